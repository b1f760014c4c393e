"""An empty section.

What: A heading has nothing below it, or only a comment.

Why: A reader who reveals it finds nothing.

Example: `## The harbour` as the last line of the file

Hint: write what happens, or remove the section
"""

from collections.abc import Iterator
from itertools import zip_longest

from recapreader.check.checked_document import Context
from recapreader.check.rule import Rule, Violation
from recapreader.core.recap import PREMISE


def check(context: Context) -> Iterator[Violation]:
    """Report each heading without text; below a part's, a section's may follow."""
    for body, following in zip_longest(context.bodies, context.bodies[1:]):
        stretch = body.stretch
        is_premise = stretch.section is not None and stretch.section.number == PREMISE
        is_title = stretch.part is not None and following is not None and following.stretch.part is None
        if not is_premise and not is_title and not body.without_comments.strip():
            line_start = context.document.text.rfind("\n", 0, stretch.heading[0]) + 1
            yield Violation(line_start, 1, f"there is no text in {stretch.name}")


RULE = Rule("S103", "warning", __doc__, check)
