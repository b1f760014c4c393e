"""What of a section's source is hidden, as spans of it: the one place where `check` learns this."""

from bisect import bisect_right
from itertools import accumulate
from typing import Literal, NamedTuple

from recapreader.core.prose.parse import _COMMENT, _SUMMARY, _details_spans, near_miss
from recapreader.core.prose.spoilers import OPENING, hold_openings, may_hold_spoilers, split_spoilers

_FILLER = "\ue001"
"""Keeps the length of `>!` while its place is held by one character."""


class HiddenSpan(NamedTuple):
    """A run of a source that is hidden. A spoiler's is without its markers; what is not closed hides what follows."""

    start: int
    end: int
    kind: Literal["comment", "near miss", "details", "spoiler"]
    is_closed: bool = True


def hidden_spans(source: str, *, sealing: bool) -> list[HiddenSpan]:
    """Return what is hidden in a section's source, in no order; `sealing` as in `prose.parse`."""
    source = source.replace(OPENING, " ").replace(_FILLER, " ")
    found = [HiddenSpan(*each.span(), "comment", each.group().endswith("-->")) for each in _COMMENT.finditer(source)]
    visible = _Visible(source, [span[:2] for span in found])
    text = visible.text
    seal = near_miss(text) if sealing else None
    if seal is not None:
        found.append(HiddenSpan(visible.at(seal), len(source), "near miss"))
        text = text[:seal]
    position = 0
    for start, body_from, body_to, end in _details_spans(text):
        found += _spoilers(text, position, start, visible)
        is_closed, hidden_from = end > body_to, start
        if summary := _SUMMARY.match(text, body_from, body_to):
            hidden_from = summary.end(1)
            found += _spoilers(text, *summary.span(1), visible)
            found.append(HiddenSpan(visible.at(start), visible.at(summary.start(1)), "details", is_closed))
            is_closed = True
        found.append(HiddenSpan(visible.at(hidden_from), visible.at(end), "details", is_closed))
        position = end
    found += _spoilers(text, position, len(text), visible)
    return found


def _spoilers(text: str, start: int, end: int, visible: "_Visible") -> list[HiddenSpan]:
    found = []
    for begin, paragraph in paragraphs(text[start:end]):
        held = hold_openings(paragraph).replace(OPENING, OPENING + _FILLER)
        if may_hold_spoilers(held):
            for run in split_spoilers(held):
                if run.hidden:
                    first = run.start + held.startswith(_FILLER, run.start)
                    is_closed = held.startswith(("!<", "||"), run.end)
                    at = start + begin
                    found.append(HiddenSpan(visible.at(at + first), visible.at(at + run.end), "spoiler", is_closed))
    return found


def paragraphs(text: str) -> list[tuple[int, str]]:
    """Return each run of lines without an empty one between, and where it begins."""
    found: list[tuple[int, str]] = []
    lines: list[str] = []
    begin = position = 0
    for line in [*text.split("\n"), ""]:
        if line.strip():
            begin = begin if lines else position
            lines.append(line)
        elif lines:
            found.append((begin, "\n".join(lines)))
            lines = []
        position += len(line) + 1
    return found


class _Visible:
    """A source without its comments, and where in the source each place of it is."""

    def __init__(self, source: str, comments: list[tuple[int, int]]) -> None:
        begins = [0, *(end for _, end in comments)]
        ends = [*(start for start, _ in comments), len(source)]
        pieces = [source[begin:end] for begin, end in zip(begins, ends, strict=True)]
        self.text = "".join(pieces)
        self._begins = begins
        self._starts = [0, *accumulate(map(len, pieces))][:-1]

    def at(self, place: int) -> int:
        """Return the place in the source."""
        index = bisect_right(self._starts, place) - 1
        return self._begins[index] + place - self._starts[index]
