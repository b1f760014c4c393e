"""A picture of the screen, as SVG: wide letters have two cells, and what is light in a terminal is light in it."""

import html
import io
import re

from rich.cells import cell_len
from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME, SVG_EXPORT_THEME
from textual.app import App

_TEXT = re.compile(r'textLength="(?P<length>[\d.]+)"(?P<between>[^>]*)>(?P<text>[^<]+)</text>')


def picture_of(app: App[object], title: str) -> str:
    """Return the screen as Textual's own `export_screenshot` draws it, but in the theme's brightness."""
    width, height = app.size
    console = Console(
        width=width,
        height=height,
        file=io.StringIO(),
        force_terminal=True,
        color_system="truecolor",
        record=True,
        legacy_windows=False,
        safe_box=False,
    )
    compositor, behind = app.screen._compositor, app._background_screens  # noqa: SLF001 - as Textual's own does
    console.print(compositor.render_update(full=True, screen_stack=behind))
    theme = SVG_EXPORT_THEME if app.current_theme.dark else DEFAULT_TERMINAL_THEME
    return with_wide_letters(console.export_svg(title=title, theme=theme))


def with_wide_letters(svg: str) -> str:
    """Return Rich's picture with each text as long as its cells; Rich counts its characters."""
    return _TEXT.sub(_lengthened, svg)


def _lengthened(found: re.Match[str]) -> str:
    text = html.unescape(found["text"])
    length = float(found["length"]) / len(text) * cell_len(text)
    return f'textLength="{length:.1f}"{found["between"]}>{found["text"]}</text>'
