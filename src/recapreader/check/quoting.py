"""Hidden words in a row, found in open text."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from recapreader.check.public_text import PublicText
from recapreader.check.words import Token, is_everyday, is_function_word, stem

_LEAST = 2
_CLAUSE = 5


class WordIndex:
    """Where each word is used in the open."""

    def __init__(self, texts: Iterable[PublicText]) -> None:
        self._places: dict[str, list[tuple[PublicText, int]]] = defaultdict(list)
        for text in texts:
            for index, key in enumerate(text.keys):
                self._places[key].append((text, index))

    def find(self, words: list[str]) -> Iterator[tuple[PublicText, Token, Token]]:
        """Yield each open text with these words in this order, and the first and last of them."""
        if not words:
            return
        rarest = min(range(len(words)), key=lambda index: len(self._places.get(words[index], ())))
        last_found = None
        for text, index in self._places.get(words[rarest], ()):
            start = index - rarest
            if start >= 0 and text is not last_found and list(text.keys[start : start + len(words)]) == words:
                last_found = text
                yield text, text.tokens[start], text.tokens[start + len(words) - 1]


def tells_enough(words: list[str], public: frozenset[str], *, is_name: bool = False) -> bool:
    """Return whether words in a row cannot be elsewhere by chance: two rare ones, or a whole clause."""
    telling = [word for word in words if not is_function_word(word) and stem(word) not in public]
    rare = [word for word in telling if not is_everyday(word)]
    if len(words) == 1:
        return bool(rare) and is_name
    return len(rare) >= _LEAST or (len(words) >= _CLAUSE and len(telling) >= _LEAST)
