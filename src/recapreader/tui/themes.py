"""Our own themes, and the order in which `T` goes through them."""

from textual.theme import Theme

from recapreader.core.settings import THEMES
from recapreader.tui.palettes import PALETTES


def _theme(name: str, *, dark: bool) -> Theme:
    palette = dict(PALETTES[name])
    variables = {color: palette.pop(color) for color in ("dim", "edge", "gap")}  # Textual has no names for them
    return Theme(name, dark=dark, variables=variables, **palette)  # type: ignore[arg-type] # all the others are colours


OURS = (_theme("recap-dark", dark=True), _theme("recap-light", dark=False))
VARIABLES = {"dim": "ansi_bright_black", "edge": "ansi_bright_black", "gap": "ansi_magenta"}
"""Variables of ours for themes that are not."""
ORDER = THEMES
"""By the names that settings have for them."""
