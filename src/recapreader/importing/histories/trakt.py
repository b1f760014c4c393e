"""Trakt.

The archive of one's data holds `watched/history-1.json` and more of them (or `watched-history.json`), a list of

    {"id": 1, "watched_at": "2024-01-01T20:00:00.000Z", "action": "watch", "type": "episode",
     "episode": {"season": 1, "number": 1, "title": …, "ids": {…}},
     "show": {"title": …, "year": 2008, "ids": {"trakt": 1, "slug": …, "imdb": …, "tmdb": …, "tvdb": …}}}

and films as `"type": "movie", "movie": {…}`; `watched-shows.json`, a list of `{"plays", "last_watched_at", "show",
"seasons": [{"number", "episodes": [{"number", "plays"}]}]}`. `watched_at` may be `unknown`; season 0 holds specials.
An episode's ids are not the show's. Ratings, lists and watchlists in the archive have no `watched_at`.

The table that Trakt exports has the header `watched_at,action,type,title,year,trakt_rating,trakt_id,imdb_id,tmdb_id,
tvdb_id,url,released,runtime,season_number,episode_number,episode_title,…,episode_imdb_id,…`; its title, year and ids
are the show's. The one that it imports, which others write too, has `type,action,title,year,trakt,imdb,tmdb,tvdb,
watched_at,rating,rated_at,season,episode`; there an episode's ids may be its own, and are not used.
"""

from functools import partial
from typing import Any

from recapreader.importing.histories import ids
from recapreader.importing.histories.tables import Row, Table
from recapreader.importing.histories.viewings import (
    FILM,
    NOT_WATCHED,
    OTHER_KIND,
    Gathering,
    History,
    year_in,
)

NAME = "Trakt"
_VIEWINGS = ("", "watch", "watched", "scrobble", "checkin", "history")
"""The actions that end with a title watched; others, such as `pause` or `watchlist`, say nothing of it."""


def recognises_table(table: Table) -> bool:
    """A table of Trakt."""
    numbers = table.has("season", "episode") or table.has("season_number", "episode_number")
    return numbers and table.has("type", "watched_at", "title") and not table.has("series_tvdb_id")


def read_table(table: Table) -> History:
    """The rows of a table."""
    gathering = Gathering(table.name)
    has_own_ids = table.has("episode_imdb_id") or table.has("episode_trakt_id")
    for line, row in table:
        _row(gathering, line, row, are_ids_of_the_show=has_own_ids)
    return gathering.history(NAME)


def _row(gathering: Gathering, line: int, row: Row, *, are_ids_of_the_show: bool) -> None:
    kind = row["type"].casefold()
    if not row["watched_at"] or row["action"].casefold() not in _VIEWINGS:
        return gathering.skip(NOT_WATCHED)
    columns = {name: row.first(name, f"{name}_id") for name in ("imdb", "tmdb", "tvdb")}
    if kind == "movie":
        work = row["title"], year_in(row["year"]), ids.of_work("movie", columns)
        return gathering.add(work, FILM, row["watched_at"])
    if kind != "episode":
        return gathering.skip(OTHER_KIND)
    numbers = ((name, row.first(name, f"{name}_number")) for name in ("season", "episode"))
    place = gathering.episodes(line, *numbers)
    if place is None:
        return None
    work = row["title"], year_in(row["year"]), ids.of_work("show", columns if are_ids_of_the_show else {})
    return gathering.add(work, place, row["watched_at"])


def recognises_json(data: object) -> bool:
    """A list of viewings, or of watched shows and films."""
    first = data[0] if isinstance(data, list) and data else None
    if not isinstance(first, dict) or not ("show" in first or "movie" in first):
        return False
    return "watched_at" in first or "plays" in first or "last_watched_at" in first


def read_json(data: object, gathering: Gathering) -> History:
    """The viewings of a list."""
    gathering.read_items(data, partial(_item, gathering), "item", "a viewing with a show or a movie")
    return gathering.history(NAME)


def _item(gathering: Gathering, number: int, item: dict[str, Any]) -> None:
    when = item.get("watched_at") or item.get("last_watched_at") or ""
    if not when and not item.get("plays"):
        return gathering.skip(OTHER_KIND)
    if str(item.get("action") or "").casefold() not in _VIEWINGS:
        return gathering.skip(NOT_WATCHED)
    day = "" if when == "unknown" else str(when)
    if "movie" in item:
        return gathering.add(ids.work_of("movie", item["movie"]), FILM, day)
    work = ids.work_of("show", item["show"])
    if "seasons" not in item:
        episode = item["episode"]
        return gathering.add_episode(number, work, (episode["season"], episode["number"]), day)
    for season in item["seasons"]:
        for episode in season["episodes"]:
            gathering.add_episode(number, work, (season["number"], episode["number"]), day)
    return None
