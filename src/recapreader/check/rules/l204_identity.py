"""An open alias or role gives an identity away.

What: An open alias, or the second half of a role or label, is a name that only hidden text links to that person.

Why: Who is behind a mask is what many stories are about.

Example: `cast: [A. Actor as Mrs. Dane / the Raven]`

Hint: list the other name as a character of its own, or gate the entry
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from recapreader.check.checked_document import Context
from recapreader.check.document import public_name
from recapreader.check.hidden_sections import HiddenSection
from recapreader.check.public_text import PROSE, Kind, PublicText
from recapreader.check.rule import Rule, Violation
from recapreader.check.words import Token, is_function_word, stem, tokens, word_list

_JOINED = re.compile(
    r"\s*[/(),=–—]\s*|\s+(?:alias|aka|a\.k\.a\.|also known as|also called|who is(?: also| really)?|is(?: also| really)?"
    r"|otherwise|vulgo|d\.i\.|genannt|dite?|c[’']est-à-dire|detto|detta)\s+"
)
_KINDS = (Kind.ROLE, Kind.NAME, Kind.LABEL, Kind.HEADING, Kind.PICTURE)
_MASKING = frozenset(("mask", "unmasks", "identity", "himself", "herself", "alias", "selbst", "meme", "mismo"))
_REACH = 3

Pair = tuple[list[Token], list[Token]]
"""A pair of names, by the words of each."""


def check(context: Context) -> Iterator[Violation]:
    """Report each open text that joins two names which only hidden text joins."""
    prose = [text for text in context.texts if text.kind in PROSE]
    spoken = frozenset[str]().union(*(text.stems for text in prose))
    for text in context.texts:
        for one, other in _pairs(text) if text.kind in _KINDS else ():
            first, second = _stems(one), _stems(other)
            if not first or not second or first & second or _are_joined_openly(prose, first, second):
                continue
            are_apart = text.kind is Kind.ROLE and second <= spoken and bool(first & spoken)
            if section := _joining(context, first, second, are_apart=are_apart):
                message = f"{text.kind.value} gives away an identity that {public_name(section.section)} reveals"
                yield context.violation(text, other[0], other[-1], message)
                break


def _pairs(text: PublicText) -> Iterator[Pair]:
    """Yield the names that a text says are one's: its parts, or an alias and its owner."""
    if text.kind is Kind.NAME and text.text != text.owner:
        yield _core(tokens(text.owner)), _core(text.tokens)
        return
    start, parts = 0, []
    for match in [*_JOINED.finditer(text.text), None]:
        end = match.start() if match else len(text.text)
        parts.append(_core([token for token in text.tokens if start <= token.start < end]))
        start = match.end() if match else end
    yield from pairwise(parts)


def _core(words: list[Token]) -> list[Token]:
    """Return the words of a name that distinguish it from other names."""
    shared = word_list("honorifics") | word_list("titles") | word_list("kinship")
    return [word for word in words if word.is_capitalised and not is_function_word(word.key) and word.key not in shared]


def _stems(words: list[Token]) -> frozenset[str]:
    return frozenset(stem(word.key) for word in words)


def _are_joined_openly(prose: list[PublicText], first: frozenset[str], second: frozenset[str]) -> bool:
    """Return whether open prose speaks of both in one sentence, or in two in a row."""
    before: frozenset[str] = frozenset()
    for text in prose:
        near = text.stems | before
        if first & near and second & near:
            return True
        before = text.stems
    return False


def _joining(
    context: Context, first: frozenset[str], second: frozenset[str], *, are_apart: bool
) -> HiddenSection | None:
    """Return the hidden section that says of two names that they are one's.

    Where open prose speaks of both, and keeps them apart, it is enough that hidden text speaks of the second.
    """
    for section in context.hidden:
        if not second & section.stems:
            continue
        if are_apart:
            return section
        before: frozenset[str] = frozenset()
        for words in section.words:
            stems = [stem(word) for word in words]
            here = frozenset(stems)
            if second & here and first & (here | before) and _says_so(words, stems, first, second):
                return section
            before = here
    return None


def _says_so(words: tuple[str, ...], stems: list[str], first: frozenset[str], second: frozenset[str]) -> bool:
    if _MASKING & set(words) and first & set(stems):
        return True
    for index, word in enumerate(words):
        if word in word_list("verbs"):
            following = set(stems[index + 1 : index + 1 + _REACH])
            if following & second or (following & first and second & set(stems[:index])):
                return True
    return False


RULE = Rule("L204", "warning", __doc__, check)
