"""An unknown or repeated key in an entry.

What: An entry of `cast` or `characters`, or a note, has a key that is unknown or used twice.

Why: It is hidden whole, since the key may have been meant as its `from`.

Example: `- {name: Duarte, form: the-cabin}`

Hint: correct the key, or remove it; until then the entry is hidden whole
"""

from recapreader.check.rule import Rule

RULE = Rule("F106", "error", __doc__)
