"""The shelf's table: what to go on with, then all that can be read, then what cannot."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from msgspec import Struct
from rich.cells import cell_len, set_cell_size

from recapreader.session.shelf_session import Order, Row, Stage
from recapreader.tui.glyphs import Glyphs
from recapreader.tui.rows.runs import Run, shortened
from recapreader.tui.rows.shelf_columns import GAP, Column, columns_for

_MARGIN = 4
"""Cells left of a title: the pointer, the sign, and space around them."""


class ShelfRows(Struct, frozen=True):
    """The table's lines: a rule stands below the row to go on with, and one above what cannot be read."""

    rows: Sequence[Row] = ()
    readable: int = 0
    """How many of them, from the first on, can be read."""
    continued: Row | None = None
    order: Order = Order.TITLE
    nothing: str = ""
    """What is said where there are no rows."""
    without: Collection[Column] = ()
    today: date = date.min

    # Which row stands on which line.

    @property
    def count(self) -> int:
        """How many rows there are, the one to go on with counted."""
        return len(self.rows) + bool(self.continued)

    @property
    def lines(self) -> int:
        """How many lines all rows and rules take."""
        return self.count + len(self._rules)

    @property
    def _rules(self) -> tuple[int, ...]:
        """The places above which there is a rule."""
        first = bool(self.continued)
        rules = [1] if first and self.rows else []
        if 0 < self.readable < len(self.rows):
            rules.append(self.readable + first)
        return tuple(rules)

    def line_of(self, place: int) -> int:
        """The line on which a row stands."""
        return place + sum(rule <= place for rule in self._rules)

    def place_at(self, line: int) -> int | None:
        """The place of the row on a line; None for a rule and below the last row."""
        for number, rule in enumerate(self._rules):
            if line == rule + number:
                return None
            if line < rule + number:
                return line - number
        place = line - len(self._rules)
        return place if place < self.count else None

    def at(self, place: int) -> Row:
        """The row at a place, that of the one to go on with counted."""
        if self.continued is None:
            return self.rows[place]
        return self.rows[place - 1] if place else self.continued

    def on_screen(self, top: int, height: int) -> list[Row]:
        """The rows that stand on some lines."""
        places = map(self.place_at, range(top, top + height))
        return [self.at(place) for place in places if place is not None]

    # What stands there.

    def head_runs(self, width: int, glyphs: Glyphs) -> Iterator[Run]:
        """The names of the columns."""
        title, columns = columns_for(width - _MARGIN, self.without)
        mark = f" {glyphs.unfolded}"
        is_by_title = self.order is Order.TITLE
        yield Run(" " * _MARGIN)
        yield Run(set_cell_size("Title" + mark * is_by_title, title), ("sorted" if is_by_title else "dim",))
        for column in columns:
            is_chosen = column.order is self.order
            name = _aligned(column.name + mark * is_chosen, column, glyphs)
            yield Run(" " * GAP + name, ("sorted" if is_chosen else "dim",))

    def line_runs(self, line: int, cursor: int, width: int, glyphs: Glyphs) -> Iterator[Run]:
        """A row, a rule, or nothing."""
        place = self.place_at(line)
        if place is not None:
            over = ("chosen",) if place == cursor else ()
            runs = self._row_runs(self.at(place), width, glyphs, continues=place == 0 and self.continued is not None)
            pointer = Run(glyphs.bar if over else " ", ("pointer",))
            yield from (run._replace(styles=(*run.styles, *over)) for run in (pointer, *runs))
        elif not self.count and line == 1:
            yield Run(f"{' ' * _MARGIN}{self.nothing}", ("dim",))
        elif line < self.lines:
            yield Run(" " * _MARGIN + glyphs.rule * (width - _MARGIN - 1), ("rule",))

    def _row_runs(self, row: Row, width: int, glyphs: Glyphs, *, continues: bool) -> Iterator[Run]:
        sign = glyphs.go_on if continues else _sign(row, glyphs)
        yield Run(f" {sign} ", ("pointer" if continues else "sign",))
        used = _MARGIN
        for run in _cells(row, self, width - _MARGIN, glyphs, continues=continues):
            used += cell_len(run.text)
            yield run
        yield Run(" " * max(width - used, 0))


def _cells(row: Row, shelf: ShelfRows, width: int, glyphs: Glyphs, *, continues: bool) -> Iterator[Run]:
    if row.reason:
        name = shortened(row.title, max(width // 2, 1), glyphs.more)
        yield Run(name, ("row",))
        yield Run(shortened(f"  {row.reason}", width - cell_len(name), glyphs.more), ("dim",))
        return
    title, columns = columns_for(width, shelf.without)
    lead = "Continue  " if continues else ""
    yield Run(lead, ("pointer",))
    name = shortened(row.title, title - len(lead), glyphs.more)
    yield Run(set_cell_size(name, title - len(lead)), ("row",))
    for column in columns:
        yield Run(" " * GAP + _aligned(column.text(row, shelf.today), column, glyphs), ("dim",))


def _sign(row: Row, glyphs: Glyphs) -> str:
    if row.reason:
        return glyphs.unreadable
    return {Stage.UNREAD: glyphs.unread, Stage.READING: glyphs.session}.get(row.stage, glyphs.finished)


def _aligned(text: str, column: Column, glyphs: Glyphs) -> str:
    text = shortened(text, column.width, glyphs.more)
    return " " * (column.width - cell_len(text)) + text if column.to_the_right else set_cell_size(text, column.width)
