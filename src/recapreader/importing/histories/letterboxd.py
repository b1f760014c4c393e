"""Letterboxd's archive: which films were watched.

`diary.csv` has `Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date`, `watched.csv` has
`Date,Name,Year,Letterboxd URI`. A watchlist and a list have that header, too; only what is called `watched` counts.
"""

from recapreader.importing.histories.tables import Table
from recapreader.importing.histories.watched import A_PLAN, NO_IDS, Finished, Gathering, History, Watched, year_in

NAME = "Letterboxd"


def recognises_table(table: Table) -> bool:
    """A table of Letterboxd."""
    return table.has("date", "name", "year", "letterboxd uri")


def read_table(table: Table) -> History:
    """The films that were watched."""
    gathering = Gathering(table.name)
    is_history = table.has("watched date") or table.name.rpartition("/")[2].casefold().startswith("watched")
    for line, row in table:
        if not is_history:
            gathering.skip(A_PLAN)
        elif not row["name"] or year_in(row["year"]) is None:
            gathering.breaks(line, "Year", "a name and a year")
        else:
            when = row.first("watched date", "date")
            gathering.rows.append(Watched(row["name"], year_in(row["year"]), NO_IDS, Finished("film"), when))
    return gathering.history(NAME)
