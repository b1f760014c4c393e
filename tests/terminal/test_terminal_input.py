"""Whatever a terminal sends, the reader goes on."""

from pathlib import Path

import pytest

from support import keys
from support.terminal import Terminal


@pytest.mark.parametrize(
    "sent",
    [
        b"\x1b[1;1:2A",
        b"\x1b[46;1:3u",
        b"\xff",
        b"\xe9t\xe9",
        b"\xc3",
        b"\x00",
        b"\x1b]52;c;AAAA\x07",
        b"\x1b[9999999999;9999999999R",
        b"\x1b[<0;0;0M",
    ],
)
@pytest.mark.parametrize("is_room_there", [True, False], ids=["room", "first frame"])
def test_bytes_that_are_no_keys_end_nothing(sent: bytes, is_room_there: bool, tmp_path: Path) -> None:
    with Terminal(["ballerina"], home=tmp_path, size=(80, 24)) as terminal:
        terminal.wait_for("hidden")
        if is_room_there:
            terminal.settle()
        terminal.send(sent)
        terminal.settle()
        terminal.send(keys.key("escape") * 8)  # an unfinished character takes the next keys with it
        terminal.settle()
        terminal.press("question_mark")
        terminal.wait_for("Esc closes")
        assert "Traceback" not in terminal.text


@pytest.mark.parametrize("opened_by", ["W", ":", "o", "c", "m", "'", "?", "a", "A", "/"])
@pytest.mark.parametrize("answer", ["enter", "escape", "y"])
def test_an_answer_given_twice_at_once_is_one_answer(opened_by: str, answer: str, tmp_path: Path) -> None:
    with Terminal(["ballerina"], home=tmp_path, size=(100, 30)) as terminal:
        terminal.wait_for("hidden")
        terminal.settle()
        for _ in range(2):
            terminal.send(opened_by)
            terminal.settle()
            terminal.send(keys.key(answer) * 3)
            terminal.settle()
            for _ in range(4):
                terminal.press("escape")
                terminal.settle()
        terminal.settle(0.6)  # what follows a question's no within a moment is lost
        terminal.send("q")
        assert terminal.wait_exit() == 0, terminal.text


@pytest.mark.parametrize("opened_by", ["W", pytest.param(":", marks=pytest.mark.smoke), "/"])
def test_an_enter_held_down_in_a_prompt_reveals_nothing_behind_it(opened_by: str, tmp_path: Path) -> None:
    with Terminal(["ballerina"], home=tmp_path, size=(100, 30)) as terminal:
        terminal.wait_for("hidden")
        terminal.press("3")
        terminal.settle()
        terminal.send(opened_by)
        terminal.settle()
        terminal.send("go to: the second reel" if opened_by == ":" else "")
        terminal.settle()
        terminal.send(keys.key("enter") * 20)
        terminal.settle()
        assert "0 of 12 open" in terminal.text


@pytest.mark.parametrize(
    "repeat",
    [pytest.param(".", marks=pytest.mark.smoke), "\x1b[46;1:2u", "\x1b[46;1:3u"],
    ids=["plain", "kitty repeat", "kitty release"],
)
def test_a_period_held_down_on_a_slow_line_opens_one_step_at_most(repeat: str, tmp_path: Path) -> None:
    """All its repeats come in one go, before what was drawn for the first."""
    with Terminal(["ballerina"], home=tmp_path, size=(100, 30)) as terminal:
        terminal.wait_for("hidden")
        terminal.settle()
        terminal.send("2." + repeat * 60)
        terminal.settle()
        assert "The box on the bed" in terminal.text
        assert "Some time later" not in terminal.text
        terminal.press("question_mark")
        terminal.wait_for("Esc closes")


def test_letters_right_behind_a_backspace_come_after_it(tmp_path: Path) -> None:
    with Terminal(["les-vampires"], home=tmp_path) as terminal:
        terminal.settle()
        terminal.press("W")
        terminal.wait_for("Watched or read up to")
        terminal.send("S01E05\x7f4")
        terminal.settle()
        assert "  S01E04  " in terminal.text


@pytest.mark.parametrize(
    ("burst", "told"),
    [
        ("1/zzz\r", "Not in the shown text."),
        ("1/bodyguard\r", "bodyguard"),
        ("1WS01E04\r", "No section of this recap has a mark; ."),
        ("1cChoi", "played by Kim Ji-hoon"),
        ("1:go to: ending: by\r", "▌ ▓ 11  Ending: by the water"),
        ("1maj'\r", "Ballerina"),
    ],
)
def test_keys_that_come_in_one_go_go_where_the_ones_before_them_lead(burst: str, told: str, tmp_path: Path) -> None:
    """On a slow line many keys come at once; an Enter behind a word reveals nothing."""
    with Terminal(["ballerina"], home=tmp_path) as terminal:
        terminal.settle()
        terminal.send(burst)
        terminal.settle()
        assert told in terminal.text
        assert "0 of 12 open" in terminal.text


def test_a_filter_that_comes_in_one_go_filters_the_shelf(tmp_path: Path) -> None:
    with Terminal(home=tmp_path) as terminal:
        terminal.wait_for("10 recaps")
        terminal.settle()
        terminal.send("/hound\r")
        terminal.wait_for("1 of 10 recaps")
        terminal.settle()
        assert "Shelf" in terminal.text
