"""Comments that silence a diagnostic, each with its reason: `<!-- check: ok L201 why -->`, `# check: ok L201 why`.

A comment covers its own line and the paragraph that follows; one at the top of the front matter covers what is said
of the file as a whole, on line 1.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from recapreader.check.codes import CODES
from recapreader.check.diagnostics import Diagnostic
from recapreader.check.document import Document

_IN_TEXT = re.compile(r"<!--[ \t]*check:[ \t]*ok\b(?P<rest>.*?)-->", re.DOTALL)
_IN_FRONT = re.compile(r"(?:^|(?<=\s))#[ \t]*check:[ \t]*ok\b(?P<rest>[^\n]*)", re.MULTILINE)
_CODE = re.compile(r"[,\s]*([A-Z]\d{1,3})(?=[,\s]|$)")


@dataclass(slots=True)
class Suppression:
    """One comment: where it stands, which codes it silences on which lines, and whether it had to."""

    line: int
    column: int
    width: int
    codes: tuple[str, ...]
    reason: str
    lines: range
    used: set[str] = field(default_factory=set)

    def covers(self, diagnostic: Diagnostic) -> bool:
        """Whether this comment silences a diagnostic."""
        return bool(self.reason) and diagnostic.line in self.lines and diagnostic.code in self.codes


def suppressions(document: Document) -> list[Suppression]:
    """Every such comment of a file."""
    front_end = document.body_start
    found = [
        *_IN_FRONT.finditer(document.text, 0, front_end),
        *_IN_TEXT.finditer(document.text, front_end),
    ]
    return [_suppression(document, match) for match in found]


def _suppression(document: Document, match: re.Match[str]) -> Suppression:
    line, column = document.place(match.start())
    last, _ = document.place(max(match.end() - 1, match.start()))
    codes, rest = [], match.group("rest")
    while code := _CODE.match(rest):
        codes.append(code.group(1))
        rest = rest[code.end() :]
    width = min(match.end() - match.start(), len(document.line(line)) - column + 1)
    first = 1 if line == 2 and match.end() <= document.body_start else line
    is_alone = not document.line(line)[: column - 1].strip()
    end = _paragraph_end(document, last) if is_alone else last
    return Suppression(line, column, width, tuple(codes), rest.strip(" \t\n:-–—"), range(first, end + 1))


def _paragraph_end(document: Document, line: int) -> int:
    """The last line of the paragraph that follows a comment; in the front matter, of its next line."""
    count = len(document.line_starts)
    if line < document.body_line:
        return line + 1
    following = line + 1
    while following <= count and not document.line(following).strip():
        following += 1
    while following < count and document.line(following + 1).strip():
        following += 1
    return min(following, count)


def silence(diagnostics: Iterable[Diagnostic], comments: list[Suppression]) -> list[Diagnostic]:
    """What is left of the diagnostics, and what is wrong with the comments themselves."""
    left = []
    for diagnostic in diagnostics:
        covering = [comment for comment in comments if comment.covers(diagnostic)]
        for comment in covering:
            comment.used.add(diagnostic.code)
        if not covering:
            left.append(diagnostic)
    return [*left, *(problem for comment in comments for problem in _amiss(comment))]


def _amiss(comment: Suppression) -> list[Diagnostic]:
    def at(code: str, message: str, mend: str) -> Diagnostic:
        return Diagnostic(comment.line, comment.column, code, message, mend, width=comment.width)

    unknown = [code for code in comment.codes if code not in CODES]
    if unknown or not comment.codes:
        return [at("X102", "this silencing comment names no code that there is", "name one, such as L201")]
    if not comment.reason:
        return [at("X101", "this silencing comment has no reason", "say after the code why it is right as it is")]
    idle = [code for code in comment.codes if code not in comment.used]
    return [at("X103", f"nothing is left of {code} for this comment to silence", "take it out") for code in idle]
