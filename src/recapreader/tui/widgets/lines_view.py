"""A view of many lines, with a scroll bar."""

from math import ceil

from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBar


class LinesView(ScrollView, can_focus=True, inherit_bindings=False):
    """A scroll view that knows how many lines it has. The widgets around it do not move."""

    def set_extent(self, width: int, lines: int) -> None:
        """Have so many lines of so many cells.

        Textual lays the whole screen out when this changes, and draws the scroll bar one frame late. Neither is called
        for where the scroll bar neither comes nor goes. Where it always stands, it is empty as long as all is in view.
        """
        height = self.container_size.height
        always_has_bar = self.styles.overflow_y == "scroll"
        size = Size(width, max(lines, height) if always_has_bar else lines)
        if not self.size or (always_has_bar or lines > height) != self.show_vertical_scrollbar:
            self.virtual_size = size
            return
        self.set_reactive(LinesView.virtual_size, size)
        if self.show_vertical_scrollbar:
            self._set_bar(size.height)
        self.scroll_y = self.validate_scroll_y(self.scroll_y)
        self.scroll_target_y = min(self.scroll_target_y, self.max_scroll_y)
        self.refresh()

    def _set_bar(self, lines: int) -> None:
        """Draw the bar, unless what moves in it is as long as before, in the eighths of a cell that are drawn."""
        bar, eighths = self.vertical_scrollbar, 8 * self.container_size.height**2
        if ceil(eighths / lines) == ceil(eighths / max(bar.window_virtual_size, 1)):
            bar.set_reactive(ScrollBar.window_virtual_size, lines)
        else:
            bar.window_virtual_size = lines
