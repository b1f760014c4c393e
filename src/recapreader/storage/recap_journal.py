"""One recap's share of the journal: sections by their keys there, by their numbers to whoever reads.

Reveals are kept by the section's key. A step is kept by the section's number, with the digest of what is open, since
the key tells of the heading and the id, which may still be hidden; so is the hide of a section that was never open
whole. A place is kept by key only where the reader has seen all that goes into the key, else by number. Everything is
written for the pass that it was done in.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from recapreader.core import gate
from recapreader.core.gate import Progress, State
from recapreader.core.marks import Mark, NotAMark, parse_mark
from recapreader.core.recap import PREMISE, Recap
from recapreader.storage.journal import EVERYTHING, INLINE, Change, Event, Journal, PassState, fold, passes

if TYPE_CHECKING:
    from recapreader.storage.journal.lookout import Lookout

_DETAIL = re.compile("([0-9]{1,9}):([0-9]{1,9})")
_OPENINGS = ("reveal", "step", "hide")
BY_NUMBER = "number "
"""What stands before the number of a section that the journal knows by that."""


def step_key(number: str) -> str:
    """What the journal knows a part-open section by: nothing that is hidden goes into it."""
    return f"{BY_NUMBER}{number}"


class Place(NamedTuple):
    """Where in a recap: a section, and a detail of the front end's own (a text and an offset in it)."""

    number: str
    detail: str = ""

    @property
    def text_and_offset(self) -> tuple[int, int]:
        """The detail as a front end writes it, `TEXT:OFFSET`; the section's beginning where it is anything else."""
        match = _DETAIL.fullmatch(self.detail)
        return (int(match[1]), int(match[2])) if match else (0, 0)


