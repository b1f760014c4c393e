"""The contents: parts that fold and their sections, drawn line by line so that a thousand cost what ten cost."""

from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual import events
from textual.cache import LRUCache
from textual.message import Message
from textual.strip import Strip

from recapreader.core.gate import State
from recapreader.tui.contents_rows import Row, width_of
from recapreader.tui.glyphs import Glyphs
from recapreader.tui.runs import CONTENTS
from recapreader.tui.widgets.lines_view import LinesView

_KEPT = 2048
"""Rows painted and kept."""


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

    class FoldAsked(Message):
        """Fold a part, or unfold it."""

        def __init__(self, part: str) -> None:
            super().__init__()
            self.part = part

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
        self._places = {row.number: place for place, row in enumerate(rows) if not row.is_part}
        self._cursor = min(self._cursor, max(len(rows) - 1, 0))
        self.set_extent(self.scrollable_content_region.width, len(rows))
        self.refresh()

    @property
    def longest(self) -> int:
        """How many cells the longest row takes."""
        return max(map(width_of, self._rows), default=0)

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
        width = self.scrollable_content_region.width
        key = (self._rows[index], index == self._places.get(self._here), is_cursor, width)
        strip = self._kept.get(key)
        if strip is None:
            strip = self._kept[key] = self._painted(*key).adjust_cell_length(self.size.width, self.rich_style)
        return strip

    def _painted(self, row: Row, is_here: bool, is_cursor: bool, width: int) -> Strip:  # noqa: FBT001 - a key's parts
        looks = {
            "part" if row.is_part else "row": True,
            "dim": row.state is State.HIDDEN and not row.is_part,
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
        fold = "" if not row.is_part else self._glyphs.unfolded if row.unfolded else self._glyphs.folded
        return fold + self._sign_of_state(row)

    def _sign_of_state(self, row: Row) -> str:
        if row.state is State.HIDDEN:
            return self._glyphs.ending if row.ending else self._glyphs.hidden
        signs = {State.PEEKED: self._glyphs.peeked, State.PART: self._glyphs.part}
        return signs.get(row.state, self._glyphs.shown)
