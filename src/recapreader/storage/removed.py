"""Imported recaps that were removed from the reader's library: kept for a while, so that one can be brought back."""

import os
import time
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote, unquote

from recapreader.core.errors import ContentError

KEPT_FOR = 30 * 24 * 3600 * 1_000_000_000
"""Nanoseconds after which a removed recap is deleted, at the next removal."""


def remove(path: Path, library: Path, removed: Path) -> None:
    """Take a recap out of the library.

    Raises:
        ContentError: it is not there any more, or the folder cannot be written.
    """
    now = time.time_ns()
    try:
        name = path.relative_to(library).as_posix()
        removed.mkdir(parents=True, exist_ok=True)
        _drop_old(removed, now)
        path.rename(removed / f"{now:020} {quote(name, safe='')}"[:250])
    except (OSError, ValueError):
        raise ContentError("the file cannot be removed; check its folder's permissions") from None


def bring_back(library: Path, removed: Path) -> Path | None:
    """Put back what was removed last, under its old name if that is free; None if there is nothing.

    Raises:
        ContentError: the library cannot be written.
    """
    with suppress(OSError):
        files = sorted(path for path in removed.iterdir() if path.name[:20].isdecimal())
        if files:
            return _put_back(files[-1], library)
    return None


def _put_back(file: Path, library: Path) -> Path:
    wanted = library / unquote(file.name[21:]).replace("..", "_").lstrip("/")
    names = (wanted, *(wanted.with_stem(f"{wanted.stem}-{count}") for count in range(2, 1000)))
    try:
        path = next(name for name in names if not os.path.lexists(name))
        path.parent.mkdir(parents=True, exist_ok=True)
        file.rename(path)
    except OSError:
        raise ContentError("the library cannot be written; check its permissions") from None
    return path


def _drop_old(removed: Path, now: int) -> None:
    for path in removed.iterdir():
        if path.name[:20].isdecimal() and now - int(path.name[:20]) > KEPT_FOR:
            path.unlink(missing_ok=True)
