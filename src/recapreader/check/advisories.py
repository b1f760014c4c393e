"""Advisories that say whom their matter befalls (L104)."""

from collections import Counter
from collections.abc import Iterator

from recapreader.check.comparison import Comparison
from recapreader.check.lexicon import TELLS, language_of, outcomes
from recapreader.check.surfaces import Kind, Surface
from recapreader.check.vocabulary import KINSHIP, word_set
from recapreader.check.words import Token, is_everyday, stem

_BEFALLS = ("of", "by", "to", "against", "von", "der", "des", "de", "du", "del", "di")
_CERTAIN = ("the", "his", "her", "their", "seiner", "ihrer", "la", "le", "son", "sa", "su")
_INDEFINITE = ("a", "an", "of", "einer", "eines", "une", "un", "una")
_OPENING_WORDS = 4
_SHORTEST_OWNED = 2
_GROUPS = word_set("""
    elderly old young sick ill dying dead poor innocent unborn disabled vulnerable weak homeless mentally aged wounded
    enemy environment police public state church sea war holocaust past kind
    alten kranken armen pauvres malades vieux enfants animaux niños animales ancianos anziani bambini animali
    """)


def telling_advisories(comparison: Comparison) -> Iterator[tuple[Surface, Token]]:
    """Each advisory that says whom, and the word that does."""
    kin = _called_kin(comparison.surfaces)
    hidden = frozenset().union(*(section.keys for section in comparison.hidden))
    for surface in comparison.surfaces:
        if surface.kind is Kind.ADVISORY:
            token = _named(surface, comparison.named, hidden) or _meant(surface, kin)
            if token:
                yield surface, token


def _named(surface: Surface, people: frozenset[str], hidden: frozenset[str]) -> Token | None:
    """A name in it: of someone known, or one that hidden text has."""
    for index, token in enumerate(surface.tokens):
        is_name = token.is_capitalised and not is_everyday(token.key)
        if is_name and (stem(token.key) in people or (index and token.key in hidden)):
            return token
    return None


def _meant(surface: Surface, kin: frozenset[str]) -> Token | None:
    """What points at someone beside an outcome: `the`, `his`, `her`, or a kinship by which one character goes."""
    keys = [token.key for token in surface.tokens]
    language = language_of("", keys)
    told = outcomes(language, keys) if language else []
    if not any(each.kind != "kin" and each.plainness == TELLS for each in told):
        return None
    if _is_owned(surface) and not _is_group(keys[1:]):
        return surface.tokens[0]
    for index, token in enumerate(surface.tokens[1:], 1):
        is_said_of = keys[index - 1] in _BEFALLS or token.key in ("his", "her", "their")
        following = keys[index + 1 : index + 3]
        if is_said_of and token.key in _CERTAIN and not _is_group(following):
            return token
        if token.key in kin and keys[index - 1] in _INDEFINITE:
            return token
    return None


def _is_owned(surface: Surface) -> bool:
    """Whether it begins with someone certain to whom something happens: `the boy's drowning`."""
    if len(surface.tokens) <= _SHORTEST_OWNED or surface.tokens[0].key not in _CERTAIN:
        return False
    return surface.tokens[1].text.casefold().endswith(("'s", "’s"))


def _is_group(following: list[str]) -> bool:
    """Whether an article makes a whole group of an adjective, as in `the elderly`."""
    return bool(following) and following[0] in _GROUPS


def _called_kin(surfaces: list[Surface]) -> frozenset[str]:
    """The kinships that exactly one open character's note is about, such as `Her elder sister`."""
    notes = [surface for surface in surfaces if surface.kind is Kind.NOTE]
    count = Counter(key for note in notes for key in {token.key for token in note.tokens[:_OPENING_WORDS]} & KINSHIP)
    return frozenset(key for key, times in count.items() if times == 1)
