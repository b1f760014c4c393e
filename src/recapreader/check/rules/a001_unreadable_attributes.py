r"""Unreadable attributes.

What: The braces at the end of a heading contain something that is not an attribute.

Why: The section is hidden without a mark, and asks before it opens, as an ending does.

Example: `## Below deck {the-cabin}`

Hint: write {#id .ending after=S01E02 label="…"}, or \\} for a brace in a heading
"""

from recapreader.check.rule import Rule

RULE = Rule("A001", "error", __doc__)
