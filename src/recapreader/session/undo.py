"""Taking back consists of events, too: they lead from the result of an action back to what was before. Pure."""

from collections.abc import Iterable
from dataclasses import replace

from recapreader.core.recap import Recap
from recapreader.storage.journal import EVERYTHING, INLINE, Change, PassState


def undoing(now: PassState, kept: PassState, events: Iterable[Change]) -> tuple[Change, ...]:
    """The events that undo some others, in what is shown `now` and in what the journal has `kept`.

    Where the two differ, what was there for this run only comes back for this run only. What holds for this run, and
    what only says where one is, cannot be taken back.
    """
    undo: list[tuple[Change, ...]] = []
    for event in events:
        if not event.is_lasting:
            continue
        lasting = restoring(kept, event) if _changes(kept, event) else ()
        is_undone = bool(lasting) or _changes(now, event)
        here = [each for each in restoring(now, event) if each not in lasting] if is_undone else []
        undo.append((*lasting, *(replace(each, for_this_run=True) for each in here)))
        now, kept = now.after([event]), kept.after([event])
    return tuple(change for changes in reversed(undo) for change in changes)


def _changes(state: PassState, event: Change) -> bool:
    """Return whether an event changes anything; that a peek ends is none of it."""
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
