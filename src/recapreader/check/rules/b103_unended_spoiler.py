"""Unclosed inline spoiler.

What: There is no `!<` for a `>!`, or no second `||`, in the same paragraph.

Why: Everything to the end of the paragraph is hidden.

Example: `She opens the door and finds >!her brother.`

Hint: close it with !< or || in the same paragraph
"""

from collections.abc import Iterator

from recapreader.check.checked_document import Context
from recapreader.check.rule import Rule, Violation
from recapreader.check.rules.b105_spoiler_in_table import tables


def check(context: Context) -> Iterator[Violation]:
    """Report each spoiler that does not end, at its marker; those in a table are another rule's."""
    for body in context.bodies:
        skipped = iter(tables(body))
        table = next(skipped, None)
        for span in body.spoilers:
            while table and table[1] <= span.start:
                table = next(skipped, None)
            if not span.is_closed and not (table and table[0] < span.start):
                message = "this inline spoiler is not closed; it hides the rest of its paragraph"
                yield body.violation(span.start - 2, 2, message)


RULE = Rule("B103", "error", __doc__, check)
