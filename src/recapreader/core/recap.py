"""A recap as its file has it: all of it, hidden text included. Only the gate may pass on what is in here.

What may be hidden in it is a `Secret`; the frozen values around those are public attributes.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence, ValuesView
from functools import cached_property
from hashlib import sha256

from msgspec import Struct, field

from recapreader.core.marks import Mark
from recapreader.core.prose.hidden_spans import without_hidden
from recapreader.core.secret import NOTHING, Secret

PREMISE = "0"
"""The number of the premise, the one section before the first heading."""


class Section(Struct, frozen=True):
    """One section: its public attributes, and its secrets behind `heading` and `body`."""

    number: str
    """`0` is the premise; `3` or, in a recap with parts, `2.4`; text before a part's first section is `2.0`."""
    part: str
    """The number of its part; `0` before the first part, and in a recap without parts."""
    label: str
    """The public name while it is hidden."""
    is_open: bool = False
    ending: bool = False
    """Revealing it asks first: it gives the ending away, or its heading could not be understood."""
    after: Mark | None = None
    anchor: Secret = NOTHING
    """The stable id given by the author; empty if there is none."""
    heading: Secret = NOTHING
    body: Secret = NOTHING


class Part(Struct, frozen=True):
    """An episode, an act, a season: one page of the reader. Part `0` holds what comes before the first one."""

    number: str
    label: str
    sections: tuple[Section, ...] = ()
    is_open: bool = False
    after: Mark | None = None
    anchor: Secret = NOTHING
    heading: Secret = NOTHING


class RevealCondition(Struct, frozen=True):
    """What an entry's `from` refers to: sections, all of which must be shown, or a mark. Neither means never."""

    numbers: frozenset[str] = frozenset()
    mark: Mark | None = None


ALWAYS = None
NEVER = RevealCondition()


class Link(Struct, frozen=True):
    """A named address; without one it is shown and cannot be opened, unless it is searched for."""

    name: str
    url: str | None = None
    search: str | None = None
    """Where a site searches for the work, if that is known and the author gave no address."""

    @property
    def address(self) -> str | None:
        """What is opened: the author's address, or the search."""
        return self.url or self.search


class GatedLink(Struct, frozen=True):
    """A link, absent until the gate allows."""

    link: Link
    gate: RevealCondition | None = ALWAYS

    def __repr__(self) -> str:
        return "GatedLink()"


class Role(Struct, frozen=True):
    """One line of the cast. The role may be gated, the actor is public."""

    actor: str
    role: Secret | None = None
    gate: RevealCondition | None = ALWAYS


class Note(Struct, frozen=True):
    """A note about a character, and when it may be shown."""

    text: Secret
    gate: RevealCondition | None = ALWAYS


class Alias(Struct, frozen=True):
    """Another name of a character, absent until the gate allows."""

    name: Secret
    gate: RevealCondition | None = ALWAYS


class Character(Struct, frozen=True):
    """Someone of the story, absent until the gate allows."""

    name: Secret
    aliases: tuple[Alias, ...] = ()
    actor: Secret | None = None
    gate: RevealCondition | None = ALWAYS
    notes: tuple[Note, ...] = ()

    def __repr__(self) -> str:
        return "Character()"  # how many notes and names wait is hidden, too


class People(Struct, frozen=True, dict=True):
    """Cast, characters and links. What everyone may know is at hand, the rest is read when it is asked for."""

    always_visible: tuple[Role, ...] = ()
    """The cast, with the roles that wait for nothing hidden."""
    open_links: tuple[Link, ...] = ()
    """The links that wait for nothing hidden."""
    has_gated: bool = False
    """Whether there are roles or links that wait."""
    read: "Callable[[], People] | None" = None
    cast: tuple[Role, ...] = ()
    characters: tuple[Character, ...] = ()
    links: tuple[GatedLink, ...] = ()
    """All of them, in the author's order."""

    def __repr__(self) -> str:
        return "People()"  # how many wait for something hidden is hidden, too

    @cached_property
    def all(self) -> "People":
        """The people with their gated roles and the characters, read by now."""
        return self.read() if self.read else self


