"""Short public text gives away what becomes of someone.

What: A label, an open heading, an image description, a role or another line of the front matter has a word for
an outcome (a death, a culprit, a wedding, an arrest, …) and names someone known; no open prose has that word.

Why: Everyone reads short texts, and reads them first, without the scenes that lead up to them.

Example: `label="Ruth's funeral"`, `cast: [A. Actor as Dr. Pell, the poisoner]`

Hint: say less here: a label says where and when; if it is not a leak, say so in a comment: check: ok
"""

import re
from collections.abc import Iterator

from recapreader.check.checked_document import Context
from recapreader.check.outcomes import Outcome, outcomes
from recapreader.check.public_text import Kind, PublicText
from recapreader.check.rule import Rule, Violation
from recapreader.check.words import stem, word_list

_SCENES = (Kind.LABEL, Kind.HEADING, Kind.PICTURE)
_OF_OTHER_WORKS = (Kind.FRONT, Kind.ADDRESS)
_CULPRITS = ("guilt", "betrayal")
_JOINED = re.compile(r"[,/(–—]|\bas\b")


def check(context: Context) -> Iterator[Violation]:
    """Report each short text about someone known that states an outcome, at its first word."""
    for text in context.texts:
        if text.kind in (*_SCENES, Kind.ROLE, Kind.FRONT) and (found := hidden_outcome(context, text)):
            token = text.tokens[found.first]
            yield context.violation(text, token, token, f"{text.kind.value} gives away an outcome: “{token.text}”")


def hidden_outcome(context: Context, text: PublicText) -> Outcome | None:
    """Return the outcome that a short text states of someone known, unless it asks or open prose says the same."""
    people = context.people - context.title if text.kind in _OF_OTHER_WORKS else context.people
    if text.is_question or not text.stems & people:
        return None
    for outcome in outcomes(context.language, text.keys):
        word = stem(text.keys[outcome.first])
        is_name = word in context.people and text.kind is not Kind.ROLE
        if word not in context.open_stems and not is_name and _is_statement(text, outcome):
            return outcome
    return None


def _is_statement(text: PublicText, outcome: Outcome) -> bool:
    """Return whether such an outcome counts in such a text: in the title of another work, a noun may be anything."""
    if text.kind in _SCENES:
        return True
    if text.kind is Kind.ROLE:
        return outcome.kind in _CULPRITS and _JOINED.search(text.text) is not None
    before = text.keys[: outcome.first]
    is_statement = outcome.is_verb or bool(word_list("verbs").intersection(before))
    return is_statement and "who" not in (*before[-1:], text.keys[outcome.first])


RULE = Rule("L202", "warning", __doc__, check)
