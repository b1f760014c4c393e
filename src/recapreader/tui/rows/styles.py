"""What the named styles of runs look like: colours by the theme's names, and how letters stand."""

from typing import NamedTuple


class CellStyle(NamedTuple):
    """The colours of letters and ground (the names of a theme's; none keeps the one below) and the letters' shape."""

    color: str = ""
    shape: str = ""
    ground: str = ""


ROOM, BAR = CellStyle("foreground", "", "background"), CellStyle("dim", "", "panel")
"""What lies below all runs of a pane, and below those of the lines above and below the panes."""
SELECTED = "selected"
"""The style of what the reader has selected; its look is the screen's."""
_STANDS_OUT = CellStyle("accent", "bold")

STYLES = {
    "text": CellStyle("foreground"),
    "row": CellStyle("foreground"),
    "dim": CellStyle("dim"),
    "quote": CellStyle("dim", "italic"),
    "title": CellStyle("foreground", "bold"),
    "next": CellStyle("accent"),
    "facts": CellStyle("dim"),
    "foot": CellStyle("dim"),
    "part": CellStyle("secondary", "bold"),
    "heading": CellStyle("primary", "bold"),
    "subheading": CellStyle("primary"),
    "code": CellStyle("secondary"),
    "emphasis": CellStyle(shape="italic"),
    "strong": CellStyle(shape="bold"),
    "link": CellStyle(shape="underline"),
    "opened": CellStyle("gap"),
    "gap": CellStyle("gap"),
    "hit": CellStyle(shape="reverse"),
    "just-opened": _STANDS_OUT,
    "box": CellStyle("edge"),
    "box-focused": CellStyle("accent"),
    "bar": CellStyle("accent"),
    "box-label": CellStyle("dim"),
    "button": _STANDS_OUT,
    "rule": CellStyle("edge"),
    # The lines above and below.
    "key": _STANDS_OUT,
    "done": CellStyle("accent"),
    "to-do": CellStyle("edge"),
    "said": CellStyle("foreground", "bold"),
    # The contents.
    "folder": CellStyle("secondary"),
    "here": _STANDS_OUT,
    "cursor": CellStyle(shape="reverse"),
    # The shelf.
    "sorted": CellStyle("primary"),
    "sign": CellStyle("success"),
    "pointer": _STANDS_OUT,
    "chosen": CellStyle("", "bold", "panel"),
    # A pane's scroll bar.
    "thumb": CellStyle("edge", "reverse"),
    "thumb-end": CellStyle("edge"),
}
