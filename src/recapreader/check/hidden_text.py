"""What of a section's source is hidden, as `check` needs it: the spans that `core.prose` finds, in one list."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from recapreader.core.prose import hidden_spans as prose
from recapreader.core.prose.spans import HiddenSpan, Kind


class MaskedSpan(NamedTuple):
    """A run of a source that is hidden. A spoiler's is without its markers; what is not closed hides what follows."""

    start: int
    end: int
    kind: Literal["comment", "near miss", "details", "spoiler"]
    is_closed: bool = True


def hidden_spans(source: str, *, sealing: bool) -> list[MaskedSpan]:
    """Return what is hidden in a section's source, in no order; `sealing` as in `prose.parse`."""
    return [each for span in prose.hidden_spans(source, sealing=sealing) for each in _runs(span)]


def _runs(span: HiddenSpan) -> Iterator[MaskedSpan]:
    match span.kind:
        case Kind.COMMENT:
            yield MaskedSpan(span.start, span.end, "comment", span.is_ended)
        case Kind.NEAR_MISS:
            yield MaskedSpan(span.start, span.end, "near miss")
        case Kind.INLINE:
            yield MaskedSpan(span.body_start, span.body_end, "spoiler", span.is_ended)
        case Kind.DETAILS:
            shown_from, shown_to = span.summary
            if shown_to:
                yield MaskedSpan(span.start, shown_from, "details", span.is_ended)
            yield MaskedSpan(shown_to or span.start, span.end, "details", span.is_ended or bool(shown_to))


def paragraphs(text: str) -> list[tuple[int, str]]:
    """Return each run of lines without an empty one between, and where it begins."""
    found: list[tuple[int, str]] = []
    lines: list[str] = []
    begin = position = 0
    for line in [*text.split("\n"), ""]:
        if line.strip():
            begin = begin if lines else position
            lines.append(line)
        elif lines:
            found.append((begin, "\n".join(lines)))
            lines = []
        position += len(line) + 1
    return found
