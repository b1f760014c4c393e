"""The premise beside the shelf: a page without a focus of its own."""

from collections.abc import Callable

from textual import events

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
        self.top = self._reading_row = 0

    def clear(self) -> None:
        """Draw nothing."""
        self._page, self._shape, self._layout_now = None, None, Layout(1)
        self.top = 0
        self.refresh()

    def settle(self) -> None:
        """Lay out for the size of now."""
        if self._page and self.size and self._shape != (self.column, self.left, self.height):
            self._lay_out()
            self.settle_at(self.top)

    def on_click(self, event: events.Click) -> None:
        """Nothing."""
        event.prevent_default()

    def move(self, how: Callable[[View], View]) -> None:
        """Scroll."""
        self.top = how(self.view).top
