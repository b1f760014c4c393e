"""`recapreader facts`: fill in what a recap's front matter lacks, from Wikidata."""

import argparse
import sys
from pathlib import Path

from recapreader.cli.context import Context, naming
from recapreader.core.errors import ContentError, UsageError
from recapreader.core.sanitize import one_line
from recapreader.storage.folders import shipped_content

HELP = "fill in year, runtime, director, cast, genres and links from Wikidata"
DESCRIPTION = (
    "Look a recap's work up in Wikidata, and fill in what its front matter lacks: original title, year, runtime, "
    "director, genres from a list of thirty, links to IMDb, Rotten Tomatoes, Wikipedia and Letterboxd, and the cast of "
    "a film, whose roles wait for the last section. Nothing that is there already is changed. Wikidata is sent the "
    "title and year, or what the work's page on IMDb or in Wikipedia is called, and only once you have agreed."
)
EXAMPLE = "recapreader facts my-film.md --dry-run"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `facts`."""
    parser.add_argument(
        "title", metavar="TITLE|FILE", help="a title or a part of it, or a file (with a / or ending in .md)"
    )
    parser.add_argument("--dry-run", action="store_true", help="say what would be filled in, and write nothing")
    parser.add_argument("--offline", action="store_true", help="ask nobody; use what Wikidata has answered before")
    parser.add_argument("--yes", "-y", action="store_true", help="ask Wikidata this once, without a question")


def run(options: argparse.Namespace, context: Context) -> int:
    """Fill in the facts; exit 1 if there are none to be had, and 2 if nobody may be asked."""
    from recapreader.cli import wikidata  # noqa: PLC0415 - `--help` needs none of it

    path = context.path_of(options.title)
    with naming(path):
        if not (options.yes or options.offline or wikidata.is_allowed(context, path)):
            return _refuse(context)
    if not options.dry_run and _is_shipped(path, options.title):
        raise UsageError("this recap came with recapreader; copy it into your library, and name the copy")
    with naming(path):
        outcome = wikidata.fill_in(context, path, offline=options.offline, dry_run=options.dry_run)
    if not outcome.item:
        raise ContentError(f"{one_line(path.stem)}: {wikidata.why_none(outcome)}")
    print(f"{one_line(outcome.work.title)}: {outcome.item}")
    for line in wikidata.lines_of(outcome):
        print(line)
    sys.stdout.flush()
    done = "would be filled in" if options.dry_run else "filled in"
    said = f"{done} from Wikidata" if outcome.filled else "Wikidata knows nothing that is missing"
    print(f"{one_line(str(path))}: {said}", file=sys.stderr)
    return 0


def _refuse(context: Context) -> int:
    """Say why nobody was asked, unless that has just been agreed on; exit 2 where only an option could help."""
    if context.configured.settings.wikidata == "off":
        raise UsageError('you said no to Wikidata; --yes asks it this once, and wikidata = "on" under [facts] always')
    from recapreader.cli.asking import can_ask  # noqa: PLC0415 - most runs ask nothing here

    if not can_ask():
        raise UsageError("Wikidata is asked only if you agree: in a terminal, or with --yes")
    return 0


def _is_shipped(path: Path, named: str) -> bool:
    """Whether a title is that of a recap that came with the program; who names the file means just that one."""
    if "/" in named or named.endswith(".md"):
        return False
    return path.resolve().is_relative_to(shipped_content().resolve())
