"""Suppression without a reason.

What: A comment `check: ok CODE` gives no reason.

Why: Nobody can tell later whether it is still right. It covers its own line and the paragraph that follows.

Example: `<!-- check: ok L202 -->`

Hint: say after the code why this is not a problem
"""

from recapreader.check.rule import Rule

RULE = Rule("X101", "error", __doc__)
