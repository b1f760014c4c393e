"""`from` refers to nothing.

What: `from` must refer to exactly one section or part by its `#id`, or be a mark. It refers to nothing, or to more than
one thing; what is both an id and a mark counts as two.

Why: The entry stays hidden for good.

Example: `- {name: Duarte, from: the-cabn}`

Hint: give this id to the section that reveals it, as in ## Heading {#id}, or write a mark
"""

from recapreader.check.rule import Rule

RULE = Rule("F105", "error", __doc__)
