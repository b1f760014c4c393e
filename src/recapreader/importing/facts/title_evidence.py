"""Weigh the names that a work may have: what several independent places agree on is the likeliest.

A place that says it outright (an infobox, machine-readable data) is asked before; here the headline, the text, the
page's links, pictures, tags, address and file name each add a little, and no single one of them decides.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from recapreader.importing.cleaning.headings import title_case_share
from recapreader.importing.facts import headline, work_title
from recapreader.importing.model import Article, Block, Kind
from recapreader.importing.text_utils import bare, squeeze, unquote, words

_LONGEST = 10
_OPENING = 300
_HEADLINE = 30
_SHARE = 0.6
_MARGIN = 3.5
_MARGIN_OF_A_PART = 1.5
_DATABASE = re.compile(
    r"imdb\.com/title|wikipedia\.org/wiki|goodreads\.com/book|letterboxd\.com/film|rottentomatoes\.com/(?:m|tv)/"
    r"|themoviedb\.org/(?:movie|tv)|thetvdb\.com|myanimelist\.net/(?:anime|manga)|anilist\.co/|justwatch\.com"
    r"|metacritic\.com/(?:movie|tv|game)|filmaffinity\.com|allocine\.fr/film|filmweb\.pl|store\.steampowered\.com/app",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:^|[:：|([–—-]\s*|\b(?:of|in|on|about|with|from|de|von|di|du|del|sur|sobre|su|über|zu)\s+)[\"“‘«„']?$",
    re.IGNORECASE,
)
_AFTER = re.compile(r"^[\"”’»“']?\s*(?:$|[:：|()\[\]?!,–—-]|['’]s\b)")
_TRADE = (
    r"(?:film|filme|movie|series|serie|série|show|novel|book|roman|buch|livre|libro|thriller|drama|game|spiel|jeu|anime"
    r"|manga|streifen|película|novela|romanzo|gioco|titled|called|entitled|namens|film[ao]|boek|książk\w|gr[aęy])"
)
_SUMMARIES = ("subtitle", "dek", "description", "excerpt", "summary", "resumo", "intro", "synopsis")
_MEDIA = frozenset("anime manga movie film series serie tv show novel book game drama k kdrama webtoon".split())  # noqa: SIM905
_NUMERAL = r"(?:\d{1,2}|[IVX]{1,5})"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a page has to say about names: its text as written and folded, and what stands around it."""

    headline: str
    titles: tuple[str, ...]
    text: str
    folded: str
    opening: str
    opening_folded: str
    emphasised: Mapping[str, int]
    linked: frozenset[str]
    alternatives: tuple[str, ...]
    pictured: frozenset[str]
    summaries: tuple[str, ...]
    tags: frozenset[str]
    slugs: tuple[str, ...]


def gathered(article: Article, page_title: str, blocks: Sequence[Block], source_name: str) -> Evidence:
    """Collect what speaks for a name."""
    text = "\n".join(block.text for block in blocks if block.kind is not Kind.HEADING)
    emphasised: dict[str, int] = {}
    for block in blocks:
        for name in (*block.names, *work_title.quoted(block.text)):
            emphasised[bare(name)] = emphasised.get(bare(name), 0) + 1
    tags = [tag for key in ("tags", "keywords") for value in article.fields.get(key, ()) for tag in value.split(",")]
    addresses = [article.url, *article.fields.get("slug", ()), *article.fields.get("pictures", ())]
    stem = re.sub(r"\.\w{1,9}$", "", source_name.rpartition("/")[2])
    return Evidence(
        headline=squeeze(page_title),
        titles=tuple(squeeze(title) for title in (page_title, *article.fields.get("page titles", ()))),
        text=text,
        folded=f" {bare(text)} ",
        opening=(opening := " ".join(text.split()[:_OPENING])),
        opening_folded=bare(opening),
        emphasised=emphasised,
        linked=frozenset(
            bare(link.text) for block in blocks for link in block.links if _DATABASE.search(link.url) and link.text
        ),
        alternatives=article.fields.get("pictures", ()),
        pictured=frozenset(map(bare, article.fields.get("pictures", ()))),
        summaries=tuple(squeeze(value) for key in _SUMMARIES for value in article.fields.get(key, ())),
        tags=frozenset(map(bare, tags)),
        slugs=tuple(f" {bare(address)} " for address in (*addresses, stem) if address),
    )


