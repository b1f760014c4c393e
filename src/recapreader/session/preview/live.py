"""The session of a preview: the file's versions, the session that reads them, and what `check` finds in each.

A preview remembers nothing: its journal is kept in memory, under a name of its own, so that neither another title nor
another year makes it forget what was revealed a save ago.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from msgspec.structs import replace

from recapreader.core.findings import Finding
from recapreader.core.recap import Recap
from recapreader.core.sanitize import one_line
from recapreader.session.preview.file_watcher import Watch
from recapreader.session.session import Session
from recapreader.storage.journal import Journal
from recapreader.storage.library.load import decode, parse_recap, read_bytes, slug_of
from recapreader.storage.library.problems import Unreadable

_IDENTITY = "preview"
_PATIENCE = 4
"""How many looks a file may be unreadable before that is reported: some editors empty it before they fill it again."""


@dataclass(frozen=True, slots=True)
class Version:
    """The file as it was after one save."""

    data: bytes | Unreadable = field(repr=False)
    """Its bytes, or why it could not be opened."""
    recap: Recap | None = field(repr=False)
    """What the library made of it, if anything."""

    @property
    def is_readable(self) -> bool:
        """Whether it is a recap."""
        return self.recap is not None

    def read(self) -> bytes:
        """The file's bytes.

        Raises:
            Unreadable: the file could not be opened.
        """
        if isinstance(self.data, Unreadable):
            raise self.data
        return self.data


Check = Callable[[Version], Sequence[Finding]]


class Preview:
    """One file. `look` and `check` may be called from threads of their own; `take` from the reading's."""

    def __init__(self, path: Path, check: Check) -> None:
        """Open the file, which need not be readable as a recap yet.

        Raises:
            Unreadable: there is no such file, or it may not be opened.
        """
        self.check = check
        self._path = path
        self._watch = Watch(path)
        self.version = self._version(read_bytes(path))
        self._doubtful: tuple[Version, int] | None = None
        self.is_waiting = not self.version.is_readable
        """Return whether the file has never been readable so far; an empty recap stands in for it."""
        self.session = Session(self.version.recap or self._stand_in(), Journal.for_this_run())

    def look(self) -> Version | None:
        """The file as it is now, if it was saved since the last look; one that is unreadable only if it stays so."""
        if self._watch.was_saved():
            version = self._read()
            self._doubtful = None if version.is_readable else (version, _PATIENCE)
            return version if version.is_readable else None
        if self._doubtful is None:
            return None
        version, looks = self._doubtful
        self._doubtful = (version, looks - 1) if looks > 1 else None
        return version if looks == 1 else None

    @property
    def next_look(self) -> float:
        """In how many seconds to look again."""
        return self._watch.next_look

    def take(self, version: Version) -> None:
        """Go on reading in another version, what was revealed found again by key; an unreadable one changes nothing."""
        self.version = version
        if version.recap:
            self.session.go_on_with(version.recap)
            self.is_waiting = False

    def _read(self) -> Version:
        try:
            return self._version(read_bytes(self._path))
        except Unreadable as reason:
            return Version(reason, None)

    def _version(self, data: bytes) -> Version:
        try:
            recap = parse_recap(decode(data), slug_of(self._path)).recap
        except Unreadable:
            return Version(data, None)
        return Version(data, _as_preview(recap))

    def _stand_in(self) -> Recap:
        title = json.dumps(one_line(self._path.name) or "recap")
        return _as_preview(parse_recap(f"---\ntitle: {title}\n---\n", slug_of(self._path)).recap)


def _as_preview(recap: Recap) -> Recap:
    return replace(recap, front=replace(recap.front, identity=_IDENTITY))
