"""The premise beside the shelf: a page without a focus of its own."""

from collections.abc import Callable

from textual.strip import Strip

from recapreader.core.gate import Page
from recapreader.tui.layout import Layout, Surroundings
from recapreader.tui.view_settings import View
from recapreader.tui.widgets.page_view import PageView


class PremiseView(PageView):
    """Draws a premise; it is read and scrolled, and nothing in it can be pressed."""

    def show(self, page: Page, around: Surroundings) -> None:
        """Draw a premise from its beginning."""
        self._page, self._around = page, around
        self._lay_out()
        self._scroll(0)

    def clear(self) -> None:
        """Draw nothing."""
        self._page = None
        self._layout_now = Layout(1)
        self._painter.forget()
        self.set_extent(self.size.width, 0)
        self.refresh()

    def on_resize(self) -> None:
        """Lay out for the new size."""
        self._lay_out()

    def render_line(self, y: int) -> Strip:
        """One line of the view."""
        number = self._top + y
        if number >= len(self._layout_now.lines):
            return Strip.blank(self.size.width, self._painter.base)
        return self._painter.paint(self._layout_now, number, "", None, self.text_selection)

    def move(self, how: Callable[[View], View]) -> None:
        """Scroll."""
        self._scroll(how(self._view).top)
