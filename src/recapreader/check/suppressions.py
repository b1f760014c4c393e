"""Comments that silence a diagnostic, each with its reason: `<!-- check: ok L202 why -->`, `# check: ok L202 why`.

A comment covers its own line and the paragraph that follows; one at the top of the front matter covers what is said
of the file as a whole, on line 1.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from recapreader.check.diagnostic import Diagnostic
from recapreader.check.document import Document
from recapreader.check.rule import rules

_IN_TEXT = re.compile(r"<!--[ \t]*check:[ \t]*ok\b(?P<rest>.*?)-->", re.DOTALL)
_IN_FRONT = re.compile(r"(?:^|(?<=\s))#[ \t]*check:[ \t]*ok\b(?P<rest>[^\n]*)", re.MULTILINE)
_CODE = re.compile(r"[,\s]*([A-Z]\d{1,3})(?=[,\s]|$)")


@dataclass(slots=True)
class Suppression:
    """One comment: where it is, which codes it silences on which lines, and which of them it had to."""

    line: int
    column: int
    width: int
    codes: tuple[str, ...]
    reason: str
    lines: range
    used: set[str] = field(default_factory=set)


def suppressions(document: Document) -> list[Suppression]:
    """Return every such comment of a file."""
    front = list(_IN_FRONT.finditer(document.text, 0, document.body_start))
    below = []
    for stretch in document.stretches:
        for span in document.hidden_spans(stretch):
            if span.kind == "comment" and span.is_closed:
                start, end = stretch.body[0] + span.start, stretch.body[0] + span.end
                below += [match] if (match := _IN_TEXT.match(document.text, start, end)) else []
    ends = _paragraph_ends(document)
    return [_suppression(document, match, ends) for match in (*front, *below)]


def _suppression(document: Document, match: re.Match[str], ends: list[int]) -> Suppression:
    line, column = document.place(match.start())
    last, _ = document.place(max(match.end() - 1, match.start()))
    codes, rest, place = [], match.group("rest"), 0
    while code := _CODE.match(rest, place):
        codes.append(code.group(1))
        place = code.end()
    width = min(match.end() - match.start(), len(document.line(line)) - column + 1)
    first = 1 if line == 2 and match.end() <= document.body_start else line
    is_alone = not document.line(line)[: column - 1].strip()
    covered_to = (last + 1 if line < document.body_line else ends[last]) if is_alone else last
    reason = rest[place:].strip(" \t\n:-–—")
    return Suppression(line, column, width, tuple(codes), reason, range(first, covered_to + 1))


def _paragraph_ends(document: Document) -> list[int]:
    """Return the last line of the paragraph that follows each line, by the line's number."""
    lines = document.text.split("\n")
    ends = [len(lines)] * (len(lines) + 1)
    for number in range(len(lines) - 1, 0, -1):
        is_empty, is_last = not lines[number].strip(), number + 1 == len(lines) or not lines[number + 1].strip()
        ends[number] = ends[min(number + 1, len(lines))] if is_empty else number + 1 if is_last else ends[number + 1]
    return ends


def silence(diagnostics: Iterable[Diagnostic], comments: list[Suppression]) -> list[Diagnostic]:
    """Return what is left of the diagnostics in the file's order, and what is wrong with the comments themselves.

    Of several comments that cover a line, the last counts.
    """
    waiting: dict[str, list[Suppression]] = defaultdict(list)
    for comment in sorted(comments, key=lambda each: each.lines.start, reverse=True):
        for code in comment.codes if comment.reason else ():
            waiting[code].append(comment)
    reached: dict[str, list[Suppression]] = defaultdict(list)
    left = []
    for diagnostic in sorted(diagnostics):
        coming, active = waiting[diagnostic.code], reached[diagnostic.code]
        while coming and coming[-1].lines.start <= diagnostic.line:
            active.append(coming.pop())
        while active and active[-1].lines.stop <= diagnostic.line:
            active.pop()
        if active:
            active[-1].used.add(diagnostic.code)
        else:
            left.append(diagnostic)
    return sorted([*left, *(problem for comment in comments for problem in _wrong(comment))])


def _wrong(comment: Suppression) -> list[Diagnostic]:
    def at(code: str, message: str) -> Diagnostic:
        rule = rules()[code]
        return Diagnostic(
            comment.line, comment.column, code, message, rule.hint, width=comment.width, severity=rule.severity
        )

    if not comment.codes or any(code not in rules() for code in comment.codes):
        return [at("X102", "this silencing comment names no existing code")]
    if not comment.reason:
        return [at("X101", "this silencing comment has no reason")]
    idle = [code for code in comment.codes if code not in comment.used]
    return [at("X103", f"nothing is left of {code} for this comment to silence") for code in idle]
