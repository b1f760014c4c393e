"""What a start does, in counts that are the same on every machine: modules, files, widgets, rows.

Seconds are measured by `python benchmarks/speed.py`. Here stands what must not creep back in. A start is counted at two
moments: when the first frame is on the terminal, before Textual is imported, and when the room has drawn its own.
"""

import ast
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from recapreader.session.shelf_session import Row, Shelf
from recapreader.storage.library.listing import Listed
from support.room import SERIES, open_room
from support.shelves import open_shelf, shelf_of, write
from support.terminal import Terminal

COUNTED = """
import gc, os, sys
report, freeze, before, files, counts = sys.argv.pop(1), gc.freeze, set(sys.modules), [], {}
def count(moment):
    counts.setdefault(moment, (sorted(set(sys.modules) - before), list(files)))
def hear(event, details):
    if event in ("open", "sqlite3.connect"):
        files.append(str(details[0]))
    elif event == "import" and details[0] == "recapreader.tui.app":
        count("first frame")
def end():
    freeze()
    count("room")
    with open(report + ".part", "w") as file:
        file.write(repr(counts))
    os.replace(report + ".part", report)
gc.freeze = end
sys.addaudithook(hear)
from recapreader.cli.main import run
run()
"""
"""The program; the last act of a start is to freeze what it has made."""


BARE_APP = """
import sys
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("text")
    def on_mount(self):
        self.call_after_refresh(self.exit)
Bare().run(headless=True)
print(*sys.modules)
"""
CODE = re.compile(r"\.(py|so)$|/__pycache__/")
FIRST_FRAME, ROOM = "first frame", "room"
BESIDES_A_BARE_APP = {"argparse", "gettext", "hashlib", "json", "msgspec", "sqlite3"}
"""Of other people's modules, all that the room imports and a bare Textual app does not."""
MOST_MODULES = {FIRST_FRAME: 190, ROOM: 498}
"""Counted with Python 3.11 and Textual 8.2; other versions split theirs a little differently. msgspec brings twenty
of the first frame's and twelve of the room's, and with it a start takes a fourteenth less than with dataclasses."""
MOST_OF_OURS = {FIRST_FRAME: 90, ROOM: 125}
NOT_TO_START = (
    *("pydantic", "pydantic_core", "yaml", "markdown_it", "mdit_py_plugins", "rapidfuzz", "tomllib", "email", "http"),
    *("recapreader.importing", "recapreader.check", "recapreader.session.review", "recapreader.check.service"),
    *(
        "recapreader.line_reader",
        "recapreader.render.text",
        "recapreader.render.markdown",
        "recapreader.render.html",
        "recapreader.session.shelf_session",
    ),
    *(
        "recapreader.storage.library.front_matter",
        "recapreader.storage.library.front_matter_schema",
        "recapreader.storage.library.yaml_tree",
    ),
    *("recapreader.storage.library.sections", "recapreader.storage.library.cast", "recapreader.storage.library.index"),
    *(
        "recapreader.storage.library.matching",
        "recapreader.tui.screens.review_screen",
        "recapreader.tui.screens.shelf_screen",
    ),
)
NOT_TO_THE_FIRST_FRAME = (
    *("textual", "asyncio", "rich.console", "rich.text", "ssl", "socket", "logging"),
    *("shutil", "tempfile", "platformdirs", "dataclasses"),
)
WIDGETS = [
    *("ContentsPane", "Field", "Horizontal", "KeyBar", "PageView", "SummaryPane", "TitleBar", "TooSmall"),
]
MOST_ROWS = 180
"""Less than five screens of them."""


@dataclass(frozen=True)
class Count:
    """What a start has come to at one of its moments."""

    modules: frozenset[str]
    files: tuple[str, ...]


