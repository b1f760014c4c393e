"""A line to type in."""

from textual import events
from textual.widgets import Input


class Field(Input):
    """An input whose editing keys take effect in the order in which they were typed, on a slow line too.

    Textual inserts a letter at once, but lets Backspace and Enter bubble up to the app first, so that letters typed
    right behind them would come before them.
    """

    async def _on_key(self, event: events.Key) -> None:
        for binding in self._bindings.key_to_bindings.get(event.key, ()):
            if await self.app.run_action(binding.action, self):
                event.stop()
                event.prevent_default()
                return
        await super()._on_key(event)
