"""Questions that commands ask on the terminal, read line by line, and how far they are."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from time import monotonic

_PATIENCE = 0.5
"""Seconds between two updates; nothing quicker is shown."""


def can_ask() -> bool:
    """Return whether there is a terminal to ask in."""
    return bool(sys.stdin and sys.stdin.isatty() and sys.stderr and sys.stderr.isatty())


def ask(question: str) -> str:
    """Ask a question and return the answer; empty at the end of input."""
    print(question, end=" ", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip()


def agrees(question: str) -> bool:
    """Ask a question and return whether the answer is yes; anything else counts as no."""
    return ask(f"{question} [y/N]").casefold() in ("y", "yes")


@contextmanager
def progress(doing: str, total: int) -> Iterator[Callable[[], None]]:
    """Show how far a command is: call the given function before each step. The line is cleared at the end."""
    numbers, said_at, longest = count(1), monotonic(), 0

    def tick() -> None:
        nonlocal said_at, longest
        number, now = next(numbers), monotonic()
        if is_shown and now - said_at >= _PATIENCE:
            told = f"{doing} {number:,} of {total:,} …"
            said_at, longest = now, max(longest, len(told))
            print(f"\r{told:{longest}}", end="", file=sys.stderr, flush=True)

    is_shown = bool(sys.stderr and sys.stderr.isatty())
    try:
        yield tick
    finally:
        if longest:
            print(f"\r{'':{longest}}\r", end="", file=sys.stderr, flush=True)
