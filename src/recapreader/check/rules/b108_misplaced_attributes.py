"""Misplaced attributes.

What: A deeper heading or a line of text ends with something like `{.ending}`.

Why: Attributes work on `#` and `##` headings only; elsewhere they are text and hide nothing.

Example: `### The last night {.ending}`

Hint: make the line a ## heading, or remove the braces
"""

import re
from collections.abc import Iterator

from recapreader.check.checked_document import Context
from recapreader.check.rule import Rule, Violation

_BRACES = re.compile(r"\{[ ]*(?:[.\#][\w-]+|after=|label=)[^{}\n]*\}")
_OF_SPOILERS = ("{.spoil", "{ .spoil")
"""What `{.spoiler}` means elsewhere is another rule's."""


def check(context: Context) -> Iterator[Violation]:
    """Report each, at its brace."""
    for body in context.bodies:
        position = 0
        for line in body.prose.split("\n"):
            text = line.rstrip()
            brace = text.rfind("{") if text.endswith("}") else -1
            match = _BRACES.fullmatch(text, brace) if brace >= 0 else None
            if match and not _is_anothers(text[:brace], match.group()):
                message = "attributes work on # and ## headings only; here they are text and hide nothing"
                yield body.violation(position + brace, len(match.group()), message)
            position += len(line) + 1


def _is_anothers(before: str, braces: str) -> bool:
    """Return whether the braces belong to a link, a spoiler, another program or other braces before them."""
    is_text = "{" in before and not before.lstrip().startswith("###")
    return is_text or "](" in before or before.endswith(("!<", "||")) or braces.lower().startswith(_OF_SPOILERS)


RULE = Rule("B108", "error", __doc__, check)
