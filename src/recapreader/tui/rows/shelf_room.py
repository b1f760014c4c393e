"""The shelf as a whole: what is counted above it, which rows it has, and the panes beside them."""

from datetime import datetime

from msgspec import Struct

from recapreader.core.gate import PREMISE, Page, PartName
from recapreader.render import wording
from recapreader.session.shelf_session import Order, Preview, Row, Shelf, Stage, View
from recapreader.tui.layout import Surroundings
from recapreader.tui.rows.shelf_columns import OPENED, ORIGIN
from recapreader.tui.rows.shelf_listing import ShelfRows

NO_PAGE = Page(PartName(PREMISE, "", named=False, after=None, first=None), ())
"""What is read of a file that cannot be read."""


class Wanted(Struct, frozen=True):
    """What is asked of the shelf."""

    filter: str = ""
    order: Order = Order.TITLE
    stage: Stage | None = None

    @property
    def is_all(self) -> bool:
        """Whether no recap is left out."""
        return not self.filter and self.stage is None

    def of(self, shelf: Shelf) -> View:
        """The recaps that are wanted."""
        return shelf.view(self.filter, self.order, self.stage)


def rows_of(shelf: Shelf, wanted: Wanted, nothing: str, *, is_strict: bool) -> ShelfRows:
    """The table's rows; `nothing` is said where there are none."""
    rows = wanted.of(shelf)
    continued = shelf.continued() if wanted.is_all else None
    without = [*([OPENED] if is_strict else []), *([] if shelf.has_origins else [ORIGIN])]
    today = datetime.now().astimezone().date()
    return ShelfRows(rows, rows.readable, continued, wanted.order, nothing, without, today)


def counts_above(shelf: Shelf, wanted: Wanted, rows: View) -> str:
    """How many recaps there are, and of what kind."""
    unreadable = len(rows) - rows.readable
    of = "" if wanted.is_all else f" of {len(shelf):,}"
    counts = [
        wanted.stage.value if wanted.stage else "",
        "nearest" if rows.nearest else "",
        f"{rows.readable:,}{of} recap{'' if (of or rows.readable) == 1 else 's'}",
        f"{unreadable:,} unreadable" if unreadable else "",
    ]
    return " · ".join(filter(None, counts))


def above_premise(preview: Preview, *, is_strict: bool) -> Surroundings:
    """What stands above a premise beside the shelf."""
    row = preview.row
    above = [("title", row.title), ("facts", wording.facts(row) or "This file cannot be read.")]
    above.append(("facts", preview.reason or _stage(row, is_strict=is_strict)))
    above += [("facts", f"From {row.origin}")] if row.origin else []
    return Surroundings(tuple(above))


def _stage(row: Row, *, is_strict: bool) -> str:
    """Such as `Reading · 4 of 31 open`; without the numbers for who wants none."""
    opened = f"{row.opened[0]} of {row.opened[1]} open" if row.opened and not is_strict else ""
    mark = f"your mark is {row.mark}" if row.mark else ""
    return " · ".join(filter(None, [row.stage.value.capitalize(), mark, opened]))
