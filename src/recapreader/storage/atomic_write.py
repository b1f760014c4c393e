"""Writes a file whole or not at all."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from recapreader.storage.regular_file import NotRegularError


def write_whole(path: Path, data: bytes) -> None:
    """Replace a file atomically; an existing file keeps its mode, a new one's follows the umask.

    Raises:
        OSError: It cannot be written; then the old file stands as it was, and nothing else is left behind.
    """
    if path.exists() and not path.is_file():
        raise NotRegularError  # a folder, or a device such as /dev/null, is not to be replaced
    with _scratch(path, data) as scratch:
        with contextlib.suppress(FileNotFoundError):
            scratch.chmod(path.stat().st_mode & 0o7777)
        scratch.replace(path)


def write_new(path: Path, data: bytes) -> None:
    """Write a file that is not there yet, atomically.

    Raises:
        FileExistsError: There is something at that path already; it stays as it is.
        OSError: It cannot be written; then nothing is left behind.
    """
    with _scratch(path, data) as scratch:
        try:
            os.link(scratch, path)  # unlike a rename, this replaces nothing
        except FileExistsError:
            raise
        except OSError:  # not every file system has links
            if path.exists():
                raise FileExistsError from None
            scratch.replace(path)


@contextlib.contextmanager
def _scratch(path: Path, data: bytes) -> Iterator[Path]:
    """Yield a file beside a path that holds the data; it is gone in the end, unless it has been moved."""
    path.parent.mkdir(parents=True, exist_ok=True)
    scratch = path.with_name(f".{path.name[:100]}.{os.urandom(6).hex()}.tmp")
    handle = os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        yield scratch
    finally:
        scratch.unlink(missing_ok=True)
