"""What a key that reveals, hides or keeps would do, in the public words that every face says: which acts ask, and what.

A face looks at an `Act`, asks its question where it has one, and calls `change` after a yes. Nothing changes before.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from recapreader.core.gate import Hidden, Shown, State, Summary
from recapreader.core.marks import Mark, NotAMark, parse_mark
from recapreader.core.prose.tree import block_anchors
from recapreader.session.session import Place, Session, Step

MARK_PROMPT = "Watched or read up to (empty for nowhere):"
NOT_FOUND = "Not in the shown text."
NOBODY = "Nobody is known yet."
NO_STORY = "Nothing of the story is open yet."
NO_ADVISORIES = "None are given."
NO_LINKS = "There is no link with an address."


@dataclass(frozen=True, slots=True)
class Act:
    """A change that waits to be done, or (without one) only a sentence that says why there is none."""

    says: str = ""
    """Said afterwards, or in place of a change."""
    change: Callable[[], None] | None = None
    question: str = ""
    yes: str = ""
    """In a few words, what a yes does."""
    no: str = "keep hidden"


@dataclass(frozen=True, slots=True)
class Acts:
    """The acts on one reading; `key` tells the key of a command, as sentences speak of it."""

    session: Session
    key: Callable[[str], str]

    def reveal(self, block: Shown | Hidden) -> Act:
        """Open a hidden section, keep open a peeked one, or open the inline spoilers of a shown one."""
        if isinstance(block, Shown) and block.state is not State.PEEKED:
            if not block.closed:
                return Act("Nothing is hidden in this section.")
            return self._taking(self.session.unfolding(block.number))
        step = self.session.revealing([block.number])
        question = f"“{block.label}” gives the ending away. Reveal it?" if step.opening.endings else ""
        return Act("", self._taking(step).change, question, "reveal the ending")

    def peek(self, block: Shown | Hidden) -> Act:
        """Open a hidden section until the reader goes on, or end that."""
        if isinstance(block, Shown):
            if block.state is State.PEEKED:
                return Act(change=partial(self.session.peek, None))
            return Act("This section is open already.")
        question = f"“{block.label}” gives the ending away. Peek?" if block.ending else ""
        return Act("", partial(self.session.peek, block.number), question, "peek")

    def hide(self, number: str) -> Act:
        """Undo the reveal of a section, or say why that cannot be."""
        state = self.session.state(number)
        step = self.session.hiding(number)
        before_mark = f"before your mark, {self.session.mark}; {self.key('set_mark')} changes the mark."
        if state is State.PEEKED:
            return Act(change=partial(self.session.peek, None))
        if self.session.changes(step):
            return self._taking(step, f"Shown since it is {before_mark}" if state is State.PASSED else "")
        if state is State.PASSED:
            return Act(f"This is {before_mark}")
        if state is State.OPEN:
            return Act("This section is open to everyone; it cannot be hidden.")
        return Act("This section is hidden.")

    def take_back(self) -> Act:
        """Undo the last change; asks where that opens much again."""
        step = self.session.taking_back()
        if step is None:
            return Act("There is nothing to take back.")
        opens_much = len(step.opening.numbers) > 1 or step.opening.endings
        question = f"Taking back opens {step.opening} again. Go on?" if opens_much else ""
        return Act("", self._taking(step).change, question, "open again")

    def watched(self, number: str) -> Act:
        """Set the mark to a section's own."""
        mark = self.session.after(number)
        if mark is None:
            return Act(f"This section has no mark; {self.key('set_mark')} takes one that you type.")
        return self.set_mark(mark, number)

    def set_mark(self, mark: Mark | None, number: str) -> Act:
        """Set or empty the mark; asks where that opens an ending, or anything outside of the part of `number`."""
        step = self.session.marking(mark, part=self.session.part_of(number))
        if not self.session.changes(step):
            return Act(f"Your mark is {mark} already." if mark else "There is no mark.")
        is_far = step.opening.endings or step.opening.other_parts
        question = f"A mark at {mark} opens {step.opening}. Set it?" if is_far else ""
        told = f"Your mark is {mark}." if mark else "Your mark is empty."
        return Act(told, self._taking(step).change, question, "set the mark", "leave it")

    def reveal_up_to(self, number: str) -> Act:
        """Reveal everything up to a section."""
        return self._reveal_many(self.session.revealing_up_to(number))

    def reveal_all(self) -> Act:
        """Reveal everything."""
        return self._reveal_many(self.session.revealing_all())

    def _reveal_many(self, step: Step) -> Act:
        if not step.opening:
            return Act("All of that is open already.")
        return Act("", self._taking(step).change, f"Reveal {step.opening}?", "reveal")

    def hide_all(self) -> Act:
        """Hide everything again: reveals, peeks and mark."""
        step = self.session.hiding_all()
        if not self.session.changes(step):
            return Act("Nothing was revealed.")
        return self._taking(step, f"All is hidden again; {self.key('take_back')} takes that back.")

    def _taking(self, step: Step, says: str = "") -> Act:
        return Act(says, partial(self.session.take, step))

    # Passes and bookmarks.

    def start_pass(self) -> Act:
        """Begin afresh."""
        return Act("All is hidden again; the pass before is kept.", self.session.start_pass)

    def go_to_pass(self, number: int) -> Act:
        """Go on in another pass; asks where that opens anything."""
        opening = self.session.opening_of_pass(number)
        question = f"Pass {number} opens {opening}. Go on in it?" if opening else ""
        told = f"This is pass {number} again."
        return Act(told, partial(self.session.go_to_pass, number), question, "go on in it", "stay here")

    def set_bookmark(self, letter: str, place: Place) -> str:
        """Keep a place under a letter, or take that bookmark away from it; what is said of it."""
        kept = self.session.bookmarks().get(letter)
        is_there = kept is not None and kept.number == place.number
        self.session.set_bookmark(letter, None if is_there else place)
        if is_there:
            return f"Bookmark {letter} is taken away."
        return f"Bookmark {letter} is set; {self.key('bookmarks')} goes to it."

    def no_bookmark(self) -> str:
        """What is said where there is no bookmark."""
        return f"There is no bookmark; {self.key('set_bookmark')} sets one."

    # What else is said of keys.

    def at_next_part(self) -> str:
        """What is said where nothing can be revealed: at the item for the next part."""
        return f"{self.key('watched')} sets your mark to the end of the next part."

    def find_first(self) -> str:
        """What is said where nothing was searched for yet."""
        return f"Type {self.key('find')} and what to find."


def mark_typed(text: str) -> tuple[Mark | None, str]:
    """(the mark that was typed or None for an empty one, what is wrong with it)."""
    if not text.strip():
        return None, ""
    try:
        return parse_mark(text), ""
    except NotAMark as error:
        return None, str(error)


def links(summary: Summary, block: Shown | Hidden | None) -> dict[str, str]:
    """Name → web address of the links in a shown section, and of the recap's own."""
    inside = block_anchors(block.tree) if isinstance(block, Shown) else []
    front = summary.front
    own = [(link.name, link.url) for link in (*front.links, *front.watch)]
    if front.source:
        own.append((front.source.name or "Source", front.source.url))
    web = [(name, url) for name, url in inside if url.startswith(("http://", "https://"))]
    return dict([*web, *((name, url) for name, url in own if url)])
