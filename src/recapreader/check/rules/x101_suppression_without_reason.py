"""A silencing comment without a reason.

What: A comment `check: ok CODE` says no more.

Why: Whoever comes next cannot tell whether it is still right. It covers its line and the paragraph that follows.

Example: `<!-- check: ok L202 -->`

Hint: say after the code why it is right as it is
"""

from recapreader.check.rule import Rule

RULE = Rule("X101", "error", __doc__)
