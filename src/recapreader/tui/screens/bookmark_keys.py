"""What a reader keeps of a recap: bookmarks, and passes through it."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from recapreader.core.gate import PREMISE
from recapreader.session import actions
from recapreader.session.session import Place
from recapreader.tui.screens.dialogs import Dialog
from recapreader.tui.screens.picker import Picker
from recapreader.tui.screens.recap_screen import RecapScreen
from recapreader.tui.widgets.choices import Option


class LetterPrompt(Dialog[str | None]):
    """Asks for one letter."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter", "cancel", "cancel")]

    def __init__(self, question: str) -> None:
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        """The question."""
        with Vertical(classes="dialog"):
            yield Static(Content(self._question), classes="question", markup=False)
            yield Static(Content("a to z, A to Z · Esc cancels"), id="wrong", markup=False)

    def on_key(self, event: events.Key) -> None:
        """Take the letter."""
        letter = event.character or ""
        if len(letter) == 1 and letter.isascii() and letter.isalpha():
            event.stop()
            self.dismiss(letter)

    def action_cancel(self) -> None:
        """Close without a letter."""
        self.dismiss(None)


class BookmarkPicker(Picker):
    """The bookmarks, by their letters: typing one goes there at once."""

    def on_input_changed(self, event: Input.Changed) -> None:
        """Go to the bookmark of the letter that was typed; narrow the list down where there is none."""
        super().on_input_changed(event)
        if event.value and any(option.id == event.value for option in self.options):
            self.dismiss(event.value)


_STAYED = "You are where you were."


class BookmarkKeys(RecapScreen):
    """m, ' and the passes."""

    def action_set_bookmark(self) -> None:
        """Keep this place under a letter; the same letter at the same place takes it away."""
        number, text, offset = self.page_view.reading_place
        here = Place(self.here, f"{text}:{offset}" if number == self.here else "0:0")
        prompt = LetterPrompt("Which letter for this bookmark?")
        self.choose(prompt, lambda letter: self._keep_place_as(letter, here), "No bookmark was set.")

    def _keep_place_as(self, letter: str, here: Place) -> None:
        self.do(actions.set_bookmark(self.session.view, letter, here, self.key))

    def action_bookmarks(self) -> None:
        """Go to a bookmark."""
        bookmarks = self.session.view.bookmarks()
        if not bookmarks:
            self.say(actions.no_bookmark(self.key))
            return
        options = [Option(letter, letter, self.public_name(place.number)) for letter, place in bookmarks.items()]
        self.choose(BookmarkPicker("Bookmarks", options), lambda letter: self._go_to_place(bookmarks[letter]), _STAYED)

    def _go_to_place(self, place: Place) -> None:
        self.go_to(place.number, *place.text_and_offset)

    def public_name(self, number: str) -> str:
        """What a section may be called now."""
        view = self.session.view
        part = view.part_of(number)
        name = next(entry.name for entry in view.entries(part) if entry.number == number)
        return name if part == PREMISE else f"{view.parts()[int(part)].title} · {name}"

    def action_passes(self) -> None:
        """Start over, or go back to an earlier pass."""
        self.choose_pass(self.session)
