"""Unclosed `<details>`.

What: There is no `</details>` for a `<details>` in its section.

Why: It hides the rest of the section.

Example: `<details><summary>More</summary>` and nothing else

Hint: close it with </details>
"""

from collections.abc import Iterator

from recapreader.check.checked_document import Context
from recapreader.check.rule import Rule, Violation


def check(context: Context) -> Iterator[Violation]:
    """Report each that is not closed, at its tag."""
    for body in context.bodies:
        for span in body.spans:
            is_code = body.prose[span.start : span.start + 1].isspace()
            if span.kind == "details" and not span.is_closed and not is_code:
                message = "<details> is not closed; it hides the rest of its section"
                yield body.violation(span.start, len("<details"), message)


RULE = Rule("B107", "error", __doc__, check)
