"""Runs of text in named styles, and how they are made to fit."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size

from recapreader.render import wording


class Run(NamedTuple):
    """A text in the styles named (see `rows.styles`), each laid over the ones before it."""

    text: str
    styles: tuple[str, ...] = ()
    place: tuple[int, int] | None = None
    """(character, piece) of its first character, where it can be selected."""


def fitted(runs: Iterable[Run], width: int) -> Iterator[Run]:
    """Runs that take exactly so many cells."""
    for run in runs:
        text = run.text if cell_len(run.text) <= width else set_cell_size(run.text, width)
        width -= cell_len(text)
        if text:
            yield run if text is run.text else run._replace(text=text)
    if width:
        yield Run(" " * width)


def shortened(text: str, width: int, more: str) -> str:
    """A text that takes at most `width` cells; where it is cut, it ends in `more`."""
    return text if cell_len(text) <= width else set_cell_size(text, max(width - 1, 0)) + more


def numbered(number: str, name: str, gap: str = "  ", last: str = "") -> str:
    """A section's name behind its number on the page, unless the name has that number already.

    `last` is the number of the last section that stands below it; all of them end in the same column.
    """
    local = local_number(number)
    if local == "0" or local in re.findall(r"\w+", name):
        return name
    return wording.numbered(local.rjust(len(local_number(last))), name, gap)


def local_number(number: str) -> str:
    """What a section's number is on the page of its part."""
    return number.rpartition(".")[2]
