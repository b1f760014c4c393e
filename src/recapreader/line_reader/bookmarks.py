"""Bookmarks, and passes through a recap."""

from recapreader.line_reader import messages
from recapreader.line_reader.base import LineReader
from recapreader.session import actions
from recapreader.session.passes import PassLine
from recapreader.session.session import Place


class BookmarkKeys(LineReader):
    """m, ' and P."""

    def do_set_bookmark(self, letter: str = "") -> None:
        """Keep this section under a letter; the same letter here again takes it away."""
        letter = (letter or self.console.line("Letter for a bookmark here, Enter for none: ") or "").strip()
        if len(letter) == 1 and letter.isascii() and letter.isalpha():
            self.do(actions.set_bookmark(self.session.view, letter, Place(self.here), self.keys.of))
        else:
            self.console.tell("No bookmark set; its name must be one letter, a to z or A to Z.")

    def do_bookmarks(self, letter: str = "") -> None:
        """Go to a bookmark."""
        bookmarks = self.session.view.bookmarks()
        if not bookmarks:
            self.console.tell(actions.no_bookmark(self.keys.of))
            return
        if not letter:
            names = {each: messages.in_words(self.block(kept.number).name) for each, kept in bookmarks.items()}
            self.console.tell(*(f"{each}: {name}" for each, name in names.items()))
            letter = self.console.line("Letter of a bookmark, Enter for none: ") or ""
        place = bookmarks.get(letter.strip())
        if place is None:
            self.console.tell("No bookmark chosen.")
        else:
            self.go_to(place.number)

    def do_passes(self) -> None:
        """Start over, or go back to an earlier pass."""
        lines = self.session.passes()
        self.console.tell("new: start over with everything hidden; your earlier pass is kept")
        self.console.tell(*map(self._pass_in_words, reversed(lines)))
        typed = (self.console.line("new, or the number of a pass, Enter for none: ") or "").strip()
        known = {str(line.number): line.number for line in lines}
        if typed == "new":
            self.do(actions.start_pass(self.session.view))
        elif typed in known:
            self.do(actions.go_to_pass(self.session.view, *self.session.in_pass(known[typed])))
        else:
            self.console.tell("Nothing changed.")

    def _pass_in_words(self, line: PassLine) -> str:
        how_far = "" if self.settings.strict else f"{line.shown} of {line.sections} open"
        known = (f"began {line.began[:10]}" if line.began else "", how_far, f"mark {line.mark}" if line.mark else "")
        return ", ".join(filter(None, (f"{line.number}: pass {line.number}", "this one" * line.is_current, *known)))
