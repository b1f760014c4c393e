"""Our samples hold all that goes wrong in real files: each of eight cases, wherever the source's format has it."""

from collections import Counter
from collections.abc import Callable

import pytest

from recapreader.importing.histories import Episodes, History, read
from recapreader.importing.histories.watched import BROKEN, OTHER_PROFILE, SPECIAL
from support.samples import HISTORIES

FINISHED_ONLY = {"gap", "special", "double", "profile"}
"""A list of what is finished has neither episodes nor profiles."""
LACKS = {
    # Episodes are whole numbers, one a row, and the account is one person's.
    "watched-history.json": {"double", "profile"},
    "trakt.csv": {"profile"},
    "tracking-prod-records-v2.csv": {"double", "profile"},
    "tracking-prod-records.csv": {"double", "profile"},
    "tvtime-series-episodes.csv": {"double", "profile"},
    "tvtime-series.json": {"double", "profile"},
    "activity_history.csv": {"double", "profile"},
    "simkl.json": {"double", "profile"},
    "yamtrack.csv": {"profile"},
    # Streaming services number neither specials nor double episodes; one file has profiles.
    "NetflixViewingHistory.csv": {"special", "double", "profile"},
    "ViewingActivity.csv": {"special", "double"},
    "prime-video.csv": {"special", "double", "profile"},
    # A count has no gaps, and specials are works of their own.
    "animelist.xml": {"gap", "special", "double", "profile"},
    "watch_history.jsonl": {"profile"},
    "videos": {"profile"},
    "goodreads.csv": FINISHED_ONLY,
    "storygraph.csv": FINISHED_ONLY,
    "diary.csv": FINISHED_ONLY,
    "imdb.csv": {*FINISHED_ONLY, "rewatch"},  # a title is rated once
    "tvtime-movies.csv": FINISHED_ONLY,
}
REWATCHED = ("<playcount>2<", "<my_times_watched>1<", ",1,false", "Not latest view", ",true,1\n", ",,2\n", ",2,read")
"""How samples say that something was watched again where that is no row of its own."""


def has_gap(history: History) -> bool:
    seen = {row.place.last for row in history.rows if isinstance(row.place, Episodes) and ":" in row.title}
    return bool(seen) and not set(range(1, max(seen) + 1)) <= seen | _firsts(history)


def _firsts(history: History) -> set[int]:
    return {row.place.first for row in history.rows if isinstance(row.place, Episodes)}


def has_rewatch(history: History) -> bool:
    counted = Counter((row.title, row.place) for row in history.rows)
    return max(counted.values()) > 1


def has_double(history: History) -> bool:
    return any(isinstance(row.place, Episodes) and row.place.last > row.place.first for row in history.rows)


CASES: dict[str, Callable[[History], bool]] = {
    "rewatch": has_rewatch,
    "gap": has_gap,
    "special": lambda history: history.unused.get(SPECIAL, 0) > 0,
    "double": has_double,
    "colon": lambda history: any(":" in row.title for row in history.rows),
    "not ASCII": lambda history: any(not row.title.isascii() for row in history.rows),
    "profile": lambda history: history.unused.get(OTHER_PROFILE, 0) > 0,
    "broken": lambda history: history.unused.get(BROKEN, 0) == len(history.broken) == 1,
}


def samples() -> list[str]:
    return sorted(path.name for path in HISTORIES.iterdir())


def test_every_sample_is_named_here() -> None:
    assert samples() == sorted(LACKS)


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("name", LACKS)
def test_a_sample_has_every_case_that_its_format_has(name: str, case: str) -> None:
    (history,) = read(str(HISTORIES / name), lambda profiles: profiles[0])
    has_it = CASES[case](history)
    if case == "rewatch" and not has_it and name != "videos":
        has_it = any(sign in (HISTORIES / name).read_text(encoding="utf-8") for sign in REWATCHED)
    if case == "rewatch" and name == "videos":
        has_it = any(REWATCHED[0] in path.read_text(encoding="utf-8") for path in (HISTORIES / name).rglob("*.nfo"))
    assert has_it is (case not in LACKS[name])