class Source(Struct, frozen=True):
    """Where a recap's facts or text came from, and under which licence."""

    name: str = ""
    url: str | None = None
    license: str = ""
    retrieved: str = ""
    digest: str = ""


class Front(Struct, frozen=True):
    """The public front matter. What waits is among the `People`; advisories wait for a key press."""

    title: str
    original_title: str = ""
    language: str = ""
    identity: str = ""
    kind: str = "film"
    year: int | None = None
    runtime: int | None = None
    """Minutes."""
    genres: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    watch: tuple[Link, ...] = ()
    related: tuple[Link, ...] = ()
    advisories: tuple[str, ...] = ()
    creators: tuple[tuple[str, tuple[str, ...]], ...] = ()
    links: tuple[Link, ...] = ()
    """Those that wait for nothing hidden; the gate adds the others."""
    source: Source | None = None


def _section_key(part: Part, section: Section) -> str:
    if section.number == PREMISE:
        return "premise"
    if anchor := section.anchor.open():
        return f"#{anchor}"
    if part.after:
        place = part.after.text
    elif section.is_open and not part.is_open:
        place = f"part {part.number}"  # a hidden heading must not tell through an open section's key
    else:
        place = without_hidden(part.heading.open())
    return sha256(f"{place}\0{without_hidden(section.heading.open())}".encode()).hexdigest()[:20]


class Sections(Mapping[str, Section]):
    """The sections of some parts, by number and in order. Asking for one looks into no other part."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts

    @cached_property
    def _all(self) -> dict[str, Section]:
        return {section.number: section for part in self._parts for section in part.sections}

    def __getitem__(self, number: str) -> Section:
        if "_all" in self.__dict__:
            return self._all[number]
        part, dot, _ = number.partition(".")
        place = int(part) if dot and part.isdecimal() else 0
        for section in self._parts[place].sections if place < len(self._parts) else ():
            if section.number == number:
                return section
        raise KeyError(number)

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def __repr__(self) -> str:
        return repr(self._all)

    def values(self) -> ValuesView[Section]:
        """All of them."""
        return self._all.values()


class Recap(Struct, frozen=True, dict=True):
    """One recap. Its people are read when they are asked for, as the sections' texts are."""

    slug: str
    front: Front
    parts: Sequence[Part]
    """Each has for its number its place."""
    people: People = field(default_factory=People)

    @property
    def key(self) -> str:
        """What the journal knows this recap by: its `id`, else slug, title and year."""
        front = self.front
        return f"id {front.identity}" if front.identity else f"{self.slug} · {front.title} · {front.year or ''}"

    @property
    def cast(self) -> tuple[Role, ...]:
        """The cast in the author's order."""
        return self.people.all.cast

    @property
    def characters(self) -> tuple[Character, ...]:
        """The characters in the author's order."""
        return self.people.all.characters

    @cached_property
    def sections(self) -> "Sections":
        """Every section by its number, in order."""
        return Sections(self.parts)

    @cached_property
    def places(self) -> dict[str | None, int]:
        """How many sections come before each, by number."""
        return {number: place for place, number in enumerate(self.sections)}

    def part(self, number: str) -> Part:
        """A part by its number."""
        return self.parts[int(number)]

    @cached_property
    def keys(self) -> dict[str, str]:
        """What the journal knows each section by, by number; a section that shares its key with another has none.

        A key tells nothing that the section's own reveal does not: it is the author's id, else a digest of its
        heading and of its part's mark or heading, with what is hidden in them left out.
        """
        numbers: dict[str, list[str]] = {}
        for part in self.parts:
            for section in part.sections:
                numbers.setdefault(_section_key(part, section), []).append(section.number)
        return {shared[0]: key for key, shared in numbers.items() if len(shared) == 1}

    @property
    def has_parts(self) -> bool:
        """Whether there is any part beside the implied first one."""
        return len(self.parts) > 1 or self.parts[0].number != PREMISE
