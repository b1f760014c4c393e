"""The page: one part as lines, drawn one by one, with exactly one section in focus.

The focus follows the reading line, a row of the view: moving by lines scrolls, and where the page can scroll no
further, the reading line itself moves; going to a section puts the reading line on it.
"""

from typing import ClassVar

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from recapreader.gate import Hit, Page
from recapreader.settings import DEFAULTS
from recapreader.tui.geometry import column_left, column_width
from recapreader.tui.glyphs import Glyphs
from recapreader.tui.layout import BOX_HEIGHT, Layout, Surroundings, lay_out
from recapreader.tui.runs import BUTTON
from recapreader.tui.styles import PAGE
from recapreader.tui.widgets.page_lines import LinePainter


class PageView(ScrollView, can_focus=True, inherit_bindings=False):
    """Draws a page that the screen hands it; tells which section has the focus and which box was pressed."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"page--{name}" for name in PAGE}

    measure = reactive(DEFAULTS.width)
    """How many cells wide the column of text may be."""

    class FocusMoved(Message):
        """The focus is on another section."""

        def __init__(self, number: str) -> None:
            super().__init__()
            self.number = number

    class ButtonPressed(Message):
        """The button of the focused hidden section was clicked."""

    def __init__(self, glyphs: Glyphs, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self.glyphs = glyphs
        self._page: Page | None = None
        self._around = Surroundings()
        self._layout_now = Layout(1)
        self._expected: Layout | None = None
        self._painter = LinePainter(self, glyphs)
        self._focused = ""
        self._renumbered = ""
        self._reading_row = 0
        self._hit: Hit | None = None
        self._start_place = ("", 0, 0)
        self._first_top: int | None = None
        """Where the first frame begins, until the view knows how far it can scroll."""

    # What the screen asks.

    @property
    def hit(self) -> Hit | None:
        """The hit that is highlighted."""
        return self._hit

    @property
    def focused_section(self) -> str:
        """The number of the section in focus."""
        return self._focused

    @property
    def reading_place(self) -> tuple[str, int, int]:
        """(section, text, offset) at the reading line: where one is."""
        place = self._layout_now.place_of(self._reading_line)
        return place if place[0] == self._focused else (self._focused, 0, 0)

    def start_at(self, number: str, text: int = 0, offset: int = 0) -> None:
        """Where the first frame is to be; no focus is told of it."""
        self._start_place = (number, text, offset)
        self._focused = number

    def renumber(self, number: str) -> None:
        """Say by which number the section in focus goes in the page that is shown next: it is the same section."""
        self._renumbered = number

    def show(self, page: Page, around: Surroundings) -> None:
        """Draw a page. In the same part the focused section stays on its row, or else the text at the top stays."""
        focused, renumbered, self._renumbered = self._focused, self._renumbered, ""
        is_same = self._page is not None and self._page.part.number == page.part.number
        self._page, self._around = page, around
        if renumbered:
            is_same = True
            self._set_focus(renumbered)
        if not self._layout_now.lines:
            if renumbered:
                self.start_at(renumbered)
            return
        before, top = self._layout_now, self._top
        self._lay_out()
        if not is_same or self._focused not in self._layout_now.extents:
            self._scroll(0)
            self._start()
            return
        row = before.extents[focused][0] - top
        if 0 <= row < self._height:
            first = self._layout_now.extents[self._focused][0]
            self._scroll(first - row)
            self._put_reading_line(first)
        else:
            line = self._same_line(before, top, focused)
            self._scroll(line)

    def _same_line(self, before: Layout, line: int, focused: str) -> int:
        """Where a line of another layout, of which `focused` was the section in focus, stands in this one."""
        section, text, offset = before.place_of(line)
        first = before.line_of(section, text, offset)
        number = self._focused if section == focused else section
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
    def focused_row(self) -> int:
        """The row of the view on which the section in focus begins; negative where that is above the view."""
        return self._layout_now.extents.get(self._focused, (0, 0))[0] - self._top

    def put_focused_on(self, row: int) -> None:
        """Scroll so that the section in focus begins on a row."""
        first, last = self._layout_now.extents.get(self._focused, (0, 0))
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

    def show_hit(self, hit: Hit | None) -> None:
        """Highlight a hit and go to it; None takes the highlight away."""
        self._hit = hit
        if hit:
            self.go_to(hit.number, hit.text, hit.start)
        self.refresh()

    def move(self, lines: int) -> None:
        """Move the reading line by so many lines, scrolling as far as the page goes."""
        target = self._top + lines
        self._scroll(target)
        left_over = target - self._top
        self._reading_row = min(max(self._reading_row + left_over, 0), self._height - 1)
        self._follow()

    def move_pages(self, pages: float) -> None:
        """Move by a share of the view's height."""
        self.move(round((self._height - 1) * pages) if abs(pages) == 1 else round(self._height * pages))

    def to_end(self, *, bottom: bool) -> None:
        """To the top or bottom of the page."""
        self._scroll(len(self._layout_now.lines) if bottom else 0)
        last = len(self._layout_now.lines) - 1 - self._top
        self._reading_row = min(self._height - 1, last) if bottom else 0
        self._follow()

    # Laying out and scrolling.

    @property
    def _top(self) -> int:
        return round(self.scroll_y) if self._first_top is None else self._first_top

    @property
    def _height(self) -> int:
        return max(self.size.height, 1)

    @property
    def _reading_line(self) -> int:
        return min(self._top + self._reading_row, max(len(self._layout_now.lines) - 1, 0))

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
        self.virtual_size = Size(self._width, len(self._layout_now.lines))
        self.refresh()

    def expect(self, width: int) -> None:
        """Lay out ahead for lines of so many cells, so that the first frame has its scroll bar already."""
        if self._page is not None:
            layout = lay_out(self._page, column_width(width, self.measure), self._around)
            self._expected = layout
            self.virtual_size = Size(width, len(layout.lines))

    def _lay_lines(self) -> None:
        if self._page is not None:
            expected, self._expected = self._expected, None
            if expected is None or expected.width != self.column:
                expected = lay_out(self._page, self.column, self._around)
            self._layout_now = expected
            self._painter.forget()
            self._painter.lines.left = self.left
            self._painter.lines.hint = self._around.hint

    def _lay_first_frame(self) -> None:
        """Lay out while the first frame is drawn: waiting for the news of one's size would cost a frame."""
        self._lay_lines()
        self._focused, line, self._first_top = self._layout_now.first_view(self._start_place, self._height)
        self._put_reading_line(line)

    @property
    def _highest(self) -> int:
        return self._layout_now.highest_top(self._height)

    def _scroll(self, line: int) -> None:
        line = min(max(line, 0), self._highest)
        if self._first_top is None:
            self.scroll_to(y=line, animate=False, immediate=True, force=True)
        else:
            self._first_top = line
            self.refresh()

    def _put_reading_line(self, line: int) -> None:
        self._reading_row = min(max(line - self._top, 0), self._height - 1)

    def _follow(self) -> None:
        self._set_focus(self._layout_now.section_at(self._reading_line))

    def _set_focus(self, number: str) -> None:
        if number and number != self._focused:  # none as long as there is no room to lay the page out
            self._focused = number
            self.refresh()
            self.post_message(self.FocusMoved(number))

    def _relay(self) -> None:
        """Lay out anew for another width, the reading line kept on its text."""
        if not self.size.width or self._page is None:
            return
        if not self._layout_now.lines:
            self._lay_first_frame()
        if self._first_top is not None:
            top, self._first_top = self._first_top, None
            self.virtual_size = Size(self._width, len(self._layout_now.lines))
            self._scroll(top)
            if self._layout_now.width == self.column:
                return
        if (self._layout_now.width, self._painter.lines.left) == (self.column, self.left):
            self.virtual_size = Size(self._width, len(self._layout_now.lines))
            line, row = self._reading_line, min(self._reading_row, self._height - 1)
            self._scroll(line - row)
            self._put_reading_line(line)
            return
        place, row = self.reading_place, self._reading_row
        offset = self._reading_line - self._layout_now.line_of(*place)
        self._lay_out()
        line = self._layout_now.line_of(*place) + min(offset, 0)
        self._scroll(line - row)
        self._put_reading_line(line)

    def _start(self) -> None:
        """Put the focus on the page's first section."""
        self._set_focus(self._layout_now.section_at(0))
        self._reading_row = self._layout_now.extents.get(self._focused, (0, 0))[0]

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
        base = self.rich_style
        if number >= len(self._layout_now.lines):
            return Strip.blank(self.size.width, base)
        return self._painter.paint(self._layout_now, number, self._focused, self._hit, self.text_selection)

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
        self.move(3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Three lines up."""
        event.stop()
        event.prevent_default()
        self.move(-3)

    def on_click(self, event: events.Click) -> None:
        """Focus the section; a click on the focused box's button asks to reveal it."""
        line = self._top + event.y
        if line >= len(self._layout_now.lines) or event.button != 1:
            return
        number = self._layout_now.lines[line].section
        if not number:
            return
        if number == self._focused and self._is_button(number, line, event.x):
            self.post_message(self.ButtonPressed())
            return
        self._put_reading_line(self._layout_now.extents[number][0])
        self._set_focus(number)

    def _is_button(self, number: str, line: int, x: int) -> bool:
        first, _ = self._layout_now.extents[number]
        right = self.left + self.column - 2
        return (
            number in self._layout_now.hidden and line == first + BOX_HEIGHT // 2 and right - len(BUTTON) <= x < right
        )
