"""A silencing comment for an unknown code.

What: A comment `check: ok` names no code, or one that does not exist.

Why: It silences nothing.

Example: `<!-- check: ok L999 the poster shows it -->`

Hint: name a code; `recapreader check --explain CODE` knows them all
"""

from recapreader.check.rule import Rule

RULE = Rule("X102", "error", __doc__)
