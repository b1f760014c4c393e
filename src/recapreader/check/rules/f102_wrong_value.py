"""A value has the wrong form.

What: A value does not fit its key.

Why: The field is dropped; the rest of the recap is shown.

Example: `year: soon`

Hint: write the value as docs/format.md describes it
"""

from recapreader.check.rule import Rule

RULE = Rule("F102", "error", __doc__)
