"""`.open` contradicts another attribute.

What: A section is `.open` and has a mark, or is an ending.

Why: What is open needs no mark and is no ending. It is hidden, and asks like an ending.

Example: `## The harbour {.open .ending}`

Hint: keep one of the two
"""

from recapreader.check.rule import Rule

RULE = Rule("A005", "error", __doc__)
