"""Finding words and names in what is shown, and in nothing else."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from msgspec.structs import replace

from recapreader.core.gate.pages import Hidden, Shown, block_of, shown_texts
from recapreader.core.gate.progress import Progress, section_numbers
from recapreader.core.gate.progress_index import ProgressIndex
from recapreader.core.recap import Recap, Section


class Hit(NamedTuple):
    """Where shown text matches: in text `text` of section `number` (0 is its heading), from `start` to `end`."""

    number: str
    text: int
    start: int
    end: int


def find(
    recap: Recap, seen: ProgressIndex, query: str, start: tuple[str, int, int], *, backward: bool = False
) -> Hit | None:
    """The nearest hit after (or before) `start`, a (section, text, offset), round the whole recap.

    Only shown text is searched, letter case and accents left aside.
    """
    wanted = fold(" ".join(query.split()))
    if not wanted:
        return None
    begin = start[0] if start[0] in recap.sections else next(iter(recap.sections))
    numbers = section_numbers(recap, seen.shown | seen.stepped | {begin})
    origin = numbers.index(begin)
    order: Iterable[str] = (*numbers[origin:], *numbers[: origin + 1])
    if backward:
        order = [numbers[origin], *reversed(numbers[:origin]), *reversed(numbers[origin:])]
    for turn, number in enumerate(order):
        hits = list(_hits(recap, recap.sections[number], seen.progress, wanted))
        if backward:
            hits.reverse()
        for hit in hits:
            place = (hit.text, hit.start)
            if turn or (place < start[1:] if backward else place > start[1:]):
                return hit
    return None


def hits(recap: Recap, seen: ProgressIndex, query: str) -> tuple[Hit, ...]:
    """All hits in shown text, in the recap's order."""
    wanted = fold(" ".join(query.split()))
    if not wanted:
        return ()
    numbers = section_numbers(recap, seen.shown | seen.stepped)
    return tuple(hit for number in numbers for hit in _hits(recap, recap.sections[number], seen.progress, wanted))


def _hits(recap: Recap, section: Section, progress: Progress, wanted: str) -> Iterator[Hit]:
    block = block_of(section, progress, recap.front.language)
    if isinstance(block, Hidden):
        return
    for index, text in enumerate(shown_texts(block)):
        folded = Folded(text)
        position = folded.text.find(wanted)
        while position >= 0:
            yield Hit(section.number, index, *folded.origin(position, position + len(wanted)))
            position = folded.text.find(wanted, position + len(wanted))


def mentions(recap: Recap, progress: Progress, called: tuple[str, ...]) -> tuple[tuple[Hit, str], ...]:
    """The shown sections that name someone who is called so: where each does first, and the section's name."""
    names = "|".join(re.escape(fold(name)) for name in sorted(called, key=len, reverse=True))
    named = re.compile(rf"(?<!\w)(?:{names})(?!\w)")
    found = []
    for section in recap.sections.values():
        block = block_of(section, replace(progress, peeked=None), recap.front.language)
        if isinstance(block, Shown) and (hit := _first_hit(block, named)):
            found.append((hit, block.name))
    return tuple(found)


def _first_hit(block: Shown, pattern: re.Pattern[str]) -> Hit | None:
    for index, text in enumerate(shown_texts(block)):
        folded = Folded(text)
        if match := pattern.search(folded.text):
            return Hit(block.number, index, *folded.origin(*match.span()))
    return None


class Folded:
    """Text for comparing: composed, in small letters, without accents; `origin` leads back to the text as it is."""

    def __init__(self, text: str) -> None:
        self._spans: list[tuple[int, int]] = []
        if text.isascii():
            self.text = text.lower()
        elif unicodedata.is_normalized("NFC", text):
            self.text = "".join(map(_folded, text))
        else:
            self.text = "".join(self._compose(text))

    def _compose(self, text: str) -> Iterator[str]:
        for cluster in _cluster().finditer(text):
            composed = "".join(map(_folded, unicodedata.normalize("NFC", cluster.group())))
            self._spans += [cluster.span()] * len(composed)
            yield composed

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch that is not empty stands in the text; of what was composed, all is in it."""
        return (self._spans[start][0], self._spans[end - 1][1]) if self._spans else (start, end)


def fold(text: str) -> str:
    """Text for comparing, without a way back."""
    return Folded(text).text


_SECONDS = (
    "\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0cc2\u0cd5\u0cd6\u0d3e\u0d57"
    "\u0dcf\u0ddf\u102e\u1161-\u1175\u11a8-\u11c2\u1b35"
)
"""What is composed with the letter before it without being an accent: vowel signs, Hangul's later letters."""


@cache
def _cluster() -> re.Pattern[str]:
    """A character and all that may be composed with it."""
    accents = "".join(filter(unicodedata.combining, map(chr, range(0x300, 0x3100))))
    return re.compile(rf"[\s\S][{_SECONDS}{accents}]*")


def _folded(character: str) -> str:
    parts = unicodedata.normalize("NFD", character)
    is_accented = all(map(unicodedata.combining, parts[1:]))  # a Hangul syllable is made of letters, not of accents
    small = parts[0].lower() if is_accented else character.lower()
    return small if len(small) == 1 else character
