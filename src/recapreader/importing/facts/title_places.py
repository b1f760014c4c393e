"""Where a page says what it is about: its titles, headings, links, pictures, tags, address, and its text."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from recapreader.importing.facts import fact_labels, work_title
from recapreader.importing.facts.headline_words import IS_A, KIND
from recapreader.importing.model import Article, Block, Kind
from recapreader.importing.text_utils import bare, sentences, squeeze, words

LONGEST = 12
TOP = 12
_AROUND_SITE = " -–—|:·»)"
DATABASE = re.compile(
    r"imdb\.com/title|wikipedia\.org/wiki|goodreads\.com/book|letterboxd\.com/film|rottentomatoes\.com/(?:m|tv)/"
    r"|themoviedb\.org/(?:movie|tv)|thetvdb\.com|myanimelist\.net/(?:anime|manga)|anilist\.co/|justwatch\.com"
    r"|metacritic\.com/(?:movie|tv|game)|filmaffinity\.com|allocine\.fr/film|filmweb\.pl|store\.steampowered\.com/app",
    re.IGNORECASE,
)
_SUMMARIES = ("subtitle", "dek", "description", "excerpt", "summary", "resumo", "intro", "synopsis")
_TAGS = ("tags", "keywords", "filed under", "categories", "category", "tag")
RUN = re.compile(
    r"(?<![\w’'-])[A-ZÀ-ÞА-Я0-9][\w’'&-]*(?:(?:\s+(?:of|the|and|in|a|to|for|der|die|das|und|de|del|la|le|los|las|el|y|e|et|du|des|van|di|do|da)){0,2}"
    r"\s+[A-ZÀ-ÞА-Я0-9][\w’'&-]*){0,8}"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line that may hold the name, and which kind of line it is."""

    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a page has to say about names: its text as written and folded, and what stands around it."""

    lines: tuple[Line, ...]
    titles: tuple[str, ...]
    folded: str
    text: str = ""
    beside_kind: Mapping[str, int] = field(default_factory=dict)
    headings: Mapping[str, int] = field(default_factory=dict)
    marked: Mapping[str, int] = field(default_factory=dict)
    quoted: tuple[str, ...] = ()
    linked: frozenset[str] = frozenset()
    pictures: tuple[str, ...] = ()
    summaries: tuple[str, ...] = ()
    tags: frozenset[str] = frozenset()
    slugs: tuple[str, ...] = ()
    stem: str = ""
    site: str = ""


def gathered(article: Article, page_title: str, blocks: Sequence[Block], source_name: str) -> Evidence:
    """Collect what speaks for a name."""
    text = "\n".join(block.text for block in blocks if block.kind is not Kind.HEADING)
    fields = article.fields
    titles = _titles(article, page_title)
    stem = re.sub(r"\.\w{1,9}$", "", source_name.rpartition("/")[2])
    return Evidence(
        lines=tuple(_lines(titles, page_title, blocks)),
        titles=tuple(f" {bare(title)} " for title in titles),
        folded=f" {bare(text)} ",
        text=text,
        beside_kind=Counter(map(bare, [*_beside_kind(blocks), *defined(blocks), *defined(blocks)])),
        headings=Counter(bare(block.text) for block in blocks if block.kind is Kind.HEADING),
        marked=Counter(
            bare(name) for line, names in _with_marks(article, blocks) for name in (*names, *work_title.quoted(line))
        ),
        quoted=tuple(name for key in _SUMMARIES for value in fields.get(key, ()) for name in work_title.quoted(value)),
        linked=frozenset(bare(link.text) for block in blocks for link in block.links if DATABASE.search(link.url)),
        pictures=fields.get("pictures", ()),
        summaries=tuple(f" {bare(value)} " for key in _SUMMARIES for value in fields.get(key, ())),
        tags=frozenset(bare(tag) for key in _TAGS for value in fields.get(key, ()) for tag in value.split(",")),
        slugs=tuple(
            f" {bare(address)} "
            for address in (article.url, *fields.get("slug", ()), *fields.get("permalink", ()))
            if address
        ),
        stem=f" {bare(stem)} ",
        site=bare(article.site),
    )


def _with_marks(article: Article, blocks: Sequence[Block]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every text that may mark names, the page's summary of itself included."""
    yield from ((block.text, block.names) for block in blocks)
    yield from ((value, ()) for key in _SUMMARIES for value in article.fields.get(key, ()))


def _titles(article: Article, page_title: str) -> tuple[str, ...]:
    """Everything that the page calls itself, less its site's name."""
    found = dict.fromkeys(map(squeeze, (page_title, *article.fields.get("page titles", ()))))
    site = bare(article.site)
    without = [
        title[: -len(article.site)].rstrip(_AROUND_SITE) if site and title.endswith(article.site) else title
        for title in found
    ]
    return tuple(dict.fromkeys(title for title in without if title and bare(title) != site))


def _lines(titles: Sequence[str], page_title: str, blocks: Sequence[Block]) -> Iterator[Line]:
    for title in titles:
        yield Line(title, "title" if title == squeeze(page_title) else "other title")
    above = [block for block in blocks[:TOP] if not fact_labels.pairs(block.text)]
    short = [block for block in above if block.kind is Kind.HEADING or words(block.text) <= LONGEST]
    marked = [block for block in short if block.kind is Kind.HEADING][:5]
    yield from (Line(block.text, "heading") for block in marked)
    if len(titles) == 0:
        yield from (
            Line(block.text, "heading")
            for block in above[:2]
            if block not in marked and words(block.text) <= LONGEST and not block.text.endswith((".", "!"))
        )


def _beside_kind(blocks: Sequence[Block]) -> Iterator[str]:
    """Names that the text's beginning has right beside "film", "series" and the like."""
    for line in (part for block in blocks[:TOP] for part in block.text.split("\n")):
        for match in KIND.finditer(line):
            behind = re.match(r"\W{1,4}(?:[a-zà-ÿ][\w-]+\s+)?", line[match.end() :])
            if behind and (run := RUN.match(line, match.end() + behind.end())):
                yield run.group()
            before = line[max(0, match.start() - 80) : match.start()].rstrip(' ,-–"”’»')
            runs = [run for run in RUN.finditer(before) if run.end() == len(before)]
            if runs:
                yield runs[0].group()


def defined(blocks: Sequence[Block]) -> Iterator[str]:
    """The subject of "X is a film", at the beginning of the text."""
    prose = [block for block in blocks if block.kind is Kind.TEXT and block.text.endswith((".", "。"))]
    for sentence in (each for block in prose[:3] for each in sentences(block.text)[:2]):
        head = re.match(r"[\W_]*", sentence)
        name = RUN.match(sentence, head.end() if head else 0)
        if name and (is_a := IS_A.match(sentence, name.end())) and KIND.search(sentence[is_a.end() : is_a.end() + 140]):
            yield name.group()
