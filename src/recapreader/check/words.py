"""Words: tokens with their places, and stems by which `kills` and `killed` are one."""

import re
from dataclasses import dataclass
from functools import cache

from recapreader.check.irregular import IRREGULAR
from recapreader.check.vocabulary import EVERYDAY, STOP
from recapreader.core.gate import fold

_TOKEN = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
ABBREVIATED = "".join(
    rf"(?<!\b{title})" for title in ("Mr", "Mrs", "Ms", "Dr", "St", "Prof", "Capt", "Lt", "Sgt", "Hr", "Fr")
)
"""What must not stand before a full stop that ends a sentence."""
_ENDINGS = (
    "ations",
    "ation",
    "eries",
    "ingly",
    "ings",
    "ery",
    "ies",
    "ied",
    "ing",
    "ers",
    "est",
    "ed",
    "er",
    "es",
    "ly",
    "s",
    "e",
    "y",
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word as it is written, and where it begins in its text."""

    text: str
    start: int

    @property
    def key(self) -> str:
        """The word for comparing: small letters without accents, without a possessive."""
        return key_of(self.text)

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


def tokens(text: str) -> list[Token]:
    """The words of a text, in order; an underscore or a slash ends a word, a hyphen does not."""
    return [Token(match.group(), match.start()) for match in _TOKEN.finditer(text)]


@cache
def key_of(word: str) -> str:
    """A word for comparing: small letters without accents, without a possessive."""
    folded = fold(word).replace("’", "'")
    return folded[:-2] if folded.endswith("'s") else folded.rstrip("'")


@cache
def stem(key: str) -> str:
    """What forms of one English word have in common, roughly; at least three letters."""
    return _cut(IRREGULAR.get(key, key))


def _cut(key: str) -> str:
    for ending in _ENDINGS:
        if key.endswith(ending) and len(key) - len(ending) >= 3:
            key = key[: -len(ending)]
            if ending in ("ed", "ing", "ings") and key.endswith("er") and len(key) > 4:
                key = key[:-2]
            break
    if len(key) > 3 and key[-1] == key[-2] and key[-1] not in "ls":
        key = key[:-1]
    return key


@cache
def _everyday_stems() -> frozenset[str]:
    return frozenset(map(_cut, EVERYDAY | STOP))


@cache
def is_everyday(key: str) -> bool:
    """Whether a word is so common that two texts may share it by chance."""
    return len(key) < 3 or key.isdigit() or key in STOP or key in EVERYDAY or _cut(key) in _everyday_stems()


def is_function_word(key: str) -> bool:
    """Whether a word only holds others together."""
    return len(key) < 2 or key in STOP


def stems_of(text: str) -> frozenset[str]:
    """The stems of a text's words, function words left out."""
    return frozenset(stem(token.key) for token in tokens(text) if not is_function_word(token.key))
