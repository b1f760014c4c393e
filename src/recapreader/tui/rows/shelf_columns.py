"""The columns of the shelf, and which of them fit: the least needed fold away first."""

from collections.abc import Callable, Collection
from datetime import date

from msgspec import Struct

from recapreader.render import wording
from recapreader.session.shelf_session import Order, Row

GAP = 2
_TITLE_WANTS = 30
"""Cells that a title gets before another column does, or two thirds of all if space is short."""


class Column(Struct, frozen=True):
    """One column beside the title."""

    name: str
    width: int
    text: Callable[[Row, date], str]
    to_the_right: bool = False
    order: Order | None = None
    """What the shelf is sorted by when it is sorted by this column."""


_OPENED_WIDTH = 9


def _opened(row: Row) -> str:
    if row.mark:
        told = f"to {row.mark}"
        return told if len(told) <= _OPENED_WIDTH else row.mark
    return f"{row.opened[0]} of {row.opened[1]}" if row.opened else ""


YEAR = Column("Year", 6, lambda row, _: str(row.year or ""), order=Order.YEAR)
KIND = Column("Kind", 7, lambda row, _: row.kind.capitalize())
GENRES = Column("Genres", 24, lambda row, _: ", ".join(row.genres))
RUNTIME = Column("Runtime", 9, lambda row, _: wording.runtime(row.runtime), to_the_right=True)
OPENED = Column("Open", _OPENED_WIDTH, lambda row, _: _opened(row), to_the_right=True)
LAST_READ = Column("Last read", 11, lambda row, today: wording.day(row.last_read, today), order=Order.LAST_READ)
ORIGIN = Column("From", 18, lambda row, _: row.origin)
_SHOWN = (YEAR, KIND, GENRES, RUNTIME, ORIGIN, OPENED, LAST_READ)
"""From left to right."""
_NEEDED = (YEAR, OPENED, LAST_READ, ORIGIN, KIND, RUNTIME, GENRES)
"""The most needed first."""


def columns_for(width: int, without: Collection[Column] = ()) -> tuple[int, tuple[Column, ...]]:
    """Return, for a width, the width of the title and the columns beside it, `without` some that are not wanted."""
    room = width - min(_TITLE_WANTS, width * 2 // 3)
    kept = []
    for column in _NEEDED:
        if column in without:
            continue
        room -= column.width + GAP
        if room < 0:
            break
        kept.append(column)
    shown = tuple(column for column in _SHOWN if column in kept)
    return max(width - sum(column.width + GAP for column in shown), 1), shown
