"""Words: tokens with their places, forms for comparing, and the lists of words in `data/`."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from recapreader.core.gate import fold

_TOKEN = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_ELISION = re.compile(r"(?:[cdjlmnst]|qu|dell|nell|all|un)'(?=\w\w)")
_ENDINGS = ("ations", "ation", "eries", "ingly", "ings", "ery", "ies", "ied", "ing", "ers", "est", "ed", "er", "es")
_SHORT_ENDINGS = ("ly", "s", "e", "y")
_DATA = Path(__file__).parent / "data"


def data_lines(name: str) -> tuple[str, ...]:
    """Return the lines of a file in `data/`; none if there is no such file."""
    path = _DATA / f"{name}.txt"
    return tuple(path.read_text(encoding="utf-8").split("\n")[:-1]) if path.is_file() else ()


@cache
def word_list(name: str) -> frozenset[str]:
    """Return a list of `data/` as words for comparing."""
    return frozenset(map(fold, data_lines(name)))


@dataclass(frozen=True, slots=True)
class Token:
    """A word as it is written, and where it begins in its text."""

    text: str
    start: int

    @property
    def key(self) -> str:
        """Return the word for comparing."""
        return key_of(self.text)

    @property
    def end(self) -> int:
        """Return where it ends."""
        return self.start + len(self.text)

    @property
    def is_capitalised(self) -> bool:
        """Return whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def is_owner(self) -> bool:
        """Return whether something of theirs follows: `Anna's`."""
        return self.text.endswith(("'s", "’s"))


def tokens(text: str) -> list[Token]:
    """Cut a text into words; an underscore or a slash ends a word, a hyphen does not."""
    return [Token(match.group(), match.start()) for match in _TOKEN.finditer(text)]


@cache
def key_of(word: str) -> str:
    """Return a word for comparing: small letters, without accents, a possessive and what is elided before it."""
    folded = fold(word).replace("’", "'")
    folded = folded[:-2] if folded.endswith("'s") else folded.rstrip("'")
    return _ELISION.sub("", folded, count=1) if "'" in folded else folded


@cache
def stem(key: str) -> str:
    """Return what forms of one English word have in common, roughly; at least three letters."""
    for ending in (*_ENDINGS, *_SHORT_ENDINGS):
        if key.endswith(ending) and len(key) - len(ending) >= 3:
            key = key[: -len(ending)]
            break
    return key[:-1] if len(key) > 3 and key[-1] == key[-2] and key[-1] not in "ls" else key


@cache
def is_everyday(key: str) -> bool:
    """Return whether a word is so common that two texts may share it by chance."""
    return len(key) < 3 or key.isdigit() or is_function_word(key) or stem(key) in _everyday_stems()


def is_function_word(key: str) -> bool:
    """Return whether a word only holds others together."""
    return len(key) < 2 or key in word_list("function-words")


@cache
def _everyday_stems() -> frozenset[str]:
    return frozenset(map(stem, word_list("everyday-words") | word_list("function-words")))