def best(article: Article, page_title: str, blocks: Sequence[Block], source_name: str) -> "Weighed":
    """Return the name that most speaks for, and what each other name weighs."""
    evidence = gathered(article, page_title, blocks, source_name)
    found: dict[str, tuple[float, int]] = {}
    for name in named(evidence, blocks):
        if name not in found:
            found[name] = weight(name, evidence)
    ranked = sorted(found, key=lambda name: found[name][0], reverse=True)
    top = ranked[0] if ranked else ""
    top = _longer(top, ranked, found, evidence) if top else ""
    return Weighed(top, *found.get(top, (0.0, 0)), stands=_stands(top, evidence), evidence=evidence)


@dataclass(frozen=True, slots=True)
class Weighed:
    """The likeliest name, its weight, how many places speak for it, and whether one of them is outside the text."""

    name: str
    weight: float
    places: int
    stands: bool
    evidence: Evidence

    def outweighs(self, name: str) -> bool:
        """Return whether much more speaks for this name than for another; not for a part of one that is used."""
        whole = bare(name) == bare(self.evidence.headline) and not work_title.is_about(name)
        part = f" {bare(self.name)} " in f" {bare(name)} "
        if part and (whole or _is_written(name, self.evidence)):
            return False
        left = set(bare(name).split()) - set(bare(self.name).split())
        margin = _MARGIN_OF_A_PART if part and left <= _MEDIA else _MARGIN
        return self.weight >= weight(name, self.evidence)[0] + margin


def _longer(top: str, ranked: Sequence[str], found: Mapping[str, tuple[float, int]], evidence: Evidence) -> str:
    """A longer name that holds the likeliest one, if the text writes it too: "Name 2", "Name: The Rest"."""
    core = f" {bare(top)} "
    for name in ranked:
        holds = core in f" {bare(name)} " and len(bare(name)) > len(bare(top))
        if holds and found[name][0] >= _SHARE * found[top][0] and _is_written(name, evidence):
            return _longer(name, ranked, found, evidence)
    counted = re.search(rf"(?<!\w){re.escape(top)}\s+{_NUMERAL}(?=\W*$)", evidence.headline)
    return counted.group() if counted else top


def _is_written(name: str, evidence: Evidence) -> bool:
    return f" {bare(name)} " in evidence.folded


def _stands(name: str, evidence: Evidence) -> bool:
    """Does anything but the running text know the name? Else it is public only where that text is."""
    fold = bare(name)
    return bool(fold) and (
        fold in bare(evidence.headline)
        or fold in evidence.linked
        or fold in evidence.tags
        or any(f" {fold} " in slug for slug in evidence.slugs)
        or any(fold in bare(line) for line in evidence.summaries)
    )


def named(evidence: Evidence, blocks: Sequence[Block]) -> Iterator[str]:
    """Every name that may be the work's: parts of the headline, and names that the text or its links mark as such."""
    yield from _spans(evidence.headline)
    for summary in evidence.summaries:
        yield from work_title.quoted(summary)
        yield from _runs(summary)
    yield from evidence.alternatives
    for block in blocks[:12]:
        yield from (unquote(link.text) for link in block.links if _DATABASE.search(link.url))
        yield from (unquote(name) for name in (*block.names, *work_title.quoted(block.text)))


def _spans(line: str) -> Iterator[str]:
    """The parts of a headline that begin and end as a name does."""
    tokens = [match.span() for match in re.finditer(r"\S+", line)][:_HEADLINE]
    for first, (start, _) in enumerate(tokens):
        for _, end in tokens[first : first + _LONGEST]:
            yield _trimmed(line[start:end])


def _trimmed(name: str) -> str:
    name = re.sub(r"^[^\w¿¡\"“‘«„'\[(]+", "", name).strip()
    return unquote(name).rstrip(".") if not name.endswith("...") else unquote(name)


def _runs(line: str) -> Iterator[str]:
    """Runs of capitalised words in a sentence."""
    small = r"(?:of|the|and|in|a|to|for|der|die|das|und|de|la|le|y|e|i|w)"
    for match in re.finditer(rf"\b[A-ZÀ-Þ0-9][\w’'-]*(?:\s+(?:{small}\s+)*[A-ZÀ-Þ0-9][\w’'-]*)+", line):
        yield match.group()


