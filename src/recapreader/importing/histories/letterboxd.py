"""Letterboxd's archive: which films were watched.

`diary.csv` has `Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date`, `watched.csv` has
`Date,Name,Year,Letterboxd URI`. A watchlist and a list have that header, too; only what is called `watched` counts,
and nothing that lies in the folder `deleted`.
"""

from recapreader.importing.histories.tables import Table
from recapreader.importing.histories.viewings import A_PLAN, FILM, NO_IDS, Gathering, History, year_in

NAME = "Letterboxd"


def recognises_table(table: Table) -> bool:
    """A table of Letterboxd."""
    return table.has("date", "name", "year", "letterboxd uri")


def read_table(table: Table) -> History:
    """The films that were watched."""
    gathering = Gathering(table.name)
    *folders, name = table.name.casefold().split("/")
    is_history = "deleted" not in folders and (table.has("watched date") or name.startswith("watched"))
    for line, row in table:
        if not is_history:
            gathering.skip(A_PLAN)
        elif not row["name"] or year_in(row["year"]) is None:
            gathering.breaks(line, "Year", "a name with its year")
        else:
            gathering.add((row["name"], year_in(row["year"]), NO_IDS), FILM, row.first("watched date", "date"))
    return gathering.history(NAME)
