"""Who is publicly known, by all their names, roles and what their note calls them: `Miss Lund`, `the typist`."""

from collections import defaultdict
from collections.abc import Iterable

from recapreader.check.surfaces import Kind, Surface
from recapreader.check.vocabulary import HONORIFICS, KINSHIP
from recapreader.check.words import Token, is_function_word, stem

_LONGEST_CALLING = 4
_CALLING = (
    "a",
    "an",
    "the",
    "her",
    "his",
    "ein",
    "eine",
    "der",
    "die",
    "un",
    "une",
    "le",
    "la",
    "el",
    "uno",
    "una",
    "il",
)


class People:
    """The stems by which each open character and role goes."""

    def __init__(self, surfaces: Iterable[Surface]) -> None:
        groups: dict[str, set[str]] = defaultdict(set)
        names: set[str] = set()
        described: set[str] = set()
        for surface in surfaces:
            if surface.kind is Kind.NAME:
                groups[surface.owner] |= name_stems(surface.tokens)
            elif surface.kind is Kind.NOTE and surface.owner not in described:
                described.add(surface.owner)
                groups[surface.owner] |= _called(surface)
            elif surface.kind is Kind.ROLE:
                found = name_stems(surface.tokens)
                own = next((key for key, group in groups.items() if group & found), f"role {surface.text}")
                groups[own] |= found
            if surface.kind in (Kind.NAME, Kind.ROLE):
                names |= {stem(token.key) for token in surface.tokens if token.is_capitalised}
        self.names = frozenset(names) & frozenset().union(*groups.values())
        self.known = frozenset().union(*groups.values())
        self._of: dict[str, frozenset[str]] = {}
        for group in groups.values():
            for each in group:
                self._of[each] = self._of.get(each, frozenset()) | group

    def same_as(self, stems: Iterable[str]) -> frozenset[str]:
        """All that the same people go by."""
        return frozenset().union(*(self._of.get(each, frozenset((each,))) for each in stems))


def name_stems(words: list[Token]) -> set[str]:
    """The stems of a name, without what many have in common."""
    return {stem(token.key) for token in words if not is_function_word(token.key) and token.key not in HONORIFICS}


def _called(surface: Surface) -> set[str]:
    """What a note calls its character: the noun that it begins with (`A retired typist who`)."""
    calling: list[Token] = []
    has_article = False
    end = 0
    for token in surface.tokens:
        if calling and surface.text[end : token.start].strip():
            break
        if token.key in _CALLING and not calling:
            has_article = True
        elif is_function_word(token.key) or len(calling) == _LONGEST_CALLING:
            break
        else:
            calling.append(token)
        end = token.start + len(token.text)
    if not calling or not (has_article or not calling[0].key.endswith("s")) or calling[-1].key in KINSHIP:
        return set()
    return {stem(calling[-1].key)}
