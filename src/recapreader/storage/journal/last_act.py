"""The last thing that was done in a recap, so that a reader who comes back can still take it back. Pure.

Events hold no word of what belongs together. What opens several sections is written in one transaction: the counters
follow on each other, and so do the times. Two acts that look like one are taken back together, which hides more.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from recapreader.storage.journal.events import Event, order

_AT_ONCE = timedelta(seconds=1)


def split_last_act(events: Iterable[Event]) -> tuple[list[Event], list[Event]]:
    """(what was before, the last act); there is no act unless the last one set a mark or revealed something."""
    ordered = sorted(events, key=order)
    places = [place for place, event in enumerate(ordered) if event.kind not in ("position", "bookmark")]
    last: list[int] = []
    for place in reversed(places):
        if last and not _belong(ordered[place], ordered[last[-1]]):
            break
        if ordered[place].kind not in ("reveal", "mark"):
            break
        last.append(place)
    acts = frozenset(last)
    before = [event for place, event in enumerate(ordered) if place not in acts]
    return before, [ordered[place] for place in reversed(last)]


def _belong(one: Event, other: Event) -> bool:
    return (
        one.kind == other.kind == "reveal"
        and other.counter == one.counter + 1
        and (other.device, other.pass_id) == (one.device, one.pass_id)
        and timedelta() <= _time_between(one, other) <= _AT_ONCE
    )


def _time_between(one: Event, other: Event) -> timedelta:
    try:
        return datetime.fromisoformat(other.at) - datetime.fromisoformat(one.at)
    except ValueError:  # a merged line may name a day that there is not
        return timedelta.max
