"""Indistinguishable sections.

What: Two sections of a part have the same heading and no id.

Why: If a reader reveals either of them, that is not remembered.

Example: `## The night`, twice

Hint: give it an id, such as {#the-second-night}
"""

from collections import Counter
from collections.abc import Iterator

from recapreader.check.checked_document import Context
from recapreader.check.rule import Rule, Violation


def check(context: Context) -> Iterator[Violation]:
    """Report each of them, unless the same id is what they share."""
    recap = context.document.recap
    anchors = Counter(section.anchor.open() for section in recap.sections.values())
    for stretch in context.document.stretches:
        section = stretch.section
        if section is None or section.number in recap.keys:
            continue
        if not section.anchor.open() or anchors[section.anchor.open()] == 1:
            line_start = context.document.text.rfind("\n", 0, stretch.heading[0]) + 1
            message = f"{stretch.name} has the same heading as another section of its part, and no id"
            yield Violation(line_start, 1, message)


RULE = Rule("S104", "warning", __doc__, check)
