"""One test for each key of the review: press it, and look at the screen and the file."""

import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from recapreader.session.keys import OF_ALL_SCREENS, REVIEW_GROUPS
from recapreader.session.review.editor import Review
from recapreader.session.session import Session
from recapreader.storage.imported import is_as_written, stamped
from recapreader.storage.journal import Journal
from recapreader.storage.library.load import load
from recapreader.tui.app import ReaderApp
from recapreader.tui.author_apps import ReviewApp
from recapreader.tui.screens.dialogs import Ask, Prompt, Sheet
from recapreader.tui.screens.reading_screen import ReadingScreen
from recapreader.tui.screens.review_screen import ReviewScreen
from support.running import RunningApp

IMPORTED = stamped("""---
title: The Weir
kind: film
year: 2011
genres: [Drama]
source:
  name: a.txt
  digest: -
---

A keeper lives by a river.

The river is cold.

## First-secret

A sister-secret is the keeper.

## Second-secret {.ending}

Nobody-secret is left.
""")
TWIN = stamped("""---
title: The Weir
kind: film
year: 2011
genres: [Drama]
source:
  name: a.txt
  digest: -
---

A keeper lives by a river.

The river is cold.

## Another

It is all a dream, and it goes on and on. It has three paragraphs.

This is another one.

- with
- a list

## Yet another *one* {#the-id .ending}

They all marry.
""")


class ReviewRoom(RunningApp):
    """One running review: its pilot, and what stands on its screen as text."""

    @property
    def screen(self) -> ReviewScreen:
        screen = next(each for each in self.app.screen_stack if isinstance(each, ReviewScreen))
        assert isinstance(screen, ReviewScreen)
        return screen

    @property
    def said(self) -> str:
        return self.screen.key_bar.said


@asynccontextmanager
async def review(path: Path, size: tuple[int, int] = (100, 30)) -> AsyncIterator[ReviewRoom]:
    app = ReviewApp(Review(path, Journal(path.with_suffix(".db"))))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield ReviewRoom(pilot)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "the-weir.md"
    path.write_text(IMPORTED, encoding="utf-8")
    return path


@pytest.mark.smoke
async def test_the_open_text_and_the_line_and_nothing_below_it(path: Path) -> None:
    async with review(path) as desk:
        assert "The Weir · 2011" in desk.lines[0]
        assert "A keeper lives by a river." in desk.text
        assert "This is the line" in desk.text
        assert "secret" not in desk.text
        line = next(number for number, each in enumerate(desk.lines) if "This is the line" in each)
        assert not any(each.strip() for each in desk.lines[line + 1 : -1])


@pytest.mark.parametrize("up", ["k", "up"])
async def test_the_line_goes_up_freely(path: Path, up: str) -> None:
    async with review(path) as desk:
        await desk.press(up)
        assert "The river is cold." not in desk.text
        assert "not saved" in desk.lines[0]
        await desk.press(up)
        assert "Nothing is open." in desk.text
        await desk.press(up)
        assert "Nothing is open above" in desk.said


@pytest.mark.parametrize("down", ["j", "down"])
async def test_the_line_goes_down_one_paragraph_after_a_yes(
    path: Path, down: str, let_pass: Callable[[float], None]
) -> None:
    async with review(path) as desk:
        await desk.press(down, "enter")
        assert "secret" not in desk.text
        let_pass(0.5)
        await desk.press(down)
        assert isinstance(desk.app.screen, Ask)
        assert "secret" not in desk.text
        await desk.press("y")
        assert "A sister-secret is the keeper." in desk.text
        assert "Nobody-secret" not in desk.text
        await desk.press(down, "y", down, "y")
        assert "Nobody-secret" in desk.text
        assert "no text below" in desk.said


async def test_enter_shows_one_heading_at_a_time(path: Path, let_pass: Callable[[float], None]) -> None:
    async with review(path) as desk:
        await desk.press("enter", "enter")
        assert "secret" not in desk.text
        let_pass(0.5)
        await desk.press("enter", "y")
        assert "First-secret" in desk.text
        assert "Second-secret" not in desk.text
        await desk.press("enter")
        assert "secret" not in desk.text
        let_pass(0.5)
        await desk.press("enter", "y")
        assert "Second-secret" in desk.text
        await desk.press("y")
        assert "not saved" in desk.lines[0]
        await desk.press("enter", "y")
        assert "last heading" in desk.said
        await desk.press("s")
    assert [section.label for section in load(path).recap.sections.values()] == [
        "Premise",
        "Chapter 1",
        "Second-secret",
    ]


