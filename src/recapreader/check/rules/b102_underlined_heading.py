"""An underlined heading.

What: A line of `---` or `===` follows a line of text directly.

Why: In Markdown, that makes a heading; here it does not. In open text, it hides the rest of its section.

Example: `The cellar` and, on the next line, `----------`

Hint: write it as ## Heading, or leave a blank line before the rule
"""

import re
from collections.abc import Iterator

from recapreader.check.checked_document import Context
from recapreader.check.rule import Rule, Violation

_UNDERLINE = re.compile(r"^ {0,3}(=+|-+)[ \t]*$")
_NO_TEXT = ("|", "---", "===")


def check(context: Context) -> Iterator[Violation]:
    """Report each underline, unless the line above it is a row of a table."""
    for body in context.bodies:
        position, before = 0, ""
        for line in body.without_comments.split("\n"):
            match = _UNDERLINE.match(line) if before else None
            if match and not before.startswith(_NO_TEXT):
                message = "an underlined line is not a heading here" + body.seals
                yield body.violation(position + match.start(1), len(match.group(1)), message)
            position += len(line) + 1
            before = line.strip()


RULE = Rule("B102", "error", __doc__, check)
