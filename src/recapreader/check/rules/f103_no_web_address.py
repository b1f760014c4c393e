"""A link is not a web address.

What: A link's address is not http or https, or has no host.

Why: Only web addresses can be opened. A link may have no address at all.

Example: `links: {Poster: ftp://example.org}`

Hint: write an http or https address, or leave it out
"""

from recapreader.check.rule import Rule

RULE = Rule("F103", "error", __doc__)
