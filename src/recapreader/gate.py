"""The gate: a recap and a standing → what a face may show. Pure, and the only place that decides.

A face is handed pages, contents, summaries and hits, made here; a `Hidden` and a `Gap` have no text, no length and
no way back to what they stand for. Whatever is unknown stays hidden.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from recapreader.marks import Mark
from recapreader.prose.parse import parse, parse_line
from recapreader.prose.tree import (
    Block,
    Inline,
    block_texts,
    close_inline_spoilers,
    close_spoilers,
    has_spoiler,
    inline_has_spoiler,
    inline_text,
)
from recapreader.recap import PREMISE, Front, Gate, Part, Recap, Role, Section

__all__ = [
    "PREMISE",
    "CastLine",
    "Entry",
    "Front",
    "Hidden",
    "Hit",
    "Opening",
    "Page",
    "PartName",
    "Shown",
    "Standing",
    "State",
    "Summary",
]
"""What a face may know of the gate; the functions are the conductor's."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What one reader has asked to see of one recap, by section numbers."""

    revealed: frozenset[str] = frozenset()
    unfolded: frozenset[str] = frozenset()
    """Sections whose inline spoilers are open."""
    peeked: str | None = None
    mark: Mark | None = None


class State(Enum):
    """Why a section is shown, or that it is not."""

    OPEN = "open"
    PASSED = "passed"
    REVEALED = "revealed"
    PEEKED = "peeked"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Shown:
    """A section that is shown. `closed` tells whether inline spoilers of it are still closed."""

    number: str
    label: str
    ending: bool
    after: Mark | None
    state: State
    heading: tuple[Inline, ...]
    tree: tuple[Block, ...]
    closed: bool

    @property
    def name(self) -> str:
        """Its heading as text, or its label where it has none."""
        return inline_text(self.heading) or self.label


@dataclass(frozen=True, slots=True)
class Hidden:
    """A section that is hidden: its public attributes and nothing else."""

    number: str
    label: str
    ending: bool
    after: Mark | None

    @property
    def name(self) -> str:
        """Its public name."""
        return self.label


@dataclass(frozen=True, slots=True)
class PartName:
    """A part as far as it may be named."""

    number: str
    name: str
    named: bool
    """Whether `name` is its heading; else it is the public label."""
    after: Mark | None
    first: str | None
    """The number of its first section."""


