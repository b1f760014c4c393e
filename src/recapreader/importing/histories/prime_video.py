"""Prime Video, by the exporter for its page of what one watched.

    "Date Watched","Type","Title","Episode Title","Global Title Identifier","Episode Global Title Identifier","Path",
    "Episode Path","Image URL"

`Date Watched` is a time or milliseconds; `Title` is `Beast Games - Season 1` (also with a comma or a blank before the
season, with the season in brackets or as `S1`, and with a language behind it), or the show alone; `Episode Title` is
`Episode 5: Fight to Win…`, or without a number. The page lists what was begun, and not whether it was ended.
"""

import re

from recapreader.importing.histories.netflix_titles import SEASON_WORDS
from recapreader.importing.histories.tables import Row, Table
from recapreader.importing.histories.viewings import (
    FILM,
    NO_IDS,
    NO_PLACE,
    Episodes,
    Gathering,
    History,
    Named,
    Place,
    whole,
)

NAME = "Prime Video"
_VERSION = r"(?:\s*[(\[][^()\[\]]*[)\]])*"
"""Such as `(English Dubbed)` or `[dt./OV]`."""
_SEASON = re.compile(
    rf"(.+?)(?:\s+[-–—]|,|:)?\s+\(?(?:(?:{SEASON_WORDS})\s+|S)([0-9]{{1,4}})\)?{_VERSION}", re.IGNORECASE
)
_EPISODE = re.compile(r"(?:episode|folge|épisode|episodio|ep\.?)\s*([0-9]{1,4})(?:\s*:\s*(.*))?", re.IGNORECASE)


def recognises_table(table: Table) -> bool:
    """A table of the exporter."""
    return table.has("date watched", "type", "title", "episode title")


def read_table(table: Table) -> History:
    """The rows, the latest last."""
    gathering = Gathering(table.name)
    for line, row in table:
        _row(gathering, line, row)
    gathering.rows.reverse()
    return gathering.history(NAME, knows_completion=False)


def _row(gathering: Gathering, line: int, row: Row) -> None:
    when = _when(row["date watched"])
    if not row["episode title"] and row["type"].casefold() in ("movie", "film"):
        return gathering.add((row["title"], None, NO_IDS), FILM, when)
    for column in ("Title", "Episode Title"):
        if not row[column.casefold()]:
            return gathering.breaks(line, column, "a title")
    season = _SEASON.fullmatch(row["title"])
    place = _place(int(season[2]) if season else None, row["episode title"])
    if place is None:
        return gathering.skip(NO_PLACE)
    return gathering.add((season[1] if season else row["title"], None, NO_IDS), place, when)


def _place(season: int | None, title: str) -> Place | None:
    """What an episode's title says: its number, else its name; a number alone is none without its season."""
    episode = _EPISODE.fullmatch(title)
    if season is not None and episode:
        return Episodes(season, int(episode[1]), int(episode[1]))
    name = (episode[2] or "") if episode else title
    return Named(season, name) if name else None


def _when(written: str) -> str:
    """A time that sorts, empty if it is not known which."""
    if written.isdecimal() and whole(written) is None:
        return written.rjust(20, "0")  # milliseconds
    return written if re.match(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}", written) else ""
