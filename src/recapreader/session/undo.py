"""Taking back is events, too: those that lead from what an action comes to back to what was before it. Pure."""

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
        lasting = _inverse(kept, event)
        here = tuple(replace(each, for_this_run=True) for each in _inverse(now, event) if each not in lasting)
        undo.append((*lasting, *here))
        now, kept = now.after([event]), kept.after([event])
    return tuple(change for changes in reversed(undo) for change in changes)


def _inverse(state: PassState, event: Change) -> tuple[Change, ...]:
    match event.kind:
        case "mark":
            return (Change("mark", value=state.mark),) if state.mark != event.value else ()
        case "hide" if event.section == EVERYTHING:
            return _reopening(state)
        case "reveal" | "hide" if event.value == INLINE:
            return _restored(event, INLINE, was_open=event.section in state.unfolded)
        case "reveal" | "hide" | "step":
            return _restored_section(state, event)
    return ()


def _restored(event: Change, value: str, *, was_open: bool) -> tuple[Change, ...]:
    if (event.kind == "reveal") == was_open:
        return ()
    return (Change("reveal" if was_open else "hide", event.section, value),)


def _restored_section(state: PassState, event: Change) -> tuple[Change, ...]:
    steps = dict(state.steps)
    if event.section in steps:
        return (Change("step", event.section, steps[event.section]),)
    was_open = event.section in state.revealed
    if event.kind == "step":
        return (Change("reveal" if was_open else "hide", event.section),)
    return _restored(event, "", was_open=was_open)


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
