"""`after` is not a mark.

What: A mark looks like S01E02, S01, 0:42:10, 42 min, ch 5 or act 2 scene 3; one with a space is quoted.

Why: The section is hidden without a mark. `0:42` alone could be hours or minutes.

Example: `## The harbour {after=0:42}`

Hint: write a mark, such as after=0:42:00
"""

from recapreader.check.rule import Rule

RULE = Rule("A006", "error", __doc__)