async def test_a_heading_that_cannot_be_public_is_only_shown(path: Path) -> None:
    path.write_text(IMPORTED.replace("## First-secret", "## First {.opne}"), encoding="utf-8")
    async with review(path) as desk:
        await desk.press("enter", "y")
        assert isinstance(desk.app.screen, Sheet)
        await desk.press("escape")
        assert not desk.screen._review.is_changed


async def test_labels_are_written_one_after_another_and_nothing_hidden_is_shown(path: Path) -> None:
    async with review(path) as desk:
        await desk.press("l")
        assert isinstance(desk.app.screen, Prompt)
        assert "Label of hidden section 1: where and when it is" in " ".join(desk.text.split())
        await desk.press(*'By the "weir"', "enter", "l")
        assert "hidden section 2, an ending: where" in " ".join(desk.text.split())
        await desk.press("escape", "l")
        assert desk.said == "That was the last hidden section; the first one is next."
        await desk.press("l")
        assert "By the ”weir”" in desk.text
        assert "secret" not in desk.text
        await desk.press("escape", "s")
        assert desk.said == "Saved."
        labels = [section.label for section in load(path).recap.sections.values()]
        assert labels == ["Premise", "By the ”weir”", "Ending"]
        await desk.press("l", *["backspace"], "enter", "z", "l", "escape", "l", "l", *["backspace"], "enter", "s")
    assert [section.label for section in load(path).recap.sections.values()][1] == "Chapter 1"
    assert "## First-secret\n" in path.read_text(encoding="utf-8")


async def test_a_label_that_cannot_be_written_is_refused(path: Path) -> None:
    path.write_text(IMPORTED.replace("## First-secret", "## First {.opne}"), encoding="utf-8")
    async with review(path) as desk:
        await desk.press("l", "x", "enter")
        assert "This label cannot be written here." in desk.text
        await desk.press("escape")
        assert not desk.screen._review.is_changed


async def test_title_and_year_are_edited(path: Path) -> None:
    async with review(path) as desk:
        await desk.press("e")
        assert isinstance(desk.app.screen, Prompt)
        await desk.press(*["backspace"], "enter")
        assert isinstance(desk.app.screen, Prompt)
        await desk.press(*"Weir", "enter")
        assert "Weir · 2011" in desk.lines[0]
        await desk.press("E", *"soon", "enter")
        assert "A year has" in desk.text
        await desk.press("escape", "E", *"1999", "enter", "s")
        assert desk.said == "Saved."
    front = load(path).recap.front
    assert (front.title, front.year) == ("Weir", 1999)


async def test_the_kind_is_edited(path: Path) -> None:
    async with review(path) as desk:
        await desk.press("K", *(["backspace"] * 4), *"opera", "enter")
        assert "The kinds are film, series" in desk.text
        await desk.press("escape", "K", *(["backspace"] * 5), *(["backspace"] * 4), *"book", "enter", "s")
        assert desk.said == "Saved."
    assert load(path).recap.front.kind == "book"


async def test_the_question_says_that_the_line_crosses_into_a_section(path: Path) -> None:
    async with review(path) as desk:
        await desk.press("j")
        assert "begins section 1" in " ".join(desk.text.split())
        await desk.press("y", "j")
        assert "begins section 2" in " ".join(desk.text.split())
        await desk.press("escape", "k", "k", "j")
        assert "begins section" not in " ".join(desk.text.split())


async def test_z_takes_back_step_by_step(path: Path) -> None:
    async with review(path) as desk:
        await desk.press("k", "k", "z")
        assert "A keeper lives" in desk.text
        assert "The river is cold." not in desk.text
        await desk.press("z", "z")
        assert "The river is cold." in desk.text
        assert "nothing to take back" in desk.said


