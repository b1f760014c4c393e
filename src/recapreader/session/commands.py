"""Commands and their keys as values; `keys.py` declares them all."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from recapreader.core.settings import Key

_SHOWN = {
    "apostrophe": "'",
    "colon": ":",
    "comma": ",",
    "down": "↓",
    "end": "End",
    "enter": "Enter",
    "escape": "Esc",
    "f1": "F1",
    "full_stop": ".",
    "home": "Home",
    "left": "←",
    "left_curly_bracket": "{",
    "left_square_bracket": "[",
    "minus": "-",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "plus": "+",
    "question_mark": "?",
    "right": "→",
    "right_curly_bracket": "}",
    "right_square_bracket": "]",
    "slash": "/",
    "space": "Space",
    "tab": "Tab",
    "up": "↑",
}
"""How Textual's longer names of keys are shown."""


class Command(Struct, frozen=True):
    """One thing that a reader can do."""

    action: str
    """The action's name on the reading screen."""
    keys: tuple[str, ...]
    """Textual's names of the keys."""
    label: str
    """In one or two words, for the footer."""
    help: str
    """In a sentence, for the help screen, the palette and the README."""
    footer: int = 0
    """How soon it has a place in the footer: 1 comes first; 0 has none."""
    palette: bool = True
    short: str = ""
    """Its label in the footer, where that is another one."""
    also: str = ""
    """Other words by which the palette knows it."""
    with_id: str = ""
    """The id of the command of another screen whose keys it has."""
    shown_as: str = ""
    """How a reader is shown the keys, where it is not simply by their names."""

    @property
    def id(self) -> str:
        """What the command is called in the config: its action, `jump_1` for `jump(1)`."""
        return self.with_id or re.sub(r"\W+", "_", self.action).strip("_")

    @property
    def shown(self) -> str:
        """The keys as a reader sees them."""
        return self.shown_as or " ".join(map(_shown, self.keys))


def _shown(key: str) -> str:
    """Return a key as a reader sees it: `^f` for `ctrl+f`, `Shift+→` for `shift+right`, `]` for its long name."""
    modifier, _, name = key.rpartition("+")
    name = _SHOWN.get(name, name)
    if modifier == "ctrl":
        return f"^{name}"
    return f"{modifier.capitalize()}+{name}" if modifier else name


class Group(NamedTuple):
    """Commands that belong together on the help screen."""

    title: str
    commands: tuple[Command, ...]

    @classmethod
    def of(cls, title: str, *commands: Command) -> "Group":
        """Return a group of these commands."""
        return cls(title, commands)


def remapped(keys: Mapping[str, tuple[Key, ...]], groups: Iterable[Group]) -> tuple[Group, ...]:
    """Return the groups with other keys for the commands of these ids."""

    def with_keys(command: Command) -> Command:
        others = keys.get(command.id)
        if others is None:
            return command
        return replace(command, keys=tuple(key.name for key in others), shown_as=" ".join(key.shown for key in others))

    return tuple(group._replace(commands=tuple(map(with_keys, group.commands))) for group in groups)


def key_of(groups: Iterable[Group], id_: str) -> str:
    """Return the key of a command, as sentences speak of it."""
    commands = (command for group in groups for command in group.commands if command.id == id_)
    return next((command.shown.split()[0] for command in commands if command.keys), "the palette")


def key_rows(group: Group) -> list[tuple[str, str]]:
    """Return (keys, what they do) for each command of a group, for help and README; the nine digits are one row."""
    rows: list[tuple[str, str]] = []
    for command in group.commands:
        row = ("1 … 9", "To section n of the page.") if command.shown.isdecimal() else (command.shown, command.help)
        if command.keys and row not in rows:
            rows.append(row)
    return rows
