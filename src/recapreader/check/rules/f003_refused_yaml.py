"""The front matter uses what is refused.

What: It has an anchor, an alias, a tag, a repeated key, a key that is not plain text, more than eight levels or
more than 64 KiB.

Why: Such things are refused before anything is read, since they are how YAML is attacked and misread.

Example: `title: &name The Night Ferry`

Hint: write the value out, in quotes
"""

from recapreader.check.rule import Rule

RULE = Rule("F003", "error", __doc__)
