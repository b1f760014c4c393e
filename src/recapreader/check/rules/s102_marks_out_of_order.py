"""Marks are out of order.

What: A mark comes before that of an earlier section or part.

Why: A reader at that point would find this section open and the earlier one hidden.

Example: `## The truth {after=S01E02}`, and below it `## The end {after=S01E01}`

Hint: put the sections in the story's order, or correct the mark
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from recapreader.check.checked_document import Context
from recapreader.check.rule import Rule, Violation

if TYPE_CHECKING:
    from recapreader.core.marks import Mark


def check(context: Context) -> Iterator[Violation]:
    """Report each mark before the furthest of its kind so far."""
    furthest: dict[tuple[bool, str], Mark] = {}  # a part's mark is its end, its sections' may lie within it
    for stretch in context.document.stretches:
        named = stretch.part or stretch.section
        mark = named.after if named else None
        if mark is None:
            continue
        order = stretch.part is not None, mark.kind
        before = furthest.get(order)
        if before is None or mark.reaches(before):
            furthest[order] = mark
        elif (at := context.document.text.find("after=", *stretch.heading)) >= 0:
            yield Violation(at, 1, f"this mark, {mark}, comes before {before}, the mark of an earlier section")


RULE = Rule("S102", "error", __doc__, check)
