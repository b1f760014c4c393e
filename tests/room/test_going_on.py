"""How a reader goes on: the first key, after a mark, after a while, from the story so far, from hit to hit."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from recapreader.tui.screens.story_screen import StoryScreen
from support.room import RecapScreen, open_room

LetPass = Callable[[float], None]
STORY = """---
title: A Serial
kind: series
---

The premise.

# Pilot {after=S01E01}

## One

Ada meets Ben. Ada leaves. >!An inline-secret.!< The end of it.

# Return {after=S01E02}

## Two

Ada comes back.

# Last {after=S01E03}

## Three

A hidden-secret.
"""


@pytest.fixture
def serial(tmp_path: Path) -> Path:
    path = tmp_path / "serial.md"
    path.write_text(STORY, encoding="utf-8")
    return path


def story_of(room: RecapScreen) -> StoryScreen:
    assert isinstance(room.app.screen, StoryScreen)
    return room.app.screen


async def test_enter_on_what_is_open_goes_to_the_next_hidden_section_and_opens_nothing(
    tale: Path, let_pass: LetPass
) -> None:
    async with open_room(tale) as room:
        await room.press("enter")  # the premise has an inline spoiler
        for place in ("1", "1"):
            let_pass(1)
            await room.press("enter")
            assert room.focused == place
        assert "1 of 4 open" in room.text
        let_pass(1)
        await room.press("enter")  # its inline spoiler
        let_pass(1)
        await room.press("enter")
        assert room.focused == "2"
        assert "1 of 4 open" in room.text


async def test_enter_held_down_on_the_premise_reveals_nothing(series: Path) -> None:
    async with open_room(series) as room:
        await room.press(*["enter"] * 5)
        assert room.focused == "1.1"
        assert "0 of 4 open" in room.text


async def test_where_nothing_more_is_hidden_enter_says_so(tale: Path, let_pass: LetPass) -> None:
    async with open_room(tale) as room:
        await room.press("A", "y", "4")
        let_pass(1)
        await room.press("enter")
        assert room.said == "Nothing is hidden from here on."
        assert room.focused == "4"


async def test_after_a_mark_the_next_key_for_a_section_goes_on_where_it_ends(serial: Path) -> None:
    async with open_room(serial) as room:
        await room.press("W", *"S01E02", "enter", "y")
        assert room.said == "Your mark is S01E02. s the story so far · ] goes on at S01E03"
        await room.press("right_square_bracket")
        assert room.focused == "3.1"


async def test_any_other_key_takes_that_back(serial: Path) -> None:
    async with open_room(serial) as room:
        await room.press("W", *"S01E02", "enter", "y", "j", "right_square_bracket")
        assert room.focused == "1.1"


async def test_after_a_month_it_says_where_to_go_on(serial: Path) -> None:
    async with open_room(serial) as room:
        await room.press("W", *"S01E01", "enter", "y")
    async with open_room(serial) as room:
        assert room.said == ""
    with sqlite3.connect(serial.with_suffix(".db")) as journal:
        journal.execute("update events set at = '2020-01-01T00:00:00+00:00'")
    journal.close()
    async with open_room(serial) as room:
        assert room.said == "s the story so far · ] goes on at S01E02"
        await room.press("right_square_bracket")
        assert room.focused == "2.1"


async def test_the_story_is_left_for_where_one_goes_on(serial: Path) -> None:
    async with open_room(serial) as room:
        await room.press("W", *"S01E02", "enter", "y", "s", "escape")
        assert room.focused == "3.1"
        assert room.said == "You go on here, at S01E03."
        assert "hidden-secret" not in room.text


async def test_the_story_is_a_whole_page(serial: Path, let_pass: LetPass) -> None:
    async with open_room(serial, seen="S01E02") as room:
        await room.press("s", "slash", *"ada", "enter")
        story = story_of(room)
        assert story.key_bar.said == "1 of 3"
        await room.press("n")
        assert story.key_bar.said == "2 of 3"
        await room.press("n", "n")
        assert story.key_bar.said == "1 of 3, from the beginning again"
        let_pass(1)
        await room.press("enter")
        assert "An inline-secret." in room.text
        await room.press("z")
        assert "An inline-secret." not in room.text
        width = story.page_view.column
        await room.press("minus")
        assert story.page_view.column < width
        await room.press("T")
        assert story.key_bar.said.startswith("Theme: ")
        await room.press("Y")
        assert "Ada meets Ben." in room.app.clipboard
        assert "secret" not in room.app.clipboard
        await room.press("question_mark")
        assert "Turn the order round" in room.text


async def test_an_enter_held_down_since_the_storys_palette_opens_nothing(serial: Path, let_pass: LetPass) -> None:
    async with open_room(serial) as room:
        await room.press("W", *"S01E01", "enter", "y", "s", "right_square_bracket")
        let_pass(5)
        await room.press("ctrl+p", *"narrower", "enter", "enter")
        assert story_of(room).focused is story_of(room).page_view
        assert "inline-secret" not in room.text
        let_pass(5)
        await room.press("enter")
        assert "inline-secret" in room.text


async def test_the_story_opens_again_where_it_was_left(serial: Path) -> None:
    async with open_room(serial, seen="S01E02") as room:
        await room.press("s", *["right_square_bracket"] * 3, "j", "j")
        left = story_of(room).page_view.reading_place, room.text
        await room.press("q", "s")
        assert (story_of(room).page_view.reading_place, room.text) == left


async def test_the_story_is_walked_by_parts_and_says_what_it_has_not(serial: Path) -> None:
    async with open_room(serial, seen="S01E02") as room:
        await room.press("s", "right_square_bracket", "right_curly_bracket")
        story = story_of(room)
        seen = [story.page_view.focused_section]
        for key in ("right_curly_bracket", *["left_curly_bracket"] * 2):
            await room.press(key)
            seen.append(story.page_view.focused_section)
        assert seen == ["part 2", "part 2", "part 1", "part 1"]
        assert story.key_bar.said == "The story begins here."
        await room.press("w")
        assert story.key_bar.said == "“watched” is not available in the story so far."


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        (("slash", *"body", "enter"), "1 of 2"),
        (("slash", *"body", "enter", "n"), "2 of 2"),
        (("slash", *"body", "enter", "n", "n"), "1 of 2, from the beginning again"),
        (("slash", *"body", "enter", "N"), "2 of 2, from the end again"),
        (("slash", *"first", "enter", "n"), "2 of 2"),
        (("slash", *"third", "enter"), "Not in the shown text."),
    ],
)
async def test_find_says_which_hit_it_is(tale: Path, let_pass: LetPass, keys: tuple[str, ...], told: str) -> None:
    async with open_room(tale) as room:
        for number in "12":
            await room.press(number, "enter")
            let_pass(1)
        await room.press("g", *keys)
        assert room.said == told


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        (("4", "enter", "escape"), "It stays hidden."),
        (("1", "R", "escape"), "It stays hidden."),
        (("A", "n"), "It stays hidden."),
        (("W", "escape"), "You still have no mark."),
        (("m", "escape"), "No bookmark was set."),
        (("m", "a", "apostrophe", "escape"), "You are where you were."),
        (("o", "escape"), "No page was opened."),
        (("o", "enter", "escape"), "No page was opened."),
        (("colon", "escape"), "Nothing was chosen."),
        (("colon", *"passes", "enter", "escape"), "You stay in this pass."),
    ],
)
async def test_a_dialog_that_is_left_says_what_it_left(tale: Path, keys: tuple[str, ...], told: str) -> None:
    async with open_room(tale) as room:
        await room.press(*keys)
        assert room.said == told


async def test_ctrl_c_says_how_to_leave(tale: Path) -> None:
    async with open_room(tale) as room:
        await room.press("ctrl+c")
        assert room.said == "Nothing is selected; Y copies this section, q leaves."


@pytest.mark.parametrize("word", ["quit", "exit", "q"])
async def test_the_palette_knows_how_one_leaves_other_programs(tale: Path, word: str) -> None:
    async with open_room(tale) as room:
        await room.press("colon", *word)
        assert "Leave" in room.text


async def test_copying_a_section_says_what_was_done(tale: Path) -> None:
    async with open_room(tale) as room:
        await room.press("1", "Y")
        assert room.said == "Nothing of this section is open."
        await room.press("enter", "Y")
        assert room.app.clipboard == "First-secret\n\nThe first hidden body, with ▒▒▒ in it."
        assert room.said == "Sent to the terminal for its clipboard."


async def test_a_column_that_cannot_be_wider_stays_and_says_so(tale: Path) -> None:
    async with open_room(tale, (90, 30)) as room:
        before = room.screen.page_view.measure
        await room.press("plus")
        assert room.said == "The column is as wide as the panes allow; t folds the contents."
        assert room.screen.page_view.measure == before
        await room.press("minus")
        assert room.said.startswith("Width ")


async def test_help_goes_to_its_end_and_back(tale: Path) -> None:
    async with open_room(tale, (80, 24)) as room:
        await room.press("question_mark", "G")
        assert "Back one level" in room.text
        await room.press("g")
        assert "One line down" in room.text
