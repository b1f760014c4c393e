"""The table of contents, how much of it is open, and what a change of progress would open."""

from typing import NamedTuple

from msgspec import Struct

from recapreader.core.gate.pages import Hidden, block_of, heading_of
from recapreader.core.gate.progress import Progress, State, is_whole, may_differ, state_of
from recapreader.core.prose.tree import close_inline_spoilers, inline_text
from recapreader.core.recap import Recap, Section


class Entry(NamedTuple):
    """One line of the contents."""

    number: str
    name: str
    state: State
    ending: bool


class Opening(Struct, frozen=True):
    """What a change of progress would open, in public terms."""

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


def entries(recap: Recap, progress: Progress, part: str) -> tuple[Entry, ...]:
    """The contents of one part: shown sections by their headings, hidden ones by their labels."""
    return tuple(_entry(section, progress, recap.front.language) for section in recap.part(part).sections)


def _entry(section: Section, progress: Progress, language: str) -> Entry:
    state = state_of(section, progress)
    if state is State.PART and isinstance(block_of(section, progress, language), Hidden):
        state = State.HIDDEN  # its file was changed meanwhile
    name = ""
    if state is not State.HIDDEN:
        heading = heading_of(section)
        if state is State.PART or section.number not in progress.unfolded:
            heading = close_inline_spoilers(heading)
        name = inline_text(heading)
    return Entry(section.number, name or section.label, state, section.ending)


def opening(recap: Recap, before: Progress, after: Progress, *, part: str | None = None) -> Opening:
    """Return what going from one progress to another opens; `part` is the one the reader is in."""
    changed = (recap.sections[number] for number in may_differ(recap, before, after))
    opened = [section for section in changed if _opens(state_of(section, before), state_of(section, after))]
    places = [recap.places[section.number] for section in opened]
    return Opening(
        tuple(section.number for section in opened),
        sum(section.ending for section in opened),
        any(section.part != part for section in opened),
        not places or places[-1] - places[0] == len(places) - 1,
    )


def _opens(before: State, after: State) -> bool:
    """Whether a section, or the rest of a part-open one, is opened; one step more is no opening of its own."""
    return (before is State.HIDDEN and after is not State.HIDDEN) or (before is State.PART and is_whole(after))


def up_to(recap: Recap, number: str) -> frozenset[str]:
    """The numbers of all sections up to and with `number`, in the recap's order."""
    numbers = list(recap.sections)
    return frozenset(numbers[: numbers.index(number) + 1])
