"""The contents: parts that fold and their sections, drawn line by line so that a thousand cost what ten cost."""

from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from recapreader.gate import State
from recapreader.tui.geometry import SIDE_PANE
from recapreader.tui.glyphs import Glyphs
from recapreader.tui.runs import CONTENTS
from recapreader.tui.widgets.lines_view import LinesView


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the contents: a section, or (with no state) a part."""

    number: str
    name: str
    state: State | None = None
    ending: bool = False
    unfolded: bool = False
    indent: int = 0


class ContentsPane(LinesView):
    """Draws rows that the screen hands it. A click or Enter only goes there."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "contents--row",
        "contents--part",
        "contents--here",
        "contents--cursor",
        "contents--mark",
        "contents--dim",
    }

    class Chosen(Message):
        """Go to this row."""

        def __init__(self, row: Row) -> None:
            super().__init__()
            self.row = row

    def __init__(self, glyphs: Glyphs, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._glyphs = glyphs
        self._rows: tuple[Row, ...] = ()
        self._here = ""
        self._cursor = 0
        self.border_title = CONTENTS

    def show(self, rows: tuple[Row, ...]) -> None:
        """Draw these rows."""
        self._rows = rows
        self._cursor = min(self._cursor, max(len(rows) - 1, 0))
        self.set_extent(SIDE_PANE, len(rows))
        self.refresh()

    def mark_here(self, number: str) -> None:
        """Show which section the reader is in."""
        self._here = number
        if not self.has_focus:
            listed = (place for place, row in enumerate(self._rows) if row.number == number and row.state)
            self._cursor = next(listed, self._cursor)
        self._keep_in_view(self._cursor)
        self.refresh()

    def move(self, rows: int) -> None:
        """Move the cursor."""
        self._cursor = min(max(self._cursor + rows, 0), max(len(self._rows) - 1, 0))
        self._keep_in_view(self._cursor)
        self.refresh()

    def choose(self) -> None:
        """Go to the row under the cursor."""
        if self._rows:
            self.post_message(self.Chosen(self._rows[self._cursor]))

    def _keep_in_view(self, index: int) -> None:
        top, height = round(self.scroll_y), max(self.size.height, 1)
        if index < top or index >= top + height:
            self.scroll_to(y=max(index - height // 2, 0), animate=False, immediate=True, force=True)

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self._keep_in_view(self._cursor)

    def on_focus(self) -> None:
        """Draw the cursor."""
        self.refresh()

    def on_blur(self) -> None:
        """Draw without the cursor."""
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Go to the row that was clicked."""
        index = round(self.scroll_y) + event.y - self.gutter.top
        if 0 <= index < len(self._rows):
            self._cursor = index
            self.choose()

    def render_line(self, y: int) -> Strip:
        """One row."""
        index = round(self.scroll_y) + y
        base = self.rich_style
        if index >= len(self._rows):
            return Strip.blank(self.size.width, base)
        row = self._rows[index]
        name = "part" if row.state is None else "row"
        style = base + self.get_component_rich_style(f"contents--{name}", partial=True)
        if row.state is State.HIDDEN:
            style += self.get_component_rich_style("contents--dim", partial=True)
        if row.number == self._here and row.state:
            style += self.get_component_rich_style("contents--here", partial=True)
        if self.has_focus and index == self._cursor:
            style += self.get_component_rich_style("contents--cursor", partial=True)
        pointer = self._glyphs.bar if row.number == self._here and row.state else " "
        text = f"{pointer}{' ' * row.indent}{self._sign(row)} {row.name}"
        width = self.size.width
        if cell_len(text) > width:
            text = set_cell_size(text, width - 1) + self._glyphs.more
        return Strip([Segment(text, style)]).adjust_cell_length(width, style)

    def _sign(self, row: Row) -> str:
        if row.state is None:
            return self._glyphs.unfolded if row.unfolded else self._glyphs.folded
        if row.state is State.HIDDEN:
            return self._glyphs.ending if row.ending else self._glyphs.hidden
        return self._glyphs.peeked if row.state is State.PEEKED else self._glyphs.shown
