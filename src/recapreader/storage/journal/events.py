"""The events of a journal, their order, what they add up to, and the union of two sets of them. Pure.

The order is by counter, whatever the clocks of the machines say; on a tie hiding wins, then fewer steps, then the
earlier mark. Every event belongs to a pass, one going-through of a recap; a `pass` event begins one, all hidden, or
goes back to one. So whatever another device writes meanwhile stays in the pass that it was in, and opens nothing in a
fresh one.
"""

from collections.abc import Iterable
from typing import Literal, get_args

from msgspec import Struct, field

from recapreader.core.marks import NotAMark, parse_mark

Kind = Literal["reveal", "step", "hide", "mark", "pass", "bookmark", "position", "forget"]
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
_WHOLE = 1 << 40
"""More than any section's source is long."""


class Change(Struct, frozen=True):
    """One thing that happened, before it has an id and a counter.

    While a recap is being read, sections go by their numbers; in the journal by their keys.
    """

    kind: Kind | Literal["peek"]
    section: str = ""
    value: str = ""
    pass_id: str = FIRST_PASS
    for_this_run: bool = False
    """Whether it is never written; a peek never is."""

    @property
    def is_lasting(self) -> bool:
        """Whether it belongs into the journal."""
        return not self.for_this_run and self.kind != "peek"


class Event(Struct, frozen=True):
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


Order = tuple[int, bool, tuple[int, ...], str, str]


def order(event: Event) -> Order:
    """What events are folded by: the last one wins, and on a tie that is the one that leaves less open."""
    return event.counter, _hides(event), _closeness(event), event.device, event.id


def _hides(event: Event) -> bool:
    if event.kind == "mark":
        return not event.value
    return event.kind in _HIDING and event.value != BACK


def _closeness(event: Event) -> tuple[int, ...]:
    """The more an event opens, the smaller."""
    if event.kind == "reveal":
        return (-_WHOLE,)
    if event.kind == "step":
        return (-opened_length(event.value),)
    if event.kind == "mark" and event.value:
        try:
            return tuple(-place for place in parse_mark(event.value).place)
        except NotAMark:
            return ()
    return ()


def opened_length(value: str) -> int:
    """How much of a section's source a step opens; `value` is `LENGTH DIGEST`."""
    length, _, _ = value.partition(" ")
    return int(length) if length.isascii() and length.isdecimal() and len(length) < len(str(_WHOLE)) else 0


class PassState(Struct, frozen=True):
    """What the events of one pass add up to; sections by key in the journal, by number while a recap is being read."""

    revealed: frozenset[str] = frozenset()
    unfolded: frozenset[str] = frozenset()
    steps: tuple[tuple[str, str], ...] = ()
    """(section, `LENGTH DIGEST` of what is open of it) of the sections that are open in part, by section."""
    mark: str = ""
    position: tuple[str, str] | None = None
    """(place, detail), as they were written."""
    bookmarks: tuple[tuple[str, str, str], ...] = ()
    """(name, place, detail), by name."""
    pass_id: str = FIRST_PASS
    peeked: str = ""

    @property
    def is_fresh(self) -> bool:
        """Whether nothing was done in it but going about."""
        return self == PassState(position=self.position, pass_id=self.pass_id)

    @property
    def is_unopened(self) -> bool:
        """Whether nothing is open in it but what is open to everyone; a peek opens nothing for good."""
        return not (self.revealed or self.unfolded or self.steps or self.mark)

    def after(self, changes: Iterable[Change]) -> "PassState":
        """Return the state after some more changes."""
        state = _Fold.of(self)
        for change in changes:
            state.take(change)
        return state.come_to(self.pass_id)


class Pass(Struct, frozen=True):
    """One going-through of a recap."""

    began: str
    """When the first thing was done in it (ISO 8601, UTC); empty if nothing was yet."""
    is_current: bool
    state: PassState


class _Fold(Struct):
    """A `PassState` under way; the one place that knows what an event does."""

    began: str = ""
    revealed: set[str] = field(default_factory=set)
    unfolded: set[str] = field(default_factory=set)
    steps: dict[str, str] = field(default_factory=dict)
    mark: str = ""
    position: tuple[str, str] | None = None
    bookmarks: dict[str, tuple[str, str]] = field(default_factory=dict)
    peeked: str = ""

    @classmethod
    def of(cls, state: PassState) -> "_Fold":
        bookmarks = {name: (place, detail) for name, place, detail in state.bookmarks}
        return cls(
            "",
            set(state.revealed),
            set(state.unfolded),
            dict(state.steps),
            state.mark,
            state.position,
            bookmarks,
            state.peeked,
        )

    def come_to(self, pass_id: str) -> PassState:
        return PassState(
            frozenset(self.revealed),
            frozenset(self.unfolded),
            tuple(sorted(self.steps.items())),
            self.mark,
            self.position,
            tuple((name, *place) for name, place in sorted(self.bookmarks.items())),
            pass_id,
            self.peeked,
        )

    def take(self, change: Change | Event) -> None:
        """Let one event have its effect; what is unknown has none."""
        match change.kind:
            case "reveal" | "step" | "hide":
                self._open_or_hide(change)
            case "mark":
                self.mark, self.peeked = change.value, ""
            case "peek":
                self.peeked = change.section
            case "position":
                self.position = (change.section, change.value)
            case "bookmark":
                name, _, detail = change.value.partition(" ")
                if change.section:
                    self.bookmarks[name] = (change.section, detail)
                else:
                    self.bookmarks.pop(name, None)

    def _open_or_hide(self, change: Change | Event) -> None:
        """The latest of reveal, step and hide says how far a section is open; its inline spoilers go their own way."""
        section, value = change.section, change.value
        match change.kind:
            case "reveal" if value == INLINE:
                self.unfolded.add(section)
                return
            case "reveal" if not value:
                self.steps.pop(section, None)
                self.revealed.add(section)
            case "step":
                self.revealed.discard(section)
                self.steps[section] = value
            case "hide" if section == EVERYTHING:
                self.revealed.clear()
                self.unfolded.clear()
                self.steps.clear()
            case "hide" if value == INLINE:
                self.unfolded.discard(section)
            case "hide":
                self.revealed.discard(section)
                self.steps.pop(section, None)
        self.peeked = ""


def fold(events: Iterable[Event]) -> PassState:
    """Return what a recap's events add up to in the reader's current pass, in whatever order they come."""
    return next(each.state for each in passes(events) if each.is_current)


def passes(events: Iterable[Event]) -> tuple[Pass, ...]:
    """All passes of a recap in the order in which they began; one of them is the current one.

    A pass without a `pass` event, such as a forgotten one, is left out: what is unknown stays hidden.
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
        state.take(event)
    return tuple(Pass(states[each].began, each == current, states[each].come_to(each)) for each in begun)


class TwoOfOneIdError(ValueError):
    """Two different events have one id; `event` is the one that came later."""

    def __init__(self, event: Event) -> None:
        super().__init__("two different events share an id")
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
