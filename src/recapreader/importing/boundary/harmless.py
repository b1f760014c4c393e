"""Sentences that hardly tell: about the work or to its reader, with no person in them and nothing that happens.

Whoever tells a story must say of whom. A sentence that has a word of the trade or addresses its reader, but neither a
name nor a word for a person, is an opinion, an address or a fact of the work. It must be in words for that, too, in the
languages that we have a reviewer's words of; and what may happen in a story, or end it, closes it.
"""

import re
from dataclasses import dataclass
from functools import cache

from recapreader.importing.boundary import classifier, spoiling_sentences
from recapreader.importing.boundary.word_lists import has, pattern, vocabulary
from recapreader.importing.facts.people import NAME, UPPER
from recapreader.importing.text_utils import words

_LONGEST, _SURELY = 60, 2
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_CLAUSE = re.compile(
    r"\b(?:when|that|how|where|seeing|sees?|saw|watch\w*|makes?|made|lets?)\s+(?:(?:the|an?|all|its|every|this)\s+)?"
    r"(?!(?:film|movie|series|book|show|game|season|first|second|novel|author|director|genre|plot|story|reader|viewer|one|only|point)s?\b)"
    r"(?:X|(?<=the\s)\w+|(?<=an\s)\w+|(?<=all\s)\w+|(?<=every\s)\w+)\s+\w+",
    re.IGNORECASE,
)
"""What happens to somebody or something, as it is seen or felt: "that X resigns", "saw the mayor leave"."""
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
_NAME_INSIDE = re.compile(rf"(?<=[^\s.!?…:“\"(])\s+[“\"(]?(?!I\b|I['’]|X\b)([{UPPER}][\w’'-]*)")
_PUBLIC = re.compile(
    r"netflix\W?\w?|hbo|max|hulu|amazon|prime|video|disney|apple|tv|paramount|imdb|youtube|oscars?|emmys?|hollywood|bollywood|cannes|wikipedia"
    r"|blu-?ray|dvd|ost|cgi|vr|pc|ps\d|xbox|steam|switch|nintendo|show|k-?dramas?|[a-z]+(?:ian|ish|ese|ean)|french|german|korea|japan"
    r"|american|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Language:
    persons: re.Pattern[str]
    speakers: re.Pattern[str]
    about: re.Pattern[str] | None
    happens: re.Pattern[str] | None
    reviewers: frozenset[str]
    capitals: bool


@cache
def _of(code: str) -> _Language | None:
    if not (has("persons", code) and has("speakers", code)):
        return None
    about, happens = (pattern(purpose, code) if has(purpose, code) else None for purpose in ("about", "happens"))
    return _Language(
        pattern("persons", code),
        pattern("speakers", code),
        about,
        happens,
        vocabulary("reviewers", code),
        code not in _WITHOUT_CAPITALS,
    )


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
    if known.persons.search(plain) or (known.capitals and _strangers(plain)):
        return False
    about = classifier.about_signs(plain)
    if known.about:
        about = max(about, len({found.group(0).casefold() for found in known.about.finditer(plain)}))
    if not known.capitals:
        return about + bool(known.speakers.search(plain)) >= _SURELY + telling
    if known.reviewers and not _is_plain(plain, known.reviewers):
        return about > _SURELY
    return about > telling or (bool(known.reviewers and known.speakers.search(plain)) and not telling)


def _is_plain(sentence: str, reviewers: frozenset[str]) -> bool:
    """Return whether most of its words are those in which no story can be told."""
    found = [word.casefold().replace("’", "'") for word in _WORD.findall(sentence)]
    return sum(word in reviewers for word in found) * 4 >= len(found) * 3


def _tells(sentence: str, known: _Language) -> bool:
    return (
        classifier.tells_outcome(sentence)
        or (known.happens is not None and bool(known.happens.search(sentence)))
        or bool(_CLAUSE.search(sentence))
        or classifier.is_scene(sentence)
        or spoiling_sentences.is_weekly(sentence)
        or spoiling_sentences.tells_end(sentence)
        or spoiling_sentences.tells_deeds(sentence)
    )


def _strangers(sentence: str) -> bool:
    """Return whether a word inside the sentence is written as a name is, and names nothing that everybody knows."""
    names = _NAME_INSIDE.findall(sentence)
    return any(not _PUBLIC.fullmatch(name.removesuffix("'s").removesuffix("’s")) for name in names)
