"""The form of a language's table of outcome words, and how its entries are looked up.

An entry is a word or a phrase; `*` at the end of a word stands for any ending, `_` for any one word, `~` for up
to four.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property

from recapreader.check.words import key_of

TELLS, BELONGS, HINTS = 3, 2, 1
"""How plainly a word tells: by itself, beside whom it befalls (`Anna's grave`), or only where it is looked for."""

_ELISION = re.compile(r"(?:[cdjlmnst]|qu|dell|nell|all|un)'(?=\w\w)")
_SHORTEST_PREFIX = 3
_LONGEST_GAP = 4


@cache
def bare(key: str) -> str:
    """A word without an elided one before it: `l'aînée`, `d'Erwan`."""
    return _ELISION.sub("", key, count=1) if "'" in key else key


@dataclass(frozen=True, slots=True)
class Entry:
    """A word or phrase, and which kind of outcome it tells how plainly."""

    kind: str
    plainness: int
    words: tuple[str, ...]
    is_verb: bool

    def end(self, keys: Sequence[str], start: int) -> int:
        """The place behind it in a text where it begins at one of its words, else 0; that word is known to fit."""
        return _end(self.words[1:], keys, start + 1)


def _end(patterns: tuple[str, ...], keys: Sequence[str], start: int) -> int:
    for index, pattern in enumerate(patterns):
        if pattern == "~":
            rest = patterns[index + 1 :]
            return next((end for skip in range(_LONGEST_GAP + 1) if (end := _end(rest, keys, start + skip))), 0)
        if start >= len(keys) or not _fits(pattern, keys[start]):
            return 0
        start += 1
    return start


def _fits(pattern: str, key: str) -> bool:
    return pattern == "_" or (key.startswith(pattern[:-1]) if pattern.endswith("*") else key == pattern)


@dataclass(frozen=True)
class Language:
    """What one language's words tell; the tables are kinds of outcome, each with its entries."""

    code: str
    function_words: str
    articles: str
    copulas: str
    before: str
    ahead: str
    reveals: str
    pointing: str
    telling: dict[str, str] = field(repr=False)
    owned: dict[str, str] = field(repr=False)
    hints: dict[str, str] = field(repr=False)

    @cached_property
    def common(self) -> frozenset[str]:
        """The words by which the language is known."""
        return frozenset(map(key_of, self.function_words.split()))

    @cached_property
    def determiners(self) -> frozenset[str]:
        """What makes a noun a certain one."""
        return frozenset(map(key_of, self.articles.split()))

    @cached_property
    def copula(self) -> frozenset[str]:
        """The forms of `to be`."""
        return frozenset(map(key_of, self.copulas.split()))

    @cached_property
    def conjunctions(self) -> frozenset[str]:
        """What stands before an event that is only dated by."""
        return frozenset(map(key_of, self.before.split()))

    @cached_property
    def looks_ahead(self) -> re.Pattern[str]:
        """Turns of phrase that look ahead, or behind what seems."""
        return _phrases(self.ahead + self.reveals)

    @cached_property
    def uncovers(self) -> re.Pattern[str]:
        """Those of them that hardly anybody uses but to tell what is hidden."""
        return _phrases(self.reveals)

    @cached_property
    def points(self) -> re.Pattern[str]:
        """A line that begins by pointing at whoever it was."""
        return re.compile(rf"\s*(?:{self.pointing})\s+(?=[A-ZÀ-Ý]|(?:the|der|die|le|la|el|il|lo)\b)", re.IGNORECASE)

    def entries(self, key: str) -> tuple[Entry, ...]:
        """The entries that a word may begin, the longest and plainest first."""
        known = self._known.get(key)
        if known is None:
            found = list(self._exact.get(key, ()))
            for length in range(_SHORTEST_PREFIX, len(key) + 1):
                found += self._prefixes.get(key[:length], ())
            known = tuple(sorted(found, key=lambda entry: (-len(entry.words), -entry.plainness)))
            self._known[key] = known
        return known

    @cached_property
    def _known(self) -> dict[str, tuple[Entry, ...]]:
        return {}

    @cached_property
    def _index(self) -> tuple[dict[str, list[Entry]], dict[str, list[Entry]]]:
        exact: dict[str, list[Entry]] = defaultdict(list)
        prefixes: dict[str, list[Entry]] = defaultdict(list)
        for plainness, table in ((TELLS, self.telling), (BELONGS, self.owned), (HINTS, self.hints)):
            for kind, listed in table.items():
                for written in " ".join(listed.split()).split(", "):
                    entry = _entry(kind, plainness, written.rstrip(","))
                    first = entry.words[0]
                    (prefixes if first.endswith("*") else exact)[first.rstrip("*")].append(entry)
        return dict(exact), dict(prefixes)

    @property
    def _exact(self) -> dict[str, list[Entry]]:
        return self._index[0]

    @property
    def _prefixes(self) -> dict[str, list[Entry]]:
        return self._index[1]


def _entry(kind: str, plainness: int, written: str) -> Entry:
    words = [bare(key_of(word.rstrip("*"))) + "*" * word.endswith("*") for word in written.split()]
    return Entry(kind, plainness, tuple(words), is_verb="*" in written or len(words) > 1)


def _phrases(listed: str) -> re.Pattern[str]:
    lines = (line.strip() for line in listed.strip().splitlines())
    return re.compile(rf"\b(?:{'|'.join(line for line in lines if line)})\b", re.IGNORECASE)
