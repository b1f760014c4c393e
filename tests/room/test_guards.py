"""No word that is typed, no key that is held, no click in a row does more than was meant."""

from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from textual import constants, events
from textual.geometry import Size

from recapreader.tui.geometry import LARGEST
from recapreader.tui.guards import Clicks
from recapreader.tui.screens.dialogs import Ask
from recapreader.tui.textual_environment import ignore_developers_variables
from support.room import RecapScreen, open_room

LetPass = Callable[[float], None]
WORDS = ("Amy", "Audrey", "Abby", "Ruby", "Really", "Ryan", "Ay")


def in_one_go(room: RecapScreen, word: str) -> None:
    """Hand the room the keys of a word before it has done anything of the first."""
    for letter in word:
        room.app.post_message(events.Key(letter, letter))


@pytest.mark.parametrize(
    ("word", "start"),
    [*(pytest.param(word, "3", marks=pytest.mark.smoke) for word in WORDS[:2]), *product(WORDS[2:], "3"),
     *product(WORDS, "0")],
)  # fmt: skip
async def test_a_word_typed_in_one_burst_reveals_nothing(tale: Path, word: str, start: str) -> None:
    async with open_room(tale) as room:
        await room.press(start)
        in_one_go(room, word)
        await room.pilot.pause()
        await room.pilot.pause()
        assert not isinstance(room.app.screen, Ask)
        assert room.screen.session.view.shown_count() == (0, 4)
        assert "secret" not in room.text


@pytest.mark.parametrize("word", WORDS[:5])
@pytest.mark.parametrize("gap", [0.0, 0.2, 0.39, 5.0])
async def test_a_word_typed_at_any_speed_reveals_nothing(tale: Path, let_pass: LetPass, word: str, gap: float) -> None:
    async with open_room(tale) as room:
        await room.press("3")
        for letter in word:
            let_pass(gap)
            await room.press(letter)
        assert room.screen.session.view.shown_count() == (0, 4)


async def test_what_follows_a_key_that_closed_a_question_is_lost_until_a_moment_is_still(
    tale: Path, let_pass: LetPass
) -> None:
    async with open_room(tale) as room:
        await room.press("A", "m")
        for _ in range(4):
            let_pass(0.3)
            await room.press("w", "A")
            assert not isinstance(room.app.screen, Ask)
        let_pass(0.5)
        await room.press("A")
        assert isinstance(room.app.screen, Ask)
        await room.press("y")
        assert room.screen.session.view.shown_count() == (4, 4)


async def press_late(room: RecapScreen, let_pass: LetPass, *keys: str) -> None:
    """Hand the room keys that were sent in one go, and of which it gets to one every two seconds."""
    for number, key in enumerate(keys):
        event = events.Key(key, key if len(key) == 1 else None)
        event.time -= 2 * number
        room.app.post_message(event)
        await room.pilot.pause()
        await room.pilot.pause()
        let_pass(2)


async def test_enters_in_one_go_are_one_press_however_slow_the_machine(tale: Path, let_pass: LetPass) -> None:
    async with open_room(tale) as room:
        await room.press("1")
        let_pass(2)
        await press_late(room, let_pass, *["enter"] * 5)
        assert room.screen.session.view.shown_count() == (1, 4)
        assert "an inline-secret" not in room.text


async def test_a_word_in_one_go_is_one_word_however_slow_the_machine(tale: Path, let_pass: LetPass) -> None:
    async with open_room(tale) as room:
        await room.press("3")
        await press_late(room, let_pass, *"AmA")
        assert not isinstance(room.app.screen, Ask)
        assert room.screen.session.view.shown_count() == (0, 4)


@pytest.mark.parametrize("first_repeat", [0.5, 0.66])
async def test_a_held_enter_opens_no_inline_spoiler(tale: Path, let_pass: LetPass, first_repeat: float) -> None:
    async with open_room(tale) as room:
        await room.press("1", "enter")
        let_pass(first_repeat)
        for _ in range(5):
            await room.press("enter")
            let_pass(0.03)
        assert "The first hidden body" in room.text
        assert "an inline-secret" not in room.text


@pytest.mark.parametrize("first_repeat", [0.5, 0.66])
async def test_an_enter_held_in_the_contents_reveals_nothing(
    tale: Path, let_pass: LetPass, first_repeat: float
) -> None:
    async with open_room(tale) as room:
        await room.press("tab", "j", "j", "enter")
        assert room.focused == "2"
        let_pass(first_repeat)
        for _ in range(5):
            await room.press("enter")
            let_pass(0.03)
        assert room.screen.session.view.shown_count() == (0, 4)


async def test_an_enter_held_in_a_prompt_reveals_nothing_before_the_room_knows_that_it_is_back(
    tale: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("recapreader.tui.screens.recap_screen.RecapScreen.on_screen_resume", lambda _: None)
    async with open_room(tale) as room:
        await room.press("1", "W", "enter", "enter", "enter")
        assert room.screen.session.view.shown_count() == (0, 4)


@pytest.mark.parametrize("times", [2, 3])
async def test_clicks_in_a_row_on_a_box_without_focus_reveal_nothing(tale: Path, times: int) -> None:
    async with open_room(tale) as room:
        await room.press("3")
        row, line = next((row, line) for row, line in enumerate(room.lines) if "[ Reveal ]" in line)
        await room.press("0", "g")
        assert "Chapter 3" in room.lines[row]
        for _ in range(times):
            await room.pilot.click(offset=(line.index("[ Reveal ]") + 2, row))
        await room.pilot.pause()
        assert room.focused == "3"
        assert room.screen.session.view.shown_count() == (0, 4)


def test_clicks_in_one_go_are_no_single_clicks_however_slow_the_machine(let_pass: LetPass) -> None:
    clicks = Clicks()
    assert clicks.is_single()
    let_pass(2)
    assert not clicks.is_single(waited=2)
    let_pass(2)
    assert clicks.is_single()


def test_textuals_variables_for_developers_are_not_obeyed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEXTUAL", "debug,devtools")
    for name, value in (
        ("DRIVER", "os.path:join"),
        ("SCREENSHOT_DELAY", 0),
        ("PRESS", "A,y"),
        ("LOG_FILE", "log"),
        ("DEBUG", True),
        ("SHOW_RETURN", True),
    ):
        monkeypatch.setattr(constants, name, value)
    ignore_developers_variables()
    assert constants.DRIVER is None
    assert constants.SCREENSHOT_DELAY < 0
    assert not any((constants.PRESS, constants.LOG_FILE, constants.DEBUG, constants.SHOW_RETURN))


async def test_a_terminal_that_says_it_is_huge_is_drawn_in_part(tale: Path) -> None:
    async with open_room(tale) as room:
        huge = Size(65535, 65535)
        room.app.post_message(events.Resize(huge, huge))
        await room.pilot.pause()
        await room.pilot.pause(0.1)
        assert room.app.size == Size(*LARGEST)
        assert room.screen.size == Size(*LARGEST)
