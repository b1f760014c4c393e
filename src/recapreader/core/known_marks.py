"""What a recap publicly knows of marks: which kinds, from where to where. Pure.

Only the marks of parts and sections count, which everybody may see, and the runtime; never those of what waits in the
front matter or in the text.
"""

from functools import cached_property

from msgspec import Struct

from recapreader.core.marks import Mark, clock
from recapreader.core.recap import Recap

NO_MARKS = "no section of this recap has a mark"
_KINDS = {
    "episode": "episodes",
    "special": "specials",
    "absolute": "episodes counted through",
    "time": "running times",
    "chapter": "chapters",
    "book": "books",
    "act": "acts",
}


class KnownMarks(Struct, frozen=True, dict=True):
    """The public marks of a recap, each once and in order, and its runtime in minutes."""

    marks: tuple[Mark, ...] = ()
    runtime: int | None = None

    @classmethod
    def of(cls, recap: Recap) -> "KnownMarks":
        """Those of a recap."""
        found = {part.after for part in recap.parts} | {section.after for section in recap.sections.values()}
        marks = sorted(filter(None, found), key=lambda mark: (mark.kind, mark.place))
        return cls(tuple(marks), recap.front.runtime)

    def __bool__(self) -> bool:
        return bool(self.marks)

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of marks that there are."""
        return frozenset(mark.kind for mark in self.marks)

    def of_kind(self, kind: str) -> tuple[Mark, ...]:
        """The marks of a kind, in order."""
        return tuple(mark for mark in self.marks if mark.kind == kind)

    @cached_property
    def only_season(self) -> int | None:
        """The season of all episodes, where there is only one."""
        seasons = {mark.place[0] for mark in self.of_kind("episode")}
        return seasons.pop() if len(seasons) == 1 else None

    @cached_property
    def summary(self) -> str:
        """The kinds of marks that there are, such as `chapters (ch 1 to ch 15)`."""
        known = [f"{words} ({self._range(kind)})" for kind, words in _KINDS.items() if kind in self.kinds]
        return " and ".join(known)

    def no_such_kind(self, mark: Mark) -> str:
        """Why a mark means nothing here; empty where the recap has marks of its kind."""
        if mark.kind in self.kinds:
            return ""
        return f"this recap has no marks like {mark}, only {self.summary}" if self else NO_MARKS

    def beyond(self, mark: Mark) -> str:
        """The range that the recap knows, such as `S01E05 to S16E10`, where a mark is beyond it; else nothing.

        Beyond is a season, episode or chapter after the last one, in its season or book as in the whole, or a time past
        the runtime. The own mark of a season that the recap has never is.
        """
        known = self.of_kind(mark.kind)
        if not known:
            return ""
        if mark.kind == "time":
            end = max(known[-1].place[0], (self.runtime or 0) * 60)
            return f"0:00:00 to {clock(end)}" if self.runtime and mark.place[0] > end else ""
        if len(mark.place) == 1 or mark.kind == "chapter":
            return "" if known[-1].reaches(mark) else self._range(mark.kind)
        return self._beyond_its_group(mark, known)

    def _beyond_its_group(self, mark: Mark, known: tuple[Mark, ...]) -> str:
        """The same for what is within something: an episode of a season, a chapter of a book, a scene of an act."""
        group = mark.place[0]
        if group > known[-1].place[0]:
            return self._range(mark.kind)
        inside = [each for each in known if each.place[0] == group and not each.is_whole]
        if mark.is_whole or not inside or mark.place[1:2] <= inside[-1].place[1:2]:
            return ""
        return _from_to(inside)

    def why_nothing(self, mark: Mark) -> str:
        """Why a mark opens nothing, where no section has one at or before it; else nothing."""
        known = self.of_kind(mark.kind)
        if not known or mark.reaches(known[0]):
            return ""
        return f"nothing opens yet: the first mark of this recap is {known[0]}"

    def _range(self, kind: str) -> str:
        return _from_to(self.of_kind(kind))


def _from_to(marks: "tuple[Mark, ...] | list[Mark]") -> str:
    first, last = marks[0], marks[-1]
    return str(first) if first == last else f"{first} to {last}"
