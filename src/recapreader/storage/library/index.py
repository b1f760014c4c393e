"""An index of all recaps: what the shelf tells of each file, so that one of a hundred thousand opens as one of three.

It holds public front matter, the number of sections, and for a file that cannot be read the reason; never a hidden
word. Each row carries a digest of its file's stamp and is used only while the file has that stamp; in doubt the file
is read again. It is safe to delete, and nothing is worse without it but the time.
"""

import os
import time
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from recapreader.core import gate
from recapreader.core.recap import Recap
from recapreader.storage.library.files import collection_of, recap_files
from recapreader.storage.library.index_file import IndexFile
from recapreader.storage.library.listing import Listed, Listing, on_the_shelf
from recapreader.storage.library.load import load, slug_of
from recapreader.storage.library.problems import Unreadable
from recapreader.storage.library.title_lookup import search_words, slugify, sort_title

_SETTLED_AFTER = 2_000_000_000
"""Nanoseconds: a file changed so shortly before it was read may have been changed again without a new time."""
_READ_AGAIN = bytes(16)
_BATCH = 0.25
"""Seconds between two looks at an index that is being built."""


class ScanProgress(Struct, frozen=True):
    """What stands on the shelf at one moment of looking: `done` of `total` new or changed files are read."""

    listed: Listing
    done: int
    total: int


class _Stamp(NamedTuple):
    """What tells a file from a changed one, and when it was changed last; without a digest it tells nothing."""

    digest: bytes
    changed: int


class Index:
    """The index in `file`; without one, or where it cannot be written, it is kept in memory only."""

    def __init__(self, file: Path | None) -> None:
        self._file = IndexFile(file) if file else None

    def known(self, folders: tuple[Path, ...]) -> Listing:
        """What was on the shelf when it was last looked at; nothing is read but the index, and of that what is used."""
        if self._file is None or not self._file.is_there:
            return Listing()
        return self._file.order(folders) or on_the_shelf(folders, self._file.files(folders))

    def look(self, folders: tuple[Path, ...]) -> Iterator[ScanProgress]:
        """Look at every file, and read those that are new or changed; the last `ScanProgress` is the whole of it."""
        files = self._file.files(folders) if self._file and self._file.is_there else []
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
                yield ScanProgress(on_the_shelf(folders, current.values()), done, len(changed))
                fresh, began = [], time.monotonic()
            current[place] = _listed(*place, found[place])
            if current[place] != known.get(place):
                fresh.append(current[place])
        self._write(fresh, ())
        listing = on_the_shelf(folders, current.values())
        if self._file and (listing or self._file.is_there):
            self._file.keep_order(folders, listing)
        yield ScanProgress(listing, len(changed), len(changed))

    def _write(self, fresh: Iterable[Listed], gone: Iterable[Listed]) -> None:
        if self._file:
            self._file.write(fresh, gone)


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
