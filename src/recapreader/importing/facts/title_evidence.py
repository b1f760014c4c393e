"""Weigh the names that a work may have: what several independent places agree on is the likeliest.

Headline, text, links, pictures, tags, address and file name each add a little, and no single one of them decides. The
weights were fitted to articles with known titles (a softmax over each article's names), not set by hand.
"""

import math
import re
from collections.abc import Iterator, Mapping, Sequence

from recapreader.importing.cleaning.headings import title_case_share
from recapreader.importing.facts import headline, work_title
from recapreader.importing.facts.headline_words import ADDITION, BY_DASH, LEAD, SMALL, WEEKLY, WITH_MAKER
from recapreader.importing.facts.title_places import DATABASE, LONGEST, RUN, TOP, Evidence, Line, defined
from recapreader.importing.facts.title_weights import LEAST, WEIGHTS
from recapreader.importing.model import Block
from recapreader.importing.text_utils import CJK, bare, squeeze, unquote, words

_KEPT = 12
_HARDLY = 0.75
_SHARE = 0.7
_MOST = 0.6
_PLATFORM = re.compile(r"^(?:the\s+)?(?:netflix|hbo|hulu|amazon|apple\s+tv\+|disney\+)['’]s\s+", re.IGNORECASE)
_YEAR_NEXT = re.compile(r"\W*\((?:18|19|20)\d\d")


def names(evidence: Evidence, blocks: Sequence[Block]) -> dict[str, list[frozenset[str]]]:
    """Every name that may be the work's, with what bounds it in each place where it stands."""
    found: dict[str, list[frozenset[str]]] = {}
    for line in evidence.lines:
        whole = max(1, len(headline.content(line.text)))
        bare_line = headline.is_bare(line.text)
        for span in headline.spans(line.text):
            most = len(headline.content(span.name)) / whole
            signs = span.signs | {f"from {line.kind}"}
            signs |= {"covers all"} if most >= 1 else {"covers most"} if most > _MOST else set()
            name = _tidied(span.name)
            said = bool(count(bare(name), evidence.folded))
            only_added = not any(word not in SMALL for word in headline.content(name).split())
            if "of an episode" in signs or (only_added and not (said and name == line.text and words(name) > 1)):
                continue
            unsaid = not said and not any(f" {bare(name)} " in each for each in (*evidence.slugs, evidence.stem))
            shown = signs & {"left preposition", "left lead"}
            odd_end = "leading" not in signs or title_case_share(name) < 1
            small_part = signs & {"part", "part of a name"} or (most <= _MOST and odd_end)
            if unsaid and small_part and evidence.folded.strip() and not shown and "left quote" not in signs:
                continue
            signs |= {f"{'whole' if most >= 1 else 'part'} in lower case"} if title_case_share(name) < 1 else set()
            signs |= {"all of a bare line" if most >= 1 else "part of a bare line"} if bare_line else set()
            joined = any(sign.startswith("in ") for sign in span.signs)
            signs |= {"joined unsaid"} if joined and unsaid else set()
            found.setdefault(name, []).append(signs)
    for name in _marked(evidence, blocks):
        found.setdefault(_tidied(name), []).append(frozenset(["from marked"]))
    weekly = {
        bare(match.group(1)) for line in evidence.lines if _is_weekly(line) and (match := WEEKLY.search(line.text))
    }
    return {
        name: places
        for name, places in found.items()
        if _is_name(name) and bare(name) not in weekly and not _is_odd(name, evidence)
    }


def _is_weekly(line: Line) -> bool:
    """Does the line name a series in front of an episode's own name?"""
    match = WEEKLY.search(line.text) if "title" in line.kind else None
    return match is not None and bool(headline.content(line.text[: match.start(1)]))


def _is_odd(name: str, evidence: Evidence) -> bool:
    """Is it a question that nothing else says, or a name with its maker behind it?"""
    fold = bare(name)
    first, _, rest = name.partition(" ")
    asks = bool(rest) and bool(LEAD.fullmatch(first) or work_title.QUESTION.match(name))
    if asks and not count(fold, evidence.folded) and fold not in evidence.marked and f" {fold} " not in evidence.stem:
        return True
    by = BY_DASH.match(name)
    if by is None:
        return False
    surname, work = bare(by.group("maker")).rpartition(" ")[2], bare(by.group("work"))
    return count(surname, evidence.folded) >= count(fold, evidence.folded) and count(work, evidence.folded) > 0


def _tidied(name: str) -> str:
    name = _PLATFORM.sub("", work_title.strip_disambiguator(unquote(name)))
    return unquote(re.sub(r"^[^\w¿¡\"“‘«„'\[(.#]+", "", name).removesuffix("'s").removesuffix("’s"))


def _marked(evidence: Evidence, blocks: Sequence[Block]) -> Iterator[str]:
    yield from evidence.pictures
    yield from evidence.quoted
    for block in blocks[:TOP]:
        yield from (link.text for link in block.links if DATABASE.search(link.url))
        yield from (*block.names, *work_title.quoted(block.text))
    yield from defined(blocks)
    for run in RUN.findall(" . ".join(block.text for block in blocks[:TOP])):
        if bare(run) in evidence.beside_kind:
            yield run


