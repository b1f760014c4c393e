"""Runs of text → what a terminal draws, without Textual: the colours of a theme as escape sequences."""

from collections.abc import Iterable, Mapping

from recapreader.tui.palettes import PALETTES
from recapreader.tui.rows.runs import Run, fitted
from recapreader.tui.rows.styles import STYLES, CellStyle

_SHAPES = {"bold": "1", "italic": "3", "underline": "4", "reverse": "7"}
_LEFT_TO_TEXTUAL = ("NO_COLOR", "TEXTUAL_DRIVER", "TEXTUAL_COLOR_SYSTEM", "TEXTUAL_FILTERS")
"""Variables by which the room's colours, or the terminal, are others than could be known here."""


class Paint:
    """The colours of a theme; with `is_full`, 24-bit ones."""

    def __init__(self, theme: str, *, is_full: bool) -> None:
        self._palette = PALETTES[theme]
        self._is_full = is_full
        self._known: dict[tuple[CellStyle, tuple[str, ...]], str] = {}

    def line(self, runs: Iterable[Run], width: int, base: CellStyle) -> str:
        """A line of `width` cells; `base` is what lies below all runs."""
        drawn, now = [], ""
        for run in fitted(runs, width):
            style = self._known.get((base, run.styles))
            if style is None:
                looks = (base, *(STYLES[name] for name in run.styles))
                style = self._known[base, run.styles] = self._style(looks)
            drawn.append(run.text if style == now else style + run.text)
            now = style
        return "".join(drawn)

    def _style(self, looks: Iterable[CellStyle]) -> str:
        color, ground, shapes = "", "", set()
        for look in looks:
            color, ground = look.color or color, look.ground or ground
            shapes.add(look.shape)
        numbers = ["0", *(_SHAPES[shape] for shape in _SHAPES if shape in shapes)]
        return f"\x1b[{';'.join(numbers)};38;{self._number(color)};48;{self._number(ground)}m"

    def _number(self, color: str) -> str:
        value = self._palette[color]
        red, green, blue = (int(value[place : place + 2], 16) for place in (1, 3, 5))
        return f"2;{red};{green};{blue}" if self._is_full else f"5;{nearest_of_256(red, green, blue)}"


def known_paint(theme: str, environment: Mapping[str, str]) -> Paint | None:
    """Paint for a terminal of which it is known which colours the room will have on it."""
    if theme not in PALETTES or any(name in environment for name in _LEFT_TO_TEXTUAL):
        return None
    if environment.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return Paint(theme, is_full=True)
    if environment.get("TERM", "").endswith("-256color"):
        return Paint(theme, is_full=False)
    return None


def nearest_of_256(red: int, green: int, blue: int) -> int:
    """The colour of the 256 that comes next to one, by the rule by which Rich finds it.

    16 to 231 are a cube of six steps a channel, 232 to 255 greys; nearly grey colours become greys.
    """
    from colorsys import rgb_to_hls  # noqa: PLC0415 - with 24 bits it is not needed

    _, lightness, saturation = rgb_to_hls(red / 255, green / 255, blue / 255)
    if saturation < 0.15:
        grey = round(lightness * 25)
        return {0: 16, 25: 231}.get(grey, 231 + grey)
    steps = (round(value / 95 if value < 95 else 1 + (value - 95) / 40) for value in (red, green, blue))
    return sum((16, *(step * weight for step, weight in zip(steps, (36, 6, 1), strict=True))))
