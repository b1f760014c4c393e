"""Gathers what the front matter will say, from the surest source of each fact to the least sure one."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from recapreader.importing.boundary.classifier import about_signs
from recapreader.importing.cleaning.clean_state import Tidied
from recapreader.importing.facts import (
    cast_in_text,
    dates,
    episodes,
    fact_labels,
    genres,
    headline,
    kinds,
    language,
    people,
    title_evidence,
    work_title,
)
from recapreader.importing.model import OUTSIDE, Article, Block, Credit, Episode, Facts, Kind, Layout, Link
from recapreader.importing.text_utils import bare, sentences, table, unquote, words

_SITES = table(
    "imdb|rotten tomatoes|wikipedia|letterboxd|metacritic|tmdb|themoviedb|the movie database|tvdb|thetvdb|trakt|"
    "justwatch|myanimelist|anilist|goodreads|librarything|storygraph|fandom|mydramalist|allmovie|filmweb|"
    "kinopoisk|allocine|allociné|filmaffinity|moviepilot|filmstarts|sensacine|douban|rottentomatoes|"
    "official site|official website|website"
)
_READ = frozenset(["book", "game"])
"""Kinds of work in which nobody acts whom a text would name."""
_DIRECTED = re.compile(
    r"\b(?:[Dd]irected(?:(?:,|\s+and|,\s+and)\s+(?:[\w-]+ed|written))*\s+by|[Dd]irector|[Dd]irigid[ao]\s+por"
    r"|[Rr]éalisée?\s+par|Regie\s+von|Regisseur(?:in)?|[Rr]egia\s+di"
    rf"|[Dd]iretto\s+da)\s+({people.NAME})"
)
_WRITTEN = re.compile(
    r"\b(?:novel|book|memoir|play"
    rf"|story)\s+(?:of\s+the\s+same\s+name\s+)?by\s+(?:\w+\s+author\s+)?({people.NAME})"
    rf"|({people.NAME})['’]s\s+(?:classic\s+|debut\s+|bestselling\s+)?(?:novel\b|book\b|[\"“])"
)
_JAPANESE_DIRECTOR = re.compile(
    r"監督(?:は|[:：]|・脚本は)?\s*([\u30a0-\u30ff\u3400-\u9fff々・ー]{2,12}?)(?=。|、|が|で|と|だ|に|の|$)"
)
_KOREAN_DIRECTOR = re.compile(r"감독(?:은|:)?\s*([가-힣]{2,4})")
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
_PLANNED = re.compile(
    r"\b(?:originally|initially|once|set|supposed|slated|attached|planned|scheduled|was"
    r"|were)\b[^.]{0,30}\bto\s+(?:be\s+)?$",
    re.IGNORECASE,
)
_RELATED_LIMIT = 8
_DATA_WORDS = 24
_LASTS = re.compile(
    r"(?<![\d.:])\d\s?h\s?[0-5]\d\b|(?<![\d.:])(?:\d{1,2}\s*(?:h|hours?|stunden?|heures?|horas?|ore)\s*(?:and\s+|und\s+|et\s+|y\s+|e\s+)?)?"
    r"(?:\d{1,3}[- ]?(?:m|mn|min|minutes?|minuten|minutos|minuti)\b|\d{2,3}\s+\w+en?\s+Minuten\b|\d{2,3}[分분])",
    re.IGNORECASE,
)
_RUNS = re.compile(
    r"\b(?:runtime|running\s+time|runs|clocks\s+in|long|laufzeit|läuft|dauert|lang|dure|durée|dura|durata|duración)\b"
    r"|\b\w+en?\s+Minuten\b|上映|상영",
    re.IGNORECASE,
)


def find_facts(article: Article, found: Tidied, title: str, opened: Iterable[Block]) -> Facts:
    """All facts but those the user gives."""
    fields = _fields(article, found)
    open_text = "\n".join(block.text for block in opened)
    body = "\n".join(block.text for block in found.blocks)
    lead = "\n".join([found.page_title, *(block.text for block in found.blocks[:4])])
    episode = _episode(article, found, fields)
    creators = _creators(fields, lead)
    runtime = _runtime(fields, lead) or next(filter(None, map(dates.minutes_in_data, _data_lines(found))), None)
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
        genres=_genres(fields, lead, title),
        creators=tuple(item for item in creators if item[0] != "author" or kind == "book"),
        cast=_cast(article, fields, found, [title, *(name for _, names in creators for name in names)], kind),
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
    for sentence in (part for block in found.blocks[:4] for part in sentences(block.text)):
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


def _runtime(fields: Mapping[str, tuple[str, ...]], lead: str) -> int | None:
    for value in (*fields.get("runtime", ()), *fields.get("length", ()), *fields.get("running time", ())):
        found = dates.minutes(value)
        if found:
            return found
    for sentence in (part for line in lead.split("\n") for part in sentences(line)):
        match = _LASTS.search(sentence)
        if match and (about_signs(sentence) or _RUNS.search(sentence)):
            return dates.minutes(match.group(0))
    return None


def _genres(fields: Mapping[str, tuple[str, ...]], lead: str, title: str) -> tuple[str, ...]:
    stated = tuple(item for value in fields.get("genres", ()) for item in fact_labels.genres(value))
    return stated or genres.merged(genres.in_text(lead, title), genres.filed(fields.items()))


def _creators(fields: Mapping[str, tuple[str, ...]], lead: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    found: dict[str, tuple[str, ...]] = {}
    for role in ("director", "writer", "creator", "author"):
        stated = tuple(
            item for value in fields.get(role, ()) for item in fact_labels.listed(value) if people.plausible(item)
        )
        if stated:
            found[role] = stated
    if "director" not in found:
        names = [
            match.group(1)
            for pattern in (_DIRECTED, _JAPANESE_DIRECTOR, _KOREAN_DIRECTOR)
            for match in pattern.finditer(lead)
            if not _PLANNED.search(lead[max(0, match.start() - 60) : match.start()])
        ]
        names = [name for name in names if people.plausible(name)]
        if names:
            found["director"] = (names[0],)
    if "author" not in found:
        match = _WRITTEN.search(lead)
        if match and people.plausible(match.group(1) or match.group(2)):
            found["author"] = (match.group(1) or match.group(2),)
    return tuple(found.items())


def _cast(
    article: Article,
    fields: Mapping[str, tuple[str, ...]],
    found: Tidied,
    others: list[str],
    kind: str,
) -> tuple[Credit, ...]:
    told = [block for block in found.blocks if block.kind is not Kind.HEADING]
    stated = [credit for value in fields.get("cast", ()) for credit in people.in_list(fact_labels.listed(value))]
    if kind in _READ:
        return people.merged(stated, list(article.credits))
    return people.merged(stated, list(article.credits), cast_in_text.named(told, others, _captions(article, found)))


def _captions(article: Article, found: Tidied) -> list[str]:
    """What stands below and in place of pictures: who is seen there as whom."""
    stated = [
        value for key, values in article.fields.items() if key == "pictures" or "caption" in key for value in values
    ]
    return [*stated, *(dropped.text for dropped in found.dropped if dropped.reason == "caption")]


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
