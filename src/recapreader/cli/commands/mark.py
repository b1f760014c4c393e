"""`recapreader mark`: how far one has watched or read, printed or set for good."""

import argparse
import sys
from contextlib import closing

from recapreader.cli.context import Context
from recapreader.cli.marking import put_mark, read_mark
from recapreader.core.errors import UsageError

HELP = "print or set how far you have watched or read"
DESCRIPTION = (
    "Print your mark in a recap, or set it for good: everything that is safe for whoever has come so far is open from "
    "then on. What you type is read leniently, and said back as it was understood; at a terminal it asks what would "
    "open. A mark beyond what the recap knows is refused."
)
EXAMPLE = "recapreader mark les-vampires S01E02 --yes"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `mark`."""
    parser.add_argument(
        "title", metavar="TITLE|FILE", help="a title or a part of it, or a file (with a / or ending in .md)"
    )
    parser.add_argument(
        "mark", metavar="MARK", nargs="?", help="S01E04, 0:42:10, ch 5; also as one says it, such as season 1 episode 4"
    )
    parser.add_argument("--clear", action="store_true", help="take your mark away, and hide again what it opened")
    parser.add_argument("--yes", "-y", action="store_true", help="do not ask, for scripts")


def run(options: argparse.Namespace, context: Context) -> int:
    """Print the mark, or set it; 2 where it would have to ask and nobody is there."""
    if options.clear and options.mark is not None:
        raise UsageError("--clear and a mark exclude each other")
    with closing(context.open(options.title)) as session:
        if options.clear or options.mark is not None:
            put_mark(session, None if options.clear else read_mark(session, options.mark), is_agreed=options.yes)
        elif session.view.mark:
            print(session.view.mark)
        else:
            print("There is no mark.", file=sys.stderr)
    return 0
