"""What format a text is in is found out in time in proportion to its length, whatever is repeated in it."""

import time

import pytest

from recapreader.importing.sources import sniff

REPEATED = [
    *(
        "[",
        "[[",
        "“[[",
        "<p>",
        "<p ",
        "<p><",
        "[a](",
        "[a](b ",
        "{{",
        "{{ ",
        "''[",
        "![",
        "**a",
        "`",
        "# word. [[",
        "([[``",
    ),
    *("</p>", "<h1><", "<!doctype ", "#", "---\n", "[a]", "{{a", "]]", "'''"),
]


@pytest.mark.parametrize("unit", REPEATED)
def test_no_text_takes_more_than_its_time(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    began = time.process_time()
    for is_it in (sniff.is_html, sniff.is_wikitext, sniff.is_markdown):
        is_it(text)
    assert time.process_time() - began < 1


@pytest.mark.parametrize(
    ("text", "html", "markdown"),
    [
        ("<p>a</p>", True, False),
        ("<div class='a'>b</div>", True, False),
        ("<p>a", False, False),
        ("</p> <p>", False, False),
        ("a <p>b</p>", False, False),
        ("<!DOCTYPE html>", True, False),
        ("[a [b](https://x.example/c_(film)) [d](e)", False, True),
        ("![a](b)\n\n# c", False, True),
    ],
)
def test_what_a_text_is(text: str, html: bool, markdown: bool) -> None:
    assert (sniff.is_html(text), sniff.is_markdown(text)) == (html, markdown)