async def test_saving_keeps_what_was_said_and_tells_import_of_it(path: Path) -> None:
    async with review(path) as desk:
        await desk.press("s")
        assert "nothing to save" in desk.said
        await desk.press("k", "s")
        assert desk.said == "Saved."
        assert "not saved" not in desk.lines[0]
        path.write_text(IMPORTED, encoding="utf-8")
        await desk.press("k", "s")
        assert "changed in the meantime" in desk.said
    assert is_as_written(path.read_text(encoding="utf-8"))


async def test_q_asks_where_something_is_not_saved(path: Path, let_pass: Callable[[float], None]) -> None:
    async with review(path) as desk:
        await desk.press("k", "q")
        assert isinstance(desk.app.screen, Ask)
        await desk.press("enter")
        assert len(desk.app.screen_stack) == 1
        let_pass(0.5)
        await desk.press("q", "y")
        assert not desk.app.is_running or desk.app._exit
    assert path.read_text(encoding="utf-8") == IMPORTED


async def test_q_leaves_where_nothing_changed(path: Path) -> None:
    async with review(path) as desk:
        await desk.press("q")
        assert desk.app._exit


@pytest.mark.parametrize(
    ("up", "down"), [("b", "space"), ("pageup", "pagedown"), ("ctrl+u", "ctrl+d"), ("g", "G"), ("home", "end")]
)
async def test_looking_up_and_back_to_the_line(path: Path, up: str, down: str) -> None:
    path.write_text(
        IMPORTED.replace("The river is", "The river is\n\n" + "Much\n\n" * 30 + "The river is"), encoding="utf-8"
    )
    async with review(path, (60, 14)) as desk:
        assert "This is the line" in desk.text
        assert "The river is cold." in desk.text
        await desk.press(up)
        assert "This is the line" not in desk.text
        await desk.press(down)
        assert "This is the line" in desk.text
        assert not desk.screen._review.is_changed


async def test_wider_narrower_theme_help_escape_and_copy(path: Path) -> None:
    async with review(path) as desk:
        width, theme = desk.screen.page_view.measure, desk.app.theme
        await desk.press("plus")
        assert desk.screen.page_view.measure > width
        await desk.press("minus", "minus")
        assert desk.screen.page_view.measure < width
        assert "A keeper lives by a river." in desk.text
        await desk.press("T", "T")
        assert desk.app.theme != theme
        await desk.press("question_mark")
        assert "Line down" in desk.text
        await desk.press("escape", "escape", "y")
        assert "Nothing is selected" in desk.said


async def test_the_smallest_terminal_reads_and_a_smaller_one_says_so(path: Path) -> None:
    async with review(path, (40, 12)) as desk:
        assert "This is the line" in desk.text
        assert "secret" not in desk.text
        await desk.pilot.resize_terminal(30, 8)
        await desk.pilot.pause()
        assert "40×12" in desk.text
        await desk.pilot.resize_terminal(80, 24)
        await desk.pilot.pause()
        assert "This is the line" in desk.text


def test_the_keys_of_the_review_are_the_ones_of_the_room_where_they_share_an_id() -> None:
    for command in (each for group in REVIEW_GROUPS for each in group.commands):
        same = next(each for each in OF_ALL_SCREENS if each.id == command.id)
        assert same.keys == command.keys


# From the reading room.


async def test_r_reviews_an_imported_recap_and_the_room_shows_what_was_saved(path: Path) -> None:
    journal = Journal(path.with_suffix(".db"))
    session = Session(load(path).recap, journal, path=path)
    app = ReaderApp(session)
    async with app.run_test(size=(120, 40)) as pilot:
        desk = ReviewRoom(pilot)
        await desk.press("2", "enter", "y")
        assert "1 of 2 open" in desk.text
        await desk.press("r")
        assert "This is the line" in desk.text
        assert "Nobody-secret" not in desk.text
        await desk.press("k", "e", *"Weir", "enter", "s", "q")
        assert isinstance(app.screen, ReadingScreen)
        assert "Weir · 2011" in desk.lines[0]
        assert "A keeper lives" in desk.text
        assert "The river is cold." not in desk.text
        assert "Nobody-secret" in desk.text
        assert "1 of 2 open" in desk.text
        await desk.press("r", "q")
        assert isinstance(app.screen, ReadingScreen)
    session.close()


