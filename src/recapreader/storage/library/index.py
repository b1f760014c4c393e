"""An index of all recaps: what the shelf tells of each file, so that a shelf of ten thousand opens as one of three.

It holds public front matter, the number of sections, and for a file that cannot be read the reason; never a hidden
word. Each row carries a digest of its file's stamp and is used only while the file has that stamp; in doubt the file
is read again. It is safe to delete, and nothing is worse without it but the time.
"""

import contextlib
import os
import sqlite3
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b, sha256
from pathlib import Path
from typing import NamedTuple

from recapreader.core import gate
from recapreader.core.recap import Recap
from recapreader.storage.library.files import by_slug, collection_of, recap_files
from recapreader.storage.library.load import load, slug_of
from recapreader.storage.library.problems import Unreadable
from recapreader.storage.library.title_lookup import search_words, slugify, sort_title

_VERSION = 5
_SETTLED_AFTER = 2_000_000_000
"""Nanoseconds: a file changed so shortly before it was read may have been changed again without a new time."""
_READ_AGAIN = bytes(16)
_BATCH = 0.25
"""Seconds between two looks at an index that is being built."""
_PATIENCE = 1.0
"""Seconds to wait for another reader's transaction."""
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
) strict, without rowid
"""


class Listed(NamedTuple):
    """One file as the index knows it; a tuple, since a start makes ten thousand of them."""

    folder: Path
    name: bytes
    """The file's path in its folder, `/` between names."""
    stamp: bytes
    slug: str
    key: str
    """What the journal knows the recap by; empty where the file cannot be read."""
    title: str
    sorting: str
    year: int | None
    kind: str
    genre_lines: str
    runtime: int | None
    shown: int
    """How many sections someone sees who has opened nothing."""
    sections: int
    reason: str
    """Why the file cannot be read; empty where it can."""
    name_lines: str
    """The slugs that it goes by."""
    words: str
    """What a filter looks at: titles, the file's name, told cast, genres, kind and year."""
    address_lines: str = ""
    """The addresses of its links, by which a history may know the work."""
    origin: str = ""
    """Where import took it from; empty for what was not imported."""
    episode: str = ""
    """Of one episode or season, which it is, as someone knows who has opened nothing; else empty."""

    @property
    def full_title(self) -> str:
        """The title, with which episode it is."""
        return " · ".join(filter(None, (self.title, self.episode)))

    @property
    def path(self) -> Path:
        """The file."""
        return self.folder / os.fsdecode(self.name)

    @property
    def collection(self) -> str:
        """The folder that it lies in, within its library."""
        return collection_of(self.name)

    def called(self, slug: str) -> "Listed":
        """It under another slug, its own being taken."""
        return self._replace(slug=slug, name_lines=f"{self.name_lines}\n{slug}")

    @property
    def genres(self) -> tuple[str, ...]:
        """Its genres."""
        return tuple(self.genre_lines.split("\n")) if self.genre_lines else ()

    @property
    def names(self) -> list[str]:
        """The slugs that it goes by."""
        return self.name_lines.split("\n")


@dataclass(frozen=True, slots=True)
class ScanProgress:
    """What stands on the shelf at one moment of looking: `done` of `total` new or changed files are read."""

    listed: tuple[Listed, ...]
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class _Stamp:
    """What tells a file from a changed one, and when it was changed last; without a digest it tells nothing."""

    digest: bytes
    changed: int


