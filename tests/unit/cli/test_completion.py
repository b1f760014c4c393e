"""Completion in real shells: all that the parser knows, titles by their slugs, and nothing from inside a recap."""

import argparse
import os
import subprocess
import sys
from pathlib import Path

import pytest

from recapreader.cli.commands import build_parser
from recapreader.storage.folders import shipped_content
from support.samples import environment
from support.shells import SHELLS, ask_bash
from support.twins import make_twins

SHIPPED = {path.stem for path in shipped_content().glob("*.md")}
HIDDEN = ("Secretheading", "secret-id", "Secretword", "Secretrole")
RECAP = """\
---
title: Own Tale
cast: [{actor: Ann, role: Secretrole, from: secret-id}]
---
Premise.
## Secretheading {#secret-id}
Secretword.
"""


def commands_of(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """The parser of every command."""
    found = [action.choices for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    return dict(found[0])


def options_of(parser: argparse.ArgumentParser) -> set[str]:
    return {each for action in parser._actions for each in action.option_strings if each.startswith("--")}


COMMANDS = commands_of(build_parser())
CASES: list[tuple[str, set[str]]] = [
    ("recapreader ", {*COMMANDS, *SHIPPED, "own-tale", "near.md"}),
    ("recapreader own", {"own-tale"}),
    ("recapreader sh", {"show"}),
    ("recapreader own-tale --se", {"--seen"}),
    ("recapreader --again own-", {"own-tale"}),
    ("recapreader read own", {"own-tale"}),
    ("recapreader show own", {"own-tale"}),
    ("recapreader show n", {"near.md", "nosferatu"}),
    ("recapreader show own-tale --a", {"--all", "--advisories"}),
    ("recapreader show --format ", {"text", "markdown", "html", "json"}),
    ("recapreader show --format=h", {"html"}),
    ("recapreader show --seen ", set()),
    ("recapreader show --reveal ", set()),
    ("recapreader new ", set()),
    ("recapreader new --kind s", {"series", "season"}),
    ("recapreader journal ", {"sync", "export", "merge", "forget", "path"}),
    ("recapreader journal forget own", {"own-tale"}),
    ("recapreader journal merge l", {"laptop.jsonl", "later/"}),
    ("recapreader check n", {"near.md", "nosferatu"}),
    ("recapreader preview n", {"near.md", "nosferatu"}),
    ("recapreader check la", {"later/"}),
    ("recapreader check --explain L10", {"L101", "L102", "L103", "L104", "L105"}),
    ("recapreader import --into own", {"own-tale"}),
    ("recapreader --library l", {"later/"}),
    ("recapreader --library later ot", {"other-tale"}),
    ("recapreader show later/", {"later/other-tale.md"}),
    ("recapreader schema ", {"front-matter", "show"}),
    ("recapreader completion ", {"bash", "zsh", "fish"}),
    ("recapreader nonsense", set()),
]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with a library, files beside, and one of a name that a careless shell would run."""
    home = tmp_path / "reader"
    library = home / ".local" / "share" / "recapreader" / "library"
    library.mkdir(parents=True)
    (library / "own-tale.md").write_text(RECAP, encoding="utf-8")
    (home / "later").mkdir()
    for name in ("near.md", "later/other-tale.md", "laptop.jsonl"):
        (home / name).write_text(RECAP, encoding="utf-8")
    return home


@pytest.mark.long
@pytest.mark.parametrize("shell", SHELLS)
def test_a_shell_offers_what_the_command_line_takes(shell: str, home: Path) -> None:
    # One program answers them all; what each shell makes of an answer is seen in every fourth.
    cases = dict(CASES if shell == "bash" else CASES[::4])
    asked = SHELLS[shell](home, list(cases))
    assert dict(zip(cases, asked, strict=True)) == cases


@pytest.mark.long
def test_every_option_of_every_command_is_offered(home: Path) -> None:
    asked = ask_bash(home, [f"recapreader {name} --" for name in COMMANDS])
    assert dict(zip(COMMANDS, asked, strict=True)) == {name: options_of(COMMANDS[name]) for name in COMMANDS}


@pytest.mark.long
@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_a_second_command_of_the_line_and_a_value_after_an_equals_sign_are_completed(shell: str, home: Path) -> None:
    # Of bash, which cuts its line before it asks, the first of the two cannot be asked; the second is among the cases.
    asked = SHELLS[shell](home, ["true; recapreader own", "recapreader show --format=h"])
    assert asked[0] == {"own-tale"}
    assert asked[1] in ({"html"}, {"--format=html"})


@pytest.mark.long
@pytest.mark.parametrize("shell", SHELLS)
def test_a_file_name_is_never_run(shell: str, home: Path) -> None:
    library = home / ".local" / "share" / "recapreader" / "library"
    for name in ("odd$(touch ran).md", "odd`touch ran`.md", "odd;touch ran.md", "odd tale.md", "-odd.md"):
        (library / name).write_text(RECAP, encoding="utf-8")
    (offered,) = SHELLS[shell](home, ["recapreader odd"])
    assert len(offered) == 4
    assert not (home / "ran").exists()


def answer_to(home: Path, line: str) -> tuple[bytes, bytes, int]:
    """What the program answers a script, what it prints beside, and how it ends."""
    answer = home / "answer"
    done = subprocess.run(
        [sys.executable, "-m", "recapreader"],
        env=environment(
            home,
            _ARGCOMPLETE="1",
            _ARGCOMPLETE_STDOUT_FILENAME=str(answer),
            COMP_LINE=line,
            COMP_POINT=str(len(line)),
        ),
        cwd=home,
        capture_output=True,
        timeout=60,
        check=False,
    )
    return answer.read_bytes(), done.stdout + done.stderr, done.returncode


LINES = (
    "recapreader ",
    "recapreader own-tale ",
    "recapreader show own-tale --reveal ",
    "recapreader S",
    "recapreader s",
)


@pytest.mark.long
def test_nothing_from_inside_a_recap_is_offered(home: Path) -> None:
    for line in LINES:
        offered, printed, code = answer_to(home, line)
        assert not any(word.encode() in offered for word in HIDDEN)
        assert not printed
        assert code == 0


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2))
def test_twins_are_completed_alike(seed: int, tmp_path: Path) -> None:
    twins = make_twins(seed)
    told = []
    for name, recap in (("first", twins.first), ("second", twins.second)):
        library = tmp_path / name / "home" / ".local" / "share" / "recapreader" / "library"
        library.mkdir(parents=True)
        (library / "own-tale.md").write_text(recap, encoding="utf-8")
        told.append([answer_to(tmp_path / name / "home", line) for line in LINES])
    assert told[0] == told[1]
    assert b"own-tale" in told[0][0][0]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_titles_are_offered_without_opening_a_recap(home: Path) -> None:
    os.mkfifo(home / ".local" / "share" / "recapreader" / "library" / "pipe.md")
    offered, _, _ = answer_to(home, "recapreader pi")
    assert offered.strip() == b"pipe"


@pytest.mark.long
def test_a_broken_config_keeps_completion_quiet(home: Path) -> None:
    config = home / ".config" / "recapreader"
    config.mkdir(parents=True)
    (config / "config.toml").write_text("theme = [", encoding="utf-8")
    assert answer_to(home, "recapreader own") == (b"own-tale ", b"", 0)
