"""A book's marks end long before its chapters.

What: The last chapter mark of a book is less than half its number of parts, or half the highest chapter number in a
heading.

Why: Marks that restart in every volume, or that count sections, open the last chapters to anyone who has read a few.

Example: forty parts, the last of them with `after="ch 12"`

Hint: count the marks through the whole book, as in after="ch 40"
"""

import re
from collections.abc import Iterator

from recapreader.check.checked_document import Context
from recapreader.check.rule import Rule, Violation

_FEW = 4
_MARK = re.compile(r"ch (\d+)")
_CHAPTER = re.compile(r"\b(?:chapter|kapitel|chapitre|capítulo|capitolo)\s+(\d{1,4})\b", re.IGNORECASE)


def check(context: Context) -> Iterator[Violation]:
    """Report the furthest chapter mark of a book, if it is far too low."""
    recap = context.document.recap
    if recap.front.kind != "book":
        return
    counted = [int(number) for each in context.hidden for number in _CHAPTER.findall(each.heading)]
    chapters = max([len(recap.parts) - 1, *counted])
    furthest, place = 0, 0
    for stretch in context.document.stretches:
        named = stretch.part or stretch.section
        number = _MARK.fullmatch(str(named.after)) if named and named.after else None
        at = context.document.text.find("after=", *stretch.heading)
        if number and at >= 0 and int(number.group(1)) > furthest:
            furthest, place = int(number.group(1)), at
    if furthest and chapters > _FEW and 2 * furthest < chapters:
        yield Violation(place, len("after="), "no mark of this book reaches half of its chapters")


RULE = Rule("S106", "warning", __doc__, check)
