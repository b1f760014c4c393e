"""What screens share about keys: moving by them, and telling one that is pressed from one that is held down."""

from recapreader.core.settings import Settings
from recapreader.tui.glyphs import Glyphs
from recapreader.tui.guards import Presses, Repeats
from recapreader.tui.screens.base_screen import BaseScreen, Keep


class MoveKeys(BaseScreen):
    """The keys; `move_by` is told which of `MOVES` they stand for."""

    def move_by(self, move: str) -> None:
        """Move what has the focus."""
        raise NotImplementedError

    def action_line_down(self) -> None:
        """One line down."""
        self.move_by("line_down")

    def action_line_up(self) -> None:
        """One line up."""
        self.move_by("line_up")

    def action_page_down(self) -> None:
        """One page down."""
        self.move_by("page_down")

    def action_page_up(self) -> None:
        """One page up."""
        self.move_by("page_up")

    def action_half_down(self) -> None:
        """Half a page down."""
        self.move_by("half_down")

    def action_half_up(self) -> None:
        """Half a page up."""
        self.move_by("half_up")

    def action_top(self) -> None:
        """To the top."""
        self.move_by("top")

    def action_bottom(self) -> None:
        """To the bottom."""
        self.move_by("bottom")


class HeldKeys(BaseScreen):
    """A screen on which a key that is held down opens nothing, be it since another screen."""

    def __init__(self, glyphs: Glyphs, settings: Settings, keep: Keep) -> None:
        super().__init__(glyphs, settings, keep)
        self._presses = Presses()
        self._repeats = Repeats()
        self._is_covered = False
        self._may_hold_enter = False

    def is_fresh(self, command: str) -> bool:
        """Whether a command's key is pressed anew: held down or typed again at once, it is the same press."""
        return self._presses.is_fresh(command, self.key_waited)

    def is_held(self, command: str) -> bool:
        """Whether the key of a command that does a little each time is held down."""
        return self._repeats.is_held(command, self.key_sent_at)

    def count_as_pressed(self, command: str) -> None:
        """Take a command's key for pressed already: held down since another screen, it does nothing here."""
        self._presses.count_as_pressed(command, "enter")

    def on_screen_suspend(self) -> None:
        """Another screen opens."""
        self._is_covered = True

    def on_screen_resume(self) -> None:
        """What was on top has closed."""
        self._uncover()

    def _uncover(self) -> None:
        """An Enter that closed what was on top, held down, reveals nothing here."""
        if self._is_covered:
            self._is_covered = False
            self._may_hold_enter = True
            self.count_as_pressed("reveal")

    def before_key(self, key: str) -> None:
        """A key takes away what was said for the one before it; another one than Enter shows that none is held down."""
        super().before_key(key)
        self._uncover()  # a key may come before the event that says so
        if self._may_hold_enter and key != "enter":
            self._may_hold_enter = False
            self._presses.forget("reveal")
        self._presses.note_key(key)
