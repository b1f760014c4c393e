"""Find the title of the work: from the surest place to the least sure one, and never a page's question.

A title is public. So it is never made of text that ends up hidden, nor of a headline that tells: a worse name is
better, and the report says where it is from.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from recapreader.importing.cleaning.clean_state import Tidied
from recapreader.importing.cleaning.headings import title_case_share
from recapreader.importing.facts import episodes, fact_labels, headline, named_in_text, title_evidence, work_title
from recapreader.importing.model import Article, Block, Kind, Layout
from recapreader.importing.text_utils import CJK, bare, sentences, squeeze, unquote, words

_NO_WORKS = frozenset(
    [
        "movie",
        "movies",
        "film",
        "films",
        "series",
        "serie",
        "tv",
        "television",
        "book",
        "books",
        "game",
        "games",
        "anime",
        "manga",
        "review",
        "reviews",
        "recap",
        "recaps",
        "netflix",
        "hbo",
        "amazon",
        "disney",
        "marvel",
        "spoiler",
        "spoilers",
        "cinema",
        "cine",
        "kino",
    ]
)
_OF_A_WORK = frozenset(["year", "released", "director", "runtime", "length", "genre", "genres", "cast", "starring"])
_SURE = frozenset(["showname", "show", "tv show", "show_name", "season name", "season_name"])
_WORKS_DATA = re.compile(r"release[_ ]?date|released|imdb(?:[_ ]?id)?|tmdb(?:[_ ]?id)?|isbn|director|runtime")
_LEAST = 3.0
_PLACES = 3
_MUCH = 4.5
_OUTRIGHT = frozenset(["you", "the page's own data", "the file's name", "nothing"])
_SHOW = (
    "season name",
    "season_name",
    "showname",
    "show",
    "series",
    "tv show",
    "tvshow",
    "show_name",
    "film",
    "movie",
    "book",
    "work",
    "name",
    "titel",
    "título",
    "titolo",
    "タイトル",
    "作品名",
    "제목",
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
    body = bare(" ".join(block.text for block in found.blocks))
    prose = [block for block in found.blocks if block.kind in {Kind.TEXT, Kind.QUOTE}]
    opening = [block for block in prose if not all(map(fact_labels.pairs, block.text.split("\n")))][:4]
    of_a_work = article.layout is Layout.ENCYCLOPEDIA or bool(_OF_A_WORK & article.fields.keys())
    line = found.page_title
    listed = [
        *_stated(article, found, body),
        *_in_address(article),
        *_in_tags(article, line),
        *_in_headline(found.page_title, body),
        *_in_headings(found),
        *(
            Candidate(name, "the text", needs_open=not _stands_in(name, line))
            for name in _from_opening(opening, body)
            if name
        ),
        *(Candidate(name, "the opening") for name in _asked_for(opening)),
        Candidate(_from_label(found), "a line of facts", sure=True),
        Candidate(_harmless(found.page_title, "" if of_a_work else body), "the headline"),
        Candidate(work_title.without_keyword(found.page_title), "the headline"),
        Candidate(work_title.before_colon(found.page_title), "the beginning of the headline"),
    ]
    listed = [each for each in listed if each.name and not work_title.is_no_name(each.name)]
    name = _from_name(source_name)
    file = Candidate(name, "the file's name", sure=not work_title.tells(name))
    return [
        *_weighed(listed, title_evidence.best(article, line, found.blocks, source_name)),
        file,
        Candidate("Untitled", "nothing", sure=True),
    ]


def _weighed(listed: list[Candidate], likeliest: title_evidence.Weighed) -> list[Candidate]:
    """The candidates, with what several places agree on before the first that little speaks for."""
    if likeliest.weight < _LEAST or (likeliest.places < _PLACES and likeliest.weight < _MUCH):
        return listed
    added = Candidate(likeliest.name, "what the page agrees on", needs_open=not likeliest.stands)
    first = next((index for index, each in enumerate(listed) if not each.needs_open), len(listed))
    if first == len(listed) or listed[first].sure or not likeliest.outweighs(listed[first].name):
        return [*listed, added]
    return [*listed[:first], added, *listed[first:]]


def working(names: list[Candidate]) -> str:
    """Return the name by which the text is judged: never one that may itself give the story away."""
    return next((each.name for each in names if each.sure or not work_title.tells(each.name)), "")


def public(names: list[Candidate], opened: Iterable[Block], body: str) -> Candidate:
    """Return the first name that may be public: it is not part of hidden text, and does not give the story away.

    `body` decides only how a name in capitals is spelt.
    """
    blocks = list(opened)
    text = "\n".join(block.text for block in blocks)
    chosen = next(each for each in _in_order(names, text) if _may_be_public(each, text))
    others = [name for block in blocks for name in (*block.names, *work_title.quoted(block.text))]
    if chosen.origin in _OUTRIGHT:
        return chosen
    fuller = named_in_text.fuller(chosen.name, [name for name in others if _stands_in(name, text)])
    return replace(chosen, name=named_in_text.as_written(fuller, body))


def _in_order(names: list[Candidate], text: str) -> list[Candidate]:
    """Let the text decide if a headline's first name gives something away, or is quoted in front of another."""
    headline = [each for each in names if each.origin == "the headline"]
    if len(headline) < 2 or _stands_in(headline[0].name, text):
        return names
    known = next((each for each in headline if not work_title.tells(each.name) and _stands_in(each.name, text)), None)
    if known is None or not work_title.is_doubtful(headline[0].name):
        return names
    place = names.index(headline[0])
    return [*names[:place], known, *(each for each in names[place:] if each is not known)]


