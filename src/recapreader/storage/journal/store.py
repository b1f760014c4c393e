"""The file that keeps the events: SQLite, one file a reader.

An event is written in one transaction at the moment it happens. The file holds no text of a recap: keys, marks and
public titles only.
"""

import contextlib
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from recapreader.core.errors import JournalError
from recapreader.storage.journal.events import Change, Event, Kind, Pass, PassState, fold, passes, union

_SCHEMA = """
create table device (id text not null primary key) strict;
create table events (
    id text not null primary key,
    device text not null,
    counter integer not null,
    at text not null,
    recap text not null,
    kind text not null,
    section text not null,
    value text not null
) strict;
create index events_of_recap on events (recap, counter, device);
"""
_WITH_PASSES = """
alter table events add column pass_id text not null default '';
"""
_MIGRATIONS = (_SCHEMA, _WITH_PASSES)
"""The script that leads to version n stands at index n - 1."""
VERSION = len(_MIGRATIONS)
_COLUMNS = "id, device, counter, at, recap, kind, section, value, pass_id"
_INSERT = f"insert into events ({_COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - names of ours only
_NOWHERE = Path(os.devnull)
_IN_MEMORY = Path(":memory:")
"""SQLite's own name for a database without a file."""
_PATIENCE = 1.0
"""Seconds to wait for another reader's transaction."""


def new_id() -> str:
    """An id that nothing else has: 128 random bits in hexadecimal."""
    return os.urandom(16).hex()


