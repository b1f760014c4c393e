"""What the shelf hands out: rows of public facts, and what is shown beside one."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import Enum
from functools import cached_property
from typing import overload

from msgspec import Struct

from recapreader.core.gate import Page, Summary
from recapreader.storage.library.listing import Listed, Listing, readable_in


class Stage(Enum):
    """How far a reader is with a recap."""

    UNREAD = "unread"
    READING = "reading"
    FINISHED = "finished"
    """Read, with nothing of it hidden from the reader any longer."""


class Order(Enum):
    """What the shelf is sorted by."""

    TITLE = "title"
    YEAR = "year"
    LAST_READ = "last read"


class Row(Struct, frozen=True):
    """One recap on the shelf, in public terms; or a file that cannot be read, with its reason."""

    slug: str
    title: str
    kind: str
    year: int | None
    genres: tuple[str, ...]
    runtime: int | None
    stage: Stage
    opened: tuple[int, int] | None
    """How many sections are shown, of how many; None until it is known."""
    last_read: date | None
    reason: str = ""
    origin: str = ""
    """The collection that it is in, else where it was imported from."""
    mark: str = ""
    """How far the reader says they have watched or read."""
    is_removable: bool = False
    """Whether import wrote it into the reader's own library."""


class Preview(Struct, frozen=True):
    """The pane beside the shelf: a recap's premise as far as the gate allows, and its public summary."""

    row: Row
    premise: Page | None = None
    summary: Summary | None = None
    reason: str = ""
    """Why there is neither."""


class View(Sequence[Row]):
    """Rows in the order asked for, each made when it is looked at."""

    def __init__(self, listed: Sequence[Listed], make: Callable[[Listed], Row], *, nearest: bool = False) -> None:
        self._listed, self._make = listed, make
        self.nearest = nearest
        """Whether nothing matched to the letter, and these are what comes nearest."""

    def __len__(self) -> int:
        return len(self._listed)

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> "View": ...
    def __getitem__(self, place: int | slice) -> "Row | View":
        if isinstance(place, slice):
            return View(self._listed[place], self._make, nearest=self.nearest)
        return self._make(self._listed[place])

    def place_of(self, slug: str) -> int | None:
        """Return the position of a recap."""
        return next((place for place, each in enumerate(self._listed) if each.slug == slug), None)

    @cached_property
    def readable(self) -> int:
        """How many there are before the files that cannot be read."""
        return self._listed.readable if isinstance(self._listed, Listing) else readable_in(self._listed)
