"""Blocks: one text with signs for its spoilers → paragraphs, lists, quotations, tables.

markdown-it is loaded only for text that needs it: plain paragraphs, most of any recap, are cut here.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from recapreader.core.prose.hidden_spans import SIGN, OpenText
from recapreader.core.prose.inline import Inlines, parser
from recapreader.core.prose.spans import IS_CUT
from recapreader.core.prose.tree import Block, Break, CodeBlock, Heading, Inline, Items, Paragraph, Quote, Rule, Table

if TYPE_CHECKING:
    from markdown_it.token import Token

_BLOCK_SIGN = re.compile(r"^(?: {0,3}(?:[-+*>#=~`\[]|_[ \t]*_[ \t]*_|[0-9]+[.)])| {4}| {0,3}\t)|\||  $", re.MULTILINE)
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


def parse_blocks(outlined: OpenText, *, is_cut: bool = False) -> Iterator[Block]:
    """The blocks of one text; `is_cut` says that its last line may go on."""
    text = outlined.text
    if not text.strip():
        return
    if _BLOCK_SIGN.search(text):
        yield from _Blocks(outlined, is_cut=is_cut).all()
        return
    inlines = Inlines(outlined)
    for paragraph in _BLANK_LINES.split(text):
        if paragraph.strip():
            yield Paragraph(inlines.of(paragraph))


class _Blocks:
    """markdown-it's tokens → blocks."""

    def __init__(self, outlined: OpenText, *, is_cut: bool) -> None:
        self._text = outlined.text
        references: dict[str, object] = {IS_CUT: True} if is_cut else {}
        self._tokens = parser().parse(self._text, references)
        self._inlines = Inlines(outlined, references)

    def all(self) -> list[Block]:
        """All of them."""
        if any(token.level >= parser().options["maxNesting"] - 1 for token in self._tokens):
            lines = self._text.split("\n")
            return [Paragraph(self._inlines.as_text(line.strip())) for line in lines if line.strip()]
        return self._blocks(iter(self._tokens))

    def _blocks(self, tokens: "Iterator[Token]") -> list[Block]:
        """Consume tokens up to the one that closes this level."""
        blocks: list[Block] = []
        for token in tokens:
            if token.nesting < 0:
                break
            if block := self._block(token, tokens):
                blocks.append(block)
        return blocks

    def _block(self, token: "Token", tokens: "Iterator[Token]") -> Block | None:
        match token.type:
            case "paragraph_open":
                children = self._content(tokens)
                return Paragraph(children) if children else None
            case "heading_open":
                return Heading(int(token.tag[1:]), self._content(tokens))
            case "blockquote_open":
                return Quote(tuple(self._blocks(tokens)))
            case "bullet_list_open":
                return Items(None, self._items(tokens))
            case "ordered_list_open":
                return Items(int(token.attrs.get("start", 1)), self._items(tokens))
            case "fence" | "code_block":
                return self._code(token.content.rstrip("\n"))
            case "hr":
                return Rule()
            case "table_open":
                return Table(tuple(self._rows(tokens)))
            case _:
                return None

    def _code(self, content: str) -> Block:
        """Lines of code; with something hidden in them, which nobody was sure to be code, they are lines of text."""
        if SIGN not in content:
            return CodeBlock(self._inlines.cleaned(content))
        children: list[Inline] = []
        for line in content.split("\n"):
            children += (*([Break()] if children else []), *self._inlines.as_text(line))
        return Paragraph(tuple(children))

    def _items(self, tokens: "Iterator[Token]") -> tuple[tuple[Block, ...], ...]:
        items: list[tuple[Block, ...]] = []
        for token in tokens:
            if token.nesting < 0:
                break
            items.append(tuple(self._blocks(tokens)) or (Paragraph(()),))
        return tuple(items)

    def _content(self, tokens: "Iterator[Token]") -> tuple[Inline, ...]:
        content = next(tokens).content
        next(tokens)
        return self._inlines.of(content)

    def _rows(self, tokens: "Iterator[Token]") -> Iterator[tuple[tuple[Inline, ...], ...]]:
        cells: list[tuple[Inline, ...]] = []
        for token in tokens:
            if token.type == "inline":
                cells.append(self._inlines.of(token.content))
            elif token.type == "tr_close":
                yield tuple(cells)
                cells = []
            elif token.type == "table_close":
                return
