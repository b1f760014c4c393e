"""Keys as people write them → the names that the program knows them by."""

import re
import unicodedata

from recapreader.core.settings import Key

_NAMED = {
    "enter": "Enter",
    "tab": "Tab",
    "escape": "Esc",
    "space": "Space",
    "backspace": "Backspace",
    "delete": "Del",
    "insert": "Ins",
    "home": "Home",
    "end": "End",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    **{f"f{number}": f"F{number}" for number in range(1, 25)},
}
_SAME = {"return": "enter", "esc": "escape", "del": "delete", "ins": "insert", "pgup": "pageup", "pgdn": "pagedown"}
_CHARACTERS = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}
"""Names of characters that have a shorter one."""
_MODIFIER = re.compile(r"(ctrl|control|shift|alt)\+(?=.)", re.IGNORECASE)
_SENT_AS = {"ctrl+i": "Tab", "ctrl+m": "Enter", "ctrl+j": "Enter", "ctrl+h": "Backspace", "ctrl+[": "Esc"}
_ENDS = "ctrl+q"


class NotAKeyError(ValueError):
    """The text is not a key that a command can have; the message says why, to follow the name of the key."""


def read_key(written: str) -> Key:
    """The key that is meant by `x`, `X`, `?`, `ctrl+d`, `Shift+Left`, `F5` or `Space`.

    Raises:
        NotAKeyError: no key is, or one that never reaches a program as itself.
    """
    rest, modifiers = written.strip() or written, set()
    while match := _MODIFIER.match(rest):
        modifiers.add(match[1].lower().replace("control", "ctrl"))
        rest = rest[match.end() :]
    if len(rest) == 1 and rest.isalpha():
        rest = _letter(rest, modifiers)
    name, shown = _base(rest)
    if sent_as := _SENT_AS.get("+".join((*sorted(modifiers), rest))):
        raise NotAKeyError(f"reaches a program as {sent_as}; give it another key")
    if modifiers == {"shift"} and len(rest) == 1:
        raise NotAKeyError("is written as the character that it types")
    whole = "+".join((*sorted(modifiers), name))
    if whole == _ENDS:
        raise NotAKeyError("always ends the program; give it another key")
    return Key(whole, _shown(modifiers, shown))


def _letter(letter: str, modifiers: set[str]) -> str:
    """Normalise a letter: Shift makes it a capital; with Ctrl there is no difference."""
    if "ctrl" in modifiers:
        return letter.lower()
    if "shift" in modifiers:
        modifiers.discard("shift")
        return letter.upper()
    return letter


def _base(text: str) -> tuple[str, str]:
    named = _SAME.get(text.lower(), text.lower())
    if named in _NAMED and len(text) > 1:
        return named, _NAMED[named]
    if text == " ":
        return "space", _NAMED["space"]
    if len(text) != 1 or not text.isprintable():
        raise NotAKeyError("is not a key; keys are written like x, X, ?, ctrl+d, shift+left, f5 or space")
    if text.isalnum():
        return text, text
    name = unicodedata.name(text, text).lower().replace("-", "_").replace(" ", "_")
    return _CHARACTERS.get(name, name), text


def _shown(modifiers: set[str], shown: str) -> str:
    if modifiers == {"ctrl"} and len(shown) == 1:
        return f"^{shown}"
    return "".join(f"{modifier.capitalize()}+" for modifier in sorted(modifiers)) + shown
