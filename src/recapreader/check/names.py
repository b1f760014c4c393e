"""Someone hidden, named in the open (L101)."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from recapreader.check.document import Document
from recapreader.check.hidden import HiddenName, hidden_names
from recapreader.check.surfaces import PROSE, Kind, Surface
from recapreader.check.vocabulary import COMMON_NAMES, STOP, TIMES, TITLES
from recapreader.check.words import Token, is_everyday, is_function_word, key_of, stem, tokens

_ARTICLES = (
    "the",
    "a",
    "an",
    "der",
    "die",
    "das",
    "le",
    "la",
    "les",
    "l",
    "el",
    "los",
    "las",
    "il",
    "lo",
    "o",
    "de",
    "het",
)
_NOUNS_ARE_CAPITALISED = ("de",)
_NEAR = 4
"""Words between an actor's name and the role's."""
_IN_SMALL_LETTERS = (Kind.ADDRESS, Kind.FILE)


@dataclass(frozen=True)
class Naming:
    """An open surface that names someone hidden: by which of its words."""

    surface: Surface
    hidden: HiddenName
    first: Token
    last: Token


def namings(document: Document, surfaces: list[Surface]) -> Iterator[Naming]:
    """Each place where someone hidden is named, once for each surface and place."""
    public = public_names(document, surfaces)
    language = document.recap.front.language.partition("-")[0].lower()
    bearers = _bearers(surfaces)
    hidden = [_Pattern(each, public | _shared(each, bearers), language) for each in hidden_names(document)]
    for surface in surfaces:
        if surface.kind is Kind.TITLE:
            continue
        found: set[int] = set()
        for pattern in hidden:
            for first, last in pattern.places(surface):
                if first.start not in found and not _is_cast(pattern.hidden, surface, first):
                    found.add(first.start)
                    yield Naming(surface, pattern.hidden, first, last)


def public_names(document: Document, surfaces: list[Surface]) -> frozenset[str]:
    """The stems of the names that everyone knows: of the work, of open characters and roles, of people and places."""
    front = document.recap.front
    texts = [
        front.title,
        front.original_title,
        *front.aliases,
        *(name for _, names in front.creators for name in names),
    ]
    texts += [role.actor for role in document.recap.people.all.cast]
    texts += [surface.text for surface in surfaces if surface.kind is Kind.NAME]
    words = (token.key for text in texts for token in tokens(text))
    return frozenset(stem(word) for word in words if not is_function_word(word))


def _is_cast(hidden: HiddenName, surface: Surface, first: Token) -> bool:
    """Whether running text itself says here who plays whom, such as `with Ann Actor as Ada`."""
    place = surface.tokens.index(first)
    before = {token.key for token in surface.tokens[max(place - _NEAR, 0) : place]}
    return surface.kind in PROSE and any(token.key in before for token in tokens(hidden.actor))


def _bearers(surfaces: list[Surface]) -> dict[str, set[str]]:
    """Stem of a capitalised word → what stands before it as a title or a first name does, in the open."""
    found: dict[str, set[str]] = {}
    for surface in surfaces:
        for before, token in pairwise(surface.tokens):
            is_name = before.key in TITLES or not (is_everyday(before.key) or is_function_word(before.key))
            if token.is_capitalised and before.is_capitalised and is_name:
                found.setdefault(stem(token.key), set()).add(before.key)
    return found


def _shared(hidden: HiddenName, bearers: dict[str, set[str]]) -> frozenset[str]:
    """The words of a name that someone else is known by: relatives in the open, and whose relative it is."""
    words = tokens(hidden.name)
    own = {word.key for word in words}
    family = {stem(word.key) for word in words if bearers.get(stem(word.key), set()) - own}
    others = {stem(word.key) for word in words if len(words) > 1 and word.text.endswith(("'s", "’s"))}
    return frozenset(family | others)


class _Pattern:
    """How someone hidden may be named: by the whole name, or by one word of it that belongs to nobody else."""

    def __init__(self, hidden: HiddenName, public: frozenset[str], language: str) -> None:
        self.hidden = hidden
        words = tokens(hidden.name)
        self.has_article = len(words) > 1 and words[0].key in _ARTICLES
        self.words = words[1:] if self.has_article else words
        is_generic = all(not word.is_capitalised for word in self.words)
        self.is_german = language in _NOUNS_ARE_CAPITALISED
        nouns = self.is_german and self.has_article
        self.is_usable = bool(self.words) and not is_generic
        self.needs_article = nouns and len(self.words) == 1
        self.single = "" if nouns or self.has_article or len(self.words) < 2 else self._distinctive(public)
        self.is_public = {stem(word.key) for word in self.words} <= public

    def _distinctive(self, public: frozenset[str]) -> str:
        singles = [word.key for word in self.words if self._is_distinctive(word, public)]
        return " ".join(singles)

    @staticmethod
    def _is_distinctive(word: Token, public: frozenset[str]) -> bool:
        key = word.key
        common = is_everyday(key) or key in COMMON_NAMES | TITLES | STOP | TIMES
        return word.is_capitalised and len(key) > 2 and not common and stem(key) not in public

    def places(self, surface: Surface) -> Iterator[tuple[Token, Token]]:
        """Where a surface names them."""
        if not self.is_usable or self.is_public:
            return
        singles = self.single.split()
        if self.words[0].key not in surface.keys and surface.keys.isdisjoint(singles):
            return
        found = surface.tokens
        width = len(self.words)
        for index in range(len(found)):
            run = found[index : index + width]
            if width == 1 and self._is_time(surface, index):
                continue
            if len(run) == width and self._is_whole(surface, index, run):
                yield run[0], run[-1]
                return
        for index, token in enumerate(found):
            is_noun = self.is_german and index > 0 and found[index - 1].key in _ARTICLES
            is_named = token.is_capitalised and not is_noun
            if token.key in singles and (is_named or surface.kind in _IN_SMALL_LETTERS):
                yield token, token
                return

    def _is_time(self, surface: Surface, index: int) -> bool:
        """Whether a name's one word is a month, a weekday or a season, and no more is said."""
        is_alone = surface.kind in (Kind.ROLE, Kind.NAME) and len(surface.tokens) == 1
        return surface.tokens[index].key in TIMES and not is_alone

    def _is_whole(self, surface: Surface, index: int, run: list[Token]) -> bool:
        if [token.key for token in run] != [key_of(word.text) for word in self.words]:
            return False
        small = surface.kind in _IN_SMALL_LETTERS
        if len(run) > 1:
            return small or all(
                token.is_capitalised for token, word in zip(run, self.words, strict=True) if word.is_capitalised
            )
        return (
            not small and self._is_one_word(surface, index) if self._is_a_word_too() else small or run[0].is_capitalised
        )

    def _is_a_word_too(self) -> bool:
        key = self.words[0].key
        return self.has_article or key in COMMON_NAMES or key in TITLES or is_everyday(key)

    def _is_one_word(self, surface: Surface, index: int) -> bool:
        """Whether a single word that could be a common one is a name where it stands."""
        token = surface.tokens[index]
        before = surface.tokens[index - 1] if index else None
        after = surface.tokens[index + 1] if index + 1 < len(surface.tokens) else None
        if not token.is_capitalised or (token.key in TITLES and after and after.is_capitalised):
            return False
        if self.needs_article and not (before and before.key in _ARTICLES):
            return False
        if before is None:
            whole = len(surface.tokens) == 1 and surface.kind in (Kind.ROLE, Kind.NAME)
            return whole or (token.text.endswith(("'s", "’s")) and not self.has_article)
        return True
