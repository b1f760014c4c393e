"""Open names and roles that join two identities which only hidden text joins (L204)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from recapreader.check.comparison import Comparison
from recapreader.check.hidden import HiddenSection
from recapreader.check.lexicon import bare, language_of
from recapreader.check.surfaces import PROSE, Kind, Surface
from recapreader.check.told import Sentence
from recapreader.check.vocabulary import HONORIFICS, KINSHIP, TITLES
from recapreader.check.words import Token, is_function_word, stem

_JOINED = re.compile(
    r"\s*[/(),=–—]\s*|\s+(?:alias|aka|a\.k\.a\.|also known as|also called|who is(?: also| really)?|is(?: also| really)?"
    r"|otherwise|vulgo|d\.i\.|genannt|dite?|c[’']est-à-dire|detto|detta)\s+"
)
_MASKING = frozenset(
    ("mask", "unmasks", "identity", "himself", "herself", "alias", "selbst", "même", "mismo", "stesso")
)
_REACH = 3
_PRONOUNS = frozenset(("he", "she", "they", "er", "sie", "il", "elle", "ella", "lui", "lei"))
_STAGE = frozenset(map(stem, ("narrator", "himself", "herself", "voice", "self", "chorus", "various", "others")))
"""Second halves of a role that name nobody."""


@dataclass(frozen=True)
class Join:
    """An open line that says of two names that they are one's, and where hidden text says so."""

    surface: Surface
    section: HiddenSection
    first: Token
    last: Token


def joins(comparison: Comparison) -> Iterator[Join]:
    """Each open line that joins what only hidden text joins."""
    for surface in comparison.surfaces:
        found = (_told_only_there(comparison, surface, one, other) for one, other in _pairs(surface))
        yield from islice((join for join in found if join), 1)


def _pairs(surface: Surface) -> Iterator[tuple[list[Token], list[Token]]]:
    """The names that a line says are one's: the parts of a role, a name, a label; an alias and its owner."""
    if surface.kind is Kind.NAME and surface.text != surface.owner:
        owner = Surface(Kind.NAME, surface.owner, surface.offset)
        yield _core(owner.tokens), _core(surface.tokens)
        return
    if surface.kind not in (Kind.ROLE, Kind.NAME, Kind.LABEL, Kind.HEADING, Kind.PICTURE):
        return
    start = 0
    parts: list[list[Token]] = []
    for match in [*_JOINED.finditer(surface.text), None]:
        end = match.start() if match else len(surface.text)
        parts.append(_core([token for token in surface.tokens if start <= token.start < end]))
        start = match.end() if match else end
    yield from pairwise(parts)


def _core(words: list[Token]) -> list[Token]:
    """The words of a name that could be told apart from other names."""
    known = HONORIFICS | TITLES | KINSHIP
    return [
        token for token in words if token.is_capitalised and not is_function_word(token.key) and token.key not in known
    ]


def _told_only_there(comparison: Comparison, surface: Surface, one: list[Token], other: list[Token]) -> Join | None:
    first, second = _stems(one), _stems(other)
    if not first or not second or first & second:
        return None
    others = [each for each in comparison.surfaces if each is not surface]
    if _is_open(others, first, second):
        return None
    is_figure = any(second <= each.stems and not first & each.stems for each in others)
    if surface.kind is Kind.ROLE and (section := _unjoined(comparison, others, first, second)):
        return Join(surface, section, other[0], other[-1])
    for sentence in comparison.told.joining(first, second):
        together = bool(first & sentence.stems)
        if (is_figure and together and surface.kind is Kind.ROLE) or _says_so(sentence, first, second, comparison.code):
            return Join(surface, sentence.section, other[0], other[-1])
    return None


def _is_open(others: list[Surface], first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether open prose speaks of both in a sentence, or in two in a row by a pronoun: then it joins them itself."""
    prose = [each for each in others if each.kind in PROSE]
    for before, each in zip([None, *prose], prose, strict=False):
        is_next = before is not None and (before.kind, before.owner) == (each.kind, each.owner)
        goes_on = before is not None and is_next and bool(_PRONOUNS & each.keys)
        near = each.stems | (before.stems if before is not None and goes_on else frozenset())
        if first & near and second & near and (first & each.stems or second & each.stems):
            return True
    return False


def _unjoined(
    comparison: Comparison, others: list[Surface], first: frozenset[str], second: frozenset[str]
) -> HiddenSection | None:
    """The hidden section that a role joined by a stroke is taken from.

    One half is somebody whom open prose keeps apart from the other, or whom it never speaks of.
    """
    spoken = frozenset().union(*(each.stems for each in others if each.kind in PROSE))
    spoken |= frozenset().union(*(_stems(Surface(Kind.NAME, each.owner, 0).tokens) for each in others))
    is_apart = second <= spoken or not second & spoken
    if not first & spoken or not is_apart or (first | second) & _STAGE:
        return None
    own = [section for section in comparison.hidden if second & section.stems]
    return own[-1] if own else None


def _stems(words: list[Token]) -> frozenset[str]:
    return frozenset(stem(bare(token.key)) for token in words)


def _says_so(sentence: Sentence, first: frozenset[str], second: frozenset[str], code: str) -> bool:
    """Whether a sentence says that one is the other: `is`, and the name right behind it."""
    language = language_of(code, sentence.keys)
    if language is None:
        return False
    if first & sentence.stems and _MASKING & set(sentence.keys):
        return True
    stems = [stem(bare(key)) for key in sentence.keys]
    for index, key in enumerate(sentence.keys):
        following = set(stems[index + 1 : index + 1 + _REACH])
        named = following & second or (following & first and second & set(stems[:index]))
        if key in language.copula and named:
            return True
    return False
