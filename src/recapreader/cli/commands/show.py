"""`recapreader show`: print a recap through the gate."""

import argparse
import shutil
import sys

from recapreader.cli.context import Context, mark_argument
from recapreader.cli.sources import add_source
from recapreader.core.errors import UsageError
from recapreader.render.text import to_text
from recapreader.session import actions
from recapreader.session.session import Session
from recapreader.storage.journal import Journal

HELP = "print a recap, or as much of it as you ask for"
DESCRIPTION = (
    "Print a recap: what is open to everyone, and what the options ask for. A hidden section is printed as its number "
    "and label; --reveal takes that number. Nothing is remembered."
)
EXAMPLE = "recapreader show ballerina --reveal 1-2"
_WIDEST_BY_DEFAULT = 80


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of `show`."""
    add_source(parser)
    add_reveal_options(parser)
    parser.add_argument("--format", choices=tuple(_FORMATS), default="text", help="output format (default: text)")
    parser.add_argument(
        "--with-hidden",
        action="store_true",
        help="with --format html: put hidden text into closed boxes that open with a click; "
        "note that a browser's own search looks into them and opens them too",
    )
    parser.add_argument(
        "--width", type=int, metavar="N", help="columns of text (default: as wide as the terminal, at most 80)"
    )


def add_reveal_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say how much is shown."""
    parser.add_argument(
        "--reveal",
        metavar="N",
        action="append",
        default=[],
        help="show this section too: 3, 2.4 or 3-5 (may be repeated)",
    )
    parser.add_argument(
        "--seen",
        metavar="MARK",
        type=mark_argument,
        help="also show everything up to MARK, where the recap has marks of that kind: S01E04, 0:42:10, ch 5",
    )
    parser.add_argument("--all", action="store_true", help="show everything, endings and inline spoilers too")
    parser.add_argument("--mine", action="store_true", help="show what you have opened while reading")
    parser.add_argument("--advisories", action="store_true", help="show the content advisories too")


def run(options: argparse.Namespace, context: Context) -> int:
    """Print one recap."""
    if options.with_hidden and options.format != "html":
        raise UsageError("--with-hidden needs --format html; --all shows every section in any format")
    journal = Journal(context.journal_path) if options.mine else Journal.none()
    session = context.open(context.locate(options.title, refresh=options.refresh), seen=options.seen, journal=journal)
    reveal(session, options)
    _FORMATS[options.format](session, options)
    tell_trouble(session)
    return 0


def tell_trouble(session: Session) -> None:
    """Say on stderr what is not being remembered."""
    if session.trouble:
        print(f"recapreader: {session.trouble}", file=sys.stderr)


def print_text(session: Session, *, width: int | None = None, advisories: bool = False) -> None:
    """Print a recap as text, as wide as asked for or as the terminal allows."""
    columns = width or min(shutil.get_terminal_size((_WIDEST_BY_DEFAULT, 24)).columns, _WIDEST_BY_DEFAULT)
    for line in to_text(session.view.summary(), session.view.pages(), width=max(columns, 20), advisories=advisories):
        print(line)


def _print_text(session: Session, options: argparse.Namespace) -> None:
    print_text(session, width=options.width, advisories=options.advisories)


def _print_json(session: Session, options: argparse.Namespace) -> None:
    from recapreader.render.json_document import to_json  # noqa: PLC0415 - each format loads what it needs

    print(to_json(session.view.summary(), session.view.pages(), advisories=options.advisories))


def _print_markdown(session: Session, options: argparse.Namespace) -> None:
    from recapreader.render.markdown import to_markdown  # noqa: PLC0415 - each format loads what it needs

    for line in to_markdown(session.view.summary(), session.view.pages(), advisories=options.advisories):
        print(line)


def _print_html(session: Session, options: argparse.Namespace) -> None:
    from recapreader.render.html import to_html  # noqa: PLC0415 - each format loads what it needs

    whole = session.view.whole_pages() if options.with_hidden else None
    sys.stdout.writelines(
        to_html(session.view.summary(), session.view.pages(), advisories=options.advisories, whole=whole)
    )


_FORMATS = {"text": _print_text, "markdown": _print_markdown, "html": _print_html, "json": _print_json}


def reveal(session: Session, options: argparse.Namespace) -> None:
    """Open what the options ask for, for this run only."""
    if options.all:
        session.apply(actions.for_this_run(actions.reveal_all(session.view)))
        session.apply(actions.for_this_run(actions.unfold_all(session.view)))
    for wanted in options.reveal:
        numbers = _numbers(wanted, session.view.numbers())
        session.apply(actions.for_this_run(actions.reveal_sections(session.view, numbers)))


def _numbers(wanted: str, known: tuple[str, ...]) -> tuple[str, ...]:
    first, dash, last = wanted.partition("-")
    last = last if dash else first
    if first not in known or last not in known or known.index(first) > known.index(last):
        raise UsageError(f"--reveal takes section numbers from {known[0]} to {known[-1]}")
    return known[known.index(first) : known.index(last) + 1]
