"""`recapreader show`: print a recap through the gate."""

import argparse
import shutil
import sys

from recapreader.cli.context import Context
from recapreader.cli.sources import add_source
from recapreader.core.errors import UsageError
from recapreader.core.gate import VisibleCharacter
from recapreader.render.text import to_text
from recapreader.session import actions
from recapreader.session.session import Session
from recapreader.session.view import RecapView
from recapreader.storage.journal import Journal

HELP = "print a recap, or as much of it as you ask for"
DESCRIPTION = (
    "Print a recap: what is open to everyone, and what the options ask for. A hidden section is printed as its number "
    "and label; --reveal takes that number. Nothing is remembered."
)
EXAMPLE = "recapreader show ballerina --reveal 1-2"
HEADINGS_MAY_SPOIL = "headings may be spoilers; those of endings stay hidden"
_WIDEST_BY_DEFAULT = 80
_DIGITS = 12
"""Of a number of steps that many digits are read: no section has more."""


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
        help="show this section too: 3, 2.4 or 3-5; or so many steps of it: 3+1 is its heading, each further one a "
        "sentence or less (may be repeated)",
    )
    parser.add_argument(
        "--headings",
        metavar="N",
        help="show the headings up to section N, without those of endings; mind that headings may be spoilers",
    )
    parser.add_argument(
        "--seen",
        metavar="MARK",
        help="also show everything up to MARK, which must be of a kind that the recap has: S01E04, 0:42:10, ch 5",
    )
    parser.add_argument("--all", action="store_true", help="show everything, endings and inline spoilers too")
    parser.add_argument("--mine", action="store_true", help="show what you have opened while reading")
    parser.add_argument("--advisories", action="store_true", help="show the content advisories too")
    parser.add_argument("--who", action="store_true", help="show who's who, as far as the sections shown reveal it")


def run(options: argparse.Namespace, context: Context) -> int:
    """Print one recap."""
    if options.with_hidden and options.format != "html":
        raise UsageError("--with-hidden needs --format html; --all shows every section in any format")
    journal = Journal(context.journal_path) if options.mine else Journal.none()
    path = context.locate(options.title, refresh=options.refresh, offline=options.offline)
    session = context.open(path, seen=options.seen, journal=journal)
    reveal(session, options)
    if options.headings:
        print(f"recapreader: {HEADINGS_MAY_SPOIL}", file=sys.stderr)
    _FORMATS[options.format](session, options)
    print_notes(session)
    if options.format == "text" and sys.stdout.isatty() and (hidden := session.view.hidden()):
        read = f"recapreader {session.view.slug} reads it, opening what you ask for"
        print(f"recapreader: --reveal {hidden[0]} prints a hidden section; {read}", file=sys.stderr)
    return 0


def print_notes(session: Session) -> None:
    """Say on stderr what is to be said first, and what is not being remembered."""
    for message in filter(None, (session.note, session.warning)):
        print(f"recapreader: {message}", file=sys.stderr)


def print_text(session: Session, *, width: int | None = None, advisories: bool = False, who: bool = False) -> None:
    """Print a recap as text, as wide as asked for or as the terminal allows."""
    columns = width or min(shutil.get_terminal_size((_WIDEST_BY_DEFAULT, 24)).columns, _WIDEST_BY_DEFAULT)
    view, people = session.view, session.view.whos_who() if who else None
    for line in to_text(view.summary(), view.pages(), width=max(columns, 20), advisories=advisories, people=people):
        print(line)


def _print_text(session: Session, options: argparse.Namespace) -> None:
    print_text(session, width=options.width, advisories=options.advisories, who=options.who)


def _print_json(session: Session, options: argparse.Namespace) -> None:
    from recapreader.render.json_document import to_json  # noqa: PLC0415 - each format loads what it needs

    view, people = session.view, _people(session, options)
    print(to_json(view.summary(), view.pages(), advisories=options.advisories, people=people))


def _print_markdown(session: Session, options: argparse.Namespace) -> None:
    from recapreader.render.markdown import to_markdown  # noqa: PLC0415 - each format loads what it needs

    view, people = session.view, _people(session, options)
    for line in to_markdown(view.summary(), view.pages(), advisories=options.advisories, people=people):
        print(line)


def _print_html(session: Session, options: argparse.Namespace) -> None:
    from recapreader.render.html import to_html  # noqa: PLC0415 - each format loads what it needs

    view, people = session.view, _people(session, options)
    whole = view.whole_pages() if options.with_hidden else None
    sys.stdout.writelines(
        to_html(view.summary(), view.pages(), advisories=options.advisories, people=people, whole=whole)
    )


def _people(session: Session, options: argparse.Namespace) -> tuple[VisibleCharacter, ...] | None:
    return session.view.whos_who() if options.who else None


_FORMATS = {"text": _print_text, "markdown": _print_markdown, "html": _print_html, "json": _print_json}


def reveal(session: Session, options: argparse.Namespace) -> None:
    """Open what the options ask for, for this run only."""
    if options.all:
        session.apply(actions.for_this_run(actions.reveal_all(session.view)))
        session.apply(actions.for_this_run(actions.unfold_all(session.view)))
    for wanted in options.reveal:
        session.apply(actions.for_this_run(_revealing(session.view, wanted)))
    if options.headings is not None:
        (number,) = _numbers("--headings", options.headings, options.headings, session.view.numbers())
        session.apply(actions.for_this_run(actions.headings_up_to(session.view, number)))


def _revealing(view: RecapView, wanted: str) -> actions.Action:
    number, plus, count = wanted.partition("+")
    if not plus:
        first, dash, last = wanted.partition("-")
        return actions.reveal_sections(view, _numbers("--reveal", first, last if dash else first, view.numbers()))
    if not (count.isascii() and count.isdecimal() and count.strip("0")):
        raise UsageError("--reveal takes a number of steps after the +, such as 3+4")
    (number,) = _numbers("--reveal", number, number, view.numbers())
    return actions.Action(events=view.steps.up_to(number, int(count[:_DIGITS])), edition=view.edition)


def _numbers(flag: str, first: str, last: str, known: tuple[str, ...]) -> tuple[str, ...]:
    if first not in known or last not in known or known.index(first) > known.index(last):
        raise UsageError(f"{flag} takes section numbers from {known[0]} to {known[-1]}")
    return known[known.index(first) : known.index(last) + 1]
