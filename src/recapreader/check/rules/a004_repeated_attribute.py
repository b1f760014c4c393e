"""An attribute is there twice.

What: A heading has the same class or key twice, or two ids.

Why: With both, the section is hidden without a mark, and asks like an ending.

Example: `## The harbour {after=S01 after=S02}`

Hint: keep one
"""

from recapreader.check.rule import Rule

RULE = Rule("A004", "error", __doc__)
