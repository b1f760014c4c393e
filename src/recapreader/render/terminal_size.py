"""How large the terminal is, as `shutil` finds it; where that is plain, without importing it, which is long."""

import os
import sys
from contextlib import suppress


def terminal_size() -> tuple[int, int]:
    """Return its columns and rows, or what the environment says in their place."""
    if "COLUMNS" not in os.environ and "LINES" not in os.environ:
        with suppress(AttributeError, ValueError, OSError):
            if all(size := os.get_terminal_size(sys.__stdout__.fileno())):  # type: ignore[union-attr] # caught
                return size
    from shutil import get_terminal_size  # noqa: PLC0415

    return get_terminal_size()
