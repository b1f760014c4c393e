"""Unclosed comment.

What: There is no `-->` for a `<!--` in its section.

Why: It swallows the rest of the section.

Example: `<!-- to do`

Hint: close it with -->
"""

from collections.abc import Iterator

from recapreader.check.checked_document import Context
from recapreader.check.rule import Rule, Violation


def check(context: Context) -> Iterator[Violation]:
    """Report each."""
    for body in context.bodies:
        for span in body.spans:
            if span.kind == "comment" and not span.is_closed:
                start = body.source.index("<", span.start)
                yield body.violation(start, 4, "this comment is not closed; it swallows the rest")


RULE = Rule("B109", "warning", __doc__, check)
