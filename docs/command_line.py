"""Write the reference in command-line.md, and the manual page, from the one parser: `python docs/command_line.py`."""

import argparse
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from recapreader.cli.commands import build_parser
from recapreader.cli.main import Exit
from recapreader.storage.config.effective import THEME_VARIABLE
from recapreader.storage.folders import LIBRARY_VARIABLE

DOCS = Path(__file__).parent
PAGE = DOCS / "command-line.md"
MANUAL = DOCS / "recapreader.1"
_BEGIN = "<!-- commands: begin (python docs/command_line.py writes this) -->\n"
_END = "<!-- commands: end -->"
_MANY = {"?": "[{}]", "*": "[{} …]", "+": "{0} [{0} …]"}
_PLACES = {
    "~/.local/share/recapreader/library": "Your recaps, one Markdown file each.",
    "~/.config/recapreader/config.toml": "Your settings; recapreader config prints those in force.",
    "~/.local/state/recapreader/journal.db": "Your journal: what you opened and marked, and no text of any recap.",
    "~/.cache/recapreader/recaps": "A cache of files read before; safe to delete.",
    "~/.cache/recapreader/wikidata": "What Wikidata answered; safe to delete.",
}
"""Where files are kept on Linux; `journal path` and `config` print it on any system."""
_VARIABLES = {
    LIBRARY_VARIABLE: "More folders of recaps, separated as in PATH.",
    THEME_VARIABLE: "The theme of the reading room; overrides the config file.",
    "NO_COLOR": "If set to anything, turns colours off.",
    "TEXTUAL_ANIMATIONS": "If set to none, turns animations off.",
}
_EXITS = {
    Exit.DONE: "Done.",
    Exit.CONTENT: "A problem in a file: a recap cannot be read, or check found an error.",
    Exit.USAGE: "A problem in the command line: an unknown title, option or number.",
    Exit.FAULT: "A bug in recapreader itself.",
    Exit.INTERRUPTED: "Interrupted with Ctrl+C.",
}
_RUN_UNTIL_STOPPED = ("recapreader serve",)
"""Commands whose example runs until Ctrl+C; the test of the pages is told so."""
_FOR_A_TERMINAL = ("recapreader facts", "recapreader preview")
"""Commands that refuse to run without a terminal, as in the test that runs these examples."""
_SHARED = (
    "`--help`, `--library` and `--journal` can also follow a command; `journal` takes the last two before its action."
)


@dataclass(frozen=True, slots=True)
class Argument:
    """An option or argument: how it is written and what it is for."""

    written: str
    told: str


@dataclass(frozen=True, slots=True)
class Command:
    """One command, as its help describes it."""

    name: str
    synopsis: str
    description: str
    arguments: tuple[Argument, ...]
    example: str


def command_line() -> tuple[Command, ...]:
    """Return every command, each followed by its actions; the first is the program itself with the shared options."""
    parser = build_parser()
    shared = {option for action in parser._actions for option in action.option_strings}  # noqa: SLF001
    return (_command(parser, frozenset()), *_below(parser, frozenset(shared)))


def _below(parser: argparse.ArgumentParser, shared: frozenset[str]) -> Iterator[Command]:
    for command in _subcommands(parser).values():
        yield _command(command, shared)
        yield from _below(command, shared)


def _subcommands(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    # argparse has no public way to walk a parser.
    groups = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]  # noqa: SLF001
    return dict(groups[0].choices) if groups else {}


def _command(parser: argparse.ArgumentParser, shared: frozenset[str]) -> Command:
    actions = [action for action in parser._actions if not shared.intersection(action.option_strings)]  # noqa: SLF001
    positionals = [action for action in actions if not action.option_strings]
    has_options = len(positionals) < len(actions)
    words = [parser.prog, *(["[OPTION …]"] if has_options else []), *map(_positional, positionals)]
    return Command(
        parser.prog,
        " ".join(words),
        parser.description or "",
        tuple(Argument(_written(action), action.help or "") for action in actions if action.help),
        (parser.epilog or "").rpartition("Example: ")[2],
    )


def _positional(action: argparse.Action) -> str:
    name = str(action.metavar)
    return f"{name} …" if isinstance(action.choices, dict) else _MANY.get(str(action.nargs), "{}").format(name)


