"""The front matter is not valid YAML.

What: The lines between the two `---` cannot be read.

Why: A recap without its front matter has no title, so the shelf lists it as unreadable.

Example: `title: 'The Night Ferry`

Hint: look for a missing quote, colon or indent on this line or the one before; quote values that hold a colon
"""

from recapreader.check.rule import Rule

RULE = Rule("F002", "error", __doc__)
