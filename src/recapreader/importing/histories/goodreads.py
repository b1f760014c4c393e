"""Goodreads' export: which books were read, and of none how far.

`Book Id,Title,Author,…,ISBN,ISBN13,…,Year Published,Original Publication Year,Date Read,…,Exclusive Shelf,…`. A title
has its series behind it, `The Wise Man's Fear (The Kingkiller Chronicle, #2)`; an ISBN is written `="9780756404734"`.
"""

import re

from recapreader.importing.histories.tables import Row, Table
from recapreader.importing.histories.viewings import A_PLAN, Finished, Gathering, History

NAME = "Goodreads"
_SERIES = re.compile(r"\s*\([^()]*#[^()]*\)\s*$")
_ISBN = re.compile(r'="?([0-9]{13})"?')


def recognises_table(table: Table) -> bool:
    """A table of Goodreads."""
    return table.has("book id", "title", "exclusive shelf")


def read_table(table: Table) -> History:
    """The books that were read."""
    gathering = Gathering(table.name)
    for line, row in table:
        if not row["title"]:
            gathering.breaks(line, "Title", "a title")
        elif row["exclusive shelf"].casefold() != "read":
            gathering.skip(A_PLAN)
        else:
            title = _SERIES.sub("", row["title"])
            gathering.add((title, None, _ids(row)), Finished("book"), row["date read"])
    return gathering.history(NAME)


def _ids(row: Row) -> frozenset[str]:
    found = {f"goodreads:{row['book id']}"} if row["book id"].isdecimal() else set()
    if match := _ISBN.fullmatch(row["isbn13"]):
        found.add(f"isbn:{match[1]}")
    return frozenset(found)
