"""`from` refers to nothing.

What: `from` must refer to exactly one section or part by its `#id`; there is none with this id, or more than one.

Why: The entry stays hidden for good.

Example: `- {name: Duarte, from: the-cabn}`

Hint: give this id to the section that reveals it, as in ## Heading {#id}
"""

from recapreader.check.rule import Rule

RULE = Rule("F105", "error", __doc__)
