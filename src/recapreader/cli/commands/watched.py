"""`recapreader watched`: set marks from the histories of trackers, streaming services and players."""

import argparse
import sys
from collections.abc import Iterable, Sequence
from contextlib import closing

from recapreader.cli.asking import agrees, ask, can_ask
from recapreader.cli.context import Context
from recapreader.core.errors import JournalError, UsageError
from recapreader.core.sanitize import one_line
from recapreader.importing.histories import History, read
from recapreader.render.history import to_json, to_table
from recapreader.session.history_plan import Histories, Line, Plan, Planner
from recapreader.session.history_titles import NEVER, Titles
from recapreader.storage.folders import cache_folder, title_answers_file
from recapreader.storage.journal import Journal
from recapreader.storage.title_answers import keep_answers, read_answers

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
    parser.add_argument("--profile", metavar="NAME", help="whose history to read, if a file has several profiles")


def run(options: argparse.Namespace, context: Context) -> int:
    """Read, print what would change, ask, and set the marks."""
    histories = _read(options)
    answers = read_answers(title_answers_file())
    listed = context.library.books()
    found = Histories(histories, Titles(listed, answers))
    if can_ask() and not (options.yes or options.dry_run or options.json) and found.questions:
        answers |= _which_recaps(found)
        keep_answers(title_answers_file(), answers)
        found = Histories(histories, Titles(listed, answers))
    with closing(Journal(context.journal_path)) as journal:
        planner = Planner(journal, cache_folder(), answers, context.configured.settings.remember)
        plan = planner.plan(found, reset=options.reset)
        return _carry_out(plan, histories, options)


def _read(options: argparse.Namespace) -> tuple[History, ...]:
    def choose(profiles: tuple[str, ...]) -> str:
        if options.profile in profiles:
            return str(options.profile)
        if len(profiles) == 1 and options.profile is None:
            return profiles[0]
        names = ", ".join(one_line(name) for name in profiles)
        if options.profile is None and can_ask():
            answer = ask(f"Whose history is it: {names}?")
            if answer in profiles:
                return answer
        raise UsageError(f"the file has the profiles {names}; choose yours with --profile NAME")

    found: list[History] = []
    for file in options.files:
        if sys.stderr and sys.stderr.isatty():
            print(f"Reading {one_line(file)} …", file=sys.stderr)
        found += read(file, choose)
    return tuple(found)


def _which_recaps(found: Histories) -> dict[str, str]:
    """Ask about titles that resemble a recap's; the answers are kept for next time."""
    answers = {}
    for title, near in found.questions.values():
        for recap in near:
            year = f" ({recap.year})" if recap.year else ""
            if agrees(f"Is “{one_line(str(title))}” in your history “{recap.title}”{year} on the shelf?"):
                answers[title.key] = recap.key
                break
        else:
            answers[title.key] = NEVER
    return answers


def _carry_out(plan: Plan, histories: Sequence[History], options: argparse.Namespace) -> int:
    marks = [line for line in plan.lines if line.step and not line.is_finished]
    finished = [line for line in plan.lines if line.step and line.is_finished]
    if not options.json:
        print("\n".join(to_table(plan)), flush=True)
        for place in (place for history in histories for place in history.broken):
            print(f"recapreader: {place}", file=sys.stderr)
    will_ask = can_ask() and not options.yes and not options.json
    done: list[Line] = []
    if not options.dry_run:
        _refuse_if_nobody_answers(marks, finished, options, will_ask=will_ask)
        done += _chosen(marks, options, will_ask=will_ask)
        done += [line for line in finished if options.finished or (will_ask and _shall_open(line))]
        _do(done)
    if options.json:
        print(to_json(plan, {line.slug for line in done}))
    elif not options.dry_run:
        print(f"{len(done)} recaps changed." if done else "Nothing changed.", file=sys.stderr)
    return 0


def _refuse_if_nobody_answers(
    marks: Sequence[Line], finished: Sequence[Line], options: argparse.Namespace, *, will_ask: bool
) -> None:
    if (marks or (finished and not options.finished)) and not (options.yes or will_ask):
        if options.finished and not marks:
            return
        raise UsageError("there is no terminal to ask in, so nothing changed; --yes sets the marks, --dry-run does not")


def _chosen(marks: Sequence[Line], options: argparse.Namespace, *, will_ask: bool) -> Sequence[Line]:
    if not marks or not (options.yes or (will_ask and agrees(f"Set {len(marks)} marks?"))):
        return ()
    return marks


def _shall_open(line: Line) -> bool:
    return agrees(f"You have finished {line.title}. Open {line.opening}?")


def _do(lines: Iterable[Line]) -> None:
    for line in lines:
        if not line.do():
            raise JournalError(line.session.trouble)
