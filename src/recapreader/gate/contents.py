"""What stands where, how much of it is open, and what a change of standing would open."""

from collections.abc import Iterable
from dataclasses import dataclass

from recapreader.gate.standing import Standing, State, state_of
from recapreader.prose.parse import parse_line
from recapreader.prose.tree import close_inline_spoilers, inline_text
from recapreader.recap import PREMISE, Recap, Section


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the contents."""

    number: str
    name: str
    state: State
    ending: bool


@dataclass(frozen=True, slots=True)
class Opening:
    """What a change of standing would open, in public terms."""

    numbers: tuple[str, ...]
    endings: int
    other_parts: bool
    """Whether something opens outside of the part that the reader is in."""
    unbroken: bool = True
    """Whether the sections follow one another."""

    def __bool__(self) -> bool:
        return bool(self.numbers)

    def __str__(self) -> str:
        if not self.numbers:
            return "nothing"
        endings = f", {self.endings} ending{'s' if self.endings > 1 else ''}" if self.endings else ""
        if len(self.numbers) == 1:
            return f"section {self.numbers[0]}{endings}"
        span = f"{self.numbers[0]} to {self.numbers[-1]}"
        return f"sections {span}{endings}" if self.unbroken else f"{len(self.numbers)} sections from {span}{endings}"


def entries(recap: Recap, standing: Standing, part: str) -> tuple[Entry, ...]:
    """The contents of one part: shown sections by their headings, hidden ones by their labels."""
    return tuple(_entry(section, standing) for section in recap.part(part).sections)


def _entry(section: Section, standing: Standing) -> Entry:
    state = state_of(section, standing)
    name = ""
    if state is not State.HIDDEN:
        heading = parse_line(section.heading.open())
        if section.number not in standing.unfolded:
            heading = close_inline_spoilers(heading)
        name = inline_text(heading)
    return Entry(section.number, name or section.label, state, section.ending)


def progress(recap: Recap, standing: Standing) -> tuple[int, int]:
    """How many sections are shown, and how many there are, the premise left aside."""
    sections = [section for section in recap.sections.values() if section.number != PREMISE]
    return sum(state_of(section, standing) is not State.HIDDEN for section in sections), len(sections)


def opening(recap: Recap, before: Standing, after: Standing, *, part: str | None = None) -> Opening:
    """What going from one standing to another opens; `part` is the one that the reader is in."""
    sections = list(recap.sections.values())
    places = [
        place
        for place in _may_differ(recap, before, after)
        if state_of(sections[place], before) is State.HIDDEN and state_of(sections[place], after) is not State.HIDDEN
    ]
    opened = [sections[place] for place in places]
    return Opening(
        tuple(section.number for section in opened),
        sum(section.ending for section in opened),
        any(section.part != part for section in opened),
        not places or places[-1] - places[0] == len(places) - 1,
    )


def _may_differ(recap: Recap, before: Standing, after: Standing) -> Iterable[int]:
    """The places, in order, of the sections of which two standings may say something else."""
    if before.mark != after.mark:
        return range(len(recap.sections))
    told = {*(before.revealed ^ after.revealed), before.peeked, after.peeked}
    return sorted(recap.places[number] for number in told if number in recap.places)


def up_to(recap: Recap, number: str) -> frozenset[str]:
    """The numbers of all sections up to and with `number`, in the recap's order."""
    numbers = list(recap.sections)
    return frozenset(numbers[: numbers.index(number) + 1])


def section_numbers(recap: Recap, chosen: Iterable[str]) -> tuple[str, ...]:
    """`chosen` in the recap's order; unknown numbers fall away."""
    wanted = set(chosen)
    return tuple(number for number in recap.sections if number in wanted)
