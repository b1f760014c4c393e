"""A stretch of a section's source that is hidden."""

from enum import Enum

from msgspec import Struct

IS_CUT = "is cut"
"""In markdown-it's environment: that the text may go on, so that it cannot be known yet what its last line is."""


class Kind(Enum):
    """What hides a span."""

    COMMENT = "comment"
    INLINE = "inline spoiler"
    DETAILS = "details"
    NEAR_MISS = "near miss"
    """From a line that looks like a heading and is none to the end of an open section."""


class HiddenSpan(Struct, frozen=True):
    """Offsets into the source: all that is taken out of it, and the words that are hidden.

    `summary` are the words of a `<details>` that are shown; they stand before its body, and may hold spans again.
    """

    start: int
    end: int
    kind: Kind
    body_start: int
    body_end: int
    is_ended: bool = True
    """Whether its author wrote an end; else it reaches as far as it can."""
    summary: tuple[int, int] = (0, 0)


def may_hide(source: str) -> bool:
    """Return whether it is worth looking for anything hidden in a source, or in its beginnings."""
    return may_hold_spoilers(source) or "<!--" in source or ("<" in source and "<details" in source.lower())


def may_hold_spoilers(text: str) -> bool:
    """Return whether it is worth looking for spoilers in `text`."""
    return "||" in text or ">!" in text
