"""HTML → an article: the main text's blocks, the page's own title, and an infobox's facts."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from recapreader.importing.facts import fact_labels, people
from recapreader.importing.model import Article, Block, Credit, Dropped, Kind, Layout
from recapreader.importing.readers import html_spoilers, html_tables, spoiler_marks
from recapreader.importing.readers.html_data import episode_rows, infobox, stated_facts
from recapreader.importing.readers.html_inline import Inline
from recapreader.importing.readers.html_main import main_node, strip_chrome
from recapreader.importing.text_utils import clean, squeeze

_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_CAPTIONS = re.compile(
    r"(?:^|[\s_-])(?:caption|credit|photo_caption|gallerytext|wp-caption-text|figcaption)", re.IGNORECASE
)
_LEAST_CAST = 3
_SITES_NAME = re.compile(r"logo|site|brand|blog-?title", re.IGNORECASE)
_MOST_TABLES = 8
"""A table that holds more of them is no data; reading the cells of each again takes cubic time."""
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "summary",
        "html",
        "fieldset",
        "template",
    ]
)
_SKIPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "img",
        "svg",
        "iframe",
        "video",
        "audio",
        "object",
        "hr",
        "-comment",
    ]
)


def read(text: str) -> Article:
    """The article of an HTML text."""
    return _read(spoiler_marks.without_marks(text))


def read_marked(text: str) -> Article:
    """The article of an HTML text in which hidden words have been marked already."""
    return _read(text)


def _read(text: str) -> Article:
    tree = LexborHTMLParser(text)
    encyclopedia = tree.css_first(".mw-parser-output, #mw-content-text") is not None
    titles = _titles(tree)
    fields = {**stated_facts(tree), **_published(tree), **infobox(tree), **episode_rows(tree)}
    dropped = [Dropped("page boilerplate", clean(removed)) for removed in strip_chrome(tree)]
    root = main_node(tree)
    reader = _Reader(dropped)
    if root is not None:
        reader.walk(root)
    return Article(
        blocks=tuple(reader.blocks),
        layout=Layout.ENCYCLOPEDIA if encyclopedia else Layout.MARKUP,
        page_title=titles[0],
        site=titles[1],
        language=_language(tree),
        url=_canonical(tree),
        fields=fields,
        credits=tuple(credit for credit in reader.credits if people.plausible(credit.actor)),
        dropped=tuple(reader.dropped),
    )


def _attribute(tree: LexborHTMLParser, selector: str, name: str) -> str:
    node = tree.css_first(selector)
    return squeeze((node.attributes.get(name) or "") if node is not None else "")


def _titles(tree: LexborHTMLParser) -> tuple[str, str]:
    """The page's title without the site's name, and that name."""
    heading = tree.css_first(
        "h1#firstHeading, article h1, main h1, h1.entry-title, h1.entry-header, .entry-title, h1.page-header__title"
    )
    shared = _attribute(tree, "meta[property='og:title'], meta[name='og:title']", "content")
    site = _attribute(tree, "meta[property='og:site_name'], meta[name='og:site_name']", "content")
    heading = heading or (None if shared else _only_heading(tree))
    node = tree.css_first("title")
    whole = squeeze(clean(node.text())) if node is not None else ""
    title = _heading_title(heading) if heading is not None else shared or whole
    if not site and title and whole.startswith(title) and whole != title:
        site = re.split(r"\s[-–—|·»]\s", whole[len(title) :])[-1].strip(" -–—|:·»")
    if heading is None and not site and " | " in title:
        title, _, site = title.rpartition(" | ")
    if site and title.endswith(site):
        title = title[: -len(site)].rstrip(" -–—|:·»")
    return title, site


def _only_heading(tree: LexborHTMLParser) -> LexborNode | None:
    """The one first-level heading that is not the site's own name; nothing where there are several or none."""
    found = [
        node
        for node in tree.css("h1")
        if not _SITES_NAME.search(node.attributes.get("class") or "") and squeeze(node.text())
    ]
    return found[0] if len(found) == 1 else None


def _heading_title(heading: LexborNode) -> str:
    """The heading's text; a part of it in italics is a work's name, and stands in quotation marks."""
    for node in heading.css("*"):
        if html_spoilers.is_hidden(node):
            node.replace_with(" … ")
    text = squeeze(clean(heading.text()))
    named = heading.css_first("i, em, cite")
    name = squeeze(clean(named.text())) if named is not None else ""
    return text.replace(name, f"“{name}”", 1) if name and name != text else text


def _language(tree: LexborHTMLParser) -> str:
    match = re.match(r"[A-Za-z]{2,3}", _attribute(tree, "html", "lang"))
    return match.group(0).casefold() if match else ""


def _canonical(tree: LexborHTMLParser) -> str:
    address = _attribute(tree, "link[rel='canonical']", "href")
    shared = _attribute(tree, "meta[property='og:url']", "content")
    return address if address.startswith(("http://", "https://")) else shared


def _published(tree: LexborHTMLParser) -> dict[str, tuple[str, ...]]:
    """The day the page says it appeared on."""
    stated = _attribute(
        tree, "meta[property='article:published_time'], meta[value='article:published_time']", "content"
    )
    stated = stated or _attribute(tree, "article time[datetime], time[datetime]", "datetime")
    if not stated:
        byline = tree.css_first(".byline, .entry-date, .post-date, .published, .date")
        stated = squeeze(byline.text()) if byline is not None else ""
    return {"published": (stated,)} if stated else {}


