"""What another program does in a recap that is being read here: a mark set by a command, another window. Pure."""

from collections.abc import Iterable

from recapreader.session.actions import KeyOf
from recapreader.session.undo import restoring
from recapreader.session.view import RecapView
from recapreader.storage.journal import Change, PassState


def brought_about(done: Iterable[Change], there: PassState) -> tuple[Change, ...]:
    """What was done, and its result: `there` is the journal's current state, which may be later still."""
    done = tuple(done)
    come_to = (each for change in done for each in restoring(there, change))
    return (*done, *dict.fromkeys(come_to))


def message(view: RecapView, key: KeyOf) -> str:
    """Return the message about it."""
    mark = f": your mark is {view.mark}" if view.mark else ""
    return f"Changed by another program{mark}. {key('take_back')} takes that back."
