r"""A spoiler in a table.

What: The sign of a spoiler stands in a row of a table.

Why: A row is cut into cells at `|`, so a table that holds a spoiler is no table any more and is shown as text.

Example: `| Anna | ||the heiress|| |`

Hint: take the spoiler out of the table, or write \\|\\| for an empty cell
"""

import re
from collections.abc import Iterator

from recapreader.check.body import Body
from recapreader.check.context import Context
from recapreader.check.rule import Rule, Spot

_TABLE = re.compile(
    r"^[^\n]*\|[^\n]*\n[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*(?:\n[^\n]*\|[^\n]*)*", re.MULTILINE
)
_SIGN = re.compile(r"\|\||>!")


def tables(body: Body) -> list[re.Match[str]]:
    """Return what would be the tables of a text if no spoiler were in them."""
    return list(_TABLE.finditer(body.prose)) if "|" in body.prose else []


def check(context: Context) -> Iterator[Spot]:
    """Report the first sign in each table."""
    for body in context.bodies:
        for table in tables(body):
            if marker := _SIGN.search(table.group()):
                message = "a spoiler's sign stands in a table, which is shown as text then"
                yield body.spot(table.start() + marker.start(), 2, message)


RULE = Rule("B105", "warning", __doc__, check)
