"""The first frame: title, text and keys on the terminal before Textual is there to draw them.

It is made from what the gate hands out, anew at each start and by the same layout, runs and styles as the room's own
frames; it is never saved. The room draws over it, cell for cell the same.
"""

import os
import shutil
import signal
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from types import FrameType
from typing import Any

from rich.cells import cell_len

from recapreader import describe
from recapreader.keys import Group, key_of, remapped
from recapreader.reader import Reading
from recapreader.settings import Settings
from recapreader.tui.geometry import Region, column_left, column_width, page_region
from recapreader.tui.glyphs import Glyphs, choose_glyphs
from recapreader.tui.layout import lay_out
from recapreader.tui.palettes import PALETTES
from recapreader.tui.runs import CONTENTS, SUMMARY, PageLines, Run, border_runs, footer_commands, key_runs, title_runs
from recapreader.tui.styles import KEY_BAR, PAGE, TITLE_BAR, Look
from recapreader.tui.surroundings import surroundings

_SHAPES = {"bold": "1", "italic": "3", "underline": "4", "reverse": "7"}
_ON, _OFF = "\x1b[?1049h\x1b[?25l", "\x1b[0m\x1b[?1049l\x1b[?25h"
_LEFT_TO_TEXTUAL = ("NO_COLOR", "TEXTUAL_DRIVER", "TEXTUAL_COLOR_SYSTEM", "TEXTUAL_FILTERS")
"""Variables by which the room's colours, or the terminal, are others than could be known here."""


class FirstFrame:
    """The terminal with the first frame on it, as long as the room is not there."""

    def __init__(self) -> None:
        self._before: list[Any] | None = None

    def show(self, frame: str) -> None:
        """Draw, on the terminal that Textual draws on; from now on keys wait, unseen, for the room."""
        import termios  # noqa: PLC0415 - not every platform has it
        import tty  # noqa: PLC0415

        try:
            before = termios.tcgetattr(0)
            raw = termios.tcgetattr(0)
            raw[tty.LFLAG] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
            raw[tty.IFLAG] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
            termios.tcsetattr(0, termios.TCSANOW, raw)
        except termios.error:
            return
        self._before = before
        signal.signal(signal.SIGTERM, self._end)
        _write(_ON + frame)

    def hand_over(self) -> bool:
        """Leave the terminal to the room, in the modes that it had before; whether the frame stands there."""
        if self._before is None:
            return False
        import termios  # noqa: PLC0415

        termios.tcsetattr(0, termios.TCSANOW, self._before)
        self._before = None
        return True

    def take_away(self) -> None:
        """Put the terminal back as it was, if the room never came."""
        if self.hand_over():
            _write(_OFF)

    def _end(self, number: int, _: FrameType | None) -> None:
        self.take_away()
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)


@contextmanager
def first_frame(reading: Reading | None, settings: Settings) -> Iterator[FirstFrame]:
    """Show the first frame of a reading, where the terminal is one on which it can be that of the room."""
    frame = FirstFrame()
    try:
        paint = _paint(settings.theme, os.environ)
        if reading and paint and sys.platform != "win32" and os.isatty(0) and os.isatty(2):
            columns, rows = shutil.get_terminal_size()
            frame.show(paint.frame(reading, settings, columns, rows))
        yield frame
    finally:
        frame.take_away()


class Paint:
    """Turns runs into what a terminal draws, in the colours of a theme; with `is_full`, in 24-bit ones."""

    def __init__(self, theme: str, *, is_full: bool) -> None:
        self._palette = PALETTES[theme]
        self._is_full = is_full

    def frame(self, reading: Reading, settings: Settings, columns: int, rows: int) -> str:
        """The room's first frame as it opens in a terminal of that size; nothing where it has no room."""
        region = page_region(columns, rows, settings)
        if region is None:
            return ""
        glyphs = choose_glyphs()
        groups = remapped(settings.keys)
        counts = None if settings.strict or reading.is_long else reading.progress()
        title = title_runs(reading.title, describe.progress(reading.mark, counts), columns, glyphs)
        keys = [Run(" "), *key_runs(footer_commands(groups), columns - 2)]
        page = _page_runs(reading, groups, settings.width, region, glyphs)
        lines = [
            self._line(title, TITLE_BAR, columns, ("dim", "panel")),
            *(self._row(row, next(page, ()), region, columns) for row in range(region.height)),
            self._line(keys, KEY_BAR, columns, ("dim", "panel")),
        ]
        return "".join(f"\x1b[{row};1H{line}" for row, line in enumerate(lines, 1))

    def _row(self, row: int, page: Iterable[Run], region: Region, columns: int) -> str:
        """A line of the page, and the empty panes beside it."""
        rest = columns - region.x - region.width
        left = border_runs(CONTENTS, region.x, row, region.height) if region.x else []
        right = border_runs(SUMMARY, rest - 1, row, region.height) if rest > 1 else []
        drawn = self._line([*left, *page], PAGE, region.x + region.width + 1, ("foreground", "background"))
        return drawn + self._line(right, PAGE, rest - 1, ("foreground", "background"))

    def _line(self, runs: Iterable[Run], looks: Mapping[str, Look], width: int, base: tuple[str, str]) -> str:
        """A line of `width` cells; `base` are the colours of letters and ground where no style says another."""
        drawn, room, now = [], width, ""
        for run in (*runs, None):
            style = self._style([looks[name] for name in run.styles] if run else [], *base)
            text = run.text if run else " " * room
            drawn.append(text if style == now else style + text)
            room, now = room - cell_len(text), style
        return "".join(drawn)

    def _style(self, looks: Iterable[Look], color: str, ground: str) -> str:
        shapes = set()
        for look in looks:
            color = look.color or color
            shapes.add(look.shape)
        numbers = ["0", *(_SHAPES[shape] for shape in _SHAPES if shape in shapes)]
        return f"\x1b[{';'.join(numbers)};38;{self._number(color)};48;{self._number(ground)}m"

    def _number(self, color: str) -> str:
        value = self._palette[color]
        red, green, blue = (int(value[place : place + 2], 16) for place in (1, 3, 5))
        return f"2;{red};{green};{blue}" if self._is_full else f"5;{nearest_of_256(red, green, blue)}"


def _page_runs(
    reading: Reading, groups: tuple[Group, ...], measure: int, region: Region, glyphs: Glyphs
) -> Iterator[Iterable[Run]]:
    """The runs of the page's lines from the first that is in view, where the reader left off."""
    place = reading.resume()
    page = reading.page(reading.part_of(place.number))
    is_last = page.part.number == reading.last_part
    around = surroundings(page.part, reading.public_summary(), is_last=is_last, key=lambda id_: key_of(groups, id_))
    column = column_width(region.width, measure)
    layout = lay_out(page, column, around)
    focused, _, top = layout.first_view((place.number, *place.text_and_offset), region.height)
    lines = PageLines(glyphs, column_left(region.width, column), around.hint)
    for line in layout.lines[top:]:
        yield lines.runs(layout, line, is_focused=bool(line.section) and line.section == focused)


def _paint(theme: str, environment: Mapping[str, str]) -> Paint | None:
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


def _write(text: str) -> None:
    data = text.encode(errors="replace")
    while data:
        data = data[os.write(2, data) :]
