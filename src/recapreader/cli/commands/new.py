"""`recapreader new`: a recap file to fill in."""

import argparse
import sys
from pathlib import Path

from recapreader.cli.context import Context
from recapreader.core.errors import ContentError, UsageError
from recapreader.core.sanitize import one_line
from recapreader.core.work_kinds import KINDS
from recapreader.storage.folders import path_argument, user_library

HELP = "start a recap: a commented file to fill in"
DESCRIPTION = (
    "Start a recap: write a commented file to fill in, named after the title, into your library, where `recapreader "
    "TITLE` finds it. Prints its path. An existing file is never overwritten."
)
EXAMPLE = 'recapreader new "The Long Series" --kind series --episodes 10'
_MOST_EPISODES = 999


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of `new`."""
    parser.add_argument("title", metavar="TITLE", help="the title of the work")
    parser.add_argument("--kind", choices=KINDS, default="film", help="what kind of work it is (default: film)")
    parser.add_argument(
        "--episodes",
        type=int,
        metavar="N",
        default=0,
        help="start with this many parts, each with its mark: episodes, chapters or acts",
    )
    parser.add_argument("--year", type=int, metavar="YEAR", help="the year it came out")
    parser.add_argument(
        "-o", "--output", metavar="FILE", help="write to this file instead of your library; - prints it"
    )


def run(options: argparse.Namespace, context: Context) -> int:
    """Write the file, print its path, and say how to open it."""
    from recapreader.cli.recap_template import new_recap  # noqa: PLC0415 - only this command writes recaps by hand

    title = one_line(options.title)
    _refuse_nonsense(title, options)
    text = new_recap(title, options.kind, episodes=options.episodes, year=options.year)
    if options.output == "-":
        print(text, end="")
        return 0
    path, name = _place(title, options.output, context)
    _write(path, text)
    print(one_line(str(path)))
    usage = f"recapreader {name} opens it, recapreader preview {name} shows it while you write"
    print(f"recapreader: written; {usage}", file=sys.stderr)
    return 0


def _refuse_nonsense(title: str, options: argparse.Namespace) -> None:
    from recapreader.cli.recap_template import comes_in_parts  # noqa: PLC0415 - see `run`

    if not title:
        raise UsageError("a recap needs a title")
    if options.episodes and not comes_in_parts(options.kind):
        raise UsageError("--episodes needs --kind series, season, book or play")
    if not 0 <= options.episodes <= _MOST_EPISODES:
        raise UsageError(f"--episodes takes a number from 0 to {_MOST_EPISODES}")
    if options.year is not None and not 0 < options.year <= 9999:
        raise UsageError("--year takes a year of up to four digits")


def _place(title: str, output: str | None, context: Context) -> tuple[Path, str]:
    """Return the file to write, and what to call it on the command line.

    Raises:
        UsageError: the title makes no file name.
        ContentError: the shelf has a recap of that name.
    """
    from recapreader.storage.library.title_lookup import slugify  # noqa: PLC0415 - see `run`

    if output:
        shown = one_line(output)
        return path_argument(output), shown if "/" in shown or shown.endswith(".md") else f"./{shown}"
    slug = slugify(title)
    if not slug:
        raise UsageError("the title has no letter or digit to name the file after; use --output FILE")
    if slug in context.library.paths():
        raise ContentError(f"the shelf already has a recap called {slug}; --output FILE writes another one elsewhere")
    return user_library() / f"{slug}.md", slug


def _write(path: Path, text: str) -> None:
    try:
        if path.parent == user_library():
            path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise ContentError("this file already exists; it was left as it is") from None
    except (OSError, ValueError):
        raise ContentError("the file cannot be written; check its folder and its name") from None