class Index:
    """The index in `file`; without one, or where it cannot be written, it is kept in memory only."""

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._just_read: tuple[tuple[Path, ...], list[Listed]] | None = None

    def known(self, folders: tuple[Path, ...]) -> tuple[Listed, ...]:
        """What was on the shelf when it was last looked at; nothing is read but the index."""
        files = self._read(folders)
        self._just_read = folders, files  # for the look that follows
        return _on_the_shelf(folders, files)

    def look(self, folders: tuple[Path, ...]) -> Iterator[ScanProgress]:
        """Look at every file, and read those that are new or changed; the last `ScanProgress` is the whole of it."""
        just_read, self._just_read = self._just_read, None
        files = just_read[1] if just_read and just_read[0] == folders else self._read(folders)
        known = {(each.folder, each.name): each for each in files}
        found = {(folder, name): stamp for folder in dict.fromkeys(folders) for name, stamp in _files(folder)}
        current = {place: each for place, each in known.items() if place in found}
        changed = [place for place, stamp in found.items() if place not in known or known[place].stamp != stamp.digest]
        self._write((), [each for place, each in known.items() if place not in found])
        fresh: list[Listed] = []
        began = time.monotonic()
        for done, place in enumerate(changed):
            if time.monotonic() - began >= _BATCH:
                self._write(fresh, ())
                yield ScanProgress(_on_the_shelf(folders, current.values()), done, len(changed))
                fresh, began = [], time.monotonic()
            current[place] = _listed(*place, found[place])
            fresh.append(current[place])
        self._write(fresh, ())
        yield ScanProgress(_on_the_shelf(folders, current.values()), len(changed), len(changed))

    # The file.

    def _read(self, folders: tuple[Path, ...]) -> list[Listed]:
        if self._file is None or not os.path.exists(self._file):  # noqa: PTH110 - which raises nothing
            return []
        columns = ", ".join(Listed._fields[1:])
        found: list[Listed] = []
        try:
            with contextlib.closing(self._connected()) as connection:
                for folder in dict.fromkeys(folders):
                    rows = connection.execute(f"select {columns} from files where folder = ?", (_digest(folder),))  # noqa: S608 - our own names
                    found.extend(Listed(folder, *row) for row in rows)
        except (sqlite3.Error, OSError, ValueError, OverflowError) as error:
            self._drop_if_damaged(error)
            return []
        return found

    def _write(self, fresh: Iterable[Listed], gone: Iterable[Listed]) -> None:
        rows = [(_digest(each.folder), *each[1:]) for each in fresh]
        places = [(_digest(each.folder), each.name) for each in gone]
        if self._file is None or not (rows or places):
            return
        marks = ", ".join("?" * len(Listed._fields))
        try:
            with contextlib.closing(self._connected()) as connection, connection:
                connection.executemany("delete from files where folder = ? and name = ?", places)
                connection.executemany(f"insert or replace into files values ({marks})", rows)  # noqa: S608 - only marks
        except (sqlite3.Error, OSError, ValueError, OverflowError) as error:
            self._drop_if_damaged(error)

    def _connected(self) -> sqlite3.Connection:
        file = self._file or Path()
        file.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(file, timeout=_PATIENCE)
        try:
            connection.execute("pragma synchronous = off")  # what a crash leaves half written is dropped and made anew
            connection.execute("pragma secure_delete = on")  # what was public of an older file does not linger
            (version,) = connection.execute("pragma user_version").fetchone()
            if version != _VERSION:
                with connection:
                    connection.execute("drop table if exists files")
                    connection.execute(_SCHEMA)
                    connection.execute(f"pragma user_version = {_VERSION}")
        except BaseException:
            connection.close()
            raise
        return connection

    def _drop_if_damaged(self, error: Exception) -> None:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if self._file and isinstance(error, sqlite3.Error) and code not in _PASSING:
            with contextlib.suppress(OSError):
                self._file.unlink()


def _digest(folder: Path) -> str:
    return sha256(os.fsencode(folder.absolute())).hexdigest()[:32]


def _files(folder: Path) -> Iterator[tuple[bytes, "_Stamp"]]:
    """(path in it, stamp) of every recap file in a folder."""
    for name, entry in recap_files(folder):
        yield os.fsencode(name), _stamp(entry)


def _stamp(entry: os.DirEntry[str]) -> "_Stamp":
    try:
        status = entry.stat()
    except OSError:
        return _Stamp(b"", 0)
    told = (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
    digest = blake2b(repr(told).encode(), digest_size=16).digest()
    return _Stamp(digest, max(status.st_mtime_ns, status.st_ctime_ns))


def _listed(folder: Path, name: bytes, stamped: "_Stamp") -> Listed:
    """What the index keeps of a file; a stamp of zeros, which no file has, where it is to be read again."""
    path = folder / os.fsdecode(name)
    slug = slug_of(path)
    stamp = stamped.digest if time.time_ns() - stamped.changed > _SETTLED_AFTER else _READ_AGAIN
    try:
        return _public(folder, name, stamp, load(path).recap)
    except Unreadable as unreadable:
        stamp = _READ_AGAIN if unreadable.problem.code == "F001" else stamp  # more than the file may have been at fault
        blank = (None, "", "", None, 0, 0)
        named = (slug, search_words(slug))
        return Listed(folder, name, stamp, slug, "", slug, sort_title(slug), *blank, str(unreadable), *named)


def _public(folder: Path, name: bytes, stamp: bytes, recap: Recap) -> Listed:
    front = recap.front
    shown, sections = gate.shown_count(recap, gate.shown(recap, gate.Progress()))
    titles = (front.title, front.original_title, *front.aliases)
    cast = [(line.actor, line.role or "") for line in gate.public_summary(recap).cast]
    people = [word for line in cast for word in line]
    origin = front.source.name if front.source and front.source.digest else ""
    kept_in = (collection_of(name), origin)
    episode = gate.episode_name(recap, gate.Progress())
    told = (*titles, episode, recap.slug, *people, *front.genres, front.kind, str(front.year or ""), *kept_in)
    names = dict.fromkeys([recap.slug, *filter(None, map(slugify, (recap.slug, *titles)))])
    return Listed(
        folder,
        name,
        stamp,
        recap.slug,
        recap.key,
        front.title,
        " ".join(filter(None, (sort_title(front.title), search_words(episode)))),
        front.year,
        front.kind,
        "\n".join(front.genres),
        front.runtime,
        shown,
        sections,
        "",
        "\n".join(names),
        " ".join(filter(None, map(search_words, told))),
        "\n".join(link.url for link in front.links if link.url),
        origin,
        episode,
    )


def _on_the_shelf(folders: tuple[Path, ...], files: Iterable[Listed]) -> tuple[Listed, ...]:
    """By title, unreadable ones at the end; of files with one slug, that of the later folder."""
    found = by_slug(folders, files)
    named = [each if each.slug == slug else each.called(slug) for slug, each in found.items()]
    return tuple(sorted(named, key=lambda each: (each.reason != "", each.sorting, each.slug)))
