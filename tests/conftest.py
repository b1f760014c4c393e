"""What every test starts from: folders of its own, no animation, no configuration of the developer's."""

import gc
import os
import sys

gc.disable()  # what is collected stays: see `pytest_collection_finish`
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # each of hundreds of processes would compile the program anew
sys.dont_write_bytecode = False

from collections.abc import Callable, Iterator
from functools import cache
from itertools import count
from pathlib import Path

import pytest
from hypothesis import Phase, settings

from recapreader.cli import commands
from support.programs import require
from support.room import SERIES, TALE

# A busy machine is no fault of what is tested, so there is no deadline.
settings.register_profile("quick", deadline=None, max_examples=10, derandomize=True)
settings.register_profile("thorough", deadline=None, max_examples=100)
# Whether a mutation is noticed needs no smallest example of it.
settings.register_profile(
    "mutation", deadline=None, max_examples=100, phases=set(Phase) - {Phase.shrink, Phase.explain}
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))

TESTS = Path(__file__).parent
SLOW_FOLDERS = ("room", "terminal", "browser")
"""Folders whose tests carry the folder's name as their mark, unless they are marked `smoke`."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark each test of a slow folder, so that the default run leaves it out."""
    for item in items:
        folder = item.path.relative_to(TESTS).parts[0]
        if folder in SLOW_FOLDERS and not item.get_closest_marker("smoke"):
            item.add_marker(folder)


def pytest_collection_finish() -> None:
    """Look for garbage from now on, among what comes."""
    gc.freeze()
    gc.enable()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Ask for the programs that a test says it needs."""
    for mark in item.iter_markers("needs"):
        require(*mark.args)


@pytest.fixture(scope="session", autouse=True)
def one_parser() -> Iterator[None]:
    """The parser of each command is made once: making it costs more than most commands do."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(commands, "build_parser", cache(commands.build_parser))
        yield


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Paths for a HOME for each test; pytest's own folders, which are numbered, would cost much more."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in count())


@pytest.fixture(autouse=True)
def own_home(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A HOME of the test's own."""
    home = next(homes)
    home.mkdir()
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "RECAPREADER_LIBRARY"):
        monkeypatch.delenv(name, raising=False)
    for name in ("NO_COLOR", "TEXTUAL_THEME", "TEXTUAL_DRIVER", "TEXTUAL_LOG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    return home


@pytest.fixture
def tale(tmp_path: Path) -> Path:
    """A film's recap."""
    path = tmp_path / "tale.md"
    path.write_text(TALE, encoding="utf-8")
    return path


@pytest.fixture
def series(tmp_path: Path) -> Path:
    """A series' recap, with parts and marks."""
    path = tmp_path / "series.md"
    path.write_text(SERIES, encoding="utf-8")
    return path


@pytest.fixture
def let_pass(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Time as the room sees it stands still; call this to let seconds pass."""
    now = [1000.0]
    monkeypatch.setattr("recapreader.tui.guards.monotonic", lambda: now[0])

    def pass_seconds(seconds: float) -> None:
        now[0] += seconds

    return pass_seconds
