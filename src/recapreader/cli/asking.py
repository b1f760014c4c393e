"""Questions of commands, asked on the terminal where there is one; the answers come line by line."""

import sys


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
