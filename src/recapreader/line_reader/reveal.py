"""Revealing and hiding: the same acts as in the reading room, asked and announced in words."""

from recapreader.line_reader.base import LineReader
from recapreader.session import actions


class RevealKeys(LineReader):
    """Enter, x, z, v, w, W, R, A and H."""

    def do_reveal(self) -> None:
        """Reveal the section, or the hidden words of a shown one."""
        if self.is_at_next:
            self.dialogue.tell(self.actions.at_next_part())
        else:
            self.do(self.actions.reveal(self.block(self.here)))

    def do_hide(self) -> None:
        """Hide the section again."""
        self.do(self.actions.hide(self.here))

    def do_take_back(self) -> None:
        """Take back the last change."""
        self.do(self.actions.take_back(), "Taken back.")

    def do_peek(self) -> None:
        """Peek at the section, or end that."""
        self.do(self.actions.peek(self.block(self.here)))

    def do_watched(self) -> None:
        """Set the mark to the section's own, or to that of the next part."""
        following = self.following
        if self.is_at_next and following:
            self.do(self.actions.set_mark(following, self.here))
        else:
            self.do(self.actions.watched(self.here))

    def do_set_mark(self) -> None:
        """Type a mark, or empty it."""
        if self.session.mark:
            self.dialogue.tell(f"Your mark is {self.session.mark}.")
        typed = self.dialogue.line(f"{actions.MARK_PROMPT} ")
        if typed is None:
            return
        mark, wrong = actions.mark_typed(typed)
        if wrong:
            self.dialogue.tell(f"{wrong[0].upper()}{wrong[1:]}. Nothing was changed.")
        else:
            self.do(self.actions.set_mark(mark, self.here))

    def do_reveal_up_to(self) -> None:
        """Reveal everything up to here."""
        self.do(self.actions.reveal_up_to(self.here))

    def do_reveal_all(self) -> None:
        """Reveal everything."""
        self.do(self.actions.reveal_all())

    def do_hide_all(self) -> None:
        """Hide everything again."""
        self.end_peek()
        self.do(self.actions.hide_all())
