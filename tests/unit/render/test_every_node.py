"""Every kind of node in every renderer: the words that are shown are there, and a gap's mark where a gap is."""

import json
import re
from collections.abc import Callable, Iterator
from html import unescape
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from msgspec import Struct
from msgspec.structs import replace

from recapreader.core.gate import Page, Shown
from recapreader.core.prose.tree import (
    GAP,
    GAP_TEXT,
    Anchor,
    Block,
    Break,
    Code,
    CodeBlock,
    Emphasis,
    Gap,
    Heading,
    Inline,
    Items,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Spoiler,
    SpoilerBlock,
    Strong,
    Table,
    Text,
    close_spoilers,
)
from recapreader.render.html import to_html
from recapreader.render.json_document import to_json
from recapreader.render.markdown import to_markdown
from recapreader.render.text import to_text
from recapreader.tui.layout import Surroundings, lay_out
from support.trees import blocks, page_of, summary_of

Tree = tuple[Block, ...]
_WIDE = 10_000
"""So many columns that no word is cut at the end of a line."""


def _html_words(page: Page, whole: Page | None = None) -> str:
    told = "".join(to_html(summary_of(), [page], whole=None if whole is None else [whole]))
    return unescape(re.sub(r"<[^>]*>", " ", told.partition("<main>")[2]))


def _json_words(page: Page) -> str:
    told = json.loads(to_json(summary_of(), [page]))["sections"][0]["text"]
    pieces = [told] if isinstance(told, str) else told
    return "".join(piece if isinstance(piece, str) else GAP_TEXT for piece in pieces)


def _room_words(page: Page) -> str:
    return "\n".join(piece.text for piece in lay_out(page, _WIDE, Surroundings()).pieces)


RENDERERS: dict[str, Callable[[Page], str]] = {
    "text": lambda page: "\n".join(to_text(summary_of(), [page], width=_WIDE)),
    "markdown": lambda page: "\n".join(to_markdown(summary_of(), [page])),
    "html": _html_words,
    "json": _json_words,
    "room": _room_words,
}

_WORDS = (Text("Ann"),)
INLINES: dict[type, Inline] = {
    Text: Text("Ann"),
    Code: Code("Ann"),
    Emphasis: Emphasis(_WORDS),
    Strong: Strong(_WORDS),
    Anchor: Anchor(_WORDS, "https://a.b"),
    Picture: Picture("Ann"),
    Spoiler: Spoiler(_WORDS),
    Gap: GAP,
    Break: Break(),
}
BLOCKS: dict[type, Callable[[tuple[Inline, ...]], Block]] = {
    Paragraph: Paragraph,
    Heading: lambda inside: Heading(3, inside),
    Quote: lambda inside: Quote((Paragraph(inside),)),
    Items: lambda inside: Items(7, ((Paragraph(inside),),)),
    Table: lambda inside: Table(((inside, inside), (inside, inside))),
    SpoilerBlock: lambda inside: SpoilerBlock((Paragraph(inside),)),
}
WITHOUT_INLINES: dict[type, Block] = {CodeBlock: CodeBlock("Ann"), Rule: Rule(), Gap: GAP}


def test_the_tables_name_every_kind_of_node() -> None:
    assert set(INLINES) == set(Inline.__args__)
    assert set(BLOCKS) | set(WITHOUT_INLINES) == set(Block.__args__)


def _trees() -> list[Tree]:
    trees: list[Tree] = [(block((node,)),) for block in BLOCKS.values() for node in INLINES.values()]
    return trees + [(block,) for block in WITHOUT_INLINES.values()]


def _closed(tree: Tree) -> Page:
    """A page on which the spoilers of a tree are closed."""
    page = page_of(close_spoilers(tree))
    return replace(page, blocks=tuple(replace(block, closed=True) for block in page.blocks if isinstance(block, Shown)))


@pytest.mark.parametrize("renderer", RENDERERS)
def test_every_node_keeps_its_words_in_every_renderer(renderer: str) -> None:
    for tree in _trees():
        printed = RENDERERS[renderer](page_of(tree))
        assert ("Ann" in printed, GAP_TEXT in printed) == ("Ann" in repr(tree), "Gap()" in repr(tree)), tree


def test_a_page_with_closed_boxes_keeps_all_words() -> None:
    """The words of a spoiler in a `###` heading were lost there."""
    trees = [tree for tree in _trees() if "Ann" in repr(tree)]
    assert [tree for tree in trees if "Ann" not in _html_words(_closed(tree), page_of(tree))] == []


def _numbered(node: Any, words: Iterator[str]) -> Any:  # noqa: ANN401 - any node or field of one
    """The same tree, in which every run of words is another one."""
    if isinstance(node, tuple):
        return tuple(_numbered(each, words) for each in node)
    if isinstance(node, Text | Code | CodeBlock):
        return type(node)(next(words))
    if isinstance(node, Picture):
        return Picture(next(words))
    if isinstance(node, Struct):
        return replace(node, **{each: _numbered(getattr(node, each), words) for each in node.__struct_fields__})
    return node


@given(blocks())
def test_no_renderer_loses_or_repeats_a_word(made: Tree) -> None:
    tree: Tree = _numbered(made, (f"w{number}w" for number in count()))
    words = re.findall(r"w\d+w", repr(tree))
    page = page_of(tree)
    for name, render in RENDERERS.items():
        told = render(page).replace("\\", "")
        assert [told.count(word) for word in words] == [1] * len(words), name
    inside = _html_words(_closed(tree), page)
    assert all(word in inside for word in words)
