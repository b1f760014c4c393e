"""`recapreader journal`: export, merge, forget or locate the reading history."""

import argparse
import sys
from contextlib import closing

from recapreader.cli.context import Context
from recapreader.core.errors import ContentError, UsageError
from recapreader.core.sanitize import one_line
from recapreader.storage.atomic_write import write_whole
from recapreader.storage.folders import path_argument
from recapreader.storage.journal import Event, Journal, TwoOfOneIdError
from recapreader.storage.journal.lines import read_lines, refusal, to_lines
from recapreader.storage.regular_file import open_regular

HELP = "sync, export, merge, forget or locate your reading history"
DESCRIPTION = (
    "Your journal holds what you revealed, your marks and bookmarks, and where you left off, and no text of any recap. "
    "The actions are sync, export, merge, forget and path; `recapreader journal ACTION --help` describes each."
)
EXAMPLE = "recapreader journal export > laptop.jsonl"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the actions of `journal`."""
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    export = _add_action(actions, "export", "print all of it, or the entries of one recap, as JSON lines", EXAMPLE)
    export.add_argument("title", metavar="TITLE|FILE", nargs="?", help="only the entries of this recap")
    export.set_defaults(action=_export)
    merge = _add_action(
        actions,
        "merge",
        "add what another machine exported, in any order, any number of times",
        "recapreader journal merge laptop.jsonl",
    )
    merge.add_argument("file", metavar="FILE|-", help="what journal export printed there; - reads from a pipe")
    merge.set_defaults(action=_merge)
    sync = _add_action(
        actions,
        "sync",
        "exchange what you opened and marked with your other machines, through a folder that all of them see",
        "recapreader journal sync ~/Sync",
    )
    sync.add_argument("folder", metavar="DIR", help="a shared folder; each machine keeps one file in it")
    sync.set_defaults(action=_sync)
    forget = _add_action(
        actions, "forget", "forget everything you did in one recap", "recapreader journal forget ballerina"
    )
    forget.add_argument(
        "title", metavar="TITLE|FILE", nargs="?", help="a title or part of one, or a file; it may be gone by now"
    )
    forget.add_argument("--key", metavar="KEY", help="the recap's key, as journal export prints it, instead of a title")
    forget.set_defaults(action=_forget)
    path = _add_action(actions, "path", "print where the journal is kept", "recapreader journal path")
    path.set_defaults(action=_path)


def _add_action(
    actions: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, summary: str, example: str
) -> argparse.ArgumentParser:
    description = f"{summary[0].upper()}{summary[1:]}."
    return actions.add_parser(
        name, help=summary, description=description, epilog=f"Example: {example}", allow_abbrev=False
    )


def run(options: argparse.Namespace, context: Context) -> int:
    """Run one action."""
    code: int = options.action(options, context)
    return code


def _export(options: argparse.Namespace, context: Context) -> int:
    key = context.key_of(options.title) if options.title else None
    with closing(Journal(context.journal_path)) as journal:
        for line in to_lines(journal.events(key)):
            print(line)
    return 0


def _merge(options: argparse.Namespace, context: Context) -> int:
    name = "standard input" if options.file == "-" else one_line(options.file)
    lines = _lines(options.file, name)
    with closing(Journal(context.journal_path)) as journal:
        new = _merged(journal, lines, name)
    print(f"merged: {len(lines)} events, {new} of them new", file=sys.stderr)
    return 0


def _merged(journal: Journal, lines: dict[Event, int], name: str) -> int:
    try:
        return journal.merge(lines)
    except TwoOfOneIdError as error:
        sentence = "your journal has a different event with this id; export the other journal again"
        raise refusal(name, lines[error.event], sentence) from None


def _sync(options: argparse.Namespace, context: Context) -> int:
    """Take in the files of other machines, then write this one's; a file that is no journal keeps back no other."""
    folder = path_argument(options.folder)
    if not folder.is_dir():
        raise UsageError("there is no such folder; sync needs one that your machines share")
    new, refused = 0, None
    with closing(Journal(context.journal_path)) as journal:
        own = f"recapreader-{journal.device}.jsonl"
        others = sorted(path for path in folder.glob("*.jsonl") if path.name != own)
        for path in others:
            try:
                new += _merged(journal, _lines(str(path), one_line(path.name)), one_line(path.name))
            except ContentError as error:
                refused = refused or error
        events = journal.events()
        own = f"recapreader-{journal.device}.jsonl"  # a journal that was not there before has a name by now
    try:
        if events:
            write_whole(folder / own, "".join(f"{line}\n" for line in to_lines(events)).encode("ascii"))
    except OSError:
        raise ContentError("this folder cannot be written") from None
    if refused:
        raise refused
    machines = f"{len(others)} other {'machine' if len(others) == 1 else 'machines'}"
    print(f"synced with {machines}: {new} new {'event' if new == 1 else 'events'}", file=sys.stderr)
    return 0


def _lines(file: str, name: str) -> dict[Event, int]:
    if file == "-":
        return read_lines(sys.stdin.buffer, name)
    try:
        with open_regular(path_argument(file)) as stream:
            return read_lines(stream, name)
    except (OSError, ValueError):
        raise ContentError(f"{name}: this file cannot be read; name one that journal export wrote") from None


def _forget(options: argparse.Namespace, context: Context) -> int:
    if (options.title is None) == (options.key is None):
        raise UsageError("give either a title or file, or --key KEY")
    with closing(Journal(context.journal_path)) as journal:
        key, name = _known_as(options, context, journal)
        journal.forget(key)
    print(f"forgotten: {one_line(name)}", file=sys.stderr)
    return 0


def _known_as(options: argparse.Namespace, context: Context, journal: Journal) -> tuple[str, str]:
    """Return (the journal's key, the name) of a recap, even if its file is gone.

    Raises:
        UsageError: no recap is known by that name, or more than one is.
        ContentError: the file cannot be read, and the journal does not know its name.
    """
    if options.key is not None:
        if options.key not in journal.recaps():
            raise UsageError("the journal has nothing under that key; journal export prints its keys")
        return options.key, options.key
    try:
        return context.key_and_title(options.title)
    except (UsageError, ContentError):
        matching = [key for key in journal.recaps() if _is_called(key, options.title)]
        if len(matching) != 1:
            raise
        return matching[0], matching[0]


def _is_called(key: str, typed: str) -> bool:
    """Return whether a key of the form `SLUG · TITLE · YEAR` matches a slug, a title or a file name."""
    slug, _, rest = key.partition(" · ")
    title, _, year = rest.rpartition(" · ")
    wanted = typed.casefold()
    names = {slug, f"{slug}.md", title, f"{title} · {year}"} if title else {key}
    return wanted in {name.casefold() for name in names} or (bool(title) and wanted.endswith(f"/{slug}.md".casefold()))


def _path(_: argparse.Namespace, context: Context) -> int:
    print(one_line(str(context.journal_path)))
    return 0
