"""What a page says about itself in machine-readable form: schema.org data, an infobox, an episode table."""

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from recapreader.importing.facts import episodes
from recapreader.importing.readers import html_spoilers
from recapreader.importing.text_utils import clean, squeeze

Fields = dict[str, tuple[str, ...]]
_PART_OF = re.compile(r"(?:episode\s+of\s+)?(.{1,60}?)\s+(?:episode|folge|épisode|episodio)", re.IGNORECASE)
_WORKS = {
    "movie": "film",
    "tvseries": "series",
    "tvminiseries": "series",
    "creativeworkseries": "series",
    "tvseason": "season",
    "creativeworkseason": "season",
    "tvepisode": "episode",
    "episode": "episode",
    "book": "book",
    "play": "play",
    "videogame": "game",
}
_SHARED = {"video.movie": "film", "video.tv_show": "series", "video.episode": "episode", "book": "book"}
_PARTS = ("@graph", "itemReviewed", "about", "mainEntity", "mainEntityOfPage", "subjectOf")
_OF_A_WORK = {
    "released": ("datePublished", "dateCreated"),
    "runtime": ("duration", "timeRequired"),
    "genres": ("genre",),
    "cast": ("actor", "actors"),
    "director": ("director", "directors"),
}
"""The fields of `fact_labels`, and schema.org's properties for them (https://schema.org/Movie)."""


def stated_facts(tree: LexborHTMLParser) -> Fields:
    """Facts of the page's work, from schema.org data in a script or attributes, and the article's own date."""
    fields: Fields = {}
    for script in tree.css("script[type='application/ld+json']"):
        try:
            data = json.loads(script.text())
        except (ValueError, RecursionError):
            continue
        for thing in _things(data):
            kind = _kind(thing.get("@type"))
            if kind:
                fields = {**_work(thing, kind), "kind": (kind,), **fields}
            elif _text(thing.get("datePublished")):
                fields.setdefault("published", (_text(thing.get("datePublished")),))
    found = {**_shared(tree), **_microdata(tree), **fields}
    return {key: values for key, values in found.items() if values and all(values)}


def _kind(stated: Any) -> str:  # noqa: ANN401 - whatever JSON holds
    """The kind of work that a type names: one of several, or an address such as `https://schema.org/Movie`."""
    types = stated if isinstance(stated, list) else [stated]
    names = (str(each).rstrip("/").rpartition("/")[2].casefold() for each in types[:10])
    return next((_WORKS[name] for name in names if name in _WORKS), "")


