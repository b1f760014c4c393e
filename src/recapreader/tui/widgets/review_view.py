"""The open text under review, with the paragraph in focus marked."""

from recapreader.session.review.passages import InFocus
from recapreader.tui.widgets.premise import PremiseView


class ReviewView(PremiseView):
    """Draws the open text and the line; one paragraph of it is in focus, or what is shown below the line."""

    _in_focus: InFocus | None = None

    def put_focus(self, in_focus: InFocus | None) -> None:
        """Mark a paragraph and bring it into view; without one, what stands below the line."""
        self._in_focus = in_focus
        lines = self.view.layout.lines
        rows = [row for row in range(len(lines)) if self.is_in_focus(row)]
        if not rows:
            self.top = next((row for row, line in enumerate(lines) if line.kind == "cut"), 0)
        elif rows[-1] + _BELOW >= len(lines):
            self.top = len(lines)
        elif rows[0] < self.top or rows[-1] >= self.top + self.height:
            self.top = rows[0] - 1
        self.refresh()

    def is_in_focus(self, number: int) -> bool:
        """Whether a line is one of the paragraph in focus."""
        layout = self._layout_now
        line = layout.lines[number]
        if self._in_focus is None or line.piece < 0 or line.section != self._in_focus.section:
            return False
        return self._in_focus.first <= layout.pieces[line.piece].number <= self._in_focus.last


_BELOW = 6
"""Lines that stand below the last paragraph at the most: the line, and what it says."""
