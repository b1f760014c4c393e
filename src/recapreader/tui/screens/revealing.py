"""Revealing and hiding: every act of it is a key of its own, asks where it must, and can be taken back."""

from textual import work

from recapreader.gate import Hidden, Shown, State
from recapreader.marks import Mark, NotAMark, parse_mark
from recapreader.reader import Step
from recapreader.tui.layout import NEXT
from recapreader.tui.screens.dialogs import Prompt
from recapreader.tui.screens.room import Room
from recapreader.tui.widgets.page_view import PageView


class Revealing(Room):
    """Enter, x, z, v, w, W, R, A and H."""

    def _take(self, step: Step) -> None:
        self.reading.take(step)
        self.refill()

    def action_reveal(self) -> None:
        """Reveal the section in focus, or the inline spoilers of a shown one."""
        if self.focused is self.contents:
            self.contents.choose()
            return
        if not self.is_fresh("reveal"):
            return
        if self.page_view.focused_section == NEXT:
            self.say(f"{self.key('watched')} sets your mark to the end of the next part.")
            return
        block = self.block(self.here)
        if isinstance(block, Shown) and self.reading.state(self.here) is not State.PEEKED:
            self._unfold(block)
        elif block and self._is_in_view():
            self._reveal(block)

    def on_page_view_button_pressed(self, _: PageView.ButtonPressed) -> None:
        """The box's own button does what Enter does."""
        self.page_view.focus()
        self.action_reveal()

    def _is_in_view(self) -> bool:
        """Whether the section is wholly on screen; if not, it is brought there and nothing else happens."""
        if self.page_view.is_wholly_visible(self.here) or self.reading.is_peeking:
            return True
        self.page_view.bring_into_view(self.here)
        return False

    def _unfold(self, block: Shown) -> None:
        if block.closed:
            self._take(self.reading.unfolding(block.number))
        else:
            self.say("Nothing is hidden in this section.")

    def _reveal(self, block: Shown | Hidden) -> None:
        step = self.reading.revealing([block.number])
        question = f"“{block.label}” gives the ending away. Reveal it?" if step.opening.endings else ""
        self.confirm(question, "reveal the ending", lambda: self._take_in_view(step, block.number))

    def _take_in_view(self, step: Step, number: str) -> None:
        self._take(step)
        self._show_from_its_beginning(number)

    def _show_from_its_beginning(self, number: str) -> None:
        if not self.page_view.is_wholly_visible(number):
            self.page_view.bring_into_view(number)

    def action_hide(self) -> None:
        """Undo the reveal of the section in focus, or say why that cannot be."""
        state = self.reading.state(self.here)
        step = self.reading.hiding(self.here)
        before = f"before your mark, {self.reading.mark}; {self.key('set_mark')} changes the mark."
        if state is State.PEEKED:
            self.end_peek()
        elif self.reading.changes(step):
            self._take(step)
            if state is State.PASSED:
                self.say(f"Shown since it is {before}")
        elif state is State.PASSED:
            self.say(f"This is {before}")
        elif state is State.OPEN:
            self.say("This section is open to everyone; it cannot be hidden.")
        else:
            self.say("This section is hidden.")

    def action_take_back(self) -> None:
        """Take back the last change of standing."""
        step = self.reading.taking_back()
        if step is None:
            self.say("There is nothing to take back.")
            return
        opens_much = len(step.opening.numbers) > 1 or step.opening.endings
        question = f"Taking back opens {step.opening} again. Go on?" if opens_much else ""
        self.confirm(question, "open again", lambda: self._take(step))

    def action_peek(self) -> None:
        """Peek at the section in focus, or end the peek."""
        if not self.is_fresh("peek"):
            return
        state = self.reading.state(self.here)
        if state is State.PEEKED:
            self.end_peek()
        elif state is not State.HIDDEN:
            self.say("This section is open already.")
        elif self._is_in_view():
            self._peek(self.here)

    def _peek(self, number: str) -> None:
        block = self.block(number)
        asks = block is not None and block.ending
        question = f"“{block.label}” gives the ending away. Peek?" if block and asks else ""
        self.confirm(question, "peek", lambda: self._show_peek(number))

    def _show_peek(self, number: str) -> None:
        self.reading.peek(number)
        self.refill()
        self._show_from_its_beginning(number)

    def action_watched(self) -> None:
        """Set the mark to that of the section in focus, or to that of the next part where the focus is on its item."""
        following = self.shown_page.following
        is_next = self.page_view.focused_section == NEXT and following is not None
        mark = following.after if is_next and following else self.reading.after(self.here)
        if not self.is_fresh("watched"):
            return
        if mark is None:
            self.say(f"This section has no mark; {self.key('set_mark')} takes one that you type.")
        else:
            self._set_mark(mark)

    @work(exclusive=True, group="ask")
    async def action_set_mark(self) -> None:
        """Type a mark, or empty it."""
        value = await self.app.push_screen_wait(
            Prompt("Watched or read up to (empty for nowhere):", str(self.reading.mark or ""), _what_is_wrong)
        )
        if value is not None:
            self._set_mark(parse_mark(value) if value.strip() else None)

    def _set_mark(self, mark: Mark | None) -> None:
        step = self.reading.marking(mark, part=self.part)
        if not self.reading.changes(step):
            self.say(f"Your mark is {mark} already." if mark else "There is no mark.")
            return
        is_far = step.opening.endings or step.opening.other_parts
        question = f"A mark at {mark} opens {step.opening}. Set it?" if is_far else ""
        self.confirm(question, "set the mark", lambda: self._take_mark(step, mark), "leave it")

    def _take_mark(self, step: Step, mark: Mark | None) -> None:
        self._take(step)
        self.say(f"Your mark is {mark}." if mark else "Your mark is empty.")

    def action_reveal_up_to(self) -> None:
        """Reveal everything up to the section in focus."""
        self._reveal_many(self.reading.revealing_up_to(self.here))

    def action_reveal_all(self) -> None:
        """Reveal everything."""
        self._reveal_many(self.reading.revealing_all())

    def _reveal_many(self, step: Step) -> None:
        if step.opening:
            self.confirm(f"Reveal {step.opening}?", "reveal", lambda: self._take(step))
        else:
            self.say("All of that is open already.")

    def action_hide_all(self) -> None:
        """Hide everything again."""
        self.end_peek()
        step = self.reading.hiding_all()
        if self.reading.changes(step):
            self._take(step)
            self.say(f"All is hidden again; {self.key('take_back')} takes that back.")
        else:
            self.say("Nothing was revealed.")


def _what_is_wrong(text: str) -> str:
    if not text.strip():
        return ""
    try:
        parse_mark(text)
    except NotAMark as error:
        return str(error)
    return ""
