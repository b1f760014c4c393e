"""From what someone has watched to a mark in a recap, and never too far. Pure.

A history is a set and a mark is a line: the mark is the last of the recap's own marks such that every episode from
the first up to it is in the set, whether or not the recap has a part for it. A season's own mark counts only where
the source itself says that the season is finished. Only what is public of the recap is looked at: its marks, its
labels, and the headings of what is open to everyone.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import count, takewhile

from recapreader.core import gate
from recapreader.core.gate import Progress
from recapreader.core.known_marks import KnownMarks
from recapreader.core.marks import Mark
from recapreader.core.recap import Recap
from recapreader.importing.histories import Counted, Episodes, Finished, History, Named, SeasonFinished, Watched
from recapreader.storage.library.title_lookup import slugify

LATEST = "the latest of a title, where the source does not say that it was finished"
_WHOLE = 10**8
"""No episode has such a number: what is beyond it is the end of a season or of an episode."""
_MOST_COUNTED = 50_000
"""No series has more episodes, and no serial more chapters."""
_FIRST_YEAR = 1900
_ONE_SEASON = ("season", "episode")
_MEDIA = {"film": ("film",), "book": ("book", "play"), "game": ("game",)}


@dataclass(frozen=True)
class Covered:
    """What all rows of one work add up to."""

    episodes: frozenset[tuple[int, int]] = frozenset()
    """(season, episode) of all that were watched."""
    finished_seasons: frozenset[int] = frozenset()
    in_a_row: Mapping[str, frozenset[int]] = field(default_factory=dict)
    """The numbers of episodes and chapters that are counted through, by what they are."""
    named: frozenset[tuple[int | None, str]] = frozenset()
    """(season, folded title) of episodes without a number."""
    media: frozenset[str] = frozenset()
    """What the source calls finished: a film, a book."""

    def __or__(self, other: "Covered") -> "Covered":
        units = {*self.in_a_row, *other.in_a_row}
        none: frozenset[int] = frozenset()
        return Covered(
            self.episodes | other.episodes,
            self.finished_seasons | other.finished_seasons,
            {unit: self.in_a_row.get(unit, none) | other.in_a_row.get(unit, none) for unit in units},
            self.named | other.named,
            self.media | other.media,
        )

    @cached_property
    def highest(self) -> dict[int, int]:
        """The highest episode of every season."""
        found: dict[int, int] = {}
        for season, episode in self.episodes:
            found[season] = max(episode, found.get(season, 0))
        return found

    def unbroken(self, season: int) -> int:
        """How many episodes of a season were watched from the first on, without a gap."""
        return sum(1 for _ in takewhile(lambda number: (season, number) in self.episodes, count(1)))


def usable(history: History, rows: Iterable[Watched]) -> tuple[list[Watched], int]:
    """The rows of one work that count, and how many do not, being the latest of a source that knows no completion."""
    kept = list(rows)
    if history.knows_completion or not kept:
        return kept, 0
    regular = [place for place, row in enumerate(kept) if not _is_special(row)]
    dropped = _latest(kept, range(len(kept))) | _latest(kept, regular)  # behind a special the latest may be one begun
    # One that was begun last may have been begun before, and ended then; that is a row of its own.
    return [row for place, row in enumerate(kept) if place not in dropped], len(dropped)


def _is_special(row: Watched) -> bool:
    return isinstance(row.place, Episodes | Named) and row.place.season == 0


def _latest(rows: Sequence[Watched], among: Sequence[int]) -> set[int]:
    """The place of the latest row among some; where not every row has a time, that of the last one, too."""
    if not among:
        return set()
    latest = max(among, key=lambda place: (rows[place].when, place))
    return {latest} if all(rows[place].when for place in among) else {latest, among[-1]}


def covered(rows: Iterable[Watched]) -> Covered:
    """Return what the rows of one work add up to."""
    episodes: set[tuple[int, int]] = set()
    seasons: set[int] = set()
    in_a_row: dict[str, set[int]] = {}
    counts: dict[str, int] = {}
    named: set[tuple[int | None, str]] = set()
    media: set[str] = set()
    for row in rows:
        match row.place:
            case Episodes(season=None, first=first, last=last):
                in_a_row.setdefault("episode", set()).update(range(first, last + 1))
            case Episodes(season=int(season), first=first, last=last):
                episodes.update((season, number) for number in range(first, last + 1))
            case SeasonFinished(season=season):
                seasons.add(season)
            case Counted(unit=unit, number=number):
                counts[unit] = max(number, counts.get(unit, 0))
            case Named(season=of, name=name):
                named.add((of, slugify(name)))
            case Finished(medium=medium):
                media.add(medium)
    for unit, number in counts.items():
        in_a_row.setdefault(unit, set()).update(range(1, min(number, _MOST_COUNTED) + 1))
    frozen = {unit: frozenset(numbers) for unit, numbers in in_a_row.items()}
    return Covered(frozenset(episodes), frozenset(seasons), frozen, frozenset(named), frozenset(media))


@dataclass(frozen=True)
class Verdict:
    """What a history means for one recap."""

    mark: Mark | None = None
    """How far the reader has come for certain."""
    is_finished: bool = False
    """Whether the source says that the whole work is finished; then it is asked whether the recap shall open."""
    reason: str = ""
    """Why there is no mark, or not the one that might be expected."""
    in_part: str = ""
    """What was seen without its place being known, such as `season 2`: the reader may say how far."""


def verdict(recap: Recap, known: Covered) -> Verdict:
    """Return the mark that a history amounts to in a recap."""
    own = KnownMarks.of(recap)
    if any(recap.front.kind in _MEDIA.get(medium, ()) for medium in known.media):
        return Verdict(is_finished=True)
    if (books := own.of_kind("book")) and (found := _of_books(books, known)):
        return found
    for kind, unit in (("chapter", "chapter"), ("absolute", "episode")):
        if (marks := own.of_kind(kind)) and (numbers := known.in_a_row.get(unit)):
            return _counted(marks, numbers, unit)
    if episodes := own.of_kind("episode"):
        return _of_series(recap, episodes, known)
    return Verdict(reason="the recap has no marks that the history could reach")


def _of_books(marks: Sequence[Mark], known: Covered) -> Verdict | None:
    """Whole books alone: where a history counts chapters, nothing tells of which book they are."""
    if volumes := known.in_a_row.get("book"):
        read = _unbroken(volumes)
        passed = [mark for mark in marks if mark.place[0] <= read]
        if passed:
            return Verdict(passed[-1])
        return Verdict(reason=f"books from the first up to {marks[0]} are not all in the history")
    if known.in_a_row.get("chapter"):
        return Verdict(reason="the history counts chapters through, and the recap counts them by books")
    return None


def _unbroken(numbers: Container[int]) -> int:
    """How far they go from 1 on without a gap."""
    return sum(1 for _ in takewhile(numbers.__contains__, count(1)))


def _counted(marks: Sequence[Mark], numbers: frozenset[int], unit: str) -> Verdict:
    reached = _unbroken(numbers)
    passed = [mark for mark in marks if _number_of(mark) <= reached]
    if passed:
        return Verdict(passed[-1])
    return Verdict(reason=f"{unit}s from the first up to {marks[0]} are not all in the history")


def _number_of(mark: Mark) -> int:
    """The number that must be reached; a chapter between two, such as 5.5, needs the one after it."""
    number = mark.place[0]
    rest = [part for part in mark.place[1:] if 0 < part < _WHOLE]
    return number + bool(rest)


def _of_series(recap: Recap, marks: Sequence[Mark], known: Covered) -> Verdict:
    seasons = _seasons(marks)
    if known.in_a_row.get("episode"):
        if set(seasons) != {1}:
            return Verdict(reason="the history counts episodes straight through, the recap by season")
        known = known | Covered(frozenset((1, number) for number in known.in_a_row["episode"]))
    by_name, unplaced = _by_public_names(recap, known)
    known = known | Covered(by_name)
    in_part = _in_part(unplaced) if unplaced else ""
    if reason := _misfit(seasons, known):
        return Verdict(reason=reason)
    reached = list(takewhile(_Walk(recap, seasons, known).passes, marks))
    if not reached:
        missing = f"episodes from the first up to {marks[0]} are not all in the history"
        return Verdict(reason="" if in_part else missing, in_part=in_part)
    return Verdict(reached[-1], in_part=in_part)


def _seasons(marks: Iterable[Mark]) -> dict[int, int]:
    """The highest episode of each season that marks name; 0 for one that has a mark of its own alone."""
    found: dict[int, int] = {}
    for mark in marks:
        season, episode = mark.place[0], mark.place[1]
        found[season] = max(found.get(season, 0), 0 if episode > _WHOLE else episode)
    return found


def _misfit(seasons: Mapping[int, int], known: Covered) -> str:
    """Why the history's numbers are not those of the recap; empty if they may be."""
    theirs = {*known.highest, *known.finished_seasons}
    if theirs and (min(seasons) >= _FIRST_YEAR) != (min(theirs) >= _FIRST_YEAR):
        return "one of them numbers its seasons by years, the other does not"
    if any(season >= _FIRST_YEAR for season in theirs) and max(seasons) < _FIRST_YEAR:
        return "one of them numbers its seasons by years, the other does not"
    for season, last in seasons.items():
        highest = known.highest.get(season, 0)
        if last and highest > last and season != max(seasons):
            there, here = f"S{season:02}E{highest:02}", f"S{season:02}E{last:02}"
            return f"the numbers may differ: the history has {there}, but the recap's season ends with {here}"
    return ""


