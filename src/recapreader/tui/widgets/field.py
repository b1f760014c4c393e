"""A line to type in."""

from textual import events
from textual.message import Message
from textual.widgets import Input


class Field(Input):
    """An input in which every key takes effect before the next one is looked at, on a slow line too.

    Textual inserts a letter at once, but lets Backspace and Enter bubble up to the app, and tells the screen by message
    what was typed: letters behind them would come before them, and a key behind Enter would be typed into the line.
    """

    def __init__(self, value: str = "", placeholder: str = "", *, id: str | None = None) -> None:  # noqa: A002 - Textual's
        super().__init__(value, placeholder, id=id, select_on_focus=False)
        self.cursor_blink = False

    def begin(self) -> None:
        """Let what is typed next stand in the place of what is there, from the very next key on."""
        self.screen.set_focus(self)
        self.select_all()

    async def take(self, key: events.Key) -> bool:
        """Do what a key does in the line; whether it does anything there."""
        for binding in self._bindings.key_to_bindings.get(key.key, ()):
            if await self.app.run_action(binding.action, self):
                return True
        if key.is_printable:
            await self._on_key(key)
        return key.is_printable

    def post_message(self, message: Message) -> bool:
        """Tell the screen at once what is typed, and that it is entered."""
        is_typed = isinstance(message, Input.Changed | Input.Submitted) and self.is_attached
        if is_typed and self.screen.focused is self:
            handle = getattr(self.screen, message.handler_name, None)
            if handle is not None:
                handle(message)
            return True
        return super().post_message(message)
