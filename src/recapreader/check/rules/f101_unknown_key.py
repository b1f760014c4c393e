"""Unknown key.

What: The front matter has a key that is not part of the format, usually a misspelt one.

Why: The reader ignores it, so its value is lost. F106 is for
keys within an entry of `cast` or `characters`.

Example: `yaer: 1999`

Hint: correct the key, or remove it
"""

from recapreader.check.rule import Rule

RULE = Rule("F101", "error", __doc__)
