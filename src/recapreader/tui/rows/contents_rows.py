"""The contents in public words: parts that fold, and their sections."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size

from recapreader.core.gate import PREMISE, Entry, State
from recapreader.render import wording
from recapreader.session.view import RecapView
from recapreader.tui.glyphs import Glyphs
from recapreader.tui.rows.runs import Run, numbered, shortened

TITLE = "Contents"
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

    def runs(self, width: int, glyphs: Glyphs, *, is_here: bool, is_cursor: bool = False) -> list[Run]:
        """The row in so many cells; `is_here` says that the reader is in it."""
        is_dim = self.state is State.HIDDEN and not self.is_part
        looks = {"folder": self.is_part, "row": not self.is_part, "dim": is_dim, "here": is_here, "cursor": is_cursor}
        fold = "" if not self.is_part else glyphs.unfolded if self.unfolded else glyphs.folded
        pointer = glyphs.bar if is_here else " "
        text = f"{pointer}{' ' * self.indent}{fold}{self._sign(glyphs)} {self.name}"
        fitting = set_cell_size(shortened(text, width, glyphs.more), width)
        return [Run(fitting, tuple(name for name, has in looks.items() if has))]

    def _sign(self, glyphs: Glyphs) -> str:
        if self.state is State.HIDDEN:
            return glyphs.ending if self.ending else glyphs.hidden
        return {State.PEEKED: glyphs.peeked, State.PART: glyphs.part}.get(self.state, glyphs.shown)


def outline(view: RecapView, part: str, turned: AbstractSet[str], *, is_strict: bool) -> tuple[Row, ...]:
    """The contents as far as the progress allows, with the reader in a part.

    That one is unfolded, the others are folded; of `turned` it is the other way round.
    """
    unlisted = unlisted_of(view, is_strict=is_strict)
    unfolded = {PREMISE} | ({part} ^ turned)
    rows: list[Row] = []
    for named in view.parts():
        if unlisted and (named.first is None or named.first in unlisted):
            break
        in_part = named.number != PREMISE
        if in_part:
            is_unfolded = named.number in unfolded
            rows.append(Row(named.number, named.title, named.state, is_part=True, unfolded=is_unfolded))
        if named.number in unfolded:
            listed = [entry for entry in view.entries(named.number) if entry.number not in unlisted]
            rows.extend(_section_rows(listed, indent=in_part))
    return tuple(rows)


def unlisted_of(view: RecapView, *, is_strict: bool) -> frozenset[str]:
    """The sections that contents and palette leave out: in strict mode, all after the first hidden one."""
    return view.beyond_first_hidden() if is_strict else frozenset()


def _section_rows(entries: Sequence[Entry], *, indent: bool) -> list[Row]:
    last = entries[-1].number if entries else ""
    return [
        Row(entry.number, _name_of(entry, last), entry.state, ending=entry.ending, indent=int(indent))
        for entry in entries
    ]


def _name_of(entry: Entry, last: str) -> str:
    if entry.number == PREMISE:
        return entry.name
    is_hidden_ending = entry.ending and entry.state is State.HIDDEN
    return numbered(entry.number, wording.name_of_ending(entry.name) if is_hidden_ending else entry.name, " ", last)


def places_of(rows: tuple[Row, ...]) -> dict[str, int]:
    """Where each section stands among the rows."""
    return {row.number: place for place, row in enumerate(rows) if not row.is_part}


def widest(rows: tuple[Row, ...]) -> int:
    """How many cells the longest row takes."""
    return max((_SIGNS + row.indent + row.is_part + cell_len(row.name) for row in rows), default=0)


def first_in_view(place: int, count: int, rows: int) -> int:
    """What a view of so many rows begins with as the room opens, with the reader at one of `count` rows."""
    return min(in_view(place, 0, rows), max(count - rows, 0))


def in_view(place: int, top: int, rows: int) -> int:
    """What a view of so many rows begins with to show a row: what it begins with now, or else half a view above."""
    return top if top <= place < top + rows else max(place - rows // 2, 0)
