"""A line on stderr that says what is being waited for, is written over, and is gone in the end."""

import shutil
import sys
from typing import Self, TextIO

_ECHO = "^C"
"""What a terminal puts behind the line as the key that ends the wait is pressed."""


class StatusLine:
    """Shows one line at a time where stderr is a terminal, and nothing elsewhere; the end of the block clears it."""

    def __init__(self) -> None:
        self._terminal: TextIO | None = sys.stderr if sys.stderr and sys.stderr.isatty() else None
        self._width = 0
        self._is_shown = False

    def show(self, text: str) -> None:
        """Write a text over the one before it, as much of it as fits on one line."""
        if self._terminal is None:
            return
        from rich.cells import cell_len, set_cell_size  # noqa: PLC0415 - most runs wait for nothing

        room = max(shutil.get_terminal_size().columns - 1 - len(_ECHO), 1)
        text = text if cell_len(text) <= room else set_cell_size(text, room)
        width = cell_len(text)
        over = " " * (self._width - width)
        print(f"\r{text}{over}\r{text}" if over else f"\r{text}", end="", file=self._terminal, flush=True)
        self._width, self._is_shown = width, True

    def clear(self) -> None:
        """Remove the line, before something else is said."""
        if self._is_shown and self._terminal:
            print(f"\r{' ' * (self._width + len(_ECHO))}\r", end="", file=self._terminal, flush=True)
        self._width, self._is_shown = 0, False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.clear()
