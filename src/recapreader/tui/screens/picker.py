"""A list to choose from by typing: the palette, the links. It contains public names only."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input

from recapreader.tui.screens.dialogs import Dialog
from recapreader.tui.widgets.choices import Choices, Option
from recapreader.tui.widgets.field import Field

_ROWS = 12


class Picker(Dialog[str | None]):
    """Type to narrow the list down, Enter chooses, Esc closes. Ends with the option's id."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "close"),
        Binding("down,ctrl+n", "move(1)", "down", priority=True),
        Binding("up,ctrl+p", "move(-1)", "up", priority=True),
    ]

    def __init__(self, title: str, options: Sequence[Option]) -> None:
        super().__init__()
        self._title, self.options = title, options
        self._choices = Choices(options, _ROWS)

    def compose(self) -> ComposeResult:
        """The line to type in and the list."""
        with Vertical(classes="dialog picker") as dialog:
            dialog.border_title = Content(self._title)
            yield Field(placeholder="type to narrow down")
            yield self._choices

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list down."""
        self._choices.narrow(event.value)

    def on_input_submitted(self, event: Input.Submitted | None = None) -> None:
        """Choose what is under the cursor."""
        del event
        if self._choices.current:
            self.dismiss(self._choices.current.id)

    def on_choices_chosen(self) -> None:
        """A click chooses too."""
        self.on_input_submitted()

    def action_move(self, rows: int) -> None:
        """Move the cursor."""
        self._choices.move(rows)

    def action_cancel(self) -> None:
        """Close without a choice."""
        self.dismiss(None)
