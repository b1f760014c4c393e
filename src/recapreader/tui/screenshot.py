"""A picture of a screen: the terminal's cells as SVG, in the ground of the theme."""

import io
import re
from html import unescape
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME, SVG_EXPORT_THEME

if TYPE_CHECKING:
    from rich.console import RenderableType

_TEXT = re.compile(r'(<text [^>]*?textLength=")([\d.]+)("[^>]*>)([^<]+)(?=</text>)')


def drawn(screen: "RenderableType | None", size: tuple[int, int], title: str, *, is_dark: bool) -> str:
    """Return a screen of so many columns and rows as SVG."""
    console = Console(
        width=size[0],
        height=size[1],
        file=io.StringIO(),
        force_terminal=True,
        color_system="truecolor",
        record=True,
        legacy_windows=False,
        safe_box=False,
    )
    console.print(screen or "")
    ground = SVG_EXPORT_THEME if is_dark else DEFAULT_TERMINAL_THEME
    return _TEXT.sub(_in_cells, console.export_svg(title=title, theme=ground))


def _in_cells(found: re.Match[str]) -> str:
    """Give a text the width of its cells: Rich counts its characters, and draws wide ones over each other."""
    before, length, between, escaped = found.groups()
    text = unescape(escaped)
    return f"{before}{float(length) * (cell_len(text) or len(text)) / len(text):g}{between}{escaped}"
