"""Unknown class or key.

What: The classes are `.open` and `.ending`, the keys `after` and `label`.

Why: The section is hidden without a mark, and asks like an ending.

Example: `## The harbour {.endign}`

Hint: correct it, or take it out
"""

from recapreader.check.rule import Rule

RULE = Rule("A003", "error", __doc__)
