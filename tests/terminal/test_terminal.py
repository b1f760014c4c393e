"""The terminal that other tests look through must itself be trusted."""

import sys
from pathlib import Path

import pytest

from support import keys
from support.terminal import Terminal, TerminalError, osc

ECHO = """
import sys, termios, tty
tty.setraw(0)
sys.stdout.write("\\x1b[?2026$p\\x1b[<u\\x1b]52;c;aGVsbG8=\\x07\\x1b]2;title\\x1b\\\\ready")
sys.stdout.flush()
while (byte := sys.stdin.buffer.raw.read(1)) != b"q":
    sys.stdout.write(f"\\r\\n{byte!r} {__import__('os').get_terminal_size(0).columns}")
    sys.stdout.flush()
sys.exit(7)
"""


def _echo(home: Path) -> Terminal:
    return Terminal(["-c", ECHO], home=home, size=(40, 12), program=[sys.executable])


def test_it_shows_what_a_terminal_shows_and_keeps_every_byte(tmp_path: Path) -> None:
    with _echo(tmp_path) as terminal:
        terminal.wait_for("ready")
        assert terminal.screen[0] == "ready"
        assert terminal.osc(52) == ["hello"]
        assert terminal.osc(2) == ["title"]
        terminal.take()
        terminal.send("x")
        terminal.settle()
        assert terminal.take() == b"\r\nb'x' 40"
        terminal.resize(50, 12)
        terminal.send("x")
        terminal.wait_for("b'x' 50")
        terminal.send("q")
        assert terminal.wait_exit() == 7


def test_what_does_not_come_is_told_with_the_screen(tmp_path: Path) -> None:
    with _echo(tmp_path) as terminal:
        terminal.wait_for("ready")
        with pytest.raises(TerminalError, match="ready"):
            terminal.wait_for("never", patience=0.1)


def test_a_program_that_works_silently_is_not_taken_to_be_done(tmp_path: Path) -> None:
    code = "import time; print('go', flush=True)\nwhile time.process_time() < 0.5: pass\nprint('done')"
    with Terminal(["-c", code], home=tmp_path, program=[sys.executable]) as terminal:
        terminal.wait_for("go")
        terminal.settle()
        assert terminal.screen[1] == "done"


def test_the_sequences_of_keys_and_mouse_are_those_of_terminals() -> None:
    assert keys.keys("enter", "j", "up") == "\rj\x1b[A"
    assert keys.click(0, 1, times=2) == "\x1b[<0;1;2M\x1b[<0;1;2m" * 2
    assert keys.wheel_down(4, 4) == "\x1b[<65;5;5M"
    assert osc(b"\x1b]8;;http://a\x1b\\text\x1b]8;;\x1b\\", 8) == [";http://a", ";"]
