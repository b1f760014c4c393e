"""What of a source is certainly code, so that spoilers in it are shown as they are written."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from recapreader.core.prose.spans import HiddenSpan, Kind

_FENCE = re.compile(r" {0,3}(?:(?P<ticks>`{3,})[^`]*|(?P<tildes>~{3,}).*)", re.DOTALL)
_INDENTED = re.compile(r" {4}| {0,3}\t")
_CONTAINER = re.compile(r"[ \t]*(?:>(?!!)|(?:[-+*]|[0-9]{1,9}[.)])(?=[ \t]|$))")
_BLOCK_LINE = re.compile(r"\n[ \t]*(?:[>#=~+*|:-]|[0-9]|`{3})")
_MAY_END_STEP = re.compile(r"\n|[.!?;…](?![a-z0-9_(=&|<>])|[^\x00-\u052f\u2000-\u206f]|[\s\S]{80}")
"""Where a step could end in code, or enough of it for one."""
_SWALLOWS_CODE = re.compile(r"\](?:\((?![^\s()<>`\"'\\]*\))|:)|(?<!!)<[^\s<>`]*`|!<[^\s<>`]+`")
"""An address or a title, in which a backtick begins no code; all that comes after one is doubtful."""
_TICKS = re.compile("`+")
_MARKERS = re.compile(r"<!--|>!|!<|<details", re.IGNORECASE)


def fence_of(line: str) -> str:
    """The fence that a line begins a block of code with; empty if it begins none."""
    fence = _FENCE.fullmatch(line)
    return (fence["ticks"] or fence["tildes"]) if fence else ""


def fence_end(source: str, position: int, fence: str) -> int | None:
    """Where the block of code ends whose first line ends at `position`; None if nothing closes it."""
    closing = re.compile(rf"^ {{0,3}}{fence[0]}{{{len(fence)},}}[ \t]*(?:\n|\Z)", re.MULTILINE)
    ending = closing.search(source, position + 1)
    return ending.end() if ending else None


def is_container(line: str) -> bool:
    """Return whether a line begins a quotation or a list's item."""
    return bool(_CONTAINER.match(line))


def is_indented(line: str) -> bool:
    """Return whether a line is indented as code is."""
    return bool(_INDENTED.match(line))


class Pair(NamedTuple):
    """Where code begins, and how many hidden spans had been found before it."""

    start: int
    found: int


class CodeSpans:
    """The code spans of one run of lines after another, by the backticks in it that are not hidden."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._open: dict[int, Pair] = {}
        """Backticks without a partner so far, by their number."""
        self._doubt = self._run_end = 0
        """Where it becomes ambiguous what is code."""

    def begin(self, start: int, end: int) -> None:
        """Begin a run."""
        self._open.clear()
        is_same = end == self._run_end and self._doubt >= start
        self._run_end = end
        self._doubt = self._doubt if is_same else self._doubt_from(start)

    def hide(self, span: HiddenSpan, run_end: int) -> None:
        """Go on behind a hidden span, in which nothing makes doubtful what is beside it."""
        if span.end > self._doubt or run_end != self._run_end:
            self._run_end = run_end
            if self._doubt >= span.start:
                self._doubt = self._doubt_from(span.end)

    def _doubt_from(self, position: int) -> int:
        swallows = _SWALLOWS_CODE.search(self._source, position, self._run_end)
        return swallows.start() if swallows else self._run_end + 1

    def has_begun(self) -> bool:
        """Return whether there are backticks without a partner so far."""
        return bool(self._open)

    def may_begin(self, ticks: int, position: int) -> bool:
        """Return whether so many backticks certainly begin code, if they have a partner."""
        return ticks not in self._open and position < self._doubt

    def may_end(self, ticks: int) -> bool:
        """Return whether so many backticks end code."""
        return ticks in self._open

    def pair(self, start: int, end: int, count: int) -> Pair | None:
        """The beginning of the code that a run of backticks ends; None if it may begin some."""
        begun = self._open.pop(end - start, None)
        if begun is None:
            self._open[end - start] = Pair(start, count)
            return None
        self._open = {ticks: each for ticks, each in self._open.items() if each.start < begun.start}
        return begun

    def is_certain(self, start: int, end: int, spans: Sequence[HiddenSpan]) -> bool:
        """Return whether what is between two runs of backticks is code, whatever is hidden there.

        If not, neither is what follows in the run. If the end of the code opened all that a marker in it hides up to
        there, one step would open more than one sentence.
        """
        ticks = _TICKS.match(self._source, start)
        inline = [span for span in spans if span.kind is Kind.INLINE]
        is_certain = start < self._doubt and not _BLOCK_LINE.search(self._visible(start, end, spans))
        if inline and ticks:
            begin = inline[0].body_start
            is_certain = is_certain and not _MAY_END_STEP.search(self._source, begin, end)
            is_certain = is_certain and not self._has_ticks(len(ticks.group()), begin, end)
        if not is_certain:
            self._doubt = min(self._doubt, start)
        return is_certain

    def _visible(self, start: int, end: int, spans: Sequence[HiddenSpan]) -> str:
        edges = [start, *(edge for span in spans for edge in (span.start, span.end)), end]
        return "".join(self._source[first:last] for first, last in zip(edges[::2], edges[1::2], strict=True))

    def end_around(self, position: int) -> int | None:
        """Where the backticks are that certainly end code around an offset in it; None if there are none."""
        for ticks, begun in self._open.items():
            for each in _TICKS.finditer(self._source, position, self._run_end):
                if len(each.group()) == ticks:
                    inside = self._source[position : each.start()]
                    is_settled = not (_MAY_END_STEP.search(inside) or _MARKERS.search(inside))
                    return each.start() if is_settled and self.is_certain(begun.start, each.start(), ()) else None
        return None

    def is_torn(self, start: int, end: int) -> bool:
        """Return whether code that began before bars may end between them, so that they are no pair."""
        return bool(self._open) and any(self._has_ticks(ticks, start, end) for ticks in self._open)

    def _has_ticks(self, number: int, start: int, end: int) -> bool:
        return any(len(each.group()) == number for each in _TICKS.finditer(self._source, start, end))
