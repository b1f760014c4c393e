"""Panes of runs → what a terminal draws, without Textual: the colours of a theme as escape sequences."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from recapreader.tui.glyphs import choose_glyphs
from recapreader.tui.palettes import PALETTES
from recapreader.tui.rows.box import Box, Extent, needed_runs
from recapreader.tui.rows.runs import Run, fitted
from recapreader.tui.rows.styles import BAR, ROOM, STYLES, CellStyle

_SHAPES = {"bold": "1", "italic": "3", "underline": "4", "reverse": "7"}
_LEFT_TO_TEXTUAL = ("NO_COLOR", "TEXTUAL_DRIVER", "TEXTUAL_COLOR_SYSTEM", "TEXTUAL_FILTERS")
"""Variables by which the room's colours, or the terminal, are others than could be known here."""


class Pane(NamedTuple):
    """What is in view in a box: some of `total` lines, those from `top` on, below those of a head."""

    box: Box
    lines: Sequence[Iterable[Run]]
    total: int = 0
    top: int = 0
    head: int = 0

    def rows(self) -> Iterator[Iterator[Run]]:
        """Its rows, the border counted."""
        extent, glyphs = Extent(self.total, self.box.inner_height - self.head, self.top, self.head), choose_glyphs()
        for y in range(self.box.height):
            yield self.box.row(y, lambda row: self.lines[row] if row < len(self.lines) else (), extent, glyphs)


class Paint:
    """The colours of a theme; with `is_full`, 24-bit ones."""

    def __init__(self, theme: str, *, is_full: bool) -> None:
        self._palette, self._is_full = PALETTES[theme], is_full
        self._known: dict[tuple[CellStyle, tuple[str, ...]], str] = {}

    def screen(self, title: Iterable[Run], columns: Iterable[Sequence[Pane]], keys: Iterable[Run]) -> list[str]:
        """The lines of a screen: panes beside each other and in each column above each other, a bar on either side."""
        shown = [column for column in columns if column[0].box.width]
        width = sum(column[0].box.width for column in shown)
        rows = zip(*(chain.from_iterable(pane.rows() for pane in column) for column in shown), strict=True)
        panes = (self._line(chain(*row), width, ROOM) for row in rows)
        return [self._line(title, width, BAR), *panes, self._line(keys, width, BAR)]

    def too_small(self, columns: int, rows: int) -> list[str]:
        """The lines of a screen on which there is no room."""
        return [self._line(needed_runs(row, columns, rows), columns, ROOM) for row in range(rows)]

    def _line(self, runs: Iterable[Run], width: int, base: CellStyle) -> str:
        """A line of `width` cells; `base` is what lies below all runs."""
        drawn, now = [], ""
        for run in fitted(runs, width):
            style = self._known.get((base, run.styles))
            if style is None:
                style = self._known[base, run.styles] = self._style(base, *(STYLES[name] for name in run.styles))
            drawn.append(run.text if style == now else style + run.text)
            now = style
        return "".join(drawn)

    def _style(self, *looks: CellStyle) -> str:
        color = next(look.color for look in reversed(looks) if look.color)
        ground = next(look.ground for look in reversed(looks) if look.ground)
        shapes = [number for shape, number in _SHAPES.items() if any(look.shape == shape for look in looks)]
        return f"\x1b[{';'.join(['0', *shapes])};38;{self._number(color)};48;{self._number(ground)}m"

    def _number(self, name: str) -> str:
        value = self._palette[name]
        if self._is_full:
            return "2;{};{};{}".format(*bytes.fromhex(value[1:]))
        from rich.color import Color, ColorSystem  # noqa: PLC0415 - with 24 bits it is not needed

        return f"5;{Color.parse(value).downgrade(ColorSystem.EIGHT_BIT).number}"


def known_paint(theme: str, environment: Mapping[str, str]) -> Paint | None:
    """Paint for a terminal of which it is known which colours the room will have on it."""
    if theme not in PALETTES or any(name in environment for name in _LEFT_TO_TEXTUAL):
        return None
    is_full = environment.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit")
    has_256 = environment.get("TERM", "").endswith("-256color")
    return Paint(theme, is_full=is_full) if is_full or has_256 else None
