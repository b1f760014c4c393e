"""`recapreader mark`: print how far the reader has watched or read, or set it for good."""

import argparse
import sys
from contextlib import closing

from recapreader.cli.asking import agrees, can_ask
from recapreader.cli.context import Context
from recapreader.core.errors import JournalError, UsageError
from recapreader.core.marks import Mark, NotAMark
from recapreader.session.actions import set_mark
from recapreader.session.session import Session

HELP = "print or set how far you have watched or read"
DESCRIPTION = (
    "Print your mark in a recap, or set it for good: everything up to the mark is open from then on. The mark can be "
    "typed loosely, and is repeated as it was understood; in a terminal you are asked before anything opens. A mark "
    "beyond the recap's last one is refused."
)
EXAMPLE = "recapreader mark les-vampires S01E02 --yes"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `mark`."""
    parser.add_argument(
        "title", metavar="TITLE|FILE", help="a title or a part of it, or a file (with a / or ending in .md)"
    )
    parser.add_argument(
        "mark", metavar="MARK", nargs="?", help="S01E04, 0:42:10, ch 5; or in words, such as season 1 episode 4"
    )
    parser.add_argument("--clear", action="store_true", help="remove your mark and hide again what it opened")
    parser.add_argument("--yes", "-y", action="store_true", help="do not ask; for scripts")


def run(options: argparse.Namespace, context: Context) -> int:
    """Print the mark, or set it; exit 2 if it would have to ask and there is no terminal."""
    if options.clear and options.mark is not None:
        raise UsageError("give either --clear or a mark")
    with closing(context.open(options.title)) as session:
        if options.mark is None and not options.clear:
            if session.view.mark:
                print(session.view.mark)
            else:
                print("No mark set.", file=sys.stderr)
            return 0
        mark = None if options.clear else _read(options.mark)
        if mark and (known := session.view.beyond(mark)):
            raise UsageError(f"{mark} is beyond this recap, which has {known}; your mark is unchanged")
        return _set(session, mark, is_agreed=options.yes)


def _set(session: Session, mark: Mark | None, *, is_agreed: bool) -> int:
    action = set_mark(session.view, mark, session.view.numbers()[0])
    if not action.events:
        print(action.message, file=sys.stderr)
        return 0
    opening = session.view.opening(action.events)
    if opening and not is_agreed:
        if not can_ask():
            raise UsageError(f"{mark} would open {opening}; --yes sets it without asking")
        if not agrees(f"A mark at {mark} opens {opening}. Set it?"):
            print("Nothing changed.", file=sys.stderr)
            return 0
    session.apply(action)
    if session.trouble:
        raise JournalError(session.trouble)
    print(f"Your mark is {mark}. It opens {opening}." if mark else "Your mark is removed.", file=sys.stderr)
    return 0


def _read(text: str) -> Mark:
    from recapreader.session.typed_marks import read_leniently  # noqa: PLC0415 - printing a mark needs it not

    try:
        return read_leniently(text)
    except NotAMark as error:
        raise UsageError(str(error)) from None
