"""What a key that reveals, hides or keeps would do, in the public words that every front end says. Pure.

A front end asks an action's question where it has one and hands the action to `Session.apply` after a yes. Nothing
changes before.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from recapreader.core.gate import PREMISE, Shown, State
from recapreader.core.marks import Mark
from recapreader.session.commands import key_of
from recapreader.session.keys import GROUPS
from recapreader.session.mark_wording import mark_is_set, mark_left, what_opens
from recapreader.session.view import RecapView
from recapreader.storage.journal import BACK, EVERYTHING, INLINE, Change
from recapreader.storage.recap_journal import Place

if TYPE_CHECKING:
    from recapreader.session.passes import PassLine

NOTHING_HIDDEN = "Nothing is hidden in this section."
NOTHING_MORE_HIDDEN = "Nothing is hidden from here on."
NOT_FOUND = "Not in the shown text."
NOBODY = "No characters yet."
NO_STORY = "None of the story is open yet."
NO_ADVISORIES = "No content advisories."
NO_LINKS = "There are no links to open."
KEEP_HIDDEN = "keep hidden"
LEFT_PASSES = "You stay in this pass."

KeyOf = Callable[[str], str]
"""The key of a command, as sentences speak of it."""


def _default_key(command: str) -> str:
    return key_of(GROUPS, command)


class Action(Struct, frozen=True):
    """What a key comes to: events that wait to be applied, or (without any) a sentence that says why there are none.

    It holds numbers and public words only.
    """

    message: str = ""
    """Said afterwards, or in place of a change."""
    events: tuple[Change, ...] = ()
    question: str = ""
    confirm_label: str = ""
    """In a few words, what a yes does."""
    cancel_label: str = KEEP_HIDDEN
    declined: str = ""
    """Said after a no: what stays as it was."""
    is_back: bool = False
    """Whether it takes back the last change."""
    edition: int = 0
    """The version of the recap's text in which its numbers mean something."""


def for_this_run(action: Action) -> Action:
    """The same for this run only: nothing is written, and nothing can be taken back."""
    return structs.replace(action, events=tuple(structs.replace(event, for_this_run=True) for event in action.events))


# Revealing.


def reveal(view: RecapView, number: str) -> Action:
    """Open a hidden section, keep open a peeked one, or open the inline spoilers of a shown one."""
    block = view.block(number)
    if isinstance(block, Shown) and block.state not in (State.PEEKED, State.PART):
        return unfold(view, [number]) if block.closed else Action(NOTHING_HIDDEN)
    asks = block.ending and not view.is_part_open(number)
    question = f"“{block.label}” gives the ending away. Reveal it?" if asks else ""
    return Action("", _reveals(view, [number]), question, "reveal the ending", edition=view.edition)


def next_step(view: RecapView, number: str, key: KeyOf = _default_key) -> Action:
    """Open the next step of a section: its heading, then sentence by sentence; an ending asks at the first."""
    block = view.block(number)
    if isinstance(block, Shown) and block.state not in (State.PEEKED, State.PART):
        spoilers = f"{key('reveal')} opens the inline spoilers of this section."
        return Action(spoilers if block.closed else NOTHING_HIDDEN)
    asks = block.ending and not view.is_part_open(number)
    question = f"“{block.label}” gives the ending away. Start opening it?" if asks else ""
    return Action("", (view.steps.next(number),), question, "open its beginning", edition=view.edition)


def step_back(view: RecapView, number: str, key: KeyOf = _default_key) -> Action:
    """Close the last step of a section again, or say why that cannot be."""
    state = view.state_of(number)
    if state not in (State.REVEALED, State.PART):
        return hide(view, number, key)
    folds = (Change("hide", number, INLINE),) if number in view.state.unfolded else ()
    return Action("", (*folds, view.steps.back(number)), edition=view.edition)


def headings_up_to(view: RecapView, number: str) -> Action:
    """Open only the headings of what is hidden up to a section; asks, and never opens that of an ending."""
    numbers = view.steps.may_have_headings(number)
    if not numbers:
        return Action("There are no headings to open up to here.")
    opening = view.opening(Change("reveal", each) for each in numbers)
    question = f"Open only the headings of {opening}? Headings may be spoilers."
    events = (Change("peek"), *view.steps.headings_up_to(number))  # the first ends a peek, and there is one in any case
    return Action("", events, question, "open the headings", edition=view.edition)


