"""Unknown key.

What: The front matter has a key that the format does not know; most often it is misspelt.

Why: The reader ignores it, so what it says is lost. F106 is for
keys within an entry of `cast` or `characters`.

Example: `yaer: 1999`

Hint: correct the key, or take it out
"""

from recapreader.check.rule import Rule

RULE = Rule("F101", "error", __doc__)
