"""Runs of text → strips in the colours of the theme."""

from collections.abc import Iterable

from rich.color import Color as RichColor
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.strip import Strip
from textual.widget import Widget

from recapreader.tui.rows.runs import Run, fitted
from recapreader.tui.rows.styles import ROOM, SELECTED, STYLES, CellStyle


class Painter:
    """Paints for one widget; `base` is what lies below all runs."""

    def __init__(self, widget: Widget, base: CellStyle = ROOM) -> None:
        self._widget, self._base = widget, base
        self._theme: dict[str, str] = {}
        self._styles: dict[tuple[str, ...], Style] = {}

    def strip(self, runs: Iterable[Run], width: int) -> Strip:
        """A line of so many cells."""
        theme = self._widget.app.theme_variables
        if theme is not self._theme:  # another theme, another table
            self._theme, self._styles = theme, {}
        return Strip([Segment(run.text, self._style(run)) for run in fitted(runs, width)], width)

    def _style(self, run: Run) -> Style:
        style = self._styles.get(run.styles)
        if style is None:
            looks = (self._look(name) for name in run.styles)
            style = self._styles[run.styles] = sum(looks, self._rich(self._base))
        return style + Style.from_meta({"offset": run.place}) if run.place else style

    def _look(self, name: str) -> Style:
        if name == SELECTED:
            return self._widget.screen.get_component_rich_style("screen--selection", partial=True)
        return self._rich(STYLES[name])

    def _rich(self, look: CellStyle) -> Style:
        color, ground = self._color(look.color), self._color(look.ground)
        return Style.from_color(color, ground) + (Style.parse(look.shape) if look.shape else Style.null())

    def _color(self, name: str) -> RichColor | None:
        return Color.parse(self._theme[name]).rich_color if name else None
