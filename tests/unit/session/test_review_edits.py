"""What a review can change beside the line: paragraphs, headings, marks and cast, as pure functions of the text."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recapreader.check.service import check_text
from recapreader.core import gate
from recapreader.core.gate import Progress, Shown
from recapreader.core.marks import parse_mark
from recapreader.session import actions
from recapreader.session.review import edits
from recapreader.session.review.draft import Draft
from recapreader.session.review.editor import Review
from recapreader.session.review.edits import At
from recapreader.session.review.passages import NONE_IN_FOCUS, NOT_BEGUN, NOT_THERE
from recapreader.session.review.reviewed_file import NOT_EDITABLE
from recapreader.session.review.section_attributes import NO_HEADING, NO_MARK
from recapreader.session.session import Session
from recapreader.storage.journal import Journal
from recapreader.storage.library.load import load, parse_recap

HEAD = "---\ntitle: T\n---\n"
STORY = f"""{HEAD}
open one

open two

## A {{#a}}

first

second

third

## B {{#b .ending}}

last
"""

Edit = Callable[[Draft], str]


def body_of(text: str) -> str:
    return text.removeprefix(HEAD)


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        pytest.param(
            lambda draft: edits.without_paragraph(draft, At(1, 1)),
            "\nopen one\n\nopen two\n\n## A {#a}\n\nfirst\n\nthird\n\n## B {#b .ending}\n\nlast\n",
            id="deleted",
        ),
        pytest.param(
            lambda draft: edits.without_paragraph(draft, At(2, 0)),
            "\nopen one\n\nopen two\n\n## A {#a}\n\nfirst\n\nsecond\n\nthird\n",
            id="deleted with its section",
        ),
        pytest.param(
            lambda draft: edits.with_paragraph_hidden(draft, At(0, 0)),
            "\nopen two\n\n## A {#a}\n\nopen one\n\nfirst\n\nsecond\n\nthird\n\n## B {#b .ending}\n\nlast\n",
            id="hidden",
        ),
        pytest.param(
            lambda draft: edits.with_paragraph_open(draft, At(1, 1)),
            "\nopen one\n\nopen two\n\nsecond\n\n## A {#a}\n\nfirst\n\nthird\n\n## B {#b .ending}\n\nlast\n",
            id="opened",
        ),
        pytest.param(
            lambda draft: edits.with_paragraph_moved(draft, At(1, 1), 1),
            "\nopen one\n\nopen two\n\n## A {#a}\n\nfirst\n\nthird\n\n## B {#b .ending}\n\nsecond\n\nlast\n",
            id="to the next section",
        ),
        pytest.param(
            lambda draft: edits.with_paragraph_moved(draft, At(2, 0), -1),
            "\nopen one\n\nopen two\n\n## A {#a}\n\nfirst\n\nsecond\n\nthird\n\nlast\n",
            id="to the section before, which it leaves empty",
        ),
        pytest.param(
            lambda draft: edits.with_paragraph_moved(draft, At(0, 1), 1),
            "\nopen one\n\n## A {#a}\n\nopen two\n\nfirst\n\nsecond\n\nthird\n\n## B {#b .ending}\n\nlast\n",
            id="out of the premise",
        ),
        pytest.param(lambda draft: edits.with_paragraph_moved(draft, At(1, 0), -1), "", id="never into the premise"),
        pytest.param(lambda draft: edits.with_paragraph_moved(draft, At(2, 0), 1), "", id="never past the end"),
        pytest.param(
            lambda draft: edits.with_section_begun(draft, At(1, 2), "", "new"),
            STORY.removeprefix(HEAD).replace("third", "## … {#new}\n\nthird"),
            id="a section begun",
        ),
        pytest.param(lambda draft: edits.with_section_begun(draft, At(1, 0), "", "new"), "", id="begun already"),
        pytest.param(lambda draft: edits.with_section_begun(draft, At(0, 1), "", "new"), "", id="not in the premise"),
        pytest.param(
            lambda draft: edits.without_heading(draft, 2, "new"),
            "\nopen one\n\nopen two\n\n## A {#new .ending}\n\nfirst\n\nsecond\n\nthird\n\nlast\n",
            id="a heading removed",
        ),
        pytest.param(
            lambda draft: edits.without_heading(draft, 1, "new"),
            "\nopen one\n\nopen two\n\n## … {#a}\n\nfirst\n\nsecond\n\nthird\n\n## B {#b .ending}\n\nlast\n",
            id="the first one, whose text stays hidden",
        ),
        pytest.param(
            lambda draft: edits.with_heading(draft, 1, "Other"),
            STORY.removeprefix(HEAD).replace("## A", "## Other"),
            id="reworded",
        ),
        pytest.param(
            lambda draft: edits.with_mark(draft, 1, parse_mark("ch 5")),
            STORY.removeprefix(HEAD).replace("{#a}", '{#a after="ch 5"}'),
            id="marked",
        ),
    ],
)
def test_an_edit(edit: Edit, expected: str) -> None:
    text = edit(Draft(STORY))
    assert body_of(text) == expected
    if text:
        assert [each.code for each in check_text(text, "t")[1] if each.code[0] in "ABF"] == []


@pytest.mark.parametrize(
    "body",
    [
        "## A {after=S01E01}\n\na\n\n## B {after=S01E02}\n\nb\n",
        "## A {after=S01E01}\n\na\n\n## B\n\nb\n",
        "# P {after=S01E01}\n\na\n\n## B {after=S01E02}\n\nb\n",
        "# P {after=S01E01}\n\na\n\n## B {.ending}\n\nb\n",
        "## A\n\na\n\n# B {after=S01E02}\n\nb\n",
        "a\n\n## B\n\nb\n\n",
        "## A {.opne}\n\na\n\n## B\n\nb\n",
    ],
)
def test_a_heading_that_parts_what_opens_apart_is_only_reworded(body: str) -> None:
    draft = Draft(f"{HEAD}\n{body}")
    place = len(draft.containers) - 1
    text = edits.without_heading(draft, place, "new")
    assert len(Draft(text).containers) == len(draft.containers)
    assert "…" in Draft(text).containers[place].heading.text


def test_what_waits_for_a_section_waits_for_what_it_is_joined_with() -> None:
    cast = "cast:\n  - actor: Ann\n    role: Liar\n    from: b\n  - {actor: Bo, role: Fool, from: 'a'}\n"
    head = f"---\ntitle: T\n{cast}---\n"
    draft = Draft(f"{head}\np\n\n## A {{#a}}\n\nfirst\n\n## B {{#b}}\n\nlast\n")
    text = edits.without_heading(draft, 2, "new")
    recap = parse_recap(text, "t").recap
    assert [line.role for line in gate.summary(recap, Progress(frozenset("1"))).cast] == ["Liar", "Fool"]
    assert [line.role for line in gate.public_summary(recap).cast] == [None, None]


def test_a_section_for_which_something_waits_stays_without_text() -> None:
    head = "---\ntitle: T\ncast:\n  - actor: Ann\n    role: Liar\n    from: b\n---\n"
    draft = Draft(f"{head}\np\n\n## A {{#a}}\n\nfirst\n\n## B {{#b}}\n\nlast\n")
    assert "{#b}" in edits.without_paragraph(draft, At(2, 0))
    assert "{#a}" not in edits.without_paragraph(draft, At(1, 0))


# Laws, over any body.

MARKS = [parse_mark(f"S01E0{number}") for number in (1, 2)]
HEADINGS = st.sampled_from(
    ["# P", "# P {after=S01E01}", "# Q {after=S01E02}", "## A", "## B {#b}", "## O {.open}", "## E {.ending}",
     "## M {after=S01E02}", "## N {after=S01E01}", "## W {.opne}"]
)  # fmt: skip


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    count = 0
    body = ""
    for heading in ["", *draw(st.lists(HEADINGS, max_size=5))]:
        body += f"{heading}\n\n" if heading else "\n"
        for _ in range(draw(st.integers(0, 3))):
            body += f"word{count:02}\n\n"
            count += 1
    return Draft(HEAD + body.rstrip("\n") + "\n")


def open_at(text: str, progress: Progress) -> set[str]:
    """The words that somebody sees who has got so far."""
    recap = parse_recap(text, "t").recap
    pages = [gate.page(recap, progress, part.number) for part in recap.parts]
    shown = [block for page in pages for block in page.blocks if isinstance(block, Shown)]
    return {word for block in shown for text in gate.shown_texts(block) for word in text.split() if "word" in word}


def words_in(text: str) -> list[str]:
    return sorted(word for word in text.split() if word.startswith("word"))


@settings(deadline=None)
@given(drafts(), st.data())
def test_no_edit_but_the_one_that_opens_lets_anybody_see_more(draft: Draft, data: st.DataObject) -> None:
    before = draft.joined(draft.containers)
    order = edits.paragraphs_in(draft)
    places = range(1, len(draft.containers))
    possible: list[str] = [edits.without_heading(draft, place, "new") for place in places]
    possible += [edits.with_heading(draft, place, "Other") for place in places]
    if order:
        at = data.draw(st.sampled_from(order))
        possible += [edits.without_paragraph(draft, at), edits.with_section_begun(draft, at, "", "new")]
        if edits.is_above_the_line(draft, at):
            possible.append(edits.with_paragraph_hidden(draft, at))
    for text in filter(None, possible):
        for mark in (None, *MARKS):
            assert open_at(text, Progress(mark=mark)) <= open_at(before, Progress(mark=mark))


@settings(deadline=None)
@given(drafts(), st.data())
def test_no_edit_loses_a_word_that_it_does_not_delete(draft: Draft, data: st.DataObject) -> None:
    before = words_in(draft.joined(draft.containers))
    places = range(1, len(draft.containers))
    possible = [edits.without_heading(draft, place, "new") for place in places]
    order = edits.paragraphs_in(draft)
    if order:
        at = data.draw(st.sampled_from(order))
        possible += [edits.with_paragraph_moved(draft, at, by) for by in (-1, 1)]
        possible += [edits.with_section_begun(draft, at, "", "new")]
        is_open = edits.is_above_the_line(draft, at)
        possible.append((edits.with_paragraph_hidden if is_open else edits.with_paragraph_open)(draft, at))
        deleted = words_in(edits.without_paragraph(draft, at))
        assert len(deleted) == len(before) - 1
    for text in filter(None, possible):
        assert words_in(text) == before


@settings(deadline=None)
@given(drafts(), st.data())
def test_a_paragraph_never_moves_into_what_everyone_sees(draft: Draft, data: st.DataObject) -> None:
    hidden = [at for at in edits.paragraphs_in(draft) if not draft.containers[at.place].is_open]
    if not hidden:
        return
    text = edits.with_paragraph_moved(draft, data.draw(st.sampled_from(hidden)), data.draw(st.sampled_from([-1, 1])))
    if text:
        assert open_at(text, Progress()) <= open_at(draft.joined(draft.containers), Progress())


# The review of a file.


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "t.md"
    path.write_text(STORY, encoding="utf-8")
    return path


@pytest.fixture
def review(path: Path) -> Review:
    return Review(path, Journal.none())


def look(review: Review, by: int) -> None:
    beside = review.beside(by)
    assert beside
    review.look_at(beside)


def test_the_last_open_paragraph_is_in_focus_and_others_come_one_by_one(review: Review) -> None:
    assert review.view.in_focus
    assert (review.view.in_focus.section, review.view.in_focus.first) == ("0", 2)
    look(review, -1)
    assert review.view.in_focus
    assert review.view.in_focus.first == 1
    assert review.beside(-1) is None
    look(review, 1)
    following = review.beside(1)
    assert following
    assert (following.is_open, following.section, following.is_first) == (False, "1", True)
    assert review.view.passage is None
    review.look_at(following)
    assert review.view.passage
    assert review.view.passage.texts == ("first",)
    assert review.view.in_focus is None
    assert "first" not in repr(review.view.passage)


def test_what_is_done_with_a_hidden_paragraph(review: Review) -> None:
    for _ in range(2):
        look(review, 1)
    assert review.turn_over() == ""
    assert review.view.passage is None
    assert review.view.in_focus == review.in_focus
    assert review.take_back()
    assert review.view.passage
    assert review.move(1) == ""
    assert review.view.passage
    assert (review.view.passage.section, review.view.passage.texts) == ("2", ("second",))
    assert review.move(1) == NOT_THERE
    assert review.move(-1) == ""
    assert review.view.passage
    assert (review.view.passage.section, review.view.passage.texts) == ("1", ("second",))
    assert review.begin_section("A *new* one {x}") == ""
    assert review.begin_section("") == NOT_BEGUN
    assert review.delete() == ""
    assert review.view.passage is None
    assert review.delete() == NONE_IN_FOCUS
    assert [review.take_back() for _ in range(6)].count(True) == 4
    assert not review.is_changed


def test_an_open_paragraph_is_deleted_or_hidden_and_nothing_hidden_is_shown(review: Review, path: Path) -> None:
    look(review, -1)
    assert review.delete() == ""
    assert review.turn_over() == ""
    assert review.delete() == NONE_IN_FOCUS
    assert review.begin_section("") == NONE_IN_FOCUS
    assert not review.view.is_anything_open
    review.save()
    assert [section.label for section in load(path).recap.sections.values()] == ["Premise", "Chapter 1", "Ending"]
    assert "open one" not in path.read_text(encoding="utf-8")
    assert "open two\n\nfirst" in path.read_text(encoding="utf-8")


def test_headings_are_removed_and_reworded(review: Review, path: Path) -> None:
    first = review.next_heading()
    assert first
    assert review.reword_heading(first, "  ") == NO_HEADING
    assert review.reword_heading(first, "Not *A*") == ""
    second = review.next_heading()
    assert second
    assert (second.text, second.can_be_edited) == ("B", True)
    assert review.remove_heading(second)
    assert review.next_heading() is None
    again = review.next_heading()
    assert again
    assert again.text == "Not *A*"
    review.save()
    assert load(path).problems == ()
    assert len(load(path).recap.sections) == 2
    assert load(path).recap.sections["1"].ending


def test_what_was_revealed_of_one_section_does_not_open_what_joins_it(path: Path) -> None:
    journal = Journal(path.with_suffix(".db"))
    session = Session(load(path).recap, journal, path=path)
    session.apply(actions.reveal_sections(session.view, ["1"]))
    review = Review(path, journal)
    review.next_heading()
    heading = review.next_heading()
    assert heading
    assert review.remove_heading(heading)
    review.save()
    session.read_again()
    assert [session.view.state_of(number).name for number in session.view.numbers()] == ["OPEN", "HIDDEN"]
    session.close()


def test_a_label_of_this_review_still_opens_its_section_after_another_edit(review: Review, path: Path) -> None:
    heading = review.next_heading()
    assert heading
    review.make_public(heading, public=True)
    look(review, -1)
    review.delete()
    for _ in range(3):
        review.move_down()
    review.save()
    assert '## A {#a .open label="A"}' in path.read_text(encoding="utf-8")


def test_marks_are_edited_one_after_another(review: Review, path: Path) -> None:
    first = review.next_mark()
    assert first
    assert (first.name, first.mark) == ("section 1", "")
    assert review.write_mark(first, "soon") == NO_MARK
    assert review.write_mark(first, " s1e4 ") == ""
    assert review.view.marks == ("S01E04",)
    second = review.next_mark()
    assert second
    assert second.name == "section 2"
    assert review.next_mark() is None
    first = review.next_mark()
    assert first
    assert first.mark == "S01E04"
    assert review.write_mark(first, "S01E05") == ""
    review.save()
    assert load(path).recap.sections["1"].after == parse_mark("S01E05")
    assert load(path).problems == ()


def test_with_parts_the_marks_of_the_parts_come_and_those_of_sections_that_have_one(tmp_path: Path) -> None:
    path = tmp_path / "t.md"
    path.write_text(f"{HEAD}a\n\n# P {{after=S01E01}}\n\nb\n\n## S\n\nc\n\n## R {{after=S01E03}}\n\nd\n\n# Q\n\ne\n")
    review = Review(path, Journal.none())
    found = [review.next_mark() for _ in range(4)]
    assert [(each.name, each.mark) for each in found if each] == [
        ("part 1", "S01E01"),
        ("section 1.2", "S01E03"),
        ("part 2", ""),
    ]
    assert found[0]
    assert review.write_mark(found[0], "") == ""
    assert review.view.marks == ("S01E03",)


CAST = """---
title: T
cast:
  - Ann Bell
  - actor: Caption Jones
    role: secret-role
    from: b
  - actor: Dora
    role: secret-fool
    from: b
  - actor: Caption Jones
    role: hidden whole
    from: nowhere
