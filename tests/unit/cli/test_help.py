"""The help of every command says what it does, what each argument is for, and gives an example; so does the manual."""

import argparse
import subprocess
from collections.abc import Iterator

import pytest

from recapreader.cli.commands import build_parser
from support.samples import REPOSITORY

MANUAL = REPOSITORY / "docs" / "recapreader.1"


def parsers(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                yield from parsers(command)


ALL = list(parsers(build_parser()))


@pytest.mark.parametrize("parser", ALL, ids=lambda parser: parser.prog)
def test_a_newcomer_is_told_what_to_do(parser: argparse.ArgumentParser) -> None:
    assert (parser.description or "").endswith(".")
    assert "Example: " in (parser.epilog or "")
    unexplained = [action.dest for action in parser._actions if not (action.help or action.metavar == "COMMAND")]
    assert [dest for dest in unexplained if dest != argparse.SUPPRESS] == []


@pytest.mark.needs("man")
def test_the_manual_is_set_without_a_warning_and_has_every_command_and_option() -> None:
    done = subprocess.run(
        ["man", "--warnings=w", "-l", "-Tutf8", str(MANUAL)],
        env={"PATH": "/usr/bin:/bin", "MANWIDTH": "200", "LC_ALL": "C.UTF-8", "GROFF_NO_SGR": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stderr == ""
    text = done.stdout
    while "\b" in text:  # bold letters are struck twice
        at = text.index("\b")
        text = text[: at - 1] + text[at + 1 :]
    for parser in ALL:
        assert parser.prog in text
        for action in parser._actions:
            assert all(option in text for option in action.option_strings)
