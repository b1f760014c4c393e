"""Questions of commands, and how far they are, on the terminal where there is one; answers come line by line."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from time import monotonic

_PATIENCE = 0.5
"""Seconds without a word that nobody notices."""


def can_ask() -> bool:
    """Whether someone is there to answer."""
    return bool(sys.stdin and sys.stdin.isatty() and sys.stderr and sys.stderr.isatty())


def ask(question: str) -> str:
    """The answer to a question; empty at the end of input."""
    print(question, end=" ", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip()


def agrees(question: str) -> bool:
    """Whether a question is answered with yes; anything else is a no."""
    return ask(f"{question} [y/N]").casefold() in ("y", "yes")


@contextmanager
def progress(doing: str, total: int) -> Iterator[Callable[[], object]]:
    """Say how far a command is: call what is given before each of so many; nothing is left of it on the screen."""
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
