"""HTML → an article: the main text's blocks, the page's own title, and an infobox's facts."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from recapreader.importing.facts import fact_labels, people
from recapreader.importing.model import OUTSIDE, Article, Block, Credit, Dropped, Kind, Layout
from recapreader.importing.readers import html_head, html_spoilers, html_tables, spoiler_marks
from recapreader.importing.readers.html_data import episode_rows, infobox, stated_facts
from recapreader.importing.readers.html_inline import Inline
from recapreader.importing.readers.html_main import main_node, outside, strip_chrome
from recapreader.importing.text_utils import clean, squeeze, table

_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_CAPTIONS = re.compile(
    r"(?:^|[\s_-])(?:caption|credit|photo_caption|gallerytext|wp-caption-text|figcaption)", re.IGNORECASE
)
_LEAST_CAST = 3
_DEEPEST = 500
_BLOCKS = table(
    "address|article|aside|blockquote|body|center|dd|details|div|dl|dt|figcaption|figure|footer|form|h1|h2|h3|h4|"
    "h5|h6|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul|summary|html|fieldset|"
    "template"
)
_SKIPPED = table("script|style|noscript|template|head|img|svg|iframe|video|audio|object|hr|-comment")


def read(text: str) -> Article:
    """The article of an HTML text."""
    return _read(spoiler_marks.without_marks(text))


def read_marked(text: str) -> Article:
    """The article of an HTML text in which hidden words have been marked already."""
    return _read(text)


def _read(text: str) -> Article:
    tree = LexborHTMLParser(text)
    _refuse_depth(tree)
    encyclopedia = tree.css_first(".mw-parser-output, #mw-content-text") is not None
    titles = html_head.titles(tree)
    fields = {
        **stated_facts(tree),
        **html_head.published(tree),
        **html_head.self_description(tree),
        **html_head.filed(tree),
        **infobox(tree),
        **episode_rows(tree),
    }
    dropped = [Dropped("page boilerplate", clean(removed)) for removed in strip_chrome(tree)]
    root = main_node(tree)
    fields |= html_head.pictures(root)
    reader = _Reader(dropped)
    if root is not None:
        dropped += (Dropped(OUTSIDE, clean(text)) for text in outside(root))
        reader.walk(root)
    return Article(
        blocks=tuple(reader.blocks),
        layout=Layout.ENCYCLOPEDIA if encyclopedia else Layout.MARKUP,
        page_title=titles[0],
        site=titles[1],
        language=html_head.language(tree),
        url=html_head.canonical(tree),
        fields=fields,
        credits=tuple(credit for credit in reader.credits if people.plausible(credit.actor)),
        dropped=tuple(reader.dropped),
    )


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
        elif tag in _HEADINGS and not html_head.holds_prose(node):
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
        linked = True
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
                linked = linked and all(block.linked for block in inner.blocks)
        text = "\n".join(item[0] for item in items)
        self._add(Block(Kind.LIST, text, "\n".join(item[1] for item in items), links=tuple(links), linked=linked))

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
        linked = all(block.linked for block in inner.blocks)
        self._add(Block(Kind.QUOTE, text, "\n\n".join(block.markup for block in inner.blocks), linked=linked))

    def _table(self, node: LexborNode) -> None:
        if html_tables.holds_many(node):
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


def _refuse_depth(tree: LexborHTMLParser) -> None:
    """Raise what the walk through so deep a page would, before anything looks at the inside of each level again.

    Raises:
        RecursionError: Elements are nested too deeply.
    """
    node, depth = tree.root, 0
    while node is not None and depth <= _DEEPEST:
        if (below := node.child) is not None:
            node, depth = below, depth + 1
            continue
        while node is not None and node.next is None:
            node, depth = node.parent, depth - 1
        node = node and node.next
    if node is not None:
        raise RecursionError


def _children(node: LexborNode) -> Iterator[LexborNode]:
    yield from node.iter(include_text=True)


def _holds_blocks(node: LexborNode) -> bool:
    return node.tag != "-text" and any(inner.tag in _BLOCKS for inner in node.traverse() if inner is not node)
