"""What stands on the shelf, file by file, as far as it is public; in memory, or in the index until it is looked at."""

import marshal
import os
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple, overload

from recapreader.storage.library.files import by_slug, collection_of


class Listed(NamedTuple):
    """One file as the index knows it; a tuple, since a look makes a hundred thousand of them."""

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

    def under(self, slug: str) -> "Listed":
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


class Listing(Sequence[Listed]):
    """All that stands on the shelf: by title, unreadable files at the end; each has a slug of its own."""

    def __init__(self, rows: Iterable[Listed] = ()) -> None:
        self._given = tuple(rows)

    @cached_property
    def rows(self) -> tuple[Listed, ...]:
        """All of it, in order."""
        return self._given

    @property
    def is_whole(self) -> bool:
        """Whether all of it is in memory."""
        return True

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Listed]:
        return iter(self.rows)

    @overload
    def __getitem__(self, place: int) -> Listed: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Listed, ...]: ...
    def __getitem__(self, place: int | slice) -> "Listed | tuple[Listed, ...]":
        return self.rows[place] if isinstance(place, slice) else self._at(place)

    def _at(self, place: int) -> Listed:
        return self.rows[place]

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Listing):
            return len(self) == len(other) and self.digest == other.digest
        return isinstance(other, Sequence) and self.rows == tuple(other)

    __hash__ = None  # type: ignore[assignment] # it is compared, and never a key

    @cached_property
    def digest(self) -> bytes:
        """What tells it from any other."""
        kept = [(os.fsencode(each.folder), *each[1:]) for each in self.rows]
        return blake2b(
            marshal.dumps(kept, 2), digest_size=16
        ).digest()  # 2 is the last version that is the same each time

    @cached_property
    def readable(self) -> int:
        """How many there are before the files that cannot be read."""
        return readable_in(self.rows)

    @cached_property
    def has_origins(self) -> bool:
        """Whether anything was imported, or lies in a collection."""
        return any(each.origin or b"/" in each.name for each in self.rows)

    def by_slug(self, slug: str) -> Listed | None:
        """Return what has a slug."""
        return self._by_slug.get(slug)

    def by_key(self, key: str) -> Listed | None:
        """Return what the journal knows by a key: of several, the last."""
        return self._by_key.get(key)

    def called(self, slug: str) -> list[Listed]:
        """Return the recaps that go by a slug or by a title that makes it."""
        return [each for each in self.rows if not each.reason and (each.slug == slug or slug in each.names)]

    @cached_property
    def _by_slug(self) -> dict[str, Listed]:
        return {each.slug: each for each in self.rows}

    @cached_property
    def _by_key(self) -> dict[str, Listed]:
        return {each.key: each for each in self.rows if not each.reason}


def readable_in(rows: Sequence[Listed]) -> int:
    """Return how many of some rows in order come before those that cannot be read."""
    return bisect_left(rows, True, key=lambda each: each.reason != "")  # noqa: FBT003 - a key's value


def on_the_shelf(folders: tuple[Path, ...], files: Iterable[Listed]) -> Listing:
    """Return what stands on the shelf; of files with one slug, that of the later folder."""
    found = by_slug(folders, files)
    named = [each if each.slug == slug else each.under(slug) for slug, each in found.items()]
    return Listing(sorted(named, key=lambda each: (each.reason != "", each.sorting, each.slug)))
