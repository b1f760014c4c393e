"""Marks: places in a work, each meaning its end.

The forms are `S01E02`, `S01E02 0:12:30`, `S01`, `ep 131` (counted through all seasons), `0:42:10`, `42 min`, `ch 5`,
`ch 5.5`, `book 2`, `book 2 ch 5` (or `vol`), `act 2` and `act 2 scene 3`. A range such as `S01E01-E02` means its end.

Marks are only partly ordered: an episode, a running time, a chapter and an act are never compared with each other,
and specials (`S00`) only among themselves. What cannot be compared opens nothing.
"""

import re
from functools import lru_cache

from msgspec import Struct

WHOLE = 10**9
"""In a place, the end of a season, episode, book or act: it comes after everything within it."""
_NUMBER = r"0*([0-9]{1,6})"
_FRACTION = r"(?:\.([1-9][0-9]{0,5}))?"  # without leading zeros: 5.05 could be before or after 5.5
_CLOCK = r"([0-9]{1,3}):([0-5][0-9]):([0-5][0-9])"
_LETTER_CASE = re.IGNORECASE | re.ASCII  # else a long s would do for an s
_EPISODE = rf"s{_NUMBER}(?:e{_NUMBER}(?:\s+{_CLOCK})?)?"
_ABSOLUTE = rf"ep\s+{_NUMBER}"
_MINUTES = rf"{_NUMBER}\s*min"
_CHAPTER = rf"ch\s+{_NUMBER}{_FRACTION}"
_BOOK = rf"(book|vol)\s+{_NUMBER}(?:\s+ch\s+{_NUMBER}{_FRACTION})?"
_ACT = rf"act\s+{_NUMBER}(?:\s+scene\s+{_NUMBER})?"
_RANGE = r"\s*[-–]\s*"
_LAST_NUMBER = rf"(e?){_NUMBER}{_FRACTION}"
_CONTINUES = r"(S\d+E|ep |(?:(?:book|vol) \d+ )?ch |act \d+ scene )[\d.]+"
"""The marks whose last number alone may stand for a range's end. `S01-02` or `act 1-2` might mean two things."""


class NotAMark(ValueError):  # noqa: N818 - it reads as what it says
    """The text is not a mark; the message says what marks look like and quotes nothing of the text."""

    def __init__(self, message: str = "") -> None:
        super().__init__(
            message or "a mark looks like S01E02, S01, ep 131, 0:42:10, 42 min, ch 5, book 2 ch 5 or act 2 scene 3"
        )


class Mark(Struct, frozen=True):
    """A place in a work; `text` is its canonical spelling, `kind` and `place` order it."""

    kind: str
    place: tuple[int, ...]
    text: str

    def __eq__(self, other: object) -> bool:
        # Its text apart: `vol 2` and `book 2` are one place.
        return isinstance(other, Mark) and (self.kind, self.place) == (other.kind, other.place)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash((self.kind, self.place))

    def __str__(self) -> str:
        return self.text

    @property
    def is_whole(self) -> bool:
        """Whether it is the end of a whole season, book or act, and names nothing within it."""
        return len(self.place) > 1 and self.place[1] == WHOLE

    def reaches(self, other: "Mark") -> bool:
        """Return whether someone at this mark has passed `other`; False for marks of different kinds."""
        return self.kind == other.kind and self.place >= other.place


@lru_cache(maxsize=1024)
def parse_mark(text: str) -> Mark:
    """Read a mark; letter case, leading zeros and outer white space do not matter. A range is its end.

    Raises:
        NotAMark: `text` is not one of the forms in docs/format.md, or is ambiguous (`0:42`).
    """
    first, *rest = re.split(_RANGE, text.strip())
    mark = _single(first)
    if mark and rest:
        mark = _end_of_range(mark, rest)
    if mark is None:
        raise NotAMark
    return mark


def _single(text: str) -> Mark | None:
    for pattern, build in _FORMS:
        if match := _matched(pattern, text):
            return build(*match.groups())
    return None


def _matched(pattern: str, text: str) -> re.Match[str] | None:
    return re.fullmatch(pattern, text, _LETTER_CASE)  # compiled only for a recap that has marks


def _end_of_range(first: Mark, rest: list[str]) -> Mark | None:
    """The end of a range; None where it is none, or runs backwards."""
    if len(rest) != 1:
        return None
    end = _single(rest[0])
    number, begun = _matched(_LAST_NUMBER, rest[0]), re.fullmatch(_CONTINUES, first.text)
    if end is None and number and begun:
        is_episode = begun[1].endswith("E")
        if is_episode or not number[1]:
            end = _single(begun[1] + rest[0].lstrip("eE"))
    return end if end and end.reaches(first) else None


# Each builder takes the groups of its pattern: digits, or None where a group is not there.


def clock(seconds: int) -> str:
    """A running time such as `0:42:10`."""
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def _seconds(hours: str, minutes: str, seconds: str) -> int:
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds)


def _episode(season: str, episode: str | None, *time: str | None) -> Mark:
    kind = "episode" if int(season) else "special"
    if episode is None:
        return Mark(kind, (int(season), WHOLE, WHOLE), f"S{int(season):02}")
    name = f"S{int(season):02}E{int(episode):02}"
    hours, minutes, seconds = time
    if hours is None or minutes is None or seconds is None:
        return Mark(kind, (int(season), int(episode), WHOLE), name)
    at = _seconds(hours, minutes, seconds)
    return Mark(kind, (int(season), int(episode), at), f"{name} {clock(at)}")


def _absolute(number: str) -> Mark:
    return Mark("absolute", (int(number),), f"ep {int(number)}")


def _time(hours: str, minutes: str, seconds: str) -> Mark:
    at = _seconds(hours, minutes, seconds)
    return Mark("time", (at,), clock(at))


def _minutes(minutes: str) -> Mark:
    return _time("0", minutes, "0")


def _chapter(number: str, fraction: str | None) -> Mark:
    return Mark("chapter", (int(number), int(fraction or 0)), f"ch {_counted(number, fraction)}")


def _counted(number: str, fraction: str | None) -> str:
    return f"{int(number)}.{fraction}" if fraction else str(int(number))


def _book(word: str, book: str, chapter: str | None, fraction: str | None) -> Mark:
    name = f"{word.lower()} {int(book)}"
    if chapter is None:
        return Mark("book", (int(book), WHOLE, WHOLE), name)
    return Mark("book", (int(book), int(chapter), int(fraction or 0)), f"{name} ch {_counted(chapter, fraction)}")


def _act(act: str, scene: str | None) -> Mark:
    if scene is None:
        return Mark("act", (int(act), WHOLE), f"act {int(act)}")
    return Mark("act", (int(act), int(scene)), f"act {int(act)} scene {int(scene)}")


_FORMS = (
    (_EPISODE, _episode),
    (_ABSOLUTE, _absolute),
    (_CLOCK, _time),
    (_MINUTES, _minutes),
    (_CHAPTER, _chapter),
    (_BOOK, _book),
    (_ACT, _act),
)
