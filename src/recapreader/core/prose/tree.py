"""The nodes of a tree: plain frozen values that every front end renders and none parses.

`Spoiler` and `SpoilerBlock` are what an author hid inside a section; the gate hands out a `Gap` in their place
until the reader opens them. A `Gap` has no text, no length and no way back.
"""

from collections.abc import Iterator

from msgspec import Struct

from recapreader.core.marks import Mark


class Text(Struct, frozen=True):
    """A run of text, on one line."""

    text: str


class Code(Struct, frozen=True):
    """A run of code."""

    text: str


class Break(Struct, frozen=True):
    """A line break that the author asked for."""


class Emphasis(Struct, frozen=True):
    """Emphasised text."""

    children: "tuple[Inline, ...]"


class Strong(Struct, frozen=True):
    """Strongly emphasised text."""

    children: "tuple[Inline, ...]"


class Anchor(Struct, frozen=True):
    """A link in the text, shown as its words; the address is not opened from here."""

    children: "tuple[Inline, ...]"
    url: str


class Picture(Struct, frozen=True):
    """A picture, of which only the description is shown."""

    description: str


class Spoiler(Struct, frozen=True):
    """Words that the author hid, opened by the reader, or by a mark where they have one of their own."""

    children: "tuple[Inline, ...]"
    after: Mark | None = None

    def is_passed(self, mark: Mark | None) -> bool:
        """Whether a reader's mark opens them."""
        return bool(self.after and mark and mark.reaches(self.after))


class Gap(Struct, frozen=True):
    """Something hidden is here; nothing else is known about it."""


class Paragraph(Struct, frozen=True):
    """A paragraph."""

    children: "tuple[Inline, ...]"


class Heading(Struct, frozen=True):
    """A heading inside a section's body."""

    level: int
    children: "tuple[Inline, ...]"


class Quote(Struct, frozen=True):
    """A quotation."""

    children: "tuple[Block, ...]"


class Items(Struct, frozen=True):
    """A list; `start` is the first number, None if the items have bullets."""

    start: int | None
    items: "tuple[tuple[Block, ...], ...]"


class CodeBlock(Struct, frozen=True):
    """Lines kept as they are."""

    text: str


class Rule(Struct, frozen=True):
    """A break between scenes."""


class Table(Struct, frozen=True):
    """A table: rows of cells, the first row being the head."""

    rows: "tuple[tuple[tuple[Inline, ...], ...], ...]"


class SpoilerBlock(Struct, frozen=True):
    """Blocks that the author hid, opened by the reader."""

    children: "tuple[Block, ...]"


Inline = Text | Code | Break | Emphasis | Strong | Anchor | Picture | Spoiler | Gap
Block = Paragraph | Heading | Quote | Items | CodeBlock | Rule | Table | SpoilerBlock | Gap

GAP = Gap()
GAP_TEXT = "▒▒▒"
"""How a gap looks in plain text; always the same, whatever it stands for."""


def inline_text(children: tuple[Inline, ...]) -> str:
    """The words of a run of inline nodes, gaps as `GAP_TEXT`."""
    return "".join(map(_words, children))


def _words(node: Inline) -> str:
    match node:
        case Text(text) | Code(text) | Picture(text):
            return text
        case Break():
            return "\n"
        case Gap():
            return GAP_TEXT
        case Emphasis(children) | Strong(children) | Anchor(children, _) | Spoiler(children, _):
            return inline_text(children)


def block_texts(block: Block) -> list[str]:
    """The words of a block, one string for each paragraph, heading, row or block of code in it."""
    match block:
        case Paragraph(children) | Heading(_, children):
            return [inline_text(children)]
        case CodeBlock(text):
            return [text]
        case Quote(children) | SpoilerBlock(children):
            return [text for child in children for text in block_texts(child)]
        case Items(_, items):
            return [text for item in items for child in item for text in block_texts(child)]
        case Table(rows):
            return [" | ".join(map(inline_text, row)) for row in rows]
        case Gap():
            return [GAP_TEXT]
        case Rule():
            return []


