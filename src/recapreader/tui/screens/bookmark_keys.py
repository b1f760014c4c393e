"""What a reader keeps of a recap: bookmarks, and passes through it."""

from recapreader.core.gate import PREMISE
from recapreader.session import actions
from recapreader.session.session import Place
from recapreader.tui.screens.recap_screen import RecapScreen
from recapreader.tui.widgets.choices import Option

_STAYED = "You are where you were."


class BookmarkKeys(RecapScreen):
    """m, ' and the passes."""

    def action_set_bookmark(self) -> None:
        """Keep this place under a letter; the same letter at the same place takes it away."""
        from recapreader.tui.screens.dialogs import LetterPrompt  # noqa: PLC0415 - a start opens none

        number, text, offset = self.page_view.reading_place
        here = Place(self.here, f"{text}:{offset}" if number == self.here else "0:0")
        prompt = LetterPrompt("Which letter for this bookmark?")
        self.choose(prompt, lambda letter: self._keep_place_as(letter, here), "No bookmark was set.")

    def _keep_place_as(self, letter: str, here: Place) -> None:
        self.do(actions.set_bookmark(self.session.view, letter, here, self.key))

    def action_bookmarks(self) -> None:
        """Go to a bookmark."""
        from recapreader.tui.screens.picker import BookmarkPicker  # noqa: PLC0415 - a start opens none

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
