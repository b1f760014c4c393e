"""Gathers what the front matter will say, from the surest source of each fact to the least sure one."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from recapreader.importing.boundary.classifier import is_definition
from recapreader.importing.cleaning.clean_state import Tidied
from recapreader.importing.facts import (
    dates,
    episodes,
    fact_labels,
    genres,
    headline,
    kinds,
    language,
    lengths,
    people_of_work,
    title_evidence,
    work_title,
)
from recapreader.importing.model import OUTSIDE, Article, Block, Episode, Facts, Kind, Layout, Link
from recapreader.importing.text_utils import bare, sentences, table, unquote, words

_SITES = table(
    "imdb|rotten tomatoes|wikipedia|letterboxd|metacritic|tmdb|themoviedb|the movie database|tvdb|thetvdb|trakt|"
    "justwatch|myanimelist|anilist|goodreads|librarything|storygraph|fandom|mydramalist|allmovie|filmweb|"
    "kinopoisk|allocine|allociné|filmaffinity|moviepilot|filmstarts|sensacine|douban|rottentomatoes|"
    "official site|official website|website"
)
_PLATFORMS = (
    "Netflix",
    "HBO Max",
    "HBO Go",
    "Hulu",
    "Disney+",
    "Amazon Prime Video",
    "Prime Video",
    "Apple TV+",
    "Paramount+",
    "Peacock",
    "Shudder",
    "MUBI",
    "Crunchyroll",
    "Starz",
    "Showtime",
    "Max",
)
_THEATERS = re.compile(
    r"\bin\s+(?:theat(?:er|re)s|cinemas)\s+now\b|\b(?:is|now)\s+(?:playing\s+)?in\s+(?:theat(?:er"
    r"|re)s|cinemas)\b",
    re.IGNORECASE,
)
_FRESH = re.compile(
    r"\brecap|\btonight|\blast\s+night|\bthis\s+week|\bpower\s+rankings|\bpremiere|\bfinale|第\d+話", re.IGNORECASE
)
"""A recap is written when its episode airs; a review or a look back, at any time."""
_CHANGED = re.compile(
    r"\b(?:updated?|modified|edited|aktualisiert|mis\s+à\s+jour|actualizado|aggiornat\w+)\b", re.IGNORECASE
)
_SUBTITLES = ("subtitle", "dek", "description")
_RELATED_LIMIT = 8
_DATA_WORDS = 24
_TOP = 12


def find_facts(article: Article, found: Tidied, title: str, opened: Iterable[Block]) -> Facts:
    """All facts but those the user gives."""
    fields = _fields(article, found)
    open_text = "\n".join(block.text for block in opened)
    body = "\n".join(block.text for block in found.blocks)
    lead = "\n".join([found.page_title, *(block.text for block in found.blocks[:4])])
    episode = _episode(article, found, fields)
    creators = people_of_work.makers(fields, lead)
    values = (value for key in ("runtime", "length", "running time") for value in fields.get(key, ()))
    runtime = lengths.stated(values) or lengths.told(lead, body)
    runtime = runtime or next(filter(None, map(lengths.in_data, _data_lines(found))), None)
    kind = kinds.kind_of(
        found.page_title,
        lead,
        body,
        episode,
        {**fields, **dict(creators)},
        minutes=runtime,
        played=bool(article.credits or fields.get("cast")),
    )
    return Facts(
        title=title,
        kind=kind,
        year=_year(article, found, fields, title, kind),
        runtime=runtime,
        language=article.language[:2]
        if article.language and not _contradicted(article.language, body)
        else language.guess(body),
        genres=_genres(fields, found, lead, title),
        creators=tuple(item for item in creators if item[0] != "author" or kind == "book"),
        cast=people_of_work.cast(
            article, fields, found, [title, *(name for _, names in creators for name in names)], kind
        ),
        watch=_watch(open_text),
        links=_links(fields, found),
        related=_related(found, title),
        episode=episode,
    )


def _contradicted(code: str, body: str) -> bool:
    guessed = language.guess(body)
    return bool(guessed) and guessed != code[:2]


def _fields(article: Article, found: Tidied) -> dict[str, tuple[str, ...]]:
    """Everything said under a label, under the names that `labels` knows."""
    fields: dict[str, tuple[str, ...]] = {}
    for key, values in article.fields.items():
        if key == "author" and article.layout is not Layout.ENCYCLOPEDIA and article.fields.get("kind") != ("book",):
            continue  # who wrote the article, not the work
        fields.setdefault(key, tuple(values))
        name = fact_labels.LABELS.get(bare(key))
        if name and name != key and key not in {"episode", "season"}:
            fields.setdefault(name, tuple(values))
    for name, values_found in found.facts.items():
        fields.setdefault(name, tuple(values_found))
    return fields


def _episode(article: Article, found: Tidied, fields: Mapping[str, tuple[str, ...]]) -> Episode:
    stated = episodes.in_fields(fields)
    titled = episodes.in_line(found.page_title)
    if stated.number is not None:
        name = fields.get("title", ("",))[0] if "showname" in fields or "show" in fields else titled.name
        return replace(episodes.later(stated, titled), name=unquote(work_title.strip_disambiguator(name)))
    if titled.number is not None or titled.season is not None:
        return episodes.later(titled, stated)
    for comment in article.fields.get("comments in the source", ()):
        hidden = episodes.in_line(comment)
        if hidden.number is not None:
            return hidden
    addressed = episodes.in_address(article.url)
    if addressed is not None:
        return Episode(addressed[1], addressed[2])
    for block in found.blocks[:2]:
        if block.kind is Kind.HEADING or words(block.text) <= 12:
            near = episodes.in_line(block.text)
            if near.season is not None and near.number is not None:
                return near
    return stated


def _year(article: Article, found: Tidied, fields: Mapping[str, tuple[str, ...]], title: str, kind: str) -> int | None:
    for key in ("year", "released", "release date", "first aired", "first_aired", "airdate"):
        for value in fields.get(key, ()):
            year = dates.year_in(value)
            if year:
                return year
    if "imdb_id" in fields and (filed := dates.year_in(" ".join(fields.get("slug", ())))):
        return filed
    if told := headline.year(article.page_title) or headline.year(found.page_title):
        return told
    texts = [
        article.page_title,
        found.page_title,
        *(block.text for block in found.blocks),
        *(dropped.text for dropped in found.dropped if dropped.reason != OUTSIDE),
    ]
    for text in texts:
        year = dates.beside_title(text, title)
        if year:
            return year
    for line in _data_lines(found):
        if year := dates.in_data(line, title):
            return year
    subtitles = (value for key in _SUBTITLES for value in fields.get(key, ()))
    for sentence in (
        part for text in (*subtitles, *(block.text for block in found.blocks[:4])) for part in sentences(text)
    ):
        year = dates.of_a_maker(sentence, title) or dates.released(sentence)
        if year:
            return year
    return _dated(fields, found, kind)


def _data_lines(found: Tidied) -> list[str]:
    """Short lines at the top, which may be data about the work without labels."""
    return [line for block in found.blocks[:6] for line in block.text.split("\n") if words(line) <= _DATA_WORDS]


def _dated(fields: Mapping[str, tuple[str, ...]], found: Tidied, kind: str) -> int | None:
    """An episode is recapped when it airs; of anything else the day of an article tells nothing."""
    dates_stated: list[str] = []
    if kind == "episode" and episodes.in_fields(fields).number is not None:
        dates_stated += fields.get("date", ())
    if kind == "episode" and _FRESH.search(found.page_title):
        dates_stated += fields.get("date", ())
        lines = {"date line", "byline", "page boilerplate", "the page's title and everything above it"}
        dates_stated += fields.get("published", ())
        dates_stated += [
            dropped.text for dropped in found.dropped if dropped.reason in lines and not _CHANGED.search(dropped.text)
        ]
    return next((year for year in map(dates.published, dates_stated) if year), None)


def _genres(fields: Mapping[str, tuple[str, ...]], found: Tidied, lead: str, title: str) -> tuple[str, ...]:
    """What the page states, with what it says the work is; else what it says of itself and is filed under."""
    stated = tuple(item for value in fields.get("genres", ()) for item in fact_labels.genres(value))
    told = genres.in_text("\n".join([lead, *fields.get("description", ())]), title)
    if stated:
        return genres.merged(stated, genres.in_text(_definition(lead), title))
    rows = next(filter(None, map(genres.in_row, _short_lines(found))), ())
    return rows or genres.merged(told, genres.filed(fields.items()))


def _short_lines(found: Tidied) -> list[str]:
    """Short lines near the top, and those that went as the page's."""
    texts = [block.text for block in found.blocks[:_TOP]]
    texts += [dropped.text for dropped in found.dropped if dropped.reason != OUTSIDE]
    return [line for text in texts for line in text.split("\n") if words(line) <= _DATA_WORDS]


