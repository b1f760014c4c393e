"""An entry cannot be understood.

What: An entry of `cast` or `characters`, or a note, has the wrong form.

Why: It is hidden whole, for good.

Example: `cast: [{role: The stowaway}]`

Hint: write the entry as docs/format.md describes it
"""

from recapreader.check.rule import Rule

RULE = Rule("F104", "error", __doc__)
