"""The story so far: all that is shown up to the mark, as one text."""

from collections.abc import Iterable
from itertools import chain
from typing import ClassVar

from textual._styles_cache import StylesCache
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Static

from recapreader.session.keys import Group
from recapreader.session.session import Session
from recapreader.tui.glyphs import Glyphs
from recapreader.tui.layout import Surroundings
from recapreader.tui.screens.ready_screen import ReadyScreen
from recapreader.tui.view_settings import MOVES
from recapreader.tui.widgets.bars import TitleBar
from recapreader.tui.widgets.page_view import PageView


class StorySoFar(ReadyScreen, Screen[None]):
    """A page to read and close again; `o` turns it round."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,s", "leave", "back"),
        Binding("o", "turn", "order"),
        Binding("y,ctrl+c", "copy", "copy"),
    ]

    def __init__(self, session: Session, glyphs: Glyphs, measure: int, groups: Iterable[Group]) -> None:
        super().__init__()
        self._take_moves(groups)
        self._session = session
        self._latest_first = False
        self._title = TitleBar(glyphs, id="title")
        self._page = PageView(glyphs, id="page")
        self._page.set_reactive(PageView.measure, measure)

    def _take_moves(self, groups: Iterable[Group]) -> None:
        """One moves here with the keys of the reading screen, but for those that do something else here."""
        taken = frozenset(self._bindings.key_to_bindings)
        for command in chain.from_iterable(group.commands for group in groups):
            if command.action in MOVES:
                for key in set(command.keys) - taken:
                    self._bindings.bind(key, f"move({command.action!r})", command.label)

    def compose(self) -> ComposeResult:
        """Title, page, and how to leave."""
        yield self._title
        yield self._page
        yield Static("o reverses the order · Esc goes back", id="story-keys", markup=False)

    def on_mount(self) -> None:
        """Fill the page."""
        self._fill()
        self._page.focus()

    def on_unmount(self) -> None:
        """Let go of what was painted, as a dialog does."""
        StylesCache.get_inner_outer.cache_clear()

    def _fill(self) -> None:
        mark = self._session.view.mark
        order = "latest first" if self._latest_first else "in story order"
        self._title.show(self._session.title, order)
        above = (("title", f"The story so far, up to {mark}" if mark else "The story so far"),)
        self._page.show(self._session.view.story(latest_first=self._latest_first), Surroundings(above))

    def action_turn(self) -> None:
        """Turn the order round."""
        self._latest_first = not self._latest_first
        self._fill()
        self._page.move(MOVES["top"])

    def action_move(self, how: str) -> None:
        """Move as one does on the reading screen."""
        self._page.move(MOVES[how])

    def action_copy(self) -> None:
        """Copy the selected text."""
        if text := self.get_selected_text():
            self.app.copy_to_clipboard(text)

    def action_leave(self) -> None:
        """Back to the room."""
        self.dismiss(None)
