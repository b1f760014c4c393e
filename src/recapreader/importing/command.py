"""`recapreader import`: its arguments, and the work for one source or many."""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from recapreader.errors import ContentError, RecapreaderError, UsageError

KINDS = ("film", "series", "season", "episode", "book", "play", "game")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the arguments of `import`."""
    parser.add_argument(
        "sources",
        nargs="+",
        metavar="SOURCE",
        help="a file, a folder, -, clipboard:, wikipedia[:LANG]:TITLE or an http(s) address",
    )
    parser.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="write this file rather than one in your library"
    )
    parser.add_argument("--title", default="", help="the work's title")
    parser.add_argument("--year", type=int, help="the year of release")
    parser.add_argument("--kind", choices=KINDS, default="", help="what kind of work it is")
    parser.add_argument("--into", default="", metavar="SLUG", help="add the episode to this recap of a series")
    parser.add_argument("--dry-run", action="store_true", help="say what would be written, and write nothing")
    parser.add_argument(
        "--force",
        action="store_true",
        help="replace a file that was changed since its import, or that is another's",
    )
    parser.add_argument("--spoil", action="store_true", help="let the report show hidden headings and what was dropped")
    parser.add_argument("--open", action="store_true", help="open the recap for review afterwards")


@dataclass(frozen=True, slots=True)
class Options:
    """What to do with each source; `library` is where recaps are written, `libraries` where slugs may be taken."""

    library: Path
    libraries: tuple[Path, ...] = ()
    output: Path | None = None
    title: str = ""
    year: int | None = None
    kind: str = ""
    into: str = ""
    dry_run: bool = False
    force: bool = False
    spoil: bool = False


def run(args: argparse.Namespace, libraries: tuple[Path, ...] = (), library: Path | None = None) -> int:
    """Imports every source; 1 if one of them failed, and the others are kept.

    Raises:
        UsageError: The arguments contradict each other.
    """
    if library is None:
        from platformdirs import user_data_path  # noqa: PLC0415 - only where nobody says where the library is

        library = user_data_path("recapreader") / "library"
    options = Options(
        library,
        libraries,
        args.output,
        args.title,
        args.year,
        args.kind,
        args.into,
        args.dry_run,
        args.force,
        args.spoil,
    )
    from recapreader.importing import sources  # noqa: PLC0415 - `--help` needs none of it

    found = sources.expand(args.sources)
    if len(found) > 1 and (options.output or options.title or options.year):
        raise UsageError("-o, --title and --year are for one source.")
    if options.into and options.output:
        raise UsageError("--into and -o exclude each other.")
    failed = 0
    for source in _with_progress(found):
        failed += not _one(source, options, alone=len(found) == 1)
    if len(found) > 1:
        _say(f"{len(found) - failed} imported, {failed} failed.")
    return 1 if failed else 0


def _with_progress(found: Sequence[str]) -> Sequence[str]:
    if len(found) < 3 or not sys.stderr.isatty():
        return found
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import track  # noqa: PLC0415

    return track(found, description="Importing", console=Console(stderr=True), transient=True)  # type: ignore[return-value]


def _one(source: str, options: Options, *, alone: bool) -> bool:
    """Imports one source and says so; False if it failed."""
    try:
        message, details = import_source(source, options)
    except RecapreaderError as error:
        _say(f"{_shown(source)}: {error}")
        return False
    _say(message)
    if alone:
        for line in details:
            _say(line)
    return True


def import_source(source: str, options: Options) -> tuple[str, list[str]]:
    """Imports one source: a line that says what was done, and the report.

    Raises:
        RecapreaderError: It cannot be read, or what it becomes cannot be written.
    """
    from recapreader.importing import compose, into, recap_file, report, shelf, sources  # noqa: PLC0415

    fetched = sources.read(source)
    draft = compose.compose(fetched.article, fetched.name, compose.Given(options.title, options.year, options.kind))
    if not draft.premise and not draft.chapters and not draft.volumes:
        raise ContentError("No text of an article was found in it.")
    origin = recap_file.Origin(fetched.name, fetched.url, fetched.licence or fetched.article.licence, fetched.retrieved)
    details = report.lines(draft, spoil=options.spoil)
    if options.into:
        path = into.add(
            draft,
            options.into,
            (options.library, *options.libraries),
            force=options.force,
            dry_run=options.dry_run,
        )
        return f"{_shown(source)}: {'would be added' if options.dry_run else 'added'} to {path}", details
    text = recap_file.render(draft, origin)
    key = origin.url or origin.name
    if options.output:
        place = shelf.named(options.output, key, force=options.force)
    else:
        place = shelf.place(draft.facts, key, options.library, options.libraries, force=options.force)
    if options.dry_run:
        return f"{_shown(source)}: would be {place.outcome.value}: {place.path}", details
    shelf.write(place.path, text)
    return f"{_shown(source)}: {place.outcome.value}: {place.path}", details


def _shown(source: str) -> str:
    return "standard input" if source == "-" else source


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")
