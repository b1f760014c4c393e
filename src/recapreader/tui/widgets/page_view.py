"""The page: one part as lines, drawn one by one, with exactly one section in focus.

The focus follows the reading line (see `View`); going to a section puts the reading line on it.
"""

from collections.abc import Callable, Iterable, Sequence

from textual.reactive import reactive
from textual.selection import Selection

from recapreader.core.gate import Hit, Page
from recapreader.core.settings import DEFAULTS
from recapreader.session.new_words import first_difference
from recapreader.tui.geometry import column_left, column_width
from recapreader.tui.glyphs import Glyphs
from recapreader.tui.layout import NEXT, Layout, Surroundings, lay_out
from recapreader.tui.rows.page import PageLines
from recapreader.tui.rows.runs import Run
from recapreader.tui.view_settings import Spot, View
from recapreader.tui.widgets.page_clicks import PageClicks


class PageView(PageClicks):
    """Draws a page that the screen hands it, and tells which section has the focus."""

    measure = reactive(DEFAULTS.width)
    """How many cells wide the column of text may be."""

    def __init__(self, glyphs: Glyphs, id_: str = "page", title: str = "") -> None:
        super().__init__(glyphs, id_, title)
        self._page: Page | None = None
        self._around = Surroundings()
        self._layout_now = Layout(1)
        self._shape: tuple[int, int, int] | None = None
        """(column, cells left of it, height) for which it is laid out."""
        self.page_lines = PageLines(glyphs)
        self._renumbered = ""
        self._reading_row = 0
        self._hit: Hit | None = None
        self._start_place = ("", 0, 0)
        self._start_spot: Spot | None = None

    @property
    def hit(self) -> Hit | None:
        """The hit that is highlighted."""
        return self._hit

    @property
    def reading_place(self) -> tuple[str, int, int]:
        """(section, text, offset) at the reading line: where one is."""
        view = self.view
        place = view.layout.place_of(view.line)
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
        if self._shape is None:
            if renumbered:
                self.start_at(renumbered)
            return
        before = View(self._layout_now, self.height, self.top, self._reading_row)
        self._lay_out()
        if not is_same or self.focused_section not in self._layout_now.extents:
            self.move(View.at_first_section)
            return
        row = before.row_of(focused)
        if 0 <= row < self.height:
            first = self._layout_now.extents[self.focused_section][0]
            self._take(self.view.scrolled(first - row).with_reading_line(first))
        else:
            self.top = self._layout_now.same_line(before.layout, before.top, focused, self.focused_section)

    def go_to(self, number: str, text: int = 0, offset: int = 0) -> None:
        """Put the focus on a section, and bring it (or a place in it) into view."""
        if number in self.view.layout.extents:
            self._take(self.view.gone_to(number, text, offset))
            self._set_focus(number)

    @property
    def spot(self) -> tuple[int, int]:
        """(the line at the top, the row of the reading line)."""
        return self.top, self._reading_row

    @property
    def left_at(self) -> Spot:
        """Where the view is, for `start_on` to find it again."""
        return self.view.spot

    @property
    def focused_row(self) -> int:
        """The row of the view on which the section in focus begins; negative where that is above the view."""
        return self.view.row_of(self.focused_section)

    def put_focused_on(self, row: int) -> None:
        """Scroll so that the section in focus begins on a row."""
        self._take(self.view.with_section_on(self.focused_section, row))

    def is_wholly_visible(self, number: str) -> bool:
        """Whether all of a section's lines are on screen."""
        return self.view.shows_all_of(number)

    def bring_into_view(self, number: str) -> None:
        """Scroll as little as needed to show all of a section, or its beginning."""
        self._take(self.view.with_all_of(number))

    def is_end_visible(self, number: str) -> bool:
        """Whether the last line of a section is on screen."""
        return self.view.shows_end_of(number)

    def texts_of(self, number: str) -> list[str]:
        """A section's texts as they are shown now."""
        return self.view.layout.texts_of(number)

    def show_opened(self, number: str, before: Sequence[str]) -> None:
        """Set the words apart that a section has beyond the texts it had `before`, and follow them."""
        place = first_difference(before, self.texts_of(number))
        self._set_apart((number, *place))
        self.follow(number, *place)

    def follow(self, number: str, text: int, offset: int) -> None:
        """Scroll as little as needed to show the end of a section from a place on, or else that place."""
        if number in self.view.layout.extents:
            self._take(self.view.following(number, text, offset))

    def show_end(self, number: str) -> None:
        """Scroll as little as needed to show the last lines of a section."""
        texts = self.texts_of(number)
        self.follow(number, max(len(texts) - 1, 0), len(texts[-1]) if texts else 0)

    def no_longer_apart(self) -> None:
        """Show the words that were just opened as all others."""
        if self.page_lines.opened_at:
            self._set_apart(None)

    def _set_apart(self, place: tuple[str, int, int] | None) -> None:
        self.page_lines.opened_at = place
        self.refresh()

    def show_hit(self, hit: Hit | None) -> None:
        """Highlight a hit and go to it; None takes the highlight away."""
        self._hit = hit
        if hit:
            self.go_to(hit.number, hit.text, hit.start)
        self.refresh()

    def move(self, how: Callable[[View], View]) -> None:
        """Move the view; the focus follows."""
        view = how(self.view)
        self._take(view)
        self._set_focus(view.section)

    def scroll_lines(self, lines: int) -> None:
        """Move as the wheel and the scroll bar do."""
        self.move(lambda view: view.moved(lines))

    # Laying out.

    @property
    def view(self) -> View:
        """Which lines are in view, laid out for the size of now."""
        self.settle()
        return View(self._layout_now, self.height, self.top, self._reading_row)

    @property
    def column(self) -> int:
        """The width of the column of text."""
        return column_width(self.box.inner_width, self.measure)

    @property
    def left(self) -> int:
        """The cells left of the column."""
        return column_left(self.box.inner_width, self.column)

    @property
    def line_count(self) -> int:
        """How many lines the page has."""
        return len(self._layout_now.lines)

    def settle(self) -> None:
        """Lay out for the size of now, the reading line kept on its text."""
        if self._page is None or not self.size or self._shape == (self.column, self.left, self.height):
            return
        is_first, spot = self._shape is None, self._start_spot
        if not is_first:
            spot = View(self._layout_now, self.height, self.top, self._reading_row).spot
        self._lay_out()
        if spot:
            view = View.at(spot, self._layout_now, self.height)
        else:
            view = View.opened(self._layout_now, self._start_place, self.height)
        if is_first:
            self.set_reactive(PageView.focused_section, view.section)
        self.settle_at(view.top)
        self._reading_row = view.row

    def _lay_out(self) -> None:
        """Lay out, unless that is done; a page of which no size is known waits for it."""
        if self._page is None or not self.size:
            return
        self._shape = (self.column, self.left, self.height)
        self._layout_now = lay_out(self._page, self.column, self._around)
        lines = self.page_lines
        lines.left, lines.hint, lines.more_hint = self.left, self._around.hint, self._around.more_hint
        self.refresh()

    def watch_measure(self) -> None:
        """Lay out for the new width."""
        self.settle()
        self.refresh()

    def _take(self, view: View) -> None:
        self.top, self._reading_row = view.top, view.row

    def _set_focus(self, number: str) -> None:
        if number:  # none as long as there is no room to lay the page out
            self.focused_section = number

    # Drawing.

    def row_runs(self, row: int) -> Iterable[Run]:
        """One line of the view."""
        number = self.top + row
        if number >= self.line_count:
            return ()
        line, selection = self._layout_now.lines[number], self.text_selection
        is_focused = self.is_in_focus(number)
        selected = selection.get_span(line.piece) if selection else None
        return self.page_lines.runs(self._layout_now, line, is_focused=is_focused, hit=self._hit, selected=selected)

    def is_in_focus(self, number: int) -> bool:
        """Whether a line is one of what has the focus."""
        section = self._layout_now.lines[number].section
        return bool(section) and section == self.focused_section

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw the selection."""
        del selection
        self.refresh()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text: rows are pieces and columns characters, as the runs' places are."""
        texts = [piece.text for piece in self._layout_now.pieces]
        return selection.extract("\n".join(text.replace("\n", " ") for text in texts)), "\n"
