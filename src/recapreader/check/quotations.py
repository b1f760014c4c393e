"""Hidden headings (L102) and the words of inline spoilers (L103), said in the open."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from recapreader.check.comparison import Comparison
from recapreader.check.hidden import hidden_headings, inline_spoilers
from recapreader.check.lexicon import TELLS, language_of, outcomes
from recapreader.check.surfaces import PROSE, Surface
from recapreader.check.words import Token, is_everyday, is_function_word, stem, tokens

_LEAST_QUOTED = 2
_LEAST_CITED = 2
_LEAST_IN_MARKS = 4
"""So many words in a row between quotation marks are a heading's and not there by chance."""
_CLAUSE = 5
_LONGEST_SPOILER = 6
_LONGEST_NAME = 3
_VERBS = (
    "had",
    "has",
    "have",
    "did",
    "does",
    "do",
    "never",
    "not",
    "no",
    "nie",
    "nicht",
    "jamais",
    "ne",
    "nunca",
    "mai",
)
_OPENING, _CLOSING = "“\"‘'«„»*_(", "”\"’'»“«*_)"


@dataclass(frozen=True)
class Quotation:
    """Hidden words in a row in an open surface, and the public name of where they are hidden."""

    code: str
    surface: Surface
    first: Token
    last: Token
    name: str


def quotations(comparison: Comparison) -> Iterator[Quotation]:
    """Each place where hidden words stand in a row and do not seem to by chance."""
    index = _Index(comparison.surfaces)
    yield from _headings(comparison, index)
    for text, name in inline_spoilers(comparison.document):
        words = [token.key for token in tokens(text)]
        words = words[1:] if words[:1] in (["the"], ["a"], ["an"]) else words
        is_name = text.strip()[:1].isupper()
        if len(words) <= _LONGEST_SPOILER and _tells_enough(words, comparison.public, is_name=is_name):
            for surface, first, last in index.places(words):
                yield Quotation("L103", surface, first, last, name)


def _headings(comparison: Comparison, index: "_Index") -> Iterator[Quotation]:
    for heading, label, name in hidden_headings(comparison.document):
        words = [token.key for token in tokens(heading)]
        if heading.casefold() == label.casefold() or len(words) < _LEAST_CITED:
            continue
        is_statement = _tells_enough(words, comparison.public) and _states(words)
        for surface, first, last in index.places(words):
            if is_statement or _is_cited(surface, (first, last), comparison.public, is_name=_is_a_name(heading)):
                yield Quotation("L102", surface, first, last, name)


def _tells_enough(words: list[str], public: frozenset[str], *, is_name: bool = False) -> bool:
    """Whether words in a row cannot stand elsewhere by chance: two rare ones, or a whole clause."""
    telling = [word for word in words if not is_function_word(word) and stem(word) not in public]
    rare = [word for word in telling if not is_everyday(word)]
    if len(words) == 1:
        return bool(rare) and is_name
    return len(rare) >= _LEAST_QUOTED or (len(words) >= _CLAUSE and len(telling) >= _LEAST_QUOTED)


def _states(words: list[str]) -> bool:
    """Whether a heading says something, rather than being the name of a place or thing: it has a verb or an outcome."""
    language = language_of("", words)
    if language is None:
        return False
    is_clause = any(word in language.copula or word in _VERBS for word in words[1:])
    return is_clause or any(each.plainness == TELLS and each.kind != "kin" for each in outcomes(language, words))


def _is_a_name(heading: str) -> bool:
    """Whether a heading may be the name of a place or thing: all its few words begin with capitals."""
    telling = [token for token in tokens(heading) if not is_function_word(token.key)]
    return len(telling) <= _LONGEST_NAME and all(token.is_capitalised for token in telling)


def _is_cited(surface: Surface, span: tuple[Token, Token], public: frozenset[str], *, is_name: bool) -> bool:
    """Whether words stand in quotation marks or emphasis, or are all of a label, and tell more than names do."""
    first, last = span
    words = [token.key for token in surface.tokens if first.start <= token.start <= last.start]
    telling = [word for word in words if not is_function_word(word) and stem(word) not in public]
    is_long = len(words) >= _LEAST_IN_MARKS and bool(telling)
    if not is_long and (len(telling) < _LEAST_QUOTED or (is_name and surface.kind in PROSE)):
        return False
    before = surface.text[: first.start].rstrip()[-1:]
    after = surface.text[last.start + len(last.text) :].lstrip(".,!?")[:1]
    is_whole = surface.kind not in PROSE and len(surface.tokens) == len(words)
    return is_whole or (before in _OPENING and after in _CLOSING and bool(before) and bool(after))


class _Index:
    """Where each word stands in the open, for finding words in a row."""

    def __init__(self, surfaces: list[Surface]) -> None:
        self._starts: dict[str, list[tuple[Surface, int]]] = defaultdict(list)
        for surface in surfaces:
            for index, token in enumerate(surface.tokens):
                self._starts[token.key].append((surface, index))

    def places(self, words: list[str]) -> Iterator[tuple[Surface, Token, Token]]:
        """The surfaces with these words in this order, and the first and last of them."""
        if not words:
            return
        rarest = min(range(len(words)), key=lambda index: len(self._starts.get(words[index], ())))
        last_found = None
        for surface, index in self._starts.get(words[rarest], ()):
            start = index - rarest
            run = surface.tokens[max(start, 0) : start + len(words)]
            if start >= 0 and surface is not last_found and [token.key for token in run] == words:
                last_found = surface
                yield surface, run[0], run[-1]
