"""Suppression of an unknown code.

What: A comment `check: ok` names no code, or one that does not exist.

Why: It suppresses nothing.

Example: `<!-- check: ok L999 the poster shows it -->`

Hint: name an existing code; recapreader check --explain CODE describes each
"""

from recapreader.check.rule import Rule

RULE = Rule("X102", "error", __doc__)
