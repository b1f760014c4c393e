"""Every command and example in the pages is run, in a home of its own, and prints what the page says.

In a page, in its order: a block marked `sh` is run by bash where it says `<!-- ends with N -->` above, with that exit
code, else with 0; where it says `<!-- runs until Ctrl+C -->`, it is ended so once it has printed a line. A block marked
`text` right below is what was printed, `…` standing for any lines; above a block, `<!-- file: NAME -->` makes it a
file, and `<!-- in NAME, instead of: WORDS -->` replaces words of one. The home is called `/home/ada` in the pages.
"""

import re
import runpy
import shlex
import shutil
import signal
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from recapreader.cli.commands import build_parser, with_command
from recapreader.cli.main import Exit
from recapreader.storage import folders
from support.samples import HISTORIES, REPOSITORY, environment
from support.shells import program_on_path

DOCS = REPOSITORY / "docs"
PAGES = [REPOSITORY / "README.md", *sorted(DOCS.glob("*.md"))]
_BLOCK = re.compile(r"(?:<!-- ([^\n]*) -->\n)?```(\w+)\n(.*?)```\n(?:\n```text\n(.*?)```\n)?", re.DOTALL)
_RUN_BY_CI = "python3 -m venv .venv"
"""Begins the commands that set up a checkout; `.ci/run` runs them."""
_ARTICLE = """\
<html lang="en"><head><title>A Tale (film)</title></head><body><h1>A Tale</h1>
<p>A Tale is a 2020 drama film.</p><h2>Plot</h2><p>Someone comes home.</p><p>Someone leaves.</p></body></html>
"""


@dataclass(frozen=True)
class Example:
    """One fenced block of a page, the comment above it and the output below it."""

    note: str
    kind: str
    text: str
    output: str | None


def examples(page: Path) -> Iterator[Example]:
    for note, kind, text, output in _BLOCK.findall(page.read_text(encoding="utf-8")):
        if _RUN_BY_CI not in text:
            yield Example(note, kind, text, output or None)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with the files that the pages speak of."""
    home = tmp_path / "author"
    (home / "recaps").mkdir(parents=True)
    (example,) = (each.text for each in examples(REPOSITORY / "README.md") if each.kind == "markdown")
    (home / "my-film.md").write_text(example, encoding="utf-8")
    (home / "recaps" / "other.md").write_text(example, encoding="utf-8")
    (home / "article.html").write_text(_ARTICLE, encoding="utf-8")
    (home / "laptop.jsonl").touch()
    shutil.copytree(HISTORIES, home, dirs_exist_ok=True)
    return home


@pytest.mark.long
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_example_of_a_page_does_what_the_page_says(page: Path, home: Path) -> None:
    environ = environment(home, PATH=program_on_path(home), COLUMNS="80", PYTHONUNBUFFERED="1")
    for example in examples(page):
        if example.note == "runs until Ctrl+C":
            assert "http://127.0.0.1:" in interrupted(example.text, home, environ)
        elif example.kind == "sh":
            code, printed = run(example.text, home, environ)
            assert code == exit_code(example), f"{example.text}\n{printed}"
            assert example.output is None or matches(printed, example.output), f"{example.text}\n{printed}"
        elif name := example.note.removeprefix("file: ") if example.note.startswith("file: ") else "":
            (home / name).parent.mkdir(exist_ok=True)
            (home / name).write_text(example.text, encoding="utf-8")
        elif replacing := re.fullmatch(r"in (\S+), instead of: (.*)", example.note):
            replace_in(home / replacing[1], replacing[2].replace("\\n", "\n"), example.text.rstrip("\n"))


def run(script: str, home: Path, environ: dict[str, str]) -> tuple[int, str]:
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        env=environ,
        cwd=home,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=120,
        check=False,
        start_new_session=True,
    )
    return done.returncode, done.stdout.replace(str(home), "/home/ada")


def interrupted(script: str, home: Path, environ: dict[str, str]) -> str:
    """The first line that a command prints; Ctrl+C must end it, silently."""
    with subprocess.Popen(
        ["bash", "-c", f"exec {script}"],
        env=environ,
        cwd=home,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    ) as running:
        assert running.stdout
        line = running.stdout.readline()
        running.send_signal(signal.SIGINT)
        assert running.wait(60) == Exit.INTERRUPTED
        assert running.stdout.read() == ""
    return line


def exit_code(example: Example) -> int:
    ends = re.fullmatch(r"ends with (\d+)", example.note)
    return int(ends[1]) if ends else 0


def matches(printed: str, told: str) -> bool:
    """Whether output is what a page tells, `…` on a line of its own standing for any lines."""
    pattern = "".join(r"(?:.*\n)*?" if line == "…\n" else re.escape(line) for line in told.splitlines(keepends=True))
    return re.fullmatch(pattern, printed) is not None


def replace_in(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, old
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_an_output_that_is_not_the_told_one_is_noticed() -> None:
    assert matches("a\nb\nc\n", "a\n…\nc\n")
    assert not matches("a\nb\nd\n", "a\n…\nc\n")
    assert not matches("a\nb\n", "a\n")


_SAMPLES = {"MARK": "S01E02", "N": "1", "ACTION": "path", "CODE": "L101", "SHELL": "zsh"}


def named_in_the_text(page: Path) -> Iterator[str]:
    """Every command that stands in a line of a page, outside of the blocks."""
    text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    for span in re.findall(r"`([^`]+)`", text):
        if (found := re.search(r"(?:^|\$\()recapreader ([^)|>]+)", span)) and not re.search(r"[…\[]", span):
            yield found[1]


@pytest.mark.long
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_that_a_page_names_is_one(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for line in named_in_the_text(page):
        words = with_command([_SAMPLES.get(word, word) for word in shlex.split(line)])
        code = parsing(words)
        assert code == 0, f"{line}: {capsys.readouterr().err}"


def parsing(words: list[str]) -> int | str | None:
    """What the command line ends with when it reads these words, 0 where it would run them."""
    try:
        build_parser().parse_args(words)
    except SystemExit as ended:
        return ended.code
    return 0


def test_the_reference_and_the_manual_are_what_the_parser_makes_of_them() -> None:
    reference = runpy.run_path(str(DOCS / "command_line.py"))
    page = (DOCS / "command-line.md").read_text(encoding="utf-8")
    assert reference["with_reference"](page) == page
    assert reference["manual"]() == (DOCS / "recapreader.1").read_text(encoding="utf-8")


def test_the_places_that_the_manual_names_are_those_of_the_program(own_home: Path) -> None:
    places = runpy.run_path(str(DOCS / "command_line.py"))["_PLACES"]
    own = (
        *(folders.user_library(), folders.config_file(), folders.journal_file()),
        *(folders.cache_folder(), folders.answers_folder()),
    )
    assert {str(path).replace(str(own_home), "~") for path in own} == set(places)


def test_the_settings_in_the_readme_are_good_ones(home: Path) -> None:
    (settings,) = (each.text for each in examples(REPOSITORY / "README.md") if each.kind == "toml")
    config = home / ".config" / "recapreader" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text(settings, encoding="utf-8")
    code, printed = run("recapreader config", home, environment(home, PATH=program_on_path(home)))
    assert code == 0, printed


def test_every_link_between_the_pages_leads_somewhere() -> None:
    for page in [*PAGES, REPOSITORY / "CONTRIBUTING.md"]:
        for target in re.findall(r"\]\((?!https?:)([^)#\s]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
