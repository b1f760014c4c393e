"""Simkl's backup: one JSON object.

    {"shows": [{"status": "watching" | "completed" | "plantowatch" | "hold" | "dropped", "last_watched_at": …,
                "watched_episodes_count": 2, "total_episodes_count": 8, "show": {"title", "year", "ids": {…}},
                "seasons": [{"number": 1, "episodes": [{"number": 1, "watched_at": …}]}]}],
     "anime": [the same], "movies": [{"status": …, "movie": {"title", "year", "ids": {…}}}]}

Only watched episodes are listed. A show that is `completed` has its listed seasons finished, unless it was counted
that episodes are missing.
"""

from functools import partial

from recapreader.importing.histories import ids
from recapreader.importing.histories.watched import (
    A_PLAN,
    NO_PLACE,
    SPECIAL,
    Episodes,
    Finished,
    Gathering,
    History,
    Place,
    SeasonFinished,
    Watched,
    whole,
)

NAME = "Simkl"
_COMPLETED = "completed"


def recognises_json(data: object) -> bool:
    """An object with shows, anime or films."""
    return isinstance(data, dict) and any(
        isinstance(data.get(name), list) and bool(data[name]) for name in ("shows", "anime", "movies")
    )


def read_json(data: object, gathering: Gathering) -> History:
    """The watched episodes, seasons and films."""
    for kind in ("shows", "anime", "movies"):
        items = data.get(kind) if isinstance(data, dict) else None
        gathering.read_items(items, partial(_item, gathering, kind), kind, "an item with a title")
    return gathering.history(NAME)


def _item(gathering: Gathering, kind: str, number: int, item: dict[str, object]) -> None:
    _film(gathering, item) if kind == "movies" else _show(gathering, number, kind, item)


def _film(gathering: Gathering, item: dict[str, object]) -> None:
    if item.get("status") != _COMPLETED:
        return gathering.skip(A_PLAN)
    when = str(item.get("last_watched_at") or "")
    return gathering.rows.append(Watched(*_work("movie", item["movie"]), Finished("film"), when))


def _show(gathering: Gathering, number: int, kind: str, item: dict[str, object]) -> None:
    seasons = item.get("seasons") or []
    if not seasons:
        return gathering.skip(A_PLAN if item.get("status") == "plantowatch" else NO_PLACE)
    work = _work("show", item.get("show") or item["anime"])
    last = str(item.get("last_watched_at") or "")
    for season in seasons:  # type: ignore[attr-defined] # else a TypeError, see `read_json`
        of_season = whole(season["number"])
        for episode in season.get("episodes") or []:
            place = whole(episode["number"])
            if of_season is None or place is None:
                gathering.breaks(number, kind, "a whole number for season and episode")
            elif of_season == 0:
                gathering.skip(SPECIAL)
            else:
                when = str(episode.get("watched_at") or last)
                _add(gathering, work, Episodes(of_season, place, place), when)
        if of_season and _is_complete(item):
            _add(gathering, work, SeasonFinished(of_season), last)
    return None


def _is_complete(item: dict[str, object]) -> bool:
    watched, known = whole(item.get("watched_episodes_count")), whole(item.get("total_episodes_count"))
    return item.get("status") == _COMPLETED and (watched is None or not known or watched >= known)


def _add(gathering: Gathering, work: tuple[str, int | None, frozenset[str]], place: Place, when: str) -> None:
    gathering.rows.append(Watched(*work, place, when))


def _work(kind: str, told: object) -> tuple[str, int | None, frozenset[str]]:
    title, year, named = told["title"], told.get("year"), told.get("ids") or {}  # type: ignore[index,attr-defined]
    if not isinstance(title, str) or not isinstance(named, dict):
        raise TypeError
    return title, whole(year), ids.of_work(kind, named)