def _may_be_public(candidate: Candidate, text: str) -> bool:
    if candidate.sure:
        return True
    known = _stands_in(candidate.name, text)
    return known if candidate.needs_open or work_title.tells(candidate.name) else True


def _stands_in(name: str, text: str) -> bool:
    """Return whether the text writes it exactly so: headlines capitalise words that a sentence does not."""
    straight = [re.sub(r"[‘’]", "'", piece) for piece in (name, text)]
    return bool(re.search(rf"(?<!\w){re.escape(straight[0])}(?!\w)", straight[1]))


def _stated(article: Article, found: Tidied, body: str) -> Iterator[Candidate]:
    """Yield what the page's own data call the work: front matter, an infobox, machine-readable data."""
    fields = article.fields
    for key in _naming_keys(article):
        name = work_title.strip_disambiguator(unquote(fields[key][0])) if fields.get(key) else ""
        if not name or _is_long(name):
            continue
        used = key in _SURE or article.layout is Layout.ENCYCLOPEDIA
        if used or work_title.mentions(name, f"{body} {bare(found.page_title)}"):
            name = (work_title.cut(name, body) or name) if key.startswith("season") else name
            yield Candidate(name, "the page's own data", sure=True)
    if _describes_a_work(fields) and (name := _whole(found.page_title)):
        yield Candidate(name, "the page's own data", sure=True)
    if article.layout is Layout.ENCYCLOPEDIA and fields.get("title"):
        yield Candidate(work_title.strip_disambiguator(unquote(fields["title"][0])), "the page's own data", sure=True)


