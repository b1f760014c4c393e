"""Another program's spoiler syntax.

What: The text uses `::: spoiler`, `[spoiler]`, `<spoiler>`, `~!…!~`, a fence named spoiler or a span with `{.spoiler}`.

Why: None of them hides anything here.

Example: `[spoiler]Her brother did it.[/spoiler]`

Hint: write >!…!<, or a section of its own
"""

import re
from collections.abc import Iterator

from recapreader.check.checked_document import Context
from recapreader.check.hidden_text import paragraphs
from recapreader.check.rule import Rule, Violation
from recapreader.check.source import without_code

_OTHER_SYNTAX = re.compile(
    r"^ {0,3}:{3,} ?spoil[a-z]*[^\n]*|\[/?spoiler[^\[\]\n]*\]|</?spoiler[^<>\n]*>|~!(?:[^~\n]|~(?!!))+?!~"
    r"|^ {0,3}[`~]{3,}[ ]?spoiler[^\n]*|\]\{[ ]*\.spoil[a-z]*[^{}\n]*\}|^ {0,3}:{3,}[ ]?\{[^{}\n]*spoil[^{}\n]*\}",
    re.IGNORECASE | re.MULTILINE,
)


def check(context: Context) -> Iterator[Violation]:
    """Report the first one of each paragraph: an opening and its end are one mistake."""
    for body in context.bodies:
        for begin, paragraph in paragraphs(without_code(body.without_comments, fences=False)):
            if match := _OTHER_SYNTAX.search(paragraph):
                start = match.end() - len(match.group().lstrip())
                width = len(match.group().strip())
                yield body.violation(
                    begin + start, width, "this is another program's spoiler syntax; here it hides nothing"
                )


RULE = Rule("B106", "error", __doc__, check)
