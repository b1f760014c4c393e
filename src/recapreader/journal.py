"""What one reader opened, saw and marked: an append-only set of events in one SQLite file, and the fold over them.

Every event has a unique id, the device that wrote it and a Lamport counter; the fold goes by (counter, device), and on
a tie hiding wins. So the union of two journals is a journal, whatever the order. An event is written in one
transaction at the moment it happens. The file holds no text of a recap: keys, marks and public titles only.
"""

import contextlib
import os
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal
from uuid import uuid4

from recapreader.errors import JournalError

Kind = Literal["reveal", "hide", "mark", "pass", "bookmark", "position", "forget"]
INLINE = "inline"
"""The value of a reveal or hide that concerns a section's inline spoilers."""
EVERYTHING = "*"
"""The section of a hide that hides all of a recap."""
_HIDING = ("hide", "pass", "forget")
VERSION = 1

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
_MIGRATIONS = (_SCHEMA,)
"""The script that leads to version n stands at index n - 1."""
_NOWHERE = Path(os.devnull)
_PATIENCE = 1.0
"""Seconds to wait for another reader's transaction."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that happened, before it has an id and a counter."""

    kind: Kind
    section: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """One row of the journal."""

    id: str
    device: str
    counter: int
    at: str
    recap: str
    kind: str
    section: str
    value: str


@dataclass(frozen=True, slots=True)
class Remembered:
    """What the journal knows of one recap, by section keys."""

    revealed: frozenset[str] = frozenset()
    unfolded: frozenset[str] = frozenset()
    mark: str = ""
    position: tuple[str, str] | None = None
    """(place, detail), as they were written."""


@dataclass(slots=True)
class _Fold:
    revealed: set[str] = field(default_factory=set)
    unfolded: set[str] = field(default_factory=set)
    mark: str = ""
    position: tuple[str, str] | None = None


def fold(events: Iterable[Event]) -> Remembered:
    """What a recap's events come to, whatever their order; unknown kinds are passed over."""
    state = _Fold()
    for event in sorted(events, key=lambda each: (each.counter, each.device, each.kind in _HIDING, each.id)):
        _apply(state, event)
    return Remembered(frozenset(state.revealed), frozenset(state.unfolded), state.mark, state.position)


def _apply(state: _Fold, event: Event) -> None:
    opened = state.unfolded if event.value == INLINE else state.revealed
    match event.kind:
        case "reveal":
            opened.add(event.section)
        case "hide" if event.section == EVERYTHING:
            state.revealed.clear()
            state.unfolded.clear()
        case "hide":
            opened.discard(event.section)
        case "mark":
            state.mark = event.value
        case "position":
            state.position = (event.section, event.value)
        case "forget" | "pass":
            state.revealed.clear()
            state.unfolded.clear()
            state.mark = ""
            state.position = None


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

    def read(self, recap: str) -> Remembered:
        """What is remembered of a recap; nothing at all where the journal cannot be read."""
        if not self._is_there():
            return Remembered()
        try:
            return fold(self._events(recap))
        except JournalError:
            return Remembered()

    @property
    def is_new(self) -> bool:
        """Whether nothing has ever been written to it."""
        if not self._is_there():
            return True
        with contextlib.suppress(JournalError):
            return not self._run("select 1 from events limit 1")
        return False

    def last_read(self) -> dict[str, str]:
        """When each recap was last read (ISO 8601, UTC), by recap key."""
        if not self._is_there():
            return {}
        with contextlib.suppress(JournalError):
            rows = self._run("select recap, max(at) from events where kind != 'forget' group by recap order by 2 desc")
            return {str(recap): str(at) for recap, at in rows}
        return {}

    def write(self, recap: str, changes: Sequence[Change]) -> bool:
        """Append changes in one transaction; whether they are safely stored."""
        if self.path == _NOWHERE:
            return True
        self._unwritten.extend((recap, change) for change in changes)
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
        if self._is_there():
            self._run("delete from events where recap = ? and kind != 'forget'", recap)

    def close(self) -> None:
        """Write what is still unwritten, if it can be, and let go of the file."""
        if self._unwritten:
            self.write("", [])
        if self._connection:
            self._connection.close()
            self._connection = None

    def _is_there(self) -> bool:
        return self.path != _NOWHERE and os.path.lexists(self.path)

    def _events(self, recap: str) -> list[Event]:
        rows = self._run(
            "select id, device, counter, at, recap, kind, section, value from events where recap = ?", recap
        )
        return [Event(*row) for row in rows]  # type: ignore[arg-type] # the table is strict

    def _store(self, changes: list[tuple[str, Change]]) -> None:
        connection = self._connected()
        try:
            connection.execute("begin immediate")
            (counter,) = connection.execute("select coalesce(max(counter), 0) from events").fetchone()
            at = datetime.now(UTC).isoformat(timespec="seconds")
            for recap, change in changes:
                counter += 1
                if change.kind == "position":
                    connection.execute(
                        "delete from events where recap = ? and kind = 'position' and device = ?",
                        (recap, self._device),
                    )
                row = (
                    uuid4().hex,
                    self._device,
                    counter,
                    at,
                    recap,
                    change.kind,
                    change.section,
                    change.value,
                )
                connection.execute("insert into events values (?, ?, ?, ?, ?, ?, ?, ?)", row)
            connection.execute("commit")
        except sqlite3.Error as error:
            self._roll_back()
            raise self._failed(error) from None

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
            connection.execute("insert into device values (?)", (uuid4().hex,))
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
