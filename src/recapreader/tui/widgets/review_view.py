"""The open text under review, with the paragraph in focus marked."""

from recapreader.session.review.passages import InFocus
from recapreader.tui.pieces import Piece
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

    @property
    def texts_in_focus(self) -> list[str]:
        """The texts of the open paragraph in focus."""
        return [piece.text for piece in self._layout_now.pieces if self._is_part_of_focus(piece)]

    def is_in_focus(self, number: int) -> bool:
        """Whether a line is one of the paragraph in focus."""
        layout = self._layout_now
        line = layout.lines[number]
        return line.piece >= 0 and self._is_part_of_focus(layout.pieces[line.piece])

    def _is_part_of_focus(self, piece: Piece) -> bool:
        focus = self._in_focus
        return focus is not None and piece.section == focus.section and focus.first <= piece.number <= focus.last


_BELOW = 6
"""Lines that stand below the last paragraph at the most: the line, and what it says."""
