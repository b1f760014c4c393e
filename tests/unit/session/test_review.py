"""The line in a file: where it may go, what the file is then, and what is never shown."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recapreader.core import gate
from recapreader.core.errors import ContentError
from recapreader.core.gate import Shown
from recapreader.session import actions
from recapreader.session.review.draft import Changes, Draft
from recapreader.session.review.editor import Review, View
from recapreader.session.review.front import NO_KIND, NO_TITLE, NO_YEAR
from recapreader.session.review.paragraphs import paragraphs
from recapreader.session.review.reviewed_file import NOT_EDITABLE
from recapreader.session.session import Session
from recapreader.storage.imported import is_as_written, stamped
from recapreader.storage.journal import Journal
from recapreader.storage.library.load import load, parse_recap

SOURCE = "source:\n  name: a.txt\n  digest: -\n"
IMPORTED = stamped(f"""---
title: The Weir
kind: film
year: 2011
{SOURCE}---

A keeper lives by a river.

The river is cold.

## Who is the keeper

The keeper is a hidden-sister.

She drowns a hidden-man.

## The end {{#the-last .ending}}

Nobody is hidden-left.
""")


def body_of(text: str, line: int | None = None, **changes: object) -> str:
    draft = Draft(text)
    now = Changes(draft.line if line is None else line, **changes)  # type: ignore[arg-type] # by name
    return draft.text(now).partition("\n---\n")[2]


def texts_of(view: View) -> str:
    texts = [text for block in view.page.blocks if isinstance(block, Shown) for text in gate.shown_texts(block)]
    return "\n".join(filter(None, texts))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "the-weir.md"
    path.write_text(IMPORTED, encoding="utf-8")
    return path


@pytest.fixture
def review(path: Path) -> Review:
    return Review(path, Journal(path.with_suffix(".db")))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("", ()),
        ("\n \n", ()),
        ("\none\nline two\n\n\ntwo\n \nthree\n", ("one\nline two", "two", "three")),
        ("```\na\n\nb\n```\n\nc", ("```\na\n\nb\n```", "c")),
        ("~~~\na\n\n```\n\n~~~\n\nc", ("~~~\na\n\n```\n\n~~~", "c")),
        ("<!-- a\n\nb -->\n\nc", ("<!-- a\n\nb -->", "c")),
        ("<details>\n\na\n\n</details>\n\nc", ("<details>\n\na\n\n</details>", "c")),
        ("a\n\n```\nb\n\nc", ("a", "```\nb\n\nc")),
        ("    code\n\nb", ("    code", "b")),
    ],
)
def test_paragraphs(body: str, expected: tuple[str, ...]) -> None:
    assert paragraphs(body) == expected


HEAD = "---\ntitle: T\n---\n"


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    [
        pytest.param("a\n\nb\n\n## X\n\nc\n", 1, "\na\n\n## X\n\nb\n\nc\n", id="up, into the first hidden section"),
        pytest.param("a\n\n## X\n\nc\n\nd\n", 2, "\na\n\nc\n\n## X\n\nd\n", id="down, into the premise"),
        pytest.param("a\n\n## X\n\nc\n", 2, "\na\n\nc\n", id="down, past the last"),
        pytest.param("a\n\n## X\n\nc\n\n## Y\n\nd\n", 3, "\na\n\nc\n\nd\n", id="down, past a section"),
        pytest.param("a\n\nb\n", 1, "\na\n\n## …\n\nb\n", id="up, where nothing is hidden"),
        pytest.param("a\n\n## …\n\n# P\n\nc\n", 0, "\n## …\n\na\n\n# P\n\nc\n", id="up, before a part"),
        pytest.param(
            "a\n\n# P {after=S01E01}\n\nc\n", 0, "\n## …\n\na\n\n# P {after=S01E01}\n\nc\n", id="never into a part"
        ),
        pytest.param(
            'a\n\n## X {after="ch 1"}\n\nc\n', 0, '\n## …\n\na\n\n## X {after="ch 1"}\n\nc\n', id="nor a mark"
        ),
        pytest.param("a\n\n## X {.opne}\n\nc\n", 0, "\n## …\n\na\n\n## X {.opne}\n\nc\n", id="nor what is damaged"),
        pytest.param(
            "a\n\n## O {.open}\n\nb\n\nc\n\n## X\n\nd\n", 2, "a\n\n## O {.open}\n\nb\n\n## X\n\nc\n\nd\n", id="open"
        ),
        pytest.param(
            "a\n\n## O {#o .open}\n\nb\n\n## X\n\nd\n", 1, "a\n\n## O {#o}\n\nb\n\n## X\n\nd\n", id="closed whole"
        ),
        pytest.param("a\n\n## O {.open}\n\nb\n", 0, "\n## O\n\na\n\nb\n", id="closed, and joined"),
        pytest.param("a\n\n## X\n\nb\n\n## O {.open}\n\nc\n", 2, "\na\n\nb\n\n## O {.open}\n\nc\n", id="apart"),
    ],
)
def test_where_paragraphs_go(text: str, line: int, expected: str) -> None:
    assert body_of(HEAD + text, line) == expected


def test_a_new_section_shares_its_key_with_no_other() -> None:
    body = body_of(HEAD + "a\n\n## X {.ending}\n\n## …\n\nb\n", 0)
    assert body.startswith("\n## ……\n\na\n")


def test_a_section_made_public_opens_once_all_of_it_is_above_the_line() -> None:
    text = HEAD + "a\n\n## X\n\nb\n\nc\n\n## Y\n\nd\n"
    labels = ((1, "X"),)
    assert body_of(text, 2, labels=labels) == '\na\n\nb\n\n## X {label="X"}\n\nc\n\n## Y\n\nd\n'
    assert body_of(text, 3, labels=labels) == 'a\n\n## X {.open label="X"}\n\nb\n\nc\n\n## Y\n\nd\n'


def test_the_view_is_the_open_text(review: Review) -> None:
    assert texts_of(review.view) == "A keeper lives by a river.\nThe river is cold."
    assert (review.view.front.title, review.view.front.year) == ("The Weir", 2011)
    assert not review.view.is_changed
    assert "hidden" not in repr(review) + repr(review.view)


def test_steps_up_down_and_back(review: Review) -> None:
    assert review.move_up()
    assert texts_of(review.view) == "A keeper lives by a river."
    assert review.move_up()
    assert not review.move_up()
    assert not review.view.is_anything_open
    for _ in range(3):
        assert review.move_down()
    assert texts_of(review.view).endswith("\nThe keeper is a hidden-sister.")
    assert review.take_back()
    assert "sister" not in texts_of(review.view)
    assert [review.move_down() for _ in range(4)] == [True, True, True, False]
    assert [review.take_back() for _ in range(9)].count(True) == 7
    assert not review.is_changed


def test_headings_come_one_by_one_and_round_again(review: Review, path: Path) -> None:
    first, second, none, again = (review.next_heading() for _ in range(4))
    assert first == again
    assert none is None
    assert first
    assert second
    assert (first.text, second.text) == ("Who is the keeper", "The end")
    assert not first.is_public
    review.make_public(first, public=True)
    review.make_public(second, public=False)
    review.save()
    assert '## Who is the keeper {label="Who is the keeper"}\n' in path.read_text(encoding="utf-8")
    assert "## The end {#the-last .ending}\n" in path.read_text(encoding="utf-8")
    public = review.next_heading()
    assert public
    assert public.is_public
    review.make_public(public, public=False)
    review.save()
    assert "## Who is the keeper\n" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("heading", "text", "line"),
    [
        ('The "end"', 'The "end"', '## The "end" {label="The ”end”"}'),
        ("*One* \\{two\\}", "One {two}", '## *One* \\{two\\} {label="One {two}"}'),
        ('A {#a after=S01E01 label="B"}', "A", '## A {#a after="S01E01" label="A"}'),
        ("A {.ending}", "A", '## A {.ending label="A"}'),
        ("A {.opne}", "A", None),
        ("A >!b!<", "A ▒▒▒", None),
    ],
)
def test_what_can_be_a_public_name(tmp_path: Path, heading: str, text: str, line: str | None) -> None:
    path = tmp_path / "t.md"
    path.write_text(f"{HEAD}a\n\n## {heading}\n\nb\n", encoding="utf-8")
    review = Review(path, Journal.none())
    shown = review.next_heading()
    assert shown
    assert shown.text == text
    assert shown.can_be_public == (line is not None)
    review.make_public(shown, public=True)
    review.save()
    assert (line or f"## {heading}") in path.read_text(encoding="utf-8").split("\n")


@pytest.mark.parametrize("title", ["Weir", "1917", "No", 'The "Weir": a {tale} # x', "Ümlaut – 塀"])
def test_a_title_is_edited(review: Review, path: Path, title: str) -> None:
    assert review.edit_title(title) == ""
    assert review.view.front.title == title
    review.save()
    assert load(path).recap.front.title == title
    assert load(path).problems == ()


@pytest.mark.parametrize(("year", "found"), [("1999", 1999), ("", None), (" 33 ", 33)])
def test_a_year_is_edited(review: Review, path: Path, year: str, found: int | None) -> None:
    assert review.edit_year(year) == ""
    review.save()
    assert load(path).recap.front.year == found
    assert Review(path, Journal.none()).edit_year("2001") == ""


@pytest.mark.parametrize("year", ["soon", "12345", "-1", "٣"])
def test_what_is_no_year_is_refused(review: Review, year: str) -> None:
    assert review.edit_year(year) == NO_YEAR
    assert review.edit_title("  ") == NO_TITLE
    assert not review.is_changed


def test_a_front_matter_written_in_another_way_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "t.md"
    path.write_text('---\n{"title": "T", "year": "1"}\n---\na\n', encoding="utf-8")
    review = Review(path, Journal.none())
    assert review.edit_title("U") == NOT_EDITABLE
    assert review.edit_year("2") == NOT_EDITABLE
    assert not review.is_changed


def test_what_was_reviewed_is_no_longer_as_import_wrote_it(review: Review, path: Path) -> None:
    assert is_as_written(path.read_text(encoding="utf-8"))
    review.move_up()
    review.move_down()
    review.save()
    assert path.read_text(encoding="utf-8") == IMPORTED
    review.move_up()
    review.save()
    assert not is_as_written(path.read_text(encoding="utf-8"))
    assert load(path).problems == ()
    assert not review.is_changed
    assert [each.name for each in path.parent.glob("*.md")] == ["the-weir.md"]


def test_a_file_that_changed_meanwhile_is_not_overwritten(review: Review, path: Path) -> None:
    review.move_up()
    path.write_text(IMPORTED + "\nMore.\n", encoding="utf-8")
    with pytest.raises(ContentError):
        review.save()
    assert path.read_text(encoding="utf-8").endswith("More.\n")


def test_what_was_revealed_stays_so_under_another_title(path: Path) -> None:
    journal = Journal(path.with_suffix(".db"))
    session = Session(load(path).recap, journal, path=path)
    session.apply(actions.reveal_sections(session.view, ["1"]))
    session.apply(actions.start_pass(session.view))
    session.apply(actions.reveal_sections(session.view, ["2"]))
    review = session.review()
    review.edit_title("A Weir")
    review.move_up()
    review.save()
    session.read_again()
    assert session.view.title == "A Weir · 2011"
    assert [number for number in session.view.numbers() if session.view.state_of(number).name == "REVEALED"] == ["2"]
    session.apply(actions.go_to_pass(session.view, *session.in_pass(1)))
    assert [number for number in session.view.numbers() if session.view.state_of(number).name == "REVEALED"] == ["1"]
    session.close()


def test_only_an_imported_file_is_reviewed(path: Path) -> None:
    assert Session(load(path).recap, Journal.none(), path=path).is_imported
    assert not Session(load(path).recap, Journal.none()).is_imported
    path.write_text(HEAD + "a\n", encoding="utf-8")
    session = Session(load(path).recap, Journal.none(), path=path)
    assert not session.is_imported
    with pytest.raises(ContentError):
        session.review()


# Laws, over any body.

LINES = st.sampled_from(
    [
        *(
            "",
            "",
            "",
            "word",
            "more words",
            "- item",
            "    code",
            "```",
            "<!--",
            "-->",
            "<details>",
            "</details>",
            "---",
        ),
        *("# Part", "# Part {after=S01E01}", "## Section", "## Open {.open}", "## End {.ending}", "##Near", "> quote"),
        *("## Broken {.opne}", "## Marked {after=S01E02}", "||secret", "\\# no heading", "## …", "## Named {label=N}"),
    ]
)
BODIES = st.lists(LINES, max_size=24).map("\n".join)


def headings(draft: Draft) -> list[str]:
    return [each.heading.text for each in draft.containers if each.heading.text.strip("…")]


def words(text: str) -> list[str]:
    return sorted(text.split())


@settings(deadline=None)
@given(BODIES)
def test_where_the_line_lies_already_nothing_changes(body: str) -> None:
    draft = Draft(HEAD + body)
    assert draft.text(Changes(draft.line)) == HEAD + body


@given(st.integers(0, 5), st.integers(0, 5), st.integers(0, 2), st.booleans())
def test_up_save_and_down_again_is_the_same_text(opened: int, up: int, hidden: int, has_heading: bool) -> None:
    heading = ["## Title"] if has_heading else []
    paragraphs_below = [f"below {n}" for n in range(hidden + 1)] if has_heading else []
    body = "\n" + "\n\n".join([f"above {n}" for n in range(opened)] + heading + paragraphs_below).rstrip() + "\n"
    first = Draft(HEAD + body)
    moved = Draft(first.text(Changes(max(first.line - up, 0))))
    assert moved.line == max(first.line - up, 0)
    assert moved.text(Changes(first.line)) == HEAD + body


@settings(deadline=None)
@given(BODIES, st.data())
def test_moving_the_line_loses_and_repeats_nothing(body: str, data: st.DataObject) -> None:
    draft = Draft(HEAD + body)
    line = data.draw(st.integers(0, draft.last_line))
    text = draft.text(Changes(line))
    parse_recap(text, "t")
    found = words("\n".join(piece for each in Draft(text).containers for piece in each.pieces))
    assert found == words("\n".join(piece for each in draft.containers for piece in each.pieces))
    gone = [each for each in headings(draft) if each not in headings(Draft(text))]
    emptied = [each.heading.text for each in draft.containers if each.pieces]
    assert set(gone) <= set(emptied)


@settings(deadline=None)
@given(st.lists(st.integers(0, 2), min_size=1, max_size=5), st.integers(0, 12))
def test_nothing_below_the_line_is_in_the_view(sizes: list[int], ups: int) -> None:
    import tempfile

    count = iter(range(99))
    sections = ["\n\n".join(f"word{next(count):02}" for _ in range(size + 1)) for size in sizes]
    body = "\n\n## Title\n\n".join(sections)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "t.md"
        path.write_text(HEAD + "\n" + body + "\n", encoding="utf-8")
        review = Review(path, Journal.none())
        line = sizes[0] + 1
        for _ in range(ups):
            line += (1 if review.move_down() else 0) if ups % 2 else (-1 if review.move_up() else 0)
        shown = texts_of(review.view)
        assert [word for word in body.split() if word.startswith("word")][:line] == shown.split()
        review.save()
        again = Review(path, Journal.none())
        assert texts_of(again.view) == shown


@pytest.mark.parametrize("kind", ["series", " Book ", "film"])
def test_a_kind_is_edited(review: Review, path: Path, kind: str) -> None:
    assert review.edit_kind(kind) == ""
    review.save()
    assert load(path).recap.front.kind == kind.strip().casefold()
    assert load(path).problems == ()


def test_what_is_no_kind_is_refused(review: Review) -> None:
    assert review.edit_kind("opera") == NO_KIND
    assert not review.is_changed


def test_a_kind_is_put_below_the_title_where_there_was_none(tmp_path: Path) -> None:
    path = tmp_path / "t.md"
    path.write_text("---\ntitle: T\n---\n\na\n", encoding="utf-8")
    review = Review(path, Journal.none())
    assert review.edit_kind("book") == ""
    review.save()
    assert path.read_text(encoding="utf-8").startswith("---\ntitle: T\nkind: book\n---\n")


def test_it_is_known_when_the_line_would_cross_into_a_section(review: Review) -> None:
    begun = [review.section_begun_next]
    while review.move_down():
        begun.append(review.section_begun_next)
    assert begun == ["1", "", "2", ""]
    review.move_up()
    assert review.section_begun_next == "2"


def test_in_a_recap_with_parts_sections_are_counted_in_them(tmp_path: Path) -> None:
    path = tmp_path / "t.md"
    path.write_text(f"{HEAD}a\n\n# P\n\nb\n\n## S\n\nc\n\n# Q\n\n## T\n\nd\n", encoding="utf-8")
    review = Review(path, Journal.none())
    begun = [review.section_begun_next]
    while review.move_down():
        begun.append(review.section_begun_next)
    assert begun == ["1.0", "1.1", "2.1", ""]
