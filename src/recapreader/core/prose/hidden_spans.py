"""What is hidden in a section's source: found before any rule of Markdown looks at it.

The parser, `check`, review and import all use these spans. What stands in one never decides what is shown beside it:
block rules, link definitions and near misses see a sign in its place.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from recapreader.core.marks import Mark, NotAMark, parse_mark
from recapreader.core.prose.comments import find_comments, without_comments
from recapreader.core.prose.details import without_tags
from recapreader.core.prose.near_miss import near_miss
from recapreader.core.prose.spans import HiddenSpan, Kind, may_hide

_MARK_BEHIND = re.compile(r"(?:!<|\|\|)\{[ \t]*after=(?:\"(?P<quoted>[^\"\n]*)\"|(?P<bare>[^\s\"'{}=]+))[ \t]*\}")
SIGN, SIGN_END = "\ufdd0", "\ufdd1"
"""In a text, the number of a hidden span between these two stands for it; both are removed from any file when it is
read.
"""


class OpenText:
    """What remains of a source when spans are taken out: `text` has a sign for each of `spans`, none for a comment."""

    def __init__(self, source: str, start: int, end: int, hidden: Sequence[HiddenSpan]) -> None:
        self.spans = tuple(span for span in hidden if span.kind is not Kind.COMMENT)
        self._source = source
        self._places, self._origins = [0], [start]
        parts: list[str] = []
        position, length, number = start, 0, 0
        for span in hidden:
            sign = ""
            if span.kind is not Kind.COMMENT:
                sign, number = f"{SIGN}{number}{SIGN_END}", number + 1
            parts += (source[position : span.start], sign)
            length += span.start - position + len(sign)
            position = span.end
            self._places.append(length)
            self._origins.append(position)
        self.text = "".join((*parts, source[position:end]))

    def origin(self, offset: int) -> int:
        """Where in the source what follows an offset begins."""
        place = bisect_right(self._places, offset) - 1
        return self._origins[place] + offset - self._places[place]

    def cut_at(self, offset: int) -> None:
        """Leave out all from an offset on."""
        self.text = self.text[:offset]
        self.spans = tuple(span for span in self.spans if span.start < self.origin(offset))

    def mark(self, number: int) -> Mark | None:
        """The mark right behind the spoiler that the sign of a number stands for; None where none can be read."""
        span = self.spans[number]
        brace = _MARK_BEHIND.fullmatch(self._source, span.body_end, span.end)
        if span.kind is not Kind.INLINE or brace is None:
            return None
        try:
            return parse_mark(brace["quoted"] if brace["bare"] is None else brace["bare"])
        except NotAMark:
            return None

    def body(self, number: int) -> str:
        """The source of the words that a number's sign stands for."""
        span = self.spans[number]
        return without_comments(self._source[span.body_start : span.body_end])


def hidden_spans(source: str, *, sealing: bool = False) -> tuple[HiddenSpan, ...]:
    """What is hidden in one section's source, which has been cleaned, in the order of their beginnings.

    Comments within others are among them. With `sealing`, as in open sections, a near miss hides what follows it, as
    the last span.
    """
    if not may_hide(source) and not sealing:
        return ()
    spans = list(_outermost(source, sealing=sealing))
    for span in spans.copy():
        if span.kind is not Kind.COMMENT and span.kind is not Kind.NEAR_MISS:
            spans += find_comments(source, span.start, span.end)
        spans += _summary_spans(source, span)
    return tuple(sorted(spans, key=lambda span: (span.start, -span.end)))


def _scan(source: str, *, has_blocks: bool = True, sealing: bool = False) -> list[HiddenSpan]:
    if not may_hide(source):
        return []
    from recapreader.core.prose.scan import scan  # noqa: PLC0415 - most of what is open hides nothing

    return scan(source, has_blocks=has_blocks, sealing=sealing)


def _outermost(source: str, *, sealing: bool) -> Iterator[HiddenSpan]:
    spans = _scan(source, sealing=sealing)
    last = _parted(source, spans, sealing=True)[-1] if sealing else None
    if isinstance(last, HiddenSpan) and last.kind is Kind.NEAR_MISS:
        yield from (span for span in spans if span.start < last.start)
        yield last
    else:
        yield from spans


def without_hidden(source: str) -> str:
    """A text without blocks with the same sign for each spoiler in it, whatever that hides, and without comments."""
    return re.sub(f"{SIGN}[0-9]+{SIGN_END}", SIGN, outline_of_line(source).text) if may_hide(source) else source


def outline(source: str, *, sealing: bool = False) -> list[OpenText | HiddenSpan]:
    """What remains of a section's source, parted by each `<details>`, and by the end that a near miss hides."""
    return _parted(source, _scan(source, sealing=sealing), sealing=sealing)


def _parted(source: str, spans: Sequence[HiddenSpan], *, sealing: bool) -> list[OpenText | HiddenSpan]:
    found: list[OpenText | HiddenSpan] = []
    position, first = 0, 0
    for index, span in enumerate(spans):
        if span.kind is Kind.DETAILS:
            found += (OpenText(source, position, span.start, spans[first:index]), span)
            position, first = span.end, index + 1
    found.append(OpenText(source, position, len(source), spans[first:]))
    for index, each in enumerate(found if sealing else ()):
        if isinstance(each, OpenText) and (place := near_miss(each.text)) is not None:
            start = each.origin(place)
            each.cut_at(place)
            return [*found[: index + 1], HiddenSpan(start, len(source), Kind.NEAR_MISS, start, len(source))]
    return found


def outline_of_line(source: str) -> OpenText:
    """The same of a text without blocks."""
    return OpenText(source, 0, len(source), _scan(source, has_blocks=False))


def outline_of_details(source: str) -> OpenText:
    """The same of the body of a `<details>`, in which the tags of others are left aside."""
    text = without_tags(without_comments(source))
    return OpenText(text, 0, len(text), _scan(text))


def _summary_spans(source: str, details: HiddenSpan) -> Iterator[HiddenSpan]:
    start, end = details.summary
    for each in _scan(source[start:end], has_blocks=False):
        yield replace(
            each,
            start=each.start + start,
            end=each.end + start,
            body_start=each.body_start + start,
            body_end=each.body_end + start,
        )
