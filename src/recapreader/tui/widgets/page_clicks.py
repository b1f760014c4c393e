"""What a click on the page does: it focuses, and in the section in focus it presses what stands there."""

from textual import events
from textual.message import Message
from textual.reactive import reactive

from recapreader.tui.glyphs import Glyphs
from recapreader.tui.guards import Clicks, waited
from recapreader.tui.layout import NEXT, Line
from recapreader.tui.pieces import Span
from recapreader.tui.rows.page import BUTTON
from recapreader.tui.view_settings import View
from recapreader.tui.widgets.pane import Pane


class PageClicks(Pane):
    """The part of the page that tells what was clicked."""

    focused_section = reactive("", init=False)
    """The number of the section in focus."""

    class FocusMoved(Message, namespace="page_view"):
        """The focus is on another section."""

    class ButtonPressed(Message, namespace="page_view"):
        """The button of the focused hidden section was clicked, or a hidden word of the focused open one."""

    class MorePressed(Message, namespace="page_view"):
        """The rest of the focused section, which is open in part, was clicked."""

    class NextPressed(Message, namespace="page_view"):
        """The item for the next part was clicked."""

    class LinkPressed(Message, namespace="page_view"):
        """A link was clicked; without an address, the line that names several."""

        def __init__(self, url: str = "") -> None:
            super().__init__()
            self.url = url

    def __init__(self, glyphs: Glyphs, id_: str, title: str) -> None:
        super().__init__(glyphs, id_, title)
        self._clicks = Clicks()

    @property
    def view(self) -> View:
        """Which lines are in view."""
        raise NotImplementedError

    @property
    def left(self) -> int:
        """The cells left of the column of text."""
        raise NotImplementedError

    def _take(self, view: View) -> None:
        raise NotImplementedError

    def watch_focused_section(self) -> None:
        """Tell of it."""
        self.post_message(self.FocusMoved())

    def on_click(self, event: events.Click) -> None:
        """Do what stands there, if the section has the focus: a button, a hidden word, the next part; else focus it.

        A link asks at once. A click on anything that opens counts only where none came shortly before.
        """
        is_single, view, row = self._clicks.is_single(waited(event)), self.view, self.row_at(event)
        number = view.top + (row or 0)
        if row is None or number >= len(view.layout.lines) or event.button != 1:
            return
        line, cell = view.layout.lines[number], event.x - self.box.edge - self.left
        span = view.layout.span_at(number, cell)
        if span and span.url:
            self.post_message(self.LinkPressed(span.url))
        elif line.piece >= 0 and view.layout.pieces[line.piece].style == "foot":
            self.post_message(self.LinkPressed())
        elif line.section and line.section != self.focused_section:
            self._take(view.with_reading_line(view.layout.extents[line.section][0]))
            self.focused_section = line.section
        elif is_single and (pressed := self._pressed(view, line, number, cell, span)):
            self.post_message(pressed)

    def _pressed(self, view: View, line: Line, number: int, cell: int, span: Span | None) -> Message | None:
        """What a click in the section in focus presses, if anything."""
        if not line.section:
            return None
        if line.section == NEXT:
            return self.NextPressed()
        if line.kind == "more":
            return self.MorePressed()
        width = view.layout.width
        is_button = line.kind == "box" and number == view.layout.extents[line.section][0]
        is_on_button = is_button and width - len(BUTTON) <= cell < width
        return self.ButtonPressed() if span or is_on_button else None
