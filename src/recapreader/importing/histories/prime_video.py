"""Prime Video, by the exporter for its page of what one watched.

    "Date Watched","Type","Title","Episode Title","Global Title Identifier","Episode Global Title Identifier","Path",
    "Episode Path","Image URL"

`Date Watched` is a time or milliseconds; `Title` is `Beast Games - Season 1` (also with a comma or a blank before the
season), `Episode Title` is `Episode 5: Fight to Win…`. The page lists what was begun, and not whether it was ended.
"""

import re

from recapreader.importing.histories.netflix_titles import SEASON_WORDS
from recapreader.importing.histories.tables import Row, Table
from recapreader.importing.histories.watched import (
    NO_IDS,
    Episodes,
    Finished,
    Gathering,
    History,
    Watched,
    whole,
)

NAME = "Prime Video"
_SEASON = re.compile(rf"(.+?)(?:\s+[-–—]|,|:)?\s+(?:{SEASON_WORDS})\s+([0-9]{{1,4}})", re.IGNORECASE)
_EPISODE = re.compile(r"\s*(?:episode|folge|épisode|episodio|ep\.?)\s*([0-9]{1,4})(?:\s*:.*)?", re.IGNORECASE)


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
        return gathering.rows.append(Watched(row["title"], None, NO_IDS, Finished("film"), when))
    season, episode = _SEASON.fullmatch(row["title"]), _EPISODE.fullmatch(row["episode title"])
    if not season:
        return gathering.breaks(line, "Title", "a title with its season")
    if not episode:
        return gathering.breaks(line, "Episode Title", "an episode with its number")
    number = int(episode[1])
    return gathering.rows.append(Watched(season[1], None, NO_IDS, Episodes(int(season[2]), number, number), when))


def _when(written: str) -> str:
    """A time that sorts, empty if it is not known which."""
    if written.isdecimal() and whole(written) is None:
        return written.rjust(20, "0")  # milliseconds
    return written if re.match(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}", written) else ""
