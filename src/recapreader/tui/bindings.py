"""The keys as Textual binds them."""

from textual.binding import Binding

from recapreader.keys import COMMANDS


def bindings() -> list[Binding]:
    """The bindings of the reading screen."""
    return [
        Binding(key, command.action, command.label, show=command.footer) for command in COMMANDS for key in command.keys
    ]
