"""An advisory names someone.

What: An advisory says who it is about: by name, by kinship, or by `the`, `his` or `her`.

Why: Advisories say what kind of thing to expect. “Drowning of Petra” gives away how Petra dies.

Example: `advisories: [drowning of Petra]`

Hint: name the kind of thing alone, as in `drowning`
"""

from collections import Counter
from collections.abc import Iterator

from recapreader.check.checked_document import Context
from recapreader.check.outcomes import outcomes
from recapreader.check.public_text import Kind, PublicText
from recapreader.check.rule import Rule, Violation
from recapreader.check.words import Token, is_everyday, stem, word_list

_BEFORE_SOMEONE = ("of", "by", "to", "against", "von", "der", "des", "de", "du", "del", "di")
_CERTAIN = ("the", "his", "her", "their", "seiner", "ihrer", "la", "le", "son", "sa", "su")
_POSSESSIVE = ("his", "her", "their")
_INDEFINITE = ("a", "an", "of", "einer", "eines", "une", "un", "una")
_OPENING_WORDS = 4
_SHORTEST_OWNED = 2


def check(context: Context) -> Iterator[Violation]:
    """Report each advisory that says who, at the word that does."""
    advisories = [text for text in context.texts if text.kind is Kind.ADVISORY]
    if not advisories:
        return
    kin = _known_kin(context.texts)
    hidden = frozenset[str]().union(*(section.keys for section in context.hidden))
    for text in advisories:
        if token := _named(text, context.people, hidden) or _meant(context.language, text, kin):
            yield context.violation(text, token, token, "this advisory says who it is about")


def _named(text: PublicText, people: frozenset[str], hidden: frozenset[str]) -> Token | None:
    """Return a name in it: of someone known, or one that hidden text has."""
    for index, token in enumerate(text.tokens):
        is_name = token.is_capitalised and not is_everyday(token.key)
        if is_name and (stem(token.key) in people or (index and token.key in hidden)):
            return token
    return None


def _meant(language: str, text: PublicText, kin: frozenset[str]) -> Token | None:
    """Return what points at someone beside an outcome: `the`, `his`, `her`, or a kinship that only one has."""
    keys = text.keys
    if not outcomes(language, keys):
        return None
    is_owned = len(keys) > _SHORTEST_OWNED and keys[0] in _CERTAIN and text.tokens[1].is_owner
    if is_owned and not _is_group(keys[1:2]):
        return text.tokens[0]
    for index, token in enumerate(text.tokens[1:], 1):
        is_said_of = keys[index - 1] in _BEFORE_SOMEONE or token.key in _POSSESSIVE
        if is_said_of and token.key in _CERTAIN and not _is_group(keys[index + 1 : index + 2]):
            return token
        if token.key in kin and keys[index - 1] in _INDEFINITE:
            return token
    return None


def _is_group(following: tuple[str, ...]) -> bool:
    """Return whether an article makes a whole group of an adjective, as in `the elderly`."""
    return bool(following) and following[0] in word_list("groups-of-people")


def _known_kin(texts: list[PublicText]) -> frozenset[str]:
    """Return the kinships that exactly one open character's note begins with, such as `Her elder sister`."""
    notes = [set(text.keys[:_OPENING_WORDS]) for text in texts if text.kind is Kind.NOTE]
    count = Counter(key for note in notes for key in note & word_list("kinship"))
    return frozenset(key for key, times in count.items() if times == 1)


RULE = Rule("L104", "error", __doc__, check)
