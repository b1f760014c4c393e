"""A section's body → its paragraphs, which the line goes over one at a time."""

import re

from recapreader.core.prose.hidden_spans import hidden_spans
from recapreader.core.prose.spans import Kind

_BLANK = re.compile(r"\n(?:[ \t]*\n)+")
_AROUND = re.compile(r"\A(?:[ \t]*\n)+|\s+\Z")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})(.*)$", re.MULTILINE)


def paragraphs(body: str) -> tuple[str, ...]:
    """The paragraphs in order; a fence, a comment or a `<details>` is one, whatever blank lines are in it."""
    text = _AROUND.sub("", body)
    spans = [span for span in hidden_spans(text) if span.kind is not Kind.INLINE]
    found: list[str] = []
    start = 0
    for blank in _BLANK.finditer(text):
        is_hidden = any(span.start < blank.start() and blank.end() <= span.end for span in spans)
        if blank.start() > start and not is_hidden and not _in_fence(text[start : blank.start()]):
            found.append(text[start : blank.start()])
            start = blank.end()
    return (*found, text[start:]) if text[start:].strip() else tuple(found)


def _in_fence(text: str) -> bool:
    fence = ""
    for sign, after in _FENCE.findall(text):
        if not fence:
            fence = sign
        elif sign.startswith(fence) and not after.strip():
            fence = ""
    return bool(fence)
