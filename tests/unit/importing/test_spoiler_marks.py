# ruff: noqa: E501 - tables of lines
"""What a page itself hides stays hidden, inside its section too, and makes nothing public."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from recapreader.check.service import check_text
from recapreader.importing.output import compose, recap_file
from recapreader.importing.readers import html_reader, html_spoilers, spoiler_marks
from recapreader.importing.sources import sniff

LEAD = "Tin Ferry is a 2019 thriller film directed by Ana Roth."
HTML = f"<html><head><title>Tin Ferry review</title></head><body><article><h1>Tin Ferry review</h1><p>{LEAD}</p>{{}}<h2>The Quay</h2><p>The ferry comes in at noon and everybody waits on the quay.</p>{{}}</article></body></html>"
TEXT = f"Tin Ferry review\n\n{LEAD}\n\n{{}}\n\nThe Quay\n\nThe ferry comes in at noon and everybody waits on the quay.\n\n{{}}\n"
WIKI = "'''''Tin Ferry''''' is a 2019 thriller film. [[Ana Roth]] directed it.\n\n{}\n\n== Plot ==\nThe ferry comes in at noon and everybody waits on the quay.\n\n{}\n"
MARKDOWN = f"# Tin Ferry review\n\n{LEAD}\n\n{{}}\n\n## The Quay\n\nThe ferry comes in at noon and everybody waits on the quay.\n\n{{}}\n"
PAGES = {"a.html": HTML, "a.txt": TEXT, "a.wiki": WIKI, "a.md": MARKDOWN}


def written(text: str, name: str) -> str:
    draft = compose.compose(sniff.article(text, name), name, compose.Given())
    return recap_file.render(draft, recap_file.Origin(name)).split("\n---\n", 1)[1]


MARKS = [
    (
        "a.html",
        "<p>Pell <span class='md-spoiler-text'>drowns. At night</span> there.</p>",
        "Pell >!drowns. At night!< there.",
    ),
    (
        "a.html",
        "<p>Pell <span class='spoiler'>drowns <em>twice</em></span> there.</p>",
        "Pell >!drowns *twice*!< there.",
    ),
    (
        "a.html",
        "<p>Pell <b>and <span class='bbCodeInlineSpoiler'>the mate</span> drown</b> there.</p>",
        "Pell **and** >!**the mate**!< **drown** there.",
    ),
    (
        "a.html",
        "<p>Pell <span style='color: #000; background-color: black'>drowns</span> there.</p>",
        "Pell >!drowns!< there.",
    ),
    (
        "a.html",
        "<p>Pell <span style='background:rgb(0, 0, 0);color:#000000'>drowns</span> there.</p>",
        "Pell >!drowns!< there.",
    ),
    ("a.html", "<p>Pell <a href='/s' title='drowns'>ends</a> there.</p>", "Pell ends >!drowns!< there."),
    (
        "a.html",
        "<p>Pell >!drowns!< there, ||at night||, [spoiler]he said[/spoiler].</p>",
        "Pell >!drowns!< there, >!at night!<, >!he said!<.",
    ),
    (
        "a.html",
        "<details><summary>Spoiler</summary><p>Pell drowns.</p><p>At night.</p></details>",
        ">!Pell drowns.!<\n\n>!At night.!<",
    ),
    ("a.html", "<details><summary>Book 4</summary><p>Pell drowns.</p></details>", "Book 4: >!Pell drowns.!<"),
    (
        "a.html",
        "<div class='bbCodeSpoiler'><button class='bbCodeSpoiler-button'>Spoiler: the end</button><div class='bbCodeSpoiler-content'><p>Pell drowns.</p></div></div>",
        ">!Pell drowns.!<",
    ),
    (
        "a.html",
        "<div class='spoiler'><ul><li>Pell drowns</li><li>Ines leaves</li></ul></div>",
        "- >!Pell drowns!<\n- >!Ines leaves!<",
    ),
    (
        "a.html",
        "<ul><li class='spoiler'>Pell drowns</li><li>Ines is there</li></ul>",
        "- >!Pell drowns!<\n- Ines is there",
    ),
    ("a.html", "<blockquote class='spoiler'><p>Pell drowns.</p></blockquote>", "> >!Pell drowns.!<"),
    ("a.html", "<div class='spoiler' hidden aria-hidden='true'><p>Pell drowns.</p></div>", ">!Pell drowns.!<"),
    ("a.html", "<p class='spoiler-warning'>Pell drowns.</p>", "Pell drowns."),
    ("a.txt", "Pell >!drowns!< there and ||leaves|| us.", "Pell >!drowns!< there and >!leaves!< us."),
    (
        "a.txt",
        "[spoiler]\nPell drowns at night.\n\nInes leaves for good.\n[/spoiler]",
        ">!Pell drowns at night.!<\n\n>!Ines leaves for good.!<",
    ),
    ("a.txt", "Pell [spoiler=Book 4]drowns[/spoiler] there.", "Pell Book 4: >!drowns!< there."),
    (
        "a.txt",
        "Pell >!drowns there. It is an end without a mark.",
        "Pell >!drowns there. It is an end without a mark.!<",
    ),
    ("a.txt", "It says a || b and no more of it.", r"It says a \|\| b and no more of it."),
    ("a.md", ">!Pell drowns.!<", ">!Pell drowns.!<"),
    ("a.md", 'Pell [ends](/s "drowns") there.', "Pell ends >!drowns!< there."),
    ("a.md", ":::spoiler Book 4\nPell drowns.\n:::", "Book 4: >!Pell drowns.!<"),
    ("a.md", "{{< spoiler >}}Pell drowns.{{< /spoiler >}}", ">!Pell drowns.!<"),
    ("a.md", "Wow!<br>Next <b>!bold</b> it is.", "Wow!\\\nNext **!bold** it is."),
    ("a.wiki", "Pell {{Spoiler|drowns}} there.", "Pell >!drowns!< there."),
    ("a.wiki", "Pell {{Spoiler|book=4|to ''drown''}} there.", "Pell Book 4: >!to drown!< there."),
    ("a.wiki", "Pell {{spoiler text|Season 2|drowns}} there.", "Pell Season 2: >!drowns!< there."),
    ("a.wiki", "{{Spoiler|\nPell drowns.\n\nInes leaves.\n}}", ">!Pell drowns.!<\n\n>!Ines leaves.!<"),
    (
        "a.wiki",
        "{{Spoiler start}}\nPell drowns.\n\nInes leaves.\n{{Spoiler end}}",
        ">!Pell drowns.!<\n\n>!Ines leaves.!<",
    ),
    (
        "a.wiki",
        'Pell <span class="spoiler">drowns</span> and <spoiler>leaves</spoiler>.',
        "Pell >!drowns!< and >!leaves!<.",
    ),
    ("a.wiki", 'Pell <span style="color:black; background:black">drowns</span> there.', "Pell >!drowns!< there."),
]


@pytest.mark.parametrize(("name", "mark", "expected"), MARKS)
def test_a_mark_becomes_an_inline_spoiler(name: str, mark: str, expected: str) -> None:
    text = written(PAGES[name].format("", mark), name)
    assert expected in text
    _, found = check_text("---\ntitle: Tin Ferry\n---\n" + text, "tin-ferry")
    assert not [each for each in found if each.code.startswith("B")]


@pytest.mark.parametrize(("name", "mark"), [(name, mark) for name, mark, expected in MARKS if ">!" in expected])
def test_what_is_marked_above_the_first_heading_is_not_open(name: str, mark: str) -> None:
    opened = written(PAGES[name].format(mark, ""), name).split("\n#")[0]
    assert "Tin Ferry" in opened
    assert "drown" not in spoiler_marks.visible(opened)


def test_a_page_that_hides_most_of_itself_is_cut_into_sections() -> None:
    told = "Pell walks to the quay and sees the ferry. " * 12
    folds = "".join(f"<details><summary>{each}</summary><p>{told}</p></details>" for each in ("The Ebb", "The Flow"))
    text = written(HTML.format(folds, ""), "a.html")
    assert [line.partition(" {")[0] for line in text.splitlines() if line.startswith("## ")] == [
        "## The Ebb",
        "## The Flow",
        "## The Quay",
    ]
    assert ">!" not in text
    assert LEAD in text.split("\n#")[0]


def test_one_box_around_the_whole_story_is_the_story() -> None:
    text = written(
        HTML.format(f"<div class='spoiler'><p>{'Pell walks to the quay and sees the ferry. ' * 30}</p></div>", ""),
        "a.html",
    )
    assert ">!" not in text
    assert "Pell" not in text.split("\n#")[0]
    assert LEAD in text.split("\n#")[0]


@pytest.mark.parametrize(
    "mark",
    [
        "<h1>Tin Ferry: <span class='spoiler'>Pell Drowns</span></h1>",
        "<p><span class='spoiler'>The <i>Pell Drowns</i> film is a 1999 horror film starring Bob Ross.</span></p>",
        "<details><summary>Spoiler</summary><p>Title: Pell Drowns</p><p>Year: 1999</p></details>",
    ],
)
def test_nothing_public_is_made_of_what_a_page_hides(mark: str) -> None:
    article = html_reader.read(HTML.replace("<h1>Tin Ferry review</h1>", "").format(mark, ""))
    draft = compose.compose(article, "a.html", compose.Given())
    public = recap_file.render(draft, recap_file.Origin("a.html")).split("\n---\n", 1)[0]
    assert "Drowns" not in public
    assert "1999" not in public
    assert "Bob Ross" not in public


@pytest.mark.parametrize(
    ("node", "hides"),
    [
        ("<span class='spoiler'>", True),
        ("<span class='spoiler-text'>", True),
        ("<div class='sp-body'>", True),
        ("<div class='bbCodeSpoiler-content'>", True),
        ("<div class='spoilerContent'>", True),
        ("<span class='spoiler_content' style='display:none'>", True),
        ("<div class='spoiler-alert'>", False),
        ("<div class='no-spoilers'>", False),
        ("<div class='spoiler-free'>", False),
        ("<div class='tag-spoilers'>", False),
        ("<button class='spoiler-toggle'>", False),
        ("<span style='color: black; background: white'>", False),
        ("<span style='color: black'>", False),
        ("<article class='spoiler'>", False),
    ],
)
def test_which_nodes_hide(node: str, hides: bool) -> None:
    found = LexborHTMLParser(f"<body>{node}Pell</body>").css_first("body *")
    assert found is not None
    assert html_spoilers.is_hidden(found) is hides


def test_characters_that_stand_for_marks_are_not_taken_from_a_page() -> None:
    assert spoiler_marks.OPEN not in written(
        HTML.format("", f"<p>Pell {spoiler_marks.OPEN}drowns{spoiler_marks.CLOSE}.</p>"), "a.html"
    )
    assert ">!" not in written(TEXT.format("", f"Pell {spoiler_marks.OPEN}drowns{spoiler_marks.CLOSE} in it."), "a.txt")
