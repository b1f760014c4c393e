"""End of a spoiler without a beginning.

What: `!<` closes nothing.

Why: Text before it that should be hidden may be open.

Example: `She finds her brother!< in the cellar.`

Hint: begin the spoiler with >! in this paragraph
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from recapreader.check.checked_document import Context
from recapreader.check.rule import Rule, Violation

_END = re.compile(r"(?<!\\)!<(?![A-Za-z/])")


def check(context: Context) -> Iterator[Violation]:
    """Report each end that neither closes a spoiler nor is within one."""
    for body in context.bodies:
        starts = [span.start for span in body.spoilers]
        for match in _END.finditer(body.prose):
            before = bisect_right(starts, match.start()) - 1
            if before < 0 or match.start() > body.spoilers[before].end:
                message = "this ends a spoiler that never began; the text before it is not hidden"
                yield body.violation(match.start(), 2, message)


RULE = Rule("B104", "error", __doc__, check)