year: 1999
---

open

## B {#b}

last
"""


def test_the_cast_is_edited_and_roles_stay_with_their_actors(tmp_path: Path) -> None:
    path = tmp_path / "t.md"
    path.write_text(CAST, encoding="utf-8")
    review = Review(path, Journal.none())
    assert review.cast == ("Ann Bell", "Caption Jones", "Dora")
    assert review.edit_cast("Ann Bell, Dora,  Elk") == ""
    assert review.view.cast == ("Ann Bell", "Dora", "Elk")
    review.save()
    recap = load(path).recap
    told = gate.summary(recap, Progress(frozenset("1"))).cast
    assert [(line.actor, line.role) for line in told] == [
        ("Ann Bell", None), ("Dora", "secret-fool"), ("Elk", None)
    ]  # fmt: skip
    assert "hidden whole" in path.read_text(encoding="utf-8")
    assert review.edit_cast("") == ""
    assert review.take_back()
    assert review.edit_cast("Dora") == ""


def test_a_cast_is_begun_and_emptied(review: Review, path: Path) -> None:
    assert review.edit_cast("Ann as Bo, 1917") == ""
    review.save()
    assert review.cast == ("Ann as Bo", "1917")
    assert review.edit_cast("") == ""
    review.save()
    assert body_of(path.read_text(encoding="utf-8")) == body_of(STORY)
    assert load(path).problems == ()


def test_a_cast_in_another_form_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "t.md"
    path.write_text("---\ntitle: T\ncast: [Ann, Bo]\n---\n\na\n", encoding="utf-8")
    review = Review(path, Journal.none())
    assert review.edit_cast("Ann") == NOT_EDITABLE
    assert not review.is_changed
    path.write_text('---\ntitle: T\ncast:\n  - "Ann, Jr."\n  - Bo\n---\n\na\n', encoding="utf-8")
    assert Review(path, Journal.none()).edit_cast("Ann, Jr.") == ""
