"""A section's source as far as it may be shown: comments taken out, each spoiler one character.

The splitter looks at this text, and the journal keeps its length and digest: so neither can tell what is hidden in it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from recapreader.core.prose.spoilers import OPENING, split_spoilers

OPAQUE = "\ufffc"
"""Stands for an inline spoiler, or for the body of a `<details>`."""
_COMMENT = re.compile(r"\\*<!--(?:.*?-->|.*)", re.DOTALL)
_DETAILS = re.compile(r"<(/?)details(?=[\s/>]|$)", re.IGNORECASE)
_SUMMARY = re.compile(r"[^>]*>\s*<summary>(.*?)</summary>", re.IGNORECASE | re.DOTALL)
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_ESCAPE_OR_OPENING = re.compile(r"\\[\s\S]|>!")


class OpenSource:
    """`text` is the source as it may be shown; `origin` leads from a place in it back into the source."""

    def __init__(self, source: str) -> None:
        self._ends: list[int] = []
        """Where in `text` each piece ends that was taken over, or stands for something hidden."""
        self._pieces: list[tuple[int, int, bool]] = []
        """(start in `text`, end in the source, whether it stands for something hidden)."""
        parts, position, length = [], 0, 0
        for start, end, sign in (*_hidden(source), (len(source), len(source), "")):
            for text, stop, is_sign in ((source[position:start], start, False), (sign, end, True)):
                if text:
                    self._pieces.append((length, stop, is_sign))
                    length += len(text)
                    self._ends.append(length)
                    parts.append(text)
            position = end
        self.text = "".join(parts)

    def origin(self, length: int) -> int | None:
        """Where in the source the first `length` characters end; None within what stands for something hidden."""
        if not 0 < length <= len(self.text):
            return None if length else 0
        index = bisect_left(self._ends, length)
        _, end, is_sign = self._pieces[index]
        missing = self._ends[index] - length
        return (None if missing else end) if is_sign else end - missing


def _hidden(source: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, what stands for it) of all that is hidden in a source, in order."""
    comments = [match.span() for match in _COMMENT.finditer(source)]
    blank = list(source)
    for start, end in comments:
        blank[start:end] = "\0" * (end - start)
    spoilers = list(_spoilers("".join(blank)))
    position = 0
    for start, end, sign in sorted([*((start, end, "") for start, end in comments), *spoilers]):
        if start >= position:
            yield start, end, sign
            position = end


def _spoilers(source: str) -> Iterator[tuple[int, int, str]]:
    position = 0
    for start, end in _details(source):
        yield from _inline(source, position, start)
        summary = _SUMMARY.match(source, start, end)
        yield start, end, (summary.group(1) if summary else "") + OPAQUE
        position = end
    yield from _inline(source, position, len(source))


def _details(source: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    depth = 0
    for tag in _DETAILS.finditer(source):
        if not tag.group(1):
            if not depth:
                spans.append((tag.start(), len(source)))
            depth += 1
        elif spans:
            depth = max(depth - 1, 0)
            if not depth:
                spans[-1] = (spans[-1][0], source.find(">", tag.end()) + 1 or len(source))
    return spans


def _inline(source: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    stretch = source[start:end]
    if ">!" not in stretch and "||" not in stretch:
        return
    held = _ESCAPE_OR_OPENING.sub(lambda match: f"{OPENING}\1" if match.group() == ">!" else match.group(), stretch)
    position = 0
    for blank in (*_BLANK_LINES.finditer(held), None):
        stop = blank.start() if blank else len(held)
        for run in split_spoilers(held[position:stop]):
            if run.hidden:
                yield (
                    start + position + run.start - (2 if held[position + run.start - 1] != OPENING else 1),
                    (start + min(position + run.end + 2, stop)),
                    OPAQUE,
                )
        position = blank.end() if blank else stop
