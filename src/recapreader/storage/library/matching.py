"""Which recaps a filter matches: every word of it is in their title, cast, genres, kind or year, typos tolerated."""

import re
from collections.abc import Sequence
from functools import cached_property

from recapreader.storage.library.listing import Listed
from recapreader.storage.library.title_lookup import search_words

_TOLERANT_FROM = 4
"""Shorter words are too near to too many others."""
_TWO_TYPOS_FROM = 8
_MOST_NEAR = 24
"""Beyond this many nearest words, more would only blur the answer."""


class Matcher:
    """Answers filters over one state of the shelf."""

    def __init__(self, listed: Sequence[Listed]) -> None:
        self._listed = listed

    def prepare(self) -> None:
        """Do ahead what the first filter with a typo would have to wait for."""
        self._near("a word")

    def matching(self, query: str) -> tuple[Sequence[Listed], bool]:
        """What matches, in the order given, and whether typos had to be tolerated for there to be anything."""
        words = search_words(query).split()
        if not words:
            return self._listed, False
        exact = self._with([[word] for word in words])
        if exact:
            return exact, False
        near = self._with([self._near(word) for word in words], from_start=True)
        return near, bool(near)

    def _with(self, wanted: list[list[str]], *, from_start: bool = False) -> list[Listed]:
        """What has at least one of each list's words in it, or words beginning with it."""
        found: Sequence[Listed] = self._listed
        for choices in wanted:
            if from_start:
                starts = [f" {choice}" for choice in choices]
                is_there = re.compile("|".join(map(re.escape, starts))).search
                found = [each for each in found if is_there(f" {each.words}")]
            else:
                (word,) = choices
                found = [each for each in found if word in each.words]
        return list(found)

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        return frozenset(" ".join([each.words for each in self._listed]).split())

    def _near(self, word: str) -> list[str]:
        """The beginnings of words that a typist may have meant, and the word itself."""
        if len(word) < _TOLERANT_FROM:
            return [word]
        # Late: only a filter that finds nothing needs it.
        from rapidfuzz.distance import OSA  # noqa: PLC0415
        from rapidfuzz.process import extract  # noqa: PLC0415

        allowed = 2 if len(word) >= _TWO_TYPOS_FROM else 1
        lengths = range(len(word) - allowed, len(word) + allowed + 1)
        beginnings = {known[:length] for known in self._vocabulary for length in lengths if len(known) >= length}
        found = extract(word, sorted(beginnings), scorer=OSA.distance, score_cutoff=allowed, limit=_MOST_NEAR)
        nearest = min((distance for _, distance, _ in found), default=0)
        return [word, *(choice for choice, distance, _ in found if distance == nearest)]