async def test_r_on_a_recap_that_was_not_imported_says_so(tale: Path) -> None:
    session = Session(load(tale).recap, Journal(tale.with_suffix(".db")), path=tale)
    app = ReaderApp(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await ReviewRoom(pilot).press("r")
        assert isinstance(app.screen, ReadingScreen)
        assert "imported" in app.screen.key_bar.said
    session.close()


async def test_r_on_a_file_that_is_gone_says_so(path: Path) -> None:
    session = Session(load(path).recap, Journal(path.with_suffix(".db")), path=path)
    app = ReaderApp(session)
    async with app.run_test(size=(120, 40)) as pilot:
        path.unlink()
        await pilot.pause()
        await ReviewRoom(pilot).press("r")
        assert isinstance(app.screen, ReadingScreen)
        assert "no such file" in app.screen.key_bar.said
    session.close()


def test_reading_loads_neither_review_nor_importer() -> None:
    code = "import sys, recapreader.tui.app\nprint('\\n'.join(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "recapreader.session.session" in ran.stdout
    for package in ("reviewing", "importing", "tui.screens.review"):
        assert f"recapreader.{package}" not in ran.stdout


# Twins.


@pytest.mark.parametrize("size", [(100, 30), (40, 12)])
async def test_twins_look_the_same(tmp_path: Path, size: tuple[int, int], let_pass: Callable[[float], None]) -> None:
    keys = [
        "k",
        "z",
        "j",
        "escape",
        "enter",
        "n",
        "g",
        "G",
        "e",
        "X",
        "enter",
        "E",
        "escape",
        "l",
        *"By",
        "enter",
        "l",
        "escape",
        "l",
        "K",
        "escape",
        "question_mark",
        "escape",
        *("left_square_bracket", "x", "z", "D", "z", "right_square_bracket", "escape", "h", "right_curly_bracket", "z"),
        *("W", "escape", "c", *"Ann", "enter", "z"),
    ]
    seen: list[list[list[str]]] = []
    for name, text in (("one", IMPORTED), ("two", TWIN)):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "the-weir.md").write_text(text, encoding="utf-8")
        async with review(folder / "the-weir.md", size) as desk:
            frames = [desk.lines]
            for key in [*keys, "k", "k", "k", "T", "s", "q"]:
                await desk.press(key)
                let_pass(1)
                frames.append(desk.lines)
        seen.append(frames)
    assert seen[0] == seen[1]


# Single paragraphs, headings, marks and cast.


async def test_the_paragraph_in_focus_is_marked_and_the_one_above_comes_freely(path: Path) -> None:
    async with review(path) as desk:
        assert [line.split("▌")[1].strip() for line in desk.lines if "▌" in line] == ["The river is cold."]
        await desk.press("left_square_bracket")
        assert [line.split("▌")[1].strip() for line in desk.lines if "▌" in line] == ["A keeper lives by a river."]
        await desk.press("left_square_bracket")
        assert desk.said == "There is no paragraph above this one."
        await desk.press("x", "x")
        assert "Nothing is open." in desk.text
        await desk.press("z", "z", "left_square_bracket", "D")
        assert desk.said == "Deleted; z takes it back."
        await desk.press("s")
    assert "A keeper lives" not in path.read_text(encoding="utf-8")
    assert load(path).problems == ()


async def test_a_hidden_paragraph_is_shown_after_a_yes_and_the_next_asks_again(
    path: Path, let_pass: Callable[[float], None]
) -> None:
    async with review(path) as desk:
        await desk.press("right_square_bracket")
        assert "begins section 1" in " ".join(desk.text.split())
        await desk.press("enter")
        assert "secret" not in desk.text
        let_pass(0.5)
        await desk.press("x")
        await desk.press("z", "right_square_bracket", "y")
        assert "Hidden, in section 1:" in desk.text
        assert "A sister-secret is the keeper." in desk.text
        assert not desk.screen._review.is_changed
        await desk.press("right_square_bracket")
        assert isinstance(desk.app.screen, Ask)
        await desk.press("escape")
        let_pass(0.5)
        await desk.press("left_square_bracket")
        assert "sister-secret" not in desk.text, "it is shown only as long as it is in focus"


