"""`recapreader [read] TITLE`: open the reading room, or print its text if there is no terminal."""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from recapreader.cli.context import (
    Context,
    add_seen,
    first_warning,
    is_on_screen,
    keep_setting,
    take_keys_from_terminal,
)
from recapreader.cli.sources import add_source
from recapreader.core.errors import UsageError
from recapreader.core.sanitize import one_line
from recapreader.session.session import Session
from recapreader.storage.journal import Journal

HELP = "read a recap; the word `read` can be left out"
DESCRIPTION = (
    "Read a recap from where you left off. Hidden sections stay hidden until you reveal them, one by one: Enter opens "
    "the one in focus, x hides it again, ? lists all keys, q leaves. Without a title, it opens the shelf. An article, "
    "from the web or a file, is turned into a recap in your library first, and recognised the next time."
)
EXAMPLE = "recapreader les-vampires --seen S01E02"

_HINT = "recapreader: recapreader facts {name} fills in from Wikidata what the article does not say"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of `read`."""
    add_source(parser, optional=True)
    parser.add_argument("-c", "--continue", action="store_true", dest="continues", help="continue your last recap")
    add_seen(parser)
    parser.add_argument(
        "--again",
        action="store_true",
        help="start over with everything hidden; “passes” in the palette goes back to what you had opened",
    )
    parser.add_argument(
        "--plain",
        action="store_true",
        help="read line by line, with prompts instead of screens: for screen readers, braille and basic terminals",
    )


def run(options: argparse.Namespace, context: Context) -> int:
    """Read one recap, or open the shelf."""
    journal = Journal(context.journal_path)
    title = _title(options, context, journal)
    new: list[Path] = []
    path = (  # stdin may be read for it
        context.locate(title, refresh=options.refresh, offline=options.offline, came_in=new.append) if title else None
    )
    options.plain = options.plain or _is_basic(options, path)
    on_screen = not options.plain and is_on_screen()  # before a pass begins that nobody would see
    session = context.open(path, seen=options.seen, again=options.again, journal=journal) if path else None
    if options.plain and session:
        if title == "-" and sys.stdout.isatty():
            take_keys_from_terminal()
        with _looking_up(new, options, context):
            return _read_lines(session, context)
    if not on_screen:
        context.print_warnings()
        _print(session, context)
        return 0
    from recapreader.tui.first_frame import first_frame  # noqa: PLC0415 - only the room needs it

    settings, keep, warning = context.configured.settings, partial(keep_setting, context), first_warning(context)
    shelf = context.shelf(journal) if session is None else None
    with _looking_up(new, options, context), first_frame(session, settings, warning, shelf) as frame:
        from recapreader.tui.app import read  # noqa: PLC0415 - only the room needs Textual

        return read(
            session,
            settings,
            keep,
            warning,
            lambda: context.shelf(journal) if shelf is None else shelf,
            frame.hand_over,
        )


def _is_basic(options: argparse.Namespace, path: Path | None) -> bool:
    """Whether the terminal says that it can show no screens: a recap is then read line by line, and that is said."""
    if options.plain or path is None or os.environ.get("TERM") != "dumb" or not (sys.stdout and sys.stdout.isatty()):
        return False
    if "TEXTUAL_DRIVER" in os.environ:
        return False
    print("recapreader: this terminal shows no screens (TERM is dumb), so this is --plain", file=sys.stderr)
    return True


@contextmanager
def _looking_up(new: Sequence[Path], options: argparse.Namespace, context: Context) -> Iterator[None]:
    """Ask Wikidata about what has just come from the web while it is read, if that is wanted; fill it in afterwards."""
    consent = context.configured.settings.wikidata if new and not options.offline else "off"
    if consent != "on":
        yield
        if consent == "ask" and sys.stderr.isatty():
            with suppress(OSError):  # the terminal may be gone by now
                print(_HINT.format(name=one_line(new[0].stem)), file=sys.stderr)
        return
    from recapreader.cli.wikidata import Ahead  # noqa: PLC0415 - most recaps have been looked up, or are not to be

    ahead = Ahead(new[0])
    yield
    with suppress(OSError):
        ahead.finish(context)


def _print(session: Session | None, context: Context) -> None:
    """Print what the screen would show: a recap as far as it is open, or the shelf."""
    from recapreader.cli.commands.list_recaps import print_shelf  # noqa: PLC0415 - the room prints nothing
    from recapreader.cli.commands.show import print_notes, print_text  # noqa: PLC0415

    if session is None:
        print_shelf(context.library.books())
        return
    print_text(session)
    print_notes(session)


def _title(options: argparse.Namespace, context: Context, journal: Journal) -> str | None:
    """Return the title or file to read; None for the shelf.

    Raises:
        UsageError: the options contradict each other, or no recap has been read yet.
    """
    title: str | None = options.title
    if options.continues:
        if title:
            raise UsageError("-c continues the last recap read; give either -c or a title")
        return _last_read(context, journal)
    if title is None and options.refresh:
        raise UsageError("--refresh takes the source to fetch again: recapreader read --refresh ADDRESS")
    if title is None and options.again:
        raise UsageError("--again needs a title: recapreader read --again TITLE")
    if title is None and options.seen is not None:
        raise UsageError("--seen needs a title: recapreader read --seen MARK TITLE")
    return title


def _last_read(context: Context, journal: Journal) -> str:
    shelf = context.shelf(journal)
    for look in shelf.look():
        shelf.take(look)
    row = shelf.continued() or shelf.last()
    if row is None:
        raise UsageError("no recap has been read yet; recapreader list prints all titles")
    return row.slug


def _read_lines(session: Session, context: Context) -> int:
    from recapreader.line_reader.console import standard_console  # noqa: PLC0415 - only this way of reading needs it
    from recapreader.line_reader.run import read  # noqa: PLC0415

    context.print_warnings()
    return read(session, standard_console(), context.configured.settings)
