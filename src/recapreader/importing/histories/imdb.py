"""IMDb's lists: which titles were rated, and so watched.

Ratings have `Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,…,Year,…`, lists and the watchlist
`Position,Const,Created,Modified,Description,Title,…,Your Rating,Date Rated`. What has no rating may never have been
watched. An episode is written `Breaking Bad: Ozymandias`, without a number.
"""

from recapreader.importing.histories.tables import Table
from recapreader.importing.histories.viewings import (
    A_PLAN,
    FILM,
    NO_IDS,
    NO_PLACE,
    Gathering,
    History,
    year_in,
)

NAME = "IMDb"
_FILMS = ("movie", "tvmovie", "short", "video", "tvshort")


def recognises_table(table: Table) -> bool:
    """A table of IMDb."""
    return table.has("const", "title", "title type", "your rating")


def read_table(table: Table) -> History:
    """The films that were rated."""
    gathering = Gathering(table.name)
    for line, row in table:
        const = row["const"]
        if not const.startswith("tt"):
            gathering.breaks(line, "Const", "an id that begins with tt")
        elif row["title type"].casefold().replace(" ", "") not in _FILMS:
            gathering.skip(NO_PLACE)
        elif not row["your rating"]:
            gathering.skip(A_PLAN)
        else:
            found = frozenset({f"imdb:{const}"}) if const[2:].isdecimal() else NO_IDS
            gathering.add((row["title"], year_in(row["year"]), found), FILM, row["date rated"])
    return gathering.history(NAME)
