"""The file cannot be opened.

What: The file does not exist, is unreadable, is not a regular file, or is larger than 32 MiB.

Why: Nothing of it can be shown.

Example: `recapreader check no-such-recap.md`

Hint: check the file's name and its permissions
"""

from recapreader.check.rule import Rule

RULE = Rule("F001", "error", __doc__)
