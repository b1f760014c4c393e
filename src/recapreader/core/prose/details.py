"""What a `<details>` hides, and what of it is shown: only its summary."""

import re

from recapreader.core.prose.spans import HiddenSpan, Kind

_TAG = re.compile(r"<(/?)details(?=[\s/>]|\Z)", re.IGNORECASE)
_SUMMARY = re.compile(r"\s*(?:<!--(?:(?!-->).)*+-->\s*)*+<summary>(?P<text>.*?)</summary>", re.IGNORECASE | re.DOTALL)


def details_at(source: str, opening: re.Match[str]) -> HiddenSpan:
    """The `<details>` whose tag begins with `opening`; an unclosed one extends to the end of the source."""
    body_start = tag_end(source, opening)
    body_end, end = _end(source, body_start)
    summary = _SUMMARY.match(source, body_start, body_end)
    shown = (0, 0)
    if summary and summary["text"] and not _TAG.search(summary.group()):
        shown = summary.span("text")
    if summary and not _TAG.search(summary.group()):
        body_start = summary.end()
    return HiddenSpan(opening.start(), end, Kind.DETAILS, body_start, body_end, body_end < end, shown)


def without_tags(body: str) -> str:
    """The body of a `<details>` without the tags of others in it."""
    return _TAG.sub("", body)


def tag_end(source: str, tag: re.Match[str]) -> int:
    """Where a tag ends that begins with `tag`."""
    return source.find(">", tag.end()) + 1 or len(source)


def _end(source: str, position: int) -> tuple[int, int]:
    """Where the body that begins at `position` ends, and where the tag that ends it does."""
    depth = 1
    for tag in _TAG.finditer(source, position):
        depth += -1 if tag.group(1) else 1
        if not depth:
            return tag.start(), tag_end(source, tag)
    return len(source), len(source)