def _every_block(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield blocks and those within them, in order."""
    for block in blocks:
        yield block
        match block:
            case Quote(children) | SpoilerBlock(children):
                yield from _every_block(children)
            case Items(_, items):
                for item in items:
                    yield from _every_block(item)


def _runs(block: Block) -> tuple[tuple[Inline, ...], ...]:
    """Return a block's own runs of inline nodes: its text, or its cells."""
    match block:
        case Paragraph(children) | Heading(_, children):
            return (children,)
        case Table(rows):
            return tuple(cell for row in rows for cell in row)
        case _:
            return ()


def _every_inline(children: tuple[Inline, ...]) -> Iterator[Inline]:
    """Yield inline nodes and those within them, in order."""
    for node in children:
        yield node
        match node:
            case Emphasis(inner) | Strong(inner) | Anchor(inner, _) | Spoiler(inner, _):
                yield from _every_inline(inner)


def has_spoiler(blocks: tuple[Block, ...]) -> bool:
    """Return whether `blocks` contain an author's inline spoiler, open or closed."""
    return any(
        isinstance(block, Gap | SpoilerBlock) or any(map(inline_has_spoiler, _runs(block)))
        for block in _every_block(blocks)
    )


def inline_has_spoiler(children: tuple[Inline, ...]) -> bool:
    """Return whether a run of inline nodes contains a spoiler or a gap."""
    return any(isinstance(node, Gap | Spoiler) for node in _every_inline(children))


def block_anchors(blocks: tuple[Block, ...]) -> list[tuple[str, str]]:
    """(words, address) of every link in `blocks`, in order; links in closed spoilers are not there."""
    every = (node for block in _every_block(blocks) for run in _runs(block) for node in _every_inline(run))
    return [(inline_text(node.children) or node.url, node.url) for node in every if isinstance(node, Anchor)]


class _Swap(Struct, frozen=True):
    """What to put in the place of every inline node, and of every block, of a type."""

    of_inline: "type[Inline]"
    inline: "Inline"
    of_block: "type[Block]"
    block: "Block"
    mark: Mark | None = None
    """Of spoilers, those that this mark opens stay."""

    def replaces(self, node: "Inline") -> bool:
        return isinstance(node, self.of_inline) and not (isinstance(node, Spoiler) and node.is_passed(self.mark))


def close_spoilers(blocks: tuple[Block, ...], mark: Mark | None = None) -> tuple[Block, ...]:
    """The same blocks with every spoiler replaced by a gap, but for those that the reader's mark opens."""
    return _swapped_blocks(blocks, _Swap(Spoiler, GAP, SpoilerBlock, GAP, mark))


def close_inline_spoilers(children: tuple[Inline, ...], mark: Mark | None = None) -> tuple[Inline, ...]:
    """The same inline nodes with every spoiler replaced by a gap, but for those that the reader's mark opens."""
    return _swapped(children, _Swap(Spoiler, GAP, SpoilerBlock, GAP, mark))


def name_gaps(blocks: tuple[Block, ...], words: str) -> tuple[Block, ...]:
    """The same blocks with words in the place of every gap, for where a sign says nothing."""
    return _swapped_blocks(blocks, _Swap(Gap, Text(words), Gap, Paragraph((Text(words),))))


def _swapped_blocks(blocks: tuple[Block, ...], swap: _Swap) -> tuple[Block, ...]:
    return tuple(_swapped_block(block, swap) for block in blocks)


def _swapped(children: tuple[Inline, ...], swap: _Swap) -> tuple[Inline, ...]:
    return tuple(_swapped_inline(node, swap) for node in children)


def _swapped_block(block: Block, swap: _Swap) -> Block:
    if isinstance(block, swap.of_block):
        return swap.block
    match block:
        case Paragraph(children):
            return Paragraph(_swapped(children, swap))
        case Heading(level, children):
            return Heading(level, _swapped(children, swap))
        case Quote(children):
            return Quote(_swapped_blocks(children, swap))
        case SpoilerBlock(children):
            return SpoilerBlock(_swapped_blocks(children, swap))
        case Items(start, items):
            return Items(start, tuple(_swapped_blocks(item, swap) for item in items))
        case Table(rows):
            return Table(tuple(tuple(_swapped(cell, swap) for cell in row) for row in rows))
        case _:
            return block


def _swapped_inline(node: Inline, swap: _Swap) -> Inline:
    if swap.replaces(node):
        return swap.inline
    match node:
        case Emphasis(children):
            return Emphasis(_swapped(children, swap))
        case Strong(children):
            return Strong(_swapped(children, swap))
        case Spoiler(children, after):
            return Spoiler(_swapped(children, swap), after)
        case Anchor(children, url):
            return Anchor(_swapped(children, swap), url)
        case _:
            return node
