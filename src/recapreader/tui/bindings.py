"""The keys as Textual binds them."""

from collections.abc import Iterable

from textual.binding import Binding

from recapreader.session.commands import Group
from recapreader.session.keys import GROUPS


def bindings(groups: Iterable[Group] = GROUPS) -> list[Binding]:
    """The bindings of a screen; without groups given, those of the reading screen."""
    commands = [command for group in groups for command in group.commands]
    return [
        Binding(key, command.action, command.label, show=bool(command.footer))
        for command in commands
        for key in command.keys
    ]
