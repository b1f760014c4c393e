"""Questions that commands ask on the terminal; answers are read line by line."""

import sys


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
