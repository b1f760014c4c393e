"""Where the room's panes are in a terminal of a given size."""

from typing import NamedTuple

from recapreader.core.settings import DEFAULTS, Settings

SMALLEST = (40, 12)
LARGEST = (800, 300)
"""What is drawn of a terminal that says it is larger: no more, so that nothing takes for ever."""
BY_WIDTH = [(0, "-tiny"), (SMALLEST[0], "-one"), (84, "-two"), (120, "-three"), (140, "-four")]
BY_HEIGHT = [(0, "-short"), (SMALLEST[1], "-tall")]
SUMMARY_PANE = 30
"""The width of the summary."""
_CONTENTS = (24, 30)
"""The least width of the contents, and the one that they have where it is unknown how long their rows are."""
_BESIDE_SHELF = {"-one": (0, 0.0), "-two": (36, 1.0), "-three": (42, 0.6), "-four": (42, 0.6)}
"""The width of what stands beside the shelf, and the premise's share of its height."""
_MARGIN = 3
_BARS = 2
_SCROLL_BAR = 1
_BORDERS = 2


class Panes(NamedTuple):
    """How large the room's panes are, side by side: their widths, 0 where one is not there, and their height."""

    contents: int
    page: int
    summary: int
    height: int


class ShelfPanes(NamedTuple):
    """How large the shelf's panes are: widths, and heights of all and of the premise; 0 where one is not there."""

    table: int
    beside: int
    height: int
    premise: int


def drawable(columns: int, rows: int) -> tuple[int, int]:
    """Return the size that is drawn in a terminal of a given size."""
    return min(columns, LARGEST[0]), min(rows, LARGEST[1])


def breakpoint_classes(columns: int, rows: int) -> tuple[str, str]:
    """The classes that a screen of this size has, so that it need not be laid out once without them."""
    by_width = [name for least, name in BY_WIDTH if columns >= least]
    by_height = [name for least, name in BY_HEIGHT if rows >= least]
    return by_width[-1], by_height[-1]


def contents_width(columns: int, longest: int, *, beside_summary: bool) -> int:
    """The width of the contents: that of their `longest` row, up to a third of the terminal.

    Where they stand `beside_summary` while one reads, they leave the page its column, down to a least width. `longest`
    is 0 where it is unknown.
    """
    most = columns // 3
    if beside_summary:
        most = min(most, columns - SUMMARY_PANE - DEFAULTS.width - 2 * _MARGIN - _SCROLL_BAR)
    wanted = longest + _BORDERS + _SCROLL_BAR if longest else _CONTENTS[1]
    return max(min(wanted, most), _CONTENTS[0])


def panes_at(
    columns: int, rows: int, settings: Settings, longest: int = 0, *, is_unopened: bool = False
) -> Panes | None:
    """Return how large the panes are when the room opens; None if they do not fit.

    `longest` is how many cells the longest row of the contents takes, 0 where it is unknown. Three panes need 140 cells
    for a page of its full width; 120 do while the recap `is_unopened`, when there is more to choose than to read.
    """
    width, height = breakpoint_classes(columns, rows)
    if width == "-tiny" or height == "-short":
        return None
    contents = _is_beside(settings.contents, width, ("-two", "-three", "-four"))
    summary = _is_beside(settings.summary, width, ("-three", "-four") if is_unopened else ("-four",))
    left = contents_width(columns, longest, beside_summary=summary and not is_unopened) if contents else 0
    right = SUMMARY_PANE * summary
    return Panes(left, columns - left - right, right, rows - _BARS)


def shelf_panes_at(columns: int, rows: int) -> ShelfPanes | None:
    """Return how large the shelf's panes are when it opens; None if they do not fit."""
    width, height = breakpoint_classes(columns, rows)
    if width == "-tiny" or height == "-short":
        return None
    beside, premise = _BESIDE_SHELF[width]
    return ShelfPanes(columns - beside, beside, rows - _BARS, int((rows - _BARS) * premise))


def _is_beside(wanted: str, width: str, by_itself: tuple[str, ...]) -> bool:
    if wanted == "auto":
        return width in by_itself
    return wanted == "on" and width != "-one"


def column_width(width: int, measure: int) -> int:
    """The width of the column of text in a page of `width` cells."""
    return max(min(measure, width - 2 * _MARGIN), 10)


def column_left(width: int, column: int) -> int:
    """The cells left of the column."""
    return max((width - column) // 2, 2)
