"""Words for an outcome: a death, a culprit, a wedding. They are kept in `data/`, one phrase per line.

A line is `kind: phrase`; in a phrase, `*` at the end of a word stands for any ending, `_` for any one word and `~` for
up to four words.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from recapreader.check.words import data_lines, key_of

_ENGLISH = "en"
_SHORTEST_PREFIX = 3
_LONGEST = 12
"""Words of the longest phrase, gaps included."""
_LONGEST_PREFIX = 16
_PREPOSITIONS = ("of", "de", "du", "del", "von")

Index = dict[str, list[tuple[str, re.Pattern[str]]]]
"""Kinds and phrases by the phrase's first word, which ends in `*` where it stands for any ending."""


class Outcome(NamedTuple):
    """Words that state an outcome: their kind, the position of the first and the position after the last."""

    kind: str
    first: int
    end: int
    is_verb: bool
    """Whether it is stated as something that happens, rather than named by a noun."""


def outcomes(language: str, keys: Sequence[str]) -> list[Outcome]:
    """Find the outcomes that words state, in a recap's language; an unknown language is treated as English."""
    code = language.partition("-")[0].lower() or _ENGLISH
    index = _index(code) or _index(_ENGLISH)
    found = []
    for place, key in enumerate(keys):
        rest = " ".join(keys[place : place + _LONGEST]) + " "
        for kind, phrase in [*index.get(key, ()), *_of_prefixes(index, key)]:
            if match := phrase.match(rest):
                words = match.group().split()
                is_verb = key.endswith(("s", "ed")) or (len(words) > 1 and words[-1] not in _PREPOSITIONS)
                found.append(Outcome(kind, place, place + len(words), is_verb))
    return found


def _of_prefixes(index: Index, key: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    for length in range(_SHORTEST_PREFIX, min(len(key), _LONGEST_PREFIX) + 1):
        yield from index.get(key[:length] + "*", ())


@cache
def _index(code: str) -> Index:
    found: Index = defaultdict(list)
    for line in data_lines(f"outcomes-{code}"):
        kind, _, phrase = line.partition(": ")
        words = [key_of(word.rstrip("*")) + "*" * word.endswith("*") for word in phrase.split()]
        found[words[0]].append((kind, re.compile("".join(map(_pattern, words)))))
    return dict(found)


def _pattern(word: str) -> str:
    if word == "~":
        return r"(?:\S+ ){0,4}?"
    return r"\S+ " if word in ("_", "") else re.escape(word.rstrip("*")) + r"\S*" * word.endswith("*") + " "
