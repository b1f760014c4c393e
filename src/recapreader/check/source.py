"""A section's source with what does not count blanked out, character for character, so that places stay the same."""

import re
from collections import defaultdict
from collections.abc import Iterable

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})", re.MULTILINE)
_BACKTICKS = re.compile(r"\\`|`+")


def blanked(text: str) -> str:
    """Return blanks in the place of everything but line ends."""
    return "\n".join(" " * len(line) for line in text.split("\n"))


def without(source: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return a source with some spans of it blanked."""
    pieces, position = [], 0
    for start, end in sorted(spans):
        if end > position:
            begin = max(start, position)
            pieces += [source[position:begin], blanked(source[begin:end])]
            position = end
    return "".join([*pieces, source[position:]])


def without_code(source: str, *, fences: bool = True) -> str:
    """Return a source without its code spans and, if `fences`, without its fenced code."""
    plain = without(source, _fenced(source)) if fences else source
    return without(plain, _code_spans(plain))


def _fenced(source: str) -> list[tuple[int, int]]:
    found, opening, begin, position = [], "", 0, 0
    for line in source.split("\n"):
        match = _FENCE.match(line)
        if match and not opening:
            opening, begin = match.group(1), position
        elif match and match.group(1).startswith(opening) and not line.strip().strip(opening[0]):
            found.append((begin, position + len(line)))
            opening = ""
        position += len(line) + 1
    return [*found, (begin, len(source))] if opening else found


def _code_spans(source: str) -> list[tuple[int, int]]:
    """Return the code spans that end on the line on which they begin."""
    found, position = [], 0
    for line in source.split("\n"):
        runs = [match.span() for match in _BACKTICKS.finditer(line) if match.group() != "\\`"]
        ends: dict[int, list[int]] = defaultdict(list)
        for start, end in reversed(runs):
            ends[end - start].append(start)
        reached = 0
        for start, end in runs:
            same = ends[end - start]
            while same and same[-1] <= start:
                same.pop()
            if start >= reached and same:
                reached = same[-1] + end - start
                found.append((position + start, position + reached))
        position += len(line) + 1
    return found
