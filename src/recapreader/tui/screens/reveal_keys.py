"""Revealing and hiding: every act of it is a key of its own, asks where it must, and can be taken back."""

from msgspec.structs import replace

from recapreader.core.gate import Shown, State
from recapreader.session import actions, mark_wording
from recapreader.session.actions import Action
from recapreader.tui.layout import NEXT
from recapreader.tui.screens.recap_screen import RecapScreen
from recapreader.tui.widgets.page_view import PageView


class RevealKeys(RecapScreen):
    """Enter, . and , and x, z, v, w, W, R, A and H."""

    def action_reveal(self) -> None:
        """Reveal the section in focus, or the inline spoilers of a shown one."""
        if self.focused is self.contents:
            self.count_as_pressed("reveal")
            self.contents.choose()
            return
        if not self.is_fresh("reveal"):
            return
        if self.page_view.focused_section == NEXT:
            self.say(actions.at_next_part(self.key))
            return
        block = self.block(self.here)
        if isinstance(block, Shown) and block.state is not State.PEEKED:
            if block.state is not State.PART and not block.closed:
                self._go_to_next_hidden(block.number)
            elif block.state is not State.PART or self._is_rest_in_view(block.number):
                self.do(actions.reveal(self.session.view, block.number))
        elif block and self._is_in_view():
            self.do(
                actions.reveal(self.session.view, block.number), lambda: self._show_from_its_beginning(block.number)
            )

    def _go_to_next_hidden(self, number: str) -> None:
        """Go to the next hidden section, and open nothing."""
        following = self.session.view.next_hidden(number)
        if following:
            self.go_to(following)
        else:
            self.say(actions.NOTHING_MORE_HIDDEN)

    def action_next_step(self) -> None:
        """Open the next step of the section in focus."""
        if self.is_held("next_step"):
            return
        if self.page_view.focused_section == NEXT:
            self.say(actions.at_next_part(self.key))
            return
        number = self.here
        block = self.block(number)
        is_part = isinstance(block, Shown) and block.state is State.PART
        if block and (self._is_rest_in_view(number) if is_part else isinstance(block, Shown) or self._is_in_view()):
            before = self.page_view.texts_of(number)
            action = actions.next_step(self.session.view, number, self.key)
            self.do(action, lambda: self.page_view.show_opened(number, before))

    def action_step_back(self) -> None:
        """Close the last step of the section in focus again."""
        if not self.is_held("step_back"):
            number = self.here
            action = actions.step_back(self.session.view, number, self.key)
            self.do(action, lambda: self.page_view.show_end(number))

    def action_headings_up_to(self) -> None:
        """Open the headings alone up to the section in focus."""
        self.do(actions.headings_up_to(self.session.view, self.here))

    def _is_rest_in_view(self, number: str) -> bool:
        """Whether the box under a part-open section is on screen; if not, it is brought there."""
        if self.page_view.is_end_visible(number):
            return True
        self.page_view.show_end(number)
        return False

    def on_page_view_button_pressed(self, _: PageView.ButtonPressed) -> None:
        """The box's own button does what Enter does."""
        self.set_focus(self.page_view)
        self.action_reveal()

    def on_page_view_more_pressed(self, event: PageView.MorePressed) -> None:
        """A click on the rest of a section that is open in part opens its next step."""
        self.set_focus(self.page_view)
        self.key_sent_at = event.time
        self.action_next_step()

    def on_page_view_next_pressed(self, _: PageView.NextPressed) -> None:
        """A click on the item for the next part sets the mark there, as its key does."""
        self.set_focus(self.page_view)
        self.action_watched()

    def _is_in_view(self) -> bool:
        """Whether the section is wholly on screen; if not, it is brought there and nothing else happens."""
        if self.page_view.is_wholly_visible(self.here) or self.session.view.is_peeking:
            return True
        self.page_view.bring_into_view(self.here)
        return False

    def _show_from_its_beginning(self, number: str) -> None:
        if not self.page_view.is_wholly_visible(number):
            self.page_view.bring_into_view(number)

    def action_hide(self) -> None:
        """Undo the reveal of the section in focus, or say why that cannot be."""
        self.do(actions.hide(self.session.view, self.here, self.key))

    def action_take_back(self) -> None:
        """Undo the last change."""
        self.session.recall_last_act()
        self.do(actions.take_back(self.session.view))

    def action_peek(self) -> None:
        """Peek at the section in focus, or end the peek."""
        block = self.block(self.here)
        if not self.is_fresh("peek") or block is None:
            return
        if isinstance(block, Shown):
            self.do(actions.peek(self.session.view, block.number, self.key))
        elif self._is_in_view():
            self.do(actions.peek(self.session.view, block.number), lambda: self._show_from_its_beginning(block.number))

    def action_watched(self) -> None:
        """Set the mark to that of the section in focus, or to that of the next part where the focus is on its item."""
        if not self.is_fresh("watched"):
            return
        following = self.shown_page.following
        if self.page_view.focused_section == NEXT and following:
            self._mark(actions.set_mark(self.session.view, following, self.here))
        else:
            self._mark(actions.watched(self.session.view, self.here, self.key, following))

    def action_set_mark(self) -> None:
        """Type a mark, or empty it."""
        from recapreader.tui.screens.dialogs import Prompt  # noqa: PLC0415 - a start opens none

        view = self.session.view
        prompt = Prompt(
            mark_wording.mark_prompt(view, self.key),
            str(view.mark or ""),
            lambda text: mark_wording.mark_typed(view, text)[1],
        )
        self.choose(prompt, self._set_mark, mark_wording.mark_left(view))

    def _set_mark(self, typed: str) -> None:
        mark, _ = mark_wording.mark_typed(self.session.view, typed)
        self._mark(actions.set_mark(self.session.view, mark, self.here))

    def _mark(self, action: Action) -> None:
        """Do what sets a mark, and say how to go on from there."""
        is_mark = any(event.kind == "mark" and event.value for event in action.events)
        if is_mark:
            self.do(replace(action, message=""), lambda: self.tell_how_to_go_on(action.message))
        else:
            self.do(action)

    def action_reveal_up_to(self) -> None:
        """Reveal everything up to the section in focus."""
        self.do(actions.reveal_up_to(self.session.view, self.here))

    def action_reveal_all(self) -> None:
        """Reveal everything."""
        self.do(actions.reveal_all(self.session.view))

    def action_hide_all(self) -> None:
        """Hide everything again."""
        self.end_peek()
        self.do(actions.hide_all(self.session.view, self.key))
