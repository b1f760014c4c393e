"""Set a mark from a command: read what was typed, ask about what it would open, and say what was done."""

import sys
from collections.abc import Callable
from functools import partial

from recapreader.cli.asking import agrees, ask, can_ask
from recapreader.cli.context import mark_argument
from recapreader.core.errors import JournalError, UsageError
from recapreader.core.marks import Mark
from recapreader.session.actions import Action, set_mark
from recapreader.session.session import Session


def read_mark(session: Session, text: str) -> Mark:
    """Read a mark leniently.

    Raises:
        UsageError: see `mark_argument`.
    """
    return mark_argument(session.view.known_marks, text)


def put_mark(session: Session, mark: Mark | None, *, is_agreed: bool) -> None:
    """Set a mark or remove it, asking first if that opens anything.

    Raises:
        UsageError: it would have to ask, and there is no terminal.
        JournalError: it cannot be written.
    """
    if put := _agreed(session, mark, is_agreed=is_agreed):
        put()


def _agreed(session: Session, mark: Mark | None, *, is_agreed: bool) -> Callable[[], None] | None:
    """What sets a mark; None if it is set already, or not agreed to."""
    action = set_mark(session.view, mark, session.view.numbers()[0])
    if not action.events:
        print(action.message, file=sys.stderr)
        return None
    opening = session.view.opening(action.events)
    if opening and not is_agreed:
        if not can_ask():
            raise UsageError(f"{mark} would open {opening}; --yes sets it without asking")
        if not agrees(f"A mark at {mark} opens {opening}. Set it?"):
            print("Nothing changed.", file=sys.stderr)
            return None
    said = f"{action.message} It opens {opening}." if opening else action.message
    return partial(_put, session, action, said if mark else "Your mark is removed.")


def _put(session: Session, action: Action, said: str) -> None:
    session.apply(action)
    if session.warning:
        raise JournalError(session.warning)
    print(said, file=sys.stderr)


def ask_how_far(session: Session, what_is_known: str) -> Callable[[], None] | None:
    """Ask for a mark until one is typed, or nothing; return what sets it, if it was agreed to."""
    while typed := ask(f"{session.view.title}: {what_is_known}. How far are you (such as S01E04; Enter to skip)?"):
        try:
            return _agreed(session, read_mark(session, typed), is_agreed=False)
        except UsageError as error:
            print(f"{error}.", file=sys.stderr)
    return None
