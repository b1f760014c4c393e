"""A pane of many lines, drawn line by line, so that a thousand cost what ten cost."""

from collections.abc import Iterable
from typing import ClassVar

from textual import events
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from recapreader.tui.glyphs import Glyphs
from recapreader.tui.rows.box import Box, Extent
from recapreader.tui.rows.runs import Run
from recapreader.tui.widgets.painter import Painter


class Pane(Widget, can_focus=True, inherit_bindings=False):
    """Draws its rows within a `Box`, border and scroll bar included: the same as the first frame does.

    Textual's own border and scroll bar would come a frame later, and could be drawn by nobody else.
    """

    HEAD: ClassVar[int] = 0
    """How many rows stand above those that scroll."""

    def __init__(self, glyphs: Glyphs, id_: str, title: str = "", left: int = 0) -> None:
        super().__init__(id=id_)
        self.glyphs = glyphs
        self._title, self._left_free = title, left
        self.painter = Painter(self)
        self._settled_for = Size(0, 0)
        self._is_dragged = False

    # What a pane says of itself.

    @property
    def line_count(self) -> int:
        """How many lines there are to scroll through."""
        raise NotImplementedError

    def row_runs(self, row: int) -> Iterable[Run]:
        """What stands on a row within the border."""
        raise NotImplementedError

    def scroll_lines(self, lines: int) -> None:
        """Scroll as the wheel and the scroll bar do."""
        self.scroll_y += lines

    # Where it is.

    @property
    def box(self) -> Box:
        """Its outside."""
        return Box(*self.outer_size, self._title, self._left_free)  # it has no border or padding of Textual's

    @property
    def height(self) -> int:
        """How many lines are in view."""
        return max(self.box.inner_height - self.HEAD, 1)

    @property
    def top(self) -> int:
        """The first of them."""
        return round(self.scroll_y)

    @top.setter
    def top(self, line: int) -> None:
        self.scroll_y = line

    @property
    def max_scroll_y(self) -> int:
        """The last line that a view can begin with."""
        return max(self.line_count - self.height, 0)

    @property
    def allow_vertical_scroll(self) -> bool:
        """Whether there is more than fits; Textual scrolls on where text is selected down to the edge."""
        return self.max_scroll_y > 0

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Draw what has come into view."""
        if round(old_value) != round(new_value):
            self.refresh()

    def settle(self) -> None:
        """Make itself at home in a new size, while the first frame in it is drawn."""
        self.settle_at(self.top)

    def settle_at(self, line: int) -> None:
        """Begin with a line; nothing else is drawn for it."""
        self.set_reactive(Widget.scroll_y, float(min(max(line, 0), self.max_scroll_y)))

    # Drawing.

    def render_line(self, y: int) -> Strip:
        """One row, the border counted."""
        if self.outer_size != self._settled_for:  # to wait for the news of it would cost a frame
            self._settled_for = self.outer_size
            self.settle()
        extent = Extent(self.line_count, self.height, self.top, self.HEAD)
        row = self.box.row(y, self.row_runs, extent, self.glyphs, is_focused=self.has_focus)
        return self.painter.strip(row, self.outer_size.width)

    def on_focus(self) -> None:
        """Draw the border and the cursor of what has the focus."""
        self.refresh()

    def on_blur(self) -> None:
        """Draw without."""
        self.refresh()

    # The mouse.

    def row_at(self, event: events.MouseEvent) -> int | None:
        """The row within the border on which the mouse is; None on the border and on the scroll bar."""
        row, box = event.y - self.box.edge, self.box
        is_on_bar = event.x >= box.width - box.edge - 1
        return row if 0 <= row < box.inner_height and event.x >= box.edge and not is_on_bar else None

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Three lines down."""
        event.stop()
        event.prevent_default()
        self.scroll_lines(3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Three lines up."""
        event.stop()
        event.prevent_default()
        self.scroll_lines(-3)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of the scroll bar."""
        if event.x == self.box.width - self.box.edge - 1 and self.max_scroll_y:
            self.screen._select_state = None  # noqa: SLF001 - Textual has begun to select text, as its own bars do not let it
            self._is_dragged = True
            self.capture_mouse()
            self._drag_to(event)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Follow the hand."""
        if self._is_dragged:
            self._drag_to(event)

    def on_mouse_up(self) -> None:
        """Let it go."""
        if self._is_dragged:
            self._is_dragged = False
            self.release_mouse()

    def _drag_to(self, event: events.MouseEvent) -> None:
        """Bring the middle of what is in view to where the hand is."""
        share = (event.y - self.box.edge - self.HEAD + 0.5) / self.height
        self.scroll_lines(round(share * self.line_count - self.height / 2) - self.top)
