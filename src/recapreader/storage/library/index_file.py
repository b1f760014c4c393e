"""The index's file: what is known of each recap file, and in which order the files of some folders stand on the shelf.

The order spares a start from reading all of it: the first rows of a hundred thousand are as near as those of three.
Whatever is written of a file takes the orders away; the look that wrote it keeps a new one.
"""

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterable
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from recapreader.storage.library.listing import Listed, Listing

_VERSION = 6
_PATIENCE = 1.0
"""Seconds to wait for another reader's transaction."""
_PAGE = 128
"""Rows of the shelf that are read at once."""
_PASSING = (
    *(sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY),
    *(sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL, sqlite3.SQLITE_PERM),
)
"""What is wrong with the place rather than with the file."""
_SCHEMA = """
create table files (
    folder text not null,
    name blob not null,
    stamp blob not null,
    slug text not null,
    key text not null,
    title text not null,
    sorting text not null,
    year integer,
    kind text not null,
    genre_lines text not null,
    runtime integer,
    shown integer not null,
    sections integer not null,
    reason text not null,
    name_lines text not null,
    words text not null,
    address_lines text not null,
    origin text not null,
    episode text not null,
    primary key (folder, name)
) strict, without rowid;
create table orders (
    id integer primary key autoincrement,
    folders text not null unique,
    digest blob not null,
    rows integer not null,
    readable integer not null,
    has_origins integer not null
) strict;
create table places (
    shelf integer not null,
    place integer not null,
    folder text not null,
    name blob not null,
    called text not null,
    known_by text,
    primary key (shelf, place)
) strict, without rowid;
create unique index place_by_slug on places (shelf, called);
create index place_by_key on places (shelf, known_by) where known_by is not null
"""
_TABLES = ("places", "orders", "files")
_COLUMNS = ", ".join(Listed._fields[1:])
_ROWS = f"select called, folder, {_COLUMNS} from places join files using (folder, name) where shelf = ?"  # noqa: S608 - our own names
_T = TypeVar("_T")


