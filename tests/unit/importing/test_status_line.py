"""The line that says what is waited for, on a real terminal and where there is none."""

import io
import os
import pty
import sys
from collections.abc import Iterator

import pyte
import pytest

from recapreader.importing.status_line import StatusLine


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """A terminal of 80 columns as stderr."""
    ours, theirs = pty.openpty()
    monkeypatch.setenv("COLUMNS", "80")
    with os.fdopen(theirs, "w", encoding="utf-8") as stderr:
        monkeypatch.setattr(sys, "stderr", stderr)
        yield ours
    os.close(ours)


def shown(terminal: int, screen: pyte.Screen, stream: pyte.ByteStream) -> list[str]:
    stream.feed(os.read(terminal, 65536))
    return [line.rstrip() for line in screen.display if line.strip()]


@pytest.mark.parametrize("text", ["Fetching a.example …", "糸 " * 60, "word " * 40, ""])
def test_a_line_is_written_over_and_gone_in_the_end(terminal: int, text: str) -> None:
    screen = pyte.Screen(80, 6)
    stream = pyte.ByteStream(screen)
    with StatusLine() as line:
        line.show(text)
        line.show(f"{text} x")
        line.show("short")
        assert shown(terminal, screen, stream) == ["short"]
        line.show(text)
        os.write(sys.stderr.fileno(), b"^C")  # as the terminal echoes the key
    print("next", file=sys.stderr, flush=True)
    assert shown(terminal, screen, stream) == ["next"]


def test_nothing_is_written_where_there_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = io.StringIO()
    monkeypatch.setattr(sys, "stderr", kept)
    with StatusLine() as line:
        line.show("words")
    assert not kept.getvalue()
