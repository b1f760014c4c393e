"""Find the title of the work: from the surest place to the least sure one, and never a page's question.

A title is public. So it is never made of text that ends up hidden, nor of a headline that tells: a worse name is
better, and the report says where it is from.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from recapreader.importing.cleaning.clean_state import Tidied
from recapreader.importing.cleaning.headings import title_case_share
from recapreader.importing.facts import episodes, fact_labels, headline, title_evidence, title_places, work_title
from recapreader.importing.facts.headline_words import IS_REVIEW, SMALL
from recapreader.importing.facts.title_weights import LEAST
from recapreader.importing.model import Article, Block, Layout
from recapreader.importing.text_utils import bare, squeeze, unquote, words

_LONGEST = 16
_SURE = frozenset(["showname", "show", "tv show", "show_name", "season name", "season_name"])
_WORKS_DATA = re.compile(r"release[_ ]?date|released|imdb(?:[_ ]?id)?|tmdb(?:[_ ]?id)?|isbn|director|runtime")
_THIS_WEEK = re.compile(
    r"^\W*(?:this|last)\s+(?:week|time|night)\s+on\s+[“\"‘'*_]*((?-i:[A-Z])[\w’':& -]{1,50}?)[”\"’'*_]*,", re.IGNORECASE
)
_OUTRIGHT = frozenset(["you", "the page's own data", "the file's name", "nothing"])
_SHOW = (
    *("season name", "season_name", "showname", "show", "series", "tv show", "tvshow", "show_name", "film", "movie"),
    *("book", "work", "name", "titel", "título", "titolo", "タイトル", "作品名", "제목"),
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name that the work may have, and where it was found.

    `sure`: said outright of the work, by its reader or by the page's own data. `needs_open`: taken from the running
    text, so that it may be public only if that text is.
    """

    name: str
    origin: str
    sure: bool = False
    needs_open: bool = False


def candidates(article: Article, found: Tidied, given: str, source_name: str) -> list[Candidate]:
    """Every name that the work may have, the likeliest first. The last one is always there."""
    if given:
        return [Candidate(squeeze(given), "you", sure=True)]
    listed = [*_stated(article, found), *_in_address(article), *_in_label(found), *_called_upon(found)]
    listed += _weighed(article, found, source_name)
    name = _from_name(source_name)
    return [
        *(each for each in listed if each.name and not work_title.is_no_name(each.name)),
        Candidate(name, "the file's name", sure=not work_title.tells(name)),
        Candidate("Untitled", "nothing", sure=True),
    ]


def _weighed(article: Article, found: Tidied, source_name: str) -> Iterator[Candidate]:
    """The names that much speaks for: what the headline counts seasons of is surely a work."""
    evidence = title_places.gathered(article, found.page_title, found.blocks, source_name)
    for name, weight in title_evidence.ranked(evidence, found.blocks):
        if weight < LEAST:
            return
        stands = title_evidence.stands(name, evidence) and not headline.is_part_of(
            name, found.page_title, work_title.tells
        )
        sure = work_title.names_season(found.page_title, name)
        titled = f" {bare(name)} " in " ".join(evidence.titles)
        yield Candidate(name, "the headline" if titled else "the text", sure, not stands)


def working(names: list[Candidate]) -> str:
    """Return the name by which the text is judged: never one that may itself give the story away."""
    return next((each.name for each in names if each.sure or not work_title.tells(each.name)), "")


def public(names: list[Candidate], opened: Iterable[Block], blocks: Iterable[Block]) -> Candidate:
    """Return the first name that may be public: it is not part of hidden text, and does not give the story away.

    All `blocks` decide only how a name in capitals is spelt.
    """
    text = "\n".join(block.text for block in opened)
    chosen = next(each for each in names if _may_be_public(each, text))
    if chosen.origin in _OUTRIGHT or not chosen.name.isupper():
        return chosen
    body = "\n".join(block.text for block in blocks)
    written = re.findall(rf"(?<!\w){re.escape(chosen.name)}(?!\w)", body, re.IGNORECASE)
    spelt = next((name for name in written if not name.isupper() and name[:1].isupper()), chosen.name)
    return replace(chosen, name=spelt)


