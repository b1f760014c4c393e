"""What a page says about itself in machine-readable form: schema.org data, an infobox, an episode table."""

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
_WORKS = {"Movie": "film", "TVSeries": "series", "TVSeason": "season", "TVEpisode": "episode", "Book": "book"}


def stated_facts(tree: LexborHTMLParser) -> Fields:
    """The facts of the page's schema.org data: of the work it is about, and the article's own date."""
    fields: Fields = {}
    for script in tree.css("script[type='application/ld+json']"):
        try:
            data = json.loads(script.text())
        except (ValueError, RecursionError):
            continue
        for thing in _things(data):
            kind = _WORKS.get(str(thing.get("@type")))
            if kind:
                fields = {**_work(thing), "kind": (kind,), **fields}
            elif _text(thing.get("datePublished")):
                fields.setdefault("published", (_text(thing.get("datePublished")),))
    return {key: values for key, values in fields.items() if values and all(values)}


def _things(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - whatever JSON holds
    if depth > 4:
        return
    if isinstance(data, list):
        for item in data[:50]:
            yield from _things(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "itemReviewed", "about", "mainEntity"):
            yield from _things(data.get(key), depth + 1)


def _work(thing: dict[str, Any]) -> Fields:
    return {
        "showname": _names(thing.get("partOfSeries") or thing.get("name"))[:1],
        "released": _names(thing.get("datePublished") or thing.get("dateCreated"))[:1],
        "runtime": _names(thing.get("duration"))[:1],
        "genres": _names(thing.get("genre")),
        "cast": _names(thing.get("actor") or thing.get("actors")),
        "director": _names(thing.get("director")),
        "author": _names(thing.get("author")) if thing.get("@type") == "Book" else (),
    }


def _names(value: Any) -> tuple[str, ...]:  # noqa: ANN401 - whatever JSON holds
    items = value if isinstance(value, list) else [value]
    return tuple(filter(None, (_text(item.get("name") if isinstance(item, dict) else item) for item in items[:30])))


def _text(value: Any) -> str:  # noqa: ANN401 - whatever JSON holds
    return squeeze(clean(str(value)))[:200] if isinstance(value, str | int) else ""


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