class RecapJournal:
    """What is remembered of a recap, in and out; hands out and takes states and changes by section number."""

    def __init__(self, recap: Recap, journal: Journal) -> None:
        self._recap = recap
        self._journal = journal
        self._events: list[Event] = []
        """What was read to begin with."""
        self._lookout: Lookout | None = None
        self._is_noticed = False
        """Whether a thread looks out, and not whoever asks."""
        self._foreign: list[Event] = []
        """What others have done that was not asked for yet."""

    def passes(self) -> list[tuple[str, bool, PassState]]:
        """(when it began, whether it is the current one, what it comes to) of all passes, in order."""
        known = passes(self._unified(self._journal.known(self._recap.key)))
        return [(each.began, each.is_current, self._numbered(each.state)) for each in known]

    def current(self) -> tuple[PassState, bool]:
        """What the current pass comes to, and whether nothing was done in it yet."""
        self._events = self._journal.known(self._recap.key)
        state = fold(self._unified(self._events))
        return self._numbered(state), state.is_fresh

    def was_last_read_before(self, ago: timedelta) -> bool:
        """Whether the recap was read, and at the beginning of this run longer ago than that."""
        last = max(self._events, key=lambda event: event.counter, default=None)
        try:
            return last is not None and datetime.fromisoformat(last.at) < datetime.now(UTC) - ago
        except (ValueError, TypeError):  # a time that another program wrote
            return False

    def _unified(self, events: list[Event]) -> list[Event]:
        """Events in which a section goes by one name, where it has two."""
        if not any(event.kind in _OPENINGS and event.section.startswith(BY_NUMBER) for event in events):
            return events
        by_key = {key: step_key(number) for number, key in self._recap.keys.items()}
        return [
            replace(event, section=by_key.get(event.section, event.section)) if event.kind in _OPENINGS else event
            for event in events
        ]

    def last_act(self) -> tuple[PassState, tuple[Change, ...]]:
        """What the current pass came to before the last mark or reveal in it, and that; else no changes."""
        from recapreader.storage.journal.last_act import split_last_act  # noqa: PLC0415 - a start does without

        events, last = split_last_act(self._unified(self._events))
        before = fold(events)
        return self._numbered(before), self.by_number(last, before.pass_id)

    def by_number(self, events: Iterable[Event], pass_id: str) -> tuple[Change, ...]:
        """What was done in a pass, by section numbers; sections that this version of the recap lacks fall away."""
        numbers = {step_key(number): number for number in self._recap.sections} | {"": "", EVERYTHING: EVERYTHING}
        numbers |= {key: number for number, key in self._recap.keys.items()}
        return tuple(
            Change(event.kind, numbers[event.section], event.value)
            for event in events
            if event.pass_id == pass_id and event.kind in (*_OPENINGS, "mark") and event.section in numbers
        )

    # What other programs do meanwhile.

    def notice_others(self, report: Callable[[], object]) -> None:
        """Look for it on the thread that writes; `report` is called from there."""

        def found(events: list[Event]) -> None:
            self._foreign.extend(events)
            report()

        self._is_noticed = True
        self._journal.notice_others(self._new_lookout(), found)

    def done_elsewhere(self, pass_id: str) -> tuple[Change, ...]:
        """What was done in a pass since this was asked last, by section numbers."""
        if not self._is_noticed:
            self._lookout = self._lookout or self._new_lookout()
            self._foreign.extend(self._lookout.look(self._journal))
        events, self._foreign = self._foreign, []
        return self.by_number(events, pass_id)

    def _new_lookout(self) -> "Lookout":
        from recapreader.storage.journal.lookout import Lookout  # noqa: PLC0415 - a start does without

        return Lookout(self._recap.key, {event.id for event in self._events} | self._journal.own_ids)

    def write(self, changes: Iterable[Change], before: PassState, state: PassState) -> None:
        """Write changes that lead from `before` to `state`, in whose pass they were made."""
        progress = progress_of(self._recap, state)
        known = {*before.revealed, *before.unfolded}
        own: list[Change] = []
        for change in changes:
            if change.is_lasting:
                named = self._named(change, progress, is_known=change.section in known)
                own += (replace(each, pass_id=each.pass_id or state.pass_id) for each in named)
                known.update([change.section] if change.kind == "reveal" else [])
        if own:
            self._journal.write(self._recap.key, own)

    # Numbers → keys.

    def _named(self, change: Change, progress: Progress, *, is_known: bool) -> Iterator[Change]:
        """A change as the journal keeps it; none where the section has no key of its own.

        Of what hides, the key is written only where it is known: by a reveal in this pass.
        """
        if change.kind in ("position", "bookmark") and change.section:
            yield replace(change, section=self._where(change.section, progress))
            return
        if change.kind not in _OPENINGS or change.section == EVERYTHING:
            yield change
            return
        may_tell = is_known or change.kind == "reveal" or change.value == INLINE
        key = self._recap.keys.get(change.section) if may_tell else None
        if key and change.kind == "step":
            yield replace(change, kind="hide", section=key, value="")
        elif key:
            yield replace(change, section=key)
        if change.kind == "step" or (change.kind == "hide" and change.value != INLINE):
            yield replace(change, section=step_key(change.section))

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

    # Keys → numbers.

    def _numbered(self, state: PassState) -> PassState:
        """A state of the journal's with the numbers that its sections have in this version of the recap."""
        has_opened = state.revealed or state.unfolded or state.steps
        numbers = {key: number for number, key in self._recap.keys.items()} if has_opened else {}
        steps = ((self._by_number(name), value) for name, value in state.steps)
        bookmarks = [(name, self._found(where), detail) for name, where, detail in state.bookmarks]
        where = self._found(state.position[0]) if state.position else None
        return PassState(
            frozenset(filter(None, (numbers.get(name) or self._by_number(name) for name in state.revealed))),
            frozenset(filter(None, (numbers.get(name) or self._by_number(name) for name in state.unfolded))),
            tuple(sorted((number, value) for number, value in steps if number)),
            state.mark,
            (where, state.position[1]) if where and state.position else None,
            tuple((name, number, detail) for name, number, detail in bookmarks if number),
            state.pass_id,
        )

    def _by_number(self, name: str) -> str:
        number = name.removeprefix(BY_NUMBER)
        return number if number != name and number in self._recap.sections else ""

    def _found(self, where: str) -> str | None:
        how, _, value = where.partition(" ")
        if how == "key":
            value = next((number for number, key in self._recap.keys.items() if key == value), "")
        return value if value in self._recap.sections else None


def mark_of(text: str) -> Mark | None:
    """A mark as the journal keeps it; none where it is no mark."""
    try:
        return parse_mark(text) if text else None
    except NotAMark:
        return None


def progress_of(recap: Recap, state: PassState) -> Progress:
    """What a state by section numbers lets the gate show."""
    return Progress(
        state.revealed,
        state.unfolded,
        peeked=state.peeked or None,
        mark=mark_of(state.mark),
        steps=tuple(_steps(recap, state)) if state.steps else (),
    )


def _steps(recap: Recap, state: PassState) -> Iterator[tuple[str, int]]:
    """How much of each section is open; nothing unless its source still begins as it did."""
    from recapreader.core.gate.steps import restored_length  # noqa: PLC0415 - loaded only where a step was taken

    for number, value in state.steps:
        if number in recap.sections and (length := restored_length(recap.sections[number], value)):
            yield number, length
