"""A list to choose from by typing: the palette, the links, the passes. It contains public names only."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input

from recapreader.session import actions
from recapreader.session.actions import Action
from recapreader.session.session import Session
from recapreader.tui.screens.dialogs import Dialog
from recapreader.tui.widgets.choices import Choices, Option
from recapreader.tui.widgets.field import Field

if TYPE_CHECKING:
    from recapreader.session.passes import PassLine

_ROWS = 12
_NEW = "new"


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


class BookmarkPicker(Picker):
    """The bookmarks, by their letters: typing one goes there at once."""

    def on_input_changed(self, event: Input.Changed) -> None:
        """Go to the bookmark of the letter that was typed; narrow the list down where there is none."""
        super().on_input_changed(event)
        if event.value and any(option.id == event.value for option in self.options):
            self.dismiss(event.value)


class PassPicker(Picker):
    """Lists the passes, the latest first; `chosen_action` says what the choice would do."""

    def __init__(self, lines: Sequence["PassLine"], *, is_strict: bool) -> None:
        options = [Option(_NEW, "Start over", "everything hidden again; your earlier pass is kept")]
        options.extend(_option(line, is_strict=is_strict) for line in reversed(lines))
        super().__init__("Passes", options)

    @staticmethod
    def chosen_action(session: Session, chosen: str) -> Action:
        """What a choice would do."""
        if chosen == _NEW:
            return actions.start_pass(session.view)
        return actions.go_to_pass(session.view, *session.in_pass(int(chosen)))


def _option(line: "PassLine", *, is_strict: bool) -> Option:
    name = f"Pass {line.number}{', this one' if line.is_current else ''}"
    how_far = "" if is_strict else f"{line.shown} of {line.sections} open"
    return Option(str(line.number), name, " · ".join(filter(None, [line.began[:10], how_far, str(line.mark or "")])))
