"""No argument and no environment ends with 70, hangs, or asks whether the disk is full: a table over every command."""

import os
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path

import pytest

from recapreader.cli.commands import _MODULES, facts
from recapreader.cli.main import Exit, main
from recapreader.storage import folders
from support.examples import few
from support.samples import run_program

pytestmark = pytest.mark.long

ARGUMENTS = [
    *("~nosuchuser", "~nosuchuser/x.md", "http://[x", "https://", "http://\ud800.x/", "wikipedia:", "clipboard:"),
    *("a" * 300, f"{'a' * 300}.md", f"./{'a' * 300}", "9" * 5000, "x\0y", "x\0y.md", "\udcff", "\udcff.md", "\ud800"),
    *("", "  ", "-", ".", "..", "folder", "./folder", "folder.md", "fifo", "./fifo", "fifo.md", "/dev/null"),
    *("./missing/x.md", "tale.md/x", "tale.md/x.md", "latin.md", "./latin.md", "/proc/self/mem", "loop", "./loop"),
    *("file:///etc/passwd", "\x1b]0;x\x07", "%s{0}"),
]
TABLE = [
    *("read @", "@", "--plain @", "show @", "show @ --mine", "show tale.md --reveal @", "show tale.md --seen @"),
    *("show tale.md --width @", "show tale.md --format @", "mark @", "mark @ S01E01", "mark tale.md @"),
    *("facts @", "facts @ --offline --dry-run"),
    *("watched @ --dry-run", "watched @ --yes", "import @", "import art.txt -o @", "import art.txt --into @"),
    *("import art.txt --title @ -o imp.md", "import art.txt --year @", "check @", "check tale.md --select @"),
    *("check --explain @", "new @", "new T --output @", "new T --kind @", "preview @", "journal merge @"),
    *("journal forget @", "journal forget --key @", "journal export @", "journal path @", "list @", "schema @"),
    *("--library @ list", "--library @ tale", "--journal @ journal export", "--journal @ show ./tale.md --mine"),
    *("--journal @ mark ./tale.md S01E01 --yes", "--journal @ journal forget ./tale.md", "serve @ --port 99999"),
    *("serve --host @ --port 99999", "serve --port @x", "completion @", "config @", "@ @"),
]
FOLDERS = [
    "file",
    "file/x",
    "fifo",
    "/dev/null",
    f"/{'a' * 300}",
    "loop",
    "rel",
    "\udcff",
    "/proc/self/mem",
    "folder.md",
]
FINE = (Exit.DONE, Exit.CONTENT, Exit.USAGE)


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with everything in it that is not what a command expects."""
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    (here / "tale.md").write_text("---\ntitle: Tale\n---\nPremise.\n\n## A\n\nb\n", encoding="utf-8")
    (here / "latin.md").write_bytes(b"---\ntitle: caf\xe9\n---\n")
    (here / "art.txt").write_text("Some text.\n", encoding="utf-8")
    (here / "file").write_text("x", encoding="utf-8")
    (here / "folder").mkdir()
    (here / "folder.md").mkdir()
    (here / "loop").symlink_to("loop")
    os.mkfifo(here / "fifo")
    os.mkfifo(here / "fifo.md")
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    (shipped / "short.md").write_text("---\ntitle: Short\n---\nPremise.\n\n## A\n\nb\n", encoding="utf-8")
    for module in (facts, folders):  # the real ones take long to check, each time
        monkeypatch.setattr(module, "shipped_content", lambda: shipped)
    with (here / "file").open(encoding="utf-8") as stdin:
        monkeypatch.setattr("sys.stdin", stdin)
        yield here


class Late(BaseException):
    """It hangs."""


@contextmanager
def in_time(seconds: float) -> Iterator[None]:
    def ring(*_: object) -> None:
        raise Late

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def assert_told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with in_time(20):
        code = main(arguments)
    out, err = capsys.readouterr()
    assert code in FINE, (arguments, err)
    assert "disk full" not in err, arguments
    assert "\x1b" not in out + err, arguments
    assert code == Exit.DONE or "recapreader: " in err or ": " in err, arguments


@pytest.mark.parametrize("command", TABLE)
def test_no_argument_ends_with_a_fault_of_ours(command: str, capsys: pytest.CaptureFixture[str], place: Path) -> None:
    known = {path.name for path in place.iterdir()}
    for argument in ARGUMENTS:
        assert_told([word.replace("@", argument) for word in command.split()], capsys)
        for path in place.iterdir():
            if path.name not in known:
                shutil.rmtree(path) if path.is_dir() else path.unlink()


def test_the_table_names_every_command() -> None:
    assert set(_MODULES) <= {word for command in TABLE for word in command.split()}


COMMANDS = ["list", "show ./tale.md --mine", "--plain ./tale.md", "mark ./tale.md S01E01 --yes", "journal export",
            "journal forget ./tale.md", "facts ./tale.md --offline", "config", "check", "import art.txt",
            "new T --output n.md", "-c"]  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    "variable",
    few(["HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "RECAPREADER_LIBRARY"]),
)
def test_no_folder_of_the_environment_ends_with_a_fault_of_ours(
    variable: str, command: str, capsys: pytest.CaptureFixture[str], place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in FOLDERS:
        monkeypatch.setenv(variable, folder if folder[:1] in ("/", "r") else f"{place}/{folder}")
        assert_told(command.split(), capsys)


CLOSED = [*(f'exec "$@" {closed}' for closed in ("<&-", ">&-", "2>&-", "<&- >&- 2>&-")),
          'mkdir gone && cd gone && rmdir ../gone && exec "$@"']  # fmt: skip
PIPED = [*COMMANDS[:7], "journal merge -", "import - --dry-run", "watched - --dry-run", ""]
IN_A_PROCESS = [
    pytest.param(shell, command, marks=[] if place % len(PIPED) == place // len(PIPED) else pytest.mark.long)
    for place, (shell, command) in enumerate(product(CLOSED, PIPED))
]
"""Each takes a process of its own: the default run has one command for each closed stream."""


@pytest.mark.parametrize(("shell", "command"), IN_A_PROCESS)
def test_no_closed_stream_ends_with_a_fault_of_ours(shell: str, command: str, place: Path, tmp_path: Path) -> None:
    done = run_program(tmp_path, *command.split(), shell=shell, cwd=place)
    assert done.returncode in FINE, done.stderr
    assert "disk full" not in done.stderr


@pytest.mark.parametrize("variable", few(["LC_ALL=C", "LC_ALL=en_US.ISO-8859-1", "PYTHONIOENCODING=latin-1"], 1))
def test_no_locale_ends_with_a_fault_of_ours(variable: str, place: Path, tmp_path: Path) -> None:
    (place / "tale.md").write_text("---\ntitle: 港 ▒ é\n---\nPremise ✓\n\n## A\n\nb\n", encoding="utf-8")
    for command in ("show ./tale.md", "list", "--plain ./tale.md", "config", "check ./tale.md"):
        shell = f'PYTHONUTF8=0 PYTHONCOERCECLOCALE=0 {variable} exec "$@"'
        done = run_program(tmp_path, *command.split(), shell=shell, cwd=place)
        assert done.returncode in FINE, done.stderr


VARIABLES = [
    *("COLUMNS=0", "COLUMNS=-1", "COLUMNS=x", f"COLUMNS={'9' * 5000}", "LINES=0", "TERM=", "TERM=dumb", "TERM=no-such"),
    *("LANG=xx_YY.no-such", "LC_ALL=\x1b[31m", "LANGUAGE=de:fr:\udcff", "TZ=No/Where", "TMPDIR=/missing", "PATH="),
    *("NO_COLOR=", "COLORFGBG=x;y", "EDITOR=", "BROWSER=%s", "PAGER=\x1b", "HOME=", "HOME=/sys", "HOME=relative"),
    *("HOME=/proc/self/fd", "http_proxy=[x", "SSL_CERT_FILE=/missing", "TEXTUAL_DRIVER=x:y", "PYTHONHASHSEED=x"),
    "RECAPREADER_LIBRARY=::\udcff:",
]
UNSET = ("HOME", "TERM", "PATH", "LANG", "COLUMNS", "USER", "LOGNAME")
_HOMES = ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")


@pytest.mark.parametrize(
    "command", few(["watched h.csv --yes", "art.txt --plain", *COMMANDS[:-1], "completion bash"], 4)
)
def test_no_variable_and_none_that_is_unset_ends_with_a_fault_of_ours(
    command: str, capsys: pytest.CaptureFixture[str], place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (place / "h.csv").write_text("type,title\nmovie,Tale\n", encoding="utf-8")
    for variable in [*VARIABLES, *UNSET]:
        name, is_set, value = variable.partition("=")
        with monkeypatch.context() as patched:
            for folder in _HOMES if name == "HOME" else ():
                patched.delenv(folder, raising=False)
            if is_set:
                patched.setenv(name, value)
            else:
                patched.delenv(name, raising=False)
            assert_told(command.split(), capsys)
            (place / "n.md").unlink(missing_ok=True)
