"""`recapreader new`: a recap file to fill in."""

import argparse
import sys
from pathlib import Path

from recapreader.cli.context import Context
from recapreader.core.errors import ContentError, UsageError
from recapreader.core.sanitize import one_line
from recapreader.storage.folders import path_argument

HELP = "start a recap: a commented file to fill in"
DESCRIPTION = (
    "Start a recap: write a commented file to fill in, named after the title, in this folder. An existing file is "
    "never overwritten."
)
EXAMPLE = 'recapreader new "The Long Series" --kind series --episodes 10'
_KINDS = ("film", "series", "season", "episode", "book", "play", "game")
_MOST_EPISODES = 999


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of `new`."""
    parser.add_argument("title", metavar="TITLE", help="the title of the work")
    parser.add_argument("--kind", choices=_KINDS, default="film", help="what kind of work it is (default: film)")
    parser.add_argument(
        "--episodes",
        type=int,
        metavar="N",
        default=0,
        help="start with this many parts, each with its mark: episodes, chapters or acts",
    )
    parser.add_argument("--year", type=int, metavar="YEAR", help="the year it came out")
    parser.add_argument("--output", metavar="FILE", help="write to this file instead; - prints it")


def run(options: argparse.Namespace, _: Context) -> int:
    """Write the file, print its name, and say how to open it."""
    from recapreader.cli.recap_template import comes_in_parts, new_recap  # noqa: PLC0415
    from recapreader.storage.library.title_lookup import slugify  # noqa: PLC0415

    title = one_line(options.title)
    if not title:
        raise UsageError("a recap needs a title")
    if options.episodes and not comes_in_parts(options.kind):
        raise UsageError("--episodes needs --kind series, season, book or play")
    if not 0 <= options.episodes <= _MOST_EPISODES:
        raise UsageError(f"--episodes takes a number from 0 to {_MOST_EPISODES}")
    if options.year is not None and not 0 < options.year <= 9999:
        raise UsageError("--year takes a year of up to four digits")
    text = new_recap(title, options.kind, episodes=options.episodes, year=options.year)
    if options.output == "-":
        print(text, end="")
        return 0
    name = options.output or (f"{slugify(title)}.md" if slugify(title) else "")
    if not name:
        raise UsageError("the title has no letter or digit to name the file after; use --output FILE")
    path = path_argument(name)
    _write(path, text)
    shown = one_line(name)
    print(shown)
    file = shown if "/" in shown or shown.endswith(".md") else f"./{shown}"
    told = f"recapreader {file} opens it, recapreader preview {file} shows it while you write"
    print(f"recapreader: written; {told}", file=sys.stderr)
    return 0


def _write(path: Path, text: str) -> None:
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise ContentError("this file already exists; it was left as it is") from None
    except (OSError, ValueError):
        raise ContentError("the file cannot be written; check its folder and its name") from None
