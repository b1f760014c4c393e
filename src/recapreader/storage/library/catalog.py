"""The library: folders of recap files, the later shadowing the earlier by slug, and what stands on the shelf."""

import os
import re
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from recapreader.core.errors import UsageError
from recapreader.storage.library.files import by_slug, recap_files
from recapreader.storage.library.load import slug_of
from recapreader.storage.library.title_lookup import slugify

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recapreader.storage.library.index import Index, ScanProgress
    from recapreader.storage.library.listing import Listing

_SLUG = re.compile(r"[\w][\w.-]{0,199}")


class UnknownTitleError(UsageError):
    """No recap goes by a slug; `near` are those that come nearest."""

    def __init__(self, slug: str, slugs: list[str]) -> None:
        from difflib import get_close_matches  # noqa: PLC0415 - only what is not there needs it

        self.near = get_close_matches(slug, slugs, n=3, cutoff=0.5)
        hint = f"did you mean {', '.join(self.near)}?" if self.near else "recapreader list prints all titles"
        super().__init__(f"no such title; {hint}")


class Library:
    """The recaps in some folders, with an index of them. Nothing outside of them is ever opened by a title."""

    def __init__(self, folders: tuple[Path, ...], index: Path | None = None) -> None:
        self.folders = folders
        self._index_path = index

    @cached_property
    def _index(self) -> "Index":
        from recapreader.storage.library.index import Index  # noqa: PLC0415 - a title that is a slug needs no index

        return Index(self._index_path)

    def paths(self) -> dict[str, Path]:
        """The file of every slug, in the slugs' order; none of them is read."""
        found = by_slug(self.folders, chain.from_iterable(map(_files, dict.fromkeys(self.folders))))
        return {slug: each.path for slug, each in sorted(found.items())}

    def known(self) -> "Listing":
        """What stood on the shelf when it was last looked at: by title, unreadable ones at the end."""
        return self._index.known(self.folders)

    def look(self) -> "Iterator[ScanProgress]":
        """Look at every file; new and changed ones are read, and the last `ScanProgress` is the whole shelf."""
        return self._index.look(self.folders)

    def books(self) -> "Listing":
        """Every recap by title, unreadable ones at the end."""
        *_, last = self.look()
        return last.listed

    def find(self, title: str) -> Path:
        """The file of a title: a slug, or an unambiguous part of a title.

        Raises:
            UsageError: there is none, or more than one; the message names the nearest.
        """
        slug = slugify(title)
        if not slug:
            raise UsageError("a title needs letters or digits; recapreader list prints all titles")
        if direct := self._by_slug(slug) or self._known_by_slug(slug):
            return direct
        books = [book for book in self.books() if not book.reason]
        exact = [book for book in books if slug in book.names]
        matching = exact or [book for book in books if any(slug in name for name in book.names)]
        if len(matching) == 1:
            return matching[0].path
        if matching:
            names = ", ".join(book.slug for book in matching[:8])
            raise UsageError(f"more than one title matches; choose one of: {names}")
        raise UnknownTitleError(slug, [book.slug for book in books])

    def _by_slug(self, slug: str) -> Path | None:
        if not _SLUG.fullmatch(slug):
            return None
        for folder in reversed(self.folders):
            path = folder / f"{slug}.md"
            if os.path.lexists(path):
                return path
        return None

    def _known_by_slug(self, slug: str) -> Path | None:
        """The file in a folder within a library that alone had that slug when the shelf was looked at last."""
        known = self.known().by_slug(slug)
        return known.path if known and not known.reason and known.path.exists() else None


class _File(NamedTuple):
    folder: Path
    name: bytes
    slug: str

    @property
    def path(self) -> Path:
        return self.folder / os.fsdecode(self.name)


def _files(folder: Path) -> "Iterator[_File]":
    for name, _ in recap_files(folder):
        yield _File(folder, os.fsencode(name), slug_of(Path(name)))
