"""What in the text below headings is not what its author meant (the B codes). Hidden text is looked at too."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from recapreader.check.diagnostics import Diagnostic
from recapreader.check.document import Document, Stretch
from recapreader.check.open_source import blanked
from recapreader.core.prose.hidden_spans import HiddenSpan, Kind, hidden_spans

_FENCED = re.compile(
    r"^ {0,3}(?P<fence>`{3,}|~{3,})(?P<info>[^\n]*)\n(?:.*?^ {0,3}(?P=fence)[`~]*[ \t]*$|.*\Z)",
    re.DOTALL | re.MULTILINE,
)
_CODE = re.compile(r"(?<![`\\])(`+)(?!`)[^\n]*?(?<!`)\1(?!`)")
_COMMENT = re.compile(r"<!--(?:.*?-->|.*)", re.DOTALL)
_TABLE = re.compile(
    r"^[^\n]*\|[^\n]*\n[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*(?:\n[^\n]*\|[^\n]*)*", re.MULTILINE
)
_NEAR_HEADING = re.compile(
    r"^ {0,3}(?P<sign>\#{1,2}(?=[^\#\s]|[\t\u00a0\u2000-\u200a\u202f\u3000]|$)|\uff03)[^\n]*", re.MULTILINE
)
_UNDERLINE = re.compile(r"^ {0,3}(?:=+|-+)[ \t]*$", re.MULTILINE)
_END = re.compile(r"(?<!\\)!<(?![A-Za-z/])")
_OTHER_SYNTAX = re.compile(
    r"^ {0,3}:{3,} ?spoil[a-z]*[^\n]*|\[/?spoiler[^\]\n]*\]|</?spoiler[^>\n]*>|~!.+?!~|^ {0,3}[`~]{3,}[ ]?spoiler[^\n]*"
    r"|\]\{[ ]*\.spoil[a-z]*[^}\n]*\}|^ {0,3}:{3,}[ ]?\{[^}\n]*spoil[^}\n]*\}",
    re.IGNORECASE | re.MULTILINE,
)
_DETAILS = re.compile(r"<(/?)details(?=[\s/>]|$)", re.IGNORECASE)
_ATTRIBUTES = re.compile(
    r"(?:^ {0,3}\#{3,}[^\n]*?|^[^\n{}]*?)(?P<braces>\{[ ]*(?:[.\#][\w-]+|after=|label=)[^{}\n]*\})[ \t]*$", re.MULTILINE
)


def check_bodies(document: Document) -> Iterator[Diagnostic]:
    """Each thing amiss in each stretch of text."""
    for stretch in document.stretches:
        start, end = stretch.body
        source = document.text[start:end]
        if source.strip():
            yield from _Body(document, stretch, source).check()


class _Body:
    """One stretch of text, with code and comments blanked out where they cannot matter."""

    def __init__(self, document: Document, stretch: Stretch, source: str) -> None:
        self._document = document
        self._stretch = stretch
        self._source = source
        self._without_comments = _COMMENT.sub(_blank, source)
        self._spans = hidden_spans(source)
        self._outside = _outside(source, self._spans)
        self._prose = _CODE.sub(_blank, _FENCED.sub(_blank, self._without_comments))

    def check(self) -> Iterator[Diagnostic]:
        """All of it."""
        yield from self._headings()
        yield from self._inline_spoilers()
        yield from self._tables()
        yield from self._other_syntax()
        yield from self._details()
        yield from self._attributes()
        yield from self._comments()

    def _at(self, start: int, width: int, code: str, message: str, mend: str) -> Diagnostic:
        line, column = self._document.place(self._stretch.body[0] + start)
        where = "" if self._stretch.body_is_open else f" (in {self._stretch.name})"
        return Diagnostic(line, column, code, message + where, mend, width=width)

    def _headings(self) -> Iterator[Diagnostic]:
        for match in _NEAR_HEADING.finditer(self._outside):
            message = "this line looks like a heading and is none" + self._sealing()
            sign = "##" if match.group("sign") != "#" else "#"
            mend = f"write a plain space after {sign}, or put a backslash before it"
            yield self._at(match.start("sign"), len(match.group("sign")), "B101", message, mend)
        yield from self._swallowed_headings()
        for match in _UNDERLINE.finditer(self._outside):
            line_before = self._outside[: match.start()].rstrip(" \t").split("\n")[-2:-1]
            if line_before and line_before[0].strip() and not line_before[0].lstrip().startswith(("|", "---", "===")):
                message = "an underlined line is no heading here" + self._sealing()
                mend = "write it as ## Heading, or leave a blank line before the rule"
                width = len(match.group().strip())
                yield self._at(match.end() - len(match.group().lstrip()), width, "B102", message, mend)

    def _swallowed_headings(self) -> Iterator[Diagnostic]:
        for match in _COMMENT.finditer(self._source):
            rest = self._source[match.end() :].split("\n", 1)[0]
            if re.match(r"[ ]{0,3}\#{1,2} ", rest) and not self._source[: match.start()].rpartition("\n")[2].strip():
                message = "a heading must not follow a comment on its line" + self._sealing()
                yield self._at(match.end(), 2, "B101", message, "begin a line of its own with the heading")

    def _sealing(self) -> str:
        return "; it hides the rest of this section" if self._stretch.body_is_open else ""

    def _inline_spoilers(self) -> Iterator[Diagnostic]:
        tables = [match.span() for match in _TABLE.finditer(self._prose)]
        for span in self._spans:
            in_table = any(start < span.end and span.start < end for start, end in tables)
            if span.kind is Kind.INLINE and not span.is_ended and span.start < span.body_start and not in_table:
                message = "this inline spoiler does not end; it hides the rest of its paragraph"
                yield self._at(span.start, 2, "B103", message, "close it with !< or || in the same paragraph")
        starts = [span.start for span in self._spans]
        for match in _END.finditer(self._prose):
            place = bisect_right(starts, match.start())
            if not any(match.start() < span.end for span in self._spans[max(place - 2, 0) : place]):
                message = "this ends a spoiler that does not begin here; what stands before it is not hidden"
                yield self._at(match.start(), 2, "B104", message, "begin the spoiler with >! in this paragraph")

    def _tables(self) -> Iterator[Diagnostic]:
        for table in _TABLE.finditer(self._prose):
            marker = re.search(r"\|\||>!", table.group())
            if marker:
                message = "a spoiler's sign stands in a table, which is shown as text then"
                mend = r"take the spoiler out of the table, or write \|\| for an empty cell"
                yield self._at(table.start() + marker.start(), 2, "B105", message, mend)

    def _other_syntax(self) -> Iterator[Diagnostic]:
        seen: set[int] = set()
        for match in _OTHER_SYNTAX.finditer(_CODE.sub(_blank, self._without_comments)):
            paragraph = self._source.count("\n\n", 0, match.start())
            if paragraph not in seen:  # an opening and its end are one mistake
                seen.add(paragraph)
                message = "this is another program's spoiler; here it hides nothing"
                start = match.end() - len(match.group().lstrip())
                yield self._at(
                    start, len(match.group().strip()), "B106", message, "write >!…!<, or a section of its own"
                )

    def _details(self) -> Iterator[Diagnostic]:
        depth, opened = 0, 0
        for tag in _DETAILS.finditer(self._prose):
            if not tag.group(1):
                opened = opened if depth else tag.start()
                depth += 1
            elif depth:
                depth -= 1
        if depth:
            message = "<details> is not closed; it hides the rest of its section"
            yield self._at(opened, len("<details"), "B107", message, "close it with </details>")

    def _attributes(self) -> Iterator[Diagnostic]:
        for match in _ATTRIBUTES.finditer(self._prose):
            if "](" in match.group() or match.group("braces").lower().startswith(("{.spoil", "{ .spoil")):
                continue
            message = "attributes are read on # and ## headings alone; here they are text and hide nothing"
            start, end = match.span("braces")
            yield self._at(start, end - start, "B108", message, "make the line a ## heading, or take the braces out")

    def _comments(self) -> Iterator[Diagnostic]:
        for match in _COMMENT.finditer(self._source):
            if not match.group().endswith("-->"):
                yield self._at(
                    match.start(), 4, "B109", "this comment does not end; it swallows the rest", "close it with -->"
                )


def _blank(match: re.Match[str]) -> str:
    return blanked(match.group())


def _outside(source: str, spans: tuple[HiddenSpan, ...]) -> str:
    """The source with comments as blanks, and anything else that is hidden as letters."""
    for span in spans:
        filler = " " if span.kind is Kind.COMMENT else "x"
        source = source[: span.start] + re.sub(r"[^\n]", filler, source[span.start : span.end]) + source[span.end :]
    return source
