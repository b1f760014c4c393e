"""What a page hides until it is clicked on or selected: folds, boxes and words with a class or colours to that end."""

import re

from selectolax.lexbor import LexborNode

from recapreader.importing.text_utils import clean, squeeze

_NEVER = frozenset(["html", "body", "article", "main", "head", "-text", "-comment", "title", "img", "form", "input"])
_PIECES = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_WORDS = frozenset(["spoiler", "spoilers", "spoilered", "spoiled", "bbspoiler", "blackout", "redacted"])
_OTHER = frozenset(
    [
        "warning",
        "warn",
        "alert",
        "free",
        "no",
        "non",
        "without",
        "notice",
        "ahead",
        "contains",
        "tag",
        "tags",
        "tagged",
        "category",
        "topic",
        "policy",
        "count",
        "icon",
        "info",
        "banner",
        "nav",
        "menu",
        "list",
        "settings",
        "filter",
    ]
)
_LABELS = frozenset(
    [
        "label",
        "title",
        "head",
        "header",
        "heading",
        "button",
        "btn",
        "toggle",
        "toggler",
        "action",
        "link",
        "show",
        "hide",
        "trigger",
        "caption",
        "summary",
        "control",
        "opener",
        "name",
    ]
)
_BOXES = frozenset(["sp-body", "md-spoiler-text", "bbcode-hide", "shreddit-spoiler", "md-spoiler"])
_COLOUR = re.compile(r"(?:^|;)\s*(color|background(?:-color)?)\s*:\s*([^;]+)", re.IGNORECASE)
_NAMED = {"black": "#000000", "white": "#ffffff"}
_ADDRESSES = re.compile(r"^(?:https?://[^/]*reddit\.com)?[/#](?:s|sp|spoilers?)(?:-\w+)?$", re.IGNORECASE)


def is_hidden(node: LexborNode) -> bool:
    """Return whether the page hides what is in this node until its reader asks for it."""
    tag = node.tag or ""
    if tag in _NEVER:
        return False
    if tag == "details":
        return not _is_menu(node)
    if tag in {"spoiler", "shreddit-spoiler", "spoiler-text"}:
        return True
    names = _names(node)
    return any(_hides(name) for name in names) or _is_same_colour(node.attributes.get("style") or "")


def is_label(node: LexborNode) -> bool:
    """Return whether this is the button or the title of such a box."""
    if node.tag == "summary" or (node.attributes.get("class") or "") in {"sp-head", "sp-title"}:
        return True
    found = [set(_pieces(name)) for name in _names(node)]
    return any(pieces & _WORDS and pieces & _LABELS and not pieces & {"content", "body", "text"} for pieces in found)


def words_behind(node: LexborNode) -> str:
    """Return the hidden words of a link such as `[Pell](/s "drowns")`, which stand in its title; or nothing."""
    if node.tag != "a" or not _ADDRESSES.match((node.attributes.get("href") or "").strip()):
        return ""
    return squeeze(clean(node.attributes.get("title") or ""))


def within(node: LexborNode) -> bool:
    """Return whether this node, or one that it stands in, is hidden so."""
    each: LexborNode | None = node
    while each is not None and each.tag not in {"body", "html"}:
        if is_hidden(each):
            return True
        each = each.parent
    return False


def _is_menu(node: LexborNode) -> bool:
    """A fold of links to places on the page is its table of contents."""
    linked = sum(len(squeeze(link.text())) for link in node.css("a[href^='#']"))
    label = node.css_first("summary")
    return linked * 2 > len(squeeze(node.text())) - (len(squeeze(label.text())) if label is not None else 0)


def _names(node: LexborNode) -> list[str]:
    return [*(node.attributes.get("class") or "").split(), *(node.attributes.get("id") or "").split()]


def _pieces(name: str) -> list[str]:
    return [piece.casefold() for piece in _PIECES.findall(name)]


def _hides(name: str) -> bool:
    if name.casefold() in _BOXES:
        return True
    pieces = set(_pieces(name))
    return bool(pieces & _WORDS) and not pieces & (_OTHER | _LABELS)


def _is_same_colour(style: str) -> bool:
    """Black on black, or any colour on itself."""
    if "color" not in style.casefold():
        return False
    stated = {name.casefold().removesuffix("-color"): _colour(value) for name, value in _COLOUR.findall(style)}
    return bool(stated.get("color")) and stated.get("color") == stated.get("background")


def _colour(value: str) -> str:
    value = re.sub(r"\s*!important|\s+", "", value.casefold())
    value = _NAMED.get(value, value)
    short = re.fullmatch(r"#([0-9a-f])([0-9a-f])([0-9a-f])", value)
    if short:
        return "#" + "".join(digit * 2 for digit in short.groups())
    figures = re.fullmatch(r"rgb\((\d{1,3}),(\d{1,3}),(\d{1,3})\)", value)
    return "#" + "".join(f"{int(figure):02x}" for figure in figures.groups()) if figures else value
