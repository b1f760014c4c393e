"""One session: what is typed → what is done. The keys are those of the reading room; each line is one of them."""

import re

from recapreader.core.settings import DEFAULTS, Settings
from recapreader.line_reader.bookmarks import BookmarkKeys
from recapreader.line_reader.console import Console
from recapreader.line_reader.key_reading import SAME
from recapreader.line_reader.lookup import LookupKeys
from recapreader.line_reader.navigation import NavigationKeys
from recapreader.line_reader.reveal import RevealKeys
from recapreader.session.session import Place, Session

_NUMBER = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,6})?")
_WITH_WORDS = {"find": "", "whos_who": " ", "set_bookmark": " ", "bookmarks": ""}
"""Commands after whose key words may follow, and what must stand between the two."""


class LineReaderSession(NavigationKeys, RevealKeys, LookupKeys, BookmarkKeys):
    """A reader reads a recap line by line."""

    def __init__(self, session: Session, console: Console, settings: Settings = DEFAULTS) -> None:
        super().__init__(session, console, settings)
        self._is_over = False

    def run(self) -> None:
        """Read until the reader leaves, or until the end of input."""
        self._greet()
        while not self._is_over:
            line = self.console.command()
            if line is None:
                break
            self.take_over()
            self.obey(line)
        self.end_peek()
        self.session.remember_place(Place(self.here))

    def _greet(self) -> None:
        summary = self.session.view.public_summary()
        self.console.tell(summary.front.title)
        self.tell_progress()
        if self.session.note:
            self.console.tell(self.session.note)
        on, keys, leave = map(self.keys.of, ("next_section", "help", "leave"))
        self.console.tell(f"Press Enter after each key: {on} reads on, {keys} lists the keys, {leave} leaves.")
        if self.session.is_first:
            reveal, back = self.keys.of("reveal"), self.keys.of("take_back")
            self.console.tell(
                f"Hidden sections stay hidden until {reveal}, typed on its own, reveals them. {back} undoes that."
            )
        self.tell_warning()
        self.tell_part()
        self.tell_section()

    def obey(self, line: str) -> None:
        """Do what a line says."""
        typed = line.strip() or line[:1]
        if _NUMBER.fullmatch(typed):
            self.go_to_number(typed)
        elif action := self.keys.command_of(typed):
            getattr(self, f"do_{SAME.get(action, action)}")()
        elif not self._obey_with_words(typed):
            self.console.tell(f"No such key here; {self.keys.of('help')} lists the keys.")

    def _obey_with_words(self, typed: str) -> bool:
        """Do what a key with words after it says; whether it was one."""
        action = self.keys.actions.get(typed[:1], "")
        words = typed[1:]
        if action not in _WITH_WORDS or not words.startswith(_WITH_WORDS[action]):
            return False
        getattr(self, f"do_{action}")(words.strip())
        return True

    def do_help(self) -> None:
        """List the keys."""
        self.console.tell("Type a key, then Enter.")
        self.console.tell(*(f"{keys}: {sentence}" for keys, sentence in self.keys.rows()))
        self.console.tell("A number, such as 3 or 2.4: go to that section, or read it again.")

    def do_leave(self) -> None:
        """Leave."""
        self._is_over = True


def read(session: Session, console: Console, settings: Settings) -> int:
    """Read line by line until the reader leaves; the program's exit code."""
    try:
        LineReaderSession(session, console, settings).run()
    finally:
        session.close()
    return 0
