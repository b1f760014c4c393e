"""The HTML page: it holds what is shown, all of it as text, and nothing from elsewhere."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import example, given, settings

from recapreader.cli.main import main
from recapreader.core.gate import Progress
from recapreader.core.prose.tree import Block, Paragraph, Text, block_texts
from recapreader.render.html import to_html
from support.examples import examples
from support.html_pages import html_of
from support.room import SERIES, TALE
from support.trees import LINES, blocks, page_of, summary_of

VOID = {"meta", "link", "br", "hr"}
TAGS = {
    *(
        "html",
        "head",
        "meta",
        "link",
        "title",
        "style",
        "body",
        "header",
        "nav",
        "main",
        "section",
        "details",
        "summary",
    ),
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "span", "a", "ul", "ol", "li", "dl", "dt", "dd", "blockquote"),
    *("pre", "code", "hr", "br", "em", "strong", "table", "thead", "tbody", "tr", "th", "td"),
}


class Page(HTMLParser):
    """A page as a browser takes it apart: tags, links, texts, and what stands in closed `<details>`.

    Credits and contents, which are folded away and hide nothing, are among the texts, and neither in `main` nor `tags`.
    """

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.main = ""
        self.closed = ""
        self.open = ""
        self._path: list[str] = []
        self.feed(html)
        self.close()
        assert self._path == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "details" and ("class", "fold") in attrs:
            tag = "fold"
        if "fold" not in (tag, *self._path):
            self.tags.append(tag)
        self.attributes.extend(attrs)
        if tag not in VOID:
            self._path.append(tag)
        elif "main" in self._path and tag == "br":
            self.main += "\n"

    def handle_endtag(self, tag: str) -> None:
        assert self._path.pop() in (tag, "fold")

    def handle_data(self, data: str) -> None:
        if "main" in self._path and "fold" not in self._path:
            self.main += data
        if "details" in self._path and "summary" not in self._path:
            self.closed += data
        elif not {"style", "title"} & set(self._path):
            self.open += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)


def page_from(tree: tuple[Block, ...]) -> Page:
    return Page("".join(to_html(summary_of(), [page_of(tree)])))


@given(LINES)
@example("<script>alert(1)</script>")
@example("&lt; &amp; \" '")
@example("]]></p></section></main>")
def test_any_text_is_text(text: str) -> None:
    page = page_from((Paragraph((Text(text),)),))
    assert page.main == f"\n\n{text}\n\n\n"
    assert page.tags[page.tags.index("main") :] == ["main", "section", "p"]


@given(LINES)
def test_any_title_and_any_name_of_a_link_are_text(text: str) -> None:
    html = "".join(to_html(summary_of(text), []))
    page = Page(html)
    assert page.tags.count("h1") == 1
    assert set(page.tags) <= TAGS
    assert text in page.open


@settings(max_examples=examples(200))
@given(blocks())
def test_every_tree_reads_as_the_words_that_it_has(tree: tuple[Block, ...]) -> None:
    page = page_from(tree)
    told = "".join(text for block in tree for text in block_texts(block))
    assert re.sub(r"[\s|]", "", page.main) == re.sub(r"[\s|]", "", told)
    assert set(page.tags) <= TAGS
    assert all(
        url and url.startswith(("http", "#", "data:,")) for name, url in page.attributes if name in ("href", "src")
    )
    assert not any(name.startswith("on") for name, _ in page.attributes)


def test_a_hidden_section_is_a_labelled_box_and_no_text() -> None:
    page = Page(html_of(TALE, Progress(frozenset("2"))))
    assert "Chapter 1\nHidden" in page.main
    assert "Ending\nHidden, gives the ending away" in page.main
    assert "Second-secret\nThe second hidden body." in page.main
    assert "details" not in page.tags
    assert not re.search("First-secret|Third-secret|Last-secret|inline-secret|premise-secret", page.main)
    assert page.closed == ""


def test_with_hidden_text_what_is_hidden_is_in_closed_details_alone() -> None:
    hidden = ("First-secret", "first hidden body", "inline-secret", "premise-secret", "Last-secret", "Third-secret")
    html = html_of(TALE, Progress(frozenset("2")), with_hidden=True)
    page = Page(html)
    assert all(told in page.closed for told in hidden)
    assert not any(told in page.open for told in hidden)
    assert "The second hidden body." in page.open
    assert ("open", None) not in page.attributes
    assert "open" not in dict(page.attributes)


def test_what_the_reader_has_opened_is_open_with_hidden_text_too() -> None:
    page = Page(html_of(TALE, Progress(frozenset("1"), unfolded=frozenset(("0", "1"))), with_hidden=True))
    assert "She carries a premise-secret with her." in page.open
    assert "with an inline-secret in it." in page.open


def test_names_of_parts_and_headings_with_spoilers_wait_in_closed_details_too() -> None:
    source = SERIES.replace("Scene-one-secret", "Scene >!heading-secret!<")
    shown = Progress(frozenset(["1.1"]))
    assert "heading-secret" not in html_of(source, shown)
    assert "Return-secret" not in html_of(source, shown)
    page = Page(html_of(source, shown, with_hidden=True))
    assert "S01E01 · Pilot-secret" in page.open
    for told in ("heading-secret", "Return-secret"):
        assert told in page.closed
        assert told not in page.open


def test_it_asks_for_nothing_from_elsewhere_and_has_no_script() -> None:
    html = html_of(TALE, Progress())
    page = Page(html)
    assert "script" not in page.tags
    assert not re.search(r"url\(|@import|<img|<iframe|<object", html)
    assert "default-src 'none'" in html
    assert "prefers-color-scheme: dark" in html
    assert "@media print" in html


Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """`recapreader show …` in this process: (exit code, stdout, stderr)."""

    def show(*arguments: str) -> tuple[int, str, str]:
        code = main(["show", *arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return show


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_with_hidden_goes_with_html_alone(run: Run, tale: Path, form: str) -> None:
    code, out, err = run(str(tale), "--with-hidden", "--format", form)
    assert (code, out) == (2, "")
    assert "--with-hidden needs --format html" in err


def test_its_help_says_that_a_find_opens_them(run: Run) -> None:
    _, out, _ = run("--help")
    assert "a browser's own search looks into them and opens them" in " ".join(out.split())


def test_the_program_prints_both_forms(run: Run, tale: Path) -> None:
    _, page, _ = run(str(tale), "--format", "html", "--reveal", "1")
    assert page.startswith("<!doctype html>")
    assert "The first hidden body" in Page(page).open
    _, markdown, _ = run(str(tale), "--format", "markdown", "--reveal", "1")
    assert "## First-secret" in markdown
    assert "Second-secret" not in page + markdown
