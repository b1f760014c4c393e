"""Comments: never shown, wherever they are, and without a trace. They are found before anything else."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_COMMENT = re.compile(
    r"^[ \t]*+(?:<!--(?P<alone>(?:(?!-->).)*+)-->[ \t]*+)++(?:\n|\Z)"  # alone on its line: the line goes, too
    r"|(?<!\\)(?:\\\\)*+(?P<whole><!--(?P<body>.*?)(?:-->|\Z))",  # but for one whose sign is escaped
    re.DOTALL | re.MULTILINE,
)


class Comment(NamedTuple):
    """What is taken out of a source, from `start` to `end`, and where the last comment in it has its words."""

    start: int
    end: int
    body_start: int
    body_end: int
    is_ended: bool
    is_alone: bool
    """Whether it had its lines to itself, which are taken out with it."""


def find_comments(source: str) -> Iterator[Comment]:
    """Every comment in order; one without its end reaches to the end of the source."""
    if "<!--" not in source:
        return
    for match in _COMMENT.finditer(source):
        is_alone = match.group("whole") is None
        whole, body = match.span(0 if is_alone else "whole"), match.span("alone" if is_alone else "body")
        yield Comment(*whole, *body, is_ended=is_alone or match.group().endswith("-->"), is_alone=is_alone)


def without_comments(source: str) -> str:
    """A source without its comments."""
    parts, position = [], 0
    for comment in find_comments(source):
        parts.append(source[position : comment.start])
        position = comment.end
    return "".join((*parts, source[position:])) if parts else source


def is_blank(source: str) -> bool:
    """Return whether there is nothing but comments and white space."""
    return not without_comments(source).strip()
