"""Which recap a history's title means: exactly, or not at all. Pure.

A title matches by an id in the recap's links, or folded (letter case, accents, punctuation) with the same year, as
far as both tell one. What comes near is only ever asked about.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from recapreader.importing.histories import Episodes, Finished, Named, SeasonFinished, Watched
from recapreader.importing.histories.ids import contradict, in_addresses
from recapreader.storage.library.listing import Listed
from recapreader.storage.library.title_lookup import slugify

_IN_PARENTHESES = re.compile(r"\s*\([^()]*\)\s*$")
_ARTICLE = re.compile(r"^(?:the|a|an|der|die|das|le|la|les|el|il|lo)-")
_OF_MEDIA = {"film": ("film",), "book": ("book", "play"), "game": ("game",)}
_AS_SERIES = ("series", "season", "episode", "film")
"""A recap that does not state its kind is a `film`; whether it has episodes is decided by its marks."""
NEVER = ""
"""The remembered answer that a title means no recap."""


@dataclass(frozen=True, slots=True)
class Title:
    """One title of a history."""

    title: str
    year: int | None = None
    ids: frozenset[str] = frozenset()
    media: tuple[str, ...] = _AS_SERIES

    @property
    def key(self) -> str:
        """What an answer about it is remembered by."""
        return f"{slugify(self.title)} {self.year or ''}".strip()

    def __str__(self) -> str:
        return f"{self.title} ({self.year})" if self.year else self.title


@dataclass(frozen=True, slots=True)
class Match:
    """The recap that a title means; without one, those that come near enough to ask."""

    recap: Listed | None = None
    near: tuple[Listed, ...] = ()


def title_of(row: Watched) -> Title:
    """The title of a row."""
    if isinstance(row.place, Finished):
        return Title(row.title, row.year, row.ids, _OF_MEDIA.get(row.place.medium, ()))
    if isinstance(row.place, Episodes | SeasonFinished | Named):
        return Title(row.title, row.year, row.ids)
    return Title(row.title, row.year, row.ids, ("book", *_AS_SERIES))


def readings(row: Watched) -> Iterator[Watched]:
    """Yield a row, and what else it may mean: an episode's title may follow any colon of a title without a season."""
    if row.place != Named():
        yield row
        return
    yield Watched(row.title, row.year, row.ids, Finished("film"), row.when)
    parts = [part.strip() for part in row.title.split(":")]
    for end in range(len(parts) - 1, 0, -1):
        place = Named(None, ": ".join(parts[end:]))
        yield Watched(": ".join(parts[:end]), row.year, row.ids, place, row.when)


@dataclass
class Titles:
    """The recaps of a library by what a history may call them; `answers` are those that were given before."""

    listed: Iterable[Listed]
    answers: Mapping[str, str] = field(default_factory=dict)
    """Recap keys by `Title.key`."""

    def __post_init__(self) -> None:
        self._by_name: dict[str, list[Listed]] = {}
        self._by_loose_name: dict[str, list[Listed]] = {}
        self._by_id: dict[str, Listed] = {}
        self._ids: dict[str, frozenset[str]] = {}
        self._by_key: dict[str, Listed] = {}
        for each in self.listed:
            if each.reason:
                continue
            self._by_key[each.key] = each
            for name in each.names:
                self._by_name.setdefault(name, []).append(each)
                self._by_loose_name.setdefault(_loose(name), []).append(each)
            self._ids[each.slug] = in_addresses(each.address_lines.split("\n"))
            for known in self._ids[each.slug]:
                self._by_id[known] = each

    def match(self, title: Title) -> Match:
        """The recap that a title means."""
        if title.key in self.answers:
            return Match(self._by_key.get(self.answers[title.key]))
        for known in sorted(title.ids):
            if each := self._by_id.get(known):
                return Match(each)
        folded = slugify(title.title)
        if not folded:  # nothing but signs, which any other title of signs is like
            return Match()
        fitting = [each for each in self._by_name.get(folded, ()) if self._fits(each, title)]
        same_year = [each for each in fitting if title.year is None or each.year in (None, title.year)]
        if len(same_year) == 1:
            return Match(same_year[0])
        loose = self._by_loose_name.get(_loose(slugify(_IN_PARENTHESES.sub("", title.title))), ())
        near = same_year or [*fitting, *(each for each in loose if self._fits(each, title))]
        return Match(None, tuple(dict.fromkeys(near)))

    def _fits(self, each: Listed, title: Title) -> bool:
        return each.kind in title.media and not contradict(self._ids[each.slug], title.ids)


def _loose(name: str) -> str:
    return _ARTICLE.sub("", name)
