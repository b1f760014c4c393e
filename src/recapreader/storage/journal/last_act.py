"""The last thing that was done in a recap, so that a reader who comes back can still take it back. Pure.

Events hold no word of what belongs together. What opens several sections is written in one transaction: the counters
follow on each other, and so do the times. Two acts that look like one are taken back together, which hides more.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from recapreader.storage.journal.events import Event, fold, opened_length, order

_AT_ONCE = timedelta(seconds=1)


def split_last_act(events: Iterable[Event]) -> tuple[list[Event], list[Event]]:
    """(what was before, the last act); there is no act unless the last one set a mark, revealed or opened a step."""
    ordered = sorted(events, key=order)
    places = [place for place, event in enumerate(ordered) if event.kind not in ("position", "bookmark")]
    last: list[int] = []
    for place in reversed(places):
        if last and not _belong(ordered[place], ordered[last[-1]]):
            break
        if ordered[place].kind not in ("reveal", "step", "mark"):
            break
        last.append(place)
    acts = frozenset(last)
    before = [event for place, event in enumerate(ordered) if place not in acts]
    events = [ordered[place] for place in reversed(last)]
    return (before, events) if _opens(events, before) else (ordered, [])


def _opens(events: list[Event], before: list[Event]) -> bool:
    """Return whether the steps among some events open more than what was open before, and close nothing.

    What closes the last step of a revealed section hides it by its key first, in the same transaction.
    """
    if not any(event.kind == "step" for event in events):
        return True
    if before and before[-1].kind == "hide" and _follows(before[-1], events[0]):
        return False
    state = fold(before)
    lengths = {section: opened_length(value) for section, value in state.steps}
    return all(opened_length(event.value) > lengths.get(event.section, 0) for event in events)


def _belong(one: Event, other: Event) -> bool:
    return (
        one.kind == other.kind
        and (one.kind == "reveal" or (one.kind == "step" and one.section != other.section))
        and _follows(one, other)
    )


def _follows(one: Event, other: Event) -> bool:
    """Return whether an event was written right after another one, by the same device in the same pass."""
    return (
        other.counter == one.counter + 1
        and (other.device, other.pass_id) == (one.device, one.pass_id)
        and timedelta() <= _time_between(one, other) <= _AT_ONCE
    )


def _time_between(one: Event, other: Event) -> timedelta:
    try:
        return datetime.fromisoformat(other.at) - datetime.fromisoformat(one.at)
    except ValueError:  # a merged line may name a day that there is not
        return timedelta.max
