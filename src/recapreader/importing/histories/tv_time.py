"""TV Time, which ended in July 2026: the service's own data, and exports that were made of it.

- Data request, newer: `tracking-prod-records-v2.csv` with, among many, the columns `key,series_name,s_id,s_no,ep_no,
  season_number,episode_number,is_special,rewatch_count,created_at`; a row with a `key` that begins with
  `watch-episode` (or `rewatch-episode`) is a viewing, others are follows, counts and lists. Older, and for films:
  `tracking-prod-records.csv` with `type-uuid-n,type,entity_type,series_name,movie_name,release_date,season_number,
  episode_number,created_at`, a viewing where `type` is `watch` (or `rewatch`). Also `seen_episode_source.csv`,
  `watched_on_episode.csv` and `rewatched_episode.csv`, with `tv_show_name` or `show_name`, `episode_season_number` and
  `episode_number`. Comments, emotions and votes have these columns, too, and some of their own: a table that has any
  but the known ones says nothing of what was seen.
- Export: `tvtime-series-episodes.csv` with `series_tvdb_id,series_imdb_id,series_uuid,title,season,episode,tvdb_id,
  is_watched,watched_at,rewatch_count,special`, and `tvtime-movies.csv` with `uuid,tvdb_id,imdb_id,title,year,
  created_at,watched_at,is_watched,rewatch_count`. Every episode has a row, watched or not.
- Export as JSON: a list of `{"id": {"tvdb": …, "imdb": …}, "title": …, "seasons": [{"number": 1, "is_specials": …,
  "episodes": [{"number": 1, "special": …, "is_watched": true, "watched_at": …}]}]}`.
- Liberator: `activity_history.csv` with `imdb_id,tvdb_id,type,title,season,episode,is_special,is_watched,watched_at,
  status,is_watchlisted,rating`, where `type` is episode, movie or show, and an episode's title is its show's; an
  episode's ids are its own.
"""

import re
from functools import partial
from typing import TYPE_CHECKING, Any

