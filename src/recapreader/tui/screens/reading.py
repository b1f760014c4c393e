"""The reading screen: the room with all that can be done in it."""

from typing import ClassVar

from textual.binding import BindingsMap, BindingType

from recapreader.reader import Reading
from recapreader.settings import Settings
from recapreader.tui.bindings import bindings
from recapreader.tui.glyphs import Glyphs
from recapreader.tui.screens.keeping import Keeping
from recapreader.tui.screens.looking import Looking
from recapreader.tui.screens.moving import Moving
from recapreader.tui.screens.revealing import Revealing
from recapreader.tui.screens.room import Keep
from recapreader.tui.themes import ORDER


class ReadingScreen(Moving, Revealing, Looking, Keeping):
    """One recap, being read."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]

    def __init__(self, reading: Reading, glyphs: Glyphs, settings: Settings, keep: Keep, trouble: str) -> None:
        super().__init__(reading, glyphs, settings, keep, trouble)
        if settings.keys:
            ours = {binding.action for binding in bindings()}
            inherited = [binding for _, binding in self._bindings if binding.action not in ours]
            self._bindings = BindingsMap([*bindings(self.groups), *inherited])

    def action_close_top(self) -> None:
        """Close what is on top; nothing where there is nothing."""
        if self.close_find() or self.leave_pane() or self.come_back():
            return
        self.page_view.show_hit(None)
        self.clear_selection()
        self.end_peek()

    def action_next_theme(self) -> None:
        """The next theme."""
        here = ORDER.index(self.app.theme) if self.app.theme in ORDER else -1
        self.app.theme = ORDER[(here + 1) % len(ORDER)]
        self.keep("theme", self.app.theme)

    def action_leave(self) -> None:
        """Leave the program."""
        self.keep_place()
        self.app.exit()