class IndexFile:
    """The index in a file. One that is damaged is dropped; one that cannot be read or written is as good as none."""

    def __init__(self, file: Path) -> None:
        self._file = file

    @property
    def is_there(self) -> bool:
        """Whether there is anything to read."""
        return os.path.exists(self._file)  # noqa: PTH110 - which raises nothing

    def files(self, folders: Iterable[Path]) -> list[Listed]:
        """Return all that is known of the files in some folders, in no order."""

        def read(connection: sqlite3.Connection) -> list[Listed]:
            found: list[Listed] = []
            for folder in dict.fromkeys(folders):
                rows = connection.execute(f"select {_COLUMNS} from files where folder = ?", (_digest(folder),))  # noqa: S608 - our own names
                found.extend(Listed(folder, *row) for row in rows)
            return found

        return self._try(read) or []

    def write(self, fresh: Iterable[Listed], gone: Iterable[Listed]) -> None:
        """Keep what was read of some files, and forget others."""
        rows = [(_digest(each.folder), *each[1:]) for each in fresh]
        places = [(_digest(each.folder), each.name) for each in gone]
        marks = ", ".join("?" * len(Listed._fields))

        def write(connection: sqlite3.Connection) -> None:
            with connection:
                connection.executemany("delete from files where folder = ? and name = ?", places)
                connection.executemany(f"insert or replace into files values ({marks})", rows)  # noqa: S608 - only marks
                connection.execute("delete from places")
                connection.execute("delete from orders")

        if rows or places:
            self._try(write)

    # The order in which they stand on a shelf.

    def order(self, folders: tuple[Path, ...]) -> "KeptListing | None":
        """Return the shelf of some folders as it was kept last, to be read bit by bit."""
        asked = "select id, digest, rows, readable, has_origins from orders where folders = ?"
        told = self._try(lambda connection: connection.execute(asked, (_digest(*folders),)).fetchone())
        return KeptListing(self, folders, *told) if told else None

    def keep_order(self, folders: tuple[Path, ...], listing: Listing) -> None:
        """Keep in which order the files of some folders stand on the shelf, unless that is known."""
        of = _digest(*folders)
        told = (of, listing.digest, len(listing), listing.readable, listing.has_origins)
        digests = {folder: _digest(folder) for folder in folders}
        places = (
            (place, digests[each.folder], each.name, each.slug, None if each.reason else each.key)
            for place, each in enumerate(listing)
        )

        def write(connection: sqlite3.Connection) -> None:
            with connection:
                kept = connection.execute("select id, digest from orders where folders = ?", (of,)).fetchone()
                if kept and kept[1] == listing.digest:
                    return
                if kept:
                    connection.execute("delete from places where shelf = ?", kept[:1])
                    connection.execute("delete from orders where id = ?", kept[:1])
                shelf = connection.execute("insert into orders values (null, ?, ?, ?, ?, ?)", told).lastrowid
                rows = ((shelf, *place) for place in places)
                connection.executemany("insert into places values (?, ?, ?, ?, ?, ?)", rows)

        self._try(write)

    def rows_of(self, shelf: int, folders: Iterable[Path], where: str, *values: object) -> tuple[Listed, ...]:
        """Return the rows of a kept shelf for which a condition holds, in order."""
        folder_of = {_digest(folder): folder for folder in folders}

        def read(connection: sqlite3.Connection) -> tuple[Listed, ...]:
            rows = connection.execute(f"{_ROWS} and {where} order by place", (shelf, *values))
            return tuple(_row(slug, Listed(folder_of[digest], *row)) for slug, digest, *row in rows)

        return self._try(read) or ()

    # The file.

    def _try(self, work: Callable[[sqlite3.Connection], _T]) -> _T | None:
        """Return what comes of some work; None where it fails."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with contextlib.closing(sqlite3.connect(self._file, timeout=_PATIENCE)) as connection:
                _prepare(connection)
                return work(connection)
        except (sqlite3.Error, OSError, ValueError, OverflowError) as error:
            code = getattr(error, "sqlite_errorcode", 0) & 0xFF
            if isinstance(error, sqlite3.Error) and code not in _PASSING:
                with contextlib.suppress(OSError):
                    self._file.unlink()
            return None


def _prepare(connection: sqlite3.Connection) -> None:
    connection.execute("pragma synchronous = off")  # what a crash leaves half written is dropped and made anew
    connection.execute("pragma secure_delete = on")  # what was public of an older file does not linger
    (version,) = connection.execute("pragma user_version").fetchone()
    if version != _VERSION:
        with connection:
            connection.execute("begin immediate")
            for statement in (*(f"drop table if exists {table}" for table in _TABLES), *_SCHEMA.split(";\n")):
                connection.execute(statement)
            connection.execute(f"pragma user_version = {_VERSION}")


def _row(slug: str, file: Listed) -> Listed:
    return file if file.slug == slug else file.under(slug)


def _digest(*folders: Path) -> str:
    names = b"\0".join(os.fsencode(folder.absolute()) for folder in folders)
    return sha256(names).hexdigest()[:32]


_GONE = Listed(
    Path(), b"", b"", "", "", "", "", None, "", "", None, 0, 0, reason="there is no such file", name_lines="", words=""
)


class KeptListing(Listing):
    """A shelf as it was kept: its rows are read from the index as they are asked for.

    Where another reader has written to the index since, they are gone; the look that follows every start shows them.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - a row of the index
        self,
        file: IndexFile,
        folders: tuple[Path, ...],
        shelf: int,
        digest: bytes,
        rows: int,
        readable: int,
        origins: int,
    ) -> None:
        super().__init__()
        self._file, self._folders, self._shelf, self._count = file, folders, shelf, rows
        self.digest, self.readable, self.has_origins = digest, readable, bool(origins)
        self._pages: dict[int, tuple[Listed, ...]] = {}

    @cached_property
    def rows(self) -> tuple[Listed, ...]:
        """All of it, read as a whole."""
        return self._filled(self._read("true"), self._count)

    @property
    def is_whole(self) -> bool:
        """Whether all of it has been read."""
        return "rows" in self.__dict__

    def __len__(self) -> int:
        return self._count

    def _at(self, place: int) -> Listed:
        if self.is_whole:
            return self.rows[place]
        number, within = divmod(range(self._count)[place], _PAGE)
        if number not in self._pages:
            begin, end = number * _PAGE, min((number + 1) * _PAGE, self._count)
            self._pages[number] = self._filled(self._read("place >= ? and place < ?", begin, end), end - begin)
        return self._pages[number][within]

    def by_slug(self, slug: str) -> Listed | None:
        """Return what has a slug."""
        if self.is_whole:
            return super().by_slug(slug)
        near = (each for page in self._pages.values() for each in page if each.slug == slug)
        return next(near, None) or next(iter(self._read("called = ?", slug)), None)

    def by_key(self, key: str) -> Listed | None:
        """Return what the journal knows by a key: of several, the last."""
        return super().by_key(key) if self.is_whole else next(reversed(self._read("known_by = ?", key)), None)

    def called(self, slug: str) -> list[Listed]:
        """Return the recaps that go by a slug or by a title that makes it."""
        if self.is_whole:
            return super().called(slug)
        goes_by = "reason = '' and (called = ? or instr(char(10) || name_lines || char(10), char(10) || ? || char(10)))"
        return [*self._read(goes_by, slug, slug)]

    def _read(self, where: str, *values: object) -> tuple[Listed, ...]:
        return self._file.rows_of(self._shelf, self._folders, where, *values)

    def _filled(self, found: tuple[Listed, ...], count: int) -> tuple[Listed, ...]:
        return (*found, *[_GONE] * (count - len(found)))
