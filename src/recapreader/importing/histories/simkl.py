"""Simkl's backup: one JSON object.

    {"shows": [{"status": "watching" | "completed" | "plantowatch" | "hold" | "dropped", "last_watched_at": …,
                "watched_episodes_count": 2, "total_episodes_count": 8, "show": {"title", "year", "ids": {…}},
                "seasons": [{"number": 1, "episodes": [{"number": 1, "watched_at": …}]}]}],
     "anime": [the same], "movies": [{"status": …, "movie": {"title", "year", "ids": {…}}}]}

Only watched episodes are listed. A show that is `completed` has its listed seasons finished, unless it was counted
that episodes are missing.
"""

from functools import partial
from typing import Any

from recapreader.importing.histories import ids
from recapreader.importing.histories.viewings import (
    A_PLAN,
    FILM,
    NO_PLACE,
    Gathering,
    History,
    SeasonFinished,
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
    _film(gathering, item) if kind == "movies" else _show(gathering, number, item)


def _film(gathering: Gathering, item: dict[str, object]) -> None:
    if item.get("status") != _COMPLETED:
        return gathering.skip(A_PLAN)
    when = str(item.get("last_watched_at") or "")
    return gathering.add(ids.work_of("movie", item["movie"]), FILM, when)


def _show(gathering: Gathering, number: int, item: dict[str, Any]) -> None:
    seasons = item.get("seasons") or []
    if not seasons:
        return gathering.skip(A_PLAN if item.get("status") == "plantowatch" else NO_PLACE)
    work = ids.work_of("show", item.get("show") or item["anime"])
    last = item.get("last_watched_at")
    for season in seasons:
        for episode in season.get("episodes") or []:
            numbers = season["number"], episode["number"]
            gathering.add_episode(number, work, numbers, episode.get("watched_at") or last)
        if (finished := whole(season["number"])) and _is_complete(item):
            gathering.add(work, SeasonFinished(finished), str(last or ""))
    return None


def _is_complete(item: dict[str, object]) -> bool:
    watched, known = whole(item.get("watched_episodes_count")), whole(item.get("total_episodes_count"))
    return item.get("status") == _COMPLETED and (watched is None or not known or watched >= known)