class _Walk:
    """Whether a mark and all before it are covered, asked in the marks' order."""

    def __init__(self, recap: Recap, seasons: Mapping[int, int], known: Covered) -> None:
        self._seasons, self._known = seasons, known
        is_one_season = recap.front.kind in _ONE_SEASON or min(seasons) >= _FIRST_YEAR
        self._first = min(seasons) if is_one_season else 1
        self._unbroken: dict[int, int] = {}

    def passes(self, mark: Mark) -> bool:
        """Return whether everything up to a mark was watched."""
        season, episode = mark.place[0], mark.place[1]
        if not all(self._is_whole(earlier) for earlier in range(self._first, season)):
            return False
        if season in self._known.finished_seasons:
            return True
        if episode > _WHOLE:
            return False
        return (season, 0) in self._known.episodes if episode == 0 else self._reached(season) >= episode

    def _is_whole(self, season: int) -> bool:
        """Return whether a season before was watched, as far as recap and history know its episodes, and it has one."""
        if season in self._known.finished_seasons:
            return True
        last = max(1, self._seasons.get(season, 0), self._known.highest.get(season, 0))
        return self._reached(season) >= last

    def _reached(self, season: int) -> int:
        if season not in self._unbroken:
            self._unbroken[season] = self._known.unbroken(season)
        return self._unbroken[season]


