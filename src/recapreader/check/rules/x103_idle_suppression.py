"""A silencing comment that silences nothing.

What: What it was written for is gone.

Why: It would silence the next one, unseen.

Example: `<!-- check: ok L202 the poster shows it -->` above a harmless label

Hint: take it out
"""

from recapreader.check.rule import Rule

RULE = Rule("X103", "warning", __doc__)
