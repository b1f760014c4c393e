"""What every source comes to: rows that say what was watched or read, and the rows that say nothing of it."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from recapreader.core.errors import ContentError

MOST_BROKEN_NAMED = 3
MOST_AT_ONCE = 9
"""So many episodes more may stand in one row or file; beyond that the numbers mean something else."""
_WHOLE = re.compile(r"0*([0-9]{1,6})(?:\.0+)?")
_SPAN = re.compile(r"0*([0-9]{1,6})\s*(?:-|–|\+|&)\s*[eE]?0*([0-9]{1,6})")
_YEAR = re.compile(r"(?<![0-9])(1[89][0-9]{2}|2[0-9]{3})(?![0-9])")

SPECIAL = "specials, which belong to no season"
NOT_WATCHED = "not watched, or not to the end"
A_PLAN = "on a list to watch or read, or left unfinished"
NOT_A_VIEWING = "trailers, autoplay and earlier views of the same"
OTHER_PROFILE = "from another profile"
NO_PLACE = "without an episode or chapter"
BROKEN = "cannot be read"
OTHER_KIND = "ratings, lists and other entries that are not viewings"


Tick = Callable[[int, int], None]
"""Told now and then how many rows of a file are read, and how many there are about."""
ROWS_PER_TICK = 1024


def ignore_ticks(_done: int, _of: int) -> None:
    """Tell nobody."""


class HistoryError(ContentError):
    """A history cannot be read; the sentence says where, and what was expected there."""

    @classmethod
    def at(cls, name: str, line: int, expected: str, column: str | int | None = None) -> "HistoryError":
        """What is wrong at a line, and at a column if that is known."""
        where = f"{name}:{line}" + (f":{column}" if isinstance(column, int) else f", column {column}" if column else "")
        return cls(f"{where}: {expected}")


@dataclass(frozen=True, slots=True)
class Episodes:
    """The episodes from `first` to `last` of a season; more than one where a file or a row holds several."""

    season: int | None
    """None where episodes are counted through, whatever the season."""
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Counted:
    """Everything from the first to number `number`, counted through without seasons or books."""

    unit: str
    """`episode`, `chapter`, or `book` for volumes that were read to their ends."""
    number: int


@dataclass(frozen=True, slots=True)
class SeasonFinished:
    """A season of which the source itself says that it is finished."""

    season: int


@dataclass(frozen=True, slots=True)
class Finished:
    """A whole work of which the source says that it was watched or read."""

    medium: str
    """`film`, `book`, `play`, `game` or `series`."""


@dataclass(frozen=True, slots=True)
class Named:
    """An episode by its title alone; without a name, that stands in the row's title, behind one of its colons."""

    season: int | None = None
    name: str = ""


Place = Episodes | Counted | SeasonFinished | Finished | Named
Work = tuple[str, int | None, frozenset[str]]
"""(title, year, ids)."""
FILM = Finished("film")
NO_IDS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Watched:
    """One row: how far, of which work, and when (ISO 8601; empty where that is not known for sure)."""

    title: str
    year: int | None
    ids: frozenset[str]
    """The work's own, as `recapreader.importing.histories.ids` writes them."""
    place: Place
    when: str = ""


@dataclass(frozen=True)
class History:
    """What one file says. `rows` stand in the order of watching as far as it is known, the latest last."""

    source: str
    rows: tuple[Watched, ...]
    unused: Mapping[str, int] = field(default_factory=dict)
    """How many rows say nothing of what was watched, by reason."""
    broken: tuple[str, ...] = ()
    """Where the first rows are that cannot be read, and what was expected there."""
    knows_completion: bool = True
    """Whether a row means that it was watched to the end, rather than begun."""


@dataclass(slots=True)
class Gathering:
    """The rows of a file as they are read."""

    name: str
    """The file, as errors name it."""
    counts_items: bool = False
    """Whether places in it are told by the numbers of items, as in JSON, and not by lines."""
    tick: Tick = ignore_ticks
    rows: list[Watched] = field(default_factory=list)
    unused: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)

    def skip(self, reason: str) -> None:
        """Count a row that is not used."""
        self.unused[reason] += 1

    def breaks(self, number: int, column: str, expected: str) -> None:
        """Count a row that cannot be read, and note where the first ones are: on which line, or in which item."""
        self.unused[BROKEN] += 1
        if len(self.broken) >= MOST_BROKEN_NAMED:
            return
        if self.counts_items:
            self.broken.append(f"{self.name}, item {number}, {column}: {expected} is expected")
        else:
            self.broken.append(str(HistoryError.at(self.name, number, f"{expected} is expected", column)))

    def add(self, work: Work, place: Place, when: str = "") -> None:
        """Take a row that says something."""
        self.rows.append(Watched(*work, place, when))

    def add_episode(self, item: int, work: Work, numbers: tuple[object, object], when: object) -> None:
        """Take an episode by (season, number) as JSON has them; count it where it is none."""
        season, number = map(whole, numbers)
        if season is None or number is None:
            self.breaks(item, "episode", "a whole number for season and number")
        elif season == 0:
            self.skip(SPECIAL)
        else:
            self.add(work, Episodes(season, number, number), str(when or ""))

    def read_items(self, items: object, read: Callable[[int, Any], object], column: str, expected: str) -> None:
        """Read each item of a list with its number; one of another shape than `read` takes for granted breaks."""
        listed = items if isinstance(items, list) else []
        for number, item in enumerate(listed, 1):
            if not number % ROWS_PER_TICK:
                self.tick(number, len(listed))
            try:
                read(number, item)
            except (AttributeError, KeyError, TypeError):
                self.breaks(number, column, expected)

    def episodes(self, line: int, season: tuple[str, str], episode: tuple[str, str]) -> Episodes | None:
        """Return the episodes of a row by two cells, each with its column's name; None, and counted, if it is none."""
        number, numbers = whole(season[1]), span(episode[1])
        if number is None:
            self.breaks(line, season[0], "a whole number")
        elif numbers is None:
            self.breaks(line, episode[0], "a whole number")
        elif number == 0:
            self.skip(SPECIAL)
        else:
            return Episodes(number, *numbers)
        return None

    def history(self, source: str, *, knows_completion: bool = True) -> History:
        """What was gathered."""
        return History(source, tuple(self.rows), dict(self.unused), tuple(self.broken), knows_completion)


def whole(text: object) -> int | None:
    """A whole number of at most six digits, from a cell or from JSON; `3.0`, as spreadsheets write it, is 3."""
    if isinstance(text, int) and not isinstance(text, bool):
        return text if 0 <= text < 1_000_000 else None
    match = _WHOLE.fullmatch(text.strip()) if isinstance(text, str) else None
    return int(match[1]) if match else None


def span(text: object) -> tuple[int, int] | None:
    """A whole number, or two of them as a double episode is written: `1-2`, `1+2`."""
    number = whole(text)
    if number is not None:
        return number, number
    match = _SPAN.fullmatch(text.strip()) if isinstance(text, str) else None
    if not match or not int(match[1]) < int(match[2]) <= int(match[1]) + MOST_AT_ONCE:
        return None
    return int(match[1]), int(match[2])


def year_in(text: object) -> int | None:
    """The year in a cell such as `2019` or `2019-04-01`."""
    match = _YEAR.search(str(text)) if text else None
    return int(match[1]) if match else None
