"""The recap files of a folder and of the folders in it, and what each is called on the shelf."""

import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, count
from pathlib import Path
from typing import Protocol, TypeVar

from recapreader.storage.library.title_lookup import slugify

DEEPEST = 16
"""Folders within folders that are looked into."""


class Named(Protocol):
    """A file with its place in a library and what it is called by."""

    @property
    def folder(self) -> Path:
        """The library's folder."""

    @property
    def name(self) -> bytes:
        """The file's path in it."""

    @property
    def slug(self) -> str:
        """Its name without `.md`."""


N = TypeVar("N", bound=Named)


def recap_files(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield every recap file in a folder with its path there, `/` between names; what a folder holds goes first.

    Hidden files and folders are left out. A folder that a link leads to is looked into once, however many lead there.
    """
    seen = {_place(folder)}
    waiting = [""]
    while waiting:
        within = waiting.pop()
        try:
            with os.scandir(folder / within if within else folder) as found:
                entries = sorted(found, key=lambda each: each.name)
        except OSError:
            continue
        deeper: list[str] = []
        for entry in entries:
            name = entry.name
            if name.startswith("."):
                continue
            if name.endswith(".md"):
                yield within + name, entry
            elif _is_new_folder(entry, seen) and within.count("/") < DEEPEST:
                deeper.append(f"{within}{name}/")
        waiting.extend(reversed(deeper))


def _place(folder: str | Path) -> tuple[int, int] | None:
    """What tells a folder from every other, by whatever path one comes to it."""
    try:
        status = os.stat(folder)  # noqa: PTH116 - a string here, mostly
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _is_new_folder(entry: os.DirEntry[str], seen: set[tuple[int, int] | None]) -> bool:
    try:
        place = _place(entry.path) if entry.is_dir() else None
    except OSError:
        return False
    if place is None or place in seen:
        return False
    seen.add(place)
    return True


def collection_of(name: bytes) -> str:
    """Return the folder that a file lies in, within its library; empty at the top."""
    return os.fsdecode(name).rpartition("/")[0]


def by_slug(folders: Sequence[Path], files: Iterable[N]) -> dict[str, N]:
    """Tell files by slugs: at the top of a library the later folder's file goes before the earlier's of its name.

    A file in a folder within never hides another: where its name is taken, its folder's name goes before it.
    """
    rank = {folder: place for place, folder in enumerate(folders)}
    found: dict[str, N] = {}
    nested: list[N] = []
    for each in files:
        if b"/" in each.name:
            nested.append(each)
            continue
        other = found.setdefault(each.slug, each)
        if other is not each and (rank[other.folder], other.name) < (rank[each.folder], each.name):
            found[each.slug] = each
    for each in sorted(nested, key=lambda each: (-rank[each.folder], each.name)):
        found[_free(each, found)] = each
    return found


def _free(each: Named, taken: dict[str, N]) -> str:
    """A slug for a file in a folder within that no other has."""
    if each.slug not in taken:
        return each.slug
    slug = f"{slugify(collection_of(each.name))}-{each.slug}"
    names = chain([slug], (f"{slug}-{number}" for number in count(2)))
    return next(name for name in names if name not in taken)
