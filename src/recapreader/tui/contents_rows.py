"""What stands in the contents, in public words, and how wide that is; without any widget, for the first frame too."""

from typing import NamedTuple

from rich.cells import cell_len

from recapreader.core.gate import PREMISE, Entry, PartName, State
from recapreader.render import wording
from recapreader.session.view import RecapView
from recapreader.tui.runs import numbered

_SIGNS = 3
"""Cells before a name: the pointer, a sign and a space; an indented row and a part have one more."""


class Row(NamedTuple):
    """One line of the contents: a section or a part. A tuple, since a key may make a thousand."""

    number: str
    name: str
    state: State
    is_part: bool = False
    ending: bool = False
    unfolded: bool = False
    indent: int = 0


def part_row(part: PartName) -> Row:
    """The row of a part."""
    return Row(part.number, part.title, part.state, is_part=True)


def section_rows(view: RecapView, part: str, *, indent: bool) -> list[Row]:
    """The rows of a part's sections."""
    return [
        Row(entry.number, _name_of(entry), entry.state, ending=entry.ending, indent=int(indent))
        for entry in view.entries(part)
    ]


def _name_of(entry: Entry) -> str:
    if entry.number == PREMISE:
        return entry.name
    is_hidden_ending = entry.ending and entry.state is State.HIDDEN
    return numbered(entry.number, wording.name_of_ending(entry.name) if is_hidden_ending else entry.name, " ")


def width_of(row: Row) -> int:
    """How many cells a row takes."""
    return _SIGNS + row.indent + row.is_part + cell_len(row.name)


def widest_at_first(view: RecapView, part: str) -> int:
    """How many cells the longest row takes as the room opens in a part; 0 where there are too many parts to look at."""
    if view.is_long:
        return 0
    rows = [*map(part_row, view.parts()[1:]), *section_rows(view, PREMISE, indent=False)]
    if part != PREMISE:
        rows += section_rows(view, part, indent=True)
    return max(map(width_of, rows), default=0)
