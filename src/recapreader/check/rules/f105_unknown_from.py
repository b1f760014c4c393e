"""`from` names nothing.

What: `from` names the one section or part that has this `#id`, or is a mark; there is none, or more than one. What is
both the id of a section and a mark is two.

Why: The entry stays hidden for ever.

Example: `- {name: Duarte, from: the-cabn}`

Hint: give the section that tells it this id, as in ## Heading {#id}, or write a mark
"""

from recapreader.check.rule import Rule

RULE = Rule("F105", "error", __doc__)