class Journal:
    """One reader's journal. Opening it never raises: `trouble` says in a line what is not being remembered.

    What could not be written is kept in memory and written with the next change, or at `close`.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.trouble = ""
        self._connection: sqlite3.Connection | None = None
        self._device = ""
        self._unwritten: list[tuple[str, Change]] = []

    @classmethod
    def none(cls) -> "Journal":
        """A journal that remembers nothing and opens no file."""
        return cls(_NOWHERE)

    @classmethod
    def for_this_run(cls) -> "Journal":
        """A journal that remembers until it is closed, and opens no file."""
        return cls(_IN_MEMORY)

    def read(self, recap: str) -> PassState:
        """What is remembered of a recap; nothing at all where the journal cannot be read."""
        return fold(self._known(recap))

    def passes(self, recap: str) -> tuple[Pass, ...]:
        """All passes of a recap, the first of them always there; what is in them as `read` tells it."""
        return passes(self._known(recap))

    def _known(self, recap: str) -> list[Event]:
        """A recap's events, as far as they can be read, and then those that could not be written yet."""
        events: list[Event] = []
        with contextlib.suppress(JournalError):
            events = self.events(recap)
        latest = max((event.counter for event in events), default=0)
        changes = [change for key, change in self._unwritten if key == recap]
        return [*events, *(self._event(latest + n, recap, change) for n, change in enumerate(changes, 1))]

    def _event(self, counter: int, recap: str, change: Change) -> Event:
        at = datetime.now(UTC).isoformat(timespec="seconds")
        kind = cast("Kind", change.kind)
        return Event(new_id(), self._device, counter, at, recap, kind, change.section, change.value, change.pass_id)

    def events(self, recap: str | None = None) -> list[Event]:
        """The events of one recap or of all, in no order.

        Raises:
            JournalError: the journal cannot be read.
        """
        if not self._is_there():
            return []
        select = f"select {_COLUMNS} from events"  # noqa: S608 - names of ours only
        rows = self._run(select) if recap is None else self._run(f"{select} where recap = ?", recap)
        return [Event(*row) for row in rows]  # type: ignore[arg-type] # the table is strict

    @property
    def is_new(self) -> bool:
        """Whether nothing has ever been written to it."""
        if not self._is_there():
            return True
        with contextlib.suppress(JournalError):
            return not self._run("select 1 from events limit 1")
        return False

    def last_read(self) -> dict[str, str]:
        """When each recap was last read (ISO 8601, UTC), by recap key, the last one first."""
        if not self._is_there():
            return {}
        with contextlib.suppress(JournalError):
            rows = self._run(  # the clocks of two machines may differ, so the latest is that of the highest counter
                "select recap, at, max(counter) from events where kind != 'forget' group by recap order by 3 desc"
            )
            return {str(recap): str(at) for recap, at, _ in rows}
        return {}

    def write(self, recap: str, changes: Sequence[Change]) -> bool:
        """Append changes in one transaction; whether they are safely stored."""
        if self.path == _NOWHERE:
            return True
        self._unwritten.extend((recap, change) for change in changes if change.is_lasting)
        if not self._unwritten:
            return True
        try:
            self._store(self._unwritten)
        except JournalError:
            return False
        self._unwritten.clear()
        self.trouble = ""
        return True

    def forget(self, recap: str) -> None:
        """Drop what is known of a recap; a tombstone keeps an older copy from bringing it back.

        Raises:
            JournalError: the journal cannot be written.
        """
        if not self.write(recap, [Change("forget")]):
            raise JournalError(self.trouble)

    def merge(self, theirs: Iterable[Event]) -> int:
        """Take in the events of another journal, all or none; how many of them were new.

        Raises:
            JournalError: the journal cannot be read or written.
            TwoOfOneIdError: an event is another than the one of its id that is here.
        """
        with self._transaction() as connection:
            mine = frozenset(self.events())
            both = union(mine, theirs)
            connection.executemany("delete from events where id = ?", [(event.id,) for event in mine - both])
            connection.executemany(_INSERT, [astuple(event) for event in both - mine])
        return len(both - mine)

    def close(self) -> None:
        """Write what is still unwritten, if it can be, and let go of the file."""
        if self._unwritten:
            self.write("", [])
        if self._connection:
            self._connection.close()
            self._connection = None

    def _is_there(self) -> bool:
        return self.path == _IN_MEMORY or (self.path != _NOWHERE and os.path.lexists(self.path))

    def _store(self, changes: list[tuple[str, Change]]) -> None:
        with self._transaction() as connection:
            (counter,) = connection.execute("select coalesce(max(counter), 0) from events").fetchone()
            for n, (recap, change) in enumerate(changes, 1):
                event = self._event(counter + n, recap, change)
                connection.execute(_INSERT, astuple(event))
                self._settle(connection, event)

    def _settle(self, connection: sqlite3.Connection, event: Event) -> None:
        """Drop what cannot matter after the latest event; `unsettled` says the same of a whole set."""
        if event.kind == "forget":
            connection.execute("delete from events where recap = ? and id != ?", (event.recap, event.id))
        elif event.kind == "position":
            connection.execute(
                "delete from events where recap = ? and kind = 'position' and device = ? and pass_id = ? and id != ?",
                (event.recap, event.device, event.pass_id, event.id),
            )

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        connection = self._connected()
        try:
            connection.execute("begin immediate")
            yield connection
            connection.execute("commit")
        except sqlite3.Error as error:
            self._roll_back()
            raise self._failed(error) from None
        except BaseException:
            self._roll_back()
            raise

    def _run(self, sql: str, *values: str) -> list[tuple[object, ...]]:
        connection = self._connected()
        try:
            return list(connection.execute(sql, values))
        except sqlite3.Error as error:
            raise self._failed(error) from None

    def _roll_back(self) -> None:
        with contextlib.suppress(sqlite3.Error):
            if self._connection and self._connection.in_transaction:
                self._connection.execute("rollback")

    def _connected(self) -> sqlite3.Connection:
        if self._connection is None:
            try:
                self._connection = self._opened()
            except (sqlite3.Error, OSError, ValueError) as error:
                raise self._failed(error) from None
        return self._connection

    def _opened(self) -> sqlite3.Connection:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self.path, timeout=_PATIENCE, isolation_level=None)
        try:
            self._migrate(connection)
            device = connection.execute("select id from device").fetchone()
            if device is None:
                raise sqlite3.DatabaseError
            (self._device,) = device
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def _migrate(self, connection: sqlite3.Connection) -> None:
        (version,) = connection.execute("pragma user_version").fetchone()
        if version > VERSION:
            raise sqlite3.NotSupportedError
        if version == VERSION:
            return
        connection.execute("begin immediate")
        (version,) = connection.execute("pragma user_version").fetchone()
        for number, script in enumerate(_MIGRATIONS[version:], version + 1):
            for statement in filter(str.strip, script.split(";")):
                connection.execute(statement)
            connection.execute(f"pragma user_version = {number}")
        if version == 0:
            connection.execute("insert into device values (?)", (new_id(),))
        connection.execute("commit")

    def _failed(self, error: Exception) -> JournalError:
        """Note what is wrong; a damaged file is set aside so that the next change finds room for a new one."""
        if isinstance(error, sqlite3.NotSupportedError):
            self.trouble = "the journal is from a newer recapreader; nothing is being remembered"
        elif type(error) is sqlite3.DatabaseError:  # its subclasses tell of other things than damage
            self.trouble = self._set_aside()
        elif "locked" in str(error):
            self.trouble = "the journal is busy; the last changes are not remembered yet"
        else:
            self.trouble = "the journal cannot be written; nothing is being remembered"
        return JournalError(self.trouble)

    def _set_aside(self) -> str:
        if self._connection:
            self._connection.close()
            self._connection = None
        number = 1
        while (aside := self.path.with_name(f"{self.path.name}.damaged-{number}")).exists():
            number += 1
        try:
            self.path.rename(aside)
        except OSError:
            return "the journal is damaged; nothing is being remembered"
        return f"the journal was damaged and is set aside as {aside.name}; a new one begins"
