"""Which words stand in the open, and in which hidden sections others do."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from recapreader.check.hidden import HiddenSection
from recapreader.check.surfaces import Surface
from recapreader.check.words import stem, tokens


class OpenWords:
    """How often each stem stands in the open, and who is publicly known."""

    def __init__(self, surfaces: list[Surface], people: frozenset[str], title: frozenset[str]) -> None:
        self._count = Counter(each for surface in surfaces for each in surface.stems)
        self.people = people
        self.title = title

    def is_only_here(self, key: str) -> bool:
        """Whether no other open line has this word."""
        return self._count[stem(key)] <= 1 and stem(key) not in self.title

    def people_in(self, surface: Surface) -> frozenset[str]:
        """Those of the publicly known whom it names, the one whose note it is among them."""
        owner = frozenset(stem(token.key) for token in tokens(surface.owner))
        return (surface.stems | owner) & self.people


class HiddenWords:
    """In which hidden sections each stem stands."""

    def __init__(self, sections: list[HiddenSection]) -> None:
        self._by_stem: dict[str, list[HiddenSection]] = defaultdict(list)
        for section in sections:
            for each in section.stems:
                self._by_stem[each].append(section)

    def sharing(self, stems: Iterable[str]) -> list[HiddenSection]:
        """The sections that have one of these stems, in order."""
        found = [section for each in stems for section in self._by_stem.get(each, ())]
        return sorted({section.place: section for section in found}.values(), key=lambda section: section.place)