def weight(name: str, evidence: Evidence) -> tuple[float, int]:
    """How much speaks for a name, and how many independent places do."""
    fold = bare(name)
    if not fold or not _is_name(name, evidence):
        return 0.0, 0
    mentioned = evidence.folded.count(f" {fold} ")
    parts = [
        _in_headline(name, evidence),
        min(mentioned, 6) * 0.5 + (0.5 if mentioned and fold in evidence.opening_folded else 0),
        min(evidence.emphasised.get(fold, 0), 3) * 0.8,
        3.0 if fold in evidence.linked else 0.0,
        1.0 if any(f" {fold} " in slug for slug in evidence.slugs) else 0.0,
        1.5 if fold in evidence.pictured else 0.0,
        2.0 if fold in evidence.tags else 0.0,
        _in_summaries(name, evidence.summaries),
        1.5 if _beside_trade(name, evidence.opening) else 0.0,
    ]
    length = 0.3 * min(words(name) - 1, 4)
    return sum(parts) + length - _doubts(name, evidence), sum(part > 0 for part in parts)


def _is_name(name: str, evidence: Evidence) -> bool:
    """May it be a name at all? What tells is none, nor a question."""
    fits = 1 <= words(name) <= _LONGEST and len(name) >= 2 and not re.search(r"[?|\n\[\]]|\.\s", name)
    fits = fits and not name[0].islower() and not _ends_open(name) and name.count("(") == name.count(")")
    written = (
        title_case_share(name) >= 0.99 or bare(name) in evidence.emphasised or bare(name) == bare(evidence.headline)
    )
    written = written or (_in_headline(name, evidence) >= 2 and _is_written(name, evidence))
    return (
        fits
        and written
        and not (work_title.tells(name) or work_title.is_no_name(name) or work_title.QUESTION.search(name))
    )


def _in_summaries(name: str, summaries: Sequence[str]) -> float:
    """A page's summary of itself names the work, in quotation marks or not."""
    if any(bare(name) in map(bare, work_title.quoted(line)) for line in summaries):
        return 3.0
    return (
        1.5 if any(name in line and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", line) for line in summaries) else 0.0
    )


def _ends_open(name: str) -> bool:
    """Does it end with a small word, so that the name goes on?"""
    return bool(re.search(r"\s(?:of|the|and|in|to|for|de|la|der|die|das|und|y|e|&|with|from|by)$", name, re.IGNORECASE))


def _in_headline(name: str, evidence: Evidence) -> float:
    best = 0.0
    for line in evidence.titles:
        plain = _trimmed(headline.simplified(line))
        if bare(plain) == bare(name) or bare(line) == bare(name):
            best = max(best, 3.0)
            continue
        at = line.find(name)
        if at < 0:
            continue
        before, after = line[:at], line[at + len(name) :]
        begins = bool(_BEFORE.search(before)) or not re.search(r"\w", before)
        ends = bool(_AFTER.match(after)) or work_title.begins_keyword(after)
        quoted = bool(re.search(r"[\"“‘«„『「《]$", before)) and bool(re.match(r"[\"”’»“』」》]", after))
        best = max(
            best, 1.0 * begins + 1.0 * ends + 1.5 * quoted - (1.0 if re.match(rf"\s+{_NUMERAL}\b", after) else 0)
        )
    return best


def _beside_trade(name: str, text: str) -> bool:
    if name not in text:
        return False
    core = re.escape(name)
    return bool(
        re.search(
            rf"\b{_TRADE}\W+(?:\w+\W+)?{core}(?!\w)|(?<!\w){core}\W+(?:(?:is|ist|est|es|è|war|was)\W+)?(?:\w+\W+){{0,4}}?{_TRADE}\b",
            text,
        )
    )


def _doubts(name: str, evidence: Evidence) -> float:
    """What speaks against it: a word of the trade in it, a word that the text uses as a common one."""
    doubts = 2.0 if work_title.has_keyword(name) else 0.0
    if (
        words(name) == 1
        and re.search(rf"(?<!\w){re.escape(name.lower())}(?!\w)", evidence.text)
        and name != name.lower()
    ):
        doubts += 2.5
    return doubts
