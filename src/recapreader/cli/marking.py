"""Setting a mark from a command: what was typed, what it would open, a yes, and what was done."""

import sys

from recapreader.cli.asking import agrees, ask, can_ask
from recapreader.core.errors import JournalError, UsageError
from recapreader.core.marks import Mark, NotAMark
from recapreader.session.actions import set_mark
from recapreader.session.session import Session


def read_mark(session: Session, text: str) -> Mark:
    """The mark that was typed, as one would say it.

    Raises:
        UsageError: it is none, or is beyond what the recap knows.
    """
    from recapreader.session.typed_marks import read_leniently  # noqa: PLC0415 - printing a mark needs it not

    try:
        mark = read_leniently(text)
    except NotAMark as error:
        raise UsageError(str(error)) from None
    if known := session.view.beyond(mark):
        raise UsageError(f"{mark} is beyond this recap, which knows {known}; your mark stays as it is")
    return mark


def put_mark(session: Session, mark: Mark | None, *, is_agreed: bool) -> bool:
    """Set a mark, or take it away, after a yes where it opens anything; whether anything is changed.

    Raises:
        UsageError: it would have to ask, and nobody is there.
        JournalError: it cannot be kept.
    """
    action = set_mark(session.view, mark, session.view.numbers()[0])
    if not action.events:
        print(action.message, file=sys.stderr)
        return False
    opening = session.view.opening(action.events)
    if opening and not is_agreed:
        if not can_ask():
            raise UsageError(f"{mark} would open {opening}; --yes sets it without asking")
        if not agrees(f"A mark at {mark} opens {opening}. Set it?"):
            print("Nothing is changed.", file=sys.stderr)
            return False
    session.apply(action)
    if session.trouble:
        raise JournalError(session.trouble)
    print(f"Your mark is {mark}. It opens {opening}." if mark else "Your mark is taken away.", file=sys.stderr)
    return True


def ask_how_far(session: Session, what_is_known: str) -> bool:
    """Ask for a mark, anew as long as what is typed is none; whether one was set. Nothing typed leaves it."""
    while typed := ask(f"{session.title}: {what_is_known}. How far are you (such as S01E04; Enter leaves it)?"):
        try:
            return put_mark(session, read_mark(session, typed), is_agreed=False)
        except UsageError as error:
            print(f"{error}.", file=sys.stderr)
    return False
