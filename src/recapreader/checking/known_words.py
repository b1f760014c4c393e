"""Which words stand in the open, and in which hidden sections others do."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from recapreader.checking.hidden import HiddenSection
from recapreader.checking.surfaces import PROSE, Surface
from recapreader.checking.vocabulary import FAMILY_OF
from recapreader.checking.words import Token, stem, tokens


class OpenWords:
    """How often each stem and each kind of outcome stands in the open, and who is publicly known."""

    def __init__(self, surfaces: list[Surface], people: frozenset[str], title: frozenset[str]) -> None:
        self._count = Counter(each for surface in surfaces for each in surface.stems)
        self.people = people
        self.title = title
        self._told = [
            (surface, families, self.people_in(surface))
            for surface in surfaces
            if surface.kind in PROSE and (families := families_of(surface.tokens))
        ]

    def is_only_here(self, key: str) -> bool:
        """Whether no other open line has this word."""
        return self._count[stem(key)] <= 1 and stem(key) not in self.title

    def people_in(self, surface: Surface) -> frozenset[str]:
        """Those of the publicly known whom it names, the one whose note it is among them."""
        owner = frozenset(stem(token.key) for token in tokens(surface.owner))
        return (surface.stems | owner) & self.people

    def family_is_public(self, family: str, surface: Surface) -> bool:
        """Whether another open sentence tells of this kind of outcome, and of the same people if it names any."""
        named = self.people_in(surface)
        return any(
            other is not surface and family in families and (not named or named & people)
            for other, families, people in self._told
        )


def families_of(words: Iterable[Token]) -> frozenset[str]:
    """The kinds of outcome that words tell."""
    return frozenset(FAMILY_OF[token.key] for token in words if token.key in FAMILY_OF)


class HiddenWords:
    """In which hidden sections each stem and each kind of outcome stands."""

    def __init__(self, sections: list[HiddenSection]) -> None:
        self._by_stem: dict[str, list[HiddenSection]] = defaultdict(list)
        self._by_family: dict[str, list[HiddenSection]] = defaultdict(list)
        for section in sections:
            for each in section.stems:
                self._by_stem[each].append(section)
            for family in {FAMILY_OF[key] for key in section.keys if key in FAMILY_OF}:
                self._by_family[family].append(section)

    def sharing(self, stems: Iterable[str], families: Iterable[str]) -> list[HiddenSection]:
        """The sections that have one of these stems or kinds of outcome, in order."""
        found = [section for each in stems for section in self._by_stem.get(each, ())]
        found += [section for each in families for section in self._by_family.get(each, ())]
        return sorted({section.place: section for section in found}.values(), key=lambda section: section.place)
