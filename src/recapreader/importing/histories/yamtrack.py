"""Yamtrack's table, a good common form for whatever has no reader of its own.

    "media_id","source","media_type","title","image","season_number","episode_number","score","progress","status",
    "repeats","start_date","end_date","notes","watch_date"

`media_type` is tv, season, episode, movie, anime, manga, book, game or comic; `source` is tmdb, mal or others, and a
show's `media_id` stands in the rows of its seasons and episodes too. The `progress` of anime and manga counts
episodes and chapters through, that of books counts pages. A season that is `Completed` is finished.
"""

from recapreader.importing.histories import ids
from recapreader.importing.histories.tables import Row, Table
from recapreader.importing.histories.viewings import (
    A_PLAN,
    NO_IDS,
    NO_PLACE,
    OTHER_KIND,
    Counted,
    Finished,
    Gathering,
    History,
    Place,
    SeasonFinished,
    whole,
)

NAME = "Yamtrack"
_COUNTED = {"anime": "episode", "manga": "chapter"}
_FINISHED = {"movie": "film", "book": "book", "game": "game"}


def recognises_table(table: Table) -> bool:
    """A table of Yamtrack."""
    return table.has("media_type", "title", "season_number", "episode_number", "status")


def read_table(table: Table) -> History:
    """The rows of a table."""
    gathering = Gathering(table.name)
    for line, row in table:
        _row(gathering, line, row)
    return gathering.history(NAME)


def _row(gathering: Gathering, line: int, row: Row) -> None:
    kind, is_completed = row["media_type"].casefold(), row["status"].casefold() == "completed"
    if kind == "episode":
        return _episode(gathering, line, row)
    if kind == "season":
        season = whole(row["season_number"])
        if season is None:
            return gathering.breaks(line, "season_number", "a whole number")
        if not (is_completed and season):
            return gathering.skip(NO_PLACE)
        return _add(gathering, row, SeasonFinished(season))
    if kind in _COUNTED:
        count = whole(row["progress"])
        if count is None:
            return gathering.breaks(line, "progress", "a whole number")
        return _add(gathering, row, Counted(_COUNTED[kind], count)) if count else gathering.skip(A_PLAN)
    if kind in _FINISHED:
        return _add(gathering, row, Finished(_FINISHED[kind])) if is_completed else gathering.skip(A_PLAN)
    return gathering.skip(NO_PLACE if kind == "tv" else OTHER_KIND)


def _episode(gathering: Gathering, line: int, row: Row) -> None:
    columns = ("season_number", row["season_number"]), ("episode_number", row["episode_number"])
    place = gathering.episodes(line, *columns)
    if place is None:
        return None
    if row["status"].casefold() in ("planning", "dropped", "paused", "in progress"):
        return gathering.skip(A_PLAN)
    return _add(gathering, row, place)


def _add(gathering: Gathering, row: Row, place: Place) -> None:
    when = row.first("watch_date", "end_date", "start_date")
    gathering.add((row["title"], None, _ids(row)), place, when)


def _ids(row: Row) -> frozenset[str]:
    source, kind = row["source"].casefold(), row["media_type"].casefold()
    if source == "mal" and kind in ("anime", "manga") and row["media_id"].isdecimal():
        return frozenset({f"mal:{kind}/{row['media_id']}"})
    if source == "tmdb":
        return ids.of_work("movie" if kind == "movie" else "show", {"tmdb": row["media_id"]})
    return NO_IDS
