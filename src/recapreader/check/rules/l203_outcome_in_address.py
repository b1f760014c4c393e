"""A file name or address gives away what becomes of someone.

What: The name of the file, or the address of a link, has a verb for an outcome and names someone known.

Why: The file's name is shown on the shelf, and addresses are shown before they are opened.

Example: `https://example.org/how-clara-drowned`

Hint: use another page, or give the link a `from`; if it is not a leak, say so in a comment: check: ok
"""

from collections.abc import Iterator

from recapreader.check.checked_document import Context
from recapreader.check.public_text import ADDRESSES
from recapreader.check.rule import Rule, Violation
from recapreader.check.rules.l202_outcome_in_short_text import hidden_outcome


def check(context: Context) -> Iterator[Violation]:
    """Report each address that states an outcome of someone known."""
    for text in context.texts:
        if text.kind in ADDRESSES and (found := hidden_outcome(context, text)):
            token = text.tokens[found.first]
            yield context.violation(text, token, token, f"{text.kind.value} gives away an outcome: “{token.text}”")


RULE = Rule("L203", "warning", __doc__, check)
