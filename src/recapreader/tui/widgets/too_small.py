"""What is said in a terminal that is too small for the room."""

from textual.strip import Strip
from textual.widget import Widget

from recapreader.tui.rows.box import needed_runs
from recapreader.tui.widgets.painter import Painter


class TooSmall(Widget):
    """Says how large a terminal needs to be."""

    def __init__(self) -> None:
        super().__init__(id="too-small")
        self._painter = Painter(self)

    def render_line(self, y: int) -> Strip:
        """One row."""
        return self._painter.strip(needed_runs(y, *self.size), self.size.width)
