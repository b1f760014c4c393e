"""What the values of an event may be. Whatever comes from a file is held to it where it comes in, by `fault`.

A bound is wider than anything that is ever written, and narrow enough that nothing within it can end a reading, steer
a terminal, or make one's own export refused elsewhere.
"""

import re
from collections.abc import Callable

from recapreader.storage.journal.events import BACK, EVERYTHING, INLINE, KINDS, Event

HIGHEST = 1 << 48
"""The highest counter. A journal that has come so far, by a line made for it, stays there: hiding wins its ties."""
LONGEST_KEY = 1000
LONGEST_RECAP = 70_000
"""A title may be as long as a front matter."""
_ID = "[0-9a-f]{32}"
_AT = r"(?a:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00)"
_SURROGATE = "[\ud800-\udfff]"
_NUMBER = r"number [0-9]{1,9}(?:\.[0-9]{1,9})?"
_BOOKMARK = "([A-Za-z])(?: (.{0,64}))?"
_STEP = "[1-9][0-9]{0,8} [0-9a-f]{8,64}"
_PLACES = ("key ", "number ")


def is_count(value: object) -> bool:
    """Whether it is a counter."""
    return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= HIGHEST


def _is_text(longest: int) -> Callable[[object], bool]:
    return lambda value: isinstance(value, str) and len(value) <= longest and not re.search(_SURROGATE, value)


def _is_like(pattern: str, *others: str) -> Callable[[object], bool]:
    return lambda value: isinstance(value, str) and bool(re.fullmatch(pattern, value) or value in others)


RULES: dict[str, tuple[Callable[[object], bool], str]] = {
    "id": (_is_like(_ID), "32 hexadecimal digits"),
    "device": (_is_like(_ID), "32 hexadecimal digits"),
    "counter": (is_count, f"a whole number from 1 to {HIGHEST}"),
    "at": (_is_like(_AT), "a time like 2024-05-31T20:15:00+00:00"),
    "recap": (_is_text(LONGEST_RECAP), "text, and not too long"),
    "kind": (lambda value: value in KINDS, f"one of {', '.join(KINDS)}"),
    "section": (_is_text(LONGEST_KEY + len("key ")), "text, and not too long"),
    "value": (_is_text(100), "text, and not too long"),
    "pass_id": (_is_like(_ID, ""), "empty or 32 hexadecimal digits"),
}
"""For each field, what it may be and how that is said."""


def fault(event: Event) -> str:
    """What is wrong with an event, as a sentence without its end; empty where nothing is."""
    for name, (is_right, expected) in RULES.items():
        if not is_right(getattr(event, name)):
            return f'"{name}" must be {expected}'
    return _fault_of_section(event) or _fault_of_value(event)


def _fault_of_section(event: Event) -> str:
    section = event.section
    match event.kind:
        case "step":
            if not re.fullmatch(_NUMBER, section):
                return '"section" of a step must be "number" and that of a section'
        case "hide" if re.fullmatch(_NUMBER, section) and not event.value:
            return ""
        case "reveal" | "hide":
            if section.startswith(_PLACES) or (section == EVERYTHING and event.kind != "hide"):
                return f'"section" of a {event.kind} must be the key of a section'
        case "position" | "bookmark":
            is_key = section.startswith("key ") or (not section and event.kind == "bookmark")
            if not (is_key or re.fullmatch(_NUMBER, section)):
                return f'"section" of a {event.kind} must be "key" or "number" and what it names'
        case _ if section:
            return f'"section" of a {event.kind} must be empty'
    return ""


_VALUES = {"reveal": ("", INLINE), "hide": ("", INLINE), "pass": ("", BACK), "forget": ("",)}


def _fault_of_value(event: Event) -> str:
    value = event.value
    if event.kind in _VALUES and value not in _VALUES[event.kind]:
        allowed = " or ".join(f'"{each}"' if each else "empty" for each in _VALUES[event.kind])
        return f'"value" of a {event.kind} must be {allowed}'
    if event.kind == "bookmark" and not re.fullmatch(_BOOKMARK, value):
        return '"value" of a bookmark must begin with one letter from a to z or A to Z'
    if event.kind == "step" and not re.fullmatch(_STEP, value):
        return '"value" of a step must be a length and a digest'
    return ""
