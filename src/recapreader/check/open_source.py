"""The source of an open section with everything that is hidden blanked out, character for character.

The places of what remains are those in the file.
"""

import re

from recapreader.core.prose.hidden_spans import HiddenSpan, Kind, hidden_spans


def open_source(source: str) -> str:
    """`source` with comments, inline spoilers, the bodies of `<details>` and what a near miss hides as blanks."""
    parts: list[str] = []
    position = 0
    for span in hidden_spans(source, sealing=True):
        for start, end in _hidden(span):
            if end > position:
                parts += (source[position:start], blanked(source[max(start, position) : end]))
                position = end
    return "".join((*parts, source[position:]))


def _hidden(span: HiddenSpan) -> tuple[tuple[int, int], ...]:
    """What of a span is no text that is shown; the markers of an inline spoiler are left."""
    if span.kind is Kind.INLINE:
        return ((span.body_start, span.body_end), (min(span.body_end + 2, span.end), span.end))
    shown, end = span.summary
    return ((span.start, shown), (end, span.end)) if end else ((span.start, span.end),)


def blanked(text: str) -> str:
    """Blanks in the place of everything but line ends."""
    return re.sub(r"[^\n]", " ", text)


def spoiler_texts(source: str) -> list[str]:
    """What each inline spoiler of a section's source hides."""
    spans = hidden_spans(source)
    return [source[span.body_start : span.body_end] for span in spans if span.kind is Kind.INLINE]
