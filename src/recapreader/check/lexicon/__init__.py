"""The words that tell an outcome, language by language, and how a text's are found."""

from collections.abc import Sequence
from dataclasses import dataclass

from recapreader.check.lexicon.english import ENGLISH
from recapreader.check.lexicon.french import FRENCH
from recapreader.check.lexicon.german import GERMAN
from recapreader.check.lexicon.italian import ITALIAN
from recapreader.check.lexicon.language import BELONGS, HINTS, TELLS, Language, bare
from recapreader.check.lexicon.spanish import SPANISH

__all__ = ["BELONGS", "ENGLISH", "HINTS", "TELLS", "Language", "Outcome", "bare", "language_of", "outcomes"]

_LANGUAGES = (ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN)
_BY_CODE = {language.code: language for language in _LANGUAGES}


@dataclass(frozen=True, slots=True)
class Outcome:
    """Words of a text that tell an outcome: from which to which, by their places among its words."""

    kind: str
    plainness: int
    first: int
    last: int
    is_verb: bool


def language_of(code: str, keys: Sequence[str]) -> Language | None:
    """The language of a line: the recap's own, unless the line has small words of another one alone.

    One such word of two letters is not enough.
    """
    own = _BY_CODE.get(code.partition("-")[0].lower() or "en")
    present = frozenset(map(bare, keys))
    if own and present & own.common:
        return own
    found = max(_LANGUAGES, key=lambda language: len(present & language.common))
    foreign = present & found.common
    is_certain = len(foreign) > 1 or any(len(word) > 2 for word in foreign)
    return found if is_certain or (foreign and own is None) else own


def outcomes(language: Language, keys: Sequence[str]) -> list[Outcome]:
    """The outcomes that words tell, each word's plainest for each kind."""
    plain = tuple(map(bare, keys))
    found: list[Outcome] = []
    for index, key in enumerate(plain):
        seen: set[str] = set()
        for entry in language.entries(key):
            if entry.kind not in seen and (end := entry.end(plain, index)):
                seen.add(entry.kind)
                found.append(Outcome(entry.kind, entry.plainness, index, end - 1, entry.is_verb))
    return found
