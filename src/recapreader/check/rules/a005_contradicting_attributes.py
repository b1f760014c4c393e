"""`.open` contradicts another attribute.

What: A section is `.open`, but also has a mark or is an ending.

Why: An open section needs no mark and cannot be an ending. It is hidden, and asks before it opens, as an ending does.

Example: `## The harbour {.open .ending}`

Hint: keep one of the two
"""

from recapreader.check.rule import Rule

RULE = Rule("A005", "error", __doc__)
