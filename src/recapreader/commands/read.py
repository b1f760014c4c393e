"""`recapreader [read] TITLE`: the reading room, or its text where there is no terminal."""

import argparse
import os
import sys

from recapreader.commands.context import Context, mark_argument
from recapreader.commands.list_recaps import print_shelf
from recapreader.commands.show import print_text, tell_trouble
from recapreader.errors import UsageError
from recapreader.journal import Journal

HELP = "read a recap (what happens without a command)"
DESCRIPTION = "Read a recap where you left off. Hidden sections stay hidden until you reveal them, one by one."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `read`."""
    parser.add_argument("title", metavar="TITLE|FILE", nargs="?", help="a title, or a file (with a / or ending in .md)")
    parser.add_argument("-c", "--continue", action="store_true", dest="goes_on", help="go on with the last recap read")
    parser.add_argument("--seen", metavar="MARK", type=mark_argument, help="open what is safe after MARK, for this run")


def run(options: argparse.Namespace, context: Context) -> int:
    """Read one recap, or show the shelf."""
    if options.title and options.goes_on:
        raise UsageError("-c goes on with the last recap read; leave it or the title out")
    journal = Journal(context.journal_path)
    title = _last_read(context, journal) if options.goes_on else options.title
    is_on_screen = _on_screen()
    if title is None and not is_on_screen:
        print_shelf(context.library.books())
        return 0
    reading = context.open(title, seen=options.seen, journal=journal) if title else None
    if reading and not is_on_screen:
        print_text(reading)
        tell_trouble(reading)
        return 0
    from recapreader.tui.app import read  # noqa: PLC0415 - only reading needs Textual

    return read(reading, lambda: context.shelf(journal))


def _last_read(context: Context, journal: Journal) -> str:
    """The file of the recap that was read last.

    Raises:
        UsageError: none was.
    """
    shelf = context.shelf(journal)
    for look in shelf.look():
        shelf.take(look)
    row = shelf.continued() or shelf.last()
    if row is None:
        raise UsageError("nothing was read yet; recapreader list shows what there is")
    return row.slug


def _on_screen() -> bool:
    """Whether there is a terminal to draw on; keys are then read from the controlling one if stdin is none.

    Raises:
        UsageError: there is a screen and no keyboard.
    """
    if "TEXTUAL_DRIVER" in os.environ:
        return True
    if not (sys.stdout and sys.stdout.isatty()):
        return False
    if not (sys.stdin and sys.stdin.isatty()):
        try:
            terminal = os.open("/dev/tty", os.O_RDWR)
        except OSError:
            raise UsageError("there is no terminal to read keys from; recapreader show prints a recap") from None
        os.dup2(terminal, 0)
        os.close(terminal)
    return True
