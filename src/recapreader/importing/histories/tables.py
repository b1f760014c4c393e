"""Tables of comma-separated values: a header, and rows with their lines."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from recapreader.core.sanitize import one_line
from recapreader.importing.histories.documents import Document
from recapreader.importing.histories.viewings import ROWS_PER_TICK, HistoryError, Tick, ignore_ticks

MOST_ROWS = 2_000_000
_LARGEST_CELL = 131_072  # what csv allows, said here since it is one for the whole process
_LONGEST_NAME = 60
_DELIMITERS = ",;\t"


@dataclass(frozen=True)
class Table:
    """A table whose header was read; `columns` maps a column's name, in small letters, to its place."""

    name: str
    columns: dict[str, int]
    body: str
    delimiter: str
    tick: Tick = ignore_ticks

    def has(self, *names: str) -> bool:
        """Return whether there are all of these columns."""
        return all(name in self.columns for name in names)

    def __iter__(self) -> Iterator[tuple[int, "Row"]]:
        """(line, row) of every row but empty ones.

        Raises:
            HistoryError: a quotation is left open, or a cell is longer than any title.
        """
        reader = csv.reader(io.StringIO(self.body, newline=""), delimiter=self.delimiter, strict=True)
        line = 1
        try:
            next(reader)
            line, last = reader.line_num + 1, self.body.count("\n") + 1
            for number, cells in enumerate(reader):
                if not number % ROWS_PER_TICK:
                    self.tick(line, last)
                if number >= MOST_ROWS:
                    raise HistoryError.at(self.name, line, f"at most {MOST_ROWS:,} rows are expected")
                if any(cells):
                    yield line, Row(self.columns, cells)
                line = reader.line_num + 1
        except csv.Error:
            expected = "a row of comma-separated values is expected; is a quotation mark left open?"
            raise HistoryError.at(self.name, line, expected, self._column_at(line)) from None

    def _column_at(self, line: int) -> str | None:
        """The column in which a quotation is left open, on the line where a row begins; None if none is."""
        text = self.body.split("\n", line)[line - 1][:_LARGEST_CELL].rstrip("\r")
        cells = next(csv.reader([text], delimiter=self.delimiter), [])
        closed = next(csv.reader([text + '"'], delimiter=self.delimiter), [])
        is_open = bool(cells and cells[-1] and cells == closed)
        names = (name for name, place in self.columns.items() if is_open and place == len(cells) - 1)
        return next((one_line(name)[:_LONGEST_NAME] for name in names), None)


class Row:
    """One row; a column that is not there is empty."""

    __slots__ = ("_cells", "_columns")

    def __init__(self, columns: dict[str, int], cells: list[str]) -> None:
        self._columns, self._cells = columns, cells

    def __getitem__(self, name: str) -> str:
        place = self._columns.get(name, -1)
        return self._cells[place].strip() if 0 <= place < len(self._cells) else ""

    def first(self, *names: str) -> str:
        """The first of these columns that says anything."""
        return next((value for name in names if (value := self[name])), "")


def table(document: Document) -> Table | None:
    """Return the table in a document; None if its first line is not a header."""
    body = document.text.removeprefix("\ufeff").lstrip("\r\n")
    first = body.split("\n", 1)[0]
    if len(first) > _LARGEST_CELL or first[:1] in ("<", "{", "["):
        return None
    delimiter = max(_DELIMITERS, key=first.count)
    try:
        header = next(csv.reader([first], delimiter=delimiter), [])
    except csv.Error:
        return None
    columns: dict[str, int] = {}
    for place, name in enumerate(header):
        columns.setdefault(name.strip().casefold(), place)
    return Table(document.name, columns, body, delimiter, document.tick)
