"""Which lines of a laid-out page are in view, and where among them one reads: moving, without any widget.

The reading line is a row of the view: moving by lines scrolls, and where the page can scroll no further, the reading
line itself moves. The section on it has the focus.
"""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import NamedTuple, Self

from msgspec import Struct
from msgspec.structs import replace

from recapreader.tui.layout import NEXT, Layout


class Spot(NamedTuple):
    """Where a view is, to be found again in another layout of the same page."""

    place: tuple[str, int, int]
    """(section, text, offset) near the reading line."""
    below: int
    """How many lines below that the reading line is; less than 0 is above it."""
    width: int
    """The width of the layout in which this is so."""
    row: int
    """The row of the reading line."""


class View(Struct, frozen=True):
    """A window of `height` rows starting at `top`."""

    layout: Layout
    height: int
    top: int = 0
    """The line on the first row."""
    row: int = 0
    """The row of the reading line."""

    @classmethod
    def opened(cls, layout: Layout, place: tuple[str, int, int], height: int) -> Self:
        """The view with which a page opens at a (section, text, offset), or else at its beginning."""
        if place[0] not in layout.extents:
            place = (layout.section_at(0), 0, 0)
        if not place[0]:
            return cls(layout, height)
        line, top = layout.line_and_top(place, 0, height)
        return cls(layout, height, min(top or 0, layout.highest_top(height))).with_reading_line(line)

    @classmethod
    def at(cls, spot: Spot, layout: Layout, height: int) -> Self:
        """Return the view at a spot, or as near to it as the page allows."""
        line = layout.line_of(*spot.place) + (spot.below if layout.width == spot.width else min(spot.below, 0))
        return cls(layout, height).scrolled(line - min(spot.row, height - 1)).with_reading_line(line)

    @property
    def spot(self) -> Spot:
        """Return where it is."""
        place, line = self.layout.place_of(self.line), self.line
        return Spot(place, line - self.layout.line_of(*place), self.layout.width, line - self.top)

    @property
    def line(self) -> int:
        """The reading line."""
        return min(self.top + self.row, max(len(self.layout.lines) - 1, 0))

    @property
    def section(self) -> str:
        """The section on the reading line."""
        return self.layout.section_at(self.line)

    def with_reading_line(self, line: int) -> Self:
        """With the reading line on a line, or as near to it as the view goes."""
        last = min(self.height, len(self.layout.lines) - self.top) - 1
        return replace(self, row=max(min(line - self.top, last), 0))

    def scrolled(self, line: int) -> Self:
        """With a line on the first row, or as near to it as the page goes."""
        return replace(self, top=min(max(line, 0), self.layout.highest_top(self.height)))

    def moved(self, lines: int) -> Self:
        """Return it with the reading line this many lines further down."""
        moved = self.scrolled(self.top + lines)
        left_over = self.top + lines - moved.top
        return moved.with_reading_line(moved.top + self.row + left_over)

    def at_top(self) -> Self:
        """At the top of the page."""
        return replace(self, top=0, row=0)

    def at_first_section(self) -> Self:
        """At the top of the page, with the reading line on its first section."""
        first = self.layout.section_at(0)
        return replace(self, top=0, row=self._extent(first)[0])

    def at_bottom(self) -> Self:
        """At the bottom of the page."""
        last = len(self.layout.lines)
        return self.scrolled(last).with_reading_line(last - 1)

    def gone_to(self, number: str, text: int = 0, offset: int = 0) -> Self:
        """With the reading line on a section, or on a place in it, in view."""
        line, top = self.layout.line_and_top((number, text, offset), self.top, self.height)
        return (self if top is None else self.scrolled(top)).with_reading_line(line)

    def beside(self, step: int) -> Self | None:
        """With the reading line on the section so many after this one; None where there is none on the page."""
        numbers = [number for number in self.layout.extents if number != NEXT]
        here = numbers[-1] if self.section == NEXT else self.section
        place = numbers.index(here) + step if here in numbers else -1
        return self.gone_to(numbers[place]) if 0 <= place < len(numbers) else None

    def counted(self, count: int) -> Self | None:
        """With the reading line on the section that has a number on the page; None where there is none."""
        numbers = (number for number in self.layout.extents if number.rpartition(".")[2] == str(count))
        return next((self.gone_to(number) for number in numbers), None)

    def with_section_on(self, number: str, row: int) -> Self:
        """With a section's first line on a row."""
        first, last = self._extent(number)
        moved = self.scrolled(first - row)
        return moved.with_reading_line(min(max(first, moved.top), last - 1))

    def with_all_of(self, number: str) -> Self:
        """Scrolled as little as needed to show all of a section, or its beginning."""
        first, last = self._extent(number)
        moved = self
        if last - first > self.height or first < self.top:
            moved = self.scrolled(max(first - 1, 0))
        elif last > self.top + self.height:
            moved = self.scrolled(last - self.height)
        return moved.with_reading_line(first)

    def following(self, number: str, text: int, offset: int) -> Self:
        """Scrolled as little as needed to show the end of a section from a place on, or else that place."""
        first, last = self.layout.line_of(number, text, offset), self._extent(number)[1]
        moved = self
        if last - first > self.height or first < self.top:
            moved = self.scrolled(first)
        elif last > self.top + self.height:
            moved = self.scrolled(last - self.height)
        return moved.with_reading_line(first)

    def shows_all_of(self, number: str) -> bool:
        """Whether all of a section's lines are in view."""
        first, last = self._extent(number)
        return first >= self.top and last <= self.top + self.height

    def shows_end_of(self, number: str) -> bool:
        """Whether the last line of a section is in view."""
        return self.top < self._extent(number)[1] <= self.top + self.height

    def row_of(self, number: str) -> int:
        """The row on which a section begins; negative where that is above the view."""
        return self._extent(number)[0] - self.top

    def _extent(self, number: str) -> tuple[int, int]:
        return self.layout.extents.get(number, (0, 0))


MOVES: Mapping[str, Callable[[View], View]] = MappingProxyType(
    {
        "line_down": lambda view: view.moved(1),
        "line_up": lambda view: view.moved(-1),
        "page_down": lambda view: view.moved(view.height - 1),
        "page_up": lambda view: view.moved(1 - view.height),
        "half_down": lambda view: view.moved(round(view.height / 2)),
        "half_up": lambda view: view.moved(-round(view.height / 2)),
        "top": View.at_top,
        "bottom": View.at_bottom,
    }
)
"""What the actions that move within a page do."""
IN_PAGE: Mapping[str, Callable[[View], View | None]] = MappingProxyType(
    {
        **MOVES,
        "next_section": lambda view: view.beside(1),
        "previous_section": lambda view: view.beside(-1),
        **{f"jump({count})": partial(View.counted, count=count) for count in range(1, 10)},
    }
)
"""These, and the actions that may lead to another page; None where they do, or lead nowhere."""
