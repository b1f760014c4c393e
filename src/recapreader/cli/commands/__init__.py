"""The commands, one module each; `dispatch` parses the arguments and runs one."""

import argparse
import os
from importlib import import_module
from typing import NoReturn

from recapreader import __version__
from recapreader.cli.arguments import Parser, refuse_what_no_command_takes
from recapreader.cli.context import Context
from recapreader.core.errors import UsageError
from recapreader.core.sanitize import one_line
from recapreader.storage.config.effective import Configured, configured
from recapreader.storage.folders import config_file, index_file, journal_file, library_folders, look_file, path_argument
from recapreader.storage.library.catalog import Library, UnknownTitleError
from recapreader.storage.library.title_lookup import slugify

_MODULES = {
    "read": "read",
    "show": "show",
    "list": "list_recaps",
    "mark": "mark",
    "watched": "watched",
    "import": "import_articles",
    "facts": "facts",
    "check": "check",
    "new": "new",
    "preview": "preview",
    "schema": "schema",
    "journal": "journal",
    "config": "config",
    "serve": "serve",
    "completion": "completion",
}
"""The module of every command, in the order of the help; only the one being run is imported."""
_PRINT_WARNINGS_THEMSELVES = ("read", "preview", "config")
_GLOBAL_WITH_VALUE = ("--library", "--journal")


def dispatch(arguments: list[str]) -> int:
    """Run the command that `arguments` name (`read` if they name none) and return its exit code."""
    refuse_what_no_command_takes(arguments)
    leaves_out = leaves_read_out(arguments)
    arguments = with_command(arguments)
    options, left_over = build_parser(*named(arguments)).parse_known_args(arguments)
    if left_over:
        refuse_left_over(arguments, left_over, leaves_out=leaves_out)
    settings = effective_settings()
    context = Context(
        Library(tuple(library_folders(options.library, settings.settings.library)), index_file()),
        path_argument(options.journal) if options.journal else journal_file(),
        settings,
    )
    if not options.prints_warnings:
        context.print_warnings()
    try:
        code: int = options.run(options, context)
    except UnknownTitleError as error:
        raise UsageError(unknown_title(error, getattr(options, "title", ""), leaves_out=leaves_out)) from None
    return code


def refuse_left_over(arguments: list[str], left_over: list[str], *, leaves_out: bool) -> NoReturn:
    """Refuse what a command does not take, and say what was probably meant.

    Raises:
        UsageError: always.
    """
    command = arguments[_command_position(arguments)]
    words = [each for each in arguments[_command_position(arguments) + 1 :] if not each.startswith("-")]
    message = f"recapreader {command} does not take {' '.join(left_over)}"
    if left_over[0].startswith("-"):
        hint = f"recapreader {command} --help lists its options"
    elif leaves_out and (near := near_command(words[0])):
        message, hint = f"there is no command {words[0]}", f"did you mean recapreader {near}?"
    elif command in ("read", "show", "mark"):
        message, hint = f"{' '.join(words)}: too many words", f'a title goes in quotes: recapreader "{" ".join(words)}"'
    elif command == "config":
        hint = f"settings are kept in {config_file()}; recapreader config shows them"
    else:
        hint = f"recapreader {command} --help shows how it is used"
    raise UsageError(one_line(f"{message}; {hint}"))


def unknown_title(error: UnknownTitleError, name: str, *, leaves_out: bool) -> str:
    """Say that there is no such title, with the file or the command that was probably meant."""
    file = f"{slugify(name)}.md"
    if name and os.path.isfile(file):  # noqa: PTH113 - a name that is too long is no file, and no error
        return f"no such title on the shelf; recapreader ./{file} reads the file in this folder"
    near = near_command(name) if leaves_out else ""
    return f"no such title; did you mean the command recapreader {near}?" if near and not error.near else str(error)


def near_command(word: str) -> str:
    """The command that a word was probably meant to be; empty if it is like none."""
    from difflib import get_close_matches  # noqa: PLC0415 - only what is mistyped needs it

    return next(iter(get_close_matches(word.casefold(), _MODULES, n=1, cutoff=0.7)), "")


def effective_settings() -> Configured:
    """Return the settings of this run, from the config file, the choices made in the room and the environment."""
    return configured(config_file(), look_file(), os.environ, _own_keys)


def _own_keys() -> dict[str, tuple[str, ...]]:
    from recapreader.session.keys import OF_ALL_SCREENS  # noqa: PLC0415 - only a config file can give them others

    return {command.id: command.keys for command in OF_ALL_SCREENS}


def build_parser(*only: str) -> argparse.ArgumentParser:
    """Return the parser of the whole command line, or of `only` some commands; completion is made from it too."""
    parser = Parser(
        prog="recapreader",
        allow_abbrev=False,
        description="Read recaps of films, series and books: what happened, and never more than you asked for.",
        epilog="`recapreader TITLE` opens a recap; `recapreader` alone opens the shelf, the list of all recaps. Each "
        "section of a recap is hidden until you reveal it, or set a mark: how far you have watched or read. "
        "`recapreader COMMAND --help` describes a command. Example: recapreader ballerina",
    )
    parser.add_argument(
        "--version", "-V", action="version", version=f"recapreader {__version__}", help="print the version and exit"
    )
    add_global_options(parser)
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name in only or _MODULES:
        module = import_module(f"recapreader.cli.commands.{_MODULES[name]}")
        command = commands.add_parser(
            name,
            help=module.HELP,
            description=module.DESCRIPTION,
            epilog=f"Example: {module.EXAMPLE}",
            allow_abbrev=False,
        )
        add_global_options(command, again=True)
        module.add_arguments(command)
        command.set_defaults(run=module.run, prints_warnings=name in _PRINT_WARNINGS_THEMSELVES)
    return parser


def add_global_options(parser: argparse.ArgumentParser, *, again: bool = False) -> None:
    """Add the options that every command takes, before or (`again`) after its name."""
    absent = argparse.SUPPRESS
    parser.add_argument(
        "--library",
        metavar="DIR",
        action="append",
        default=absent if again else [],
        help="look for recaps in this folder too (may be repeated)",
    )
    parser.add_argument(
        "--journal",
        metavar="FILE",
        default=absent if again else None,
        help="remember what you open and mark in this file, instead of your own journal",
    )


def named(arguments: list[str]) -> tuple[str, ...]:
    """Return the command that `arguments` name, so that only its parser is built; empty for the general help."""
    position = _command_position(arguments)
    return (arguments[position],) if position < len(arguments) and arguments[position] in _MODULES else ()


def with_command(arguments: list[str]) -> list[str]:
    """Return the arguments with `read` put in where they name no command."""
    position = _command_position(arguments)
    named = arguments[position : position + 1]
    if named and named[0] in (*_MODULES, "-h", "--help", "--version", "-V"):
        return arguments
    return [*arguments[:position], "read", *arguments[position:]]


def leaves_read_out(arguments: list[str]) -> bool:
    """Return whether `arguments` begin with a title or an option of `read`, without the command itself."""
    return _command_position(arguments) < len(arguments) < len(with_command(arguments))


def _command_position(arguments: list[str]) -> int:
    """Return the index of the command, or of where it would be: after the options that every command takes."""
    position = 0
    while position < len(arguments):
        argument = arguments[position]
        if argument in _GLOBAL_WITH_VALUE:
            position += 2
        elif argument.startswith(tuple(f"{option}=" for option in _GLOBAL_WITH_VALUE)):
            position += 1
        else:
            break
    return min(position, len(arguments))
