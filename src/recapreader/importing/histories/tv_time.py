"""TV Time, which ended in July 2026: the service's own data, and two exports that others made of it.

- Data request: `tracking-prod-records-v2.csv` with, among many, the columns `key,series_name,s_id,season_number,
  episode_number,s_no,ep_no,is_special,rewatch_count,created_at,movie_name,ep_watch_count`; a row with a `key` that
  begins with `watch-episode` (or `rewatch-episode`) is a viewing, others are follows, counts and lists. Also
  `seen_episode_source.csv` with `tv_show_name,episode_season_number,episode_number`.
- Export: `tvtime-series-episodes.csv` with `series_tvdb_id,series_imdb_id,series_uuid,title,season,episode,tvdb_id,
  is_watched,watched_at,rewatch_count,special`, and `tvtime-movies.csv` with `uuid,tvdb_id,imdb_id,title,year,
  created_at,watched_at,is_watched,rewatch_count`. Every episode has a row, watched or not.
- Export as JSON: a list of `{"id": {"tvdb": …, "imdb": …}, "title": …, "seasons": [{"number": 1, "is_specials": …,
  "episodes": [{"number": 1, "special": …, "is_watched": true, "watched_at": …}]}]}`.
"""

import re
from typing import TYPE_CHECKING

from recapreader.importing.histories import ids
from recapreader.importing.histories.tables import Row, Table
from recapreader.importing.histories.watched import (
    NOT_WATCHED,
    OTHER_KIND,
    SPECIAL,
    Episodes,
    Finished,
    Gathering,
    History,
    Watched,
    span,
    whole,
    year_in,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

NAME = "TV Time"
_YES = ("true", "1", "yes")
_TITLE_YEAR = re.compile(r"(.+?)\s+\(([12][0-9]{3})\)")


def recognises_table(table: Table) -> bool:
    """One of the tables."""
    return (
        table.has("key", "series_name", "season_number", "episode_number")
        or table.has("series_tvdb_id", "title", "season", "episode", "is_watched")
        or table.has("tv_show_name", "episode_season_number", "episode_number")
        or table.has("tvdb_id", "title", "is_watched", "watched_at")
    )


def read_table(table: Table) -> History:
    """The viewings of a table."""
    gathering = Gathering(table.name)
    read: Callable[[Gathering, int, Row], None]
    if table.has("key"):
        read = _tracking
    elif table.has("tv_show_name"):
        read = _seen
    else:
        read = _exported if table.has("season") else _film
    for line, row in table:
        read(gathering, line, row)
    return gathering.history(NAME)


def _tracking(gathering: Gathering, line: int, row: Row) -> None:
    if not row["key"].startswith(("watch-episode", "rewatch-episode")):
        return gathering.skip(OTHER_KIND)
    if row["is_special"].casefold() in _YES:
        return gathering.skip(SPECIAL)
    told = {"tvdb": row["s_id"]}
    return _episode(gathering, line, row, ("series_name", "season_number", "episode_number"), told)


def _seen(gathering: Gathering, line: int, row: Row) -> None:
    _episode(gathering, line, row, ("tv_show_name", "episode_season_number", "episode_number"), {})


def _exported(gathering: Gathering, line: int, row: Row) -> None:
    if row["is_watched"].casefold() not in _YES:
        return gathering.skip(NOT_WATCHED)
    if row["special"].casefold() in _YES:
        return gathering.skip(SPECIAL)
    told = {"tvdb": row["series_tvdb_id"], "imdb": row["series_imdb_id"]}
    return _episode(gathering, line, row, ("title", "season", "episode"), told)


def _film(gathering: Gathering, _: int, row: Row) -> None:
    if row["is_watched"].casefold() not in _YES:
        return gathering.skip(NOT_WATCHED)
    work = row["title"], year_in(row["year"]), ids.of_work("movie", {"imdb": row["imdb_id"]})
    return gathering.rows.append(Watched(*work, Finished("film"), row["watched_at"]))


def _episode(
    gathering: Gathering, line: int, row: Row, columns: tuple[str, str, str], told: "Mapping[str, object]"
) -> None:
    season, episodes = whole(row[columns[1]]), span(row[columns[2]])
    if season is None:
        return gathering.breaks(line, columns[1], "a whole number")
    if episodes is None:
        return gathering.breaks(line, columns[2], "a whole number")
    if season == 0:
        return gathering.skip(SPECIAL)
    work = *_title(row[columns[0]]), ids.of_work("show", told)
    when = row.first("watched_at", "created_at")
    return gathering.rows.append(Watched(*work, Episodes(season, *episodes), when))


def _title(written: str) -> tuple[str, int | None]:
    """`Breaking Bad (2008)` is a title and a year."""
    match = _TITLE_YEAR.fullmatch(written)
    return (match[1], int(match[2])) if match else (written, None)


def recognises_json(data: object) -> bool:
    """A list of series with their seasons, or of films with `is_watched`."""
    first = data[0] if isinstance(data, list) and data else None
    return isinstance(first, dict) and "title" in first and ("is_watched" in first or isinstance(first.get("id"), dict))


def read_json(data: object, name: str) -> History:
    """The viewings of a list."""
    gathering = Gathering(name, counts_items=True)
    for number, item in enumerate(data if isinstance(data, list) else (), 1):
        try:
            _item(gathering, number, item)
        except (AttributeError, KeyError, TypeError):
            gathering.breaks(number, "item", "a series with seasons, or a film")
    return gathering.history(NAME)


def _item(gathering: Gathering, number: int, item: dict[str, object]) -> None:
    told = item.get("id") or {}
    if not isinstance(told, dict) or not isinstance(item["title"], str):
        raise TypeError
    title, year = _title(item["title"])
    if "seasons" not in item:
        if item.get("is_watched") is not True:
            return gathering.skip(NOT_WATCHED)
        work = title, year or whole(item.get("year")), ids.of_work("movie", {"imdb": told.get("imdb")})
        return gathering.rows.append(Watched(*work, Finished("film"), str(item.get("watched_at") or "")))
    known = title, year, ids.of_work("show", told)
    for season in item["seasons"]:  # type: ignore[attr-defined] # else a TypeError, see `read_json`
        for episode in season["episodes"]:
            is_special = season.get("is_specials") is True or episode.get("special") is True
            _listed(gathering, number, known, (season["number"], is_special), episode)
    return None


def _listed(
    gathering: Gathering,
    number: int,
    work: tuple[str, int | None, frozenset[str]],
    season: tuple[object, bool],
    episode: dict[str, object],
) -> None:
    numbers = whole(season[0]), whole(episode["number"])
    if numbers[0] is None or numbers[1] is None:
        return gathering.breaks(number, "episode", "a whole number for season and number")
    if numbers[0] == 0 or season[1]:
        return gathering.skip(SPECIAL)
    if episode.get("is_watched") is not True:
        return gathering.skip(NOT_WATCHED)
    place = Episodes(numbers[0], numbers[1], numbers[1])
    return gathering.rows.append(Watched(*work, place, str(episode.get("watched_at") or "")))
