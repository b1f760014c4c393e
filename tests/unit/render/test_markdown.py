"""Markdown: it reads as what was shown, and no text becomes markup."""

import re

import pytest
from hypothesis import example, given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token

from recapreader.core import gate
from recapreader.core.gate import Progress
from recapreader.core.prose.parse import parse
from recapreader.core.prose.tree import (
    Block,
    Code,
    Emphasis,
    Items,
    Paragraph,
    Strong,
    Table,
    Text,
    block_texts,
    has_spoiler,
)
from recapreader.render.markdown import to_markdown
from recapreader.storage.library.load import parse_recap
from support.examples import examples
from support.room import SERIES, TALE
from support.samples import recap_of
from support.trees import LINES, blocks, page_of, summary_of

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def markdown_of(tree: tuple[Block, ...]) -> str:
    """What stands after the title."""
    return "\n".join(to_markdown(summary_of(), [page_of(tree)])).partition("\n\n")[2].partition("\n\n")[2]


def kinds(tokens: list[Token]) -> set[str]:
    """The types of tokens that are more than text."""
    found = {token.type for token in tokens} | {child.type for token in tokens for child in token.children or []}
    return found - {"paragraph_open", "paragraph_close", "inline", "text", "text_special"}


def words(token: Token) -> str:
    """The text of an inline token."""
    return "".join(child.content for child in token.children or [])


@given(LINES)
@example("1. one")
@example("- item")
@example("&amp; ||x|| >!y!<")
@example("![x](y) www.a.b http://a.b")
@example("<details><summary>a</summary>")
def test_any_text_is_a_paragraph_and_nothing_else(text: str) -> None:
    tokens = READER.parse(markdown_of((Paragraph((Text(text),)),)))
    assert not kinds(tokens)
    assert [words(token) for token in tokens if token.type == "inline"] == [text] * bool(text)


@given(LINES)
def test_any_text_is_read_by_this_reader_as_it_was(text: str) -> None:
    tree = parse(markdown_of((Paragraph((Text(text),)),)))
    assert not has_spoiler(tree)
    assert [told for block in tree for told in block_texts(block)] == [text] * bool(text)


@given(LINES)
def test_any_title_is_a_heading_and_nothing_else(text: str) -> None:
    tokens = READER.parse(next(iter(to_markdown(summary_of(text), []))))
    assert kinds(tokens) <= {"heading_open", "heading_close"}
    assert words(tokens[1]) == text


def letters(tree: tuple[Block, ...]) -> str:
    """The words of a tree without what lies between them."""
    return re.sub(r"[\s|]", "", "".join(text for block in tree for text in block_texts(block)))


@settings(max_examples=examples(300))
@given(blocks())
def test_every_tree_reads_as_the_words_that_it_has(tree: tuple[Block, ...]) -> None:
    tokens = READER.parse(markdown_of(tree))
    read = []
    for token in tokens:
        assert token.type != "html_block"
        assert not {"html_inline", "image", "s_open"} & {child.type for child in token.children or []}
        read.append(token.content if token.type == "fence" else words(token))
    assert re.sub(r"[\s|]", "", "".join(read)) == letters(tree)


@pytest.mark.parametrize(
    ("tree", "written"),
    [
        ((Paragraph((Text("so "), Emphasis((Text("very"),)), Text(" dark"))),), "so _very_ dark"),
        ((Paragraph((Strong((Text("x"),)), Text("y"))),), "**x**y"),
        ((Paragraph((Emphasis((Text("x"),)), Text("y"))),), "xy"),
        ((Paragraph((Code("a`b"),)),), "``a`b``"),
        ((Items(None, ((Paragraph((Text("a"),)),),) * 2),), "- a\n- a"),
        ((Items(3, ((Paragraph((Text("a"),)),),) * 2),), "3. a\n4. a"),
        ((Items(None, ((Paragraph((Text("a"),)),),)),) * 2, "- a\n\n+ a"),
        ((Table((((Text("a|b"),), (Code("c|d"),)),)),), "| a\\|b | `c\\|d` |\n|---|---|"),
    ],
)
def test_markup_is_written_plainly(tree: tuple[Block, ...], written: str) -> None:
    assert markdown_of(tree) == written


def document(source: str, progress: Progress) -> str:
    recap = parse_recap(source, "slug").recap
    pages = [gate.page(recap, progress, part.number) for part in recap.parts]
    return "\n".join(to_markdown(gate.summary(recap, progress), pages))


def test_hidden_sections_are_headings_with_their_public_names() -> None:
    told = document(TALE, Progress(frozenset("2")))
    assert "\n## ▒▒▒ Chapter 1 (hidden)\n\n## Second-secret\n\nThe second hidden body. It is longer.\n" in told
    assert told.endswith("\n## ▒▒▒ Chapter 3 (hidden)\n\n## ▒▒▒ Ending (hidden)")
    assert "She carries ▒▒▒ with her." in told
    assert "**Links:** [Site](<https://example.org/tale>)" in told
    assert "First-secret" not in told


def test_parts_are_headings_as_far_as_they_may_be_named() -> None:
    told = document(SERIES, Progress(frozenset(["1.1"])))
    assert "\n# S01E01 · Pilot-secret\n\n## Scene-one-secret\n\nBody of episode one.\n" in told
    assert "\n# S01E02\n\n## ▒▒▒ Chapter 1 (hidden)\n" in told


def test_a_label_is_text() -> None:
    assert "## ▒▒▒ \\*a\\* &lt;b> (hidden)".replace("b>", "b\\>") in document(
        '---\ntitle: T\n---\n## x {label="*a* <b>"}\n', Progress()
    )
    assert recap_of("## x\n").sections
