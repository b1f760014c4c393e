"""Revealing and hiding: every act of it is a key of its own, asks where it must, and can be taken back."""

from collections.abc import Callable

from textual import work

from recapreader import acts
from recapreader.acts import Act
from recapreader.gate import Shown, State
from recapreader.tui.layout import NEXT
from recapreader.tui.screens.dialogs import Prompt
from recapreader.tui.screens.room import Room
from recapreader.tui.widgets.page_view import PageView


class Revealing(Room):
    """Enter, x, z, v, w, W, R, A and H."""

    def _do(self, act: Act, then: Callable[[], None] | None = None) -> None:
        """Do what an act says, after a yes where it asks; `then` comes after the change."""
        change = act.change
        if change is None:
            self.say(act.says)
            return

        def go_on() -> None:
            change()
            self.refill()
            if then:
                then()
            if act.says:
                self.say(act.says)

        self.confirm(act.question, act.yes, go_on, act.no)

    def action_reveal(self) -> None:
        """Reveal the section in focus, or the inline spoilers of a shown one."""
        if self.focused is self.contents:
            self.contents.choose()
            return
        if not self.is_fresh("reveal"):
            return
        if self.page_view.focused_section == NEXT:
            self.say(acts.NEXT_PART)
            return
        block = self.block(self.here)
        if isinstance(block, Shown) and block.state is not State.PEEKED:
            self._do(acts.reveal(self.reading, block))
        elif block and self._is_in_view():
            self._do(acts.reveal(self.reading, block), lambda: self._show_from_its_beginning(block.number))

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

    def _show_from_its_beginning(self, number: str) -> None:
        if not self.page_view.is_wholly_visible(number):
            self.page_view.bring_into_view(number)

    def action_hide(self) -> None:
        """Undo the reveal of the section in focus, or say why that cannot be."""
        self._do(acts.hide(self.reading, self.here))

    def action_take_back(self) -> None:
        """Take back the last change of standing."""
        self._do(acts.take_back(self.reading))

    def action_peek(self) -> None:
        """Peek at the section in focus, or end the peek."""
        block = self.block(self.here)
        if not self.is_fresh("peek") or block is None:
            return
        if isinstance(block, Shown):
            self._do(acts.peek(self.reading, block))
        elif self._is_in_view():
            self._do(acts.peek(self.reading, block), lambda: self._show_from_its_beginning(block.number))

    def action_watched(self) -> None:
        """Set the mark to that of the section in focus, or to that of the next part where the focus is on its item."""
        if not self.is_fresh("watched"):
            return
        following = self.shown_page.following
        if self.page_view.focused_section == NEXT and following:
            self._do(acts.set_mark(self.reading, following.after, self.here))
        else:
            self._do(acts.watched(self.reading, self.here))

    @work(exclusive=True, group="ask")
    async def action_set_mark(self) -> None:
        """Type a mark, or empty it."""
        value = await self.app.push_screen_wait(
            Prompt(acts.MARK_PROMPT, str(self.reading.mark or ""), lambda text: acts.mark_typed(text)[1])
        )
        if value is not None:
            self._do(acts.set_mark(self.reading, acts.mark_typed(value)[0], self.here))

    def action_reveal_up_to(self) -> None:
        """Reveal everything up to the section in focus."""
        self._do(acts.reveal_up_to(self.reading, self.here))

    def action_reveal_all(self) -> None:
        """Reveal everything."""
        self._do(acts.reveal_all(self.reading))

    def action_hide_all(self) -> None:
        """Hide everything again."""
        self.end_peek()
        self._do(acts.hide_all(self.reading))
