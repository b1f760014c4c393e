"""Revealing and hiding: the same acts as in the reading room, asked and announced in words."""

from recapreader.line_reader import messages
from recapreader.line_reader.base import LineReader
from recapreader.session import actions, mark_wording


class RevealKeys(LineReader):
    """Enter, . and , and x, z, v, w, W, R, A and H."""

    def do_reveal(self) -> None:
        """Reveal the section, or the hidden words of a shown one."""
        if self.is_at_next:
            self.console.tell(actions.at_next_part(self.keys.of))
        else:
            self.do(actions.reveal(self.session.view, self.here))

    def do_next_step(self) -> None:
        """Read the next step of the section, and nothing else."""
        if self.is_at_next:
            self.console.tell(actions.at_next_part(self.keys.of))
        else:
            self.read_step(actions.next_step(self.session.view, self.here, self.keys.of))

    def do_step_back(self) -> None:
        """Close the last step of the section again."""
        action = actions.step_back(self.session.view, self.here, self.keys.of)
        self.do(action, "Taken back." if any(event.kind == "step" for event in action.events) else "")

    def do_headings_up_to(self) -> None:
        """Open the headings alone up to this section, and tell them."""
        view = self.session.view
        action = actions.headings_up_to(view, self.here)
        if self.apply(action):
            for event in (event for event in action.events if event.kind == "step"):
                self.console.tell(messages.heading_of(self.block(event.section)))

    def do_hide(self) -> None:
        """Hide the section again."""
        self.do(actions.hide(self.session.view, self.here, self.keys.of))

    def do_take_back(self) -> None:
        """Take back the last change."""
        self.session.recall_last_act()
        self.do(actions.take_back(self.session.view), "Taken back.")

    def do_peek(self) -> None:
        """Peek at the section, or end that."""
        self.do(actions.peek(self.session.view, self.here, self.keys.of))

    def do_watched(self) -> None:
        """Set the mark to the section's own, or to that of the next part."""
        following = self.following
        if self.is_at_next and following:
            self.do(actions.set_mark(self.session.view, following, self.here))
        else:
            self.do(actions.watched(self.session.view, self.here, self.keys.of, following))

    def do_set_mark(self) -> None:
        """Type a mark, or empty it."""
        view = self.session.view
        if view.mark:
            self.console.tell(f"Your mark is {view.mark}.")
        typed = self.console.line(f"{mark_wording.mark_prompt(view, self.keys.of)} ")
        if typed is None:
            return
        mark, wrong = mark_wording.mark_typed(view, typed)
        if wrong:
            self.console.tell(f"{wrong} Nothing changed.")
        else:
            self.do(actions.set_mark(view, mark, self.here))

    def do_reveal_up_to(self) -> None:
        """Reveal everything up to here."""
        self.do(actions.reveal_up_to(self.session.view, self.here))

    def do_reveal_all(self) -> None:
        """Reveal everything."""
        self.do(actions.reveal_all(self.session.view))

    def do_hide_all(self) -> None:
        """Hide everything again."""
        self.end_peek()
        self.do(actions.hide_all(self.session.view, self.keys.of))