def _may_be_public(candidate: Candidate, text: str) -> bool:
    if candidate.sure:
        return True
    known = _stands_in(candidate.name, text)
    return known if candidate.needs_open or work_title.tells(candidate.name) else True


def _stands_in(name: str, text: str) -> bool:
    """Return whether the text writes it exactly so: headlines capitalise words that a sentence does not."""
    straight = [re.sub(r"[‘’]", "'", piece) for piece in (name, text)]
    return bool(re.search(rf"(?<!\w){re.escape(straight[0])}(?!\w)", straight[1]))


def _stated(article: Article, found: Tidied) -> Iterator[Candidate]:
    """Yield what the page's own data call the work: front matter, an infobox, machine-readable data."""
    fields = article.fields
    encyclopedia = article.layout is Layout.ENCYCLOPEDIA
    text = bare(" ".join([found.page_title, *(block.text for block in found.blocks)]))
    for key in _naming_keys(article):
        name = work_title.strip_disambiguator(unquote(fields[key][0])) if fields.get(key) else ""
        if not name or words(name) > _LONGEST:
            continue
        if key in _SURE or encyclopedia or work_title.mentions(name, text):
            name = (title_evidence.cut(name, text) or name) if key.startswith("season") else name
            yield Candidate(name, "the page's own data", sure=True)
    if any(map(_WORKS_DATA.fullmatch, fields)) and not IS_REVIEW.search(found.page_title):
        yield Candidate(_plain(found.page_title), "the page's own data", sure=True)
    if encyclopedia and fields.get("title"):
        yield Candidate(work_title.strip_disambiguator(unquote(fields["title"][0])), "the page's own data", sure=True)


def _plain(line: str) -> str:
    """A headline that is a name from end to end, or nothing."""
    name = work_title.strip_disambiguator(re.sub(r"^[^\w¿¡\"“‘«„'\[(]+", "", squeeze(line)))
    fits = words(name) <= _LONGEST and title_case_share(name) == 1.0 and not re.search(r"[?|\[\]]|\s[-–—]\s", name)
    return name if fits and not work_title.tells(name) else ""


def _naming_keys(article: Article) -> tuple[str, ...]:
    """The fields that name the work. An encyclopedia's "series" does so for an episode; else it is a franchise."""
    if article.layout is not Layout.ENCYCLOPEDIA:
        return _SHOW
    is_episode = any(key in article.fields for key in ("episode", "episode no", "episode no."))
    return ("season name", "season_name", *(("series", "show") if is_episode else ()), "name")


def _in_address(article: Article) -> Iterator[Candidate]:
    """The series whose season and episode the page's own address counts: `/the-series/s02/05-a-name/`."""
    place = episodes.in_address(article.url)
    if place is not None:
        parts = place[0].strip("-").split("-")
        spelt = [part if part in SMALL and index else part.capitalize() for index, part in enumerate(parts)]
        yield Candidate(" ".join(spelt), "the page's address", sure=True)


def _in_label(found: Tidied) -> Iterator[Candidate]:
    for block in found.blocks[:6]:
        for name, value in (pair for line in block.text.split("\n") for pair in fact_labels.pairs(line) or []):
            if name == "title" and words(value) <= _LONGEST:
                yield Candidate(unquote(re.split(r"\s[-–—]\s", value)[0]), "a line of facts", sure=True)


def _called_upon(found: Tidied) -> Iterator[Candidate]:
    """The series of "This week on X, …": no story has such a sentence."""
    for block in found.blocks[:2]:
        if (match := _THIS_WEEK.match(block.text)) and not work_title.tells(match.group(1)):
            yield Candidate(unquote(match.group(1)), "the opening")


def _from_name(source_name: str) -> str:
    if source_name in {"standard input", "clipboard"} or not re.search(r"\.\w{1,9}$", source_name):
        return "Untitled"
    stem = re.sub(r"\.\w{1,9}$", "", source_name.rpartition("/")[2])
    stem = re.sub(r"^\d+[-_ .]+", "", stem)
    return squeeze(re.sub(r"[-_+]+", " ", stem)).capitalize() or "Untitled"
