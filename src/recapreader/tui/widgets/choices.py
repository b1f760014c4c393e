"""A list of names with a cursor, as much of it as there is room for."""

from collections.abc import Sequence

from msgspec import Struct
from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

_WIDEST_NAME = 24
"""Names that are no longer have a column of their own, with what is said of them beside it."""


class Option(Struct, frozen=True):
    """One thing to choose: public words only."""

    id: str
    name: str
    note: str = ""
    also: str = ""
    """Words that find it, and are not drawn."""


class Choices(Static):
    """Draws options that a screen hands it and reports which one is under the cursor."""

    class Chosen(Message):
        """The option under the cursor was clicked."""

    def __init__(self, options: Sequence[Option], rows: int, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(markup=False, id=id)
        self._rows = rows
        self._options: Sequence[Option] = options
        self._matching = list(options)
        self._cursor = self._first = 0
        self.has_cursor = True

    def on_mount(self) -> None:
        """Draw."""
        self.draw()

    @property
    def current(self) -> Option | None:
        """The option under the cursor."""
        return self._matching[self._cursor] if self._matching else None

    def replace_options(self, options: Sequence[Option]) -> None:
        """Draw other options."""
        self._options = self._matching = list(options)
        self._cursor = self._first = 0
        self.draw()

    def narrow(self, typed: str) -> None:
        """Keep the options that contain every word that was typed, or the one with that id."""
        words = typed.casefold().split()
        named = [option for option in self._options if option.id == typed]
        self._matching = named or [
            option
            for option in self._options
            if all(word in f"{option.name} {option.note} {option.also}".casefold() for word in words)
        ]
        self._cursor = self._first = 0
        self.draw()

    def move(self, rows: int) -> None:
        """Move the cursor."""
        self._cursor = min(max(self._cursor + rows, 0), max(len(self._matching) - 1, 0))
        self._first = min(max(self._first, self._cursor - self._rows + 1), self._cursor)
        self.draw()

    def on_click(self, event: events.Click) -> None:
        """Choose the line that was clicked."""
        if 0 <= self._first + event.y < len(self._matching):
            self._cursor = self._first + event.y
            self.draw()
            self.post_message(self.Chosen())

    def draw(self) -> None:
        """Draw what there is room for."""
        lines = []
        column = max((cell_len(option.name) for option in self._matching if option.note), default=0)
        column = column if column <= _WIDEST_NAME else 0
        for index, option in enumerate(self._matching[self._first : self._first + self._rows], self._first):
            style = "reverse" if self.has_cursor and index == self._cursor else ""
            name = Content.styled(f" {option.name} ", style)
            note = f"{' ' * (column - cell_len(option.name))} {option.note}" if option.note else ""
            lines.append(Content.assemble(name, (note, "$dim")) if note else name)
        self.update(Content("\n").join(lines) if lines else Content.styled(" nothing matches", "$dim"))
