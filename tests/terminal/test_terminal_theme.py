"""The theme `auto`: the terminal's own light or dark, asked for and never waited for."""

from pathlib import Path

import pytest

from recapreader.tui.palettes import PALETTES
from recapreader.tui.terminal_replies import FOLLOW, QUESTION
from support.terminal import Terminal

DARK, LIGHT = (PALETTES[f"recap-{ground}"]["background"].removeprefix("#") for ground in ("dark", "light"))
IS_LIGHT = b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\"
IS_DARK = b"\x1b]11;rgb:0000/0000/0000\x1b\\"
END = b"\x1b[?62;22c"


def asked(terminal: Terminal) -> bool:
    return QUESTION.encode() in terminal.sent


def ground(terminal: Terminal) -> str:
    """The colour of an empty cell of the page."""
    return str(terminal.cells[terminal.rows // 2][terminal.columns // 2].bg)


def config(home: Path, text: str) -> None:
    path = home / ".config/recapreader/config.toml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("sent", [[IS_LIGHT + END], [IS_LIGHT[:9], IS_LIGHT[9:] + END], [b"\x1b[?997;2n", END]])
def test_a_light_terminal_is_read_in_light_and_remembered_for_the_next_first_frame(
    sent: list[bytes], tmp_path: Path
) -> None:
    with Terminal(["ballerina"], home=tmp_path, size=(80, 24)) as terminal:
        terminal.wait_for(asked)
        assert ground(terminal) == DARK
        for piece in sent:
            terminal.send(piece)
        terminal.wait_for(lambda terminal: ground(terminal) == LIGHT)
        terminal.settle()
        before = terminal.screen[:-1]
        terminal.press("j", "k")
        terminal.settle()
        assert terminal.screen[:-1] == before  # but for what was said until the first key
        terminal.press("q")
        assert terminal.wait_exit() == 0
    with Terminal(["ballerina"], home=tmp_path, size=(80, 24)) as terminal:
        terminal.wait_for("hidden")
        assert ground(terminal) == LIGHT
        terminal.wait_for(asked)
        terminal.send(IS_LIGHT + END)
        terminal.settle()
        assert b"48;2;22;24;28m" not in terminal.sent


def test_it_follows_the_terminal_while_it_runs(tmp_path: Path) -> None:
    with Terminal(["ballerina"], home=tmp_path, size=(80, 24)) as terminal:
        terminal.wait_for(asked)
        terminal.send(IS_DARK + END)
        terminal.settle()
        assert FOLLOW.encode() in terminal.sent
        assert ground(terminal) == DARK
        terminal.send(b"\x1b[?997;2n")
        terminal.wait_for(lambda terminal: ground(terminal) == LIGHT)
        terminal.send(b"\x1b[?997;1n")
        terminal.wait_for(lambda terminal: ground(terminal) == DARK)


def test_answers_amid_keys_are_no_keys(tmp_path: Path) -> None:
    with Terminal(["ballerina"], home=tmp_path, size=(80, 24)) as terminal:
        terminal.wait_for(asked)
        terminal.settle()
        terminal.send(b"?" + IS_LIGHT + b"\x1b[?997;2n" + END)
        terminal.wait_for("Esc closes")
        terminal.send(b"\x1b")
        terminal.wait_for("hidden")
        assert terminal.exit_code is None


@pytest.mark.parametrize("theme", ["recap-dark", "ansi-light"])
def test_who_chose_a_theme_is_not_asked_about(theme: str, tmp_path: Path) -> None:
    config(tmp_path, f'theme = "{theme}"\n')
    with Terminal(["ballerina"], home=tmp_path, size=(80, 24)) as terminal:
        terminal.wait_for("hidden")
        terminal.settle()
        assert not asked(terminal)
        assert FOLLOW.encode() not in terminal.sent


@pytest.mark.parametrize(("hint", "expected"), [("0;15", LIGHT), ("15;0", DARK), ("15;default;0", DARK), ("?", DARK)])
def test_a_first_start_takes_the_environments_hint(hint: str, expected: str, tmp_path: Path) -> None:
    with Terminal(["ballerina"], home=tmp_path, size=(80, 24), environment={"COLORFGBG": hint}) as terminal:
        terminal.wait_for("hidden")
        assert ground(terminal) == expected


@pytest.mark.parametrize("term", ["linux", "dumb"])
def test_a_terminal_that_knows_no_such_question_is_not_asked(term: str, tmp_path: Path) -> None:
    with Terminal(["ballerina"], home=tmp_path, size=(80, 24), environment={"TERM": term}) as terminal:
        terminal.wait_for("hidden")
        terminal.settle()
        assert not asked(terminal)


def test_no_answer_is_left_to_the_shell_by_who_leaves_at_once(tmp_path: Path) -> None:
    """The answer is under way while the room leaves: it is read before the terminal has its own modes again."""
    with Terminal(["ballerina"], home=tmp_path, size=(80, 24)) as terminal:
        terminal.wait_for("hidden")
        terminal.press("q")
        terminal.wait_for(asked)
        terminal.send(IS_DARK + END)
        assert terminal.wait_exit() == 0
        assert b"\x1b[?2031l" in terminal.sent
        assert b"11;rgb" not in terminal.sent  # what a terminal echoes once nobody reads it


def test_t_goes_round_and_names_the_theme(tmp_path: Path) -> None:
    with Terminal(["ballerina"], home=tmp_path, size=(80, 24)) as terminal:
        terminal.wait_for(asked)
        terminal.settle()
        for name in ("recap-dark", "recap-light", "ansi-dark", "ansi-light", "auto"):
            terminal.press("T")
            terminal.wait_for(f"Theme: {name}")
        assert terminal.sent.count(QUESTION.encode()) == 2
