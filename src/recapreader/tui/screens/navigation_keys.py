"""Moving about in the room. Nothing here ever reveals."""

from textual.widget import Widget

from recapreader.tui.screens.recap_screen import RecapScreen
from recapreader.tui.widgets.contents_pane import ContentsPane

_LINES = {"line_down": 1, "line_up": -1}


class NavigationKeys(RecapScreen):
    """Lines, sections, parts, panes."""

    def move_lines(self, lines: int) -> None:
        """Move in the pane that has the focus."""
        pane = self.focused
        if pane is self.contents:
            self.contents.move(lines)
        elif pane is self.summary:
            self.summary.scroll_lines(lines)
        else:
            self.page_view.move(lambda view: view.moved(lines))

    def move_by(self, move: str) -> None:
        """Lines in the pane that has the focus, everything else on the page."""
        if move in _LINES:
            self.move_lines(_LINES[move])
        else:
            super().move_by(move)

    def action_next_section(self) -> None:
        """To the next section, in the next part too; to where the mark ends if that has just been said."""
        target, self.goes_on_at = self.goes_on_at, None
        if self.focused is self.contents:
            self.contents.unfold()
        elif target:
            self.go_to(target)
        else:
            super().action_next_section()

    def action_previous_section(self) -> None:
        """To the previous section."""
        if self.focused is self.contents:
            self.contents.fold()
        else:
            super().action_previous_section()

    def step_section(self, step: int) -> None:
        """Go so many sections on, in another part too."""
        numbers = self.session.view.numbers()
        here = self.here
        target = (numbers.index(here) if here in numbers else 0) + step
        if 0 <= target < len(numbers):
            self.go_to(numbers[target])
        else:
            self.say("This is the last section." if step > 0 else "This is the first section.")

    def step_part(self, step: int) -> None:
        """Go to the first section of another part."""
        parts = self.session.view.parts()
        numbers = [part.number for part in parts]
        target = numbers.index(self.part) + step
        if not 0 <= target < len(parts):
            where = "last" if step > 0 else "first"
            self.say(f"This is the {where} part." if self.session.view.has_parts else "This recap is one page.")
            return
        first = parts[target].first
        if first:
            self.go_to(first)

    def action_jump(self, count: int) -> None:
        """To section `count` of the page."""
        wanted = f"{self.part}.{count}" if self.session.view.has_parts else str(count)
        if self.block(wanted):
            self.go_to(wanted)
        else:
            self.say(f"There is no section {count} on this page.")

    def panes(self) -> tuple[Widget, ...]:
        """What Tab goes through."""
        return self.page_view, self.contents, self.summary

    def action_toggle_contents(self) -> None:
        """Show or fold away the contents."""
        self.toggle_pane(self.contents, "contents")

    def action_toggle_summary(self) -> None:
        """Show or fold away the summary."""
        self.toggle_pane(self.summary, "summary")

    def toggle_pane(self, pane: Widget, name: str) -> None:
        """Show or fold away a pane beside the page; on a narrow terminal it takes the page's place."""
        on = not pane.display
        self.set_class(on, f"-with-{name}")
        self.set_class(not on, f"-without-{name}")
        if on and self.has_class("-one"):
            other = "summary" if name == "contents" else "contents"
            self.remove_class(f"-with-{other}")
            self.set_focus(pane)
        elif not on:
            self.set_focus(self.page_view)
        self.fit_contents()

    def leave_pane(self) -> bool:
        """Go back to the page from a pane; whether there was anything to leave."""
        for name in ("contents", "summary"):
            if self.has_class("-one") and self.has_class(f"-with-{name}"):
                self.remove_class(f"-with-{name}")
                self.set_focus(self.page_view)
                return True
        if self.focused is not self.page_view:
            self.set_focus(self.page_view)
            return True
        return False

    def on_contents_pane_fold_asked(self, event: ContentsPane.FoldAsked) -> None:
        """Fold a part in the contents, or unfold it."""
        self.fold_part(event.part)

    def on_contents_pane_chosen(self, event: ContentsPane.Chosen) -> None:
        """Go to the section; a part folds, or is gone to."""
        row = event.row
        if not row.is_part:
            self.leave_pane()
            self.go_to(row.number)
        elif row.number != self.part and not row.unfolded:
            first = next((part.first for part in self.session.view.parts() if part.number == row.number), None)
            if first:
                self.go_to(first)
        else:
            self.fold_part(row.number)
