"""HTML → an article: the main text's blocks, the page's own title, and an infobox's facts."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from recapreader.importing.facts import people
from recapreader.importing.model import Article, Block, Credit, Dropped, Kind, Layout
from recapreader.importing.readers import html_tables
from recapreader.importing.readers.html_data import episode_rows, infobox, stated_facts
from recapreader.importing.readers.html_inline import Inline
from recapreader.importing.readers.html_main import main_node, strip_chrome
from recapreader.importing.text_utils import clean, squeeze

_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_CAPTIONS = re.compile(
    r"(?:^|[\s_-])(?:caption|credit|photo_caption|gallerytext|wp-caption-text|figcaption)", re.IGNORECASE
)
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


def _heading_title(heading: LexborNode) -> str:
    """The heading's text; a part of it in italics is a work's name, and stands in quotation marks."""
    text = squeeze(clean(heading.text()))
    named = heading.css_first("i, em, cite")
    name = squeeze(clean(named.text())) if named is not None else ""
    return text.replace(name, f"“{name}”", 1) if name and name != text else text


def _language(tree: LexborHTMLParser) -> str:
    match = re.match(r"[A-Za-z]{2,3}", _attribute(tree, "html", "lang"))
    return match.group(0).casefold() if match else ""


def _canonical(tree: LexborHTMLParser) -> str:
    address = _attribute(tree, "link[rel='canonical']", "href")
    return address if address.startswith(("http://", "https://")) else ""


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
        tag = node.tag or ""
        marked = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"
        if tag == "figcaption" or (_CAPTIONS.search(marked) and len(node.text()) < 400):
            self._drop("caption", node)
        elif tag in _HEADINGS:
            self._paragraph(list(_children(node)), Kind.HEADING, _HEADINGS[tag])
        elif tag in {"ul", "ol"}:
            self._list(node)
        elif tag == "blockquote":
            self._quote(node)
        elif tag == "pre":
            self._add(Block(Kind.CODE, clean(node.text()).strip("\n")))
        elif tag == "table":
            self._table(node)
        elif tag == "summary":
            self._drop("fold label", node)
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
            text = "\n".join(block.text for block in inner.blocks)
            if text.strip():
                items.append((squeeze(text), squeeze(" ".join(block.markup for block in inner.blocks))))
                links += [link for block in inner.blocks for link in block.links]
        text = "\n".join(item[0] for item in items)
        self._add(Block(Kind.LIST, text, "\n".join(item[1] for item in items), links=tuple(links)))

    def _quote(self, node: LexborNode) -> None:
        inner = _Reader(self.dropped)
        inner.walk(node)
        text = "\n".join(block.text for block in inner.blocks)
        self._add(Block(Kind.QUOTE, text, "\n\n".join(block.markup for block in inner.blocks)))

    def _table(self, node: LexborNode) -> None:
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
