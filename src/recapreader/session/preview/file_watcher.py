"""Noticing that a file was saved, in whatever way its editor saves.

The file is looked at again and again, rather than waited for through the system's notices: a look costs a few
microseconds, needs no library, sees saves on network folders that send no notices, and does not mind that many editors
put another file in the place of the old one.
"""

import os
from pathlib import Path

INTERVAL = 0.05
"""Seconds between two looks."""
_SETTLING = 0.02
"""Seconds from seeing a save to the look that finds it done; most of the promised 200 ms go into showing it."""

_Stamp = tuple[int, int, int, int]


class Watch:
    """Reports each save of one file once, when the file has settled: when it is the same at two looks in a row."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._reported = self._seen = self._stamp()

    @property
    def next_look(self) -> float:
        """In how many seconds to look again."""
        return INTERVAL if self._seen == self._reported else _SETTLING

    def was_saved(self) -> bool:
        """Return whether the file is another one than it was when this was last said, or is gone, or is there again."""
        before, self._seen = self._seen, self._stamp()
        if self._seen == self._reported or self._seen != before:
            return False
        self._reported = self._seen
        return True

    def _stamp(self) -> _Stamp | None:
        """Return what every save changes; None if there is no such file."""
        try:
            status = os.stat(self._path)  # noqa: PTH116 - twenty times a second, so without a detour
        except (OSError, ValueError):
            return None
        return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino
