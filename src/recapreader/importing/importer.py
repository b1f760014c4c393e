"""`recapreader import`: its arguments, and the work for one or more sources."""

import argparse
import json
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from recapreader.core import sanitize
from recapreader.core.errors import ContentError, RecapreaderError, UsageError
from recapreader.core.work_kinds import KINDS
from recapreader.storage.folders import is_on_network, user_library
from recapreader.storage.imported import address_of, identity

if TYPE_CHECKING:
    from recapreader.importing.model import Draft
    from recapreader.importing.output.compose import Given
    from recapreader.importing.sources.fetched import Fetched

HELP = "turn an article, a page or a file into a recap"
DESCRIPTION = (
    "Turn an article into a recap: a file, a web page, a Wikipedia article, or the clipboard's content. Only what is "
    "almost certainly premise, that is, about the work and not its story, is left open; review it before you trust it. "
    "A report on stderr says what was made of the article, without a word of what is hidden."
)
EXAMPLE = "recapreader import article.html --dry-run"
_LAST_YEAR = 9999


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `import`."""
    parser.add_argument(
        "sources",
        nargs="+",
        metavar="SOURCE",
        help="a file, a folder, -, clipboard:, wikipedia[:LANG]:TITLE or an http(s) address",
    )
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write to this file instead of your library")
    parser.add_argument("--title", default="", metavar="TEXT", help="the title of the work, if the article's differs")
    parser.add_argument("--year", type=int, metavar="YEAR", help="the year it came out")
    parser.add_argument(
        "--kind", choices=KINDS, default="", help="what kind of work it is, if the article does not say"
    )
    parser.add_argument("--into", default="", metavar="SLUG", help="add it to this recap of a series, as an episode")
    parser.add_argument("--dry-run", action="store_true", help="say what would be written, and write nothing")
    parser.add_argument(
        "--force",
        action="store_true",
        help="replace the file even if it was edited since its import, or came from another source",
    )
    parser.add_argument("--spoil", action="store_true", help="let the report name hidden headings and what was dropped")
    parser.add_argument(
        "--offline", action="store_true", help="use no network: files alone, and no facts from Wikidata"
    )
    parser.add_argument(
        "--no-questions",
        action="store_true",
        help="ask nothing, even in a terminal: a title or year in doubt is guessed, and Wikidata only asked if allowed",
    )
    parser.add_argument("--json", action="store_true", help="print what was made of each source as JSON, on stdout")
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
    ask: Callable[[str], str] | None = None
    """Asks for a title or a year that is in doubt; nothing where nobody can answer."""


def run(  # noqa: PLR0913 - what it asks of its caller comes one by one
    args: argparse.Namespace,
    libraries: tuple[Path, ...] = (),
    library: Path | None = None,
    review: Callable[[Path], int] | None = None,
    *,
    came_in: Callable[[str, Path], object] = lambda *_: None,
    ask: Callable[[str], str] | None = None,
) -> int:
    """Import every source; return 1 if one of them failed, in which case the others are kept.

    `libraries` are the folders in which a slug may be taken, `library` the one that is written to (the user's own
    by default). `review` opens one recap for `--open`. `came_in` hears of each recap that was written, and its source.
    `ask` puts one question where a single source's title or year is in doubt.

    Raises:
        UsageError: the arguments contradict each other.
    """
    from recapreader.importing.sources import read_source  # noqa: PLC0415 - `--help` needs none of it

    options = _options(args, libraries, library or user_library())
    found = read_source.expand(args.sources)
    if len(found) > 1 and (options.output or options.title or options.year or args.open):
        raise UsageError("-o, --title, --year and --open take a single source")
    if options.year is not None and not 0 < options.year <= _LAST_YEAR:
        raise UsageError("--year takes a year of up to four digits")
    if args.offline and any(map(is_on_network, found)):
        raise UsageError("--offline takes no address and no page of Wikipedia")
    if options.into and options.output:
        raise UsageError("--into and -o exclude each other")
    options = replace(options, ask=ask if len(found) == 1 else None)
    results = [(source, _one(source, options, alone=len(found) == 1)) for source in _with_progress(found)]
    if args.json:
        _print_json(results)
    done = [(source, result) for source, result in results if isinstance(result, Result)]
    if len(found) > 1:
        _say(f"{len(done)} imported, {len(found) - len(done)} failed.")
    for source, result in [] if options.dry_run else done:
        came_in(source, result.path)
    if args.open and done and not options.dry_run:
        return review(done[0][1].path) if review else 0
    return 0 if len(done) == len(found) else 1


def _options(args: argparse.Namespace, libraries: tuple[Path, ...], library: Path) -> Options:
    return Options(
        library=library,
        libraries=libraries,
        output=args.output,
        title=args.title,
        year=args.year,
        kind=args.kind,
        into=args.into,
        dry_run=args.dry_run,
        force=args.force,
        spoil=args.spoil,
    )


def _with_progress(found: Sequence[str]) -> Sequence[str]:
    if len(found) < 3 or not sys.stderr.isatty():
        return found
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import track  # noqa: PLC0415

    return track(found, description="Importing", console=Console(stderr=True), transient=True)  # type: ignore[return-value]


def _print_json(results: Sequence[tuple[str, "Result | str"]]) -> None:
    """One object for each source, in a list: what the report says of it, or why it failed."""
    told = [
        {"source": source, "error": result}
        if isinstance(result, str)
        else {"source": source, "path": str(result.path), "outcome": result.message, **result.facts}
        for source, result in results
    ]
    sys.stdout.write(json.dumps(told, ensure_ascii=False, indent=2) + "\n")


def _one(source: str, options: Options, *, alone: bool) -> "Result | str":
    """Import one source and report it; return the sentence that says why if it failed."""
    try:
        result = import_source(source, options)
    except RecapreaderError as error:
        _say(f"{_shown(source)}: {error}")
        return str(error)
    _say(f"{_shown(source)}: {result.message}: {result.path}")
    for line in result.report if alone else ():
        _say(line)
    if alone and not options.dry_run and result.path.parent == options.library:
        _say(f"  read it   recapreader {result.path.stem}")
    return result


@dataclass(frozen=True, slots=True)
class Result:
    """The file that was (or would be) written, what was done with it, and the report."""

    path: Path
    message: str
    report: tuple[str, ...]
    known: Path | None = None
    """What the same source was made into before."""
    facts: Mapping[str, object] = field(default_factory=dict)
    """The report, for scripts."""


def import_source(source: str, options: Options) -> Result:
    """Import one source.

    Raises:
        RecapreaderError: it cannot be read, or the recap cannot be written.
    """
    from recapreader.importing.sources import waiting  # noqa: PLC0415

    return keep(waiting.read(source), address_of(source), options)


def keep(fetched: "Fetched", address: str, options: Options) -> Result:
    """Turn what was read into a recap, and write it; `address` is what it will be recognised by.

    Raises:
        RecapreaderError: it holds no article, or the recap cannot be written.
    """
    from recapreader.importing.output import add_episode, compose, destination, recap_file, report  # noqa: PLC0415

    given = compose.Given(options.title, options.year, options.kind)
    draft = compose.compose(fetched.article, fetched.name, given)
    if options.ask and (answered := _asked(options.ask, draft, given)) != given:
        draft = compose.compose(fetched.article, fetched.name, answered)
    if not draft.premise and not draft.chapters and not draft.volumes:
        raise ContentError("no article text was found in it")
    details = tuple(report.lines(draft, spoil=options.spoil))
    facts = report.as_json(draft)
    if options.into:
        folders = (options.library, *options.libraries)
        path = add_episode.add(draft, options.into, folders, force=options.force, dry_run=options.dry_run)
        return Result(path, "would be added to" if options.dry_run else "added to", details, facts=facts)
    known = identity(fetched.content, address)
    licence = fetched.licence or fetched.article.licence
    origin = recap_file.Origin(fetched.name, fetched.url, licence, fetched.retrieved, known.content, known.address)
    if options.output:
        place = destination.named(options.output, known, force=options.force)
    else:
        place = destination.place(draft.facts, known, options.library, options.libraries, force=options.force)
    if not options.dry_run:
        before = destination.earlier(place, known, options.library)
        destination.write(place.path, recap_file.render(draft, origin, before))
    message = ("would be " if options.dry_run else "") + place.outcome.value
    return Result(place.path, message, details, place.known, facts)


def _asked(ask: Callable[[str], str], draft: "Draft", given: "Given") -> "Given":
    """What the user says about the work, after one question at the most; Enter takes the guess."""
    facts = draft.facts
    doubtful_year = "" if draft.year_sure else str(facts.year)
    if not draft.title_sure:
        guess = f"{facts.title} ({doubtful_year})" if doubtful_year else facts.title
        return _titled(ask(f"Title? [{guess}]"), given)
    if doubtful_year:
        return _dated(ask(f"Year? [{doubtful_year}; - for none]"), given)
    return given


def _titled(answer: str, given: "Given") -> "Given":
    """A title as someone types it: a year behind it is the work's."""
    named = re.fullmatch(r"(.*\S)\s*\(((?:18|19|20)\d\d)\)", answer)
    if named is None:
        return replace(given, title=answer or given.title)
    return replace(given, title=named.group(1), year=given.year or int(named.group(2)))


def _dated(answer: str, given: "Given") -> "Given":
    """A year as someone types it."""
    if answer == "-":
        return replace(given, year=0)
    if answer.isascii() and answer.isdecimal() and 0 < int(answer[:5]) <= _LAST_YEAR:
        return replace(given, year=int(answer))
    if answer:
        _say("that is no year, so the guess stands; --year sets it")
    return given


def _shown(source: str) -> str:
    return "standard input" if source == "-" else source


def _say(line: str) -> None:
    """Print one line on stderr; nothing in a name or address can control the terminal."""
    shown = sanitize.clean(line).replace("\n", " ").replace("\t", " ")
    sys.stderr.write(shown + "\n")
