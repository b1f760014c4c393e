"""The one conductor: it holds a recap, a standing and the journal, and hands out what the gate allows.

Faces get pages, contents, summaries and hits from here, never a recap. They give back section numbers, marks and the
`Step`s that they were handed.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from recapreader import gate
from recapreader.gate import Entry, Hit, Opening, Page, PartName, Standing, State, Summary
from recapreader.journal import EVERYTHING, INLINE, Change, Journal, Remembered
from recapreader.marks import Mark, NotAMark, parse_mark
from recapreader.recap import PREMISE, Recap


@dataclass(frozen=True, slots=True)
class Step:
    """A change of standing that can be taken, and what it would open."""

    after: Standing
    opening: Opening
    is_back: bool = False
    hides_all: bool = False
    remembered: Mark | None = None
    """The mark that the journal knows afterwards; `--seen` may have set another one for this run."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a recap: a section, and a detail of the face's own (a text and an offset in it)."""

    number: str
    detail: str = ""


class Reading:
    """One recap being read by one reader."""

    def __init__(self, recap: Recap, journal: Journal, *, seen: Mark | None = None) -> None:
        self._recap = recap
        self._journal = journal
        remembered = journal.read(recap.key)
        self._standing = _restored(recap, remembered)
        self._remembered = self._standing.mark
        self._resume = self._place(remembered)
        self._taken: list[tuple[Standing, Mark | None]] = []
        if seen:
            self._standing = replace(self._standing, mark=seen)

    # What there is to see.

    @property
    def title(self) -> str:
        """The recap's title and year."""
        front = self._recap.front
        return f"{front.title} · {front.year}" if front.year else front.title

    @property
    def slug(self) -> str:
        """What the recap's file is called."""
        return self._recap.slug

    @property
    def mark(self) -> Mark | None:
        """How far the reader says they have watched or read."""
        return self._standing.mark

    @property
    def has_parts(self) -> bool:
        """Whether the recap has parts of its own, each a page."""
        return self._recap.has_parts

    @property
    def trouble(self) -> str:
        """In a line, what is not being remembered; empty where all is well."""
        return self._journal.trouble

    @property
    def can_take_back(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._taken)

    @property
    def is_peeking(self) -> bool:
        """Whether a section is being peeked at."""
        return self._standing.peeked is not None

    @property
    def is_first(self) -> bool:
        """Whether this reader has never read anything before."""
        return self._journal.is_new

    def changes(self, step: Step) -> bool:
        """Whether a step changes anything."""
        return step.after != replace(self._standing, peeked=None)

    def parts(self) -> tuple[PartName, ...]:
        """Every part as far as it may be named."""
        return tuple(gate.part_name(part, self._standing) for part in self._recap.parts)

    def part_of(self, number: str) -> str:
        """The number of the part in which a section stands."""
        return self._recap.sections[number].part

    def numbers(self) -> tuple[str, ...]:
        """The numbers of all sections, in order."""
        return tuple(self._recap.sections)

    def page(self, part: str) -> Page:
        """One part's page."""
        return gate.page(self._recap, self._standing, part)

    def premise(self) -> Page:
        """The premise alone, as a page of its own."""
        return gate.premise(self._recap, self._standing)

    def pages(self) -> Iterable[Page]:
        """Every part's page, one after another."""
        return (self.page(part.number) for part in self._recap.parts)

    def entries(self, part: str) -> tuple[Entry, ...]:
        """The contents of one part."""
        return gate.entries(self._recap, self._standing, part)

    def summary(self) -> Summary:
        """The public front matter, with the roles that may be told."""
        return gate.summary(self._recap, self._standing)

    def public_summary(self) -> Summary:
        """The summary as someone sees it who has opened nothing, at once."""
        return gate.public_summary(self._recap)

    def progress(self) -> tuple[int, int]:
        """How many sections are shown, and how many there are, the premise left aside."""
        return gate.progress(self._recap, self._standing)

    def state(self, number: str) -> State:
        """Whether and why a section is shown."""
        return gate.state_of(self._recap.sections[number], self._standing)

    def after(self, number: str) -> Mark | None:
        """The mark of a section, which is public."""
        return self._recap.sections[number].after

    def find(self, query: str, start: tuple[str, int, int], *, backward: bool = False) -> Hit | None:
        """The next hit in shown text from `start`, round the whole recap."""
        return gate.find(self._recap, self._standing, query, start, backward=backward)

    # Steps: what a reader can do, each with what it would open.

    def revealing(self, numbers: Iterable[str]) -> Step:
        """Open sections by an act of their own."""
        return self._step(replace(self._standing, revealed=self._standing.revealed | frozenset(numbers), peeked=None))

    def revealing_up_to(self, number: str) -> Step:
        """Open all hidden sections up to and with one."""
        return self.revealing(self._hidden(gate.up_to(self._recap, number)))

    def revealing_all(self) -> Step:
        """Open all hidden sections."""
        return self.revealing(self._hidden(self._recap.sections))

    def unfolding(self, number: str) -> Step:
        """Open the inline spoilers of a section."""
        return self._step(replace(self._standing, unfolded=self._standing.unfolded | {number}))

    def hiding(self, number: str) -> Step:
        """Undo the reveal of a section, and of its inline spoilers."""
        standing = self._standing
        return self._step(
            replace(
                standing,
                revealed=standing.revealed - {number},
                unfolded=standing.unfolded - {number},
                peeked=None,
            )
        )

    def hiding_all(self) -> Step:
        """Undo every reveal and peek, and empty the mark."""
        return replace(self._step(Standing()), hides_all=True, remembered=None)

    def marking(self, mark: Mark | None, *, part: str | None = None) -> Step:
        """Set or empty the mark; `part` is the one that the reader is in."""
        return replace(self._step(replace(self._standing, mark=mark, peeked=None), part), remembered=mark)

    def taking_back(self) -> Step | None:
        """Undo the last step; None where there is none."""
        if not self._taken:
            return None
        standing, remembered = self._taken[-1]
        return replace(self._step(standing), is_back=True, remembered=remembered)

    def take(self, step: Step) -> None:
        """Do what a step says, and remember it; a step back is taken off the ones that can be taken back."""
        before = replace(self._standing, peeked=None)
        if step.is_back:
            self._taken.pop()
        elif (step.after, step.remembered) != (before, self._remembered):
            self._taken.append((before, self._remembered))
        changes = self._changes(before, step)
        self._standing, self._remembered = step.after, step.remembered
        if changes:
            self._journal.write(self._recap.key, changes)

    def show_only(self, step: Step) -> None:
        """Do what a step says for this run only: nothing is written, nothing can be taken back."""
        self._standing = step.after

    def peek(self, number: str | None) -> None:
        """Show a section until the next peek or step; None ends it. Nothing of it is written."""
        self._standing = replace(self._standing, peeked=number)

    # Where one left off.

    def resume(self) -> Place:
        """Where the reader left off; the premise at first."""
        return self._resume or Place(PREMISE)

    def remember_place(self, place: Place) -> None:
        """Keep where the reader is, by key if all that goes into the key is shown, else by number."""
        key = self._recap.keys.get(place.number) if self._names_itself(place.number) else None
        where = f"key {key}" if key else f"number {place.number}"
        self._journal.write(self._recap.key, [Change("position", where, place.detail)])

    def forget(self) -> None:
        """Forget all about this recap.

        Raises:
            JournalError: the journal cannot be written.
        """
        self._journal.forget(self._recap.key)

    def close(self) -> None:
        """Let go of the journal."""
        self._journal.close()

    def _names_itself(self, number: str) -> bool:
        """Whether the reader has seen all that goes into a section's key."""
        section = self._recap.sections[number]
        if gate.state_of(section, replace(self._standing, peeked=None)) not in (State.REVEALED, State.PASSED):
            return False
        part = self._recap.parts_by_number[section.part]
        return part.number == PREMISE or gate.part_name(part, self._standing).named

    def _place(self, remembered: Remembered) -> Place | None:
        if remembered.position is None:
            return None
        where, detail = remembered.position
        how, _, value = where.partition(" ")
        if how == "key":
            value = next((number for number, key in self._recap.keys.items() if key == value), "")
        return Place(value, detail) if value in self._recap.sections else None

    def _hidden(self, numbers: Iterable[str]) -> list[str]:
        return [number for number in numbers if self.state(number) in (State.HIDDEN, State.PEEKED)]

    def _step(self, after: Standing, part: str | None = None) -> Step:
        before = replace(self._standing, peeked=None)
        opening = gate.opening(self._recap, before, after, part=part)
        return Step(after, opening, remembered=self._remembered)

    def _changes(self, before: Standing, step: Step) -> list[Change]:
        after = step.after
        if step.hides_all:  # what other files and other readers at the same time have revealed, too
            changes = [Change("hide", EVERYTHING)]
        else:
            changes = [
                *self._written("reveal", after.revealed - before.revealed),
                *self._written("hide", before.revealed - after.revealed),
                *self._written("reveal", after.unfolded - before.unfolded, INLINE),
                *self._written("hide", before.unfolded - after.unfolded, INLINE),
            ]
        if step.remembered != self._remembered:
            changes.append(Change("mark", value=str(step.remembered or "")))
        return changes

    def _written(self, kind: str, numbers: frozenset[str], value: str = "") -> list[Change]:
        keys = self._recap.keys
        ordered = gate.section_numbers(self._recap, numbers)
        return [Change("reveal" if kind == "reveal" else "hide", keys[n], value) for n in ordered if n in keys]


def _restored(recap: Recap, remembered: Remembered) -> Standing:
    numbers = recap.keys.items() if remembered.revealed or remembered.unfolded else ()
    try:
        mark = parse_mark(remembered.mark) if remembered.mark else None
    except NotAMark:
        mark = None
    return Standing(
        frozenset(number for number, key in numbers if key in remembered.revealed),
        frozenset(number for number, key in numbers if key in remembered.unfolded),
        mark=mark,
    )
