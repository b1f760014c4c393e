"""Wikitext → an article: sections, the infobox's facts, the cast list, an episode table's rows."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from recapreader.importing.facts import episodes
from recapreader.importing.model import Article, Block, Dropped, Kind, Layout
from recapreader.importing.readers import html_tables, spoiler_marks, wiki_boxes, wiki_marks, wiki_spoilers
from recapreader.importing.text_utils import clean, cut_out, squeeze, table

if TYPE_CHECKING:
    from mwparserfromhell.nodes import Template
    from mwparserfromhell.wikicode import Wikicode

_TRANSPARENT = table(
    "plainlist|flatlist|cast listing|castlist|ubl|unbulleted list|nowrap|nobr|small|lang|transl|ill|"
    "interlanguage link|hlist|nihongo|sfrac|abbr|awrap|longitem|show|infobox|film date|start date|date|duration|"
    "based on|col-begin|div col|quote|blockquote|cquote|translation|lien|w|unité|nombre|citation|quotation|"
    "quote box|cita|zitat|citazione|start box"
)
_DISPLAYED = re.compile(r"\{\{\s*DISPLAYTITLE\s*:\s*([^{}\n]{1,300}?)\s*\}\}", re.IGNORECASE)
_ELSEWHERE = re.compile(r"^\s*\[\[[a-z]{2,3}(?:-[a-z]+)*:[^\[\]\n]*\]\]\s*$", re.MULTILINE)
"""A link to the same page in another language: no text."""
_NAMED = re.compile(r"'{2,5}([^'\n]{1,80}?)'{2,5}")
_HEADING = re.compile(r"^(={1,6})\s*(.*?)\s*\1\s*$")


def read(text: str, page_title: str = "") -> Article:
    """The article of a page's wikitext."""
    import mwparserfromhell  # noqa: PLC0415 - an import that only some sources need

    displayed = _DISPLAYED.search(text)
    page_title = page_title or (squeeze(_quoted(displayed.group(1))) if displayed else "")
    code = mwparserfromhell.parse(wiki_spoilers.marked(wiki_marks.prepared(_shown(spoiler_marks.without_marks(text)))))
    fields: dict[str, tuple[str, ...]] = {}
    for template in code.filter_templates(recursive=True):
        named = [str(p.name) for p in template.params if p.showkey]
        if not fields and wiki_boxes.is_infobox(_name(template), named):
            fields = _infobox(template)
    rows = tuple(_episode_rows(code))
    blocks, dropped, tables = _blocks(_expanded(code))
    if rows:
        fields = {**fields, "episode rows": rows}
    return Article(
        blocks=tuple(blocks),
        layout=Layout.ENCYCLOPEDIA,
        page_title=page_title,
        fields=fields,
        credits=tuple(credit for table in tables for credit in html_tables.cast(_cells(table))),
        dropped=tuple(dropped),
    )


def _shown(text: str) -> str:
    """Without comments, and without the tags that say what another page takes over of this one."""
    text = cut_out(cut_out(text, "<!--", "-->"), "<includeonly>", "</includeonly>")
    text = _ELSEWHERE.sub("", text)
    return re.sub(r"</?(?:onlyinclude|noinclude|includeonly)\s*/?>", "", text, flags=re.IGNORECASE)


def _episode_rows(code: "Wikicode") -> Iterator[str]:
    """The rows of all episode tables: season of the heading above, number, title, summary, with tabs between."""
    season = ""
    for section in code.get_sections(flat=True, include_lead=True, include_headings=True):
        for heading in section.filter_headings()[:1]:
            season = episodes.season_of_heading(squeeze(_plain(heading.title)))
        for template in section.filter_templates(recursive=True):
            if _name(template).startswith(("episode list", "japanese episode list")):
                row = {str(p.name).strip().casefold(): _plain(p.value) for p in template.params}
                yield "\t".join((season, *_episode_row(row)))


def _episode_row(row: dict[str, str]) -> tuple[str, str, str]:
    """Number within the season, title, summary; of a double episode (`NumParts`) all of its numbers and titles."""
    number, title, summary = (
        " ".join(squeeze(value) for key, value in row.items() if re.fullmatch(rf"(?:{name})(?:_\d+)?", key) and value)
        for name in ("episodenumber2", "title|englishtitle", "shortsummary")
    )
    number = number or " ".join(value for key, value in row.items() if re.fullmatch(r"episodenumber(?:_\d+)?", key))
    return squeeze(number), squeeze(title), squeeze(summary)


def _name(template: "Template") -> str:
    return squeeze(str(template.name)).casefold().replace("_", " ")


