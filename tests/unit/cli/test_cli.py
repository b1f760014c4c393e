"""The command line: what each flag shows, what each mistake says, and how each command ends."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from recapreader import __version__
from recapreader.cli.commands.show import print_text
from recapreader.cli.main import main
from recapreader.core import faults
from recapreader.storage.journal import Change, Journal
from recapreader.storage.library.title_lookup import slugify
from support.examples import few
from support.samples import REPOSITORY, environment, run_program

FILM = """\
---
title: The Long Night
year: 1999
genres: [Drama]
aliases: [Nuit]
cast: [Ann as Ada, {actor: Bob, role: the killer, from: two}]
advisories: [violence]
---
Premise with >!an aside!<.
## One-heading
One-body.
## Two-heading {#two label="A visit"}
Two-body with ||inner||.
## Three-heading {.ending}
Three-body.
"""
SERIES = """\
---
title: The Long Series
kind: series
---
Premise.
# Pilot-heading {after=S01E01}
Zero-body.
## A-heading
A-body.
# Return-heading {after=S01E02}
## B-heading
B-body.
"""

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    folder = tmp_path / "recaps"
    folder.mkdir()
    (folder / "long-night.md").write_text(FILM, encoding="utf-8")
    (folder / "long-series.md").write_text(SERIES, encoding="utf-8")
    return folder


@pytest.fixture
def run(shelf: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """One command in this process, with a shelf and a journal of its own: (exit code, stdout, stderr)."""
    for hook in ("sys.excepthook", "threading.excepthook", "sys.unraisablehook"):
        module, name = hook.split(".")
        monkeypatch.setattr(f"{module}.{name}", getattr(sys.modules[module], name))
    monkeypatch.setenv("COLUMNS", "80")

    def command(*arguments: str) -> tuple[int, str, str]:
        code = main(["--library", str(shelf), "--journal", str(tmp_path / "journal.db"), *arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return command


BODIES = ("Premise", "One-body", "Two-body", "Three-body")
SERIES_BODIES = ("Premise", "Zero-body", "A-body", "B-body")


@pytest.mark.parametrize(
    ("flags", "shown"),
    [
        ([], ["Premise"]),
        (["--reveal", "1"], ["Premise", "One-body"]),
        (["--reveal", "1-2"], ["Premise", "One-body", "Two-body"]),
        (["--reveal", "1", "--reveal", "3"], ["Premise", "One-body", "Three-body"]),
        (["--reveal", "0"], ["Premise"]),
        (["--reveal", "0-3"], list(BODIES)),
        (["--all"], list(BODIES)),
    ],
)
@pytest.mark.parametrize("form", ["text", "json"])
def test_show_prints_what_the_flags_ask_for(run: Run, flags: list[str], shown: list[str], form: str) -> None:
    code, out, err = run("show", "long-night", "--format", form, *flags)
    assert (code, err) == (0, "")
    assert [body for body in BODIES if body in out] == shown
    headings = [body.replace("body", "heading") for body in BODIES[1:]]
    assert [heading for heading in headings if heading in out] == [
        body.replace("body", "heading") for body in shown[1:]
    ]
    assert ("aside" in out) == ("--all" in flags)
    assert ("inner" in out) == ("--all" in flags)
    assert ("the killer" in out) == ("Two-body" in shown)


@pytest.mark.parametrize(
    ("flags", "shown"),
    [
        (["--seen", "S01E01"], ["Premise", "Zero-body", "A-body"]),
        (["--seen", "s1e2"], list(SERIES_BODIES)),
        (["--reveal", "1.1"], ["Premise", "A-body"]),
        (["--reveal", "1.0"], ["Premise", "Zero-body"]),
        (["--reveal", "1.1-2.1"], ["Premise", "A-body", "B-body"]),
        (["--seen", "S01E01", "--reveal", "2.1"], list(SERIES_BODIES)),
    ],
)
def test_show_takes_marks_and_the_numbers_of_parts(run: Run, flags: list[str], shown: list[str]) -> None:
    code, out, _ = run("show", "long-series", *flags)
    assert code == 0
    assert [body for body in SERIES_BODIES if body in out] == shown


@pytest.mark.parametrize("number", ["9", "1.1", "2-1", "x", "1-", "-1", "", "1-9", "1 2", "٣"])
def test_show_refuses_a_number_that_is_none(run: Run, number: str) -> None:
    code, out, err = run("show", "long-night", f"--reveal={number}")
    assert (code, out) == (2, "")
    assert "from 0 to 3" in err


@pytest.mark.parametrize(
    "flags", [["--seen", "S01E01"], ["--width", "x"], ["--format", "pdf"], ["--nonsense"], ["--rev", "1"]]
)
def test_show_refuses_flags_that_it_does_not_understand(run: Run, flags: list[str]) -> None:
    code, out, _ = run("show", "long-night", *flags)
    assert (code, out) == (2, "")


def test_show_remembers_nothing_and_knows_nothing_of_the_journal(run: Run, tmp_path: Path) -> None:
    assert run("show", "long-night", "--all")[0] == 0
    assert not (tmp_path / "journal.db").exists()
    remember(tmp_path)
    assert "One-body" not in run("show", "long-night")[1]


def remember(tmp_path: Path) -> None:
    """Reveal the second section."""
    journal = Journal(tmp_path / "journal.db")
    journal.write("long-night · The Long Night · 1999", [Change("reveal", "#two"), Change("reveal", "#two", "inline")])
    journal.close()


def test_mine_shows_what_the_journal_knows(run: Run, tmp_path: Path) -> None:
    assert run("show", "long-night", "--mine")[1] == run("show", "long-night")[1]
    remember(tmp_path)
    code, out, err = run("show", "long-night", "--mine")
    assert (code, err) == (0, "")
    assert [body for body in BODIES if body in out] == ["Premise", "Two-body"]
    assert "inner" in out
    assert "the killer" in out


def test_advisories_are_shown_when_they_are_asked_for(run: Run) -> None:
    for form in ("text", "json"):
        assert "violence" not in run("show", "long-night", "--all", "--format", form)[1]
        assert "violence" in run("show", "long-night", "--advisories", "--format", form)[1]


@pytest.mark.parametrize(("width", "widest"), [("30", 30), ("20", 20), ("5", 20), ("-3", 20), ("0", 80)])
def test_lines_are_as_wide_as_asked_for(run: Run, width: str, widest: int) -> None:
    code, out, _ = run("show", "long-night", "--all", f"--width={width}")
    assert code == 0
    assert max(map(len, out.splitlines())) <= widest


def test_json_is_as_specified(run: Run) -> None:
    document = json.loads(run("show", "long-series", "--reveal", "1.1", "--format", "json")[1])
    assert document == {
        "schema": 2,
        "title": "The Long Series",
        "kind": "series",
        "sections": [
            {
                "number": "0", "part": None, "state": "shown", "label": "Premise", "ending": False, "after": None,
                "text": "Premise.",
            },
            {"number": "1.0", "part": "1", "state": "hidden", "label": "Opening", "ending": False, "after": "S01E01"},
            {
                "number": "1.1", "part": "1", "state": "shown", "label": "Chapter 1", "ending": False,
                "after": "S01E01", "heading": "A-heading", "text": "A-body.",
            },
            {"number": "2.1", "part": "2", "state": "hidden", "label": "Chapter 1", "ending": False, "after": "S01E02"},
        ],
    }  # fmt: skip


def test_a_closed_spoiler_in_json_is_a_gap(run: Run) -> None:
    document = json.loads(run("show", "long-night", "--reveal", "2", "--format", "json")[1])
    assert document["sections"][0]["text"] == ["Premise with ", {"gap": True}, "."]
    assert document["sections"][2]["text"] == ["Two-body with ", {"gap": True}, "."]
    assert document["cast"] == [{"actor": "Ann", "role": "Ada"}, {"actor": "Bob", "role": "the killer"}]


# The shelf.


def test_list_prints_titles_and_tells_of_what_cannot_be_read(run: Run, shelf: Path) -> None:
    code, out, err = run("list")
    assert (code, err) == (0, "")
    slugs = [line.split("  ")[0].strip() for line in out.splitlines()]
    assert [slug for slug in slugs if slug.startswith("long-")] == ["long-night", "long-series"]
    assert "One-heading" not in out
    (shelf / "broken.md").write_text("no front matter: SECRET", encoding="utf-8")
    code, out, err = run("list")
    assert code == 1
    assert "broken" not in out
    assert "broken.md: the file has no front matter" in err
    assert "SECRET" not in err


def test_list_as_json(run: Run, shelf: Path) -> None:
    (shelf / "seen").mkdir()
    (shelf / "seen/other.md").write_text("---\ntitle: Other\n---\n", encoding="utf-8")
    (shelf / "zz.md").write_text("---\n---\n", encoding="utf-8")
    code, out, _ = run("list", "--json")
    assert code == 1
    recaps = {each["slug"]: each for each in json.loads(out)["recaps"]}
    assert recaps["long-night"] == {
        "slug": "long-night", "title": "The Long Night", "episode": None, "year": 1999, "kind": "film",
        "genres": ["Drama"], "runtime": None, "collection": None,
    }  # fmt: skip
    assert recaps["other"]["collection"] == "seen"
    assert list(recaps["zz"]) == ["slug", "path", "unreadable"]
    assert list(recaps)[-1] == "zz"


def test_nothing_at_all_shows_the_shelf(run: Run) -> None:
    assert run()[:2] == (0, run("list")[1])


def test_c_goes_on_with_the_last_recap_read(run: Run, tmp_path: Path) -> None:
    code, out, err = run("-c")
    assert (code, out) == (2, "")
    assert "no recap has been read yet" in err
    remember(tmp_path)
    assert run("-c")[:2] == run("read", "long-night")[:2]
    assert run("-c", "long-night")[0] == 2


@pytest.mark.parametrize(
    "title",
    ["long-night", "Long Night", "The Long Night", "LONG NIGHT", "night", "nuit", "the   long, night!", "lóng-níght"],
)
def test_a_title_is_a_slug_or_an_unambiguous_part_of_a_title(run: Run, title: str) -> None:
    code, out, _ = run("show", title)
    assert code == 0
    assert out.startswith("The Long Night\n")


def test_an_exact_title_wins_over_one_that_it_is_part_of(run: Run, shelf: Path) -> None:
    (shelf / "x.md").write_text("---\ntitle: The Long\n---\n", encoding="utf-8")
    assert run("show", "the long")[1].startswith("The Long\n")


def test_a_file_with_a_name_of_any_kind_is_found_by_it(run: Run, shelf: Path) -> None:
    for name in ("발레리나", "Größe & Co", "UPPER"):
        (shelf / f"{name}.md").write_text("---\ntitle: Other\n---\n", encoding="utf-8")
        assert run("show", name)[0] == 0
    assert slugify("발레리나") == "발레리나"


def test_an_ambiguous_title_names_the_candidates(run: Run) -> None:
    code, out, err = run("show", "long")
    assert (code, out) == (2, "")
    assert "long-night, long-series" in err


@pytest.mark.parametrize(
    ("title", "hint"),
    [("long-nigth", "did you mean long-night"), ("qqqq", "recapreader list"), ("", "list"),
     ("!!!", "list"), ("…", "list"), ("ж" * 190, "list"), ("..", "list"), ("a" * 5000, "list")],
)  # fmt: skip
def test_an_unknown_title_gets_the_nearest_names(run: Run, title: str, hint: str) -> None:
    code, out, err = run("show", "--", title)
    assert (code, out) == (2, "")
    assert hint in err


def test_a_later_library_shadows_an_earlier_one(run: Run, tmp_path: Path) -> None:
    later = tmp_path / "later"
    later.mkdir()
    (later / "long-night.md").write_text("---\ntitle: Shadow\n---\n", encoding="utf-8")
    assert run("--library", str(later), "show", "long-night")[1].startswith("Shadow")
    assert run("show", "--library", str(later), "long-night")[1].startswith("Shadow")


def test_libraries_come_from_the_environment_too(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folders = [tmp_path / "a", tmp_path / "b"]
    for folder in folders:
        folder.mkdir()
        (folder / f"in-{folder.name}.md").write_text(f"---\ntitle: From {folder.name}\n---\n", encoding="utf-8")
    monkeypatch.setenv("RECAPREADER_LIBRARY", os.pathsep.join(map(str, folders)))
    assert run("show", "in-a")[1].startswith("From a")
    assert run("show", "in-b")[1].startswith("From b")


def test_what_ships_is_there(run: Run) -> None:
    assert run("show", "ballerina")[1].startswith("Ballerina\n")


# Files.


def test_an_argument_with_a_slash_or_md_is_a_file(run: Run, shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(shelf)
    for name in (str(shelf / "long-night.md"), "./long-night.md", "long-night.md", "../recaps/long-night.md"):
        assert run("show", name)[1].startswith("The Long Night")
    (shelf / "plain").write_text(FILM, encoding="utf-8")
    assert run("show", "./plain")[0] == 0
    assert run("show", "plain")[0] == 2


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("absent.md", None, "there is no such file"),
        (
            "bad.md",
            b"---\ntitle: x\n---\n\n\xff",
            ": the file is not UTF-8; save it in that encoding (recapreader check tells the line)",
        ),
        ("bad.md", b"---\ntitle: &a SECRET\n---\n", ": the front matter may not use YAML anchors"),
        ("bad.md", b"## A {#a}\nSECRET", "no front matter"),
        ("\x1b[31m.md", b"## A {.ending}\nSECRET", "/[31m.md: the file has no front matter"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_with_the_reason(
    run: Run, tmp_path: Path, name: str, data: bytes | None, said: str
) -> None:
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    code, out, err = run("show", str(path))
    assert (code, out) == (1, "")
    assert said in err
    assert "SECRET" not in err
    assert "\x1b" not in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("name", ["~nobody-of-that-name/x.md", "~nobody-of-that-name/", "a" * 300 + ".md", "/"])
def test_a_strange_file_name_is_no_fault_of_ours(run: Run, name: str) -> None:
    assert run("show", name)[0] == 1
    if name != "/":  # all that the machine holds is a library, too, and takes its time
        assert run("--library", name, "list")[0] == 0
    assert run("--journal", name, "show", "long-night", "--mine")[0] == 0


# Reading, where there is no terminal.


@pytest.mark.parametrize("command", [["long-night"], ["read", "long-night"]])
def test_reading_into_a_pipe_prints_what_mine_prints(run: Run, tmp_path: Path, command: list[str]) -> None:
    remember(tmp_path)
    assert run(*command) == run("show", "long-night", "--mine")
    assert "Two-body" in run(*command)[1]


def test_reading_into_a_pipe_takes_a_mark(run: Run) -> None:
    assert run("long-series", "--seen", "S01E01") == run("show", "long-series", "--seen", "S01E01")
    assert run("--seen", "S01E01", "long-series")[1] == run("long-series", "--seen", "S01E01")[1]


def test_a_damaged_journal_is_told_of_on_stderr(run: Run, tmp_path: Path) -> None:
    for command in (["long-night"], ["show", "long-night", "--mine"]):
        (tmp_path / "journal.db").write_bytes(b"damaged" * 100)
        code, out, err = run(*command)
        assert code == 0
        assert "Two-body" not in out
        assert "set aside as journal.db.damaged-" in err


# The journal's commands.


def test_journal_path_and_forget(run: Run, tmp_path: Path) -> None:
    assert run("journal", "path") == (0, f"{tmp_path / 'journal.db'}\n", "")
    remember(tmp_path)
    assert run("journal", "forget", "long-night") == (0, "", "forgotten: The Long Night · 1999\n")
    assert "Two-body" not in run("show", "long-night", "--mine")[1]
    assert run("journal", "forget", "qqqq")[0] == 2
    assert run("journal")[0] == 2


def test_forgetting_where_nothing_can_be_written_is_told(run: Run, tmp_path: Path) -> None:
    code, out, err = run("--journal", str(tmp_path), "journal", "forget", "long-night")
    assert (code, out) == (1, "")
    assert "cannot be written" in err


# Endings.


def test_version_and_help(run: Run) -> None:
    for flag in ("--version", "-V"):
        assert run(flag)[:2] == (0, f"recapreader {__version__}\n")
    for command in ([], ["show"], ["list"], ["read"], ["journal"], ["journal", "forget"]):
        code, out, err = run(*command, "--help")
        assert (code, err) == (0, "")
        assert out.startswith("usage: recapreader")


def test_a_fault_of_ours_is_told_without_a_word_of_the_recap(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object, **__: object) -> None:
        hidden = "One-body"
        raise ValueError(hidden)

    monkeypatch.setattr("recapreader.cli.commands.show.print_text", failing)
    code, out, err = run("show", "long-night", "--all")
    assert (code, out) == (70, "")
    assert "ValueError" in err
    assert "bug in recapreader" in err
    assert "body" not in err
    assert "test_cli" not in err
    assert print_text is not failing


def test_an_interruption_ends_with_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("recapreader.cli.commands.show.print_text", interrupted)
    assert run("show", "long-night") == (130, "", "")


def test_a_chained_error_tells_nothing_of_its_cause() -> None:
    error = ValueError("SECRET")
    error.__cause__ = error.__context__ = KeyError("SECRET")
    assert "SECRET" not in "\n".join(faults.describe_fault(error))


# In a process of its own.


COMMANDS = ["--version", "list", "show ballerina", "show ballerina --format json", "ballerina", "ballerina --plain",
            "journal path", "show --help", "--help"]  # fmt: skip
ONE_AFTER_ANOTHER = """
import contextlib, io, json, sys
from recapreader.cli.main import main
loaded = {}
for command in json.loads(sys.argv[1]):
    with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
        main(command.split())
    loaded[command] = list(sys.modules)
