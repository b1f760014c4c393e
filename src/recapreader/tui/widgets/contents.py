"""The contents: parts that fold and their sections, drawn line by line so that a thousand cost what ten cost."""

from typing import ClassVar, NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual import events
from textual.cache import LRUCache
from textual.message import Message
from textual.strip import Strip

from recapreader.core.gate import State
from recapreader.tui.geometry import SIDE_PANE
from recapreader.tui.glyphs import Glyphs
from recapreader.tui.runs import CONTENTS
from recapreader.tui.widgets.lines_view import LinesView

_KEPT = 2048
"""Rows painted and kept."""


class Row(NamedTuple):
    """One line of the contents: a section, or (with no state) a part. A tuple, since a key may make a thousand."""

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
        self._places: dict[str, int] = {}
        self._kept: LRUCache[tuple[Row, bool, bool, int], Strip] = LRUCache(_KEPT)
        self.border_title = CONTENTS

    def show(self, rows: tuple[Row, ...]) -> None:
        """Draw these rows."""
        self._rows = rows
        self._places = {row.number: place for place, row in enumerate(rows) if row.state}
        self._cursor = min(self._cursor, max(len(rows) - 1, 0))
        self.set_extent(SIDE_PANE, len(rows))
        self.refresh()

    def mark_here(self, number: str) -> None:
        """Show which section the reader is in."""
        self._here = number
        if not self.has_focus:
            self._cursor = self._places.get(number, self._cursor)
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
        if index >= len(self._rows):
            return Strip.blank(self.size.width, self.rich_style)
        is_cursor = self.has_focus and index == self._cursor
        key = (self._rows[index], index == self._places.get(self._here), is_cursor, self.size.width)
        strip = self._kept.get(key)
        if strip is None:
            strip = self._kept[key] = self._painted(*key)
        return strip

    def _painted(self, row: Row, is_here: bool, is_cursor: bool, width: int) -> Strip:  # noqa: FBT001 - a key's parts
        looks = {
            "part" if row.state is None else "row": True,
            "dim": row.state is State.HIDDEN,
            "here": is_here,
            "cursor": is_cursor,
        }
        own = (self.get_component_rich_style(f"contents--{name}", partial=True) for name, has in looks.items() if has)
        style = sum(own, self.rich_style)
        pointer = self._glyphs.bar if is_here else " "
        text = f"{pointer}{' ' * row.indent}{self._sign(row)} {row.name}"
        if cell_len(text) > width:
            text = set_cell_size(text, width - 1) + self._glyphs.more
        return Strip([Segment(text, style)]).adjust_cell_length(width, style)

    def notify_style_update(self) -> None:
        """Paint anew in the new theme's colours."""
        super().notify_style_update()
        self._kept.clear()

    def _sign(self, row: Row) -> str:
        if row.state is None:
            return self._glyphs.unfolded if row.unfolded else self._glyphs.folded
        if row.state is State.HIDDEN:
            return self._glyphs.ending if row.ending else self._glyphs.hidden
        signs = {State.PEEKED: self._glyphs.peeked, State.PART: self._glyphs.part}
        return signs.get(row.state, self._glyphs.shown)