def _by_public_names(recap: Recap, known: Covered) -> tuple[frozenset[tuple[int, int]], list[tuple[int | None, str]]]:
    """The episodes that are known by a name that everyone may see, and the names that no such episode has."""
    if not known.named:
        return frozenset(), []
    names = _public_names(recap)
    found: set[tuple[int, int]] = set()
    unplaced = []
    for season, name in known.named:
        places = {place for place in names.get(name, ()) if season in (None, place[0])}
        if name and len(places) == 1:
            found |= places
        else:
            unplaced.append((season, name))
    return frozenset(found), unplaced


def _public_names(recap: Recap) -> dict[str, set[tuple[int, int]]]:
    """The episodes by their public names, folded: labels, and headings of what is open to everyone."""
    names: dict[str, set[tuple[int, int]]] = {}

    def add(mark: Mark | None, *titles: str) -> None:
        if mark and mark.kind == "episode" and mark.place[1] < _WHOLE < mark.place[2]:
            for title in titles:
                for written in (title, title.partition(":")[2]):
                    if folded := slugify(written):
                        names.setdefault(folded, set()).add((mark.place[0], mark.place[1]))

    nothing = Progress()
    for part in recap.parts:
        add(part.after, part.label, gate.part_name(part, nothing).name)
        for entry, section in zip(gate.entries(recap, nothing, part.number), part.sections, strict=True):
            if section.after != part.after:
                add(section.after, section.label, entry.name)
    return names


def _in_part(unplaced: Iterable[tuple[int | None, str]]) -> str:
    """Such as `season 2 in part`."""
    seasons = sorted({season for season, _ in unplaced if season is not None})
    if not seasons:
        return "episodes by their titles alone"
    return f"season{'s' if len(seasons) > 1 else ''} {', '.join(map(str, seasons))} in part"