def reveal_sections(view: RecapView, numbers: Iterable[str]) -> Action:
    """Open some sections, without a question."""
    return Action(events=_reveals(view, numbers), edition=view.edition)


def _reveals(view: RecapView, numbers: Iterable[str]) -> tuple[Change, ...]:
    wanted = frozenset(numbers) - view.state.revealed
    return tuple(Change("reveal", number) for number in view.in_order(wanted))


def unfold(view: RecapView, numbers: Iterable[str]) -> Action:
    """Open the inline spoilers of sections."""
    closed = view.in_order(frozenset(numbers) - view.state.unfolded)
    events = tuple(Change("reveal", number, INLINE) for number in closed)
    return Action(events=events, edition=view.edition)


def unfold_shown(view: RecapView, number: str) -> Action:
    """Open the inline spoilers of a section that is shown, and nothing else of it."""
    block = view.block(number)
    return unfold(view, [number]) if isinstance(block, Shown) and block.closed else Action(NOTHING_HIDDEN)


def unfold_all(view: RecapView) -> Action:
    """Open the inline spoilers of every section."""
    return unfold(view, view.numbers())


def reveal_up_to(view: RecapView, number: str) -> Action:
    """Reveal everything up to a section."""
    numbers = view.numbers()
    return _reveal_many(view, numbers[: numbers.index(number) + 1])


def reveal_all(view: RecapView) -> Action:
    """Reveal everything."""
    return _reveal_many(view, view.numbers())


def _reveal_many(view: RecapView, numbers: Iterable[str]) -> Action:
    events = _reveals(view, view.hidden(numbers))
    if not events:
        return Action("All of that is open already.")
    return Action("", events, f"Reveal {view.opening(events)}?", "reveal", edition=view.edition)


def peek(view: RecapView, number: str, key: KeyOf = _default_key) -> Action:
    """Open a hidden section until the reader goes on, or end that."""
    block = view.block(number)
    if isinstance(block, Shown) and block.state is State.PART:
        return Action(f"This section is open in part; {key('next_step')} opens more of it, {key('reveal')} all.")
    if isinstance(block, Shown):
        return end_peek(view) if block.state is State.PEEKED else Action("This section is open already.")
    question = f"“{block.label}” gives the ending away. Peek?" if block.ending else ""
    return Action("", (Change("peek", number),), question, "peek", edition=view.edition)


def end_peek(view: RecapView) -> Action:
    """Hide what is peeked at."""
    return Action(events=(Change("peek"),) if view.is_peeking else (), edition=view.edition)


# Hiding and taking back.


def hide(view: RecapView, number: str, key: KeyOf = _default_key) -> Action:
    """Undo the reveal of a section and of its inline spoilers, or say why that cannot be."""
    state = view.state_of(number)
    before_mark = f"before your mark, {view.mark}; {key('set_mark')} changes the mark."
    if state is State.PEEKED:
        return end_peek(view)
    if events := _hides(view, number):
        message = f"Still shown: it is {before_mark}" if state is State.PASSED else ""
        return Action(message, events, edition=view.edition)
    if state is State.PASSED:
        return Action(f"This is {before_mark}")
    if state is State.OPEN:
        return Action("This section is open to everyone; it cannot be hidden.")
    return Action("This section is hidden.")


def _hides(view: RecapView, number: str) -> tuple[Change, ...]:
    state = view.state
    is_open = number in state.revealed or any(section == number for section, _ in state.steps)
    own = (Change("hide", number),) if is_open else ()
    return (*own, Change("hide", number, INLINE)) if number in state.unfolded else own


def hide_all(view: RecapView, key: KeyOf = _default_key) -> Action:
    """Hide everything again: reveals, peeks and mark."""
    state = view.state
    if not (state.revealed or state.unfolded or state.steps or state.mark):
        return Action("There is nothing to hide.")
    events = (Change("hide", EVERYTHING), *([Change("mark")] if state.mark else []))
    return Action(f"Everything is hidden again; {key('take_back')} takes that back.", events, edition=view.edition)