def _infobox(template: "Template") -> dict[str, tuple[str, ...]]:
    fields: dict[str, tuple[str, ...]] = {}
    for parameter in template.params:
        values = tuple(
            filter(
                None,
                (squeeze(line).strip("*• ,") for line in re.split(r"\n|<br\s*/?>", _plain(parameter.value))),
            )
        )
        if values:
            fields.setdefault(wiki_boxes.field_name(squeeze(str(parameter.name))), values)
    kind = wiki_boxes.kind_of(_name(template))
    return {"kind": (kind,), **fields} if fields and kind else fields


def _plain(value: object) -> str:
    """The text of a parameter: list templates as lines, dates as their figures, the rest of the templates gone."""
    import mwparserfromhell  # noqa: PLC0415

    raw = re.sub(r"<[bh]r\s*/?>", "\n", str(value), flags=re.IGNORECASE)
    code = mwparserfromhell.parse(raw)
    return clean(str(_expanded(code).strip_code(normalize=True, collapse=False)))


def _expanded(code: "Wikicode") -> "Wikicode":
    """Templates that only lay out their contents are replaced by them, all others removed."""
    import mwparserfromhell  # noqa: PLC0415
    from mwparserfromhell.nodes import Template  # noqa: PLC0415

    for _ in range(4):
        if not any(isinstance(node, Template) for node in code.nodes):
            break
        pieces = (_contents(node) if isinstance(node, Template) else str(node) for node in code.nodes)
        code = mwparserfromhell.parse("".join(pieces))
    return code


def _contents(template: "Template") -> str:
    name = _name(template)
    values = [str(p.value).strip() for p in template.params if not p.showkey]
    named = {str(p.name).strip().casefold(): str(p.value).strip() for p in template.params if p.showkey}
    if (hidden := wiki_spoilers.contents(name, values, named)) is not None:
        return hidden
    if name not in _TRANSPARENT:
        return ""
    if name in {"lang", "transl", "w", "lien", "ill", "interlanguage link", "nihongo", "abbr"}:
        return (values[1] if name in {"lang", "transl"} and len(values) > 1 else values[0]) if values else ""
    if name == "duration":
        return " ".join(f"{str(p.value).strip()} {str(p.name).strip()}" for p in template.params if p.showkey)
    if name in {"film date", "start date", "date"}:
        return " ".join(value for value in values if value.isdigit())
    return "\n".join(["", *values, ""]) if len(values) > 1 else "".join(values)


def _cells(table: str) -> list[list[str]]:
    """The text of each cell of a table, row by row."""
    rows = [re.split(r"\n\s*[|!](?![-}+])|\|\||!!", row)[1:] for row in re.split(r"\n\s*\|-[^\n]*", table)]
    cells = [[_line(re.sub(r"^[^|\[\]]*=[^|\[\]]*\|(?!\|)", "", cell)) for cell in row] for row in rows]
    return [row for row in cells if any(row)]


def _blocks(code: "Wikicode") -> tuple[list[Block], list[Dropped], list[str]]:
    """Headings, paragraphs and lists of the whole page, and its tables."""
    blocks: list[Block] = []
    dropped: list[Dropped] = []
    tables: list[str] = []
    source = cut_out("\n" + str(code), "\n{|", "\n|}", tables)
    dropped += [Dropped("table", table) for table in tables]
    source = re.sub(r"__[A-Z]+__", "", source)
    for line in source.split("\n"):
        heading = _HEADING.match(line.strip())
        if heading:
            blocks.append(Block(Kind.HEADING, _line(heading.group(2)), level=len(heading.group(1))))
            continue
        item = re.match(r"^[*#:;]+\s*(.*)$", line)
        text = _line(item.group(1) if item else line)
        if not text:
            continue
        if item and blocks and blocks[-1].kind is Kind.LIST:
            blocks[-1] = Block(Kind.LIST, blocks[-1].text + "\n" + text)
        else:
            names = tuple(_line(name) for name in _NAMED.findall(line))
            blocks.append(Block(Kind.LIST if item else Kind.TEXT, text, names=names))
    return blocks, dropped, tables


def _quoted(markup: str) -> str:
    """A page's own title: what it sets in italics is a work's name, and stands in quotation marks."""
    return _line(_NAMED.sub(r"“\1”", markup))


def _line(text: str) -> str:
    import mwparserfromhell  # noqa: PLC0415

    text = re.sub(r"<br\s*/?>", " ", text, flags=re.IGNORECASE)
    return squeeze(clean(str(mwparserfromhell.parse(text).strip_code(normalize=True, collapse=True))))
