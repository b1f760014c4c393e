"""The one conductor: it holds a recap, a standing and the journal, and hands out what the gate allows.

Faces get pages, contents, summaries and hits from here, never a recap. They give back section numbers, marks and the
`Step`s that they were handed.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from recapreader.core import gate
from recapreader.core.errors import ContentError
from recapreader.core.gate import Entry, Hit, Opening, Page, PartName, Progress, State, Summary, VisibleCharacter
from recapreader.core.marks import Mark
from recapreader.core.recap import PREMISE, Recap
from recapreader.storage.journal import Journal
from recapreader.storage.recap_journal import PassLine, Place, RecapJournal

if TYPE_CHECKING:
    from recapreader.session.review.editor import Review

__all__ = ["PassLine", "Place", "Session", "Step"]


_MANY_PARTS = 100


@dataclass(frozen=True, slots=True)
class Step:
    """A change of standing that can be taken, and what it would open."""

    after: Progress
    opening: Opening
    is_back: bool = False
    hides_all: bool = False
    remembered: Mark | None = None
    """The mark that the journal knows afterwards; `--seen` may have set another one for this run."""


class Session:
    """One recap being read by one reader."""

    def __init__(  # noqa: PLR0913 - a reading is made in one go, by name
        self,
        recap: Recap,
        journal: Journal,
        *,
        seen: Mark | None = None,
        again: bool = False,
        remember_reveals: bool = True,
        path: Path | None = None,
    ) -> None:
        """Begin to read; `path` is the recap's file, where there is one that may be reviewed."""
        self._recap = recap
        self._path = path
        self._remember_reveals = remember_reveals
        self._journal = journal
        self._recap_journal = RecapJournal(recap, journal, reveals=remember_reveals)
        if again:
            self._recap_journal.start_pass()
        self._progress = Progress()
        self._known: gate.ProgressIndex | None = None
        self._remembered: Mark | None = None
        self._taken: list[tuple[Progress, Mark | None]] = []
        self._take_up()
        if seen:
            self._progress = replace(self._progress, mark=seen)

    def _take_up(self) -> None:
        self._progress = self._recap_journal.progress
        self._remembered = self._progress.mark
        self._taken = []

    # What there is to see.

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
    def mark(self) -> Mark | None:
        """How far the reader says they have watched or read."""
        return self._progress.mark

    @property
    def has_parts(self) -> bool:
        """Whether the recap has parts of its own, each a page."""
        return self._recap.has_parts

    @property
    def trouble(self) -> str:
        """In a line, what is not being remembered; empty where all is well."""
        return self._journal.trouble

    @property
    def can_take_back(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._taken)

    @property
    def is_peeking(self) -> bool:
        """Whether a section is being peeked at."""
        return self._progress.peeked is not None

    @property
    def is_first(self) -> bool:
        """Whether this reader has never read anything before."""
        return self._journal.is_new

    def prepare(self) -> None:
        """Work out ahead what the first reveal would have to wait for."""
        self._recap.keys, self._recap.places  # noqa: B018 - worked out once

    def changes(self, step: Step) -> bool:
        """Whether a step changes anything."""
        return step.after != replace(self._progress, peeked=None)

    @property
    def last_part(self) -> str:
        """The number of the last part."""
        return str(len(self._recap.parts) - 1)

    @property
    def is_long(self) -> bool:
        """Whether there are so many parts that what concerns them all takes its time."""
        return len(self._recap.parts) > _MANY_PARTS

    def parts(self) -> tuple[PartName, ...]:
        """Every part as far as it may be named."""
        return self._progress_index().parts

    def part_of(self, number: str) -> str:
        """The number of the part in which a section stands."""
        return self._recap.sections[number].part

    def numbers(self) -> tuple[str, ...]:
        """The numbers of all sections, in order."""
        return tuple(self._recap.sections)

    def page(self, part: str, *, leads_on: bool = True) -> Page:
        """One part's page; unless it `leads_on`, nothing on it tells of the next part."""
        page = gate.page(self._recap, self._progress, part)
        return page if leads_on else replace(page, following=None)

    def page_around(self, number: str, reach: int, *, leads_on: bool = True) -> Page:
        """The page of a section, with at most `reach` others on either side of it."""
        page = gate.page_around(self._recap, self._progress, number, reach)
        return page if leads_on else replace(page, following=None)

    def premise(self) -> Page:
        """The premise alone, as a page of its own."""
        return gate.premise(self._recap, self._progress)

    def pages(self) -> Iterable[Page]:
        """Every part's page, one after another."""
        return (self.page(part.number) for part in self._recap.parts)

    def whole_pages(self) -> Iterable[Page]:
        """Every part's page with everything open, whatever the standing: for who asks for the hidden text outright."""
        everything = gate.everything(self._recap)
        return (gate.page(self._recap, everything, part.number) for part in self._recap.parts)

    def entries(self, part: str) -> tuple[Entry, ...]:
        """The contents of one part."""
        return gate.entries(self._recap, self._progress, part)

    def summary(self) -> Summary:
        """The public front matter, with the roles that may be told."""
        return gate.summary(self._recap, self._progress)

    def public_summary(self) -> Summary:
        """The summary as someone sees it who has opened nothing, at once."""
        return gate.public_summary(self._recap)

    def shown_count(self) -> tuple[int, int]:
        """How many sections are shown, and how many there are, the premise left aside."""
        return gate.shown_count(self._recap, self._progress_index().shown)

    def state(self, number: str) -> State:
        """Whether and why a section is shown."""
        return gate.state_of(self._recap.sections[number], self._progress)

    def beyond_first_hidden(self) -> frozenset[str]:
        """The sections after the first hidden one, of which strict mode tells nothing."""
        numbers = self.numbers()
        first = next(iter(self._hidden(numbers)), numbers[-1])
        return frozenset(numbers[numbers.index(first) + 1 :])

    def after(self, number: str) -> Mark | None:
        """The mark of a section, which is public."""
        return self._recap.sections[number].after

    def story(self, *, latest_first: bool = False) -> Page:
        """All that is shown up to the mark, as one page."""
        return gate.story(self._recap, self._progress, latest_first=latest_first)

    def whos_who(self) -> tuple[VisibleCharacter, ...]:
        """The characters that may be told of."""
        return gate.whos_who(self._recap, self._progress)

    def mentions(self, known: VisibleCharacter) -> tuple[tuple[Hit, str], ...]:
        """Where shown sections first name a character, with the sections' names."""
        return gate.mentions(self._recap, self._progress, known.names)

    def find(self, query: str, start: tuple[str, int, int], *, backward: bool = False) -> Hit | None:
        """The next hit in shown text from `start`, round the whole recap."""
        return gate.find(self._recap, self._progress_index(), query, start, backward=backward)

    # Steps: what a reader can do, each with what it would open.

    def revealing(self, numbers: Iterable[str]) -> Step:
        """Open sections by an act of their own."""
        return self._step(replace(self._progress, revealed=self._progress.revealed | frozenset(numbers), peeked=None))

    def revealing_up_to(self, number: str) -> Step:
        """Open all hidden sections up to and with one."""
        return self.revealing(self._hidden(gate.up_to(self._recap, number)))

    def revealing_all(self) -> Step:
        """Open all hidden sections."""
        return self.revealing(self._hidden(self._recap.sections))

    def unfolding(self, number: str) -> Step:
        """Open the inline spoilers of a section."""
        return self._step(replace(self._progress, unfolded=self._progress.unfolded | {number}))

    def unfolding_all(self) -> Step:
        """Open the inline spoilers of every section."""
        return self._step(replace(self._progress, unfolded=frozenset(self._recap.sections)))

    def hiding(self, number: str) -> Step:
        """Undo the reveal of a section, and of its inline spoilers."""
        progress = self._progress
        return self._step(
            replace(
                progress,
                revealed=progress.revealed - {number},
                unfolded=progress.unfolded - {number},
                peeked=None,
            )
        )

    def hiding_all(self) -> Step:
        """Undo every reveal and peek, and empty the mark."""
        return replace(self._step(Progress()), hides_all=True, remembered=None)

    def marking(self, mark: Mark | None, *, part: str | None = None) -> Step:
        """Set or empty the mark; `part` is the one that the reader is in."""
        return replace(self._step(replace(self._progress, mark=mark, peeked=None), part), remembered=mark)

    def beyond(self, mark: Mark) -> str:
        """The range of marks that the recap knows, where one is beyond it; else nothing."""
        from recapreader.session.typed_marks import beyond  # noqa: PLC0415 - reading needs it not

        return beyond(self._recap, mark)

    def taking_back(self) -> Step | None:
        """Undo the last step; None where there is none."""
        if not self._taken:
            return None
        progress, remembered = self._taken[-1]
        return replace(self._step(progress), is_back=True, remembered=remembered)

    def take(self, step: Step) -> None:
        """Do what a step says, and remember it; a step back is taken off the ones that can be taken back."""
        before = replace(self._progress, peeked=None)
        if step.is_back:
            self._taken.pop()
        elif (step.after, step.remembered) != (before, self._remembered):
            self._taken.append((before, self._remembered))
        self._recap_journal.remember(
            replace(before, mark=self._remembered),
            replace(step.after, mark=step.remembered),
            hides_all=step.hides_all,
        )
        self._progress, self._remembered = step.after, step.remembered

    def show_only(self, step: Step) -> None:
        """Do what a step says for this run only: nothing is written, nothing can be taken back."""
        self._progress = step.after

    def peek(self, number: str | None) -> None:
        """Show a section until the next peek or step; None ends it. Nothing of it is written."""
        self._progress = replace(self._progress, peeked=number)

    # Where one left off.

    def resume(self) -> Place:
        """Where the reader left off; the premise at first."""
        return self._recap_journal.place or Place(PREMISE)

    def remember_place(self, place: Place) -> None:
        """Keep where the reader is, by key if all that goes into the key is shown, else by number."""
        self._recap_journal.remember_place(place, self._progress)

    def bookmarks(self) -> dict[str, Place]:
        """The bookmarks of this pass, by name in order."""
        return dict(self._recap_journal.bookmarks)

    def set_bookmark(self, name: str, place: Place | None) -> None:
        """Keep a place under a letter, by the rule of `remember_place`; None takes the bookmark away.

        Raises:
            ValueError: the name is not one letter from a to z or A to Z.
        """
        if not (len(name) == 1 and name.isascii() and name.isalpha()):
            raise ValueError("a bookmark has a letter from a to z or A to Z for its name")
        self._recap_journal.set_bookmark(name, place, self._progress)

    # Passes: going through a recap again, all hidden, while what was before is kept.

    def passes(self) -> tuple[PassLine, ...]:
        """All passes, counted from 1; one of them is the current one."""
        return self._recap_journal.passes()

    def start_pass(self) -> None:
        """Begin afresh: everything is hidden again, and `go_to_pass` brings back what was."""
        self._recap_journal.start_pass()
        self._take_up()

    def opening_of_pass(self, number: int) -> Opening:
        """What going to a pass would open, to be asked about.

        Raises:
            LookupError: there is no such pass.
        """
        return gate.opening(self._recap, replace(self._progress, peeked=None), self._recap_journal.progress_in(number))

    def go_to_pass(self, number: int) -> None:
        """Go on in another pass, as it was left.

        Raises:
            LookupError: there is no such pass.
        """
        self._recap_journal.go_to_pass(number)
        self._take_up()

    def forget(self) -> None:
        """Forget all about this recap.

        Raises:
            JournalError: the journal cannot be written.
        """
        self._journal.forget(self._recap.key)

    # The file, for what was imported into it.

    @property
    def is_imported(self) -> bool:
        """Whether import wrote the recap's file, so that it can be reviewed."""
        source = self._recap.front.source
        return bool(self._path and source and source.digest)

    def review(self) -> "Review":
        """A review of the recap's file.

        Raises:
            ContentError: the file is not there any more, cannot be read, or is none that import wrote.
        """
        from recapreader.session.review.editor import Review  # noqa: PLC0415 - reading costs nothing of import

        if not self._path or not self.is_imported:
            raise ContentError("There is no imported file to review.")
        return Review(self._path, self._journal)

    def read_again(self) -> None:
        """Take up the recap from its file as it is now, with what the journal knows of it; a mark stays.

        Raises:
            ContentError: the file is not there any more, or cannot be read.
        """
        from recapreader.storage.library.load import load  # noqa: PLC0415 - whoever reads has it from somewhere else

        if not self._path:
            return
        self.go_on_with(load(self._path).recap)

    def go_on_with(self, recap: Recap) -> None:
        """Take up another version of the recap, with what the journal knows of it; a mark stays, a peek ends."""
        mark = self._progress.mark
        taken = [(self._carried(progress, recap), remembered) for progress, remembered in self._taken]
        self._recap, self._known = recap, None
        self._recap_journal = RecapJournal(recap, self._journal, reveals=self._remember_reveals)
        self._take_up()
        self._taken = taken
        self._progress = replace(self._progress, mark=mark)

    def _carried(self, progress: Progress, recap: Recap) -> Progress:
        """A standing in another version of the recap: what has the same key there."""
        numbers = {key: number for number, key in recap.keys.items()}

        def there(before: frozenset[str]) -> frozenset[str]:
            keys = (self._recap.keys.get(number, "") for number in before)
            return frozenset(numbers[key] for key in keys if key in numbers)

        return replace(progress, revealed=there(progress.revealed), unfolded=there(progress.unfolded), peeked=None)

    def _progress_index(self) -> gate.ProgressIndex:
        if self._known is None or self._known.progress != self._progress:
            self._known = gate.progress_index(self._recap, self._progress, self._known)
        return self._known

    def close(self) -> None:
        """Let go of the journal."""
        self._journal.close()

    def _hidden(self, numbers: Iterable[str]) -> list[str]:
        return [number for number in numbers if self.state(number) in (State.HIDDEN, State.PEEKED)]

    def _step(self, after: Progress, part: str | None = None) -> Step:
        before = replace(self._progress, peeked=None)
        opening = gate.opening(self._recap, before, after, part=part)
        return Step(after, opening, remembered=self._remembered)
