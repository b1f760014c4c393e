"""Questions that commands ask on the terminal, read line by line, and how far they are."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from time import monotonic
from typing import Self, TextIO

from recapreader.importing.status_line import StatusLine

_PATIENCE = 0.5
"""Seconds between two updates; nothing quicker is shown."""


_TERMINAL: ContextVar[TextIO | None] = ContextVar("terminal", default=None)
"""Where answers come from if standard input is something else to read."""
_IS_SILENT: ContextVar[bool] = ContextVar("is_silent", default=False)


def _answers() -> TextIO | None:
    return _TERMINAL.get() or sys.stdin


@contextmanager
def answers_from_terminal() -> Iterator[None]:
    """Read answers from the controlling terminal, if there is one: standard input holds what is worked on."""
    try:
        terminal = open("/dev/tty", encoding="utf-8", errors="replace")  # noqa: SIM115, PTH123 - closed below
    except OSError:
        yield
        return
    token = _TERMINAL.set(terminal)
    try:
        yield
    finally:
        _TERMINAL.reset(token)
        terminal.close()


@contextmanager
def without_questions(*, is_wanted: bool = True) -> Iterator[None]:
    """Ask nothing within the block, even where there is a terminal, if that `is_wanted`."""
    token = _IS_SILENT.set(is_wanted)
    try:
        yield
    finally:
        _IS_SILENT.reset(token)


def can_ask() -> bool:
    """Return whether there is a terminal to ask in, and questions are wanted."""
    answers = _answers()
    return not _IS_SILENT.get() and bool(answers and answers.isatty() and sys.stderr and sys.stderr.isatty())


def ask(question: str) -> str:
    """Ask a question and return the answer; empty at the end of input.

    What was typed before the question was there does not answer it.
    """
    answers = _answers()
    _forget_what_was_typed(answers)
    print(question, end=" ", file=sys.stderr, flush=True)
    try:
        answer = answers.readline() if answers else ""
    except KeyboardInterrupt:
        print(file=sys.stderr)
        raise
    if not answer:
        print(file=sys.stderr)
    return answer.strip()


def _forget_what_was_typed(answers: TextIO | None) -> None:
    if not (answers and answers.isatty()):
        return
    try:
        import termios  # noqa: PLC0415 - not every platform has it
    except ImportError:
        return
    with suppress(termios.error, OSError, ValueError):
        termios.tcflush(answers.fileno(), termios.TCIFLUSH)


def agrees(question: str) -> bool:
    """Ask a question and return whether the answer is yes; anything else counts as no."""
    return ask(f"{question} [y/N]").casefold() in ("y", "yes")


class Progress:
    """How far a command is, on a status line. Nothing is shown of what takes no time."""

    def __init__(self, doing: str) -> None:
        self._doing = doing
        self._line = StatusLine()
        self._shown_at = monotonic()

    def tick(self, done: int, of: int) -> None:
        """Show how much is done, now and then."""
        now = monotonic()
        if now - self._shown_at >= _PATIENCE:
            self._shown_at = now
            self._line.show(f"{self._doing} {done:,} of {of:,} …")

    def clear(self) -> None:
        """Remove the line, before something else is said."""
        self._line.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.clear()
