"""The summary pane."""

from collections.abc import Iterable

from recapreader.core.gate import Summary
from recapreader.tui.glyphs import Glyphs
from recapreader.tui.rows.runs import Run
from recapreader.tui.rows.summary_rows import LEFT, TITLE, summary_lines
from recapreader.tui.widgets.pane import Pane


class SummaryPane(Pane):
    """Draws a summary that the screen hands it."""

    def __init__(self, glyphs: Glyphs, id_: str, advisories_key: str) -> None:
        super().__init__(glyphs, id_, TITLE, LEFT)
        self._advisories_key = advisories_key
        self._summary: Summary | None = None
        self._lines: list[list[Run]] = []
        self._width = 0
        """For which the lines were made."""

    def show(self, summary: Summary | None) -> None:
        """Draw a summary, or nothing."""
        if summary != self._summary:
            self._summary, self._width = summary, 0
            self.refresh()

    @property
    def line_count(self) -> int:
        """How many lines there are."""
        return len(self._laid_out())

    def row_runs(self, row: int) -> Iterable[Run]:
        """One line."""
        number = self.top + row
        return self._laid_out()[number] if number < self.line_count else ()

    def _laid_out(self) -> list[list[Run]]:
        width = self.box.inner_width
        if width != self._width:
            self._width = width
            self._lines = summary_lines(self._summary, self._advisories_key, width) if self._summary and width else []
            self.settle_at(self.top)
        return self._lines
