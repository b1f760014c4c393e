"""Sentences that cannot tell: about the work or its reader, with no person in them and nothing that happens.

Whoever tells a story must say of whom. A sentence that has a word of the trade or addresses its reader, but neither a
name nor a word for a person, is an opinion, an address or a fact of the work. What may end a story closes it, too.
"""

import re
from dataclasses import dataclass
from functools import cache

from recapreader.importing.boundary import classifier, spoiling_sentences
from recapreader.importing.boundary.word_lists import has, pattern
from recapreader.importing.facts.people import NAME, UPPER
from recapreader.importing.text_utils import words

_LONGEST = 60
_QUOTED = re.compile(r"[“\"„«‘「『《〈][^”\"»’」』》〉]{1,60}[”\"»’」』》〉]")
_MAKER = re.compile(
    rf"(?:{NAME}|[{UPPER}][\w-]+)['’]s?\s+(?=(?:\w+\s+){{0,2}}(?:X\b|films?|movies?|novels?|books?"
    r"|series|debut|latest))"
    rf"|(?i:directors?|filmmakers?|writers?|authors?|novelists?|creators?|by|starring|stars?|from|regisseur\w*|von|par|por|di|de"
    rf"|van|réalisat\w+|director\w*|regista|diretor\w*|режисс[её]р\w*)\s+{NAME}"
    rf"|{NAME}(?=\s+(?:is|was)\s+an?\s+(?:\w+\s+)?(?:director|filmmaker|writer|author|novelist)\b)"
)
_AUTHOR_BEHIND = re.compile(rf"[“\"«]?X[”\"»]?\s+{NAME}")
"""The author behind the title, where the ending of a name says whose the work is."""
_WITHOUT_PREPOSITION = frozenset(["ru", "pl", "cs"])
_WORK = re.compile(
    rf"(?i:\b(?:films?|movie|series?|novel|book|game|película|roman|romanzo|livre|libro|filme|livro|boek|dizisi"
    r"|фильм\w*|сериал\w*))"
    rf"\s+(?:\w+\s+)?(?:[{UPPER}][\w’'-]+)(?:\s+(?:[{UPPER}][\w’'-]+|of|the|de|la|del|und|der|die))*"
)
_NAME_INSIDE = re.compile(rf"(?<=[^\s.!?…:“\"(])\s+[“\"(]?(?!I\b|I['’]|X\b)([{UPPER}][\w’'-]*)")
_PUBLIC = re.compile(
    r"netflix\W?\w?|hbo|max|hulu|amazon|prime|video|disney|apple|tv|paramount|imdb|youtube|oscars?|emmys?|hollywood|bollywood|cannes|wikipedia"
    r""
    r"|blu-?ray|dvd|ost|cgi|vr|pc|ps\d|xbox|steam|switch|nintendo|show|k-?dramas?|[a-z]+(?:ian|ish|ese|ean)|french|german|korea|japan"
    r"|american|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Language:
    persons: re.Pattern[str]
    speakers: re.Pattern[str]
    about: re.Pattern[str] | None
    outcome: re.Pattern[str] | None
    capitals: bool


@cache
def _of(code: str) -> _Language | None:
    if not (has("persons", code) and has("speakers", code)):
        return None
    about, outcome = (pattern(purpose, code) if has(purpose, code) else None for purpose in ("about", "outcome"))
    return _Language(pattern("persons", code), pattern("speakers", code), about, outcome, code not in _WITHOUT_CAPITALS)


_WITHOUT_CAPITALS = frozenset(["de", "ja", "zh", "ko"])
"""Where a name cannot be told from another word by how it is written."""


def is_harmless(sentence: str, language: str, *, telling: bool) -> bool:
    """Return whether a sentence, its work's title masked as X, is about the work or to the reader, and tells of nobody.

    `telling`: the page calls itself a recap or an explanation, so that only facts of the work are about it.
    """
    known = _of(language)
    if known is None or words(sentence) > _LONGEST or _tells(sentence, known):
        return False
    plain = _QUOTED.sub("X", sentence)
    plain = _MAKER.sub(" ", _AUTHOR_BEHIND.sub("X", plain) if language in _WITHOUT_PREPOSITION else plain)
    plain = _WORK.sub(" film ", plain)
    if known.persons.search(plain) or (known.capitals and _strangers(plain)):
        return False
    about = classifier.about_signs(plain)
    if known.about:
        about = max(about, len({found.group(0).casefold() for found in known.about.finditer(plain)}))
    least = 1 + telling + (not known.capitals)
    return about >= least if telling else about + bool(known.speakers.search(plain)) >= least


def _tells(sentence: str, known: _Language) -> bool:
    return (
        classifier.tells_outcome(sentence)
        or (known.outcome is not None and bool(known.outcome.search(sentence)))
        or classifier.is_scene(sentence)
        or spoiling_sentences.is_weekly(sentence)
        or spoiling_sentences.tells_end(sentence)
        or spoiling_sentences.tells_deeds(sentence)
    )


def _strangers(sentence: str) -> bool:
    """Return whether a word inside the sentence is written as a name is, and names nothing that everybody knows."""
    names = _NAME_INSIDE.findall(sentence)
    return any(not _PUBLIC.fullmatch(name.removesuffix("'s").removesuffix("’s")) for name in names)
