"""What the named styles of page, title bar and key bar look like: colours by the theme's names, and how letters stand.

The style sheet's part for them and the first frame are made from this.
"""

from typing import NamedTuple


class Look(NamedTuple):
    """A style's colour (the name of a theme's; none keeps the one below it) and the shape of its letters."""

    color: str = ""
    shape: str = ""


PAGE = {
    "text": Look("foreground"),
    "row": Look("foreground"),
    "quote": Look("dim", "italic"),
    "title": Look("foreground", "bold"),
    "next": Look("accent"),
    "facts": Look("dim"),
    "foot": Look("dim"),
    "part": Look("secondary", "bold"),
    "heading": Look("primary", "bold"),
    "subheading": Look("primary"),
    "code": Look("secondary"),
    "emphasis": Look(shape="italic"),
    "strong": Look(shape="bold"),
    "link": Look(shape="underline"),
    "opened": Look("gap"),
    "gap": Look("gap"),
    "hit": Look(shape="reverse"),
    "just-opened": Look("accent", "bold"),
    "box": Look("edge"),
    "box-focused": Look("accent"),
    "bar": Look("accent"),
    "box-label": Look("dim"),
    "button": Look("accent", "bold"),
    "rule": Look("edge"),
}
PARTIAL = frozenset(("emphasis", "strong", "link", "opened", "gap", "hit", "code", "just-opened"))
"""What lies over another style, and keeps of it what it does not say itself."""
TITLE_BAR = {"title": Look("foreground", "bold")}
KEY_BAR = {
    "key": Look("accent", "bold"),
    "done": Look("accent"),
    "to-do": Look("edge"),
    "said": Look("foreground", "bold"),
}


def style_sheet() -> str:
    """The rules for these styles, as Textual's style sheets have them."""
    tables = (("page", PAGE), ("title-bar", TITLE_BAR), ("key-bar", KEY_BAR))
    rules = ((f".{widget}--{name}", look) for widget, table in tables for name, look in table.items())
    return "\n".join(f"{selector} {{ {_color(look)}{_shape(look)}}}" for selector, look in rules)


def _color(look: Look) -> str:
    return f"color: ${look.color}; " if look.color else ""


def _shape(look: Look) -> str:
    return f"text-style: {look.shape}; " if look.shape else ""
