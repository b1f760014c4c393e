"""The signs that the reading room draws with, and plain ones for terminals without Unicode."""

import os
from typing import NamedTuple


class Glyphs(NamedTuple):
    """One set of signs, each one cell wide."""

    shown: str
    hidden: str
    ending: str
    peeked: str
    part: str
    """Open up to a step."""
    gap: str
    bar: str
    box: str
    """Corners and lines of a box: top left, top right, bottom left, bottom right, horizontal, vertical."""
    focused_box: str
    rule: str
    more: str
    bullet: str
    folded: str
    unfolded: str
    unread: str
    session: str
    finished: str
    unreadable: str
    go_on: str
    error: str
    warning: str
    gauge: str
    """Of a progress bar: done, and still to do."""
    is_plain: bool = False
    """Whether there is nothing but ASCII."""


UNICODE = Glyphs(
    *("●", "▒", "▓", "○", "◐", "▒", "▌", "╭╮╰╯─│", "┏┓┗┛━┃", "─", "…", "•", "▸", "▾", "·", "◐", "●", "✗", "▶", "✗"),
    *("▲", "━─"),
)
ASCII = Glyphs(
    *("*", "#", "E", "o", "%", "#", "|", "++++-|", "####=#", "-", "~", "-", "+", "-", ".", "o", "*", "x", ">", "x"),
    *("!", "#-"),
    is_plain=True,
)
_PLAIN_TERMINALS = ("linux", "dumb", "vt52", "vt100", "vt102", "vt220", "ansi")


def choose_glyphs() -> Glyphs:
    """The plain signs where the terminal or the locale says that it has no Unicode."""
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_CTYPE") or os.environ.get("LANG") or ""
    codeset = locale.partition(".")[2].partition("@")[0].lower().replace("-", "")
    if os.environ.get("TERM", "") in _PLAIN_TERMINALS or codeset not in ("", "utf8"):
        return ASCII
    return UNICODE
