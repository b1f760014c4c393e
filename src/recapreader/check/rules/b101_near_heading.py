"""A near miss of a heading.

What: A line looks like a heading but is not one: it has no space after `#`, an unusual space, or follows a comment
on the same line.

Why: In open text, such a line hides the rest of its section, since it is unclear what was meant.

Example: `##The cellar`

Hint: write a plain space after the number signs, or put a backslash before them
"""

import re
from collections.abc import Iterator

from recapreader.check.body import Body
from recapreader.check.checked_document import Context
from recapreader.check.rule import Rule, Violation

_NEAR_HEADING = re.compile(
    r"^ {0,3}(?P<sign>\#{1,2}(?=[^\#\s]|[\t\u00a0\u2000-\u200a\u202f\u3000]|$)|\uff03)", re.MULTILINE
)
_HEADING = re.compile(r"[ ]{0,3}\#{1,2} ")


def check(context: Context) -> Iterator[Violation]:
    """Report each such line, in code, too: headings are found before any Markdown is read."""
    for body in context.bodies:
        for match in _NEAR_HEADING.finditer(body.without_comments):
            message = "this line looks like a heading but is not one" + body.seals
            yield body.violation(match.start("sign"), len(match.group("sign")), message)
        yield from _behind_comments(body)


def _behind_comments(body: Body) -> Iterator[Violation]:
    text = body.without_comments
    for span in body.spans:
        if span.kind == "comment" and _HEADING.match(body.source, span.end):
            line_start = body.source.rfind("\n", 0, span.start) + 1
            if not text[line_start : span.start].strip():
                message = "a heading cannot follow a comment on the same line" + body.seals
                yield body.violation(span.end, 2, message, "put the heading on a line of its own")


RULE = Rule("B101", "error", __doc__, check)
