"""Repeated attribute.

What: A heading has the same class or key twice, or two ids.

Why: The section is then hidden without a mark, and asks before it opens, as an ending does.

Example: `## The harbour {after=S01 after=S02}`

Hint: keep one
"""

from recapreader.check.rule import Rule

RULE = Rule("A004", "error", __doc__)
