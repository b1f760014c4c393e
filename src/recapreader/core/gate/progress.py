"""A reader's progress, and the rules for what it opens."""

from bisect import bisect_left
from collections.abc import Iterable
from enum import Enum

from msgspec import Struct
from msgspec.structs import force_setattr, replace

from recapreader.core.marks import Mark
from recapreader.core.recap import Recap, RevealCondition, Section


class Progress(Struct, frozen=True):
    """What one reader has asked to see of one recap, by section numbers."""

    revealed: frozenset[str] = frozenset()
    unfolded: frozenset[str] = frozenset()
    """Sections whose inline spoilers are open."""
    peeked: str | None = None
    mark: Mark | None = None
    steps: tuple[tuple[str, int], ...] = ()
    """(section, how much of its source is open) of the sections that are open in part, by section."""

    def __post_init__(self) -> None:
        force_setattr(self, "steps", tuple(sorted(self.steps)))

    def length_of(self, number: str) -> int:
        """How much of a section's source steps have opened; 0 where none was taken."""
        place = bisect_left(self.steps, (number,))
        return self.steps[place][1] if place < len(self.steps) and self.steps[place][0] == number else 0


class State(Enum):
    """Why a section is shown, or that it is not."""

    OPEN = "open"
    PASSED = "passed"
    REVEALED = "revealed"
    PEEKED = "peeked"
    PART = "part"
    """Open up to a step; what follows is hidden."""
    HIDDEN = "hidden"


def state_of(section: Section, progress: Progress) -> State:
    """Whether and why a section is shown."""
    if section.is_open:
        return State.OPEN
    if section.after and progress.mark and progress.mark.reaches(section.after):
        return State.PASSED
    if section.number in progress.revealed:
        return State.REVEALED
    if section.number == progress.peeked:
        return State.PEEKED
    if progress.length_of(section.number) > 0:
        return State.PART
    return State.HIDDEN


def is_whole(state: State) -> bool:
    """Whether all of a section is shown."""
    return state not in (State.HIDDEN, State.PART)


def may_differ(recap: Recap, before: Progress, after: Progress) -> Iterable[str]:
    """Return the numbers, in order, of the sections that may differ between two progresses."""
    if before.mark != after.mark:
        return recap.sections
    stepped = {number for number, _ in {*before.steps} ^ {*after.steps}}
    changed = {*(before.revealed ^ after.revealed), *stepped, before.peeked, after.peeked}
    return section_numbers(recap, (number for number in changed if number))


def section_numbers(recap: Recap, chosen: Iterable[str]) -> tuple[str, ...]:
    """`chosen` in the recap's order; unknown numbers fall away."""
    return tuple(sorted((number for number in set(chosen) if number in recap.places), key=recap.places.__getitem__))


def everything(recap: Recap) -> Progress:
    """Return the progress of someone who has opened everything, inline spoilers included."""
    numbers = frozenset(recap.sections)
    return Progress(revealed=numbers, unfolded=numbers)


def is_visible(gate: RevealCondition | None, recap: Recap, progress: Progress) -> bool:
    """Return whether an entry with `from` may be shown: its mark is reached, or its sections are all shown for good."""
    if gate is None:
        return True
    if gate.mark:
        return progress.mark is not None and progress.mark.reaches(gate.mark)
    lasting = replace(progress, peeked=None)
    return bool(gate.numbers) and all(is_whole(state_of(recap.sections[number], lasting)) for number in gate.numbers)
