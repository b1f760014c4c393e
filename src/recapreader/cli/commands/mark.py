"""`recapreader mark`: print how far the reader has watched or read, or set it for good."""

import argparse
import sys
from contextlib import closing

from recapreader.cli.context import Context
from recapreader.cli.marking import put_mark, read_mark
from recapreader.core.errors import UsageError

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
        if options.clear or options.mark is not None:
            put_mark(session, None if options.clear else read_mark(session, options.mark), is_agreed=options.yes)
        elif session.view.mark:
            print(session.view.mark)
        else:
            print("No mark set.", file=sys.stderr)
    return 0
