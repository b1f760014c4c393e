"""Taking back consists of events, too: they lead from the result of an action back to what was before. Pure."""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from recapreader.core.recap import Recap
from recapreader.storage.journal import EVERYTHING, INLINE, Change, PassState

_OF_ONE_SECTION = ("reveal", "hide", "step")


def undoing(now: PassState, kept: PassState, events: Iterable[Change]) -> tuple[Change, ...]:
    """The events that undo some others, in what is shown `now` and in what the journal has `kept`.

    Where the two differ, what was there for this run only comes back for this run only. What holds for this run, and
    what only says where one is, cannot be taken back.
    """
    undo: list[tuple[Change, ...]] = []
    steps = dict(now.steps), dict(kept.steps)
    waiting: dict[str, Change] = {}
    for event in events:
        if not event.is_lasting:
            continue
        if event.kind in _OF_ONE_SECTION and event.section != EVERYTHING and event.section not in waiting:
            # A thousand of these look at a section each, not at a thousand sections each.
            around = [_around(state, event.section, known) for state, known in zip((now, kept), steps, strict=True)]
            undo.append(_undoing_one(around[0], around[1], event))
            waiting[event.section] = event
            continue
        now, kept = now.after([*waiting.values()]), kept.after([*waiting.values()])
        undo.append(_undoing_one(now, kept, event))
        now, kept = now.after([event]), kept.after([event])
        steps, waiting = (dict(now.steps), dict(kept.steps)), {}
    return tuple(change for changes in reversed(undo) for change in changes)


def _around(state: PassState, section: str, steps: Mapping[str, str]) -> PassState:
    """What of a state is about one section."""
    own = ((section, steps[section]),) if section in steps else ()
    return PassState(state.revealed & {section}, state.unfolded & {section}, own, pass_id=state.pass_id)


def _undoing_one(now: PassState, kept: PassState, event: Change) -> tuple[Change, ...]:
    lasting = restoring(kept, event) if _changes(kept, event) else ()
    is_undone = bool(lasting) or _changes(now, event)
    here = [each for each in restoring(now, event) if each not in lasting] if is_undone else []
    return (*lasting, *(replace(each, for_this_run=True) for each in here))


def _changes(state: PassState, event: Change) -> bool:
    """Return whether an event changes anything; the end of a peek does not count."""
    return replace(state.after([event]), peeked="") != replace(state, peeked="")


def restoring(state: PassState, event: Change) -> tuple[Change, ...]:
    """The events that bring what an event is about to where it is in a state."""
    section = event.section
    match event.kind:
        case "mark":
            return (Change("mark", value=state.mark),)
        case "hide" if section == EVERYTHING:
            return _reopening(state)
        case "reveal" | "hide" if event.value == INLINE:
            return (Change("reveal" if section in state.unfolded else "hide", section, INLINE),)
        case "reveal" | "hide" | "step":
            steps = dict(state.steps)
            if section in steps:
                return (Change("step", section, steps[section]),)
            return (Change("reveal" if section in state.revealed else "hide", section),)
    return ()


def _reopening(state: PassState) -> tuple[Change, ...]:
    return (
        *(Change("reveal", number) for number in sorted(state.revealed)),
        *(Change("reveal", number, INLINE) for number in sorted(state.unfolded)),
        *(Change("step", number, value) for number, value in state.steps),
    )


def carried(undo: Iterable[Change], before: Recap, now: Recap) -> tuple[Change, ...]:
    """What of these events holds in another version of the recap: that of sections with the same key there."""
    numbers = {key: number for number, key in now.keys.items()}
    found = []
    for change in undo:
        if not change.section or change.section == EVERYTHING:
            found.append(change)
        elif number := numbers.get(before.keys.get(change.section, "")):
            found.append(replace(change, section=number))
    return tuple(found)