from recapreader.importing.histories import ids
from recapreader.importing.histories.tables import Row, Table
from recapreader.importing.histories.viewings import (
    FILM,
    NO_IDS,
    NOT_WATCHED,
    OTHER_KIND,
    SPECIAL,
    Gathering,
    History,
    whole,
    year_in,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

NAME = "TV Time"
_YES = ("true", "1", "yes")
_NUMBERS = ("season_number", "episode_number")
_TOLD_BY = {"season_number": ("s_no",), "episode_number": ("ep_no",)}
"""Columns that tell a number before the one that it is named after; either may be empty."""
_OF_SEEN = {
    *("tv_show_name", "show_name", "tv_show_id", "episode_season_number", "episode_number", "episode_id"),
    *("episode_name", "user_id", "source", "watched_on_source_id", "cpt", "ts", "seen_date"),
    *("created_at", "updated_at"),
}
"""All columns of the tables of seen episodes."""
_TITLE_YEAR = re.compile(r"(.+?)\s+\(([12][0-9]{3})\)")


def recognises_table(table: Table) -> bool:
    """One of the tables."""
    return _reads(table) is not None


def read_table(table: Table) -> History:
    """The viewings of a table."""
    gathering = Gathering(table.name)
    if read := _reads(table):
        for line, row in table:
            read(gathering, line, row)
    return gathering.history(NAME)


def _reads(table: Table) -> "Callable[[Gathering, int, Row], None] | None":
    """What reads the rows of a table, by its columns."""
    known = (
        (_tracking, ("key", "series_name", "created_at")),
        (_tracked_before, ("type-uuid-n", "type", "series_name")),
        (_exported, ("series_tvdb_id", "title", "season", "episode", "is_watched")),
        (_liberated, ("type", "title", "season", "episode", "is_watched", "is_watchlisted")),
        (_film, ("tvdb_id", "title", "is_watched", "watched_at")),
    )
    if table.has("episode_season_number", "episode_number") and _OF_SEEN.issuperset(table.columns):
        return _seen
    return next((read for read, columns in known if table.has(*columns)), None)


def _tracking(gathering: Gathering, line: int, row: Row) -> None:
    if not row["key"].startswith(("watch-episode", "rewatch-episode")):
        return gathering.skip(OTHER_KIND)
    if row["is_special"].casefold() in _YES:
        return gathering.skip(SPECIAL)
    return _episode(gathering, line, row, ("series_name", *_NUMBERS), {"tvdb": row["s_id"]})


def _tracked_before(gathering: Gathering, line: int, row: Row) -> None:
    if row["type"] not in ("watch", "rewatch"):
        return gathering.skip(OTHER_KIND)
    if row["movie_name"]:
        work = row["movie_name"], year_in(row["release_date"][:4]), NO_IDS
        return gathering.add(work, FILM, row["created_at"])
    return _episode(gathering, line, row, ("series_name", *_NUMBERS), {})


def _seen(gathering: Gathering, line: int, row: Row) -> None:
    title = "tv_show_name" if row["tv_show_name"] else "show_name"
    _episode(gathering, line, row, (title, "episode_season_number", "episode_number"), {})


def _liberated(gathering: Gathering, line: int, row: Row) -> None:
    kind = row["type"].casefold()
    if row["is_watched"].casefold() not in _YES:
        return gathering.skip(NOT_WATCHED)
    if kind == "movie":
        return _film(gathering, line, row)
    if kind != "episode":
        return gathering.skip(OTHER_KIND)
    if row["is_special"].casefold() in _YES:
        return gathering.skip(SPECIAL)
    return _episode(gathering, line, row, ("title", "season", "episode"), {})


def _exported(gathering: Gathering, line: int, row: Row) -> None:
    if row["is_watched"].casefold() not in _YES:
        return gathering.skip(NOT_WATCHED)
    if row["special"].casefold() in _YES:
        return gathering.skip(SPECIAL)
    named = {"tvdb": row["series_tvdb_id"], "imdb": row["series_imdb_id"]}
    return _episode(gathering, line, row, ("title", "season", "episode"), named)


def _film(gathering: Gathering, line: int, row: Row) -> None:
    if row["is_watched"].casefold() not in _YES:
        return gathering.skip(NOT_WATCHED)
    if not row["title"]:
        return gathering.breaks(line, "title", "a title")
    work = row["title"], year_in(row["year"]), ids.of_work("movie", {"imdb": row["imdb_id"]})
    return gathering.add(work, FILM, row["watched_at"])


def _episode(
    gathering: Gathering, line: int, row: Row, columns: tuple[str, str, str], named: "Mapping[str, object]"
) -> None:
    season, episode = ((name, row.first(*_TOLD_BY.get(name, ()), name)) for name in columns[1:])
    place = gathering.episodes(line, season, episode)
    if place is None:
        return None
    work = *_title(row[columns[0]]), ids.of_work("show", named)
    return gathering.add(work, place, row.first("watched_at", "created_at"))


def _title(written: str) -> tuple[str, int | None]:
    """`Breaking Bad (2008)` is a title and a year."""
    match = _TITLE_YEAR.fullmatch(written)
    return (match[1], int(match[2])) if match else (written, None)


def recognises_json(data: object) -> bool:
    """A list of series with their seasons, or of films with `is_watched`."""
    first = data[0] if isinstance(data, list) and data else None
    return isinstance(first, dict) and "title" in first and ("is_watched" in first or isinstance(first.get("id"), dict))


def read_json(data: object, gathering: Gathering) -> History:
    """The viewings of a list."""
    gathering.read_items(data, partial(_item, gathering), "item", "a series with seasons, or a film")
    return gathering.history(NAME)


def _item(gathering: Gathering, number: int, item: dict[str, Any]) -> None:
    named = item.get("id") or {}
    if not isinstance(named, dict) or not isinstance(item["title"], str):
        raise TypeError
    title, year = _title(item["title"])
    if "seasons" not in item:
        if item.get("is_watched") is not True:
            return gathering.skip(NOT_WATCHED)
        work = title, year or whole(item.get("year")), ids.of_work("movie", {"imdb": named.get("imdb")})
        return gathering.add(work, FILM, str(item.get("watched_at") or ""))
    work = title, year, ids.of_work("show", named)
    for season in item["seasons"]:
        for episode in season["episodes"]:
            numbers = season["number"], episode["number"]
            if season.get("is_specials") is True or episode.get("special") is True:
                numbers = 0, episode["number"]
            if episode.get("is_watched") is True or not whole(numbers[0]) or whole(numbers[1]) is None:
                gathering.add_episode(number, work, numbers, episode.get("watched_at"))
            else:
                gathering.skip(NOT_WATCHED)
    return None