def take_back(view: RecapView) -> Action:
    """Undo the last change; asks where that opens much again."""
    if not view.undo:
        return Action("There is nothing to take back.")
    opening = view.opening(view.undo)
    opens_much = len(opening.numbers) > 1 or opening.endings
    question = f"Taking that back reopens {opening}. Go on?" if opens_much else ""
    return Action("", view.undo, question, "open again", is_back=True, edition=view.edition)


# Marks.


def watched(view: RecapView, number: str, key: KeyOf = _default_key, following: Mark | None = None) -> Action:
    """Set the mark to a section's own, or from the premise to that of the `following` part.

    In a recap without any public mark it reveals up to the section, and sets none.
    """
    if mark := view.after(number) or (following if number == PREMISE else None):
        return set_mark(view, mark, number)
    if not view.known_marks:
        return reveal_up_to(view, number)
    return Action(f"This section has no mark; {key('set_mark')} lets you type one.")


def set_mark(view: RecapView, mark: Mark | None, number: str) -> Action:
    """Set or empty the mark; asks where it is beyond the recap, opens an ending, or leads out of `number`'s part."""
    if mark == view.mark and view.is_mark_kept:
        return Action(f"Your mark is {mark} already." if mark else "No mark is set.")
    events = (Change("mark", value=str(mark or "")),)
    opening = view.opening(events, part=view.part_of(number))
    range_known = view.known_marks.beyond(mark) if mark else ""
    question, opens = "", what_opens(view, opening)
    if range_known:
        question = f"{mark} is beyond this recap, which has {range_known}. A mark there opens {opens}. Set it?"
    elif opening.endings or opening.other_parts:
        question = f"A mark at {mark} opens {opens}. Set it?"
    message = mark_is_set(view, mark, opening)
    return Action(message, events, question, "set the mark", "leave it", mark_left(view), edition=view.edition)


# Passes and bookmarks.


def start_pass(view: RecapView) -> Action:
    """Begin afresh."""
    message = "Everything is hidden again; your earlier pass is kept."
    return Action(message, (Change("pass"),), edition=view.edition)


def go_to_pass(view: RecapView, line: "PassLine", there: RecapView) -> Action:
    """Go on in another pass, in which the view is `there`; asks where that opens anything."""
    opening = view.opening_of(there.progress)
    question = f"Pass {line.number} opens {opening}. Continue it?" if opening else ""
    events = (Change("pass", value=BACK, pass_id=line.pass_id),)
    message = f"Back in pass {line.number}."
    return Action(message, events, question, "continue it", "stay here", LEFT_PASSES, edition=view.edition)


def set_bookmark(view: RecapView, letter: str, place: Place, key: KeyOf = _default_key) -> Action:
    """Keep a place under a letter, or take that bookmark away from it.

    Raises:
        ValueError: the name is not one letter from a to z or A to Z.
    """
    if not (len(letter) == 1 and letter.isascii() and letter.isalpha()):
        raise ValueError("the name of a bookmark is one letter, a to z or A to Z")
    kept = view.bookmarks().get(letter)
    if kept is not None and kept.number == place.number:
        removed = Change("bookmark", value=letter)
        return Action(f"Bookmark {letter} is removed.", (removed,), edition=view.edition)
    change = Change("bookmark", place.number, f"{letter} {place.detail}".rstrip())
    message = f"Bookmark {letter} is set; {key('bookmarks')} goes to it."
    return Action(message, (change,), edition=view.edition)


# What else is said of keys.


def no_bookmark(key: KeyOf = _default_key) -> str:
    """What is said where there is no bookmark."""
    return f"No bookmarks yet; {key('set_bookmark')} sets one."


def at_next_part(key: KeyOf = _default_key) -> str:
    """What is said where nothing can be revealed: at the item for the next part."""
    return f"{key('watched')} sets your mark to the end of the next part."


def find_first(key: KeyOf = _default_key) -> str:
    """What is said where nothing was searched for yet."""
    return f"Type {key('find')} and what to find."
