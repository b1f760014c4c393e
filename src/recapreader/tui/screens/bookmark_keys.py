"""What a reader keeps of a recap: bookmarks, and passes through it."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

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


class BookmarkKeys(RecapScreen):
    """m, ' and the passes."""

    def action_set_bookmark(self) -> None:
        """Keep this place under a letter; the same letter at the same place takes it away."""
        number, text, offset = self.page_view.reading_place
        here = Place(self.here, f"{text}:{offset}" if number == self.here else "0:0")
        prompt = LetterPrompt("Which letter for this bookmark?")
        self.choose(prompt, lambda letter: self._keep_place_as(letter, here))

    def _keep_place_as(self, letter: str, here: Place) -> None:
        self.do(actions.set_bookmark(self.session.view, letter, here, self.key))

    def action_bookmarks(self) -> None:
        """Go to a bookmark."""
        bookmarks = self.session.view.bookmarks()
        if not bookmarks:
            self.say(actions.no_bookmark(self.key))
            return
        options = [Option(letter, letter, self.public_name(place.number)) for letter, place in bookmarks.items()]
        self.choose(Picker("Bookmarks", options), lambda letter: self._go_to_place(bookmarks[letter]))

    def _go_to_place(self, place: Place) -> None:
        self.go_to(place.number, *place.text_and_offset)

    def public_name(self, number: str) -> str:
        """What a section may be called now."""
        entries = self.session.view.entries(self.session.view.part_of(number))
        return next(entry.name for entry in entries if entry.number == number)

    def action_passes(self) -> None:
        """Start over, or go back to an earlier pass."""
        self.choose_pass(self.session)
