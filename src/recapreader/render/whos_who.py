"""Who's who in words, for every format that prints it; loaded where it was asked for."""

from collections.abc import Sequence

from recapreader.core.gate import VisibleCharacter
from recapreader.session.actions import NOBODY

__all__ = ["NOBODY", "TITLE", "actor", "also"]

TITLE = "Who's who"
People = Sequence[VisibleCharacter] | None
"""The characters that may be shown; None where nobody asked for them."""


def also(known: VisibleCharacter) -> str:
    """Return what is said of a character's other names, to follow the name; empty where there are none."""
    return f", also {', '.join(known.aliases)}" if known.aliases else ""


def actor(known: VisibleCharacter) -> str:
    """Return who plays a character, in words to follow the names; empty where that is not known."""
    return f", played by {known.actor}" if known.actor else ""
