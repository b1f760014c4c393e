r"""The attributes cannot be read.

What: What stands in the braces at the end of a heading is no attribute.

Why: The section is hidden without a mark, and asks like an ending.

Example: `## Below deck {the-cabin}`

Hint: write {#id .ending after=S01E02 label="…"}, or \\} for a brace in a heading
"""

from recapreader.check.rule import Rule

RULE = Rule("A001", "error", __doc__)
