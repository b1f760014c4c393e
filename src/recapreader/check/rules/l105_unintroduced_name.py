"""Open text names someone whom only hidden text introduces.

What: A label, an open heading or an open section contains a name that is in no other open text and not in the front
matter, and that hidden text uses for a person: with a title before it, or a verb after it.

Why: Readers learn that somebody will appear who is not there yet. Names of places are left alone.

Example: `label="Duarte comes aboard"`, where only hidden sections speak of Duarte

Hint: say it without the name, or introduce the person openly; if it is not a leak, say so in a comment: check: ok
"""

import re
from collections import Counter
from collections.abc import Iterator

from recapreader.check.checked_document import Context
from recapreader.check.public_text import Kind, PublicText
from recapreader.check.rule import Rule, Violation
from recapreader.check.words import Token, is_everyday, is_function_word, tokens, word_list

_KINDS = (Kind.LABEL, Kind.HEADING, Kind.SECTION, Kind.PICTURE)
_NOUNS_ARE_CAPITALISED = ("de",)
_VERB = re.compile(r"[a-zà-ÿ]{2,}(?:s|ed)")


def check(context: Context) -> Iterator[Violation]:
    """Report each name, at its place."""
    if context.language.partition("-")[0].lower() in _NOUNS_ARE_CAPITALISED:
        return
    uses = Counter(key for text in context.texts for key in set(text.keys))
    front = {token.key for token in tokens(context.document.text[: context.document.body_start])}
    people = _people(context)
    for text in context.texts:
        for token in text.tokens if text.kind in _KINDS else ():
            is_new = uses[token.key] == 1 and token.key not in front
            if is_new and token.key in people and _is_a_name(text, token):
                message = f"{text.kind.value} names someone whom only hidden text introduces"
                yield context.violation(text, token, token, message)


def _is_a_name(text: PublicText, token: Token) -> bool:
    is_first = text.tokens[0] is token and text.kind is Kind.SECTION
    return token.is_capitalised and not is_first and not is_everyday(token.key)


def _people(context: Context) -> set[str]:
    """Return the words that hidden text uses as names of people, and never as one of a place or thing."""
    people: set[str] = set()
    others: set[str] = set()
    for found in (tokens(sentence) for section in context.hidden for sentence in section.body):
        for before, token, after in zip([None, *found], found, [*found[1:], None], strict=False):
            if token.is_capitalised and before and before.key in word_list("before-places"):
                others.add(token.key)
            elif token.is_capitalised:
                is_titled = before is not None and before.key in word_list("titles")
                acts = after is not None and _VERB.fullmatch(after.text) and not is_function_word(after.key)
                people |= {token.key} if is_titled or acts else set()
    return people - others


RULE = Rule("L105", "warning", __doc__, check)
