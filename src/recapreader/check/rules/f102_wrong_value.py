"""A value has the wrong form.

What: A value cannot be read as what its key stands for.

Why: The field is dropped; everything else of the recap is shown.

Example: `year: soon`

Hint: write the value as the format has it
"""

from recapreader.check.rule import Rule

RULE = Rule("F102", "error", __doc__)
