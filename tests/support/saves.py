"""A file saved as editors save: in its place, by another file put in its place, empty at first, or bit by bit."""

import os
from collections.abc import Callable
from pathlib import Path
from time import sleep

PAUSE = 0.03
"""Seconds between two steps of one save: long enough for whoever watches to look in between."""


def by_rename(path: Path, text: str) -> None:
    """Another file, put over the old one."""
    scratch = path.with_name(f".{path.name}.swp")
    scratch.write_text(text, encoding="utf-8")
    scratch.replace(path)


def by_moving_aside(path: Path, text: str) -> None:
    """The old file becomes the backup, and for a moment there is none."""
    path.replace(path.with_name(f"{path.name}~"))
    sleep(PAUSE)
    path.write_text(text, encoding="utf-8")


def by_truncating(path: Path, text: str) -> None:
    """The file is emptied, and then written."""
    with path.open("w", encoding="utf-8") as file:
        file.flush()
        os.fsync(file.fileno())
        sleep(PAUSE)
        file.write(text)


def in_pieces(path: Path, text: str) -> None:
    """Several writes, the file half there in between."""
    with path.open("w", encoding="utf-8") as file:
        for start in range(0, len(text), len(text) // 4 + 1):
            file.write(text[start : start + len(text) // 4 + 1])
            file.flush()
            sleep(PAUSE)


MANNERS: dict[str, Callable[[Path, str], None]] = {
    "rename": by_rename,
    "moving aside": by_moving_aside,
    "truncating": by_truncating,
    "pieces": in_pieces,
}
