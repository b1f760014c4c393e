"""Markdown → tree. CommonMark (and tables) by markdown-it; the spoilers, comments and `<details>` are ours.

What is hidden is found first (`hidden_spans`), then blocks are cut from what remains, then inline nodes.
"""

from collections.abc import Iterator

from recapreader.core.prose.blocks import parse_blocks
from recapreader.core.prose.hidden_spans import OpenText, outline, outline_of_details, outline_of_line
from recapreader.core.prose.inline import Inlines
from recapreader.core.prose.spans import Kind
from recapreader.core.prose.tree import Block, Inline, Paragraph, SpoilerBlock
from recapreader.core.sanitize import one_line


def parse(source: str, *, sealing: bool = False, is_cut: bool = False) -> tuple[Block, ...]:
    """The blocks of one section's source, which has been cleaned.

    With `sealing`, as in open sections, a line that looks like a heading and is none hides what follows it. `is_cut`
    says that it is the beginning of a source, whose last line may go on.
    """
    return tuple(_blocks(source, sealing=sealing, is_cut=is_cut))


def parse_line(source: str) -> tuple[Inline, ...]:
    """The inline nodes of one line, a heading's."""
    outlined = outline_of_line(one_line(source))
    return Inlines(outlined).of(outlined.text)


def _blocks(source: str, *, sealing: bool, is_cut: bool) -> Iterator[Block]:
    pieces = outline(source, sealing=sealing)
    for each in pieces:
        if isinstance(each, OpenText):
            yield from parse_blocks(each, is_cut=is_cut and each is pieces[-1])
            continue
        body = source[each.body_start : each.body_end]
        if each.kind is Kind.NEAR_MISS:
            yield SpoilerBlock(parse(body))
            continue
        if summary := parse_line(source[slice(*each.summary)]):
            yield Paragraph(summary)
        yield SpoilerBlock(tuple(parse_blocks(outline_of_details(body))))
