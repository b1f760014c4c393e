"""The find line: what is typed there is looked for in shown text, and the hit is lit."""

from abc import abstractmethod
from typing import TYPE_CHECKING

from textual.widgets import Input

from recapreader.core.gate import Hit
from recapreader.session import actions
from recapreader.tui.screens.page_screen import PageScreen
from recapreader.tui.widgets.field import Field

if TYPE_CHECKING:
    from recapreader.session.finding import Found


def new_find_field() -> Field:
    """The line to type in."""
    return Field(placeholder="find in shown text", id="find")


class FindKeys(PageScreen):
    """/, n and N, on any screen with a page; none of it knows more than the page."""

    find_field: Field
    _query = ""

    @abstractmethod
    def found(self, query: str, start: tuple[str, int, int], *, backward: bool) -> "Found | None":
        """The next hit from a (section, text, offset)."""

    def go_to_hit(self, hit: Hit) -> None:
        """Bring a hit on screen."""
        self.page_view.show_hit(hit)

    def after_find_line(self) -> None:
        """The Enter that closed the find line is not meant for the page."""

    def action_find(self) -> None:
        """Open the find line."""
        self.add_class("-finding")
        self.find_field.value = self._query
        self.find_field.begin()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Find what was typed."""
        event.stop()
        self._query = event.value
        self.close_find()
        self.after_find_line()
        self._find(backward=False)

    def close_find(self) -> bool:
        """Close the find line; whether it was open."""
        was_open = self.has_class("-finding")
        self.remove_class("-finding")
        if was_open:
            self.set_focus(self.page_view)
        return was_open

    def action_find_next(self) -> None:
        """To the next hit."""
        self._find(backward=False)

    def action_find_previous(self) -> None:
        """To the previous hit."""
        self._find(backward=True)

    def _find(self, *, backward: bool) -> None:
        if not self._query.strip():
            self.say(actions.find_first(self.key))
            return
        last = self.page_view.hit
        start = (last.number, last.text, last.start) if last else self.page_view.reading_place
        found = self.found(self._query, start, backward=backward)
        if found is None:
            self.page_view.show_hit(None)
            self.say(actions.NOT_FOUND)
            return
        self.go_to_hit(found.hit)
        self.say(found.position)
