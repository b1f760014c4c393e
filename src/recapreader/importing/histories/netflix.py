"""Netflix: what a profile's page gives, and what a request for one's data does.

- `NetflixViewingHistory.csv` with `Title,Date`, the latest row first. The date is as the account's country writes it
  (`12/31/24`, `31.12.24`), so that a file may leave open which number is the month. Nothing says whether a title was
  watched to its end.
- `ViewingActivity.csv` with `Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,
  Bookmark,Latest Bookmark,Country`, all profiles in one file, times as `2024-12-31 20:15:00` and `00:42:10`. Trailers
  have a `Supplemental Video Type`; `Attributes` tells what played by itself; an earlier view of the same title has
  `Not latest view` for its `Latest Bookmark`; where both bookmarks are missing, the `Duration` tells the most that was
  seen. How long a title is, is nowhere told.

Both name episodes by their titles, mostly without a number.
"""

import re
from collections import defaultdict
from collections.abc import Callable
from statistics import median

from recapreader.importing.histories.netflix_titles import NO_VIEWING, split
from recapreader.importing.histories.tables import Row, Table
from recapreader.importing.histories.viewings import (
    NO_IDS,
    NOT_A_VIEWING,
    NOT_WATCHED,
    OTHER_PROFILE,
    Gathering,
    History,
    Watched,
)

NAME = "Netflix"
_DAY = re.compile(r"([0-9]{1,4})[./ -]+([0-9]{1,2})[./ -]+([0-9]{1,4})\.?")
_CLOCK = re.compile(r"([0-9]{1,3}):([0-5][0-9]):([0-5][0-9])")
_MOST_OF_IT = 0.7
"""Of what is usual for a title: less was left before its end."""


def recognises_table(table: Table) -> bool:
    """The one table or the other."""
    return set(table.columns) == {"title", "date"} or table.has("profile name", "start time", "title")


def read_table(table: Table, choose: Callable[[tuple[str, ...]], str]) -> History:
    """The rows of one profile, the latest last; `choose` says which where there are several."""
    return _activity(table, choose) if table.has("start time") else _page(table)


def _page(table: Table) -> History:
    gathering = Gathering(table.name)
    days: list[str] = []
    for line, row in table:
        if not row["title"].strip(" :"):
            gathering.breaks(line, "Title", "a title")
        elif not _DAY.fullmatch(row["date"]):
            gathering.breaks(line, "Date", "a day")
        elif any(mark in row["title"] for mark in NO_VIEWING):
            gathering.skip(NOT_A_VIEWING)
        else:
            days.append(row["date"])
            gathering.rows.append(_watched(row["title"], ""))
    when = _sorting(days)
    rows = [Watched(row.title, None, NO_IDS, row.place, day) for row, day in zip(gathering.rows, when, strict=True)]
    gathering.rows = rows[::-1]
    return gathering.history(NAME, knows_completion=False)


def _watched(title: str, when: str) -> Watched:
    show, place = split(title)
    return Watched(show, None, NO_IDS, place, when)


def _sorting(days: list[str]) -> list[str]:
    """The days so that they sort, if only one order of day and month is possible; else empty ones."""
    numbers = [tuple(int(group) for group in match.groups()) for day in days if (match := _DAY.fullmatch(day))]
    begins_with_year = numbers and all(first > 31 for first, _, _ in numbers)
    orders = [(0, 1, 2)] if begins_with_year else [(2, 1, 0), (2, 0, 1)]
    possible = [order for order in orders if all(1 <= each[order[1]] <= 12 for each in numbers)]
    if len(possible) != 1:
        return [""] * len(days)
    (year, month, day) = possible[0]
    return [f"{each[year] % 100:02}-{each[month]:02}-{each[day]:02}" for each in numbers]


def _activity(table: Table, choose: Callable[[tuple[str, ...]], str]) -> History:
    gathering = Gathering(table.name)
    rows = list(table)
    profile = choose(tuple(dict.fromkeys(row["profile name"] for _, row in rows)))
    reached: list[tuple[Watched, int]] = []
    for line, row in rows:
        if row["profile name"] != profile:
            gathering.skip(OTHER_PROFILE)
        elif _is_no_viewing(row):
            gathering.skip(NOT_A_VIEWING)
        elif not (clock := _CLOCK.fullmatch(row.first("latest bookmark", "bookmark", "duration"))):
            gathering.breaks(line, "Latest Bookmark", "a time such as 00:42:10")
        elif not row["title"].strip(" :"):
            gathering.breaks(line, "Title", "a title")
        else:
            seconds = int(clock[1]) * 3600 + int(clock[2]) * 60 + int(clock[3])
            reached.append((_watched(row["title"], row["start time"]), seconds))
    usual: dict[str, list[int]] = defaultdict(list)
    for watched, seconds in reached:
        usual[watched.title].append(seconds)
    middle = {title: median(seconds) for title, seconds in usual.items()}
    for watched, seconds in reversed(reached):
        if seconds < middle[watched.title] * _MOST_OF_IT:
            gathering.skip(NOT_WATCHED)
        else:
            gathering.rows.append(watched)
    return gathering.history(NAME, knows_completion=False)


def _is_no_viewing(row: Row) -> bool:
    return (
        row["supplemental video type"] not in ("", "N/A")
        or "Autoplayed: user action: None;" in row["attributes"]
        or row["latest bookmark"].casefold() == "not latest view"
        or any(mark in row["title"] for mark in NO_VIEWING)
    )
