"""Writes a file whole or not at all."""

import contextlib
import os
from pathlib import Path

from recapreader.storage.regular_file import NotRegularError


def write_whole(path: Path, data: bytes) -> None:
    """Replace a file atomically; an existing file keeps its mode, a new one's follows the umask.

    Raises:
        OSError: It cannot be written; then the old file stands as it was, and nothing else is left behind.
    """
    if path.exists() and not path.is_file():
        raise NotRegularError  # a folder, or a device such as /dev/null, is not to be replaced
    path.parent.mkdir(parents=True, exist_ok=True)
    scratch = path.with_name(f".{path.name[:100]}.{os.urandom(6).hex()}.tmp")
    handle = os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        with contextlib.suppress(FileNotFoundError):
            scratch.chmod(path.stat().st_mode & 0o7777)
        scratch.replace(path)
    except BaseException:
        scratch.unlink(missing_ok=True)
        raise
