"""Marks: places in a work, each meaning its end.

The forms are `S01E02`, `S01E02 0:12:30`, `S01`, `0:42:10`, `42 min`, `ch 5`, `act 2` and `act 2 scene 3`.

Marks are only partly ordered: an episode, a running time, a chapter and an act are never compared with each other,
and specials (`S00`) only among themselves. What cannot be compared opens nothing.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

_WHOLE = 10**9  # the end of a season, episode or act comes after everything within it
_NUMBER = r"0*([0-9]{1,6})"
_CLOCK = r"([0-9]{1,3}):([0-5][0-9]):([0-5][0-9])"
_LETTER_CASE = re.IGNORECASE | re.ASCII  # else a long s would do for an s
_EPISODE = re.compile(rf"s{_NUMBER}(?:e{_NUMBER}(?:\s+{_CLOCK})?)?", _LETTER_CASE)
_TIME = re.compile(_CLOCK)
_MINUTES = re.compile(rf"{_NUMBER}\s*min", _LETTER_CASE)
_CHAPTER = re.compile(rf"ch\s+{_NUMBER}", _LETTER_CASE)
_ACT = re.compile(rf"act\s+{_NUMBER}(?:\s+scene\s+{_NUMBER})?", _LETTER_CASE)


class NotAMark(ValueError):  # noqa: N818 - it reads as what it says
    """The text is not a mark; the message says what marks look like and quotes nothing of the text."""

    def __init__(self) -> None:
        super().__init__("a mark looks like S01E02, S01, 0:42:10, 42 min, ch 5 or act 2 scene 3")


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a work; `text` is its canonical spelling, `kind` and `place` order it."""

    kind: str
    place: tuple[int, ...]
    text: str

    def __str__(self) -> str:
        return self.text

    def reaches(self, other: "Mark") -> bool:
        """Return whether someone at this mark has passed `other`; False for marks of different kinds."""
        return self.kind == other.kind and self.place >= other.place


@lru_cache(maxsize=1024)
def parse_mark(text: str) -> Mark:
    """Read a mark; letter case, leading zeros and outer white space do not matter.

    Raises:
        NotAMark: `text` is not one of the forms in docs/format.md, or is ambiguous (`0:42`).
    """
    text = text.strip()
    for pattern, build in _FORMS:
        if match := pattern.fullmatch(text):
            return build(*(None if group is None else int(group) for group in match.groups()))
    raise NotAMark


def _clock(seconds: int) -> str:
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def _episode(
    season: int | None,
    episode: int | None,
    hours: int | None = None,
    minutes: int | None = None,
    seconds: int | None = None,
) -> Mark:
    season = season or 0
    kind = "episode" if season else "special"
    if episode is None:
        return Mark(kind, (season, _WHOLE, _WHOLE), f"S{season:02}")
    name = f"S{season:02}E{episode:02}"
    if hours is None:
        return Mark(kind, (season, episode, _WHOLE), name)
    at = hours * 3600 + (minutes or 0) * 60 + (seconds or 0)
    return Mark(kind, (season, episode, at), f"{name} {_clock(at)}")


def _time(hours: int | None, minutes: int | None, seconds: int | None) -> Mark:
    at = (hours or 0) * 3600 + (minutes or 0) * 60 + (seconds or 0)
    return Mark("time", (at,), _clock(at))


def _minutes(minutes: int | None) -> Mark:
    return _time(0, minutes, 0)


def _chapter(number: int | None) -> Mark:
    return Mark("chapter", (number or 0,), f"ch {number}")


def _act(act: int | None, scene: int | None) -> Mark:
    if scene is None:
        return Mark("act", (act or 0, _WHOLE), f"act {act}")
    return Mark("act", (act or 0, scene), f"act {act} scene {scene}")


_FORMS = (
    (_EPISODE, _episode),
    (_TIME, _time),
    (_MINUTES, _minutes),
    (_CHAPTER, _chapter),
    (_ACT, _act),
)
