"""Sentences in which a reviewer speaks of themselves and the work, with words that no story can be told in.

The vocabulary is closed: a sentence with any other word, such as a name or a thing that happens, is none of these.
"""

import re

from recapreader.importing.boundary.word_lists import vocabularies

BY_LANGUAGE = vocabularies("reviewers")
"""One vocabulary a language; a sentence is judged by one of them, never by several at once.

Left out of them on purpose: whatever a person in a story is, does or suffers, and pronouns for somebody else than the
speaker.
"""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SPEAKER = re.compile(
    r"\b(?:I|me|my|we|our|us|you|ich|mir|mich|wir|ik|mij|mijn|je|j['’]|moi|mon|ma|nous|yo|me|mi|io|mio|mia|eu|meu|minha|ja|mnie)\b",
    re.IGNORECASE,
)
_WORK = re.compile(
    r"\b(?:X|films?|movies?|books?|series|shows?|novels?|games?|plays?|anime|manga|filmes?|serien?|bücher|buch|roman(?:e|s|zo|zi)?"
    r"|boek(?:en)?|livres?|libros?|libri|livros?|séries?|pel[ií]culas?|giochi|gioco|jogos?|juegos?|książk\w|film\w{0,3}|serial\w?)\b",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"\b(by|from|von|van|de|di|par|por|autorstwa)\s+(?:[A-ZÀ-Þ][\w’'.-]*\s+(?:de\s+|van\s+|von\s+)?){1,2}[A-ZÀ-Þ][\w’'-]*"
)
_MAKERS = re.compile(
    r"(?:[A-ZÀ-Þ][\w.-]*\s+){1,2}[A-ZÀ-Þ][\w-]*['’]s\s+(?=[“\"'‘_*]*X\b|(?:19|20)\d\d\b|(?:new|latest|first|debut)\b)"
)
_IMPERSONAL = re.compile(r"\bil\s+(?:n['’])?y\s+(?:a|avait)\b|\bil\s+(?:faut|fallait)\b", re.IGNORECASE)
_LONGEST = 60
_SHORT = 3
_LONG_ENOUGH = 9
_NEAR = 3
_ELIDED = 2
_SOMEBODY = frozenset(
    """
    they their them everyone everybody nobody somebody someone none both alle jemand niemand iedereen tous personne
    todos nadie alguien tutti nessuno qualcuno alguém ninguém wszyscy nikt people person character characters
    """.split()  # noqa: SIM905 - words read better as text
)
_SUBJECTS = frozenset(
    "x it who which that what he she one how die der das dat qui que che quien quem co który".split()  # noqa: SIM905
)


def is_reviewers_word(sentence: str, *, goes_on: bool = False) -> bool:
    """Return whether it is about its writer and the work alone; the work's title is masked as X.

    `goes_on`: another such sentence stands before it, so that it need not say of what it speaks.
    """
    plain = _IMPERSONAL.sub(" ", _MAKERS.sub("", _CREDIT.sub(r"\1", sentence)))
    found = [word.casefold().replace("’", "'") for word in _WORD.findall(plain)]
    if not found or len(found) > _LONGEST or (len(found) < _SHORT and not goes_on):
        return False
    speaks = goes_on or bool(_SPEAKER.search(sentence) or _WORK.search(sentence))
    return speaks and any(_is_harmless(found, vocabulary) for vocabulary in BY_LANGUAGE)


def _is_harmless(found: list[str], vocabulary: frozenset[str]) -> bool:
    """Return whether every word is known, but for one in a long sentence that has nobody of whom it could tell."""
    strange = [index for index, word in enumerate(found) if not _is_known(word, vocabulary)]
    if not strange:
        return True
    index = strange[0]
    told_of = set(found[max(0, index - _NEAR) : index]) & _SUBJECTS
    return len(strange) == 1 and len(found) > _LONG_ENOUGH and not told_of and not _SOMEBODY & set(found)


def _is_known(word: str, vocabulary: frozenset[str]) -> bool:
    """A word is in the vocabulary as it is, or in two parts: "j'ai", "l'article"."""
    if word in vocabulary:
        return True
    first, mark, second = word.partition("'")
    return bool(mark) and second in vocabulary and (first in vocabulary or len(first) <= _ELIDED)