def _written(action: argparse.Action) -> str:
    if not action.option_strings:
        return str(action.metavar)
    names = ", ".join(action.option_strings)
    if action.nargs == 0:
        return names
    return f"{names} {'|'.join(map(str, action.choices)) if action.choices else action.metavar}"


# The page.


def with_reference(page: str) -> str:
    """Return the page with the reference between its two comments."""
    before, _, rest = page.partition(_BEGIN)
    _, _, after = rest.partition(_END)
    return before + _BEGIN + "\n" + "\n".join(_reference()) + "\n" + _END + after


def _reference() -> Iterator[str]:
    program, *commands = command_line()
    yield from ("### The program itself", "", *_list(program.arguments), "", _SHARED, "")
    for command in commands:
        yield from (f"### {command.name.partition(' ')[2]}", "", f"`{command.synopsis}`", "", command.description, "")
        if command.arguments:
            yield from (*_list(command.arguments), "")
        if command.name in _RUN_UNTIL_STOPPED:
            yield "<!-- runs until Ctrl+C -->"
        if command.name in _FOR_A_TERMINAL:
            yield f"<!-- ends with {Exit.USAGE.value} -->"
        yield from ("```sh", command.example, "```", "")
    yield from ("### Exit status", "", *_list(_exits(), "{}"))
    yield from ("", "### Files", "", *_list(_of(_PLACES)))
    yield from ("", "### Environment", "", *_list(_of(_VARIABLES)), "")


def _list(arguments: tuple[Argument, ...], written: str = "`{}`") -> list[str]:
    return [f"- {written.format(argument.written)}: {argument.told}" for argument in arguments]


def _exits() -> tuple[Argument, ...]:
    return tuple(Argument(str(int(code)), _EXITS[code]) for code in Exit)


def _of(told: dict[str, str]) -> tuple[Argument, ...]:
    return tuple(Argument(*each) for each in told.items())


# The manual page.


def manual() -> str:
    """Return the manual page, for man."""
    program, *commands = command_line()
    lines = [
        r".\" Written by docs/command_line.py from the command line itself.",
        '.TH RECAPREADER 1 "" recapreader "User Commands"',
        ".SH NAME",
        r"recapreader \- read recaps of films, series and books, and never more than you asked for",
        ".SH SYNOPSIS",
        *_synopsis("recapreader [OPTION …] [TITLE|FILE]"),
        ".br",
        *_synopsis(program.synopsis),
        ".SH DESCRIPTION",
        _roff(program.description),
        _roff(_WHAT_IT_DOES),
        ".SH OPTIONS",
        *_terms(program.arguments),
        ".PP",
        _roff(_SHARED.replace("`", "")),
        ".SH COMMANDS",
    ]
    for command in commands:
        lines += [
            f'.SS "{_roff(command.name.partition(" ")[2])}"',
            *_synopsis(command.synopsis),
            ".PP",
            _roff(command.description),
            *_terms(command.arguments),
        ]
    lines += [".SH EXAMPLES"]
    for example in dict.fromkeys(command.example for command in commands):
        lines += [".PP", ".EX", _roff(example), ".EE"]
    lines += [".SH FILES", *_terms(_of(_PLACES)), ".SH ENVIRONMENT", *_terms(_of(_VARIABLES))]
    lines += [".SH EXIT STATUS", *_terms(_exits())]
    return "\n".join(lines) + "\n"


_WHAT_IT_DOES = (
    "Every section of a recap is hidden until you open it, with a key press or by saying how far you have watched or "
    "read. What you open is remembered, and can be hidden again."
)


def _synopsis(synopsis: str) -> list[str]:
    program, _, rest = synopsis.partition(" ")
    return [f".B {_roff(program)}", _roff(rest)]


def _terms(arguments: tuple[Argument, ...]) -> list[str]:
    lines = []
    for argument in arguments:
        lines += [".TP", f".B {_roff(argument.written)}", _roff(argument.told)]
    return lines


def _roff(text: str) -> str:
    """A text as roff reads it: every special character as itself."""
    escaped = text.replace("\\", r"\e").replace("-", r"\-").replace("…", "...").replace("~", r"\(ti")
    escaped = escaped.replace("`", r"\(ga").replace("'", r"\(aq").replace("^", r"\(ha")
    return re.sub(r"^(?=[.'])", r"\\&", escaped, flags=re.MULTILINE)


if __name__ == "__main__":
    PAGE.write_text(with_reference(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    MANUAL.write_text(manual(), encoding="utf-8")
