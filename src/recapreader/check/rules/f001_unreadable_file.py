"""The file cannot be opened.

What: There is no such file, it may not be read, it is no regular file, or it is larger than 32 MiB.

Why: Nothing of it can be shown.

Example: `recapreader check no-such-recap.md`

Hint: look at the file's name and its permissions
"""

from recapreader.check.rule import Rule

RULE = Rule("F001", "error", __doc__)
