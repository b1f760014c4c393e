"""Screens that keys wait for."""

from typing import TYPE_CHECKING, Any

from textual import events
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
    asks = False
    """Whether it is a question that the next key answers."""

    class Ready(Message):
        """The screen has been drawn."""

    def take_answer(self, key: events.Key) -> bool:
        """Answer with a key; whether that was a yes."""
        raise NotImplementedError

    def on_screen_resume(self) -> None:
        """Be ready once this has been dealt with: Textual lays a screen out and draws it then."""
        if not self.is_ready:
            self.call_later(self._be_ready)

    def _be_ready(self) -> None:
        self.is_ready = True
        self.ready_at = get_time()
        self.post_message(self.Ready())
