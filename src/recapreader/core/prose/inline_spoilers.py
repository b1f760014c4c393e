"""Where inline spoilers begin and end in a text without comments and `<details>`, found before any block rule.

A spoiler lies within one run of lines without an empty one between, whatever those lines begin with, and not in code.
A spoiler ends with the first end, whatever else stands before it: what is hidden decides nothing of what is shown.
What is ambiguous stays hidden: an opening without its end hides to the end of the run, an end without its beginning
hides what is between it and the spoilers before it, which may have been meant to be nested, and only what is
certainly code (by every reading of the lines) counts as code; what a `>!` in it would leave without its end is not.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_SIGN = re.compile(r"\\[\s\S]|`+|>!|!<|\|\|")
_BARS, _ARROW, _ARROW_END = "||", ">!", "!<"
_MARKERS = (_ARROW, _BARS)
_LOOKS_BEYOND_CODE = 50
"""How often in a text an end is looked for behind code, in vain, before the first end is taken at once."""
_MARKER = re.compile(r">!|\|\|")
_BRACE = re.compile(r"\{[^{}\n]*\}")
_FENCE = re.compile(r" {0,3}(?:(?P<ticks>`{3,})[^`]*|(?P<tildes>~{3,}).*)", re.DOTALL)
_INDENTED = re.compile(r" {4}| {0,3}\t")
_CONTAINER = re.compile(r"[ \t]*(?:>(?!!)|(?:[-+*]|[0-9]{1,9}[.)])(?=[ \t]|$))")
_BLOCK_LINE = re.compile(r"\n[ \t]*(?:[>#=~+*|:-]|[0-9]|`{3})")
_MAY_END_STEP = re.compile(r"\n|[.!?;…](?![a-z0-9_(=&|<>])|[^\x00-\u052f\u2000-\u206f]|[\s\S]{80}")
"""Where a step could end in code, or enough of it for one."""
_SWALLOWS_CODE = re.compile(r"\](?:\((?![^\s()<>`\"'\\]*\))|:)|(?<!!)<[^\s<>`]*`|!<[^\s<>`]+`")
"""An address or a title, in which a backtick begins no code; all that comes after one is doubtful."""


class InlineSpoiler(NamedTuple):
    """A spoiler's position, with its markers, and its words; one that `is_ended` may be followed by a brace."""

    start: int
    end: int
    body_start: int
    body_end: int
    is_ended: bool


def may_hold_spoilers(text: str) -> bool:
    """Return whether it is worth looking for spoilers in `text`."""
    return "||" in text or ">!" in text


def find_in_line(text: str) -> list[InlineSpoiler]:
    """The spoilers of a text in which there are no blocks, such as a heading's."""
    return _merged(_Finder(text).in_one_run()) if may_hold_spoilers(text) else []


def find_in_text(text: str, doubtful: Sequence[int] = ()) -> list[InlineSpoiler]:
    """The spoilers of a text of several lines.

    `doubtful` are offsets at which something was taken out: what a line begins with is not certain there.
    """
    return _merged(_Finder(text, doubtful).in_lines()) if may_hold_spoilers(text) else []


