"""Every colour that words have, on every ground that they stand on, has AA contrast (WCAG 2: 4.5 to 1)."""

import pytest
from textual.theme import Theme

from recapreader.tui.themed_app import OURS

WORDS = ("foreground", "dim", "primary", "secondary", "accent", "gap")
GROUNDS = ("background", "surface", "panel")


def colour(theme: Theme, name: str) -> str:
    return theme.variables.get(name) or str(getattr(theme, name))


def luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
def test_words_have_contrast(theme: Theme, word: str, ground: str) -> None:
    lighter, darker = sorted((luminance(colour(theme, word)), luminance(colour(theme, ground))), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5