def _is_name(name: str) -> bool:
    """May it be a name at all?"""
    fits = 1 <= words(name) <= LONGEST and len(name) >= 2 and not re.search(r"[|\n\[\]]|\.\s[a-z]", name)
    fits = fits and (bool(re.search(r"[^\W\d_]", name)) or name.isdigit()) and headline.is_balanced(name)
    parts = name.split()
    small = len(parts) > 1 and (parts[0] in SMALL or parts[-1].casefold() in SMALL)
    small = small or bool(WITH_MAKER.search(name))
    return (
        bool(fits)
        and not small
        and any(word not in SMALL for word in bare(name).split())
        and not work_title.is_no_name(name)
    )


def common(name: str, evidence: Evidence) -> dict[str, float]:
    """What speaks for a name or against it, wherever it stands."""
    fold = bare(name)
    mentioned = count(fold, evidence.folded)
    parts = name.split()
    found = {
        "mentions": math.log1p(min(mentioned, 5)),
        "unmentioned": float(not mentioned),
        "marked": math.log1p(evidence.marked.get(fold, 0)),
        "linked": float(fold in evidence.linked),
        "address": float(any(f" {fold} " in slug for slug in evidence.slugs)),
        "file": float(f" {fold} " in evidence.stem),
        "file ends": float(evidence.stem.endswith(f" {fold} ")),
        "pictured": float(fold in map(bare, evidence.pictures)),
        "tagged": float(fold in evidence.tags),
        "summarised": float(any(f" {fold} " in line for line in evidence.summaries)),
        "in titles": sum(f" {fold} " in title for title in evidence.titles) / max(1, len(evidence.titles)),
        "beside kind": math.log1p(evidence.beside_kind.get(fold, 0)),
        "heading again": float(evidence.headings.get(fold, 0) > 1),
        "one word": float(len(parts) == 1 and not CJK.search(name)),
        "added": float(bool(ADDITION.search(name))),
        "lower start": float(name[:1].islower()),
        "begins added": float(bool(ADDITION.match(name))),
        "stopped": float(bool(re.search(r"[,?!;…]|\.\s", name))),
        "site": float(fold == evidence.site),
        "tells": float(work_title.tells(name) and not work_title.names_season(evidence.lines[0].text, name))
        if evidence.lines
        else 0.0,
        "question": float(bool(work_title.QUESTION.search(name) or (len(parts) > 1 and LEAD.fullmatch(parts[0])))),
        "fragment": _fragment(fold, mentioned, evidence),
    }
    return {key: value for key, value in found.items() if value}


def count(fold: str, text: str) -> int:
    """How often a folded text has a folded name."""
    return text.count(fold) if CJK.search(fold) else text.count(f" {fold} ")


def _fragment(fold: str, mentioned: int, evidence: Evidence) -> float:
    """Whether the word before or behind it in a line goes with it wherever the text has it."""
    most = 0
    for title in evidence.titles:
        at = title.find(f" {fold} ")
        if at < 0:
            continue
        before, after = title[:at].split(), title[at + len(fold) + 2 :].split()
        longer = [f"{before[-1]} {fold}"] if before else []
        longer += [f"{fold} {after[0]}"] if after else []
        most = max([most, *(count(each, evidence.folded) for each in longer)])
    return most / mentioned if mentioned else 0.0


def score(places: Sequence[frozenset[str]], spoken: Mapping[str, float]) -> float:
    """The sum of what speaks for a name, in the place that speaks most for it."""
    of_places = max(sum(WEIGHTS.get(each, 0.0) for each in place) for place in places)
    return of_places + sum(WEIGHTS.get(key, 0.0) * value for key, value in spoken.items())


def ranked(evidence: Evidence, blocks: Sequence[Block]) -> list[tuple[str, float]]:
    """The names that may be the work's and what each weighs, the likeliest first."""
    weighed = [(name, score(places, common(name, evidence))) for name, places in names(evidence, blocks).items()]
    found = sorted(weighed, key=lambda each: -each[1])[:_KEPT]
    longer = [
        each
        for each in found[1:]
        if each[1] >= _SHARE * found[0][1] and each[0][:1].isupper() and _is_meant(found[0][0], each[0], evidence)
    ]
    return [*longer[:1], *found]


def _is_meant(name: str, longer: str, evidence: Evidence) -> bool:
    """Does the text use a name hardly but within a longer one?"""
    part, whole = bare(name), bare(longer)
    said = count(whole, evidence.folded)
    line = evidence.lines[0].text if evidence.lines else ""
    if f" {part} " not in f" {whole} " or part == whole:
        return False
    if whole == bare(line) and headline.is_bare(line) and not re.search(r"[:,]", line):
        return True
    return said >= max(1, _HARDLY * count(part, evidence.folded))


def stands(name: str, evidence: Evidence) -> bool:
    """Does anything but the running text know the name? Else it is public only where that text is."""
    fold = f" {bare(name)} "
    known = (*evidence.titles, *evidence.slugs, evidence.stem, *evidence.summaries)
    headed = [line.text for line in evidence.lines if line.kind == "heading" and work_title.has_keyword(line.text)]
    if any(line.startswith(name) and _YEAR_NEXT.match(line[len(name) :]) for line in headed):
        return True
    return any(fold in each for each in known) or fold.strip() in evidence.linked | evidence.tags


def cut(line: str, body: str = "") -> str:
    """The work's name in a line, by the line itself and by what a folded text has of it; or nothing."""
    evidence = Evidence((Line(squeeze(line), "title"),), (f" {bare(line)} ",), f" {body} ")
    for name, weight in ranked(evidence, ()):
        doubtful = work_title.tells(name) or headline.is_part_of(name, line, work_title.asks_or_tells)
        if weight >= LEAST and (count(bare(name), body) or not (doubtful or work_title.asks_or_tells(name))):
            return name
    return ""
