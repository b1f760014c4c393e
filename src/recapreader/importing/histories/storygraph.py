"""The StoryGraph's export: which books were read, and of none how far.

`Title,Authors,Contributors,ISBN/UID,Format,Read Status,Date Added,Last Date Read,Dates Read,Read Count,…`, the status
one of `read`, `currently-reading`, `to-read`, `did-not-finish` and `paused`.
"""

from recapreader.importing.histories.tables import Table
from recapreader.importing.histories.viewings import A_PLAN, NO_IDS, Finished, Gathering, History

NAME = "StoryGraph"


def recognises_table(table: Table) -> bool:
    """A table of the StoryGraph."""
    return table.has("title", "authors", "isbn/uid", "read status")


def read_table(table: Table) -> History:
    """The books that were read."""
    gathering = Gathering(table.name)
    for line, row in table:
        isbn = row["isbn/uid"]
        found = frozenset({f"isbn:{isbn}"}) if isbn.isdecimal() and len(isbn) == 13 else NO_IDS
        if not row["title"]:
            gathering.breaks(line, "Title", "a title")
        elif row["read status"].casefold() != "read":
            gathering.skip(A_PLAN)
        else:
            gathering.add((row["title"], None, found), Finished("book"), row["last date read"])
    return gathering.history(NAME)
