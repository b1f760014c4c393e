"""What may come next on a command line, for the shell that asks.

argcomplete walks the one parser that the command line has. What is offered for an argument follows from the name that
the help gives it (its metavar), so whatever the parser learns is completed, and nothing is listed here a second time.
Only names are offered: no recap is opened.
"""

import argparse
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from argcomplete.completers import BaseCompleter
from argcomplete.finders import CompletionFinder
from argcomplete.lexers import split_line

from recapreader.cli.commands import build_parser, effective_settings, leaves_read_out, named
from recapreader.cli.sources import ARTICLES
from recapreader.core.sanitize import one_line
from recapreader.storage.folders import library_folders, path_argument
from recapreader.storage.library.catalog import Library

_PROGRAM = re.compile(r"\s*(?:\\.|\S)+")
_RECAP = ".md"


class _Nothing(BaseCompleter):
    """For what only the user knows, such as a mark."""

    def __call__(self, **_: object) -> tuple[str, ...]:
        return ()


def answer() -> None:
    """Tell the shell, in the way of argcomplete's scripts, what may stand at the cursor; ends the program."""
    line, point = os.environ["COMP_LINE"], int(os.environ["COMP_POINT"])
    words = split_line(line, point)[3][1:]
    if leaves_read_out(words):
        program = _PROGRAM.match(line)
        end = program.end() if program else 0
        os.environ["COMP_LINE"] = f"{line[:end]} read{line[end:]}"
        os.environ["COMP_POINT"] = str(point + len(" read"))
    finder = CompletionFinder()
    finder(
        parser_with_completers(*named(words)),
        always_complete_options=False,
        default_completer=_Nothing(),
        exit_method=sys.exit,
    )


def parser_with_completers(*only: str) -> argparse.ArgumentParser:
    """The parser of the command line, every argument of which knows what may be offered for it."""
    parser = build_parser(*only)
    _attach(parser)
    return parser


def _attach(parser: argparse.ArgumentParser) -> None:
    # argparse has no public way to walk a parser; argcomplete walks it likewise.
    for action in parser._actions:  # noqa: SLF001
        completer = _COMPLETERS.get(str(action.metavar))
        if completer:
            action.completer = completer  # type: ignore[attr-defined]
        if isinstance(action.choices, Mapping):
            for command in action.choices.values():
                _attach(command)


def _titles(prefix: str, parsed_args: argparse.Namespace, **_: object) -> Iterator[str]:
    """The slugs of the recaps in the libraries; no file is opened."""
    del prefix
    folders = library_folders(getattr(parsed_args, "library", None) or (), effective_settings().settings.library)
    yield from (slug for slug in Library(tuple(folders)).paths() if not slug.startswith("-"))


def _titles_and_recaps(prefix: str, parsed_args: argparse.Namespace, **_: object) -> Iterator[str]:
    yield from _titles(prefix, parsed_args)
    yield from (path for path in _paths(prefix, _RECAP) if prefix or not path.endswith("/"))


def _titles_and_sources(prefix: str, parsed_args: argparse.Namespace, **_: object) -> Iterator[str]:
    yield from _titles(prefix, parsed_args)
    yield from (path for path in _paths(prefix, _RECAP, *ARTICLES) if prefix or not path.endswith("/"))


def _files(prefix: str, **_: object) -> Iterator[str]:
    return _paths(prefix)


def _folders(prefix: str, **_: object) -> Iterator[str]:
    return _paths(prefix, "/")


def _codes(**_: object) -> dict[str, str]:
    from recapreader.check.rule import rules  # noqa: PLC0415 - only `check` knows codes

    return {code: rule.title for code, rule in rules().items()}


def _paths(prefix: str, *endings: str) -> Iterator[str]:
    """The folders, and the files with these endings (or any), that the path goes on with; dotted ones on demand."""
    folder, slash, start = prefix.rpartition("/")
    try:
        entries = sorted(os.scandir(path_argument(folder + slash or ".")), key=lambda entry: entry.name)
    except (OSError, ValueError):
        return
    for entry in entries:
        name = entry.name + ("/" if entry.is_dir() else "")
        is_meant = name.startswith(start) and (start or not name.startswith("."))
        if is_meant and name.endswith(("/", *(endings or ("",)))) and one_line(name) == name:
            yield folder + slash + name


_COMPLETERS: dict[str, Callable[..., Any]] = {
    "COMMAND": _titles_and_recaps,
    "TITLE|FILE": _titles_and_recaps,
    "TITLE|SOURCE": _titles_and_sources,
    "SLUG": _titles,
    "FILE": _files,
    "FILE|-": _files,
    "SOURCE": _files,
    "PATH": _titles_and_recaps,
    "DIR": _folders,
    "CODE": _codes,
    "CODES": _codes,
}
"""What is offered for the arguments of these names, besides what argparse knows: commands, flags and choices."""
