"""Opening a file that somebody names: a named pipe or a device would hold us up for ever."""

import os
import stat
from pathlib import Path
from typing import BinaryIO


class NotRegularError(OSError):
    """It is no regular file: a folder, a named pipe, a device."""


def open_regular(path: Path) -> BinaryIO:
    """Open a regular file to read its bytes.

    Raises:
        OSError: it is not there, may not be read, or is no regular file (`NotRegularError`).
        ValueError: this cannot be a path.
    """
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        if stat.S_ISREG(os.fstat(handle).st_mode):
            return os.fdopen(handle, "rb")
    except BaseException:
        os.close(handle)
        raise
    os.close(handle)
    raise NotRegularError


def read_regular(path: Path) -> bytes:
    """Read all of a regular file; raises what `open_regular` does."""
    with open_regular(path) as file:
        return file.read()
