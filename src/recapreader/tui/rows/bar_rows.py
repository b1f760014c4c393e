"""The line above the panes and the line below them."""

from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len, set_cell_size

from recapreader.session.commands import Command, Group
from recapreader.tui.rows.runs import Run, shortened

_APART = "  "
_GAUGE_WIDTH = 16


def title_runs(title: str, told: str, width: int, more: str) -> list[Run]:
    """The title bar: the title on the left, on the right how far one is."""
    title = shortened(title, max(width - cell_len(told) - 4, 1), more)
    space = " " * max(width - cell_len(title) - cell_len(told) - 2, 1)
    return [Run(" "), Run(title, ("title",)), Run(f"{space}{told} ")]


def footer_commands(groups: Iterable[Group]) -> list[Command]:
    """The commands that the key bar tells of."""
    return [command for group in groups for command in group.commands if command.footer and command.shown]


def fitting_commands(commands: Sequence[Command], room: int) -> list[Command]:
    """The commands that fit into so many cells, help above all; help stands last."""
    fitting, left = [], room + len(_APART)  # nothing need stand behind the last one
    for command in sorted(commands, key=lambda command: (command.action != "help", command.footer)):
        width = cell_len(key_told(command))
        if width <= left:
            left -= width
            fitting.append(command)
    return sorted(fitting, key=lambda command: (command.action == "help", commands.index(command)))


def key_told(command: Command) -> str:
    """A key and what it does, as the key bar tells it."""
    return f"{command.shown.split()[0]} {command.short or command.label}{_APART}"


def key_bar_runs(commands: Sequence[Command], said: str, room: int) -> Iterator[Run]:
    """The key bar in so many cells: what there is to say, or else the keys."""
    yield Run(" ")
    if said:
        yield Run(set_cell_size(said, max(room - 2, 0)), ("said",))
        return
    for command in fitting_commands(commands, room - 2):
        key, _, rest = key_told(command).partition(" ")
        yield Run(key, ("key",))
        yield Run(f" {rest}")


def gauge_runs(done: int, total: int, signs: str) -> list[Run]:
    """A progress bar; `signs` are what is done and what is still to do."""
    reached = done * _GAUGE_WIDTH // total
    told = Run(f" {done:,} of {total:,} ")
    return [told, Run(signs[0] * reached, ("done",)), Run(signs[1] * (_GAUGE_WIDTH - reached), ("to-do",)), Run(" ")]
