r"""A spoiler in a table.

What: A row of a table contains spoiler markup.

Why: Rows are split into cells at `|`, so a table with a spoiler in it is no longer a table and is shown as text.

Example: `| Anna | ||the heiress|| |`

Hint: take the spoiler out of the table, or write \\|\\| for an empty cell
"""

import re
from collections.abc import Iterator

from recapreader.check.body import Body
from recapreader.check.checked_document import Context
from recapreader.check.rule import Rule, Violation

_RULE = re.compile(r"\|?:?-+:?(?:\|:?-+:?)*\|?")
_SIGN = re.compile(r"\|\||>!")


def tables(body: Body) -> list[tuple[int, int]]:
    """Return where what would be tables, if no spoiler were in them, begin and end."""
    found: list[tuple[int, int]] = []
    position, before, is_table = 0, "", False
    for line in body.prose.split("\n"):
        end = position + len(line)
        if is_table and "|" in line:
            found[-1] = found[-1][0], end
        elif is_table := "|" in before and _RULE.fullmatch("".join(line.split())) is not None:
            found.append((position - len(before) - 1, end))
        position, before = end + 1, line
    return found


def check(context: Context) -> Iterator[Violation]:
    """Report the first sign in each table."""
    for body in context.bodies:
        for start, end in tables(body):
            if marker := _SIGN.search(body.prose, start, end):
                message = "this table contains spoiler markup, so it is shown as text"
                yield body.violation(marker.start(), 2, message)


RULE = Rule("B105", "warning", __doc__, check)
