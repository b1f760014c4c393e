"""The journal's SQLite file: opened, migrated, written in transactions, and set aside where it is damaged."""

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from recapreader.core.errors import JournalError

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
_WITH_STEPS = ""
"""From here on there are steps. A program that does not know them would show all of what is open in part."""
_MIGRATIONS = (_SCHEMA, _WITH_PASSES, _WITH_STEPS)
"""The script that leads to version n is at index n - 1."""
VERSION = len(_MIGRATIONS)
NOWHERE = Path(os.devnull)
IN_MEMORY = Path(":memory:")
"""SQLite's own name for a database without a file."""
PATIENCE = 1.0
"""Seconds to wait for another reader's transaction."""


def new_id() -> str:
    """An id that nothing else has: 128 random bits in hexadecimal."""
    return os.urandom(16).hex()


class Database:
    """One file, opened when first needed. Problems raise `JournalError` and are described in `warning`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.warning = ""
        self.device = ""
        self._connection: sqlite3.Connection | None = None
        self._file: tuple[int, int] | None = None
        """Which file was opened: another program may have put a new one in its place."""
        self._data_version: object = None
        """SQLite's count of what others have written, which only this connection can compare."""

    @property
    def is_there(self) -> bool:
        """Whether there is anything to read."""
        return self.path == IN_MEMORY or (self.path != NOWHERE and os.path.lexists(self.path))

    def close(self) -> None:
        """Let go of the file."""
        if self._connection:
            self._connection.close()
            self._connection = None

    @contextlib.contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Write in one transaction.

        Raises:
            JournalError: nothing of it was written.
        """
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

    def run(self, sql: str, *values: str) -> list[tuple[object, ...]]:
        """Read rows.

        Raises:
            JournalError: they cannot be read.
        """
        connection = self._connected()
        try:
            return list(connection.execute(sql, values))
        except sqlite3.Error as error:
            raise self._failed(error) from None

    def has_changed(self) -> bool:
        """Return whether another connection has written since this was asked last; the first time, whether it is there.

        Raises:
            JournalError: it cannot be read.
        """
        if not self.is_there:
            return False
        before, ((self._data_version,),) = self._data_version, self.run("pragma data_version")
        return self._data_version != before

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
        self._file = self._file_there()
        connection = sqlite3.connect(self.path, timeout=PATIENCE, isolation_level=None)
        try:
            self._migrate(connection)
            device = connection.execute("select id from device").fetchone()
            if device is None:
                raise sqlite3.DatabaseError
            (self.device,) = device
            self._file = self._file or self._file_there()
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
            self.warning = "the journal is from a newer recapreader; nothing is being remembered"
        elif type(error) is sqlite3.DatabaseError:  # its subclasses tell of other things than damage
            self.warning = self._set_aside()
        elif "locked" in str(error):
            self.warning = "the journal is busy; the last changes are not remembered yet"
        else:
            self.warning = "the journal cannot be written; nothing is being remembered"
        return JournalError(self.warning)

    def _set_aside(self) -> str:
        if self._connection:
            self._connection.close()
            self._connection = None
        with _alone(self.path.parent):
            if self._file != self._file_there():
                return "the journal was damaged and has been set aside; a new one was started"
            return self._renamed()

    def _file_there(self) -> tuple[int, int] | None:
        try:
            status = self.path.stat()
        except OSError:
            return None
        return status.st_dev, status.st_ino

    def _renamed(self) -> str:
        number = 1
        while (aside := self.path.with_name(f"{self.path.name}.damaged-{number}")).exists():
            number += 1
        try:
            self.path.rename(aside)
        except OSError:
            return "the journal is damaged; nothing is being remembered"
        return f"the journal was damaged and has been set aside as {aside.name}; a new one was started"


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Keep other programs from setting a journal of this folder aside at the same time, where the system can."""
    try:
        import fcntl  # noqa: PLC0415 - not every platform has it, and only damage needs it

        lock = os.open(folder, os.O_RDONLY)
    except (ImportError, OSError):
        yield
        return
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)
