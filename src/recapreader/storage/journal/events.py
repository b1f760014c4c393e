"""The events of a journal, their order, what they come to, and the union of two sets of them. Pure.

The order is by (counter, device), whatever the clocks of the machines say, and on a tie hiding wins. Every event
belongs to a pass, one going-through of a recap; a `pass` event begins one, all hidden, or goes back to one. So
whatever another device writes meanwhile stays in the pass that it was in, and opens nothing in a fresh one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, get_args

Kind = Literal["reveal", "hide", "mark", "pass", "bookmark", "position", "forget"]
KINDS: tuple[str, ...] = get_args(Kind)
INLINE = "inline"
"""The value of a reveal or hide that concerns a section's inline spoilers."""
EVERYTHING = "*"
"""The section of a hide that hides all of a recap."""
BACK = "back"
"""The value of a pass event that goes back to an earlier pass; any other begins one."""
FIRST_PASS = ""
"""The id of the pass that every recap begins with."""
_HIDING = ("hide", "pass", "forget")


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that happened, before it has an id and a counter."""

    kind: Kind
    section: str = ""
    value: str = ""
    pass_id: str = FIRST_PASS


@dataclass(frozen=True, slots=True)
class Event:
    """One row of the journal."""

    id: str
    device: str
    counter: int
    at: str
    recap: str
    kind: Kind
    section: str
    value: str
    pass_id: str = FIRST_PASS


Order = tuple[int, str, bool, str]


def order(event: Event) -> Order:
    """What events are folded by."""
    return event.counter, event.device, event.kind in _HIDING, event.id


@dataclass(frozen=True, slots=True)
class Remembered:
    """What the journal knows of one pass of a recap, by section keys."""

    revealed: frozenset[str] = frozenset()
    unfolded: frozenset[str] = frozenset()
    mark: str = ""
    position: tuple[str, str] | None = None
    """(place, detail), as they were written."""
    bookmarks: tuple[tuple[str, str, str], ...] = ()
    """(name, place, detail), by name."""
    pass_id: str = FIRST_PASS


@dataclass(frozen=True, slots=True)
class Pass:
    """One going-through of a recap."""

    began: str
    """When the first thing was done in it (ISO 8601, UTC); empty where nothing was yet."""
    is_current: bool
    remembered: Remembered


@dataclass(slots=True)
class _Fold:
    began: str = ""
    revealed: set[str] = field(default_factory=set)
    unfolded: set[str] = field(default_factory=set)
    mark: str = ""
    position: tuple[str, str] | None = None
    bookmarks: dict[str, tuple[str, str]] = field(default_factory=dict)

    def remembered(self, pass_id: str) -> Remembered:
        bookmarks = tuple((name, *place) for name, place in sorted(self.bookmarks.items()))
        return Remembered(
            frozenset(self.revealed), frozenset(self.unfolded), self.mark, self.position, bookmarks, pass_id
        )


def fold(events: Iterable[Event]) -> Remembered:
    """What a recap's events come to in the pass that the reader is in, whatever the order they are handed in."""
    return next(each.remembered for each in passes(events) if each.is_current)


def passes(events: Iterable[Event]) -> tuple[Pass, ...]:
    """All passes of a recap in the order in which they began; one of them is the current one.

    A pass that no `pass` event tells of, such as a forgotten one, is left out: what is unknown stays hidden.
    """
    states = {FIRST_PASS: _Fold()}
    begun = [FIRST_PASS]
    current = FIRST_PASS
    for event in sorted(events, key=order):
        if event.kind == "forget":
            states, begun, current = {FIRST_PASS: _Fold()}, [FIRST_PASS], FIRST_PASS
            continue
        if event.kind == "pass":
            current = event.pass_id if event.value == BACK else event.pass_id or event.id
            if event.value != BACK:
                states[current] = _Fold()
            if current not in begun:
                begun.append(current)
        state = states.setdefault(current if event.kind == "pass" else event.pass_id, _Fold())
        if event.kind != "position":  # of places only the last is kept
            state.began = state.began or event.at
        _apply(state, event)
    return tuple(Pass(states[each].began, each == current, states[each].remembered(each)) for each in begun)


def _apply(state: _Fold, event: Event) -> None:
    opened = state.unfolded if event.value == INLINE else state.revealed
    match event.kind:
        case "reveal" if event.value in ("", INLINE):
            opened.add(event.section)
        case "hide" if event.section == EVERYTHING:
            state.revealed.clear()
            state.unfolded.clear()
        case "hide":
            opened.discard(event.section)
        case "mark":
            state.mark = event.value
        case "position":
            state.position = (event.section, event.value)
        case "bookmark":
            name, _, detail = event.value.partition(" ")
            if event.section:
                state.bookmarks[name] = (event.section, detail)
            else:
                state.bookmarks.pop(name, None)


class TwoOfOneIdError(ValueError):
    """Two different events have one id; `event` is the one that came later."""

    def __init__(self, event: Event) -> None:
        super().__init__("two different events have one id")
        self.event = event


def union(mine: Iterable[Event], theirs: Iterable[Event]) -> frozenset[Event]:
    """Both sets of events as one, without what is settled: commutative, associative, idempotent.

    Raises:
        TwoOfOneIdError: they cannot be two copies of one history.
    """
    by_id: dict[str, Event] = {}
    for event in (*mine, *theirs):
        if by_id.setdefault(event.id, event) != event:
            raise TwoOfOneIdError(event)
    return unsettled(by_id.values())


def unsettled(events: Iterable[Event]) -> frozenset[Event]:
    """The events that can still matter: nothing from before a recap was forgotten, and of places only the last.

    The fold over them is the fold over all.
    """
    ordered = sorted(events, key=order)
    forgotten = {event.recap: order(event) for event in ordered if event.kind == "forget"}
    places = {(event.recap, event.pass_id, event.device): event.id for event in ordered if event.kind == "position"}
    return frozenset(
        event
        for event in ordered
        if (event.recap not in forgotten or order(event) >= forgotten[event.recap])
        and (event.kind != "position" or places[event.recap, event.pass_id, event.device] == event.id)
    )
