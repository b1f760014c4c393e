"""One recap's share of the journal: what a standing, a place and a bookmark are called there, and what they were.

Reveals are kept by the section's key. A place is kept by key only where the reader has seen all that goes into the
key; in a hidden section it is kept by number. Everything is written for the pass that the reader is in.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from recapreader.core import gate
from recapreader.core.gate import Progress, State
from recapreader.core.marks import Mark, NotAMark, parse_mark
from recapreader.core.recap import PREMISE, Recap
from recapreader.storage.journal import BACK, EVERYTHING, INLINE, Change, Journal, Remembered, new_id

_DETAIL = re.compile("([0-9]{1,9}):([0-9]{1,9})")


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a recap: a section, and a detail of the face's own (a text and an offset in it)."""

    number: str
    detail: str = ""

    @property
    def text_and_offset(self) -> tuple[int, int]:
        """The detail as a face writes it, `TEXT:OFFSET`; the section's beginning where it is anything else."""
        match = _DETAIL.fullmatch(self.detail)
        return (int(match[1]), int(match[2])) if match else (0, 0)


@dataclass(frozen=True, slots=True)
class PassLine:
    """One pass, as a list of them tells it."""

    number: int
    began: str
    """When (ISO 8601, UTC); empty where nothing was done in it yet."""
    mark: Mark | None
    shown: int
    """How many sections are open in it, of `sections`, the premise left aside."""
    sections: int
    is_current: bool


class RecapJournal:
    """What is remembered of a recap in the current pass; `progress`, `place` and `bookmarks` are what it came to.

    With `reveals=False` what is revealed holds for this time only; hiding, marks and places are remembered still.
    """

    def __init__(self, recap: Recap, journal: Journal, *, reveals: bool = True) -> None:
        self._recap = recap
        self._journal = journal
        self._reveals = reveals
        self._take_up(journal.read(recap.key))

    def _take_up(self, remembered: Remembered) -> None:
        self._pass_id = remembered.pass_id
        self._is_fresh = remembered == Remembered(position=remembered.position, pass_id=remembered.pass_id)
        self.progress = _progress_of(self._recap, remembered)
        self.place = self._place(*remembered.position) if remembered.position else None
        places = {name: self._place(where, detail) for name, where, detail in remembered.bookmarks}
        self.bookmarks: dict[str, Place] = {name: place for name, place in places.items() if place}

    # Passes.

    def passes(self) -> tuple[PassLine, ...]:
        """All passes, counted from 1; one of them is the current one."""
        return tuple(
            self._line(number, began, remembered) for number, (began, remembered) in enumerate(self._known(), 1)
        )

    def progress_in(self, number: int) -> Progress:
        """The standing in a pass.

        Raises:
            LookupError: there is no such pass.
        """
        return _progress_of(self._recap, self._numbered(number))

    def start_pass(self) -> None:
        """Begin afresh, all hidden; the pass so far is kept. One in which nothing was opened yet is begun again."""
        if self._is_fresh:
            self.place = None
            self._write([Change("position", f"number {PREMISE}")])
            return
        self._take_up(Remembered(pass_id=new_id()))
        self._write([Change("pass")])

    def go_to_pass(self, number: int) -> None:
        """Go on in another pass, as it was left.

        Raises:
            LookupError: there is no such pass.
        """
        self._take_up(self._numbered(number))
        self._write([Change("pass", value=BACK)])

    def _known(self) -> list[tuple[str, Remembered]]:
        known = [(each.began, each.remembered) for each in self._journal.passes(self._recap.key)]
        if all(remembered.pass_id != self._pass_id for _, remembered in known):
            known.append(("", Remembered(pass_id=self._pass_id)))
        return known

    def _numbered(self, number: int) -> Remembered:
        known = self._known()
        if not 1 <= number <= len(known):
            raise LookupError
        return known[number - 1][1]

    def _line(self, number: int, began: str, remembered: Remembered) -> PassLine:
        progress = _progress_of(self._recap, remembered)
        shown, sections = gate.shown_count(self._recap, gate.shown(self._recap, progress))
        return PassLine(number, began, progress.mark, shown, sections, remembered.pass_id == self._pass_id)

    # Standings.

    def remember(self, before: Progress, after: Progress, *, hides_all: bool) -> None:
        """Write what changes from one standing to another, marks included."""
        if hides_all:  # what other files and other readers at the same time have revealed, too
            changes = [Change("hide", EVERYTHING)]
        else:
            changes = [
                *self._reveals_of(after.revealed - before.revealed),
                *self._named("hide", before.revealed - after.revealed),
                *self._reveals_of(after.unfolded - before.unfolded, INLINE),
                *self._named("hide", before.unfolded - after.unfolded, INLINE),
            ]
        if after.mark != before.mark:
            changes.append(Change("mark", value=str(after.mark or "")))
        self._is_fresh = self._is_fresh and not changes
        self._write(changes)

    def _reveals_of(self, numbers: frozenset[str], value: str = "") -> list[Change]:
        return self._named("reveal", numbers, value) if self._reveals else []

    def _named(self, kind: str, numbers: frozenset[str], value: str = "") -> list[Change]:
        keys = self._recap.keys
        ordered = gate.section_numbers(self._recap, numbers)
        return [Change("reveal" if kind == "reveal" else "hide", keys[n], value) for n in ordered if n in keys]

    # Places.

    def remember_place(self, place: Place, progress: Progress) -> None:
        """Keep where the reader is."""
        self._write([Change("position", self._where(place.number, progress), place.detail)])

    def set_bookmark(self, name: str, place: Place | None, progress: Progress) -> None:
        """Keep a place under a name, or (with none) take the bookmark away."""
        self._is_fresh = False
        if place is None:
            self.bookmarks.pop(name, None)
            self._write([Change("bookmark", value=name)])
            return
        self.bookmarks = dict(sorted({**self.bookmarks, name: place}.items()))
        where = self._where(place.number, progress)
        self._write([Change("bookmark", where, f"{name} {place.detail}".rstrip())])

    def _where(self, number: str, progress: Progress) -> str:
        key = self._recap.keys.get(number) if self._names_itself(number, progress) else None
        return f"key {key}" if key else f"number {number}"

    def _names_itself(self, number: str, progress: Progress) -> bool:
        """Whether the reader has seen all that goes into a section's key."""
        section = self._recap.sections[number]
        if gate.state_of(section, replace(progress, peeked=None)) not in (State.REVEALED, State.PASSED):
            return False
        part = self._recap.part(section.part)
        return part.number == PREMISE or gate.part_name(part, progress).named

    def _place(self, where: str, detail: str) -> Place | None:
        how, _, value = where.partition(" ")
        if how == "key":
            value = next((number for number, key in self._recap.keys.items() if key == value), "")
        return Place(value, detail) if value in self._recap.sections else None

    def _write(self, changes: Iterable[Change]) -> None:
        own = [replace(change, pass_id=self._pass_id) for change in changes]
        if own:
            self._journal.write(self._recap.key, own)


def _progress_of(recap: Recap, remembered: Remembered) -> Progress:
    numbers = recap.keys.items() if remembered.revealed or remembered.unfolded else ()
    try:
        mark = parse_mark(remembered.mark) if remembered.mark else None
    except NotAMark:
        mark = None
    return Progress(
        frozenset(number for number, key in numbers if key in remembered.revealed),
        frozenset(number for number, key in numbers if key in remembered.unfolded),
        mark=mark,
    )
