"""A section's source as far as it may be shown: comments removed, each spoiler one character.

The splitter looks at this text, and the journal keeps its length and digest: so neither can tell what is hidden in it.
"""

from bisect import bisect_left
from collections.abc import Iterator

from recapreader.core.prose.comments import without_comments
from recapreader.core.prose.hidden_spans import hidden_spans
from recapreader.core.prose.spans import HiddenSpan, Kind

OPAQUE = "\ufffc"
"""Stands for an inline spoiler, or for the body of a `<details>`."""


class OpenSource:
    """`text` is the source as it may be shown; `origin` maps an offset in it back to the source."""

    def __init__(self, source: str) -> None:
        self._ends: list[int] = []
        """Where in `text` each piece ends that was copied, or stands for something hidden."""
        self._pieces: list[tuple[int, bool]] = []
        """(end in the source, whether it stands for something hidden)."""
        parts, position, length = [], 0, 0
        for start, end, sign in (*_hidden(source), (len(source), len(source), "")):
            for text, stop, is_sign in ((source[position:start], start, False), (sign, end, True)):
                if text:
                    self._pieces.append((stop, is_sign))
                    length += len(text)
                    self._ends.append(length)
                    parts.append(text)
            position = end
        self.text = "".join(parts)

    def origin(self, length: int) -> int | None:
        """Return where the first `length` characters end in the source; None within a replacement."""
        if not 0 < length <= len(self.text):
            return None if length else 0
        index = bisect_left(self._ends, length)
        end, is_sign = self._pieces[index]
        missing = self._ends[index] - length
        return (None if missing else end) if is_sign else end - missing


def _hidden(source: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, replacement) of everything hidden in a source, in order, none within another."""
    position = 0
    for span in hidden_spans(source):
        if span.end > position:
            yield max(span.start, position), span.end, _sign(source, span)
            position = span.end


def _sign(source: str, span: HiddenSpan) -> str:
    """Return a span's replacement: nothing for a comment; for a `<details>`, what is shown of its summary first."""
    if span.kind is Kind.COMMENT:
        return ""
    summary = without_comments(source[slice(*span.summary)])
    return (OpenSource(summary).text if summary else "") + OPAQUE
