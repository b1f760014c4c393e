"""A part, or the story so far, as far as it may be read."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from recapreader.core.gate.progress import Progress, State, state_of
from recapreader.core.marks import Mark
from recapreader.core.previously import previously
from recapreader.core.prose.parse import parse, parse_line
from recapreader.core.prose.tree import (
    Block,
    Inline,
    Text,
    block_texts,
    close_inline_spoilers,
    close_spoilers,
    has_spoiler,
    inline_has_spoiler,
    inline_text,
)
from recapreader.core.recap import PREMISE, Part, Recap, Section

_KEPT = 256
"""Trees of shown sections that are kept, so that a change of one of them does not parse its whole page again."""
STORY = "story"
"""The number of the page that is the story so far."""
TITLE_OF = "part"
"""What the number of a block begins with that only names a part, on that page."""


class Shown(Struct, frozen=True):
    """A section that is shown. `closed` says whether any of its inline spoilers are still closed."""

    number: str
    label: str
    ending: bool
    after: Mark | None
    state: State
    heading: tuple[Inline, ...]
    tree: tuple[Block, ...]
    closed: bool
    more: bool = False
    """Whether something follows that is still hidden, where it is open up to a step; nothing tells how much."""

    @property
    def name(self) -> str:
        """Its heading as text, or its label where it has none."""
        return inline_text(self.heading) or self.label


class Hidden(NamedTuple):
    """A section that is hidden: its public attributes and nothing else."""

    number: str
    label: str
    ending: bool
    after: Mark | None

    @property
    def name(self) -> str:
        """Its public name."""
        return self.label


class PartName(NamedTuple):
    """A part as far as it may be named."""

    number: str
    name: str
    named: bool
    """Whether `name` is its heading; else it is the public label."""
    after: Mark | None
    first: str | None
    """The number of its first section."""
    state: State = State.HIDDEN
    """Whether all of it is open for good (`OPEN`), some of it (`PART`) or nothing."""

    @property
    def title(self) -> str:
        """Its mark and name, such as `S01E02 · The Ring That Kills`; its label where it may not be named."""
        return f"{self.after} · {self.name}" if self.named and self.after else self.name


class Page(Struct, frozen=True):
    """One part: its name, and one block for each of its sections, in order."""

    part: PartName
    blocks: tuple[Shown | Hidden, ...]
    following: Mark | None = None
    """The mark of the next part, where it has one that the reader has not reached."""
    last: str = ""
    """The number of its last section."""


def page(recap: Recap, progress: Progress, part: str) -> Page:
    """One part's page; `part` is the number of a part of the recap."""
    this = recap.part(part)
    blocks = tuple(block_of(section, progress, recap.front.language) for section in this.sections)
    last = this.sections[-1].number if this.sections else ""
    return Page(part_name(this, progress), blocks, _following(recap, progress, this), last)


def _following(recap: Recap, progress: Progress, part: Part) -> Mark | None:
    place = int(part.number) + 1
    following = recap.parts[place] if place < len(recap.parts) else None
    if following is None or following.after is None:
        return None
    return None if progress.mark and progress.mark.reaches(following.after) else following.after


def story(recap: Recap, progress: Progress, *, latest_first: bool = False) -> Page:
    """All that is shown up to the reader's mark, or all that is shown where there is none, as one page.

    The premise and what is only peeked at are left out. Each part's name stands before its sections, as a block. In a
    series of books it begins with what tells, at the beginning of the reader's book, what came before.
    """
    progress = replace(progress, peeked=None)
    chapters = []
    for part, sections in _from_this_book(recap, progress):
        shown = [
            block
            for section in sections
            if section.number != PREMISE and _is_before(section, progress)
            if isinstance(block := block_of(section, progress, recap.front.language), Shown)
        ]
        if shown and latest_first:
            shown.reverse()
        if shown and part.number != PREMISE:
            shown.insert(0, _title_block(part_name(part, progress)))
        chapters.append(shown)
    if latest_first:
        chapters.reverse()
    return Page(PartName(STORY, STORY, named=False, after=progress.mark, first=None), tuple(chain(*chapters)))


def _from_this_book(recap: Recap, progress: Progress) -> Iterable[tuple[Part, tuple[Section, ...]]]:
    """The parts with their sections, from the last one on that tells what came before a book and is open; else all."""
    parts = [(part, part.sections) for part in recap.parts]
    if progress.mark is None or progress.mark.kind != "book":
        return parts
    for place in range(len(parts) - 1, -1, -1):
        part, sections = parts[place]
        earlier = previously(part.after, sections)
        begins = [
            n for n, section in enumerate(sections) if section.number in earlier and _is_before(section, progress)
        ]
        if begins:
            return [(part, sections[begins[-1] :]), *parts[place + 1 :]]
    return parts


