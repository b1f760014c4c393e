"""How one reader wants things: plain values, whatever said so."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from msgspec import Struct, field

Pane = Literal["auto", "on", "off"]
Ground = Literal["", "dark", "light"]
Consent = Literal["ask", "on", "off"]
AUTO = "auto"
"""The theme that is `recap-dark` or `recap-light`, as the terminal's background is."""
THEMES = (AUTO, "recap-dark", "recap-light", "ansi-dark", "ansi-light")
WIDTHS = (36, 132)
"""How narrow and how wide the column of text may be, in cells."""


class Key(NamedTuple):
    """A key: its name to the program, and how a reader is shown it."""

    name: str
    shown: str


class Settings(Struct, frozen=True):
    """The settings in force; anything not set has its default."""

    theme: str = AUTO
    ground: Ground = ""
    """What the terminal's background is known, or thought, to be."""
    width: int = 72
    contents: Pane = "auto"
    summary: Pane = "auto"
    remember: bool = True
    """Whether reveals are remembered, or last for this session only."""
    strict: bool = False
    """Whether even the number of what is still hidden is left untold."""
    wikidata: Consent = "ask"
    """Whether Wikidata is asked for facts about what is imported from the web; at first, the reader is asked."""
    library: tuple[str, ...] = ()
    """Folders with recaps, beside the shipped ones and the reader's own."""
    keys: Mapping[str, tuple[Key, ...]] = field(default_factory=dict)
    """The keys of the commands that have others than their own, by the commands' ids."""

    @property
    def shown_theme(self) -> str:
        """The theme to begin in, by its own name."""
        return f"recap-{self.ground or 'dark'}" if self.theme == AUTO else self.theme


DEFAULTS = Settings()
