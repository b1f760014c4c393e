"""Answers that are kept, so that nothing is asked twice. What is kept counts for no more than what a server sends.

One file an answer, named by a digest of the request; there are never more than a few hundred. It is safe to delete.
"""

import time
import zlib
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from recapreader.importing.sources.sniff import LIMIT
from recapreader.storage.atomic_write import write_whole
from recapreader.storage.regular_file import read_regular

FRESH = 30 * 24 * 3600
"""Seconds for which an answer is good, unless nobody may be asked."""
MOST = 300
_LARGEST_FILE = 2 * 1024 * 1024
_SUFFIX = ".z"


class Answers:
    """The answers in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, request: str, *, of_any_age: bool = False) -> bytes | None:
        """Return the answer to a request; None if none is kept, or it is old, or damaged."""
        path = self._path(request)
        try:
            age = time.time() - path.stat().st_mtime
            if not of_any_age and not -FRESH < age < FRESH:
                return None
            unpacking = zlib.decompressobj()
            body = unpacking.decompress(read_regular(path)[: _LARGEST_FILE + 1], LIMIT)
        except (OSError, ValueError, zlib.error):
            return None
        return body if unpacking.eof else None

    def keep(self, request: str, body: bytes) -> None:
        """Keep an answer, and drop the oldest ones if there are too many; failing to is no harm."""
        packed = zlib.compress(body)
        if len(packed) > _LARGEST_FILE:
            return
        with suppress(OSError, ValueError):
            write_whole(self._path(request), packed)
            self._drop_oldest()

    def _drop_oldest(self) -> None:
        kept = sorted(self._folder.glob(f"*{_SUFFIX}"), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in kept[MOST:]:
            path.unlink(missing_ok=True)

    def _path(self, request: str) -> Path:
        return self._folder / f"{sha256(request.encode()).hexdigest()[:40]}{_SUFFIX}"
