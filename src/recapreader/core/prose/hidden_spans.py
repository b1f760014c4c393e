"""What is hidden in a section's source: found before any rule of Markdown looks at it, and defined only here.

The parser, `check`, review and import all use these spans. What stands in one never decides what is shown beside it:
block rules, link definitions and near misses see a sign in its place.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from recapreader.core.prose.comments import Comment, find_comments, without_comments
from recapreader.core.prose.details import Details, find_details, without_tags
from recapreader.core.prose.inline_spoilers import InlineSpoiler, find_in_line, find_in_text, may_hold_spoilers
from recapreader.core.prose.near_miss import near_miss

SIGN, SIGN_END = "\ufdd0", "\ufdd1"
"""In a text, the number of a hidden span between these two stands for it; both are removed from any file when it is
read.
"""


class Kind(Enum):
    """What hides a span."""

    COMMENT = "comment"
    INLINE = "inline spoiler"
    DETAILS = "details"
    NEAR_MISS = "near miss"
    """From a line that looks like a heading and is none to the end of an open section."""


@dataclass(frozen=True, slots=True)
class HiddenSpan:
    """Offsets into the source: all that is taken out of it, and the words that are hidden.

    `summary` are the words of a `<details>` that are shown; they stand before its body, and may hold spans again.
    """

    start: int
    end: int
    kind: Kind
    body_start: int
    body_end: int
    is_ended: bool = True
    """Whether its author wrote an end; else it reaches as far as it can."""
    summary: tuple[int, int] = (0, 0)


class OpenText:
    """What remains of a source when spans are taken out: `text` has a sign for each inline spoiler among `spans`."""

    def __init__(
        self, source: str, start: int, end: int, comments: Iterable[Comment], spans: Sequence[HiddenSpan]
    ) -> None:
        self.spans = tuple(spans)
        self._source = source
        self._places, self._origins = [0], [start]
        cuts = [(each.start, each.end, "") for each in comments]
        cuts += [(span.start, span.end, f"{SIGN}{number}{SIGN_END}") for number, span in enumerate(spans)]
        parts: list[str] = []
        position, length = start, 0
        for begin, stop, sign in sorted(cuts):
            if stop > position:  # else it lies in a span
                parts += (source[position:begin], sign)
                length += begin - position + len(sign)
                position = stop
                self._places.append(length)
                self._origins.append(position)
        self.text = "".join((*parts, source[position:end]))

    def begin(self, offset: int) -> int:
        """Where in the source what follows an offset begins."""
        return self._origin(bisect_right(self._places, offset) - 1, offset)

    def end(self, offset: int) -> int:
        """Where in the source what precedes an offset ends."""
        return self._origin(max(bisect_right(self._places, offset - 1) - 1, 0), offset)

    def _origin(self, place: int, offset: int) -> int:
        return self._origins[place] + offset - self._places[place]

    def cut_at(self, offset: int) -> None:
        """Leave out all from an offset on."""
        self.text = self.text[:offset]
        self.spans = tuple(span for span in self.spans if span.start < self.begin(offset))

    def body(self, number: int) -> str:
        """The source of the words that a number's sign stands for."""
        span = self.spans[number]
        return without_comments(self._source[span.body_start : span.body_end])


def hidden_spans(source: str, *, sealing: bool = False) -> tuple[HiddenSpan, ...]:
    """What is hidden in one section's source, which has been cleaned, in the order of their beginnings.

    With `sealing`, as in open sections, a near miss hides what follows it, as the last span.
    """
    if not may_hide(source) and not sealing:
        return ()
    spans: list[HiddenSpan] = []
    for each in outline(source, sealing=sealing):
        spans += each.spans if isinstance(each, OpenText) else (each, *_summary_spans(source, each))
    end = spans[-1].start if spans and spans[-1].kind is Kind.NEAR_MISS else len(source)
    spans += (_comment_span(each) for each in find_comments(source) if each.start < end)
    return tuple(sorted(spans, key=lambda span: (span.start, -span.end)))


def without_hidden(source: str) -> str:
    """A text without blocks with the same sign for each spoiler in it, whatever that hides, and without comments."""
    return re.sub(f"{SIGN}[0-9]+{SIGN_END}", SIGN, outline_of_line(source).text) if may_hide(source) else source


def outline(source: str, *, sealing: bool = False) -> list[OpenText | HiddenSpan]:
    """What remains of a section's source, parted by each `<details>`, and by the end that a near miss hides."""
    found: list[OpenText | HiddenSpan] = [OpenText(source, 0, len(source), (), ())]
    if may_hide(source):
        found = _outlined(source)
    for index, each in enumerate(found if sealing else ()):
        if isinstance(each, OpenText) and (place := near_miss(each.text)) is not None:
            start = each.begin(place)
            each.cut_at(place)
            return [*found[: index + 1], HiddenSpan(start, len(source), Kind.NEAR_MISS, start, len(source))]
    return found


