"""Without --spoil, `check` prints no word that stands only in hidden text, whatever is wrong with the file."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recapreader.check.covered_line import Excerpts
from recapreader.check.service import check_file, check_text
from recapreader.core.sanitize import clean
from support.check_samples import recap
from support.examples import examples

SECRET = re.compile(r"zq\w*", re.IGNORECASE)
SPOTS = [
    "characters:\n  - name: Zqname\n    from: x\n    notes: [Zqnote]",
    "characters: [{name: Zqname, from: nowhere, notes: [Zqnote]}]",
    "characters: [{name: Zqname, frm: x, notes: [Zqnote]}]",
    "characters: [{name: Anna, notes: [open, {text: Zqnote, from: x}, {text: Zqnote, zqkey: y}]}]",
    "cast: [{actor: A, role: Zqrole, from: y}, {actor: B, role: Zqrole, from: x, from: x}]",
    "charcters: [{name: Zqname, from: x}]",
    "characters: [{name: Anna, aliases: [Ann, {name: Zqalias, from: x}, {name: Zqother, from: S01E01}]}]",
    "links: {A: 'https://a.example/anna-dies', Zqlink: {url: 'https://zq.example/zq-dies', from: x}}",
]
WAITING = [
    "characters: [{name: Anna, aliases: [Ann, {name: Zqalias, from: x}, {name: Zqother, from: S01E01}]}]",
    "characters: [{name: Anna, aliases: {name: Zqalias, from: x}}]",
    "characters: [{name: Anna, aliases: [{name: Zqalias, frm: x}]}]",
    "links: {A: 'https://a.example/', Zqlink: {url: 'https://zq.example/', from: x}}",
    "links: {A: 'https://a.example/', Zqlink: {url: 'https://zq.example/', from: S01E01}}",
    "links: {A: 'https://a.example/', Zqlink: {url: 'https://zq.example/', frm: x}}",
]
BODIES = [
    "Open >!zqspoiler zqmore",
    "Open ||zqspoiler|| and more !<",
    "Open <!-- zqcomment",
    "<details><summary>s</summary>zqdetails",
    "Open\n\n##Zqheading\n\nzqtext ::: spoiler",
    "| a |\n|---|\n| >!zqcell!< |",
    "Open text\n\n<!-- zq -->## Zqheading",
]
SECTIONS = [
    "## Zqheading {#zqid .spoilr}\n\nzqbody >!zqend",
    "## Zqheading {#zqid after=0:42 label=Later} zqtail\n\nzqbody {.open}",
    "## Zqheading {zqnoise}\n\n##Zqmore\n\n::: spoiler zq\n",
    "# Zqpart {#zqid after=S01E02}\n\nZqbody\n\n# Zqpart {#zqid after=S01E01}\n\n## Zqa\n\n## Zqa\n\nzq",
    "## Zqheading {.open .ending}\n\nZqbody\n------\n",
    "## Open heading {.open}\n\nOpen >!zqspoiler\n\n## Zqname\n\nzq\n",
]
FILES = [recap(f"{body}\n\n{section}", front) for front in SPOTS for body in BODIES for section in SECTIONS]


def printed(text: str, *, spoil: bool = False) -> list[str]:
    """Every string that a finding of `check` is made of."""
    context, diagnostics = check_text(text, "a-title")
    excerpts = Excerpts(context, spoil=spoil) if context else None
    told = []
    for each in diagnostics:
        excerpt = excerpts.of(each) if excerpts else None
        told += [each.message, each.hint, excerpt[0] if excerpt else "", each.spoiler if spoil else ""]
    return told


@settings(max_examples=examples(120), deadline=None)
@given(st.sampled_from(FILES))
def test_no_hidden_word_is_printed(text: str) -> None:
    told = printed(text)
    assert any(told)
    allowed = {"zqkey"} if "zqkey" in text else set()  # an unknown key is what the diagnostic is about
    assert {word.casefold() for each in told for word in SECRET.findall(each)} <= allowed


@pytest.mark.parametrize("front", WAITING)
def test_names_that_wait_are_told_to_nobody(front: str) -> None:
    context, _ = check_text(recap("A.\n\n## B {#x}\n\nb", front), "a-title")
    assert context
    told = [text.text for text in context.texts]
    assert {"A", "Anna"} & {*told}
    assert not [text for text in told if SECRET.search(text)]


PIECES = (
    "---", "title: x", "cast:", "  - a", "from: x", "{", "}", "[", "]", "#", "## ", "# ", ".open", "{#x}", "after=S01",
    ">!", "!<", "||", "|", "|---|", "<!--", "-->", "check: ok L202", "<details>", "</details>", "<summary>", "`", "```",
    "::: spoiler", "===", "---", "\\", "\n", "\n\n", " ", "Anna", "dies", "is", "did it", "é", "\ue000", "\ue001", "\t",
    "![", "](", ")", "https://x.org/a-b", "will", "never", "leave", "'s", "’", "?", ".", '{label="Anna dies"}',
)  # fmt: skip


@settings(max_examples=examples(300), deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join), st.booleans(), st.booleans())
def test_no_text_makes_it_fail(text: str, has_front: bool, spoil: bool) -> None:
    whole = f"---\ntitle: A\ncharacters: [{{name: Anna, notes: [a]}}]\n---\n{text}" if has_front else text
    assert isinstance(printed(clean(whole), spoil=spoil), list)


def test_with_spoil_it_is() -> None:
    assert any("Zqheading" in each for each in printed(FILES[0], spoil=True))


@pytest.mark.parametrize(
    ("body", "column", "excerpt"),
    [
        ("Open >!zq zq zq", 6, "Open >!▒▒▒"),
        ("## Zq zq {#zq .endign}\n\na", 15, "## ▒▒▒ {#▒▒▒ .endign}"),
        ("## Seen {.open .ending}\n\na", 9, "## ▒▒▒ {.open .ending}"),
    ],
)
def test_what_is_covered_has_one_form_whatever_it_hides(body: str, column: int, excerpt: str) -> None:
    context, (problem,) = check_text(recap(body), "a-title")
    assert context
    assert problem.column == column
    shown = Excerpts(context).of(problem)
    assert shown
    assert shown[0] == excerpt
    assert shown[0][shown[1]] == body.partition("\n")[0][column - 1]


def test_a_long_line_is_cut_around_the_caret(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(recap("word " * 80 + "!< " + "word " * 80), encoding="utf-8")
    (finding,) = check_file(path)
    assert len(finding.excerpt) <= 122
    assert finding.excerpt[finding.caret :].startswith("!<")