def _describes_a_work(fields: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether the page's own data are those of a work, as in a log of films: then its title is the work's."""
    return any(_WORKS_DATA.fullmatch(key) for key in fields)


def _whole(headline: str) -> str:
    """A headline that is a name from end to end."""
    name = re.sub(r"^[^\w¿¡\"“‘«„'\[(]+", "", squeeze(headline)).strip()
    name = work_title.strip_disambiguator(name)
    fits = 1 <= words(name) <= 10 and title_case_share(name) == 1.0 and not re.search(r"[?!|\[\]]|\s[-–—]\s", name)
    return name if fits and not (work_title.tells(name) or work_title.is_about(name)) else ""


def _in_headline(headline: str, body: str) -> Iterator[Candidate]:
    """Yield the names in the page's title; one with a count of seasons or a year is a work's."""
    for name in work_title.in_headline(headline, body):
        yield Candidate(name, "the headline", sure=work_title.names_season(headline, name))


def _in_address(article: Article) -> Iterator[Candidate]:
    """The series whose season and episode the page's own address counts: `/the-series/s02/05-a-name/`."""
    place = episodes.in_address(article.url)
    if place is not None:
        yield Candidate(_of_slug(place[0]), "the page's address", sure=True)
    for slug in article.fields.get("slug", ()):
        dated = re.fullmatch(r"(.{2,80}?)-((?:19|20)\d\d)", slug)
        if dated and "imdb_id" in article.fields:
            yield Candidate(_of_slug(dated.group(1)), "the page's address", sure=True)


def _of_slug(slug: str) -> str:
    words_of_slug = slug.strip("-").split("-")
    small = {
        "of",
        "the",
        "and",
        "a",
        "an",
        "in",
        "on",
        "to",
        "for",
        "with",
        "de",
        "la",
        "der",
        "die",
        "das",
        "und",
        "et",
    }
    return " ".join(word if word in small and index else word.capitalize() for index, word in enumerate(words_of_slug))


def _in_tags(article: Article, line: str) -> Iterator[Candidate]:
    """An article's own tag that its headline begins with, or names beside an episode's own name."""
    tags = [
        tag
        for key in ("tags", "keywords")
        for value in article.fields.get(key, ())
        for tag in re.split(r"\s*,\s*", value)
    ]
    name = headline.tagged(
        line, [tag for tag in tags if not work_title.has_keyword(tag) and bare(tag) not in _NO_WORKS]
    )
    if name and words(name) >= 2 and not work_title.tells(name) and line.startswith(name):
        yield Candidate(name, "the page's own data", sure=True)


def _in_headings(found: Tidied) -> Iterator[Candidate]:
    """`X (YEAR)` in the page's title or at the head of a heading such as "X (YEAR) Plot Summary"."""
    lines = [found.page_title, *(block.text for block in found.blocks if words(block.text) <= 16)]
    heading = named_in_text.in_headings(
        line for line in lines if work_title.has_keyword(line) or line == found.page_title
    )
    if heading:
        yield Candidate(heading[0], "a heading")
    heading = named_in_text.in_headings(lines)
    if heading:
        yield Candidate(heading[0], "a heading", needs_open=True)


def _naming_keys(article: Article) -> tuple[str, ...]:
    """The fields that name the work. An encyclopedia's "series" does so for an episode; else it is a franchise."""
    if article.layout is not Layout.ENCYCLOPEDIA:
        return _SHOW
    return ("season name", "season_name", *(("series", "show") if _is_episode(article) else ()), "name")


def _is_episode(article: Article) -> bool:
    return any(key in article.fields for key in ("episode", "episode no", "episode no."))


def _is_long(value: str) -> bool:
    return words(value) > 16 or not value.strip()


def _from_opening(opening: Iterable[Block], body: str) -> Iterator[str]:
    blocks = list(opening)
    for block in blocks[:3]:
        for sentence in sentences(block.text)[:3]:
            yield named_in_text.defined(sentence)
    for block in blocks:
        yield named_in_text.named_in(block.text, block.names, body)


def _asked_for(opening: Iterable[Block]) -> Iterator[str]:
    """The work that a phrase names which no story has: "Haven't seen X yet?", "This week on X, …"."""
    for block in opening:
        yield from (named_in_text.asked_for(sentence) for sentence in sentences(block.text)[:3])


def _harmless(page_title: str, body: str) -> str:
    """A page's title that is nothing but a name, and that the text uses; no text: it is believed."""
    line = work_title.strip_disambiguator(squeeze(page_title))
    short = words(line) <= 6 and not re.search(r"[?!:|]|\s[–—-]\s", line) and not line.endswith(".")
    capital = all(
        word[:1].isupper() or words(word) == 0 or len(word) <= 3 or not word[:1].isalpha() for word in line.split()
    ) or CJK.search(line)
    alone = words(line) <= 5 and title_case_share(line) == 1.0 and not work_title.tells_outcome(line)
    used = not body or work_title.mentions(line, body) > 0 or alone
    named = bool(capital) or (words(line) >= 2 and work_title.mentions(line, body) > 1 and not work_title.tells(line))
    return unquote(line) if line and short and named and used and not work_title.has_keyword(line) else ""


def _from_label(found: Tidied) -> str:
    for block in found.blocks[:6]:
        for name, value in fact_labels.pairs(block.text) or []:
            if name == "title" and words(value) <= 10:
                return unquote(value)
    return ""


def _from_name(source_name: str) -> str:
    if source_name in {"standard input", "clipboard"} or not re.search(r"\.\w{1,9}$", source_name):
        return "Untitled"
    stem = re.sub(r"\.\w{1,9}$", "", source_name.rpartition("/")[2])
    stem = re.sub(r"^\d+[-_ .]+", "", stem)
    return squeeze(re.sub(r"[-_+]+", " ", stem)).capitalize() or "Untitled"
