"""The session of the shelf: it owns the library and the journal, and hands out rows, previews and reading sessions.

Front ends get rows of public facts from here, never a recap, file or journal; they give back a row's slug. What looks
at files (`look`, `learn`, `preview`) may run in a thread of its own.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from recapreader.core.errors import ContentError
from recapreader.core.recap import Recap
from recapreader.session.session import Session
from recapreader.session.shelf_rows import Order, Preview, Row, Stage, View
from recapreader.storage.folders import removed_folder, user_library
from recapreader.storage.journal import Journal
from recapreader.storage.library.catalog import Library
from recapreader.storage.library.index import ScanProgress
from recapreader.storage.library.listing import Listed, Listing
from recapreader.storage.library.matching import Matcher
from recapreader.storage.library.opening import open_recap
from recapreader.storage.library.problems import Unreadable
from recapreader.storage.library.related import on_shelf, with_titles
from recapreader.storage.removed import bring_back, remove

__all__ = ["Order", "Preview", "Row", "ScanProgress", "Shelf", "Stage", "View"]
"""What a front end may know of the shelf."""


class _Learned(NamedTuple):
    """What is known of a recap that was read: how much of it is open, the mark, and which episode it is."""

    opened: tuple[int, int]
    mark: str
    episode: str


class Shelf:
    """All recaps of one reader. What it knows of the files is what the last `look` saw."""

    def __init__(self, library: Library, journal: Journal, cache: Path, *, remember_reveals: bool = True) -> None:
        self._remember_reveals = remember_reveals
        self._library, self._journal, self._cache = library, journal, cache
        self._looking = Lock()
        self._learned: dict[str, _Learned] = {}
        self._stale: set[str] = set()
        self._take(library.known())
        self.look_into_journal()

    def __len__(self) -> int:
        return len(self._listed)

    def close(self) -> None:
        """Let go of the journal."""
        self._journal.close()

    @property
    def warning(self) -> str:
        """In a line, what is not being remembered; empty if all is well."""
        return self._journal.warning

    # Looking at the files and at the journal.

    def look(self) -> Iterator[ScanProgress]:
        """Look at every file, one look at a time; each `ScanProgress` may be handed to `take`."""
        with self._looking:
            yield from self._library.look()

    def take(self, look: ScanProgress) -> bool:
        """Show what a look has seen; whether that changes anything."""
        if look.listed == self._listed:
            if not self._listed.is_whole:
                self._take(look.listed)
            return False
        self._stale.update(self._learned)
        self._take(look.listed)
        return True

    def _take(self, listed: Listing) -> None:
        self._listed = listed
        self._matcher = Matcher(listed)

    def look_into_journal(self) -> bool:
        """See what was read since the last time; whether anything was."""
        before = getattr(self, "_last_read", None)
        self._last_read = self._journal.last_read()
        self._stale.update(self._learned)
        return self._last_read != before

    def learn(self, slugs: Iterable[str], *, go_on: Callable[[], bool] = lambda: True) -> bool:
        """Find out how much is open of recaps that were read; whether that is anything new."""
        learned = False
        with closing(Journal(self._journal.path)) as journal:  # a thread's own: SQLite's connections do not move
            for slug in slugs:
                each = self._listed.by_slug(slug)
                if not go_on():
                    break
                if each and self._is_unknown(each):
                    learned |= self._count(each, journal)
        return learned

    def unknown(self, slugs: Iterable[str]) -> list[str]:
        """Return the recaps of which it is unknown, or no longer known, how much is open."""
        return [slug for slug in slugs if (each := self._listed.by_slug(slug)) and self._is_unknown(each)]

    @property
    def read_slugs(self) -> list[str]:
        """All that were ever read, the latest first."""
        return [each.slug for each in self._read()]

    def _read(self) -> Iterator[Listed]:
        yield from filter(None, map(self._listed.by_key, self._last_read))

    def _is_unknown(self, each: Listed) -> bool:
        return each.key in self._last_read and (each.slug not in self._learned or each.slug in self._stale)

    def _count(self, each: Listed, journal: Journal) -> bool:
        before = self._learned.get(each.slug)
        try:
            view = Session(open_recap(each.path, self._cache), journal).view
            self._learned[each.slug] = _Learned(view.shown_count(), str(view.mark or ""), view.episode_name)
        except Unreadable:
            self._learned.setdefault(each.slug, _Learned((each.shown, each.sections), "", each.episode))
        self._stale.discard(each.slug)
        return self._learned.get(each.slug) != before

    # What there is to see.

    def view(self, query: str = "", order: Order = Order.TITLE, only: Stage | None = None) -> View:
        """Return the recaps that match, in order; unreadable files come last."""
        matching, nearest = self._matcher.matching(query)
        if only:
            matching = [each for each in matching if not each.reason and self._stage(each) is only]
        if order is Order.YEAR:
            matching = sorted(matching, key=lambda each: (each.reason != "", -(each.year or -10_000)))
        elif order is Order.LAST_READ:
            latest = {key: -place for place, key in enumerate(reversed(self._last_read))}
            matching = sorted(matching, key=lambda each: (each.reason != "", latest.get(each.key, 1)))
        return View(matching, self._row, nearest=nearest)

    def prepare_filter(self) -> None:
        """Do ahead what the first filter would have to wait for."""
        self._matcher.prepare()

    def row(self, slug: str) -> Row | None:
        """One recap's row."""
        each = self._listed.by_slug(slug)
        return self._row(each) if each else None

    def continued(self) -> Row | None:
        """What to go on with: the recap read last of those that are not finished."""
        for each in self._read():
            if each.slug not in self._learned:
                self._count(each, self._journal)
            row = self._row(each)
            if row.stage is not Stage.FINISHED:
                return row
        return None

    def last(self) -> Row | None:
        """The recap read last, finished or not."""
        return next(map(self._row, self._read()), None)

    def preview(self, slug: str) -> Preview | None:
        """Return what is shown beside the shelf for one recap."""
        each = self._listed.by_slug(slug)
        if each is None or each.reason:
            return Preview(self._row(each), reason=each.reason) if each else None
        row = self._row(each)
        try:
            recap = self._recap(each)
        except Unreadable as reason:
            return Preview(row, reason=str(reason))
        with closing(Journal(self._journal.path)) as journal:
            session = Session(recap, journal)
            return Preview(row, session.view.premise(), session.view.public_summary())

    def open(self, slug: str) -> Session:
        """Open one recap for reading.

        Raises:
            ContentError: its file no longer exists, or cannot be read.
        """
        each = self._listed.by_slug(slug)
        if each is None:
            raise Unreadable("there is no such file")
        recap = self._recap(each)
        return Session(recap, self._journal, remember_reveals=self._remember_reveals, path=each.path)

    def _recap(self, each: Listed) -> Recap:
        return with_titles(open_recap(each.path, self._cache), lambda: self._listed)

    def named(self, names: Iterable[str]) -> dict[str, str]:
        """Those of some works that are on the shelf, by name, with their slugs."""
        if not self._listed:
            for look in self.look():
                self.take(look)
        return {name: found.slug for name in names if (found := on_shelf(name, self._listed))}

    # Removing what was imported.

    @property
    def has_origins(self) -> bool:
        """Whether any recap is in a collection or was imported."""
        return self._listed.has_origins

    def remove(self, slug: str) -> None:
        """Take an imported recap out of the reader's library; it can be brought back.

        Raises:
            ContentError: it is gone, or cannot be removed.
        """
        each = self._listed.by_slug(slug)
        if each is None or not self._row(each).is_removable:
            raise ContentError("only what was imported into your library can be removed here")
        remove(each.path, user_library(), removed_folder())
        self._take(Listing(other for other in self._listed if other != each))

    def add(self, source: str) -> str:
        """Put an address, an article or a recap into the reader's library, and return its name there.

        Raises:
            ContentError: it cannot be read, or not be kept.
        """
        from recapreader.session.adding import add  # noqa: PLC0415 - most runs add nothing

        return add(source, self._library.folders).stem

    def bring_back(self) -> str:
        """Put back what was removed last, and return its name; empty if there is nothing.

        Raises:
            ContentError: the library cannot be written.
        """
        path = bring_back(user_library(), removed_folder())
        return path.stem if path else ""

    def _stage(self, each: Listed) -> Stage:
        if each.key not in self._last_read:
            return Stage.UNREAD
        learned = self._learned.get(each.slug)
        shown, sections = learned.opened if learned else (0, 1)
        return Stage.FINISHED if shown == sections else Stage.READING

    def _row(self, each: Listed) -> Row:
        at = self._last_read.get(each.key) if each.key else None
        learned = self._learned.get(each.slug) if at else None
        return Row(
            each.slug,
            each._replace(episode=learned.episode).full_title if learned else each.full_title,
            each.kind,
            each.year,
            each.genres,
            each.runtime,
            self._stage(each),
            (learned.opened if learned else None) if at else (each.shown, each.sections),
            _day(at),
            each.reason,
            each.collection or each.origin,
            mark=learned.mark if learned else "",
            is_removable=bool(each.origin) and each.folder == user_library(),
        )


def _day(at: str | None) -> date | None:
    """The day, where the reader is, of a time that the journal keeps."""
    try:
        return datetime.fromisoformat(at).astimezone().date() if at else None
    except (ValueError, OverflowError, OSError):
        return None
