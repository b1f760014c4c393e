"""The nodes of a tree: plain frozen values that every front end renders and none parses.

`Spoiler` and `SpoilerBlock` are what an author hid inside a section; the gate hands out a `Gap` in their place
until the reader opens them. A `Gap` has no text, no length and no way back.
"""

from dataclasses import dataclass

from recapreader.core.marks import Mark


@dataclass(frozen=True, slots=True)
class Text:
    """A run of text, on one line."""

    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """A run of code."""

    text: str


@dataclass(frozen=True, slots=True)
class Break:
    """A line break that the author asked for."""


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Emphasised text."""

    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Strong:
    """Strongly emphasised text."""

    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link in the text, shown as its words; the address is not opened from here."""

    children: "tuple[Inline, ...]"
    url: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, of which only the description is shown."""

    description: str


@dataclass(frozen=True, slots=True)
class Spoiler:
    """Words that the author hid, opened by the reader, or by a mark where they have one of their own."""

    children: "tuple[Inline, ...]"
    after: Mark | None = None

    def is_passed(self, mark: Mark | None) -> bool:
        """Whether a reader's mark opens them."""
        return bool(self.after and mark and mark.reaches(self.after))


@dataclass(frozen=True, slots=True)
class Gap:
    """Something hidden is here; nothing else is known about it."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a section's body."""

    level: int
    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation."""

    children: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class Items:
    """A list; `start` is the first number, None if the items have bullets."""

    start: int | None
    items: "tuple[tuple[Block, ...], ...]"


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Lines kept as they are."""

    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A break between scenes."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: rows of cells, the first row being the head."""

    rows: "tuple[tuple[tuple[Inline, ...], ...], ...]"


@dataclass(frozen=True, slots=True)
class SpoilerBlock:
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


def has_spoiler(blocks: tuple[Block, ...]) -> bool:
    """Return whether `blocks` contain an author's inline spoiler, open or closed."""
    return any(_block_has_spoiler(block) for block in blocks)


def _block_has_spoiler(block: Block) -> bool:
    match block:
        case Gap() | SpoilerBlock():
            return True
        case Paragraph(children) | Heading(_, children):
            return inline_has_spoiler(children)
        case Quote(children):
            return has_spoiler(children)
        case Items(_, items):
            return any(map(has_spoiler, items))
        case Table(rows):
            return any(inline_has_spoiler(cell) for row in rows for cell in row)
        case _:
            return False


def inline_has_spoiler(children: tuple[Inline, ...]) -> bool:
    """Return whether a run of inline nodes contains a spoiler or a gap."""
    for node in children:
        match node:
            case Gap() | Spoiler():
                return True
            case Emphasis(inner) | Strong(inner) | Anchor(inner, _):
                if inline_has_spoiler(inner):
                    return True
    return False


@dataclass(frozen=True, slots=True)
class _Swap:
    """What to put in the place of every inline node, and of every block, of a type."""

    of_inline: "type[Inline]"
    inline: "Inline"
    of_block: "type[Block]"
    block: "Block"
    mark: Mark | None = None
    """Of spoilers, those that this mark opens stay."""

    def is_for(self, node: "Inline") -> bool:
        """Whether an inline node is to be replaced."""
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
    if swap.is_for(node):
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


def block_anchors(blocks: tuple[Block, ...]) -> list[tuple[str, str]]:
    """(words, address) of every link in `blocks`, in order; links in closed spoilers are not there."""
    found: list[tuple[str, str]] = []
    for block in blocks:
        match block:
            case Paragraph(children) | Heading(_, children):
                found.extend(_anchors(children))
            case Quote(inner) | SpoilerBlock(inner):
                found.extend(block_anchors(inner))
            case Items(_, items):
                found.extend(anchor for item in items for anchor in block_anchors(item))
            case Table(rows):
                found.extend(anchor for row in rows for cell in row for anchor in _anchors(cell))
            case _:
                pass
    return found


def _anchors(children: tuple[Inline, ...]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for node in children:
        match node:
            case Anchor(inner, url):
                found.append((inline_text(inner) or url, url))
            case Emphasis(inner) | Strong(inner) | Spoiler(inner, _):
                found.extend(_anchors(inner))
            case _:
                pass
    return found