@dataclass(frozen=True, slots=True)
class Page:
    """One part: its name, and one block for each of its sections, in order."""

    part: PartName
    blocks: tuple[Shown | Hidden, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the contents."""

    number: str
    name: str
    state: State
    ending: bool


@dataclass(frozen=True, slots=True)
class CastLine:
    """An actor, and the role where it may be told."""

    actor: str
    role: str | None


@dataclass(frozen=True, slots=True)
class Summary:
    """The public front matter, with the roles that may be told. Advisories are shown when they are asked for."""

    front: Front
    cast: tuple[CastLine, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """Where shown text matches: in text `text` of section `number` (0 is its heading), from `start` to `end`."""

    number: str
    text: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Opening:
    """What a change of standing would open, in public terms."""

    numbers: tuple[str, ...]
    endings: int
    other_parts: bool
    """Whether something opens outside of the part that the reader is in."""
    unbroken: bool = True
    """Whether the sections follow one another."""

    def __bool__(self) -> bool:
        return bool(self.numbers)

    def __str__(self) -> str:
        endings = f", {self.endings} ending{'s' if self.endings > 1 else ''}" if self.endings else ""
        if len(self.numbers) == 1:
            return f"section {self.numbers[0]}{endings}"
        span = f"{self.numbers[0]} to {self.numbers[-1]}"
        return f"sections {span}{endings}" if self.unbroken else f"{len(self.numbers)} sections from {span}{endings}"


def state_of(section: Section, standing: Standing) -> State:
    """Whether and why a section is shown."""
    if section.is_open:
        return State.OPEN
    if section.after and standing.mark and standing.mark.reaches(section.after):
        return State.PASSED
    if section.number in standing.revealed:
        return State.REVEALED
    if section.number == standing.peeked:
        return State.PEEKED
    return State.HIDDEN


def page(recap: Recap, standing: Standing, part: str) -> Page:
    """One part's page; `part` is the number of a part of the recap."""
    this = recap.parts_by_number[part]
    return Page(part_name(this, standing), tuple(_block(section, standing) for section in this.sections))


def premise(recap: Recap, standing: Standing) -> Page:
    """The premise alone."""
    this = recap.parts[0]
    alone = (section for section in this.sections if section.number == PREMISE)
    return Page(part_name(this, standing), tuple(_block(section, standing) for section in alone))


def _block(section: Section, standing: Standing) -> Shown | Hidden:
    state = state_of(section, standing)
    if state is State.HIDDEN:
        return Hidden(section.number, section.label, section.ending, section.after)
    heading = parse_line(section.heading.open())
    tree = parse(section.body.open(), sealing=section.is_open)
    unfolded = section.number in standing.unfolded
    closed = not unfolded and (inline_has_spoiler(heading) or has_spoiler(tree))
    if closed:
        heading, tree = close_inline_spoilers(heading), close_spoilers(tree)
    return Shown(section.number, section.label, section.ending, section.after, state, heading, tree, closed)


def part_name(part: Part, standing: Standing) -> PartName:
    """A part's name: its heading if that is public, its mark is passed or a section of it is revealed."""
    passed = part.after and standing.mark and standing.mark.reaches(part.after)
    revealed = any(section.number in standing.revealed for section in part.sections)
    heading = ""
    if part.is_open or passed or revealed:
        heading = inline_text(close_inline_spoilers(parse_line(part.heading.open())))
    first = part.sections[0].number if part.sections else None
    return PartName(part.number, heading or part.label, bool(heading), part.after, first)


def entries(recap: Recap, standing: Standing, part: str) -> tuple[Entry, ...]:
    """The contents of one part: shown sections by their headings, hidden ones by their labels."""
    return tuple(_entry(section, standing) for section in recap.parts_by_number[part].sections)


def _entry(section: Section, standing: Standing) -> Entry:
    state = state_of(section, standing)
    name = ""
    if state is not State.HIDDEN:
        heading = parse_line(section.heading.open())
        if section.number not in standing.unfolded:
            heading = close_inline_spoilers(heading)
        name = inline_text(heading)
    return Entry(section.number, name or section.label, state, section.ending)


def summary(recap: Recap, standing: Standing) -> Summary:
    """The public front matter and the cast."""
    has_opened = standing.revealed or standing.mark
    cast = recap.cast if recap.people.has_gated_roles and has_opened else recap.people.told_to_all
    return Summary(recap.front, tuple(_cast_line(role, recap, standing) for role in cast))


def public_summary(recap: Recap) -> Summary:
    """The summary as someone sees it who has opened nothing; it costs no reading."""
    return summary(recap, Standing())


def _cast_line(role: Role, recap: Recap, standing: Standing) -> CastLine:
    told = role.role is not None and may_be_told(role.gate, recap, standing)
    return CastLine(role.actor, role.role.open() if told and role.role else None)


def may_be_told(gate: Gate | None, recap: Recap, standing: Standing) -> bool:
    """Whether what says `from` may be told: all its sections are shown, a peek left aside."""
    if gate is None:
        return True
    lasting = replace(standing, peeked=None)
    return bool(gate.numbers) and all(
        state_of(recap.sections[number], lasting) is not State.HIDDEN for number in gate.numbers
    )


def progress(recap: Recap, standing: Standing) -> tuple[int, int]:
    """How many sections are shown, and how many there are, the premise left aside."""
    sections = [section for section in recap.sections.values() if section.number != PREMISE]
    return sum(state_of(section, standing) is not State.HIDDEN for section in sections), len(sections)


def opening(recap: Recap, before: Standing, after: Standing, *, part: str | None = None) -> Opening:
    """What going from one standing to another opens; `part` is the one that the reader is in."""
    places = [
        place
        for place, section in enumerate(recap.sections.values())
        if state_of(section, before) is State.HIDDEN and state_of(section, after) is not State.HIDDEN
    ]
    sections = list(recap.sections.values())
    opened = [sections[place] for place in places]
    return Opening(
        tuple(section.number for section in opened),
        sum(section.ending for section in opened),
        any(section.part != part for section in opened),
        not places or places[-1] - places[0] == len(places) - 1,
    )


def up_to(recap: Recap, number: str) -> frozenset[str]:
    """The numbers of all sections up to and with `number`, in the recap's order."""
    numbers = list(recap.sections)
    return frozenset(numbers[: numbers.index(number) + 1])


def find(
    recap: Recap, standing: Standing, query: str, start: tuple[str, int, int], *, backward: bool = False
) -> Hit | None:
    """The nearest hit after (or before) `start`, a (section, text, offset), round the whole recap.

    Only shown text is searched, letter case and accents left aside.
    """
    wanted = fold(" ".join(query.split()))
    if not wanted:
        return None
    numbers = list(recap.sections)
    origin = numbers.index(start[0]) if start[0] in recap.sections else 0
    order = numbers[origin:] + numbers[: origin + 1]
    if backward:
        order = [numbers[origin], *reversed(numbers[:origin]), *reversed(numbers[origin:])]
    for turn, number in enumerate(order):
        hits = list(_hits(recap.sections[number], standing, wanted))
        if backward:
            hits.reverse()
        for hit in hits:
            place = (hit.text, hit.start)
            if turn or (place < start[1:] if backward else place > start[1:]):
                return hit
    return None


def _hits(section: Section, standing: Standing, wanted: str) -> Iterator[Hit]:
    block = _block(section, standing)
    if isinstance(block, Hidden):
        return
    for index, text in enumerate(shown_texts(block)):
        folded = fold(text)
        position = folded.find(wanted)
        while position >= 0:
            yield Hit(section.number, index, position, position + len(wanted))
            position = folded.find(wanted, position + len(wanted))


def shown_texts(block: Shown) -> list[str]:
    """The texts of a shown section, its heading first; a `Hit` counts them."""
    return [inline_text(block.heading), *(text for each in block.tree for text in block_texts(each))]


def fold(text: str) -> str:
    """Text for comparing: small letters without accents, character for character."""
    return text.lower() if text.isascii() else "".join(map(_folded, text))


def _folded(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[0].lower()
    return base if len(base) == 1 else character


def section_numbers(recap: Recap, chosen: Iterable[str]) -> tuple[str, ...]:
    """`chosen` in the recap's order; unknown numbers fall away."""
    wanted = set(chosen)
    return tuple(number for number in recap.sections if number in wanted)