def _things(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - whatever JSON holds
    if depth > 4:
        return
    if isinstance(data, list):
        for item in data[:50]:
            yield from _things(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in _PARTS:
            yield from _things(data.get(key), depth + 1)


def _work(thing: dict[str, Any], kind: str) -> Fields:
    facts = {
        name: next(filter(None, (_names(thing.get(key)) for key in keys)), ()) for name, keys in _OF_A_WORK.items()
    }
    season = thing.get("partOfSeason")
    numbers = {
        "episode": _names(thing.get("episodeNumber"))[:1],
        "season": _names(season.get("seasonNumber") if isinstance(season, dict) else thing.get("seasonNumber"))[:1],
    }
    return {
        **facts,
        "showname": _names(thing.get("partOfSeries") or ("" if kind == "episode" else thing.get("name")))[:1],
        "released": facts["released"][:1],
        "runtime": facts["runtime"][:1],
        "author": _names(thing.get("author")) if kind == "book" else (),
        **{name: value for name, value in numbers.items() if value and kind in {"season", "episode"}},
    }


def _microdata(tree: LexborHTMLParser) -> Fields:
    """The same facts where the page marks them with `itemprop`, in the first work that it marks."""
    for scope in tree.css("[itemscope][itemtype]"):
        kind = _kind(scope.attributes.get("itemtype"))
        if not kind:
            continue
        facts = {name: _marked(scope, keys) for name, keys in _OF_A_WORK.items()}
        return {
            **facts,
            "kind": (kind,),
            "showname": () if kind in {"season", "episode"} else _own(scope, "name")[:1],
            "released": facts["released"][:1],
            "runtime": facts["runtime"][:1],
        }
    return {}


def _marked(scope: LexborNode, properties: tuple[str, ...]) -> tuple[str, ...]:
    for name in properties:
        values = []
        for node in scope.css(f"[itemprop~='{name}']")[:30]:
            inner = node.css_first("[itemprop~='name']") if "itemscope" in node.attributes else None
            values.append(_stated_by(inner if inner is not None else node))
        if any(values):
            return tuple(filter(None, values))
    return ()


def _own(scope: LexborNode, name: str) -> tuple[str, ...]:
    """A property of the thing itself, and of nothing within it that is a thing too."""
    found = []
    for node in scope.css(f"[itemprop~='{name}']")[:30]:
        above = node.parent
        while above is not None and above.mem_id != scope.mem_id and "itemscope" not in above.attributes:
            above = above.parent
        if above is not None and above.mem_id == scope.mem_id:
            found.append(_stated_by(node))
    return tuple(filter(None, found))


def _stated_by(node: LexborNode) -> str:
    attributes = node.attributes
    stated = attributes.get("content") or attributes.get("datetime") or ""
    return squeeze(clean(stated or node.text()))[:200]


def _shared(tree: LexborHTMLParser) -> Fields:
    """What a page says of its work to those who share it (https://ogp.me): its kind, its release, its length."""
    stated = {
        (node.attributes.get("property") or node.attributes.get("name") or ""): node.attributes.get("content") or ""
        for node in tree.css("meta[content]")
    }
    kind = _SHARED.get(stated.get("og:type", "").casefold())
    if not kind:
        return {}
    seconds = stated.get("video:duration", "")
    return {
        "kind": (kind,),
        "released": (_text(stated.get("video:release_date") or stated.get("book:release_date")),),
        "runtime": (f"{int(seconds) // 60} min" if seconds.isdecimal() and int(seconds) >= 600 else "",),
    }


def _names(value: Any) -> tuple[str, ...]:  # noqa: ANN401 - whatever JSON holds
    items = value if isinstance(value, list) else [value]
    return tuple(filter(None, (_text(item.get("name") if isinstance(item, dict) else item) for item in items[:30])))


def _text(value: Any) -> str:  # noqa: ANN401 - whatever JSON holds
    return squeeze(clean(html.unescape(str(value))))[:200] if isinstance(value, str | int) else ""


def infobox(tree: LexborHTMLParser) -> Fields:
    """Return the rows of an infobox as label → values, and remove the box so that it does not become text."""
    fields: Fields = {}
    for row in tree.css("table.infobox tr, .portable-infobox .pi-data"):
        label = row.css_first("th, .pi-data-label")
        value = row.css_first("td, .pi-data-value")
        if label is None or value is None:
            part = _PART_OF.fullmatch(squeeze(clean(row.text())))
            if part:
                fields.setdefault("series", (part.group(1),))
            continue
        for note in value.css("sup, style, script"):
            note.decompose()
        for hidden in [each for each in value.css("*") if html_spoilers.is_hidden(each)]:
            hidden.decompose()
        items = [node.text() for node in value.css("li")] or re.split(r"\n", value.text(separator="\n"))
        values = tuple(filter(None, (squeeze(clean(item)).strip(" ,") for item in items)))
        fields.setdefault(squeeze(label.text()).casefold(), values)
    above = tree.css_first(".infobox-above, .portable-infobox .pi-title")
    if above is not None:
        fields.setdefault("title", (squeeze(clean(above.text())),))
    for box in tree.css("table.infobox, .portable-infobox"):
        box.decompose()
    return fields


def episode_rows(tree: LexborHTMLParser) -> Fields:
    """The rows of an encyclopedia's episode tables: season of the heading above, number, title, summary."""
    rows: list[str] = []
    season = ""
    tables = []
    for node in tree.root.traverse() if tree.root is not None else ():
        if node.tag in {"h2", "h3", "h4"}:
            season = episodes.season_of_heading(squeeze(clean(node.text())))
        elif (
            node.tag == "table"
            and node.css_first("tr.vevent td.summary") is not None
            and node.css_first("td table") is None
        ):
            rows += ["\t".join((season, _number(row), _title(row), _summary(row))) for row in node.css("tr.vevent")]
            tables.append(node)
    for table in tables:
        table.decompose()
    return {"episode rows": tuple(rows)} if rows else {}


def _number(row: LexborNode) -> str:
    """Counted within the season where the table has both numbers: the second one. A row of two episodes has a range."""
    cells = [squeeze(cell.text(separator=" ")) for cell in row.css("th, td")[:2]]
    figures = [text for text in cells if re.fullmatch(r"\d{1,4}(?:\s*[-–—/&,\s]\s*\d{1,4})*[a-z]?", text)]
    return figures[-1] if figures else ""


def _title(row: LexborNode) -> str:
    cell = row.css_first("td.summary")
    return squeeze(clean(cell.text())).strip('"“”') if cell is not None else ""


def _summary(row: LexborNode) -> str:
    below = row.next
    while below is not None and below.tag == "-text":
        below = below.next
    cell = below.css_first("td.description") if below is not None and below.tag == "tr" else None
    return squeeze(clean(cell.text())) if cell is not None else ""
