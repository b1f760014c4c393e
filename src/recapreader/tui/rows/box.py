"""The outside of a pane: its border, its title, and its scroll bar."""

from collections.abc import Callable, Iterable, Iterator
from math import ceil
from typing import NamedTuple

from recapreader.tui.geometry import SMALLEST
from recapreader.tui.glyphs import Glyphs
from recapreader.tui.rows.runs import Run, fitted

_LOWER_EIGHTHS = " ▁▂▃▄▅▆▇"


class Extent(NamedTuple):
    """How much there is to scroll through."""

    lines: int
    rows: int
    """How many of them are in view."""
    top: int = 0
    """The first of those."""
    head: int = 0
    """How many rows stand above them that do not scroll."""


class Box(NamedTuple):
    """A pane of so many cells. It has a border where it has a title; its last column is the scroll bar's."""

    width: int
    height: int
    title: str = ""
    left: int = 0
    """Cells left free before what stands in it."""

    @property
    def edge(self) -> int:
        """The cells that the border takes on each side."""
        return int(bool(self.title))

    @property
    def inner_width(self) -> int:
        """The cells that a line has."""
        return max(self.width - 2 * self.edge - self.left - 1, 0)

    @property
    def inner_height(self) -> int:
        """How many lines there are within the border."""
        return max(self.height - 2 * self.edge, 0)

    def row(
        self, y: int, line: Callable[[int], Iterable[Run]], extent: Extent, glyphs: Glyphs, *, is_focused: bool = False
    ) -> Iterator[Run]:
        """One row, the border counted; `line` makes what stands on a row within it."""
        if self.title and y in (0, self.height - 1):
            yield from self._border(glyphs, is_focused=is_focused, is_top=y == 0)
            return
        side = [Run(glyphs.box[-1], _frame(is_focused=is_focused))] if self.title else []
        row = y - self.edge
        yield from side
        yield Run(" " * self.left)
        yield from fitted(line(row), self.inner_width)
        yield bar_cell(row - extent.head, extent, glyphs)
        yield from side

    def _border(self, glyphs: Glyphs, *, is_focused: bool, is_top: bool) -> Iterator[Run]:
        top_left, top_right, bottom_left, bottom_right, across, _ = tuple(glyphs.box)
        frame = _frame(is_focused=is_focused)
        if is_top:
            yield Run(top_left + across, frame)
            yield Run(f" {self.title} ", ("box-focused" if is_focused else "box-label",))
            yield Run(across * (self.width - len(self.title) - 5) + top_right, frame)
        else:
            yield Run(bottom_left + across * (self.width - 2) + bottom_right, frame)


def _frame(*, is_focused: bool) -> tuple[str]:
    return ("box-focused",) if is_focused else ("box",)


def bar_cell(row: int, extent: Extent, glyphs: Glyphs) -> Run:
    """One cell of a scroll bar, counted from its top; empty where all is in view.

    It is drawn in eighths of a cell where the terminal can.
    """
    lines, rows, top, _ = extent
    if lines <= rows or not 0 <= row < rows:
        return Run(" ")
    parts = 1 if glyphs.is_plain else len(_LOWER_EIGHTHS)
    length = max(ceil(rows * parts * rows / lines), parts)
    start = (rows * parts - length) * top // (lines - rows)
    begin, end = row * parts, (row + 1) * parts
    if start >= end or start + length <= begin:
        return Run(" ")
    if start > begin:
        return Run(_LOWER_EIGHTHS[end - start], ("thumb-end",))
    if start + length < end:
        return Run(_LOWER_EIGHTHS[end - start - length], ("thumb",))
    return Run(" ", ("thumb",))


def needed_runs(y: int, columns: int, rows: int) -> list[Run]:
    """What stands on a row where a terminal is too small for the room."""
    lines = ("recapreader needs", f"{SMALLEST[0]}×{SMALLEST[1]} cells")
    number = y - (rows - len(lines)) // 2
    return [Run(lines[number].center(columns))] if 0 <= number < len(lines) else []
