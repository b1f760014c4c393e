"""What the named styles of page, title bar and key bar look like: colours by the theme's names, and how letters stand.

The style sheet's part for them and the first frame are made from this.
"""

from typing import NamedTuple


class CellStyle(NamedTuple):
    """A style's colour (the name of a theme's; none keeps the one below it) and the shape of its letters."""

    color: str = ""
    shape: str = ""


PAGE = {
    "text": CellStyle("foreground"),
    "row": CellStyle("foreground"),
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
    "just-opened": CellStyle("accent", "bold"),
    "box": CellStyle("edge"),
    "box-focused": CellStyle("accent"),
    "bar": CellStyle("accent"),
    "box-label": CellStyle("dim"),
    "button": CellStyle("accent", "bold"),
    "rule": CellStyle("edge"),
}
PARTIAL = frozenset(("emphasis", "strong", "link", "opened", "gap", "hit", "code", "just-opened"))
"""What lies over another style, and keeps of it what it does not say itself."""
TITLE_BAR = {"title": CellStyle("foreground", "bold")}
KEY_BAR = {
    "key": CellStyle("accent", "bold"),
    "done": CellStyle("accent"),
    "to-do": CellStyle("edge"),
    "said": CellStyle("foreground", "bold"),
}


def style_sheet() -> str:
    """The rules for these styles, as Textual's style sheets have them."""
    tables = (("page", PAGE), ("title-bar", TITLE_BAR), ("key-bar", KEY_BAR))
    rules = ((f".{widget}--{name}", look) for widget, table in tables for name, look in table.items())
    return "\n".join(f"{selector} {{ {_color(look)}{_shape(look)}}}" for selector, look in rules)


def _color(look: CellStyle) -> str:
    return f"color: ${look.color}; " if look.color else ""


def _shape(look: CellStyle) -> str:
    return f"text-style: {look.shape}; " if look.shape else ""
