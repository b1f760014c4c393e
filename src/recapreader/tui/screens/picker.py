"""A list to choose from by typing: the palette, the links. It holds public names only."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

_ROWS = 12


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose."""

    id: str
    name: str
    note: str = ""


class OptionLines(Static):
    """Draws the options that match, with one under the cursor."""

    def __init__(self, picker: "Picker") -> None:
        super().__init__(markup=False)
        self._picker = picker

    def on_click(self, event: events.Click) -> None:
        """Choose the line that was clicked."""
        self._picker.choose_row(event.y)


class Picker(ModalScreen[str | None]):
    """Type to narrow the list down, Enter chooses, Esc closes. Ends with the option's id."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "close"),
        Binding("down,ctrl+n", "move(1)", "down", priority=True),
        Binding("up,ctrl+p", "move(-1)", "up", priority=True),
    ]

    def __init__(self, title: str, options: Sequence[Option]) -> None:
        super().__init__()
        self._title, self._options = title, options
        self._matching = list(options)
        self._cursor = self._first = 0

    def compose(self) -> ComposeResult:
        """The line to type in and the list."""
        with Vertical(classes="dialog picker") as dialog:
            dialog.border_title = Content(self._title)
            field = Input(placeholder="type to narrow down")
            field.cursor_blink = False
            yield field
            yield OptionLines(self)

    def on_mount(self) -> None:
        """Draw the whole list."""
        self._draw()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list down to what holds every word that was typed."""
        words = event.value.casefold().split()
        self._matching = [
            option
            for option in self._options
            if all(word in f"{option.name} {option.note}".casefold() for word in words)
        ]
        self._cursor = self._first = 0
        self._draw()

    def on_input_submitted(self) -> None:
        """Choose what is under the cursor."""
        if self._matching:
            self.dismiss(self._matching[self._cursor].id)

    def choose_row(self, row: int) -> None:
        """Choose the row that was clicked."""
        if 0 <= self._first + row < len(self._matching):
            self.dismiss(self._matching[self._first + row].id)

    def action_move(self, rows: int) -> None:
        """Move the cursor."""
        self._cursor = min(max(self._cursor + rows, 0), max(len(self._matching) - 1, 0))
        self._first = min(max(self._first, self._cursor - _ROWS + 1), self._cursor)
        self._draw()

    def action_cancel(self) -> None:
        """Close without a choice."""
        self.dismiss(None)

    def _draw(self) -> None:
        lines = []
        for index, option in enumerate(self._matching[self._first : self._first + _ROWS], self._first):
            style = "reverse" if index == self._cursor else ""
            name = Content.styled(f" {option.name} ", style)
            lines.append(Content.assemble(name, (f" {option.note}", "$dim")) if option.note else name)
        self.query_one(OptionLines).update(Content("\n").join(lines) if lines else Content("nothing matches"))
