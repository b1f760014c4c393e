"""The library: folders of recap files, the later shadowing the earlier by slug, and what stands on the shelf."""

import os
import re
import unicodedata
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from recapreader.errors import UsageError
from recapreader.library.load import load, slug_of
from recapreader.library.problems import Unreadable
from recapreader.recap import Front

_SLUG = re.compile(r"[\w][\w.-]{0,199}")


@dataclass(frozen=True, slots=True)
class Book:
    """One file on the shelf: its front matter, or the reason why it cannot be read."""

    slug: str
    path: Path
    front: Front | None
    reason: str = ""

    @property
    def title(self) -> str:
        """Its title, or its slug where it cannot be read."""
        return self.front.title if self.front else self.slug


class Library:
    """The recaps in some folders. Nothing outside of them is ever opened by a title."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self.folders = folders

    def paths(self) -> dict[str, Path]:
        """The file of every slug, in the slugs' order."""
        found: dict[str, Path] = {}
        for folder in self.folders:
            try:
                found.update({slug_of(path): path for path in folder.glob("*.md") if not path.name.startswith(".")})
            except OSError:
                continue
        return dict(sorted(found.items()))

    def books(self) -> list[Book]:
        """Every recap by title, unreadable ones at the end."""
        books = [_book(slug, path) for slug, path in self.paths().items()]
        return sorted(books, key=lambda book: (book.front is None, _sort_title(book.title), book.slug))

    def find(self, title: str) -> Path:
        """The file of a title: a slug, or an unambiguous part of a title.

        Raises:
            UsageError: there is none, or more than one; the message names the nearest.
        """
        slug = slugify(title)
        if not slug:
            raise UsageError("a title has letters or digits; recapreader list shows what there is")
        if direct := self._by_slug(slug):
            return direct
        books = [book for book in self.books() if book.front]
        exact = [book for book in books if slug in _names(book)]
        matching = exact or [book for book in books if any(slug in name for name in _names(book))]
        if len(matching) == 1:
            return matching[0].path
        if matching:
            names = ", ".join(book.slug for book in matching[:8])
            raise UsageError(f"more than one title matches; say which: {names}")
        raise UsageError(_unknown(slug, [book.slug for book in books]))

    def _by_slug(self, slug: str) -> Path | None:
        if not _SLUG.fullmatch(slug):
            return None
        for folder in reversed(self.folders):
            path = folder / f"{slug}.md"
            if os.path.lexists(path):
                return path
        return None


def slugify(title: str) -> str:
    """A title as a file's stem: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", title)
    kept = "".join(character for character in plain if not unicodedata.combining(character))
    words = re.sub(r"[^\w]+", "-", kept.casefold().replace("'", "").replace("’", "")).strip("-_")
    return unicodedata.normalize("NFC", words)


def _book(slug: str, path: Path) -> Book:
    try:
        return Book(slug, path, load(path).recap.front)
    except Unreadable as reason:
        return Book(slug, path, None, str(reason))


def _names(book: Book) -> list[str]:
    titles = (book.front.title, book.front.original_title, *book.front.aliases) if book.front else ()
    return [book.slug, *filter(None, map(slugify, (book.slug, *titles)))]


def _sort_title(title: str) -> str:
    return re.sub(r"^(the|a|an) ", "", title.casefold())


def _unknown(slug: str, slugs: list[str]) -> str:
    near = get_close_matches(slug, slugs, n=3, cutoff=0.5)
    hint = f"did you mean {', '.join(near)}?" if near else "recapreader list shows what there is"
    return f"no such title; {hint}"
