"""However the reader is left, it ends at once, with the right exit code and the terminal in order."""

import signal
from pathlib import Path

import pytest

from support.terminal import Terminal


@pytest.mark.parametrize("size", [(80, 24), (39, 11)])
@pytest.mark.parametrize(("how", "code"), [("q", 0), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_it_ends_in_any_size(size: tuple[int, int], how: str | signal.Signals, code: int, tmp_path: Path) -> None:
    with Terminal(["ballerina"], home=tmp_path, size=size) as terminal:
        terminal.settle()
        if isinstance(how, str):
            terminal.press(how)
        else:
            terminal.kill(how)
        assert terminal.wait_exit(5) == code
        if how != signal.SIGHUP:
            assert b"\x1b[?1049l" in terminal.sent


@pytest.mark.smoke
def test_closing_the_window_ends_it(tmp_path: Path) -> None:
    with Terminal(["ballerina"], home=tmp_path, size=(80, 24)) as terminal:
        terminal.settle()
        assert terminal.hang_up() == 129
