"""Unused suppression.

What: The problem it was written for is gone.

Why: It would silently suppress the next one.

Example: `<!-- check: ok L202 the poster shows it -->` above a harmless label

Hint: remove it
"""

from recapreader.check.rule import Rule

RULE = Rule("X103", "warning", __doc__)
