"""A shown section → its texts, each with the styles of its runs; without any widget."""

from collections.abc import Iterator
from typing import NamedTuple

from recapreader.core.gate import TITLE_OF, Shown
from recapreader.core.prose import tree as nodes
from recapreader.core.prose.tree import GAP_TEXT
from recapreader.core.prose.walk import BlockWalk, InlineWalk


class Span(NamedTuple):
    """A run of a text in a style; `url` is where it leads, if anywhere."""

    start: int
    end: int
    style: str
    url: str = ""


class Piece(NamedTuple):
    """One text of the page: `number` is how the gate counts it in its section, -1 where it does not."""

    section: str
    number: int
    text: str
    style: str = "text"
    spans: tuple[Span, ...] = ()
    first: str = ""
    rest: str = ""


def pieces_of(block: Shown) -> Iterator[Piece | None]:
    """Yield a section's pieces, None for a rule; counted as the gate counts texts."""
    count = 0
    if block.heading:
        text, spans = _flat(block.heading)
        yield Piece(block.number, 0, text, "part" if block.number.startswith(TITLE_OF) else "heading", spans)
    elif block.number != "0":
        yield Piece(block.number, -1, block.label, "heading")
    for style, text, spans, first, rest in _texts(block.tree, _Around("text", "", "")):
        if style == _RULE:
            yield None
            continue
        count += 1
        yield Piece(block.number, count, text, style, spans, first, rest)


_RULE = "rule"
_Told = tuple[str, str, tuple[Span, ...], str, str]
"""(style, text, spans, first prefix, rest prefix), in the order of `block_texts`."""


class _Around(NamedTuple):
    style: str
    first: str
    """What stands before the first line."""
    rest: str
    """What stands before all others."""


def _texts(blocks: tuple[nodes.Block, ...], around: _Around) -> Iterator[_Told]:
    for block in blocks:
        yield from _TEXTS.block(block, around)
        around = around._replace(first=around.rest)


class _Texts(BlockWalk[Iterator[_Told], _Around]):
    """Blocks → texts."""

    def paragraph(self, node: nodes.Paragraph, around: _Around) -> Iterator[_Told]:
        yield (around.style, *_flat(node.children), around.first, around.rest)

    def heading(self, node: nodes.Heading, around: _Around) -> Iterator[_Told]:
        yield ("subheading", *_flat(node.children), around.first, around.rest)

    def quote(self, node: nodes.Quote, around: _Around) -> Iterator[_Told]:
        yield from _texts(node.children, _Around("quote", f"{around.first}│ ", f"{around.rest}│ "))

    def items(self, node: nodes.Items, around: _Around) -> Iterator[_Told]:
        for number, item in enumerate(node.items, node.start or 0):
            mark = "• " if node.start is None else f"{number}. "
            yield from _texts(item, _Around(around.style, around.first + mark, around.rest + " " * len(mark)))
            around = around._replace(first=around.rest)

    def code_block(self, node: nodes.CodeBlock, around: _Around) -> Iterator[_Told]:
        yield ("code", node.text, (), f"{around.first}  ", f"{around.rest}  ")

    def rule(self, around: _Around) -> Iterator[_Told]:
        yield (_RULE, "", (), around.first, around.rest)

    def table(self, node: nodes.Table, around: _Around) -> Iterator[_Told]:
        for row in node.rows:
            cells = (each for cell in row for each in (nodes.Text(" | "), *cell))
            next(cells, None)
            yield ("row", *_flat(tuple(cells)), around.first, around.rest)

    def spoiler_block(self, node: nodes.SpoilerBlock, around: _Around) -> Iterator[_Told]:
        yield from _texts(node.children, around._replace(style="opened"))

    def gap_block(self, around: _Around) -> Iterator[_Told]:
        yield ("gap", GAP_TEXT, (), around.first, around.rest)


_TEXTS = _Texts()


def _flat(children: tuple[nodes.Inline, ...]) -> tuple[str, tuple[Span, ...]]:
    """Inline nodes as one text with styled spans."""
    flat = _Flat()
    flat.all(children, 0)
    return "".join(flat.texts), tuple(flat.spans)


class _Flat(InlineWalk[int, int]):
    """Inline nodes → their words and spans; a method takes the offset at which they begin, and returns their end."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.spans: list[Span] = []

    def all(self, children: tuple[nodes.Inline, ...], at: int) -> int:
        for node in children:
            at = self.inline(node, at)
        return at

    def _words(self, words: str, around: int, style: str = "") -> int:
        self.texts.append(words)
        end = around + len(words)
        if style:
            self.spans.append(Span(around, end, style))
        return end

    def _styled(self, children: tuple[nodes.Inline, ...], around: int, style: str, url: str = "") -> int:
        end = self.all(children, around)
        self.spans.append(Span(around, end, style, url))
        return end

    def text(self, node: nodes.Text | nodes.Picture, around: int) -> int:
        if isinstance(node, nodes.Picture):
            return self._words(node.description, around, "emphasis")
        return self._words(node.text, around)

    def code(self, node: nodes.Code, around: int) -> int:
        return self._words(node.text, around, "code")

    def line_break(self, around: int) -> int:
        return self._words("\n", around)

    def gap(self, around: int) -> int:
        return self._words(GAP_TEXT, around, "gap")

    def emphasis(self, node: nodes.Emphasis, around: int) -> int:
        return self._styled(node.children, around, "emphasis")

    def strong(self, node: nodes.Strong, around: int) -> int:
        return self._styled(node.children, around, "strong")

    def anchor(self, node: nodes.Anchor, around: int) -> int:
        return self._styled(node.children, around, "link", node.url)

    def spoiler(self, node: nodes.Spoiler, around: int) -> int:
        return self._styled(node.children, around, "opened")