def outline_of_line(source: str) -> OpenText:
    """The same of a text without blocks."""
    comments = list(find_comments(source))
    bare = OpenText(source, 0, len(source), comments, ())
    return OpenText(source, 0, len(source), comments, [_span(bare, 0, each) for each in find_in_line(bare.text)])


def outline_of_details(source: str) -> OpenText:
    """The same of the body of a `<details>`, in which the tags of others are left aside."""
    text = without_tags(without_comments(source))
    bare = OpenText(text, 0, len(text), (), ())
    return OpenText(text, 0, len(text), (), [_span(bare, 0, each) for each in find_in_text(text)])


def may_hide(source: str) -> bool:
    """Whether it is worth looking for anything hidden in a source, or in its beginnings."""
    return may_hold_spoilers(source) or "<!--" in source or ("<" in source and "<details" in source.lower())


def _outlined(source: str) -> list[OpenText | HiddenSpan]:
    comments = list(find_comments(source))
    bare = OpenText(source, 0, len(source), comments, ())
    doubtful = _cuts_in_lines(comments)
    starts = [each.start for each in comments]
    found: list[OpenText | HiddenSpan] = []
    position, torn = 0, False
    for details in (*find_details(bare.text), None):
        end = details.start if details else len(bare.text)
        cuts = [0] * (position > 0) + [place - position for place in _between(doubtful, position, end)]
        spans = [_span(bare, position, each) for each in _spoilers(bare.text[position:end], cuts, torn=torn)]
        first, last = bare.begin(position), bare.end(end)
        within = comments[bisect_left(starts, first) : bisect_left(starts, last)]
        found.append(OpenText(source, first, last, within, spans))
        torn = bool(spans) and not spans[-1].is_ended and _is_one_run(source[spans[-1].end : last])
        if details:
            found.append(_details_span(bare, details))
            position = details.end
    return found


def _cuts_in_lines(comments: list[Comment]) -> list[int]:
    """Return where, in the text without them, comments were that did not have their lines to themselves."""
    cuts, taken_out = [], 0
    for comment in comments:
        if not comment.is_alone:
            cuts.append(comment.start - taken_out)
        taken_out += comment.end - comment.start
    return cuts


def _between(places: list[int], first: int, last: int) -> list[int]:
    return places[bisect_left(places, first) : bisect_right(places, last)]


def _spoilers(text: str, doubtful: list[int], *, torn: bool) -> list[InlineSpoiler]:
    """Return the spoilers between two `<details>`; if `torn`, one that began earlier may continue in it."""
    start = _end_of_run(text) if torn else 0
    going_on = [InlineSpoiler(0, start, 0, start, is_ended=False)] if text[:start].strip() else []
    if not start:
        return find_in_text(text, doubtful)
    rest = find_in_text(text[start:])
    return going_on + [
        InlineSpoiler(
            each.start + start, each.end + start, each.body_start + start, each.body_end + start, each.is_ended
        )
        for each in rest
    ]


def _end_of_run(text: str) -> int:
    """Return the start of the first line that is followed by an empty one; the end if there is none."""
    position = 0
    for line in text.split("\n")[1:]:
        position = text.index("\n", position) + 1
        if not line.strip(" \t"):
            return position - 1
    return len(text)


def _is_one_run(text: str) -> bool:
    """Return whether the text has no empty line, given that something follows on its last line."""
    return all(line.strip(" \t") for line in text.split("\n")[1:-1])


def _span(bare: OpenText, offset: int, found: InlineSpoiler) -> HiddenSpan:
    start, end = bare.begin(found.start + offset), bare.end(found.end + offset)
    body_start = bare.begin(found.body_start + offset)
    body_end = max(bare.end(found.body_end + offset), body_start)
    return HiddenSpan(start, max(end, body_end), Kind.INLINE, body_start, body_end, found.is_ended)


def _comment_span(comment: Comment) -> HiddenSpan:
    start, end, body_start, body_end, is_ended, _ = comment
    return HiddenSpan(start, end, Kind.COMMENT, body_start, body_end, is_ended)


def _details_span(bare: OpenText, details: Details) -> HiddenSpan:
    start, end = bare.begin(details.start), bare.end(details.end)
    summary = bare.begin(details.summary_start), bare.end(details.summary_end)
    body_start = bare.begin(details.body_start)
    body_end = max(bare.end(details.body_end), body_start)
    if details.summary_start == details.summary_end:
        summary = (0, 0)
    return HiddenSpan(start, end, Kind.DETAILS, body_start, body_end, details.body_end < details.end, summary)


def _summary_spans(source: str, details: HiddenSpan) -> Iterator[HiddenSpan]:
    start, end = details.summary
    for each in outline_of_line(source[start:end]).spans:
        yield replace(
            each,
            start=each.start + start,
            end=each.end + start,
            body_start=each.body_start + start,
            body_end=each.body_end + start,
        )