print(json.dumps(loaded))
"""


@pytest.fixture(scope="module")
def modules_after(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """The modules that are loaded after each command, when one process runs them all in this order."""
    done = subprocess.run(
        [sys.executable, "-c", ONE_AFTER_ANOTHER, json.dumps(COMMANDS)],
        env=environment(tmp_path_factory.mktemp("home")),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )
    return {command: set(names) for command, names in json.loads(done.stdout).items()}


@pytest.mark.long
@pytest.mark.parametrize("command", ["ballerina", "ballerina --plain", "show ballerina", "list"])
def test_only_an_import_needs_the_importer(modules_after: dict[str, set[str]], command: str) -> None:
    loaded = modules_after[command]
    assert "recapreader.storage.library.load" in loaded
    assert not {name for name in loaded if name.startswith(("recapreader.importing", "recapreader.session.review"))}
    assert not {"selectolax", "mwparserfromhell"} & loaded


@pytest.mark.parametrize("command", COMMANDS)
def test_textual_is_imported_only_to_read(modules_after: dict[str, set[str]], command: str) -> None:
    modules = modules_after[command]
    assert "recapreader.cli.main" in modules
    assert not [name for name in modules if name.split(".")[0] == "textual"]
    if command == "--version":
        assert "argparse" not in modules


@pytest.mark.parametrize("command", few(["show large", "show long-night", "list", "large", "--help", "--version"], 1))
def test_a_closed_pipe_is_silent(own_home: Path, shelf: Path, command: str) -> None:
    (shelf / "large.md").write_text("---\ntitle: Large\n---\n" + "word " * 100_000, encoding="utf-8")
    library = [] if command == "--version" else ["--library", str(shelf)]
    reader, end = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "recapreader", *library, *command.split()],
        env=environment(own_home),
        stdin=subprocess.DEVNULL,
        stdout=end,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(end)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("encoding", few(["ascii", "latin-1", "utf-8"], 1))
def test_a_terminal_without_unicode_gets_what_it_can_show(own_home: Path, shelf: Path, encoding: str) -> None:
    done = run_program(
        own_home, "--library", str(shelf), "show", "long-night", PYTHONIOENCODING=encoding, PYTHONUTF8="0"
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "A visit (hidden)" in done.stdout


@pytest.mark.parametrize("arguments", few(["show long-night", "list", "long-night", ""], 1))
def test_without_a_stdout_nothing_breaks(own_home: Path, shelf: Path, arguments: str) -> None:
    command = f"exec {sys.executable} -m recapreader --library {shelf} {arguments} >&-"
    done = subprocess.run(["/bin/sh", "-c", command], env=environment(own_home), capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_run_from_a_checkout_anywhere_it_needs_nothing_of_where_it_stands(own_home: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "recapreader", "list"],
        env=environment(own_home),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0
    assert "ballerina" in done.stdout
    assert str(REPOSITORY) not in done.stdout
