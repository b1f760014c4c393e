"""The contents pane."""

from collections.abc import Iterable

from textual import events
from textual.message import Message

from recapreader.tui.glyphs import Glyphs
from recapreader.tui.rows.contents_rows import TITLE, Row, in_view, places_of
from recapreader.tui.rows.runs import Run
from recapreader.tui.widgets.pane import Pane


class ContentsPane(Pane):
    """Draws rows that the screen hands it. A click or Enter only goes there."""

    class Chosen(Message):
        """Go to this row."""

        def __init__(self, row: Row) -> None:
            super().__init__()
            self.row = row

    class FoldAsked(Message):
        """Fold a part, or unfold it."""

        def __init__(self, part: str) -> None:
            super().__init__()
            self.part = part

    def __init__(self, glyphs: Glyphs) -> None:
        super().__init__(glyphs, "contents", TITLE)
        self._rows: tuple[Row, ...] = ()
        self._here = ""
        self._cursor = 0
        self._places: dict[str, int] = {}

    def show(self, rows: tuple[Row, ...]) -> None:
        """Draw these rows."""
        self._rows, self._places = rows, places_of(rows)
        self._cursor = min(self._cursor, max(len(rows) - 1, 0))
        self.top = self.top  # as near to it as so many rows allow
        self.refresh()

    def mark_here(self, number: str) -> None:
        """Show which section the reader is in."""
        self._here = number
        if not self.has_focus:
            self._cursor = self._places.get(number, self._cursor)
        self._put_cursor(self._cursor)

    def move(self, rows: int) -> None:
        """Move the cursor."""
        self._put_cursor(self._cursor + rows)

    def _put_cursor(self, place: int) -> None:
        self._cursor = min(max(place, 0), max(len(self._rows) - 1, 0))
        if self.box.inner_height > 0:  # else it is settled once there is one
            self.top = in_view(self._cursor, self.top, self.height)
        self.refresh()

    def choose(self) -> None:
        """Go to the row under the cursor."""
        if self._rows:
            self.post_message(self.Chosen(self._rows[self._cursor]))

    def unfold(self) -> None:
        """Show the sections of the part under the cursor; go to the first of them where they are shown."""
        row = self._rows[self._cursor] if self._rows else None
        if row and row.is_part and not row.unfolded:
            self.post_message(self.FoldAsked(row.number))
        else:
            self.move(1)

    def fold(self) -> None:
        """Fold the part under the cursor away; from a section, go to its part."""
        row = self._rows[self._cursor] if self._rows else None
        if row and row.is_part and row.unfolded:
            self.post_message(self.FoldAsked(row.number))
        elif row and row.indent:
            self.move(-next(up for up in range(1, self._cursor + 1) if self._rows[self._cursor - up].is_part))

    def on_click(self, event: events.Click) -> None:
        """Go to the row that was clicked."""
        row = self.row_at(event)
        if row is not None and self.top + row < len(self._rows):
            self._cursor = self.top + row
            self.choose()

    # Drawing.

    def settle(self) -> None:
        """Keep the cursor in view."""
        self.settle_at(in_view(self._cursor, self.top, self.height))

    @property
    def line_count(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def row_runs(self, row: int) -> Iterable[Run]:
        """One row."""
        place = self.top + row
        if place >= len(self._rows):
            return ()
        is_cursor, is_here = self.has_focus and place == self._cursor, place == self._places.get(self._here)
        return self._rows[place].runs(self.box.inner_width, self.glyphs, is_here=is_here, is_cursor=is_cursor)
