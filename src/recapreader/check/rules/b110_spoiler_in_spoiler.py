"""A spoiler within a spoiler.

What: `>!` or `!<` stands inside an inline spoiler that does not end there.

Why: Spoilers do not nest. A spoiler ends with the first `!<`, so what follows an inner one may be open.

Example: `She finds >!her brother, >!Tom,!< and the gun.`

Hint: end the first spoiler before the second, or leave the inner markers out
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from recapreader.check.checked_document import Context
from recapreader.check.rule import Rule, Violation

_MARKER = re.compile(r"(?<!\\)(?:>!|!<)")


def check(context: Context) -> Iterator[Violation]:
    """Report each marker within a spoiler."""
    for body in context.bodies:
        starts = [span.start for span in body.spoilers]
        for match in _MARKER.finditer(body.prose):
            before = bisect_right(starts, match.start()) - 1
            if before >= 0 and match.end() <= body.spoilers[before].end:
                yield body.violation(match.start(), 2, "this is inside an inline spoiler, and spoilers do not nest")


RULE = Rule("B110", "warning", __doc__, check)
