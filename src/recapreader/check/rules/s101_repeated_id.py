"""Repeated id.

What: Two sections or parts have the same `#id`.

Why: It is unclear which of them a `from` refers to, so everything that waits for it stays hidden.

Example: `## Below deck {#night}` and `## The harbour {#night}`

Hint: give each section and part an id of its own
"""

from collections.abc import Iterator

from recapreader.check.checked_document import Context
from recapreader.check.rule import Rule, Violation


def check(context: Context) -> Iterator[Violation]:
    """Report each repetition, at the id."""
    seen: set[str] = set()
    for stretch in context.document.stretches:
        named = stretch.part or stretch.section
        anchor = named.anchor.open() if named else ""
        if anchor and anchor in seen:
            at = context.document.text.index(f"#{anchor}", *stretch.heading)
            yield Violation(at, 1, "this id is used twice in the file")
        seen.add(anchor)


RULE = Rule("S101", "error", __doc__, check)