async def test_a_hidden_paragraph_is_opened_deleted_moved_and_begins_a_section(path: Path) -> None:
    path.write_text(IMPORTED.replace("is the keeper.", "is the keeper.\n\nA caption."), encoding="utf-8")
    async with review(path) as desk:
        await desk.press(*(["right_square_bracket", "y"] * 2))
        assert "A caption." in desk.text
        await desk.press("right_curly_bracket")
        assert "Hidden, in section 2:" in desk.text
        await desk.press("left_curly_bracket")
        assert "Hidden, in section 1:" in desk.text
        await desk.press("h", *"By", "enter")
        assert "Hidden, in section 2:" in desk.text
        await desk.press("x")
        assert "A caption." in desk.lines[next(row for row, line in enumerate(desk.lines) if "▌" in line)]
        await desk.press("z", "D", "s")
        assert desk.said == "Saved."
    assert "caption" not in path.read_text(encoding="utf-8")
    assert len(load(path).recap.sections) == 3


async def test_the_paragraph_in_focus_is_copied(path: Path) -> None:
    async with review(path) as desk:
        await desk.press("Y")
        assert desk.app.clipboard == "The river is cold."
        await desk.press("right_square_bracket", "y", "Y")
        assert desk.app.clipboard == "A sister-secret is the keeper."
        await desk.press("k", "k", "Y")
        assert desk.said == "No paragraph is in focus."


async def test_without_a_hidden_paragraph_no_section_begins(path: Path) -> None:
    async with review(path) as desk:
        await desk.press("h")
        assert desk.said == "Show a hidden paragraph first, with ]."
        await desk.press("left_curly_bracket")
        assert "no section there" in desk.said


@pytest.mark.parametrize(("answer", "goes"), [("D", True), ("escape", False), ("j", False)])
async def test_a_heading_is_removed_by_its_own_key_alone(path: Path, answer: str, goes: bool) -> None:
    async with review(path) as desk:
        await desk.press("enter", "y", answer)
        assert desk.screen._review.is_changed == goes
        await desk.press("s")
    assert ("First-secret" not in path.read_text(encoding="utf-8")) == goes


async def test_a_heading_is_reworded(path: Path) -> None:
    async with review(path) as desk:
        await desk.press("enter", "y", "e", *"Anew", "enter", "s")
        assert desk.said == "Saved."
    assert "## Anew\n" in path.read_text(encoding="utf-8")
    assert "sister-secret" in path.read_text(encoding="utf-8")


async def test_marks_are_shown_and_edited(path: Path) -> None:
    async with review(path) as desk:
        await desk.press("W")
        assert "Mark of section 1," in desk.text
        await desk.press(*"soon", "enter")
        assert "A mark looks like" in desk.text
        await desk.press(*(["backspace"] * 4), *"ch 5", "enter")
        assert "Marks: ch 5" in desk.text
        await desk.press("W", "escape", "W")
        assert desk.said == "That was the last mark; the first one is next."
        await desk.press("s")
    assert str(load(path).recap.sections["1"].after) == "ch 5"


async def test_the_cast_is_shown_and_edited(path: Path) -> None:
    async with review(path) as desk:
        await desk.press("c", *"Ann Bell, Bo", "enter")
        assert "Cast: Ann Bell, Bo" in desk.text
        await desk.press("s")
    assert [role.actor for role in load(path).recap.cast] == ["Ann Bell", "Bo"]


async def test_all_answers_about_a_heading_fit_the_smallest_terminal(
    path: Path, let_pass: Callable[[float], None]
) -> None:
    async with review(path, (40, 12)) as desk:
        await desk.press("enter", "y")
        for told in ("make it public", "reword it", "remove it", "leave it"):
            assert told in desk.text
        await desk.press("escape")
        let_pass(0.5)
        await desk.press("l")
        assert "Esc cancels" in desk.text
        await desk.press("escape", "W")
        assert "Esc cancels" in desk.text
