"""Lines out, lines in: from a person at a terminal, or from a script through a pipe."""

import os
import select
import sys
from time import monotonic
from typing import TextIO

from recapreader.render.text import wrapped

HELD = 0.4
"""Seconds that it takes at the least to hear a prompt and answer it."""
_PROMPT = "Key: "
_TOO_SOON = "That Enter came too soon to be an answer; nothing happened."
_WIDEST, _NARROWEST = 80, 20


class Console:
    """One reader's side of the talk.

    At a terminal, an Enter reveals only if it answers a prompt that could be heard: every line ends with Enter, so
    one held down, pressed twice or typed ahead after `]` would reveal what is announced only then. For the same
    reason whatever was typed before a question is no answer to it. A script's lines are all answers.
    """

    def __init__(self, source: int | None, out: TextIO) -> None:
        self._source = source
        self._out = out
        self._is_terminal = source is not None and os.isatty(source)
        self._is_echoed = self._is_terminal and out.isatty()
        self._typed = b""

    @property
    def width(self) -> int:
        """How many columns a line may take."""
        try:
            columns = os.get_terminal_size(self._out.fileno()).columns
        except (OSError, ValueError):
            columns = _WIDEST
        return max(min(columns or _WIDEST, _WIDEST), _NARROWEST)

    def tell(self, *texts: str) -> None:
        """Say some texts, each wrapped; an empty one is a blank line."""
        for text in texts:
            for line in wrapped(text, self.width) if text else ("",):
                self._out.write(f"{line}\n")
        self._out.flush()

    def show(self, *lines: str) -> None:
        """Print lines as they are."""
        self._out.write("".join(f"{line}\n" for line in lines))
        self._out.flush()

    def command(self) -> str | None:
        """What the reader types next; None at the end of input."""
        while True:
            line = self.line(_PROMPT)
            if line != "" or not self._is_terminal or monotonic() - self._prompted >= HELD:
                return line
            self._drop_enters()
            self.tell(_TOO_SOON)

    def line(self, prompt: str) -> str | None:
        """One line in answer to a prompt, without its end; None at the end of input."""
        self._out.write(prompt)
        self._out.flush()
        self._prompted = monotonic()
        line = self._read_line()
        if line is None or not self._is_echoed:
            self._out.write("\n")
        return line

    def confirm(self, question: str, yes: str, no: str) -> bool:
        """Ask; only `y` is a yes."""
        if self._is_terminal and self._source is not None:
            _drop_input(self._source)
            self._typed = b""
        self.tell(question)
        return (self.line(f"y to {yes}, Enter to {no}: ") or "").strip().lower() in ("y", "yes")

    def _read_line(self) -> str | None:
        while b"\n" not in self._typed:
            data = os.read(self._source, 1 << 16) if self._source is not None else b""
            if not data:
                rest, self._typed = self._typed, b""
                return rest.decode("utf-8", "replace") if rest else None
            self._typed += data
        line, _, self._typed = self._typed.partition(b"\n")
        return line.decode("utf-8", "replace").removesuffix("\r")

    def _drop_enters(self) -> None:
        """Drop the Enters that follow at once, until none comes for a while."""
        while self._typed or (self._source is not None and select.select([self._source], [], [], HELD)[0]):
            line = self._read_line()
            if line:
                self._typed = line.encode() + b"\n" + self._typed
            if line is None or line:
                return


def _drop_input(terminal: int) -> None:
    """Drop what was typed and not yet read."""
    try:
        import termios  # noqa: PLC0415 - there is none on Windows
    except ImportError:
        return
    termios.tcflush(terminal, termios.TCIFLUSH)


def standard_console() -> Console:
    """A dialogue on stdin and stdout; where stdin is closed, it is at its end."""
    return Console(sys.stdin.fileno() if sys.stdin else None, sys.stdout)
