"""A recap at one progress: all that a front end may ask of it, answered in gate values and numbers."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from recapreader.core import gate
from recapreader.core.gate import (
    Entry,
    Hidden,
    Hit,
    Opening,
    Page,
    PartName,
    Progress,
    Shown,
    State,
    Summary,
    VisibleCharacter,
)
from recapreader.core.gate.pages import block_of
from recapreader.core.marks import Mark
from recapreader.core.recap import PREMISE, Recap
from recapreader.storage.journal import Change, PassState
from recapreader.storage.recap_journal import Place, progress_of

if TYPE_CHECKING:
    from recapreader.core.known_marks import KnownMarks
    from recapreader.session.step_changes import StepChanges

_MANY_PARTS = 100
_NOT_FOR_GOOD = (State.HIDDEN, State.PEEKED, State.PART)


class RecapView(Struct, frozen=True, eq=False, dict=True):
    """One recap at one progress; each change of progress makes another.

    What was worked out from a view is for that view alone: it may be drawn only where it is still the session's.
    """

    _recap: Recap
    state: PassState
    """What the events so far come to, by section numbers."""
    is_mark_kept: bool = True
    """Whether the mark is the one that the journal knows, and not one for this run."""
    undo: tuple[Change, ...] = ()
    """What takes the last change back; nothing where there is none."""
    edition: int = 0
    """Which version of the recap's text it is; numbers mean something in one of them only."""
    _before: "gate.ProgressIndex | None" = None

    def at(self, state: PassState, undo: tuple[Change, ...], *, is_mark_kept: bool) -> "RecapView":
        """The same version of the recap at another progress."""
        known = self.__dict__.get("_index", self._before)
        return RecapView(self._recap, state, is_mark_kept, undo, self.edition, known)

    @cached_property
    def progress(self) -> Progress:
        """What the gate decides by."""
        return progress_of(self._recap, self.state)

    @cached_property
    def _index(self) -> gate.ProgressIndex:
        return gate.progress_index(self._recap, self.progress, self._before)

    # The recap.

    @property
    def title(self) -> str:
        """The recap's title and year."""
        front = self._recap.front
        return f"{front.title} · {front.year}" if front.year else front.title

    @property
    def slug(self) -> str:
        """What the recap's file is called."""
        return self._recap.slug

    @property
    def has_parts(self) -> bool:
        """Whether the recap has parts of its own, each a page."""
        return self._recap.has_parts

    @property
    def last_part(self) -> str:
        """The number of the last part."""
        return str(len(self._recap.parts) - 1)

    @property
    def is_long(self) -> bool:
        """Whether it has so many parts that counting in all of them takes long."""
        return len(self._recap.parts) > _MANY_PARTS

    def numbers(self) -> tuple[str, ...]:
        """The numbers of all sections, in order."""
        return tuple(self._recap.sections)

    def in_order(self, numbers: Iterable[str]) -> tuple[str, ...]:
        """Numbers in the recap's order; unknown ones fall away."""
        return gate.section_numbers(self._recap, numbers)

    def part_of(self, number: str) -> str:
        """The number of the part in which a section is."""
        return self._recap.sections[number].part

    def after(self, number: str) -> Mark | None:
        """The mark of a section, which is public."""
        return self._recap.sections[number].after

    def is_ending(self, number: str) -> bool:
        """Whether revealing a section asks first, which is public."""
        return self._recap.sections[number].ending

    # How far the reader is.

    @property
    def mark(self) -> Mark | None:
        """How far the reader says they have watched or read."""
        return self.progress.mark

    @cached_property
    def known_marks(self) -> "KnownMarks":
        """The marks of parts and sections, which are public."""
        from recapreader.core.known_marks import KnownMarks  # noqa: PLC0415 - a start does without

        return KnownMarks.of(self._recap)

    @property
    def is_peeking(self) -> bool:
        """Whether a section is being peeked at."""
        return self.progress.peeked is not None

    def resume(self) -> Place:
        """Where the reader left off; the premise at first."""
        return Place(*self.state.position) if self.state.position else Place(PREMISE)

    def bookmarks(self) -> dict[str, Place]:
        """The bookmarks of this pass, by name in order."""
        return {name: Place(number, detail) for name, number, detail in self.state.bookmarks}

    def state_of(self, number: str) -> State:
        """Whether and why a section is shown."""
        return gate.state_of(self._recap.sections[number], self.progress)

    def is_part_open(self, number: str) -> bool:
        """Whether steps have opened some of a section, a peek left aside."""
        return self.progress.length_of(number) > 0

    def hidden(self, numbers: Iterable[str] | None = None) -> tuple[str, ...]:
        """Those sections, of all or of some, that are hidden, open in part or only peeked at."""
        some = self._recap.sections if numbers is None else numbers
        return tuple(number for number in some if self.state_of(number) in _NOT_FOR_GOOD)

    def goes_on_at(self) -> str | None:
        """The first section that is not open after all that a reader's mark, or else their reveals, have opened."""
        numbers = self.numbers()
        opened = State.PASSED if self.mark else State.REVEALED
        last = next((number for number in reversed(numbers) if self.state_of(number) is opened), None)
        return self.next_hidden(last) if last else None

    def name_of_place(self, number: str) -> str:
        """What a hidden section is called where one is sent to it: its mark, or else its label."""
        after = self.after(number)
        return str(after) if after else f"“{self._recap.sections[number].label}”"

    def next_hidden(self, number: str) -> str | None:
        """The next section after one that is hidden or open in part; None where there is none."""
        numbers = self.numbers()
        rest = numbers[numbers.index(number) + 1 :]
        return next((each for each in rest if self.state_of(each) in _NOT_FOR_GOOD), None)

    def shown_count(self) -> tuple[int, int]:
        """How many sections are open for good, and how many there are, the premise left aside."""
        peeked = self.progress.peeked
        is_only_peeked = peeked is not None and self.state_of(peeked) is State.PEEKED
        return gate.shown_count(self._recap, self._index.shown - {peeked} if is_only_peeked else self._index.shown)

    def beyond_first_hidden(self) -> frozenset[str]:
        """The sections after the first hidden one, of which strict mode tells nothing."""
        numbers = self.numbers()
        is_hidden = (number for number in numbers if self.state_of(number) in _NOT_FOR_GOOD)
        first = next(is_hidden, numbers[-1])
        return frozenset(numbers[numbers.index(first) + 1 :])

    def opening(self, changes: Iterable[Change], *, part: str | None = None) -> Opening:
        """What some changes would open; `part` is the one that the reader is in."""
        return self.opening_of(progress_of(self._recap, self.state.after(changes)), part=part)

    def opening_of(self, progress: Progress, *, part: str | None = None) -> Opening:
        """What going to another progress would open."""
        before = replace(self.progress, peeked=None)
        return gate.opening(self._recap, before, replace(progress, peeked=None), part=part)

    @property
    def steps(self) -> "StepChanges":
        """What opens more or less of a section, step by step."""
        from recapreader.session.step_changes import StepChanges  # noqa: PLC0415 - loaded where a step is taken

        return StepChanges(self._recap, self.progress)

    # What there is to see.

    def parts(self) -> tuple[PartName, ...]:
        """Every part as far as it may be named."""
        return self._index.parts

    def page(self, part: str, *, leads_on: bool = True) -> Page:
        """One part's page; unless it `leads_on`, nothing on it tells of the next part."""
        page = gate.page(self._recap, self.progress, part)
        return page if leads_on else replace(page, following=None)

    def premise(self) -> Page:
        """The premise alone, as a page of its own."""
        return gate.premise(self._recap, self.progress)

    def block(self, number: str) -> Shown | Hidden:
        """One section as far as it may be read."""
        return block_of(self._recap.sections[number], self.progress, self._recap.front.language)

    def pages(self) -> Iterable[Page]:
        """Every part's page, one after another."""
        return (self.page(part.number) for part in self._recap.parts)

    def whole_pages(self) -> Iterable[Page]:
        """Every part's page with everything open, for a caller that asks for the hidden text outright."""
        everything = gate.everything(self._recap)
        return (gate.page(self._recap, everything, part.number) for part in self._recap.parts)

    @property
    def episode_name(self) -> str:
        """Which episode or season it is, of a recap of one, as far as that may be told; else empty."""
        return gate.episode_name(self._recap, self.progress)

    def entries(self, part: str) -> Sequence[Entry]:
        """The contents of one part."""
        return gate.entries(self._recap, self.progress, part)

    def summary(self) -> Summary:
        """The public front matter, with the roles that may be shown."""
        return gate.summary(self._recap, self.progress)

    def public_summary(self) -> Summary:
        """The summary as someone sees it who has opened nothing, at once."""
        return gate.public_summary(self._recap)

    def story(self, *, latest_first: bool = False) -> Page:
        """All that is shown up to the mark, as one page."""
        return gate.story(self._recap, self.progress, latest_first=latest_first)

    def whos_who(self) -> tuple[VisibleCharacter, ...]:
        """The characters that may be shown."""
        return gate.whos_who(self._recap, self.progress)

    def mentions(self, known: VisibleCharacter) -> tuple[tuple[Hit, str], ...]:
        """Where shown sections first name a character, with the sections' names."""
        return gate.mentions(self._recap, self.progress, known.names)

    def hits(self, query: str) -> tuple[Hit, ...]:
        """All hits in shown text, in the recap's order."""
        known = self.__dict__.get("_hits")
        if known is None or known[0] != query:
            known = self.__dict__["_hits"] = (query, gate.hits(self._recap, self._index, query))
        return known[1]

    def find(self, query: str, start: tuple[str, int, int], *, backward: bool = False) -> Hit | None:
        """The next hit in shown text from `start`, round the whole recap."""
        return gate.find(self._recap, self._index, query, start, backward=backward)
