"""`recapreader journal`: one's own data."""

import argparse
import sys

from recapreader.commands.context import Context
from recapreader.journal import Journal
from recapreader.sanitize import one_line

HELP = "your own data: where it lies, and how to drop it"
DESCRIPTION = "The journal holds what you revealed, your marks and where you left off, and no text of any recap."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The actions of `journal`."""
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    path = actions.add_parser("path", help="print where the journal lies")
    path.set_defaults(action=_path)
    forget = actions.add_parser("forget", help="forget all about one recap")
    forget.add_argument("title", metavar="TITLE|FILE")
    forget.set_defaults(action=_forget)


def run(options: argparse.Namespace, context: Context) -> int:
    """Run one action."""
    code: int = options.action(options, context)
    return code


def _path(_: argparse.Namespace, context: Context) -> int:
    print(one_line(str(context.journal_path)))
    return 0


def _forget(options: argparse.Namespace, context: Context) -> int:
    journal = Journal(context.journal_path)
    reading = context.open(options.title, journal=journal)
    reading.forget()
    print(f"forgotten: {reading.title}", file=sys.stderr)
    return 0
