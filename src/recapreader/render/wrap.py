"""Text → lines that fit a width in terminal cells, broken at spaces, between wide characters, and in overlong words."""

import re

from rich.cells import cell_len

_SINGLE = re.compile(
    "[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0377\u0384-\u0482\u048a-\u052f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e]*"
)
"""Text in which every character takes one cell."""
_NEVER_FIRST = frozenset("、。，．・：；？！）」』】〉》ー～…,.!?)’”")


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """The (start, end) of each line of `text` in a column of `width` cells; line feeds end a line too."""
    width = max(width, 2)
    if "\n" not in text:
        return _wrap_line(text, width, 0)
    lines: list[tuple[int, int]] = []
    start = 0
    for line in text.split("\n"):
        lines.extend(_wrap_line(line, width, start))
        start += len(line) + 1
    return lines


def is_single_width(text: str) -> bool:
    """Return whether each character of `text` surely takes one cell."""
    return (text.isascii() and text.isprintable()) or _SINGLE.fullmatch(text) is not None


def _wrap_line(text: str, width: int, offset: int) -> list[tuple[int, int]]:
    if not text:
        return [(offset, offset)]
    lines: list[tuple[int, int]] = []
    start, end = 0, len(text)
    single = is_single_width(text)
    while start < end:
        limit = min(start + width, end) if single else _reach(text, start, width)
        cut = end if limit == end else _cut(text, start, limit, single=single)
        stop = cut
        while stop > start and text[stop - 1] == " ":
            stop -= 1
        lines.append((offset + start, offset + stop))
        start = cut
        while start < end and text[start] == " ":
            start += 1
    return lines


def _cut(text: str, start: int, limit: int, *, single: bool) -> int:
    """Where to end a line that may go to `limit`."""
    if text[limit] == " ":
        return limit
    if single:
        space = text.rfind(" ", start, limit)
        return space + 1 if space > start else limit
    return next((cut for cut in range(limit, start, -1) if _may_cut(text, cut)), limit)


def _may_cut(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    return before == " " or (after not in _NEVER_FIRST and (_is_wide(before) or _is_wide(after)))


def _is_wide(character: str) -> bool:
    return character >= "\u1100" and cell_len(character) == 2


def _reach(text: str, start: int, width: int) -> int:
    """Return how much of the text fits into `width` cells, in whole graphemes; at least one character."""
    used, position = 0, start
    while position < len(text):
        used += cell_len(text[position])
        if used > width:
            break
        position += 1
    return max(position, start + 1)
