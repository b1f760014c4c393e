"""Our samples hold all that goes wrong in real files: each of eight cases, or why a source cannot have it."""

import importlib
import pkgutil
from collections import Counter
from collections.abc import Callable

import pytest

from recapreader.importing import histories
from recapreader.importing.histories import Episodes, History, read
from recapreader.importing.histories.viewings import BROKEN, OTHER_PROFILE, SPECIAL
from support.samples import HISTORIES

ONE_A_ROW = "a row holds one whole number; a double episode is two rows"
ONE_PERSON = "the account is one person's"
NO_EPISODES = "it lists whole works that are finished"
FINISHED_ONLY = {
    **dict.fromkeys(("gap", "special", "double"), NO_EPISODES),
    "profile": ONE_PERSON,
}
LACKS: dict[str, dict[str, str]] = {
    "watched-history.json": {"double": ONE_A_ROW, "profile": ONE_PERSON},
    "trakt.csv": {"profile": ONE_PERSON},
    "tracking-prod-records-v2.csv": {"double": ONE_A_ROW, "profile": ONE_PERSON},
    "tracking-prod-records.csv": {"double": ONE_A_ROW, "profile": ONE_PERSON},
    "tvtime-series-episodes.csv": {"double": ONE_A_ROW, "profile": ONE_PERSON},
    "tvtime-series.json": {"double": ONE_A_ROW, "profile": ONE_PERSON},
    "activity_history.csv": {"double": ONE_A_ROW, "profile": ONE_PERSON},
    "simkl.json": {"double": ONE_A_ROW, "profile": ONE_PERSON},
    "yamtrack.csv": {"profile": ONE_PERSON},
    "NetflixViewingHistory.csv": {
        "special": "a special is named by its title, within a season or as a film",
        "double": "an episode has one title and at most one number",
        "profile": "the page is one profile's",
    },
    "ViewingActivity.csv": {
        "special": "a special is named by its title, within a season or as a film",
        "double": "an episode has one title and at most one number",
    },
    "prime-video.csv": {
        "special": "a special is named by its title",
        "double": "an episode has at most one number",
        "profile": "the page is one profile's",
    },
    "animelist.xml": {
        "gap": "how many were watched is a count",
        "special": "specials are works of their own",
        "double": "how many were watched is a count",
        "profile": ONE_PERSON,
    },
    "watch_history.jsonl": {"profile": "mpv knows no profiles of viewers"},
    "videos": {"profile": "both write the state of one user, whom their settings name"},
    "goodreads.csv": FINISHED_ONLY,
    "storygraph.csv": FINISHED_ONLY,
    "diary.csv": FINISHED_ONLY,
    "imdb.csv": {**FINISHED_ONLY, "rewatch": "a title is rated once"},
    "tvtime-movies.csv": FINISHED_ONLY,
}
"""Which of the eight cases a source's format cannot express, and why."""
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


def test_every_source_has_a_sample_and_every_sample_is_named_here() -> None:
    assert samples() == sorted(LACKS)
    readers = [module for _, module, _ in pkgutil.iter_modules(histories.__path__)]
    names = {getattr(importlib.import_module(f"{histories.__name__}.{each}"), "NAME", None) for each in readers}
    found = {history.source for name in LACKS for history in read(str(HISTORIES / name), lambda profiles: profiles[0])}
    assert found == names - {None}


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
