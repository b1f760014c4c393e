"""The line that says what is waited for, on a real terminal and where there is none."""

import io
import os
import pty
import select
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr

import pyte
import pytest

from recapreader.importing.status_line import StatusLine


@contextmanager
def terminal_as_stderr() -> Iterator[int]:
    """A terminal of 80 columns as stderr."""
    ours, theirs = pty.openpty()
    with os.fdopen(theirs, "w", encoding="utf-8") as stderr, redirect_stderr(stderr):
        yield ours
    os.close(ours)


def shown(terminal: int, screen: pyte.Screen, stream: pyte.ByteStream, expected: list[str]) -> list[str]:
    """Return what stands on the screen as soon as that is what is expected, or once nothing more comes."""
    lines: list[str] = []
    while lines != expected and select.select([terminal], [], [], 5)[0]:
        stream.feed(os.read(terminal, 65536))
        lines = [line.rstrip() for line in screen.display if line.strip()]
    return lines


@pytest.mark.parametrize("text", ["Fetching a.example …", "糸 " * 60, "word " * 40, ""])
def test_a_line_is_written_over_and_gone_in_the_end(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    screen = pyte.Screen(80, 6)
    stream = pyte.ByteStream(screen)
    with terminal_as_stderr() as terminal:
        with StatusLine() as line:
            line.show(text)
            line.show(f"{text} x")
            line.show("short")
            assert shown(terminal, screen, stream, ["short"]) == ["short"]
            line.show(text)
            os.write(sys.stderr.fileno(), b"^C")  # as the terminal echoes the key
        print("next", file=sys.stderr, flush=True)
        assert shown(terminal, screen, stream, ["next"]) == ["next"]


def test_nothing_is_written_where_there_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = io.StringIO()
    monkeypatch.setattr(sys, "stderr", kept)
    with StatusLine() as line:
        line.show("words")
    assert not kept.getvalue()
