"""Unknown class or key.

What: The classes are `.open` and `.ending`, the keys `after` and `label`.

Why: The section is hidden without a mark, and asks before it opens, as an ending does.

Example: `## The harbour {.endign}`

Hint: correct it, or remove it
"""

from recapreader.check.rule import Rule

RULE = Rule("A003", "error", __doc__)
