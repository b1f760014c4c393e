"""Screens with a page: moving in it, the width of its column, taking text along."""

from recapreader.core.settings import WIDTHS
from recapreader.tui.screens.pressed_keys import MoveKeys
from recapreader.tui.view_settings import MOVES
from recapreader.tui.widgets.page_view import PageView

_STEP = 4
"""Cells by which a key widens or narrows the column."""


class PageScreen(MoveKeys):
    """Pages, ends, widths and copying. Nothing here ever reveals."""

    page_view: PageView

    def move_by(self, move: str) -> None:
        """Move in the page; at its end, a page down says how to go on."""
        before = self.page_view.spot
        self.page_view.move(MOVES[move])
        if move == "page_down" and self.page_view.spot == before:
            self.say(self.at_end())

    def at_end(self) -> str:
        """What is said where a page has no more lines."""
        return "The end."

    def action_wider(self) -> None:
        """A wider column."""
        self._set_width(_STEP)

    def action_narrower(self) -> None:
        """A narrower column."""
        self._set_width(-_STEP)

    def _set_width(self, step: int) -> None:
        """Set another width if the column becomes another one by it; else say why it does not."""
        view, before = self.page_view, (self.page_view.measure, self.page_view.column)
        view.measure = min(max(min(view.measure, view.column) + step, WIDTHS[0]), WIDTHS[1])
        if view.column != before[1]:
            self.say(f"Width {view.column}")
            self.keep("width", view.measure)
            return
        view.measure = before[0]
        if step < 0:
            self.say("The column is as narrow as it gets.")
        elif before[1] >= WIDTHS[1]:
            self.say("The column is as wide as it gets.")
        else:
            self.say(self.why_no_wider())

    def why_no_wider(self) -> str:
        """What is said where there is no room for a wider column."""
        return "The column is as wide as the terminal allows."

    def nothing_to_copy(self) -> str:
        """What is said where nothing is selected."""
        return f"Nothing is selected; {self.key('copy_section')} copies this section, {self.key('leave')} leaves."

    def action_copy_section(self) -> None:
        """Copy what is open of the section in focus."""
        texts = self.page_view.texts_of(self.page_view.focused_section)
        if text := "\n\n".join(filter(None, texts)):
            self.send_to_clipboard(text)
        else:
            self.say("Nothing of this section is open.")


class SectionKeys(PageScreen):
    """Sections and parts, one by one."""

    def step_section(self, step: int) -> None:
        """Go so many sections on."""
        raise NotImplementedError

    def step_part(self, step: int) -> None:
        """Go so many parts on."""
        raise NotImplementedError

    def action_next_section(self) -> None:
        """To the next section."""
        self.step_section(1)

    def action_previous_section(self) -> None:
        """To the previous section."""
        self.step_section(-1)

    def action_next_part(self) -> None:
        """To the next part."""
        self.step_part(1)

    def action_previous_part(self) -> None:
        """To the previous part."""
        self.step_part(-1)
