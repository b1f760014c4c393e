"""What a key that reveals or hides would do, in the public words that every face says: which acts ask, and what.

A face looks at an `Act`, asks its question where it has one, and calls `change` after a yes. Nothing changes before.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from recapreader.gate import Hidden, Shown, State, Summary
from recapreader.marks import Mark, NotAMark, parse_mark
from recapreader.prose.tree import block_anchors
from recapreader.reader import Reading, Step


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


MARK_PROMPT = "Watched or read up to (empty for nowhere):"
NEXT_PART = "w sets your mark to the end of the next part."
FIND_FIRST = "Type / and what to find."
NOT_FOUND = "Not in the shown text."
NO_LINKS = "There is no link with an address."
NOBODY = "Nobody is known yet."
NO_STORY = "Nothing of the story is open yet."
NO_ADVISORIES = "None are given."


def reveal(reading: Reading, block: Shown | Hidden) -> Act:
    """Open a hidden section, keep open a peeked one, or open the inline spoilers of a shown one."""
    if isinstance(block, Shown) and block.state is not State.PEEKED:
        if not block.closed:
            return Act("Nothing is hidden in this section.")
        return Act(change=partial(reading.take, reading.unfolding(block.number)))
    step = reading.revealing([block.number])
    question = f"“{block.label}” gives the ending away. Reveal it?" if step.opening.endings else ""
    return Act("", partial(reading.take, step), question, "reveal the ending")


def peek(reading: Reading, block: Shown | Hidden) -> Act:
    """Open a hidden section until the reader goes on, or end that."""
    if isinstance(block, Shown):
        if block.state is State.PEEKED:
            return Act(change=partial(reading.peek, None))
        return Act("This section is open already.")
    question = f"“{block.label}” gives the ending away. Peek?" if block.ending else ""
    return Act("", partial(reading.peek, block.number), question, "peek")


def hide(reading: Reading, number: str) -> Act:
    """Undo the reveal of a section, or say why that cannot be."""
    state = reading.state(number)
    step = reading.hiding(number)
    before_mark = f"before your mark, {reading.mark}; W changes the mark."
    if state is State.PEEKED:
        return Act(change=partial(reading.peek, None))
    if reading.changes(step):
        return Act(f"Shown since it is {before_mark}" if state is State.PASSED else "", partial(reading.take, step))
    if state is State.PASSED:
        return Act(f"This is {before_mark}")
    if state is State.OPEN:
        return Act("This section is open to everyone; it cannot be hidden.")
    return Act("This section is hidden.")


def take_back(reading: Reading) -> Act:
    """Undo the last change; asks where that opens much again."""
    step = reading.taking_back()
    if step is None:
        return Act("There is nothing to take back.")
    opens_much = len(step.opening.numbers) > 1 or step.opening.endings
    question = f"Taking back opens {step.opening} again. Go on?" if opens_much else ""
    return Act("", partial(reading.take, step), question, "open again")


def watched(reading: Reading, number: str) -> Act:
    """Set the mark to a section's own."""
    mark = reading.after(number)
    if mark is None:
        return Act("This section has no mark; W takes one that you type.")
    return set_mark(reading, mark, number)


def set_mark(reading: Reading, mark: Mark | None, number: str) -> Act:
    """Set or empty the mark; asks where that opens an ending or anything outside of the part that `number` is in."""
    step = reading.marking(mark, part=reading.part_of(number))
    if not reading.changes(step):
        return Act(f"Your mark is {mark} already." if mark else "There is no mark.")
    is_far = step.opening.endings or step.opening.other_parts
    question = f"A mark at {mark} opens {step.opening}. Set it?" if is_far else ""
    told = f"Your mark is {mark}." if mark else "Your mark is empty."
    return Act(told, partial(reading.take, step), question, "set the mark", "leave it")


def reveal_up_to(reading: Reading, number: str) -> Act:
    """Reveal everything up to a section."""
    return _reveal_many(reading, reading.revealing_up_to(number))


def reveal_all(reading: Reading) -> Act:
    """Reveal everything."""
    return _reveal_many(reading, reading.revealing_all())


def _reveal_many(reading: Reading, step: Step) -> Act:
    if not step.opening:
        return Act("All of that is open already.")
    return Act("", partial(reading.take, step), f"Reveal {step.opening}?", "reveal")


def hide_all(reading: Reading) -> Act:
    """Hide everything again: reveals, peeks and mark."""
    step = reading.hiding_all()
    if not reading.changes(step):
        return Act("Nothing was revealed.")
    return Act("All is hidden again; z takes that back.", partial(reading.take, step))


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
