"""`recapreader watched`: set marks from the histories of trackers, streaming services and players."""

import argparse
import sys
from collections.abc import Sequence
from contextlib import closing, nullcontext

from recapreader.cli.asking import Progress, answers_from_terminal, can_ask
from recapreader.cli.context import Context
from recapreader.cli.history_questions import Consent, carry_out, choose_profile, say_what_was_done, which_recaps
from recapreader.core.sanitize import one_line
from recapreader.importing.histories import History, read
from recapreader.render.history import to_json, to_table
from recapreader.session.history_plan import Histories, Plan, Planner
from recapreader.session.history_titles import Titles
from recapreader.storage.folders import cache_folder, title_answers_file
from recapreader.storage.journal import Journal
from recapreader.storage.string_map import read_strings, write_strings

HELP = "set your marks from what a tracker, a streaming service or a player knows"
DESCRIPTION = (
    "Read histories from Trakt, TV Time, Simkl, Netflix, Prime Video, Yamtrack, MyAnimeList, mpv, Kodi and Jellyfin, "
    "and set the mark in every recap they cover: never past the first gap, and never back. Goodreads, StoryGraph, "
    "Letterboxd, IMDb and films only say that something is finished; you are asked whether to open each such recap. "
    "Nothing changes until you say yes, and nothing is fetched."
)
EXAMPLE = "recapreader watched watched-history.json --dry-run"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `watched`."""
    parser.add_argument(
        "files", metavar="FILE|-", nargs="+", help="a file, an archive as downloaded, a folder, or - for a pipe"
    )
    parser.add_argument("--dry-run", action="store_true", help="say what would change, and change nothing")
    parser.add_argument("--json", action="store_true", help="print it as JSON, for scripts")
    parser.add_argument("--yes", "-y", action="store_true", help="set the marks without asking")
    parser.add_argument(
        "--finished", action="store_true", help="also open the recaps of finished works, without asking about each"
    )
    parser.add_argument("--reset", action="store_true", help="move marks back, too, if the history says so")
    parser.add_argument(
        "--ask-again",
        action="store_true",
        help="ask again which recap each title means, even if you have answered before",
    )
    parser.add_argument("--profile", metavar="NAME", help="whose history to read, if a file has several profiles")


def run(options: argparse.Namespace, context: Context) -> int:
    """Read, print what would change, ask, and set the marks."""
    with answers_from_terminal() if "-" in options.files else nullcontext():
        return _run(options, context)


def _run(options: argparse.Namespace, context: Context) -> int:
    will_ask = can_ask() and not (options.yes or options.dry_run or options.json)
    histories = _read(options)
    answers = read_strings(title_answers_file())
    listed = context.library.books()
    found = Histories(histories, Titles(listed, {} if will_ask and options.ask_again else answers))
    if will_ask and found.questions:
        answers |= which_recaps(found)
        write_strings(title_answers_file(), answers)
        found = Histories(histories, Titles(listed, answers))
    with closing(Journal(context.journal_path)) as journal:
        planner = Planner(journal, cache_folder(), answers, context.configured.settings.remember)
        with Progress("Checking recap") as progress:
            plan = planner.plan(found, reset=options.reset, tick=progress.tick)
        return _finish(plan, histories, options, Consent(options.yes, options.finished, will_ask))


def _read(options: argparse.Namespace) -> tuple[History, ...]:
    found: list[History] = []
    for file in options.files:
        if sys.stderr and sys.stderr.isatty():
            print(f"Reading {'standard input' if file == '-' else one_line(file)} …", file=sys.stderr)
        with Progress("Row") as progress:

            def choose(profiles: tuple[str, ...], progress: Progress = progress) -> str:
                progress.clear()
                return choose_profile(profiles, options.profile)

            found += read(file, choose, tick=progress.tick)
    return tuple(found)


def _finish(plan: Plan, histories: Sequence[History], options: argparse.Namespace, consent: Consent) -> int:
    if not options.json:
        print("\n".join(to_table(plan)), flush=True)
        for place in (place for history in histories for place in history.broken):
            print(f"recapreader: {place}", file=sys.stderr)
    done = [] if options.dry_run else list(carry_out(plan, consent))
    if options.json:
        print(to_json(plan, {line.slug for line in done}))
    elif not options.dry_run:
        say_what_was_done(done)
    return 0
