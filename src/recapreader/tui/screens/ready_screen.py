"""Screens that keys wait for."""

from typing import TYPE_CHECKING, Any

from textual._time import get_time
from textual.message import Message

if TYPE_CHECKING:
    from textual.screen import Screen

    _Screen = Screen[Any]
else:
    _Screen = object


class ReadyScreen(_Screen):
    """Until it has been drawn, a screen takes no key; those that were typed ahead wait for it (see `ReaderApp`)."""

    is_ready = False
    ready_at = 0.0
    """When it had been drawn, on the clock of Textual's events."""

    class Ready(Message):
        """The screen has been drawn."""

    def on_screen_resume(self) -> None:
        """Be ready once this has been dealt with: Textual lays a screen out and draws it then."""
        if not self.is_ready:
            self.call_later(self._be_ready)

    def _be_ready(self) -> None:
        self.is_ready = True
        self.ready_at = get_time()
        self.post_message(self.Ready())
