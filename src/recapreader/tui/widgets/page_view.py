"""The page: one part as lines, drawn one by one, with exactly one section in focus.

The focus follows the reading line (see `tui.view`); going to a section puts the reading line on it.
"""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.selection import Selection
from textual.strip import Strip

from recapreader.core.gate import Hit, Page
from recapreader.core.settings import DEFAULTS
from recapreader.session.new_words import first_difference
from recapreader.tui.geometry import column_left, column_width
from recapreader.tui.glyphs import Glyphs
from recapreader.tui.guards import Clicks
from recapreader.tui.layout import NEXT, Layout, Line, Span, Surroundings, lay_out
from recapreader.tui.runs import BUTTON
from recapreader.tui.styles import PAGE
from recapreader.tui.view_settings import Spot, View
from recapreader.tui.widgets.lines_view import LinesView
from recapreader.tui.widgets.page_lines import LinePainter


class PageView(LinesView):
    """Draws a page that the screen hands it; tells which section has the focus and which box was pressed."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"page--{name}" for name in PAGE}

    measure = reactive(DEFAULTS.width)
    """How many cells wide the column of text may be."""
    focused_section = reactive("", init=False)
    """The number of the section in focus."""

    class FocusMoved(Message):
        """The focus is on another section."""

    class ButtonPressed(Message):
        """The button of the focused hidden section was clicked, or a hidden word of the focused open one."""

    class MorePressed(Message):
        """The rest of the focused section, which is open in part, was clicked."""

    class NextPressed(Message):
        """The item for the next part was clicked."""

    class LinkPressed(Message):
        """A link was clicked; without an address, the line that names several."""

        def __init__(self, url: str = "") -> None:
            super().__init__()
            self.url = url

    def __init__(self, glyphs: Glyphs, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self.glyphs = glyphs
        self._page: Page | None = None
        self._around = Surroundings()
        self._layout_now = Layout(1)
        self._expected: Layout | None = None
        self._painter = LinePainter(self, glyphs)
        self._renumbered = ""
        self._reading_row = 0
        self._hit: Hit | None = None
        self._clicks = Clicks()
        self._start_place = ("", 0, 0)
        self._start_spot: Spot | None = None
        self._first_top: int | None = None
        """Where the first frame begins, until the view knows how far it can scroll."""

    # What the screen asks.

    @property
    def hit(self) -> Hit | None:
        """The hit that is highlighted."""
        return self._hit

    @property
    def reading_place(self) -> tuple[str, int, int]:
        """(section, text, offset) at the reading line: where one is."""
        place = self._layout_now.place_of(self._reading_line)
        return place if place[0] == self.focused_section else (self.focused_section, 0, 0)

    def start_at(self, number: str, text: int = 0, offset: int = 0) -> None:
        """Where the first frame is to be; no focus is told of it."""
        self._start_place, self._start_spot = (number, text, offset), None
        self.set_reactive(PageView.focused_section, number)

    def start_on(self, spot: Spot) -> None:
        """Where the first frame is to be: as one stood in another layout of the page."""
        self.start_at(spot.place[0])
        self._start_spot = spot

    def renumber(self, number: str) -> None:
        """Say by which number the section in focus goes in the page that is shown next: it is the same section."""
        self._renumbered = number

    def show(self, page: Page, around: Surroundings) -> None:
        """Draw a page. In the same part the focused section stays on its row, or else the text at the top stays."""
        focused, renumbered, self._renumbered = self.focused_section, self._renumbered, ""
        is_same = self._page is not None and self._page.part.number == page.part.number
        self._page, self._around = page, around
        if focused == NEXT and not renumbered and is_same and page.blocks and page.following is None:
            focused = renumbered = page.blocks[-1].number  # the item for the next part is gone
        if renumbered:
            is_same = True
            self._set_focus(renumbered)
        if not self._layout_now.lines:
            if renumbered:
                self.start_at(renumbered)
            return
        before, top = self._layout_now, self._top
        self._lay_out()
        if not is_same or self.focused_section not in self._layout_now.extents:
            self._scroll(0)
            self._start()
            return
        row = before.extents[focused][0] - top
        if 0 <= row < self._height:
            first = self._layout_now.extents[self.focused_section][0]
            self._scroll(first - row)
            self._put_reading_line(first)
        else:
            line = self._same_line(before, top, focused)
            self._scroll(line)

    def _same_line(self, before: Layout, line: int, focused: str) -> int:
        """Where a line of another layout, of which `focused` was the section in focus, stands in this one."""
        section, text, offset = before.place_of(line)
        first = before.line_of(section, text, offset)
        number = self.focused_section if section == focused else section
        text = self._layout_now.same_text(number, text, before.words_on(first))
        return self._layout_now.line_of(number, text, offset) + line - first

    def go_to(self, number: str, text: int = 0, offset: int = 0) -> None:
        """Put the focus on a section, and bring it (or a place in it) into view."""
        if number not in self._layout_now.extents:
            return
        line, top = self._layout_now.line_and_top((number, text, offset), self._top, self._height)
        if top is not None:
            self._scroll(top)
        self._put_reading_line(line)
        self._set_focus(number)

    @property
    def spot(self) -> tuple[int, int]:
        """(the line at the top, the row of the reading line)."""
        return self._top, self._reading_row

    @property
    def left_at(self) -> Spot:
        """Where the view is, for `start_on` to find it again."""
        return self._view.spot

    @property
    def focused_row(self) -> int:
        """The row of the view on which the section in focus begins; negative where that is above the view."""
        return self._layout_now.extents.get(self.focused_section, (0, 0))[0] - self._top

    def put_focused_on(self, row: int) -> None:
        """Scroll so that the section in focus begins on a row."""
        first, last = self._layout_now.extents.get(self.focused_section, (0, 0))
        self._scroll(first - row)
        self._put_reading_line(min(max(first, self._top), last - 1))

    def is_wholly_visible(self, number: str) -> bool:
        """Whether all of a section's lines are on screen."""
        first, last = self._layout_now.extents.get(number, (0, 0))
        return first >= self._top and last <= self._top + self._height

    def bring_into_view(self, number: str) -> None:
        """Scroll as little as needed to show all of a section, or its beginning."""
        first, last = self._layout_now.extents.get(number, (0, 0))
        if last - first > self._height or first < self._top:
            self._scroll(max(first - 1, 0))
        elif last > self._top + self._height:
            self._scroll(last - self._height)
        self._put_reading_line(first)

    def is_end_visible(self, number: str) -> bool:
        """Whether the last line of a section is on screen."""
        _, last = self._layout_now.extents.get(number, (0, 0))
        return self._top < last <= self._top + self._height

    def texts_of(self, number: str) -> list[str]:
        """A section's texts as they are shown now."""
        return self._layout_now.texts_of(number)

    def show_opened(self, number: str, before: Sequence[str]) -> None:
        """Set the words apart that a section has beyond the texts it had `before`, and follow them."""
        place = first_difference(before, self.texts_of(number))
        self._set_apart((number, *place))
        self.follow(number, *place)

    def follow(self, number: str, text: int, offset: int) -> None:
        """Scroll as little as needed to show the end of a section from a place on, or else that place."""
        if number not in self._layout_now.extents:
            return
        first, last = self._layout_now.line_of(number, text, offset), self._layout_now.extents[number][1]
        if last - first > self._height or first < self._top:
            self._scroll(first)
        elif last > self._top + self._height:
            self._scroll(last - self._height)
        self._put_reading_line(first)

    def show_end(self, number: str) -> None:
        """Scroll as little as needed to show the last lines of a section."""
        texts = self.texts_of(number)
        self.follow(number, max(len(texts) - 1, 0), len(texts[-1]) if texts else 0)

    def no_longer_apart(self) -> None:
        """Show the words that were just opened as all others."""
        if self._painter.lines.opened_at:
            self._set_apart(None)

    def _set_apart(self, place: tuple[str, int, int] | None) -> None:
        self._painter.lines.opened_at = place
        self._painter.forget()
        self.refresh()

    def show_hit(self, hit: Hit | None) -> None:
        """Highlight a hit and go to it; None takes the highlight away."""
        self._hit = hit
        if hit:
            self.go_to(hit.number, hit.text, hit.start)
        self.refresh()

    def move(self, how: Callable[[View], View]) -> None:
        """Move the view; the focus follows."""
        view = how(self._view)
        self._scroll(view.top)
        self._reading_row = view.row
        self._set_focus(view.section)

    # Laying out and scrolling.

    @property
    def _top(self) -> int:
        return round(self.scroll_y) if self._first_top is None else self._first_top

    @property
    def _height(self) -> int:
        return max(self.size.height, 1)

    @property
    def _view(self) -> View:
        return View(self._layout_now, self._height, self._top, self._reading_row)

    @property
    def _reading_line(self) -> int:
        return self._view.line

    @property
    def _width(self) -> int:
        """The cells that lines have; those of the scroll bar are never among them."""
        return self.scrollable_content_region.width

    @property
    def column(self) -> int:
        """The width of the column of text."""
        return column_width(self._width, self.measure)

    @property
    def left(self) -> int:
        """The cells left of the column."""
        return column_left(self._width, self.column)

    def _lay_out(self) -> None:
        if self._page is None or not self.size.width:
            return
        self._lay_lines()
        self.set_extent(self._width, len(self._layout_now.lines))
        self.refresh()

    def expect(self, width: int, height: int) -> None:
        """Lay out ahead for so many lines of so many cells, so that the first frame has its scroll bar already."""
        if self._page is not None:
            layout = lay_out(self._page, column_width(width, self.measure), self._around)
            self._expected = layout
            self.virtual_size = Size(width, max(len(layout.lines), height))

    def _lay_lines(self) -> None:
        if self._page is not None:
            expected, self._expected = self._expected, None
            if expected is None or expected.width != self.column:
                expected = lay_out(self._page, self.column, self._around)
            self._layout_now = expected
            self._painter.forget()
            self._painter.lines.left = self.left
            self._painter.lines.hint = self._around.hint
            self._painter.lines.more_hint = self._around.more_hint

    def _lay_first_frame(self) -> None:
        """Lay out while the first frame is drawn: waiting for the news of one's size would cost a frame."""
        self._lay_lines()
        if self._start_spot:
            view = View.at(self._start_spot, self._layout_now, self._height)
        else:
            view = View.opened(self._layout_now, self._start_place, self._height)
        self._first_top, self._reading_row = view.top, view.row
        self.set_reactive(PageView.focused_section, view.section)

    def _scroll(self, line: int) -> None:
        line = self._view.scrolled(line).top
        if self._first_top is None:
            self.scroll_to(y=line, animate=False, immediate=True, force=True)
        else:
            self._first_top = line
            self.refresh()

    def _put_reading_line(self, line: int) -> None:
        self._reading_row = self._view.with_reading_line(line).row

    def _set_focus(self, number: str) -> None:
        if number:  # none as long as there is no room to lay the page out
            self.focused_section = number

    def watch_focused_section(self) -> None:
        """Tell of it."""
        self.post_message(self.FocusMoved())

    def _relay(self) -> None:
        """Lay out anew for another width, the reading line kept on its text."""
        if not self.size.width or self._page is None:
            return
        if not self._layout_now.lines:
            self._lay_first_frame()
        if self._first_top is not None:
            top, self._first_top = self._first_top, None
            self.set_extent(self._width, len(self._layout_now.lines))
            self._scroll(top)
            if self._layout_now.width == self.column:
                return
        spot = self._view.spot
        if (self._layout_now.width, self._painter.lines.left) == (self.column, self.left):
            self.set_extent(self._width, len(self._layout_now.lines))
        else:
            self._lay_out()
        view = View.at(spot, self._layout_now, self._height)
        self._scroll(view.top)
        self._reading_row = view.row

    def _start(self) -> None:
        """Put the focus on the page's first section."""
        self._set_focus(self._layout_now.section_at(0))
        self._reading_row = self._layout_now.extents.get(self.focused_section, (0, 0))[0]

    def watch_measure(self) -> None:
        """Lay out for the new width."""
        self._relay()

    def on_resize(self) -> None:
        """Lay out for the new size."""
        self._relay()

    def notify_style_update(self) -> None:
        """Paint anew with the new theme's colours."""
        super().notify_style_update()
        self._painter.forget()

    # Drawing.

    def render_line(self, y: int) -> Strip:
        """One line of the view."""
        if not self._layout_now.lines:
            self._lay_first_frame()
        number = self._top + y
        if number >= len(self._layout_now.lines):
            return Strip.blank(self.size.width, self._painter.base)
        return self._painter.paint(self._layout_now, number, self.focused_section, self._hit, self.text_selection)

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw the selection."""
        del selection
        self.refresh()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text: rows are pieces and columns characters, as `LinePainter` marks them."""
        texts = [piece.text for piece in self._layout_now.pieces]
        return selection.extract("\n".join(text.replace("\n", " ") for text in texts)), "\n"

    # The mouse.

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Three lines down."""
        event.stop()
        event.prevent_default()
        self.move(lambda view: view.moved(3))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Three lines up."""
        event.stop()
        event.prevent_default()
        self.move(lambda view: view.moved(-3))

    def on_click(self, event: events.Click) -> None:
        """Do what stands there, if the section has the focus: a button, a hidden word, the next part; else focus it.

        A link asks at once. A click on anything that opens counts only where none came shortly before.
        """
        is_single = self._clicks.is_single()
        number = self._top + event.y
        if number >= len(self._layout_now.lines) or event.button != 1:
            return
        line, cell = self._layout_now.lines[number], event.x - self.left
        span = self._layout_now.span_at(number, cell)
        if span and span.url:
            self.post_message(self.LinkPressed(span.url))
        elif self._is_foot(line):
            self.post_message(self.LinkPressed())
        elif line.section and line.section != self.focused_section:
            self._put_reading_line(self._layout_now.extents[line.section][0])
            self._set_focus(line.section)
        elif is_single and (pressed := self._pressed(line, number, event.x, span)):
            self.post_message(pressed)

    def _is_foot(self, line: Line) -> bool:
        return line.piece >= 0 and self._layout_now.pieces[line.piece].style == "foot"

    def _pressed(self, line: Line, number: int, x: int, span: Span | None) -> Message | None:
        """What a click in the section in focus presses, if anything."""
        if not line.section:
            return None
        if line.section == NEXT:
            return self.NextPressed()
        if line.kind == "more":
            return self.MorePressed()
        return self.ButtonPressed() if span or self._is_button(line.section, number, x) else None

    def _is_button(self, number: str, line: int, x: int) -> bool:
        first, _ = self._layout_now.extents[number]
        right = self.left + self.column
        return number in self._layout_now.hidden and line == first and right - len(BUTTON) <= x < right
