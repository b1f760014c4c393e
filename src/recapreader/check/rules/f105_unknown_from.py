"""`from` names nothing.

What: `from` names the one section or part that has this `#id`; there is none, or more than one.

Why: The entry stays hidden for ever.

Example: `- {name: Duarte, from: the-cabn}`

Hint: give the section that tells it this id, as in ## Heading {#id}
"""

from recapreader.check.rule import Rule

RULE = Rule("F105", "error", __doc__)
