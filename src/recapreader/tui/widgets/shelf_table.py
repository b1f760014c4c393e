"""The shelf's table, drawn line by line so that ten thousand rows cost what ten cost."""

from collections.abc import Iterable
from typing import ClassVar

from textual import events
from textual.message import Message

from recapreader.session.shelf_session import Row
from recapreader.tui.glyphs import Glyphs
from recapreader.tui.rows.runs import Run
from recapreader.tui.rows.shelf_listing import ShelfRows
from recapreader.tui.widgets.pane import Pane


class ShelfTable(Pane):
    """Draws rows that the screen hands it."""

    HEAD: ClassVar[int] = 1

    class Moved(Message):
        """The cursor is on another row, or other rows are on screen."""

    class Chosen(Message):
        """Open the row under the cursor."""

    def __init__(self, glyphs: Glyphs) -> None:
        super().__init__(glyphs, "table")
        self.shown = ShelfRows()
        self._cursor = 0

    # What the screen asks.

    def show(self, rows: ShelfRows) -> None:
        """Draw these rows."""
        self.shown = rows
        self.put_cursor(min(self._cursor, max(self.count - 1, 0)))

    @property
    def count(self) -> int:
        """How many rows there are, the one to go on with counted."""
        return self.shown.count

    @property
    def cursor(self) -> int:
        """The place of the cursor among the rows, the one to go on with counted."""
        return self._cursor

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        return self.shown.at(self._cursor) if self._cursor < self.count else None

    @property
    def on_screen(self) -> list[Row]:
        """The rows on screen."""
        return self.shown.on_screen(self.top, self.height)

    def move(self, rows: int) -> None:
        """Move the cursor."""
        self.put_cursor(self._cursor + rows)

    def put_cursor(self, place: int) -> None:
        """Put the cursor on a row."""
        self._cursor = min(max(place, 0), max(self.count - 1, 0))
        self.top = self._top_for_cursor()
        self.refresh()
        self.post_message(self.Moved())

    def _top_for_cursor(self) -> int:
        """What the view begins with to show the cursor."""
        line = self.shown.line_of(self._cursor)
        if self._cursor == 0:
            return 0
        if self.top <= line < self.top + self.height:
            return self.top
        return line - self.height + 1 if line > self.top else line

    def put_cursor_on(self, place: int) -> None:
        """Put the cursor on a row of those handed in, the one to go on with left aside."""
        self.put_cursor(place + bool(self.shown.continued))

    # Drawing.

    @property
    def line_count(self) -> int:
        """How many lines the rows take."""
        return self.shown.lines

    def settle(self) -> None:
        """Keep the cursor in view."""
        self.settle_at(self._top_for_cursor())
        self.post_message(self.Moved())

    def row_runs(self, row: int) -> Iterable[Run]:
        """One line: the head, a row, a rule, or nothing."""
        width = self.box.inner_width
        if row < self.HEAD:
            return self.shown.head_runs(width, self.glyphs)
        return self.shown.line_runs(self.top + row - self.HEAD, self._cursor, width, self.glyphs)

    # Events.

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the row that was clicked; a second click opens it."""
        row = self.row_at(event)
        place = self.shown.place_at(self.top + row - self.HEAD) if row else None
        if place is None:
            return
        if place == self._cursor and event.chain > 1:
            self.post_message(self.Chosen())
        else:
            self.put_cursor(place)

    def scroll_lines(self, lines: int) -> None:
        """Move the cursor, as the wheel and the scroll bar do."""
        self.move(lines)