class _Reader:
    """Walks the main text in order and collects its blocks."""

    def __init__(self, dropped: list[Dropped]) -> None:
        self.blocks: list[Block] = []
        self.credits: list[Credit] = []
        self.dropped = dropped

    def walk(self, node: LexborNode) -> None:
        """Every block below the node; loose text between blocks is a paragraph."""
        loose: list[LexborNode] = []
        for child in _children(node):
            if child.tag in _SKIPPED:
                continue
            if child.tag in _BLOCKS or _holds_blocks(child):
                self._paragraph(loose, Kind.TEXT)
                loose = []
                self._block(child)
            else:
                loose.append(child)
        self._paragraph(loose, Kind.TEXT)

    def _block(self, node: LexborNode) -> None:
        if html_spoilers.is_label(node):
            self._label(node)
        elif html_spoilers.is_hidden(node):
            self._hidden(node)
        else:
            self._shown(node)

    def _label(self, node: LexborNode) -> None:
        text = squeeze(clean(node.text()))
        if node.tag == "summary" and (node.parent is None or not html_spoilers.is_hidden(node.parent)):
            self._drop("fold label", node)
        elif text:
            self._add(Block(Kind.TEXT, spoiler_marks.LABEL + text))

    def _hidden(self, node: LexborNode) -> None:
        """What the page hides stands between marks, from its first block to its last; its label stands above."""
        inner = _Reader(self.dropped)
        inner._shown(node)
        self.credits += inner.credits
        blocks = inner.blocks
        while blocks and blocks[0].text.startswith(spoiler_marks.LABEL):
            self.blocks.append(blocks.pop(0))
        self.blocks += spoiler_marks.enclosed(blocks)

    def _shown(self, node: LexborNode) -> None:
        tag = node.tag or ""
        marked = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"
        if tag == "figcaption" or (_CAPTIONS.search(marked) and len(node.text()) < 400):
            self._drop("caption", node)
        elif tag in _HEADINGS:
            self._paragraph(list(_children(node)), Kind.HEADING, _HEADINGS[tag])
        elif tag in {"ul", "ol"}:
            self._list(node)
        elif tag == "dl":
            self._definitions(node)
        elif tag == "blockquote":
            self._quote(node)
        elif tag == "pre":
            self._add(Block(Kind.CODE, clean(node.text()).strip("\n")))
        elif tag == "table":
            self._table(node)
        else:
            self.walk(node)

    def _add(self, block: Block) -> None:
        if block.text.strip():
            self.blocks.append(block)

    def _drop(self, reason: str, node: LexborNode) -> None:
        text = clean(node.text()).strip()
        if text:
            self.dropped.append(Dropped(reason, text))

    def _paragraph(self, nodes: list[LexborNode], kind: Kind, level: int = 0) -> None:
        inline = Inline()
        for node in nodes:
            inline.add(node, self.dropped)
        for block in inline.blocks(kind, level):
            self._add(block)

    def _list(self, node: LexborNode) -> None:
        inner = _Reader(self.dropped)
        items: list[tuple[str, str]] = []
        links = []
        for child in node.iter():
            if child.tag != "li":
                continue
            inner.blocks = []
            inner.walk(child)
            if html_spoilers.is_hidden(child):
                inner.blocks = spoiler_marks.enclosed(inner.blocks)
            text = "\n".join(block.text for block in inner.blocks)
            if text.strip():
                items.append((squeeze(text), squeeze(" ".join(block.markup for block in inner.blocks))))
                links += [link for block in inner.blocks for link in block.links]
        text = "\n".join(item[0] for item in items)
        self._add(Block(Kind.LIST, text, "\n".join(item[1] for item in items), links=tuple(links)))

    def _definitions(self, node: LexborNode) -> None:
        """A list of terms: where they are labels of facts a line each, else paragraphs."""
        terms = [squeeze(clean(term.text())).rstrip(":") for term in node.css("dt")]
        values = [squeeze(clean(value.text())) for value in node.css("dd")]
        lines = [f"{term}: {value}" for term, value in zip(terms, values, strict=False)]
        if (
            len(terms) == len(values)
            and sum(fact_labels.pairs(line) is not None for line in lines) * 2 >= len(lines) > 0
        ):
            self.blocks += [Block(Kind.TEXT, line) for line in lines if fact_labels.pairs(line) is not None]
        elif len(terms) == len(values) >= _LEAST_CAST and all(map(people.is_full_name, values)):
            self.credits += [Credit(actor, role) for actor, role in zip(values, terms, strict=True)]
            self._drop("cast list", node)
        else:
            self.walk(node)

    def _quote(self, node: LexborNode) -> None:
        inner = _Reader(self.dropped)
        inner.walk(node)
        text = "\n".join(block.text for block in inner.blocks)
        self._add(Block(Kind.QUOTE, text, "\n\n".join(block.markup for block in inner.blocks)))

    def _table(self, node: LexborNode) -> None:
        if len(node.css("table")) > _MOST_TABLES:
            self.walk(node)  # what so many tables are in is a page's layout
            return
        cells = node.css("td, th")
        rows = html_tables.cells(node)
        lines, played = html_tables.facts(rows), html_tables.cast(rows)
        if lines or played:
            self.credits += played
            self.blocks += [Block(Kind.TEXT, line) for line in lines]
            self._drop("table", node)
            return
        if len(cells) > 3 and not node.css_first("table") and not html_tables.is_layout(rows):
            self._drop("table", node)
        else:
            self.walk(node)


def _children(node: LexborNode) -> Iterator[LexborNode]:
    yield from node.iter(include_text=True)


def _holds_blocks(node: LexborNode) -> bool:
    return node.tag != "-text" and any(inner.tag in _BLOCKS for inner in node.traverse() if inner is not node)
