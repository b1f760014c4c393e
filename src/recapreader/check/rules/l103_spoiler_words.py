"""Open text repeats an inline spoiler.

What: Open text contains the words between `>!` and `!<`, in the same order.

Why: The spoiler hides nothing that a reader has not already read.

Example: “On it lies >!a brass compass!<.”, and a label: `label="The brass compass"`

Hint: say it in other words, or hide it here, too
"""

from collections.abc import Iterator

from recapreader.check.checked_document import Context
from recapreader.check.quoting import tells_enough
from recapreader.check.rule import Rule, Violation
from recapreader.check.words import tokens, word_list

_LONGEST = 6
"""Words of a spoiler that may be repeated by accident; longer ones are whole sentences, which nobody repeats."""


def check(context: Context) -> Iterator[Violation]:
    """Report each open text with the words of an inline spoiler, of open sections and hidden ones."""
    for body in context.bodies:
        for span in body.spoilers:
            text = body.source[span.start : span.end]
            words = [token.key for token in tokens(text)]
            words = words[1:] if words and words[0] in word_list("articles") else words
            is_name = text.strip()[:1].isupper()
            if len(words) <= _LONGEST and tells_enough(words, context.public_names, is_name=is_name):
                for found, first, last in context.index.find(words):
                    message = f"this repeats an inline spoiler of {body.stretch.name}"
                    yield context.violation(found, first, last, message)


RULE = Rule("L103", "error", __doc__, check)
