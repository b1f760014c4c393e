"""Text after the attributes.

What: Something follows the closing brace of a heading.

Why: The section is hidden without a mark, and asks before it opens, as an ending does.

Example: `## Below {#the-cabin} deck`

Hint: move the text before the brace
"""

from recapreader.check.rule import Rule

RULE = Rule("A002", "error", __doc__)
