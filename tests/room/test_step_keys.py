"""`.` and `,` in the reading room: what opens, what is set apart, what a held key does."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual import events

from recapreader.core.gate import State
from recapreader.tui.screens.dialogs import Ask
from support.room import RecapScreen, open_room
from support.sentences import BALLERINA, SENTENCES, assert_sentence_by_sentence, shown_ends

LetPass = Callable[[float], None]

TALE = """---
title: A Tale
---

The premise.

## First-secret {#one}

One. Two, *so. Three* and >!four!<. Five.

- Six. Seven.

| a | b |
|---|---|
| eight | 8 |
| nine, which is wide | 9 |

## Second-secret {.ending}

They die. All of them.
"""


@pytest.fixture
def stepped(tmp_path: Path) -> Path:
    path = tmp_path / "stepped.md"
    path.write_text(TALE, encoding="utf-8")
    return path


async def press_apart(room: RecapScreen, *keys: str) -> None:
    """Press keys with more time between them than there is between the repeats of one that is held down."""
    for key in keys:
        event = events.Key(key, key if len(key) == 1 else None)
        event.time = room.screen.key_sent_at + 1
        room.app.post_message(event)
        await room.pilot.pause()
        await room.pilot.pause()


def apart(room: RecapScreen) -> str:
    """The words that are set apart."""
    view = room.screen.page_view
    layout, lines = view.view.layout, view.page_lines
    runs = (run for line in layout.lines for run in lines.runs(layout, line, is_focused=False))
    return "".join(run.text for run in runs if "just-opened" in run.styles)


DOT, COMMA = "full_stop", "comma"


async def test_each_step_is_set_apart_until_the_next_key(stepped: Path) -> None:
    async with open_room(stepped) as room:
        await room.press("1")
        opened: list[str] = []
        for _ in range(9):
            await press_apart(room, DOT)
            opened.append(apart(room))
        assert opened == [
            *("First-secret", "One.", " Two, *so.", "so. Three and ▒▒▒.", " Five.", "Six.", " Seven."),
            *("a | beight | 8", "nine, which is wide | 9"),
        ]
        assert room.screen.session.view.state_of("1") is State.REVEALED
        await press_apart(room, "j")
        assert apart(room) == ""


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
async def test_the_row_below_is_the_same_whatever_is_left_and_in_view(stepped: Path, size: tuple[int, int]) -> None:
    async with open_room(stepped, size) as room:
        await room.press("1")
        for _ in range(8):
            await press_apart(room, DOT)
            told = [line for line in room.lines if "more" in line]
            assert ["▒▒▒ more   . next · Enter all" in line for line in told] == [True]
            assert room.screen.session.view.shown_count() == (0, 2)


async def test_the_contents_show_that_a_section_is_open_in_part(stepped: Path) -> None:
    async with open_room(stepped) as room:
        await room.press("1")
        await press_apart(room, DOT)
        assert "◐ 1 First-secret" in room.text


async def test_comma_closes_the_last_step_again_and_z_opens_it(stepped: Path) -> None:
    async with open_room(stepped) as room:
        await room.press("1")
        await press_apart(room, DOT, DOT, DOT, COMMA)
        assert ("One." in room.text, "Two" in room.text) == (True, False)
        await press_apart(room, "z")
        assert "Two, *so." in room.text
        await press_apart(room, COMMA, COMMA, COMMA)
        assert "First-secret" not in room.text
        await press_apart(room, COMMA)
        assert room.said == "This section is hidden."


async def test_a_held_key_takes_one_step_more_at_most(stepped: Path) -> None:
    async with open_room(stepped) as room:
        await room.press("1")
        for at in (0.0, *(0.5 + n * 0.03 for n in range(60))):
            event = events.Key(DOT, ".")
            event.time = 100 + at
            room.app.post_message(event)
        await room.pilot.pause()
        await room.pilot.pause()
        assert ("One." in room.text, "Two" in room.text) == (True, False)


async def test_keys_that_a_slow_line_sends_in_one_go_are_one(stepped: Path) -> None:
    async with open_room(stepped) as room:
        await room.press("1")
        for _ in range(9):
            room.app.post_message(events.Key(DOT, "."))
        await room.pilot.pause()
        await room.pilot.pause()
        assert ("First-secret" in room.text, "One." in room.text) == (True, False)


async def test_an_ending_asks_at_its_first_step(stepped: Path, let_pass: LetPass) -> None:
    async with open_room(stepped) as room:
        await room.press("2")
        await press_apart(room, DOT)
        assert isinstance(room.app.screen, Ask)
        await room.press("enter")
        assert "Second-secret" not in room.text
        let_pass(1)
        await press_apart(room, DOT)
        await room.press("y")
        await press_apart(room, DOT)
        assert ("They die." in room.text, "All of them" in room.text) == (True, False)


async def test_enter_opens_all_and_x_closes_to_nothing(stepped: Path, let_pass: LetPass) -> None:
    async with open_room(stepped) as room:
        await room.press("1")
        await press_apart(room, DOT, DOT)
        let_pass(1)
        await room.press("enter")
        assert room.screen.session.view.state_of("1") is State.REVEALED
        await press_apart(room, COMMA, "x")
        assert room.screen.session.view.state_of("1") is State.HIDDEN
        assert "First-secret" not in room.text


async def test_where_the_row_below_is_out_of_sight_a_step_only_brings_it_there(stepped: Path) -> None:
    async with open_room(stepped, (40, 12)) as room:
        await room.press("1")
        for _ in range(7):
            await press_apart(room, DOT)
        before = room.screen.session.view.state
        room.screen.page_view.top = 0
        await room.pilot.pause()
        await press_apart(room, DOT)
        assert room.screen.session.view.state.steps == before.steps
        assert "▒▒▒ more" in room.text


async def test_find_and_the_story_go_up_to_the_step(stepped: Path) -> None:
    async with open_room(stepped) as room:
        await room.press("1")
        await press_apart(room, DOT, DOT)
        await room.press("s")
        assert "One." in room.text
        assert "Two" not in room.text
        await room.press("escape", "slash", *"five", "enter")
        assert room.said == "Not in the shown text."


async def test_the_palette_opens_headings_alone_after_a_question(stepped: Path) -> None:
    async with open_room(stepped) as room:
        await room.press("2", "colon", *"headings", "enter")
        assert isinstance(room.app.screen, Ask)
        assert "Open only the headings" in room.text
        await room.press("y")
        assert [word in room.text for word in ("First-secret", "Second-secret", "One.")] == [True, False, False]


@pytest.mark.parametrize("number", range(1, len(SENTENCES) + 1))
async def test_a_section_opens_exactly_up_to_each_of_its_sentences(tmp_path: Path, number: int) -> None:
    path = tmp_path / "ballerina.md"
    path.write_bytes(BALLERINA.read_bytes())
    ends = shown_ends(number)
    async with open_room(path, (76, 250)) as room:
        await room.press("1", *["right_square_bracket"] * (number - 1))
        await press_apart(room, DOT)
        if isinstance(room.app.screen, Ask):
            await room.press("y")
        opened: list[str] = []
        while opened[-1:] != ends[-1:] and len(opened) < 100:
            await press_apart(room, DOT)
            opened.append(drawn(room))
    assert_sentence_by_sentence(opened, ends)


def drawn(room: RecapScreen) -> str:
    """The text of the section in focus as it is on the screen: what has the bar beside it, heading and row left out."""
    lines = [line.strip().removeprefix("▌").strip() for line in room.lines if line.strip().startswith("▌")]
    return " ".join(" ".join(lines[1:]).partition("▒▒▒ more")[0].split())
