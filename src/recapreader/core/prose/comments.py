"""Comments: never shown, wherever they are, and without a trace."""

import re
from collections.abc import Iterator

from recapreader.core.prose.spans import HiddenSpan, Kind

_ALONE = r"[ \t]*+(?:<!--(?P<alone>(?:(?!-->).)*+)-->[ \t]*+)++(?:\n|\Z)"
"""Comments that have lines to themselves, which go with them."""
_WHOLE = r"(?P<whole><!--(?P<body>.*?)(?P<end>-->|\Z))"
_ALONE_HERE, _WHOLE_HERE = re.compile(_ALONE, re.DOTALL), re.compile(_WHOLE, re.DOTALL)
_COMMENT = re.compile(rf"^{_ALONE}|(?<!\\)(?:\\\\)*+{_WHOLE}", re.DOTALL | re.MULTILINE)


def comment_alone(source: str, line_start: int) -> HiddenSpan | None:
    """The comments that have lines to themselves; the body is the last one's."""
    found = _ALONE_HERE.match(source, line_start)
    return HiddenSpan(*found.span(), Kind.COMMENT, *found.span("alone")) if found else None


def comment_at(source: str, start: int) -> HiddenSpan:
    """The comment that begins at an offset; one without its end reaches to the end of the source."""
    found = _WHOLE_HERE.match(source, start)
    return _whole(found) if found else HiddenSpan(start, start, Kind.COMMENT, start, start)


def find_comments(source: str, start: int = 0, end: int | None = None) -> Iterator[HiddenSpan]:
    """Every comment between two offsets, whatever else stands there; one without its end reaches to the second."""
    for found in _COMMENT.finditer(source, start, len(source) if end is None else end):
        is_alone = found["whole"] is None
        yield HiddenSpan(*found.span(), Kind.COMMENT, *found.span("alone")) if is_alone else _whole(found)


def _whole(found: re.Match[str]) -> HiddenSpan:
    return HiddenSpan(*found.span("whole"), Kind.COMMENT, *found.span("body"), is_ended=bool(found["end"]))


def without_comments(source: str) -> str:
    """A source without its comments."""
    parts, position = [], 0
    for comment in find_comments(source) if "<!--" in source else ():
        parts.append(source[position : comment.start])
        position = comment.end
    return "".join((*parts, source[position:])) if parts else source


def is_blank(source: str) -> bool:
    """Return whether there is nothing but comments and white space."""
    return not without_comments(source).strip()
