"""The shelf's table, drawn line by line so that ten thousand rows cost what ten cost."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from recapreader.session.shelf import Order, Row, Stage
from recapreader.tui.glyphs import Glyphs
from recapreader.tui.runs import shortened
from recapreader.tui.widgets.lines_view import LinesView
from recapreader.tui.widgets.shelf_columns import GAP, OPENED, ORIGIN, Column, columns_for

_MARGIN = 4
"""Cells left of a title: the pointer, the sign, and space around them."""


class ShelfTable(LinesView):
    """Draws rows that the screen hands it: what to go on with, then all that can be read, then what cannot."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"shelf--{name}"
        for name in ("row", "cell", "head", "sorted", "sign", "cursor", "pointer", "go-on", "rule", "reason")
    }

    class Moved(Message):
        """The cursor is on another row, or other rows are on screen."""

    class Chosen(Message):
        """Open the row under the cursor."""

    def __init__(
        self,
        glyphs: Glyphs,
        *,
        strict: bool = False,
        id: str | None = None,  # noqa: A002 - Textual's own name
    ) -> None:
        super().__init__(id=id)
        self._never = (OPENED,) if strict else ()
        self.has_origins = False
        """Whether any row tells where it is from; without one, there is no column for it."""
        self._glyphs = glyphs
        self._rows: Sequence[Row] = ()
        self._readable = 0
        self._continued: Row | None = None
        self._order = Order.TITLE
        self._nothing = ""
        self._cursor = 0
        self._today = date.min
        self._styles: dict[str, Style] = {}

    @property
    def _without(self) -> tuple[Column, ...]:
        return self._never if self.has_origins else (*self._never, ORIGIN)

    # What the screen asks.

    def show(self, rows: Sequence[Row], readable: int, continued: Row | None, order: Order, nothing: str) -> None:
        """Draw these rows, the first `readable` of which can be read; if there are none, say `nothing`."""
        self._rows, self._readable, self._continued = rows, readable, continued
        self._order, self._nothing = order, nothing
        self._today = datetime.now().astimezone().date()
        self.set_extent(self.size.width, self._lines)
        self.put_cursor(min(self._cursor, max(self.count - 1, 0)))

    @property
    def count(self) -> int:
        """How many rows there are, the one to go on with counted."""
        return len(self._rows) + bool(self._continued)

    @property
    def cursor(self) -> int:
        """The place of the cursor among the rows, the one to go on with counted."""
        return self._cursor

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        return self._row(self._cursor) if self._cursor < self.count else None

    @property
    def on_screen(self) -> list[Row]:
        """The rows on screen."""
        places = map(self._place_at, range(self._top, self._top + self._height))
        return [self._row(place) for place in places if place is not None]

    def move(self, rows: int) -> None:
        """Move the cursor."""
        self.put_cursor(self._cursor + rows)

    def move_pages(self, pages: float) -> None:
        """Move the cursor by a share of the view's height."""
        self.move(round(self._height * pages))

    def put_cursor(self, place: int) -> None:
        """Put the cursor on a row."""
        self._cursor = min(max(place, 0), max(self.count - 1, 0))
        line = self._line_of(self._cursor)
        if line < self._top or line >= self._top + self._height:
            self._scroll(line - self._height + 1 if line > self._top else line)
        if self._cursor == 0:
            self._scroll(0)
        self.refresh()
        self.post_message(self.Moved())

    def put_cursor_on(self, place: int) -> None:
        """Put the cursor on a row of those handed in, the one to go on with left aside."""
        self.put_cursor(place + bool(self._continued))

    # Which row stands on which line: a rule stands below the one to go on with, and one above what cannot be read.

    @property
    def _rules(self) -> tuple[int, ...]:
        """Return the positions above which there is a rule."""
        first = bool(self._continued)
        rules = [1] if first and self._rows else []
        if 0 < self._readable < len(self._rows):
            rules.append(self._readable + first)
        return tuple(rules)

    def _line_of(self, place: int) -> int:
        return place + sum(rule <= place for rule in self._rules)

    def _place_at(self, line: int) -> int | None:
        """The place of the row on a line; None for a rule and below the last row."""
        for number, rule in enumerate(self._rules):
            if line == rule + number:
                return None
            if line < rule + number:
                return line - number
        place = line - len(self._rules)
        return place if place < self.count else None

    def _row(self, place: int) -> Row:
        if self._continued is None:
            return self._rows[place]
        return self._rows[place - 1] if place else self._continued

    @property
    def _lines(self) -> int:
        """Of the head and of all rows and rules."""
        return 1 + self.count + len(self._rules)

    @property
    def _top(self) -> int:
        return round(self.scroll_y)

    @property
    def _height(self) -> int:
        return max(self.size.height - 1, 1)

    def _scroll(self, line: int) -> None:
        self.scroll_to(y=max(line, 0), animate=False, immediate=True, force=True)

    # Drawing.

    def render_line(self, y: int) -> Strip:
        """One line: the head, a row, a rule, or nothing."""
        base = self._style()
        if y == 0:
            return self._head()
        line = self._top + y - 1
        place = self._place_at(line)
        if place is not None:
            return self._line(self._row(place), place)
        if not self.count:
            text = f"{' ' * _MARGIN}{self._nothing}" if y == 2 else ""
            return Strip([Segment(text, self._style("cell"))]).adjust_cell_length(self.size.width, base)
        ruled = line < self._lines - 1
        text = " " * _MARGIN + self._glyphs.rule * (self.size.width - _MARGIN - 1) if ruled else ""
        return Strip([Segment(text, self._style("rule"))]).adjust_cell_length(self.size.width, base)

    def _style(self, name: str = "") -> Style:
        style = self._styles.get(name)
        if style is None:  # kept, since to make one costs more than all the rest of a line
            style = self.rich_style
            if name:
                style += self.get_component_rich_style(f"shelf--{name}", partial=True)
            self._styles[name] = style
        return style

    def notify_style_update(self) -> None:
        """Draw in the new theme's colours."""
        super().notify_style_update()
        self._styles.clear()

    def _head(self) -> Strip:
        head, chosen = self._style("head"), self._style("sorted")
        title, columns = columns_for(self.size.width - _MARGIN, self._without)
        mark = f" {self._glyphs.unfolded}"
        is_by_title = self._order is Order.TITLE
        segments = [
            Segment(" " * _MARGIN, head),
            Segment(set_cell_size("Title" + mark * is_by_title, title), chosen if is_by_title else head),
        ]
        for column in columns:
            is_chosen = column.order is self._order
            name = column.name + mark * is_chosen
            segments.extend(
                [Segment(" " * GAP, head), Segment(_aligned(name, column, self._glyphs), chosen if is_chosen else head)]
            )
        return Strip(segments).adjust_cell_length(self.size.width, head)

    def _line(self, row: Row, place: int) -> Strip:
        is_here = place == self._cursor
        over = self.get_component_rich_style("shelf--cursor", partial=True) if is_here else Style.null()
        pointer = self._glyphs.bar if is_here else " "
        continues = place == 0 and self._continued is not None
        sign = self._glyphs.go_on if continues else self._sign(row)
        segments = [
            Segment(pointer, self._style("pointer") + over),
            Segment(f" {sign} ", self._style("go-on" if continues else "sign") + over),
            *self._cells(row, over, continues=continues),
        ]
        return Strip(segments).adjust_cell_length(self.size.width, self._style() + over)

    def _cells(self, row: Row, over: Style, *, continues: bool) -> list[Segment]:
        width = self.size.width - _MARGIN
        if row.reason:
            name = shortened(row.title, max(width // 2, 1), self._glyphs.more)
            reason = shortened(f"  {row.reason}", width - cell_len(name), self._glyphs.more)
            return [Segment(name, self._style("row") + over), Segment(reason, self._style("reason") + over)]
        title, columns = columns_for(width, self._without)
        style, dim = self._style("row") + over, self._style("cell") + over
        lead = "Continue  " if continues else ""
        name = shortened(row.title, title - len(lead), self._glyphs.more)
        cells = [Segment(lead, self._style("go-on") + over)] if lead else []
        cells.append(Segment(set_cell_size(name, title - len(lead)), style))
        for column in columns:
            text = _aligned(column.text(row, self._today), column, self._glyphs)
            cells.append(Segment(" " * GAP + text, dim))
        return cells

    def _sign(self, row: Row) -> str:
        if row.reason:
            return self._glyphs.unreadable
        stages = {Stage.UNREAD: self._glyphs.unread, Stage.READING: self._glyphs.session}
        return stages.get(row.stage, self._glyphs.finished)

    # Events.

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self.set_extent(self.size.width, self._lines)
        self.put_cursor(self._cursor)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the row that was clicked; a second click opens it."""
        place = self._place_at(self._top + event.y - 1) if event.y else None
        if place is None:
            return
        if place == self._cursor and event.chain > 1:
            self.post_message(self.Chosen())
        else:
            self.put_cursor(place)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Three rows down."""
        event.stop()
        event.prevent_default()
        self.move(3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Three rows up."""
        event.stop()
        event.prevent_default()
        self.move(-3)


def _aligned(text: str, column: Column, glyphs: Glyphs) -> str:
    text = shortened(text, column.width, glyphs.more)
    return " " * (column.width - cell_len(text)) + text if column.to_the_right else set_cell_size(text, column.width)
