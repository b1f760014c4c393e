"""A room with the problems of its recap below the page."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.widget import Widget

from recapreader.core.findings import Finding
from recapreader.core.gate import PREMISE
from recapreader.core.settings import Settings
from recapreader.session.session import Session
from recapreader.tui.glyphs import Glyphs
from recapreader.tui.screens.base_screen import Keep
from recapreader.tui.screens.reading_screen import WholeRoom
from recapreader.tui.widgets.problems_pane import ProblemsPane


class WithProblems(WholeRoom):
    """The whole room, and a pane of problems: two lines below the page of a narrow terminal, in its place on demand."""

    def __init__(self, session: Session, glyphs: Glyphs, settings: Settings, keep: Keep, warning: str) -> None:
        super().__init__(session, glyphs, settings, keep, warning)
        self.problems = ProblemsPane(glyphs)
        self._found: tuple[Sequence[Finding], bool] | None = None

    def compose(self) -> ComposeResult:
        """The room, and the problems below its panes."""
        for widget in super().compose():
            if widget is self.find_field:
                yield self.problems
            yield widget

    def show_problems(self, findings: Sequence[Finding], *, is_page_older: bool) -> None:
        """Draw these, if they are others; the page may be of an earlier file than they are."""
        if (findings, is_page_older) != self._found:
            self._found = findings, is_page_older
            self.problems.show(findings, is_page_older=is_page_older)
            self.title_bar.show(self.session.view.title, self.shown_count())

    def shown_count(self) -> str:
        """How many problems there are, and how far the author is."""
        return "  ".join(filter(None, [self.problems.signs, super().shown_count()]))

    def action_problems(self) -> None:
        """To the problems; from there, fold them away."""
        is_there = self.focused is self.problems
        self.set_class(not is_there, "-with-problems")
        self.set_class(is_there, "-without-problems")
        if is_there:
            self.set_focus(self.page_view)
        else:
            self.set_focus(self.problems)

    def on_problems_pane_chosen(self, event: ProblemsPane.Chosen) -> None:
        """Go to the problem's section, and say how to fix it."""
        finding = event.finding
        self.leave_pane()
        self.go_to(finding.section or PREMISE)
        where = f"line {finding.line}" if finding.section else f"front matter, line {finding.line}"
        self.say(f"{where}: {finding.hint or finding.message}")

    def action_reveal(self) -> None:
        """Reveal; among the problems, go to one's section."""
        if self.focused is self.problems:
            self.count_as_pressed("reveal")
            self.problems.choose()
        else:
            super().action_reveal()

    def move_lines(self, lines: int) -> None:
        """Move in the pane that has the focus."""
        if self.focused is self.problems:
            self.problems.move(lines)
        else:
            super().move_lines(lines)

    def panes(self) -> tuple[Widget, ...]:
        """What Tab goes through: the problems too, unless they are two lines below the page."""
        is_strip = self.has_class("-one") and not self.has_class("-with-problems")
        return super().panes() if is_strip else (*super().panes(), self.problems)

    def action_next_pane(self) -> None:
        """To the next pane that is on screen."""
        super().action_next_pane()
        self.remove_class("-with-problems")

    def toggle_pane(self, pane: Widget, name: str) -> None:
        """Show or fold away a pane beside the page."""
        self.remove_class("-with-problems")
        super().toggle_pane(pane, name)

    def leave_pane(self) -> bool:
        """Go back to the page from a pane; whether there was anything to leave."""
        self.remove_class("-with-problems")
        return super().leave_pane()
