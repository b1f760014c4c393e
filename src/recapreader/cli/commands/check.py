"""`recapreader check`: report mistakes in recap files, and what their open text gives away."""

import argparse
import json
import sys
import textwrap
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from recapreader.cli.context import Context
from recapreader.core.errors import UsageError
from recapreader.core.findings import Finding, tally
from recapreader.core.sanitize import one_line

if TYPE_CHECKING:
    from recapreader.check.service import Selection

HELP = "check recap files for mistakes, and for spoilers in open text"
DESCRIPTION = (
    "Check recaps: their form, and whether open text gives hidden text away. Without a PATH, check the whole library. "
    "The exit status is 1 if there is an error and 0 if there are only warnings. Hidden sections are referred to by "
    "their labels; without --spoil, no word that occurs only in hidden text is printed."
)
EXAMPLE = "recapreader check my-film.md"
JSON_SCHEMA = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of `check`."""
    parser.add_argument("paths", metavar="PATH", nargs="*", help="a title, a recap file, or a folder of them")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="output format (default: text)")
    add_reporting_options(parser)
    parser.add_argument("--explain", metavar="CODE", help="explain what a code means and what to do, and exit")


def add_reporting_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say what is reported, and how openly."""
    parser.add_argument(
        "--select",
        metavar="CODES",
        action="append",
        default=[],
        help="report only these codes, or all that start with them: L,F1,A003",
    )
    parser.add_argument(
        "--ignore",
        metavar="CODES",
        action="append",
        default=[],
        help="skip these codes, or all that start with them",
    )
    parser.add_argument("--spoil", action="store_true", help="show hidden words too, where they explain a problem")


def selection_of(options: argparse.Namespace) -> "Selection":
    """Return the codes that are reported.

    Raises:
        UsageError: no code starts with one that was given.
    """
    # Late, since the rules cost more to import than any other command needs.
    from recapreader.check.service import Selection  # noqa: PLC0415

    return Selection(_codes(options.select), _codes(options.ignore))


def run(options: argparse.Namespace, context: Context) -> int:
    """Check the files and print the problems; return 1 if there is an error."""
    if options.explain is not None:
        return _explain(options.explain)
    from recapreader.check.service import check_file, recap_files  # noqa: PLC0415 - as late as `selection_of`

    selection = selection_of(options)
    paths = [context.path_or_title(argument) for argument in options.paths]
    files = recap_files(paths) if paths else list(context.library.paths().values())
    findings: list[Finding] = []
    for path in files:
        found = check_file(path, selection=selection, spoil=options.spoil)
        if options.format == "text":
            for finding in found:
                print("\n".join(_text(finding)))
        findings += found
    if options.format == "json":
        print(
            json.dumps(
                {"schema": JSON_SCHEMA, "diagnostics": [_json(each) for each in findings]}, ensure_ascii=False, indent=2
            )
        )
    errors = sum(finding.severity == "error" for finding in findings)
    print(_tally(len(files), errors, len(findings) - errors), file=sys.stderr)
    return int(errors > 0)


def _codes(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(code.strip().upper() for each in given for code in each.split(",") if code.strip())


def _explain(code: str) -> int:
    from recapreader.check.rule import rules  # noqa: PLC0415

    found = rules().get(code.strip().upper())
    if found is None:
        near = get_close_matches(code.strip().upper(), rules(), n=3, cutoff=0.5) or list(rules())[:3]
        raise UsageError(f"no such code; did you mean {', '.join(near)}?")
    print(f"{found.code} ({found.severity}): {found.title}")
    for name, text in found.paragraphs.items():
        paragraph = f"{name}: {text}" if name in ("Example", "Hint") else text
        print("\n" + textwrap.fill(paragraph, 80, break_long_words=False, break_on_hyphens=False))
    return 0


def _text(finding: Finding) -> Iterable[str]:
    from rich.cells import cell_len  # noqa: PLC0415 - only excerpts need it

    yield f"{_shown(finding.path)}:{finding.line}:{finding.column}: {finding.code} {finding.message}"
    number = str(finding.line)
    margin = " " * len(number)
    if finding.excerpt:
        yield f"{margin} |"
        yield f"{number} | {finding.excerpt}"
        before = cell_len(finding.excerpt[: finding.caret])
        width = cell_len(finding.excerpt[finding.caret : finding.caret + finding.width])
        yield f"{margin} | {' ' * before}{'^' * max(width, 1)}"
    if finding.hint:
        yield f"{margin} = {finding.severity}; {finding.hint}"
    yield ""


def _json(finding: Finding) -> dict[str, object]:
    return {
        "path": _shown(finding.path),
        "line": finding.line,
        "column": finding.column,
        "code": finding.code,
        "severity": finding.severity,
        "message": finding.message,
        "hint": finding.hint,
    }


def _shown(path: Path) -> str:
    return one_line(str(path))


def _tally(files: int, errors: int, warnings: int) -> str:
    checked = f"{files} recap{'s' if files != 1 else ''} checked"
    return f"{checked}: {tally(errors, warnings) or 'nothing found'}"
