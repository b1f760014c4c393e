"""Screens with a page: moving in it by pages, the width of its column, taking text along."""

from recapreader.core.settings import WIDTHS
from recapreader.tui.screens.base_screen import BaseScreen
from recapreader.tui.view_settings import MOVES
from recapreader.tui.widgets.page_view import PageView

_STEP = 4
"""Cells by which a key widens or narrows the column."""


class PageScreen(BaseScreen):
    """Pages, ends, widths and copying. Nothing here ever reveals."""

    page_view: PageView

    def action_page_down(self) -> None:
        """One page down."""
        self.page_view.move(MOVES["page_down"])

    def action_page_up(self) -> None:
        """One page up."""
        self.page_view.move(MOVES["page_up"])

    def action_half_down(self) -> None:
        """Half a page down."""
        self.page_view.move(MOVES["half_down"])

    def action_half_up(self) -> None:
        """Half a page up."""
        self.page_view.move(MOVES["half_up"])

    def action_top(self) -> None:
        """To the top of the page."""
        self.page_view.move(MOVES["top"])

    def action_bottom(self) -> None:
        """To the bottom of the page."""
        self.page_view.move(MOVES["bottom"])

    def action_wider(self) -> None:
        """A wider column."""
        self._set_width(_STEP)

    def action_narrower(self) -> None:
        """A narrower column."""
        self._set_width(-_STEP)

    def _set_width(self, step: int) -> None:
        self.page_view.measure = min(max(self.page_view.measure + step, WIDTHS[0]), WIDTHS[1])
        self.keep("width", self.page_view.measure)

    def action_copy(self) -> None:
        """Copy the selected text."""
        if text := self.get_selected_text():
            self.app.copy_to_clipboard(text)
            self.say("Copied.")
        else:
            self.say("Select text with the mouse first.")