class _Finder:
    """Goes over a text once, line by line where no spoiler is open."""

    def __init__(self, text: str, doubtful: Sequence[int] = ()) -> None:
        self._text = text
        self._doubtful = doubtful
        self._lines = [match.span() for match in re.finditer(r"[^\n]*(?:\n|\Z)", text)]
        self._lines = [(start, end - text.startswith("\n", end - 1)) for start, end in self._lines if start < end]
        self._run_end = 0
        self._code_until = 0
        self._no_marker_before = 0
        self._reached = 0
        self._looks_beyond_code = _LOOKS_BEYOND_CODE
        self._first: re.Match[str] | None = None
        """Where the first spoiler of this run begins."""
        self._first_arrow: re.Match[str] | None = None
        self._backticks = _Backticks(text)

    def in_one_run(self) -> Iterator[InlineSpoiler]:
        """All spoilers, the text taken as one run without code blocks."""
        self._begin_run(0, len(self._text))
        position = 0
        while found := self._next(position, len(self._text)):
            yield found
            position = found.end

    def in_lines(self) -> Iterator[InlineSpoiler]:
        """All spoilers outside of what is certainly a block of code."""
        number, after_blank, in_container, certain = 0, True, False, True
        while number < len(self._lines):
            start, end = self._lines[number]
            line = self._text[start:end]
            if not line.strip(" \t"):
                number, after_blank = number + 1, True
                continue
            is_doubtful = self._is_doubtful(start, end)
            if _CONTAINER.match(line) or is_doubtful:
                in_container = True
            elif after_blank and line[0] not in " \t":
                in_container = False
            if fence := _FENCE.fullmatch(line):
                is_doubtful = is_doubtful or _MARKER.search(line) is not None  # what it hides may undo the fence
                certain = certain and not is_doubtful and (line[0] != " " or not in_container)
                if certain:
                    number, after_blank, in_container = self._after_fence(number, fence), False, False
                    continue
            if after_blank and certain and not in_container and _INDENTED.match(line):
                number += 1
                continue
            if after_blank or start >= self._run_end:
                self._begin_run(start, self._end_of_run(number))
            position = max(start, self._reached)
            while found := self._next(position, end):
                yield found
                position, certain = found.end, False  # it may hide half a fence
                while self._lines[number][1] < position:
                    number += 1
                end = self._lines[number][1]
            number, after_blank = number + 1, False

    def _is_doubtful(self, start: int, end: int) -> bool:
        """Return whether something was taken out before the first word of a line."""
        place = bisect_left(self._doubtful, start)
        if place == len(self._doubtful) or self._doubtful[place] > end:
            return False
        return not self._text[start : self._doubtful[place]].strip(" \t")

    def _after_fence(self, number: int, fence: re.Match[str]) -> int:
        """The number of the line after a block of code; it ends with the text at the latest."""
        marker = fence.group("ticks") or fence.group("tildes")
        closing = re.compile(rf" {{0,3}}{marker[0]}{{{len(marker)},}}[ \t]*")
        for following in range(number + 1, len(self._lines)):
            if closing.fullmatch(self._text, *self._lines[following]):
                return following + 1
        return len(self._lines)

    def _end_of_run(self, number: int) -> int:
        end = self._lines[number][1]
        for start, stop in self._lines[number + 1 :]:
            if not self._text[start:stop].strip(" \t"):
                break
            end = stop
        return end

    def _begin_run(self, start: int, end: int) -> None:
        self._run_end = end
        self._code_until = self._first_doubt(start)
        self._first = self._first_arrow = None

    def _first_doubt(self, position: int) -> int:
        """Return from where on, in this run, it is ambiguous what is code."""
        swallows = _SWALLOWS_CODE.search(self._text, position, self._run_end)
        return swallows.start() if swallows else self._run_end

    def _next(self, position: int, line_end: int) -> InlineSpoiler | None:
        """The next spoiler that begins between `position` and the end of a line; it may take in those before it."""
        if position < self._no_marker_before:
            return None
        while sign := _SIGN.search(self._text, position, line_end):
            position = sign.end()
            mark = sign.group()
            if mark in _MARKERS:
                return self._spoiler(sign)
            if mark == _ARROW_END and self._first:
                return self._up_to_stray(self._first, sign.end())
            if mark[0] == "`":
                code_end = self._code_end(sign)
                if code_end is None:
                    return self._from_first_marker(position)
                if self._first and self._text.find(_ARROW_END, position, code_end) >= 0:
                    return self._up_to_stray(self._first, code_end)
                position = self._reached = max(position, code_end)
        return None

    def _code_end(self, sign: re.Match[str]) -> int | None:
        """Return where a code span ends; where the backticks end if there is none; None if that is ambiguous."""
        if sign.start() >= self._code_until:
            return None
        end = self._backticks.end_of_code(sign, self._run_end)
        if self._cuts_a_spoiler(sign.end(), end):
            return sign.end()
        if end > sign.end() and (
            _BLOCK_LINE.search(self._text, sign.end(), end) or self._is_unsettled(sign.end(), end)
        ):
            self._code_until = sign.start()
            return None
        return end

    def _cuts_a_spoiler(self, position: int, end: int) -> bool:
        """Return whether a spoiler begins between two backticks and does not end there: the second is hidden in it."""
        begins = self._text.rfind(_ARROW, position, end)
        return begins >= 0 and self._text.find(_ARROW_END, begins, end) < 0

    def _is_unsettled(self, start: int, end: int) -> bool:
        """Return whether code has a marker and then a place where a step may end.

        Up to there its marker hides what follows; if the end of the code opened all that, one step would open more
        than one sentence.
        """
        found = [place for marker in _MARKERS if (place := self._text.find(marker, start, end)) >= 0]
        return bool(found) and bool(_MAY_END_STEP.search(self._text, min(found) + len(_BARS), end))

    def _from_first_marker(self, position: int) -> InlineSpoiler | None:
        """Hide everything in the run from the first marker on: it is ambiguous what is code."""
        while sign := _SIGN.search(self._text, position, self._run_end):
            position = sign.end()
            if sign.group() == _ARROW_END and self._first:
                return self._up_to_stray(self._first, self._run_end)
            if sign.group() in _MARKERS:
                return self._unended(sign)
        self._no_marker_before = self._run_end
        return None

    def _spoiler(self, opening: re.Match[str]) -> InlineSpoiler:
        """The spoiler that begins with a marker: it ends with the first end, whatever else stands before that.

        Else what is hidden would decide what is shown behind it.
        """
        if opening.group() == _BARS:
            return self._between_bars(opening)
        ending = self._sign_within(_ARROW_END, opening.end(), self._run_end)
        return self._ended(opening, ending) if ending else self._unended(opening)

    def _between_bars(self, opening: re.Match[str]) -> InlineSpoiler:
        """One between bars; bars in code are no end where others follow, and all the code before those is whole."""
        position = opening.end()
        in_code: re.Match[str] | None = None
        while sign := _SIGN.search(self._text, position, self._run_end):
            position = sign.end()
            if sign.group() == _BARS:
                if in_code and self._is_doubtful_code(opening.end(), sign.start()):
                    return self._unended(opening)
                return self._ended(opening, sign)
            if sign.group()[0] != "`":
                continue
            position = self._backticks.end_of_code(sign, self._run_end)
            if in_code and (position == sign.end() or not self._looks_beyond_code):
                break
            in_code = in_code or self._sign_within(_BARS, sign.end(), position)
        if in_code:
            self._looks_beyond_code -= 1
            return self._ended(opening, in_code)
        return self._unended(opening)

    def _sign_within(self, ending: str, position: int, end: int) -> re.Match[str] | None:
        if self._text.find(ending, position, end) < 0:
            return None
        return next((sign for sign in _SIGN.finditer(self._text, position, end) if sign.group() == ending), None)

    def _is_doubtful_code(self, position: int, end: int) -> bool:
        return bool(_SWALLOWS_CODE.search(self._text, position, end) or _BLOCK_LINE.search(self._text, position, end))

    def _ended(self, opening: re.Match[str], ending: re.Match[str]) -> InlineSpoiler:
        brace = _BRACE.match(self._text, ending.end(), self._run_end)
        end = brace.end() if brace else ending.end()
        if opening.start() <= self._code_until < end:  # what is hidden makes nothing doubtful behind it
            self._code_until = self._first_doubt(end)
        self._first = self._first or opening
        if opening.group() != _BARS:
            self._first_arrow = self._first_arrow or opening
        return InlineSpoiler(opening.start(), end, opening.end(), ending.start(), is_ended=True)

    def _unended(self, opening: re.Match[str]) -> InlineSpoiler:
        """One that hides to the end of its run; bars behind another kind's spoiler may be the end of crossed ones."""
        if opening.group() == _BARS and self._first_arrow:
            opening = self._first_arrow
        return InlineSpoiler(opening.start(), self._run_end, opening.end(), self._run_end, is_ended=False)

    @staticmethod
    def _up_to_stray(first: re.Match[str], end: int) -> InlineSpoiler:
        """An end without its beginning, behind a spoiler: they may have been nested, so all between is hidden."""
        return InlineSpoiler(first.start(), end, first.end(), end, is_ended=True)


def _merged(found: Iterator[InlineSpoiler]) -> list[InlineSpoiler]:
    """The spoilers without those that a later one takes in."""
    spoilers: list[InlineSpoiler] = []
    for each in found:
        while spoilers and spoilers[-1].start >= each.start:
            spoilers.pop()
        spoilers.append(each)
    return spoilers


class _Backticks:
    """Finds where a code span ends, looking at each run of backticks only once."""

    def __init__(self, text: str) -> None:
        self._ends: dict[int, list[int]] = defaultdict(list)
        if "`" in text:
            for run in re.finditer("`+", text):
                self._ends[run.end() - run.start()].append(run.end())

    def end_of_code(self, opening: re.Match[str], limit: int) -> int:
        """The end of the code span that a run of backticks opens, else the end of that run."""
        length = opening.end() - opening.start()
        ends = self._ends.get(length, [])
        index = bisect_left(ends, opening.end() + length)
        return ends[index] if index < len(ends) and ends[index] <= limit else opening.end()
