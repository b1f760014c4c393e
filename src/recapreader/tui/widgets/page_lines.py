"""Paints one line of a laid-out page as a strip, with the focus, a hit and the selection on it."""

from rich.segment import Segment
from rich.style import Style
from textual.cache import LRUCache
from textual.selection import Selection
from textual.strip import Strip
from textual.widget import Widget

from recapreader.core.gate import Hit
from recapreader.tui.glyphs import Glyphs
from recapreader.tui.layout import Layout
from recapreader.tui.runs import SELECTED, PageLines, Run
from recapreader.tui.styles import PARTIAL

_BASE = ""
_KEPT = 2048
"""Lines painted and kept."""


class LinePainter:
    """Paints lines in the colours of the widget that it serves, and keeps those painted."""

    def __init__(self, view: Widget, glyphs: Glyphs) -> None:
        self._view = view
        self.lines = PageLines(glyphs)
        self._kept: LRUCache[tuple[int, bool], Strip] = LRUCache(_KEPT)
        self._styles: dict[str, Style] = {}

    def forget(self) -> None:
        """Drop what was painted: the page, the width or the colours have changed."""
        self._kept.clear()
        self._styles.clear()

    def paint(self, layout: Layout, number: int, focused: str, hit: Hit | None, selection: Selection | None) -> Strip:
        """One line of the page, as wide as the view."""
        line = layout.lines[number]
        is_focused = bool(line.section) and line.section == focused
        plain = selection is None and (hit is None or line.section != hit.number)
        key = (number, is_focused)
        if plain and (kept := self._kept.get(key)) is not None:
            return kept
        selected = selection.get_span(line.piece) if selection else None
        runs = self.lines.runs(layout, line, is_focused=is_focused, hit=hit, selected=selected)
        strip = Strip(map(self._segment, runs)).adjust_cell_length(self._view.size.width, self.base)
        if plain:
            self._kept[key] = strip
        return strip

    @property
    def base(self) -> Style:
        """The widget's own style, below all others."""
        if _BASE not in self._styles:  # kept, since Textual works it out anew each time
            self._styles[_BASE] = self._view.rich_style
        return self._styles[_BASE]

    def _segment(self, run: Run) -> Segment:
        style = self.base
        for name in run.styles:
            style += self._style(name)
        if run.place:
            style += Style.from_meta({"offset": run.place})
        return Segment(run.text, style)

    def _style(self, name: str) -> Style:
        style = self._styles.get(name)
        if style is None:
            if name == SELECTED:
                style = self._view.screen.get_component_rich_style("screen--selection", partial=True)
            else:
                style = self._view.get_component_rich_style(f"page--{name}", partial=name in PARTIAL)
            self._styles[name] = style
        return style
