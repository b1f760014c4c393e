"""A hit, and what find says about it: which one it is of how many, and whether the search wrapped around. Pure."""

from collections.abc import Sequence
from typing import NamedTuple

from recapreader.core.gate import Hit
from recapreader.session.view import RecapView

Start = tuple[str, int, int]
"""(section, text, offset)."""


class Found(NamedTuple):
    """A hit, and which one it is."""

    hit: Hit
    position: str
    """Such as `2 of 5`; empty where counting would be slow."""


def find(view: RecapView, query: str, start: Start, *, backward: bool = False) -> Found | None:
    """The next hit in shown text from `start`, round the whole recap."""
    hit = view.find(query, start, backward=backward)
    if hit is None or view.is_long:
        return Found(hit, "") if hit else None
    return Found(hit, _position(hit, view.hits(query), view.numbers(), start, backward=backward))


def find_among(
    view: RecapView, query: str, numbers: Sequence[str], start: Start, *, backward: bool = False
) -> Found | None:
    """The next hit in shown text from `start`, round these sections in this order."""
    places = {number: place for place, number in enumerate(numbers)}
    known = (hit for hit in view.hits(query) if hit.number in places)
    hits = sorted(known, key=lambda hit: (places[hit.number], hit.text, hit.start))
    begun = (places.get(start[0], -1), *start[1:])
    if backward:
        before = [hit for hit in hits if (places[hit.number], hit.text, hit.start) < begun]
        hit = (before or hits)[-1] if hits else None
    else:
        behind = [hit for hit in hits if (places[hit.number], hit.text, hit.start) > begun]
        hit = (behind or hits)[0] if hits else None
    return Found(hit, _position(hit, hits, numbers, start, backward=backward)) if hit else None


def _position(hit: Hit, hits: Sequence[Hit], numbers: Sequence[str], start: Start, *, backward: bool) -> str:
    if hit not in hits:  # it is in what is only peeked at
        return ""
    begun = (numbers.index(start[0]) if start[0] in numbers else -1, *start[1:])
    found = (numbers.index(hit.number), hit.text, hit.start)
    position = f"{hits.index(hit) + 1} of {len(hits)}"
    if len(hits) > 1 and (found >= begun if backward else found <= begun):
        position += ", from the end again" if backward else ", from the beginning again"
    return position