def start(home: Path, slug: str = "ballerina") -> dict[str, Count]:
    """Start as a reader does, and count at both moments."""
    report = home / "counts"
    report.unlink(missing_ok=True)
    program = [sys.executable, "-c", COUNTED, str(report)]
    with Terminal([slug], home=home, program=program) as terminal:
        terminal.wait_for(lambda _: report.exists())
        terminal.settle()
        terminal.press("q")
        assert terminal.wait_exit() == 0
    counts = ast.literal_eval(report.read_text(encoding="utf-8"))
    return {moment: Count(frozenset(modules), tuple(files)) for moment, (modules, files) in counts.items()}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of someone who has opened Ballerina before."""
    home = tmp_path_factory.mktemp("home")
    start(home)
    return home


@pytest.fixture(scope="module")
def warm(home: Path) -> dict[str, Count]:
    """The counts of a start from the cache."""
    return start(home)


def ours(modules: frozenset[str]) -> frozenset[str]:
    return frozenset(name for name in modules if name.partition(".")[0] == "recapreader")


def within(modules: frozenset[str], packages: tuple[str, ...]) -> list[str]:
    return sorted(name for name in modules if any(f"{name}.".startswith(f"{package}.") for package in packages))


@pytest.mark.parametrize("moment", [FIRST_FRAME, ROOM])
def test_a_start_imports_no_more_than_it_did(warm: dict[str, Count], moment: str) -> None:
    modules = warm[moment].modules
    assert "recapreader.session.session" in modules
    assert len(modules) <= MOST_MODULES[moment]
    assert len(ours(modules)) <= MOST_OF_OURS[moment]


def test_what_reads_files_anew_and_what_other_faces_need_is_not_imported(warm: dict[str, Count]) -> None:
    assert within(warm[ROOM].modules, NOT_TO_START) == []


def test_roles_that_wait_for_what_is_open_are_read_without_validating_all_of_the_file_again(tmp_path: Path) -> None:
    with Terminal(["nosferatu"], home=tmp_path) as terminal:
        terminal.settle()
        terminal.press("right_square_bracket", "enter", "q")
        terminal.wait_exit()
    modules = start(tmp_path, "nosferatu")[FIRST_FRAME].modules
    assert "recapreader.storage.library.cast" in modules
    assert within(modules, ("pydantic", "pydantic_core", "recapreader.storage.library.front_matter_schema")) == []


def test_the_first_frame_waits_for_nothing_of_textual(warm: dict[str, Count]) -> None:
    assert within(warm[FIRST_FRAME].modules, NOT_TO_THE_FIRST_FRAME) == []


def test_the_room_imports_of_others_what_a_bare_textual_app_does(warm: dict[str, Count]) -> None:
    ran = subprocess.run([sys.executable, "-c", BARE_APP], capture_output=True, text=True, check=True)
    more = warm[ROOM].modules - ours(warm[ROOM].modules) - set(ran.stdout.split())
    assert {name.partition(".")[0] for name in more if not name.startswith(("_", "rich."))} <= BESIDES_A_BARE_APP


def test_a_warm_start_opens_the_recap_what_is_known_of_it_and_the_journal(home: Path, warm: dict[str, Count]) -> None:
    opened = [Path(file) for file in warm[ROOM].files if "/" in file and not CODE.search(file)]
    (cached,) = (home / ".cache/recapreader/recaps").iterdir()
    expected = ["look.json", "ballerina.md", cached.name, "journal.db", "recapreader.tcss"]
    assert sorted(file.name for file in opened) == sorted(expected)


@pytest.mark.parametrize("parts", [1, 60])
async def test_the_room_mounts_the_same_widgets_whatever_the_size(tmp_path: Path, parts: int) -> None:
    path = tmp_path / "series.md"
    front, _, part = SERIES.partition("# Pilot-secret")
    path.write_text(front + f"# Pilot-secret{part}\n" * parts, encoding="utf-8")
    async with open_room(path) as room:
        assert len(room.screen.session.view.parts()) == 2 * parts + 1
        mounted = sorted(type(widget).__name__ for widget in room.screen.walk_children())
    assert mounted == WIDGETS


async def test_a_larger_shelf_makes_no_more_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    few, many = [await rows_made(tmp_path / str(recaps), recaps, monkeypatch) for recaps in (60, 600)]
    assert many == few
    assert all(0 < rows <= MOST_ROWS for rows in few.values())


async def rows_made(folder: Path, recaps: int, monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """How many rows a shelf makes that stands in an index: to start, and for each key of a filter that fits all."""
    monkeypatch.setattr("recapreader.storage.library.index._SETTLED_AFTER", -1)
    for number in range(recaps):
        write(folder / "library", f"recap-{number:03}")
    shelf_of(folder / "library").close()
    make, made = Shelf._row, 0

    def count(self: Shelf, each: Listed) -> Row:
        nonlocal made
        made += 1
        return make(self, each)

    counts = {}
    with monkeypatch.context() as patch:
        patch.setattr(Shelf, "_row", count)
        async with open_shelf(shelf_of(folder / "library", known=False)) as room:
            assert f"{recaps} recaps" in room.text
            counts["start"] = made
            for key in ("slash", "r", "e"):
                before = made
                await room.press(key)
                counts[key] = made - before
    return counts
