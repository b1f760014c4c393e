"""Where inline spoilers begin and end, decided before any other markup is read, so that nothing can swallow an end.

Only escapes and code spans come first. What is ambiguous stays hidden: an opening without its end hides to the end
of the paragraph, and crossed or nested ones stay hidden until all of them have ended.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

OPENING = "\ue000"
"""Stands for `>!` while blocks are parsed, where a `>` would be taken for a quotation."""
_ESCAPE_OR_OPENING = re.compile(r"\\[\s\S]|>!")
_SIGN = re.compile(rf"\\[\s\S]|`+|{OPENING}|!<|\|\|")
_MARKERS = (OPENING, "||")
_ENDS = {"!<": OPENING, "||": "||"}
"""What each ending mark ends."""


def hold_openings(source: str) -> str:
    """Put `OPENING` for every `>!` that is not escaped."""
    source = source.replace(OPENING, "")
    return _ESCAPE_OR_OPENING.sub(_hold, source) if ">!" in source else source


def _hold(match: re.Match[str]) -> str:
    return OPENING if match.group() == ">!" else match.group()


def restore_openings(text: str) -> str:
    """Undo `hold_openings` in text that turned out to be no spoiler."""
    return text.replace(OPENING, ">!")


def may_hold_spoilers(text: str) -> bool:
    """Whether it is worth looking for spoilers in `text`, openings held."""
    return any(marker in text for marker in _MARKERS)


def may_hold_signs(text: str) -> bool:
    """Whether anything that begins or ends a spoiler stands in `text`, openings held."""
    return may_hold_spoilers(text) or "!<" in text


class Run(NamedTuple):
    """A stretch of a paragraph from `start` to `end`; `codes` are its code spans in which a marker stands."""

    hidden: bool
    start: int
    end: int
    codes: tuple[str, ...]


def split_spoilers(content: str) -> Iterator[Run]:
    """Cut one paragraph's content, openings held, into runs, in order, markers left out."""
    code_ends = _CodeEnds(content)
    begin = position = 0
    unended = Counter[str]()
    codes: list[str] = []
    while sign := _SIGN.search(content, position):
        position = sign.end()
        mark = sign.group()
        if mark.startswith("`"):
            position = code_ends.after(sign.end(), len(mark))
            code = _as_code(content[sign.end() : max(position - len(mark), sign.end())])
            if may_hold_signs(code):
                codes.append(code)
        elif not unended and mark in _MARKERS:
            yield Run(False, begin, sign.start(), tuple(codes))  # noqa: FBT003 - a field of a tuple
            begin = position
            codes.clear()
            unended[mark] = 1
        elif unended:
            _count(unended, mark)
            if not unended:
                yield Run(True, begin, sign.start(), tuple(codes))  # noqa: FBT003 - a field of a tuple
                begin = position
                codes.clear()
    yield Run(bool(unended), begin, len(content), tuple(codes))


def _as_code(text: str) -> str:
    """The content of a code span as CommonMark has it."""
    text = text.replace("\n", " ")
    return text[1:-1] if text.strip(" ") and text[0] == text[-1] == " " else text


def _count(unended: Counter[str], mark: str) -> None:
    ends = _ENDS.get(mark, "")
    if ends in unended:
        unended[ends] -= 1
        if not unended[ends]:
            del unended[ends]
    elif mark in _MARKERS:
        unended[mark] += 1


class _CodeEnds:
    """Finds where a code span ends, looking at each run of backticks only once."""

    def __init__(self, content: str) -> None:
        self._ends: dict[int, list[int]] = defaultdict(list)
        if "`" in content:
            for run in re.finditer("`+", content):
                self._ends[run.end() - run.start()].append(run.end())

    def after(self, position: int, length: int) -> int:
        """The end of the code span whose opening run ended at `position`; `position` where there is none."""
        ends = self._ends[length]
        index = bisect_left(ends, position + length)
        return ends[index] if index < len(ends) else position