def _definition(lead: str) -> str:
    """The first sentence, where it says what the work is."""
    first = next((part for line in lead.split("\n")[1:] for part in sentences(line)), "")
    return first if is_definition(first) else ""


def _watch(open_text: str) -> tuple[str, ...]:
    found: list[str] = []
    for platform in _PLATFORMS:
        name = re.escape(platform)
        stated = re.search(rf"(?:\b(?:on|auf|bei|sur|en|su)\s+|^){name}(?!\w)|\b{name}['’]s\s|\b{name}で", open_text)
        if stated and not any(platform in known for known in found):
            found.append(platform)
    if _THEATERS.search(open_text):
        found.append("theaters")
    return tuple(found)


def _links(fields: Mapping[str, tuple[str, ...]], found: Tidied) -> tuple[Link, ...]:
    addresses = {bare(link.text): link.url for link in found.links}
    return tuple(
        Link(name, addresses.get(bare(name), ""))
        for value in fields.get("links", ())
        for name in fact_labels.listed(value)
        if bare(name) in _SITES
    )


def _related(found: Tidied, title: str) -> tuple[str, ...]:
    """Bare titles only: another article's question may spoil another work."""
    kept: list[str] = []
    for line in found.related:
        name = title_evidence.cut(line)
        fits = name and words(name) <= 10 and not re.search(r"[?!]", name)
        if fits and bare(name) != bare(title) and name not in kept:
            kept.append(name)
    return tuple(kept[:_RELATED_LIMIT])
