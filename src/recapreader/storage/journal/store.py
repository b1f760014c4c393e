"""The file that keeps the events: SQLite, one file per reader.

An event is written in one transaction at the moment it happens. The file holds no text of a recap: keys, marks and
public titles only.
"""

import contextlib
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from msgspec.structs import astuple, replace

from recapreader.core.errors import JournalError
from recapreader.storage.journal.bounds import HIGHEST, fault
from recapreader.storage.journal.database import IN_MEMORY, NOWHERE, PATIENCE, Database, new_id
from recapreader.storage.journal.events import Change, Event, Kind, Pass, PassState, fold, passes, union

if TYPE_CHECKING:
    from recapreader.storage.journal.behind import WriteBehind
    from recapreader.storage.journal.lookout import Lookout

_COLUMNS = "id, device, counter, at, recap, kind, section, value, pass_id"
_INSERT = f"insert into events ({_COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - names of ours only


class Journal:
    """One reader's journal. Opening it never raises: `warning` says in one line what is not being remembered.

    What could not be written is kept in memory and written with the next change, or at `close`.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._database = Database(path)
        self._unwritten: list[tuple[str, Change]] = []
        self._behind: WriteBehind | None = None
        self._report: Callable[[], object] | None = None
        """What is called when a warning changes, where it writes on a thread."""
        self.own_ids: set[str] = set()
        """The ids of the events that were written here."""

    @property
    def device(self) -> str:
        """What this journal calls itself beside those of other machines; random, and the same for good.

        Raises:
            JournalError: it cannot be read.
        """
        self._rows()
        return self._database.device

    @property
    def warning(self) -> str:
        """In a line, what is not being remembered; empty where all is well."""
        return self._database.warning

    @warning.setter
    def warning(self, warning: str) -> None:
        self._database.warning = warning

    @classmethod
    def none(cls) -> "Journal":
        """A journal that remembers nothing and opens no file."""
        return cls(NOWHERE)

    @classmethod
    def for_this_run(cls) -> "Journal":
        """A journal that remembers until it is closed, and opens no file."""
        return cls(IN_MEMORY)

    def write_behind(self, report: Callable[[], object] = lambda: None) -> None:
        """Write on a thread from now on; `report` is called from it whenever `warning` changes."""
        if self.path not in (NOWHERE, IN_MEMORY):
            self.close()
            self._report = report

    @property
    def is_behind(self) -> bool:
        """Whether it writes on a thread."""
        return self._report is not None

    def notice_others(self, lookout: "Lookout", report: Callable[[list[Event]], object]) -> None:
        """Look, on the writing thread, for what other programs write; `report` is called from it with what is new."""
        if self._report:
            self._writer(self._report).look_out(lambda store: _report_new(lookout.look(cast("Journal", store)), report))

    def has_changed(self) -> bool:
        """Whether another program has written to it since this was asked last.

        Raises:
            JournalError: the journal cannot be read.
        """
        return self._database.has_changed()

    def _writer(self, report: Callable[[], object]) -> "WriteBehind":
        from recapreader.storage.journal.behind import WriteBehind  # noqa: PLC0415 - a start does without

        if self._behind is None:
            self._behind = WriteBehind(lambda: Journal(self.path), partial(self._take_warning, report))
        return self._behind

    def _take_warning(self, report: Callable[[], object], warning: str) -> None:
        before, self.warning = self.warning, warning
        if warning != before:
            report()

    def settle(self, seconds: float = 2 * PATIENCE) -> bool:
        """Wait for what is being written behind; whether all of it is stored."""
        return self._behind is None or self._behind.settle(seconds)

    def read(self, recap: str) -> PassState:
        """What is remembered of a recap; nothing at all where the journal cannot be read."""
        return fold(self.known(recap))

    def passes(self, recap: str) -> tuple[Pass, ...]:
        """All passes of a recap, the first of them always there; what is in them as `read` tells it."""
        return passes(self.known(recap))

    def known(self, recap: str) -> list[Event]:
        """A recap's events, as far as they can be read, and then those that could not be written yet."""
        events: list[Event] = []
        self.settle()
        pending = self._behind.pending(recap) if self._behind else []
        with contextlib.suppress(JournalError):
            events = self.events(recap)
        latest = max((event.counter for event in events), default=0)
        changes = [*pending, *(change for key, change in self._unwritten if key == recap)]
        later = (self._event(min(latest + n, HIGHEST), recap, change) for n, change in enumerate(changes, 1))
        return [*events, *(event for event in later if not fault(replace(event, device=event.device or event.id)))]

    def _event(self, counter: int, recap: str, change: Change) -> Event:
        at = datetime.now(UTC).isoformat(timespec="seconds")
        kind = cast("Kind", change.kind)
        return Event(
            new_id(), self._database.device, counter, at, recap, kind, change.section, change.value, change.pass_id
        )

    def events(self, recap: str | None = None) -> list[Event]:
        """The events of one recap or of all, in no order; a row that is out of bounds counts for nothing.

        Raises:
            JournalError: the journal cannot be read.
        """
        return [event for event in self._rows(recap) if not fault(event)]

    def recaps(self) -> list[str]:
        """The keys of all recaps of which anything is known.

        Raises:
            JournalError: the journal cannot be read.
        """
        if not self._database.is_there:
            return []
        rows = self._database.run("select distinct recap from events where kind != 'forget' order by recap")
        return [str(recap) for (recap,) in rows]

    def _rows(self, recap: str | None = None) -> list[Event]:
        if not self._database.is_there:
            return []
        select = f"select {_COLUMNS} from events"  # noqa: S608 - names of ours only
        rows = self._database.run(select) if recap is None else self._database.run(f"{select} where recap = ?", recap)
        return [Event(*row) for row in rows]  # type: ignore[arg-type] # the table is strict

    @property
    def is_new(self) -> bool:
        """Whether nothing has ever been written to it."""
        if not self._database.is_there:
            return True
        with contextlib.suppress(JournalError):
            return not self._database.run("select 1 from events limit 1")
        return False

    def last_read(self) -> dict[str, str]:
        """When each recap was last read (ISO 8601, UTC), by recap key, the last one first."""
        if not self._database.is_there:
            return {}
        with contextlib.suppress(JournalError):
            rows = self._database.run(  # clocks of two machines may differ: the latest has the highest counter
                "select recap, at, max(counter) from events where kind != 'forget' group by recap order by 3 desc"
            )
            return {str(recap): str(at) for recap, at, _ in rows}
        return {}

    def write(self, recap: str, changes: Sequence[Change]) -> bool:
        """Append changes in one transaction; whether they are safely stored."""
        if self.path == NOWHERE:
            return True
        lasting = [change for change in changes if change.is_lasting]
        if self._report:
            return self._writer(self._report).write(recap, lasting)
        self._unwritten.extend((recap, change) for change in lasting)
        if self._unwritten and not self.store(self._unwritten):
            return False
        self._unwritten.clear()
        return True

    def store(self, changes: Sequence[tuple[str, Change]]) -> bool:
        """Append changes of any recaps in one transaction, here and now; whether they are safely stored."""
        try:
            self._store(changes)
        except JournalError:
            return False
        self.warning = ""
        return True

    def forget(self, recap: str) -> None:
        """Drop what is known of a recap; a tombstone keeps an older copy from bringing it back.

        Raises:
            JournalError: the journal cannot be written.
        """
        if not (self.write(recap, [Change("forget")]) or (self._behind and self.settle())):
            raise JournalError(self.warning)

    def merge(self, theirs: Iterable[Event]) -> int:
        """Take in the events of another journal, all or none; how many of them were new.

        Raises:
            JournalError: the journal cannot be read or written.
            TwoOfOneIdError: an event is another than the one of its id that is here.
        """
        with self._database.transaction() as connection:
            mine = frozenset(self._rows())
            both = union(mine, theirs)
            connection.executemany("delete from events where id = ?", [(event.id,) for event in mine - both])
            connection.executemany(_INSERT, [astuple(event) for event in both - mine])
        return len(both - mine)

    def close(self) -> None:
        """Write what is still unwritten, if it can be, and let go of the file."""
        if self._behind:
            self._behind.close()
        self._behind = self._report = None
        if self._unwritten:
            self.write("", [])
        self._database.close()

    def _store(self, changes: Sequence[tuple[str, Change]]) -> None:
        with self._database.transaction() as connection:
            (counter,) = connection.execute("select coalesce(max(counter), 0) from events").fetchone()
            for n, (recap, change) in enumerate(changes, 1):
                event = self._event(min(counter + n, HIGHEST), recap, change)
                if not fault(event):  # what could not be taken in elsewhere holds for this run
                    self.own_ids.add(event.id)
                    connection.execute(_INSERT, astuple(event))
                    self._drop_settled(connection, event)

    def _drop_settled(self, connection: sqlite3.Connection, event: Event) -> None:
        """Drop what cannot matter after the latest event; `unsettled` says the same of a whole set."""
        if event.kind == "forget":
            connection.execute("delete from events where recap = ? and id != ?", (event.recap, event.id))
        elif event.kind == "position":
            connection.execute(
                "delete from events where recap = ? and kind = 'position' and device = ? and pass_id = ? and id != ?",
                (event.recap, event.device, event.pass_id, event.id),
            )


def _report_new(events: list[Event], report: Callable[[list[Event]], object]) -> None:
    if events:
        report(events)
