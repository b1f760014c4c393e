"""The reading room in a real terminal: what only a terminal shows."""

import re
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from recapreader.session.keys import COMMANDS
from recapreader.storage.folders import shipped_content
from recapreader.storage.library.load import load
from support.terminal import Terminal

REVEALING = ("reveal", "peek", "watched", "set_mark", "reveal_up_to", "reveal_all", "take_back", "leave", "next_step")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
ESCAPES = re.compile(rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?")
RUN = 3
SAID = "No mark is set."
"""What the room says of some keys, in words that a story may have, too."""


def runs(text: str) -> set[tuple[str, ...]]:
    """Every run of three words."""
    words = WORD.findall(text.casefold())
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


def story_in(told: bytes) -> set[tuple[str, ...]]:
    """The runs of words of Ballerina's hidden text that stand in what was told."""
    sections = load(shipped_content() / "ballerina.md").recap.sections.values()
    hidden = {
        run for each in sections if not each.is_open for run in runs(each.heading.open()) | runs(each.body.open())
    }
    premise = runs(next(iter(sections)).body.open())
    our_own = {run for command in COMMANDS for run in runs(command.help)} | runs(SAID)
    text = ESCAPES.sub(b" ", told).decode(errors="replace")
    for each in sections:  # a label and what happens to stand beside it are no run of the story
        text = re.sub(r"\s+".join(map(re.escape, each.label.split())), " . 0 ", text)
    return (hidden - premise - our_own) & runs(text)


def opened(home: Path) -> Terminal:
    terminal = Terminal(["ballerina"], home=home)
    terminal.wait_for("Contents")
    terminal.settle()
    return terminal


@pytest.mark.smoke
def test_the_first_screen_tells_the_film_and_none_of_its_story(tmp_path: Path) -> None:
    with opened(tmp_path) as terminal:
        for told in ("Ballerina", "2023", "1 h 33 m", "Action, Mystery", "bodyguard", "0 of 12 open"):
            assert told in terminal.text
        assert not story_in(terminal.sent)
        assert b"\x1b[?1049h" in terminal.sent
        assert terminal.osc(0) == terminal.osc(2) == []


def test_no_key_but_those_that_reveal_sends_a_byte_of_the_story(tmp_path: Path) -> None:
    keys = [key for command in COMMANDS if command.action not in (*REVEALING, "suspend") for key in command.keys]
    keys.sort(key="L".__eq__)  # the shelf is another screen
    with opened(tmp_path) as terminal:
        for key in keys:
            terminal.press(key)
            terminal.settle()
            terminal.press("escape")
        terminal.settle()
        assert "0 of 12 open" in terminal.text
        assert not story_in(terminal.sent)


def test_closing_the_window_loses_nothing_and_opens_nothing(tmp_path: Path) -> None:
    with opened(tmp_path) as terminal:
        terminal.press("2", "enter")
        terminal.wait_for("1 of 12 open")
        terminal.settle()
        assert "The box on the bed" in terminal.text
        assert terminal.hang_up() == 128 + signal.SIGHUP
    with opened(tmp_path) as terminal:
        assert "1 of 12 open" in terminal.text
        assert "The box on the bed" in terminal.text
        assert "The night shift" not in terminal.text


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_what_was_revealed_outlives_the_program(tmp_path: Path, number: signal.Signals) -> None:
    with opened(tmp_path) as terminal:
        terminal.press("2", "enter")
        terminal.wait_for("1 of 12 open")
        terminal.kill(number)
        terminal.wait_exit()
        if number == signal.SIGTERM:
            assert terminal.exit_code == 128 + number
            assert b"\x1b[?1049l" in terminal.sent
    with opened(tmp_path) as terminal:
        assert "1 of 12 open" in terminal.text


@pytest.mark.smoke
def test_fifty_enters_at_once_reveal_one_section(tmp_path: Path, tale: Path) -> None:
    with Terminal([str(tale)], home=tmp_path) as terminal:
        terminal.wait_for("Contents")
        terminal.settle()
        terminal.press("1", *["enter"] * 50)
        terminal.wait_for("1 of 4 open")
        terminal.settle()
        assert "1 of 4 open" in terminal.text
        assert "The first hidden body, with ▒▒▒ in it." in terminal.text


def test_two_readers_at_once_both_keep_theirs(tmp_path: Path) -> None:
    with opened(tmp_path) as one, opened(tmp_path) as other:
        one.press("1", "enter")
        other.press("2", "enter")
        for terminal in (one, other):  # each may have been told by now what the other one revealed
            terminal.wait_for(lambda here: "1 of 12 open" in here.text or "2 of 12 open" in here.text)
        for terminal in (one, other):
            terminal.press("q")
            assert terminal.wait_exit() == 0
    with opened(tmp_path) as terminal:
        assert "2 of 12 open" in terminal.text


def test_a_fault_prints_no_locals_and_no_message(tmp_path: Path) -> None:
    script = """
from recapreader.tui.screens.lookup_keys import LookupKeys
def fail(self):
    secret = "locals-secret"
    raise RuntimeError(self.session._recap.sections["1"].body.open() + secret)
LookupKeys.action_help = fail
from recapreader.cli.main import run
run()
"""
    program = tmp_path / "crash.py"
    program.write_text(script, encoding="utf-8")
    log = tmp_path / "textual.log"
    terminal = Terminal(
        ["ballerina"],
        home=tmp_path / "home",
        program=[sys.executable, str(program)],
        environment={"TEXTUAL_LOG": str(log), "TEXTUAL": "devtools,debug"},
    )
    with terminal:
        terminal.wait_for("Contents")
        terminal.settle()
        terminal.press("question_mark")
        assert terminal.wait_exit() == 70
        assert b"a bug in recapreader" in terminal.sent
        assert b"RuntimeError" in terminal.sent
        told = terminal.sent + (log.read_bytes() if log.exists() else b"")
        assert b"locals-secret" not in told
        assert not story_in(told)


def test_without_a_terminal_it_prints_what_show_mine_prints(tmp_path: Path) -> None:
    with opened(tmp_path) as terminal:
        terminal.press("2", "enter")
        terminal.wait_for("1 of 12 open")
        terminal.press("q")
        terminal.wait_exit()
        environment = {"HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path / ".local/state"), "LANG": "C.UTF-8"}
    command = [sys.executable, "-m", "recapreader"]
    printed = [
        subprocess.run(
            [*command, *arguments], capture_output=True, env=environment, stdin=subprocess.DEVNULL, check=True
        ).stdout
        for arguments in (["ballerina"], ["show", "--mine", "ballerina"])
    ]
    assert printed[0] == printed[1]
    assert b"The box on the bed" in printed[0]


def test_keys_come_from_the_terminal_where_stdin_is_none(tmp_path: Path) -> None:
    with Terminal(
        ["-c", 'exec "$0" -m recapreader ballerina < /dev/null', sys.executable],
        home=tmp_path,
        program=["/bin/sh"],
    ) as terminal:
        terminal.wait_for("Contents")
        terminal.settle()
        terminal.press("q")
        assert terminal.wait_exit() == 0


def test_no_color_tells_states_by_signs(tmp_path: Path) -> None:
    with Terminal(["ballerina"], home=tmp_path, environment={"NO_COLOR": "1"}) as terminal:
        terminal.wait_for("Contents")
        terminal.press("1", "enter")
        terminal.wait_for("1 of 12 open")
        terminal.settle()
        assert "●  1 The night shift" in terminal.text
        assert "▒  2" in terminal.text
        assert "▓ 11" in terminal.text


def test_the_journal_holds_no_text_of_a_recap(tmp_path: Path) -> None:
    with opened(tmp_path) as terminal:
        terminal.press("1", "enter", "2", "3", "q")
        terminal.wait_exit()
    (file,) = tmp_path.rglob("journal.db")
    rows = sqlite3.connect(file).execute("select recap, kind, section, value from events").fetchall()
    assert ("ballerina · Ballerina · 2023", "reveal", "#the-night-shift", "") in rows
    assert not story_in(file.read_bytes())


def test_a_narrow_terminal_reads_and_a_tiny_one_says_what_it_needs(tmp_path: Path) -> None:
    with Terminal(["ballerina"], home=tmp_path, size=(40, 12)) as terminal:
        terminal.wait_for("Ballerina")
        terminal.settle()
        terminal.press("1", "enter")
        terminal.wait_for("The night shift")
        terminal.resize(30, 8)
        terminal.wait_for("40×12")
        terminal.resize(80, 24)
        terminal.wait_for("The night shift")


def test_links_and_clipboard_only_on_demand(tmp_path: Path) -> None:
    with opened(tmp_path) as terminal:
        x, y = terminal.find("Ok-ju used")
        terminal.click(x, y, times=3)
        terminal.settle()
        assert terminal.osc(52) == []
        terminal.press("y")
        terminal.wait_for("Sent to the terminal")
        (copied,) = terminal.osc(52)
        assert "Ok-ju used to be a bodyguard." in copied
        assert not story_in(copied.encode())
        assert terminal.osc(8) == []


def test_a_mark_opens_the_episodes_before_it_and_taken_back_hides_them_again(tmp_path: Path) -> None:
    later = load(shipped_content() / "les-vampires.md").recap.parts[5:]
    beginnings = [" ".join(section.body.open().split()[:4]) for part in later for section in part.sections]
    with Terminal(["les-vampires"], home=tmp_path) as terminal:
        terminal.wait_for("Contents")
        terminal.settle()
        for _ in range(4):
            terminal.press("right_curly_bracket")
            terminal.settle()
        terminal.press("w")
        terminal.wait_for("A mark at S01E04 opens")
        terminal.press("y")
        terminal.wait_for("watched to S01E04")
        terminal.settle()
        assert "The Spectre" in terminal.text
        assert "The Severed Head" in terminal.text
        told = ESCAPES.sub(b"", terminal.sent).decode(errors="replace")
        assert [words for words in beginnings if words in told] == []
        terminal.press("z")
        terminal.wait_for("0 of 29 open")
        terminal.settle()
        assert "The Spectre" not in terminal.text
        assert "The Severed Head" not in terminal.text
