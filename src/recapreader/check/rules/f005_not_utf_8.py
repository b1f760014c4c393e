"""The file is not UTF-8.

What: Its bytes are in another encoding.

Why: Guessing an encoding produces wrong letters, and cannot hide anything reliably.

Example: a file saved as Latin-1

Hint: save it as UTF-8
"""

from recapreader.check.rule import Rule

RULE = Rule("F005", "error", __doc__)