def _is_before(section: Section, progress: Progress) -> bool:
    return not (section.after and progress.mark) or progress.mark.reaches(section.after)


def _title_block(part: PartName) -> Shown:
    number, heading = f"{TITLE_OF} {part.number}", (Text(part.title),)
    return Shown(
        number, part.name, ending=False, after=part.after, state=State.OPEN, heading=heading, tree=(), closed=False
    )


def premise(recap: Recap, progress: Progress) -> Page:
    """The premise alone."""
    this = recap.parts[0]
    alone = (section for section in this.sections if section.number == PREMISE)
    return Page(
        part_name(this, progress), tuple(block_of(section, progress, recap.front.language) for section in alone)
    )


def block_of(section: Section, progress: Progress, language: str) -> Shown | Hidden:
    """A section as far as it may be read."""
    state = state_of(section, progress)
    if state is State.PART:
        return _part_open(section, progress.length_of(section.number), language)
    if state is State.HIDDEN:
        return Hidden(section.number, section.label, section.ending, section.after)
    heading, tree = heading_of(section), _tree_of(section.body.open(), section.is_open)
    closed = False
    if section.number not in progress.unfolded and (inline_has_spoiler(heading) or has_spoiler(tree)):
        whole = heading, tree
        heading, tree = close_inline_spoilers(heading, progress.mark), close_spoilers(tree, progress.mark)
        closed = (heading, tree) != whole
    return Shown(section.number, section.label, section.ending, section.after, state, heading, tree, closed)


def heading_of(section: Section | Part) -> tuple[Inline, ...]:
    """A heading with all that is in it, for who may see it."""
    return _line_of(section.heading.open())


_tree_of = lru_cache(maxsize=_KEPT)(lambda source, is_open: parse(source, sealing=is_open))
_line_of = lru_cache(maxsize=4 * _KEPT)(parse_line)


def forget_texts() -> None:
    """Drop what is kept of shown sections, as when one is hidden."""
    _tree_of.cache_clear()
    _line_of.cache_clear()


def _part_open(section: Section, length: int, language: str) -> Shown | Hidden:
    """A section up to a step: its source is cut before it is parsed, and its inline spoilers are closed."""
    from recapreader.core.gate.steps import open_part  # noqa: PLC0415 - loaded only where a step was taken

    opened = open_part(section, length, language)
    public = (section.number, section.label, section.ending, section.after)
    if opened is None:
        return Hidden(*public)
    heading, tree = parse_line(opened.heading), parse(opened.body, is_cut=opened.more)
    closed = inline_has_spoiler(heading) or has_spoiler(tree)
    heading, tree = close_inline_spoilers(heading), close_spoilers(tree)
    return Shown(*public, State.PART, heading, tree, closed, opened.more)


def part_name(part: Part, progress: Progress) -> PartName:
    """A part's name: its heading if that is public, its mark is passed or a section of it is revealed."""
    passed = part.after and progress.mark and progress.mark.reaches(part.after)
    revealed = any(
        section.number in progress.revealed or progress.length_of(section.number) > 0 for section in part.sections
    )
    heading = ""
    if part.is_open or passed or revealed:
        heading = inline_text(close_inline_spoilers(heading_of(part)))
    first = part.sections[0].number if part.sections else None
    state = _state_of_part(part, progress)
    return PartName(part.number, heading or part.label, bool(heading), part.after, first, state)


def episode_name(recap: Recap, progress: Progress) -> str:
    """Return what tells the recap of one episode or season from others of its series; empty for other recaps.

    It is its part's mark, with the part's name behind it as far as that may be shown.
    """
    if recap.front.kind not in ("episode", "season") or len(recap.parts) != 2:
        return ""
    named = part_name(recap.parts[1], progress)
    return named.title if named.named or named.after else ""


def _state_of_part(part: Part, progress: Progress) -> State:
    states = {state_of(section, progress) for section in part.sections}
    if states <= {State.HIDDEN, State.PEEKED}:
        return State.HIDDEN
    return State.PART if states & {State.HIDDEN, State.PEEKED, State.PART} else State.OPEN


def shown_texts(block: Shown) -> list[str]:
    """The texts of a shown section, its heading first; a `Hit` counts them."""
    return [inline_text(block.heading), *(text for each in block.tree for text in block_texts(each))]
