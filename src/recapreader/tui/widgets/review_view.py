"""The open text under review, with the paragraph in focus marked."""

from textual.strip import Strip

from recapreader.session.review.passages import InFocus
from recapreader.tui.layout import Piece
from recapreader.tui.widgets.premise import PremiseView


class ReviewView(PremiseView):
    """Draws the open text and the line; one paragraph of it is in focus, or what is shown below the line."""

    _in_focus: InFocus | None = None

    def put_focus(self, in_focus: InFocus | None) -> None:
        """Mark a paragraph and bring it into view; without one, what stands below the line."""
        self._in_focus = in_focus
        self._painter.forget()
        lines, height = self._layout_now.lines, self._height
        rows = [row for row in range(len(lines)) if self._is_in_focus(row)]
        if not rows:
            self._scroll(next((row for row, line in enumerate(lines) if line.kind == "cut"), 0))
        elif rows[-1] + _BELOW >= len(lines):
            self._scroll(len(lines))
        elif rows[0] < self._top or rows[-1] >= self._top + height:
            self._scroll(rows[0] - 1)
        self.refresh()

    @property
    def texts_in_focus(self) -> list[str]:
        """The texts of the open paragraph in focus."""
        return [piece.text for piece in self._layout_now.pieces if self._is_part_of_focus(piece)]

    def _is_in_focus(self, row: int) -> bool:
        line = self._layout_now.lines[row]
        return line.piece >= 0 and self._is_part_of_focus(self._layout_now.pieces[line.piece])

    def _is_part_of_focus(self, piece: Piece) -> bool:
        focus = self._in_focus
        return focus is not None and piece.section == focus.section and focus.first <= piece.number <= focus.last

    def render_line(self, y: int) -> Strip:
        """One line of the view."""
        row = self._top + y
        if row >= len(self._layout_now.lines):
            return Strip.blank(self.size.width, self._painter.base)
        focused = self._layout_now.lines[row].section if self._is_in_focus(row) else ""
        return self._painter.paint(self._layout_now, row, focused, None, self.text_selection)


_BELOW = 6
"""Lines that stand below the last paragraph at the most: the line, and what it says."""
