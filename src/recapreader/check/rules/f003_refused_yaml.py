"""The front matter uses refused YAML features.

What: It has an anchor, an alias, a tag, a repeated key, a key that is not plain text, more than eight levels or
more than 64 KiB.

Why: These are refused before anything is read, because they are how YAML gets attacked and misread.

Example: `title: &name The Night Ferry`

Hint: write the value out, in quotes
"""

from recapreader.check.rule import Rule

RULE = Rule("F003", "error", __doc__)
