"""Who's who: the characters as far as the reader may know them, and the shown sections that name them."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from recapreader.core.gate import Hit, VisibleCharacter
from recapreader.tui.screens.dialogs import Dialog
from recapreader.tui.widgets.choices import Choices, Option
from recapreader.tui.widgets.field import Field

_ROWS = 16
_SECTION_ROWS = 8
Mentions = Callable[[VisibleCharacter], tuple[tuple[Hit, str], ...]]


class WhosWho(Dialog[tuple[str, Hit] | None]):
    """Type to narrow down; Enter goes to a character's sections and then to one of them. Ends with (name, place)."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (72, "-wide")]  # noqa: RUF012 - Textual's own declaration
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "back"),
        Binding("down,ctrl+n", "move(1)", "down", priority=True),
        Binding("up,ctrl+p", "move(-1)", "up", priority=True),
    ]

    def __init__(self, people: Sequence[VisibleCharacter], mentions: Mentions, start: str = "") -> None:
        super().__init__()
        self._people = {known.name: known for known in people}
        self._mentions = mentions
        self._found: tuple[tuple[Hit, str], ...] = ()
        self._start = start
        self._names = Choices(
            [Option(known.name, known.name, also=", ".join(known.aliases)) for known in people], _ROWS, id="names"
        )
        self._description = Static(markup=False, id="description")
        self._sections = Choices((), _SECTION_ROWS, id="sections")
        self._sections.has_cursor = False

    def compose(self) -> ComposeResult:
        """Compose the input line, the names, and what is known of the one under the cursor."""
        with Vertical(classes="dialog people") as dialog:
            dialog.border_title = Content("Who's who")
            dialog.border_subtitle = Content("Enter goes to a section · Esc back")
            yield Field(self._start, placeholder="type a name")
            with Horizontal():
                yield self._names
                with VerticalScroll(id="person", can_focus=False):
                    yield self._description
                    yield self._sections

    def on_mount(self) -> None:
        """Show the first, or the one that was asked for."""
        self.query_one(Field).begin()
        self._names.narrow(self._start)
        self._tell()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the names down."""
        self._names.narrow(event.value)
        self._leave_sections()
        self._tell()

    def on_input_submitted(self, event: Input.Submitted | None = None) -> None:
        """Go to the sections, then to the one under the cursor."""
        del event
        name, section = self._names.current, self._sections.current
        if name and section and self._sections.has_cursor:
            self.dismiss((name.id, self._found[int(section.id)][0]))
        elif section:
            self._sections.has_cursor, self._names.has_cursor = True, False
            self._sections.draw()
            self._names.draw()

    def on_choices_chosen(self, event: Choices.Chosen) -> None:
        """A click on a name shows it, one on a section goes there."""
        if event.control is self._sections:
            self._sections.has_cursor = True
            self.on_input_submitted()
        else:
            self._leave_sections()
            self._tell()

    def action_move(self, rows: int) -> None:
        """Move the cursor in the list that has it."""
        if self._sections.has_cursor:
            self._sections.move(rows)
        else:
            self._names.move(rows)
            self._tell()

    def action_back(self) -> None:
        """Back to the names, or close."""
        if self._sections.has_cursor:
            self._leave_sections()
        else:
            self.dismiss(None)

    def _leave_sections(self) -> None:
        self._sections.has_cursor, self._names.has_cursor = False, True
        self._sections.draw()
        self._names.draw()

    def _tell(self) -> None:
        current = self._names.current
        known = self._people.get(current.id) if current else None
        self._found = self._mentions(known) if known else ()
        self._description.update(_about(known) if known else Content(""))
        self._sections.display = bool(self._found)
        self._sections.replace_options([Option(str(index), name) for index, (_, name) in enumerate(self._found)])


def _about(known: VisibleCharacter) -> Content:
    lines = [Content.styled(known.name, "bold $primary")]
    if known.aliases:
        lines.append(Content.styled(", ".join(known.aliases), "italic"))
    if known.actor:
        lines.append(Content.styled(f"played by {known.actor}", "$dim"))
    for note in known.notes:
        lines.extend([Content(""), Content(note)])
    lines.extend([Content(""), Content.styled("Named in", "$primary")])
    return Content("\n").join(lines)
