"""What stands on the terminal before Textual is there is what the room draws over it, cell for cell."""

import signal
import sys
import termios
from dataclasses import replace
from pathlib import Path

import pyte
import pytest
from rich.color import Color, ColorSystem
from textual.geometry import Region

from recapreader.journal import Journal
from recapreader.library.load import load
from recapreader.reader import Place, Reading
from recapreader.settings import DEFAULTS, Pane
from recapreader.tui.first_frame import Paint, nearest_of_256
from recapreader.tui.geometry import page_region
from recapreader.tui.palettes import PALETTES
from room import SERIES, TALE, open_room
from support.terminal import Terminal

JOURNAL = ".local/state/recapreader/journal.db"
RICH_TEXT = """---
title: All Sorts
---
*Slanted*, **strong**, `code`, a [page](https://example.org), >!a gap!<, 港の手紙.

> A quotation that is long enough to be wrapped once or twice in a narrow column of text.

- first
- second

```
some code
```

## Hidden {label="An hour later"}
Body.
"""


def first_of(text: str, size: tuple[int, int]) -> pyte.Screen:
    screen = pyte.Screen(*size)
    pyte.Stream(screen).feed(text)
    return screen


def seen(cell: pyte.screens.Char) -> list[float]:
    """What one sees of a cell, as numbers: Textual rounds some colours, by one in 256."""
    has_ink = cell.data != " " or cell.underscore or cell.reverse
    shapes = (cell.bold, cell.italics, cell.underscore, cell.reverse) if has_ink else ()
    colors = (cell.bg, cell.fg) if has_ink else (cell.bg,)
    channels = (int(color[place : place + 2], 16) for color in colors for place in (0, 2, 4))
    return [ord((cell.data or "\0")[0]), *map(float, shapes), *channels]


def opened(path: Path, home: Path) -> Reading:
    return Reading(load(path).recap, Journal(home / JOURNAL), path=path)


@pytest.fixture(params=[TALE, SERIES, RICH_TEXT], ids=["tale", "series", "sorts"])
def home(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A home with a recap that was read before, so that nothing is said at its first start."""
    (tmp_path / "tale.md").write_text(request.param, encoding="utf-8")
    reading = opened(tmp_path / "tale.md", tmp_path)
    last = reading.numbers()[-1]
    reading.take(reading.revealing(reading.numbers()[1:2]))
    reading.take(reading.unfolding("0"))
    reading.remember_place(Place(last, "0:0") if request.param == SERIES else Place("0"))
    reading.close()
    return tmp_path


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
@pytest.mark.parametrize("depth", ["truecolor", ""])
def test_the_room_draws_over_it_the_same(home: Path, size: tuple[int, int], depth: str) -> None:
    with Terminal(["./tale.md"], home=home, size=size, environment={"COLORTERM": depth}) as terminal:
        terminal.settle()
        room = terminal.cells
        reading = opened(home / "tale.md", home)
        early = first_of(Paint(DEFAULTS.theme, is_full=depth != "").frame(reading, DEFAULTS, *size), size).buffer
        reading.close()
        region = page_region(*size, DEFAULTS)
        assert region
        for y in range(size[1]):
            whole = y in (0, size[1] - 1)
            for x in range(size[0]) if whole else range(region.x, region.x + region.width):
                assert seen(early[y][x]) == pytest.approx(seen(room[y][x]), abs=1), (x, y)
        assert terminal.sent.count(b"\x1b[?1049h") == 1
        assert first_of(terminal.sent.partition(b"\x1b[?1000h")[0].decode(), size).buffer[0] == early[0]


@pytest.mark.parametrize("size", [(200, 50), (120, 40), (119, 40), (84, 24), (83, 24), (40, 12), (39, 12), (40, 11)])
@pytest.mark.parametrize("panes", [("auto", "auto"), ("on", "on"), ("off", "off"), ("on", "off"), ("off", "on")])
async def test_the_page_stands_where_the_style_sheet_puts_it(
    tmp_path: Path, size: tuple[int, int], panes: tuple[Pane, Pane]
) -> None:
    (tmp_path / "tale.md").write_text(TALE, encoding="utf-8")
    settings = replace(DEFAULTS, contents=panes[0], summary=panes[1])
    async with open_room(tmp_path / "tale.md", size, settings=settings) as room:
        page = room.screen.page_view
        expected = page_region(*size, settings)
        if expected is None:
            assert not page.region
        else:
            assert page.region.shrink(page.scrollbar_gutter) == Region(*expected)


def test_keys_typed_as_soon_as_it_stands_reach_the_room_in_order(tmp_path: Path) -> None:
    (tmp_path / "tale.md").write_text(TALE, encoding="utf-8")
    with Terminal(["./tale.md"], home=tmp_path) as terminal:
        terminal.wait_for(lambda terminal: b"\x1b[?25l" in terminal.sent)
        assert b"\x1b[?1000h" not in terminal.sent
        terminal.press("1", "right_square_bracket", "enter")
        terminal.wait_for("The second hidden body.")
        assert "The first hidden body" not in terminal.text


def test_a_line_down_typed_before_the_program_is_there_scrolls(tmp_path: Path) -> None:
    lines = "\\\n".join(f"Line {number}." for number in range(60))
    (tmp_path / "tale.md").write_text(f"---\ntitle: Lines\n---\n{lines}\n", encoding="utf-8")
    with Terminal(["./tale.md"], home=tmp_path) as terminal:
        terminal.press("j")
        terminal.wait_for("Line 36.")
        terminal.press("G")
        terminal.wait_for("Line 59.")


HELD_UP = """
import sys
from pathlib import Path
from recapreader.journal import Journal
from recapreader.library.load import load
from recapreader.reader import Reading
from recapreader.settings import DEFAULTS
from recapreader.tui.first_frame import first_frame
with first_frame(Reading(load(Path("tale.md")).recap, Journal(Path("j.db"))), DEFAULTS):
    assert "textual" not in sys.modules
    {then}
"""


@pytest.mark.parametrize(
    ("then", "code"), [("sys.exit(5)", 5), ("raise OSError", 1), ("sys.stdin.read()", -signal.SIGTERM)]
)
def test_where_the_room_never_comes_the_terminal_is_as_it_was(tmp_path: Path, then: str, code: int) -> None:
    (tmp_path / "tale.md").write_text(TALE, encoding="utf-8")
    program = [sys.executable, "-c", HELD_UP.format(then=then)]
    with Terminal(program=program, home=tmp_path) as terminal:
        before = termios.tcgetattr(terminal._far_end)
        if code < 0:
            terminal.wait_for("Ada comes home")
            assert not termios.tcgetattr(terminal._far_end)[3] & (termios.ECHO | termios.ICANON)
            terminal.kill(-code)
        assert terminal.wait_exit() == code
        assert termios.tcgetattr(terminal._far_end) == before
        assert terminal.sent.endswith(b"\x1b[?1049l\x1b[?25h") or b"\x1b[?1049l\x1b[?25h" in terminal.sent


@pytest.mark.parametrize(
    "environment",
    [{"NO_COLOR": "1"}, {"TERM": "xterm", "COLORTERM": ""}, {"TERM": "linux", "COLORTERM": ""}],
    ids=lambda environment: next(iter(environment)),
)
def test_where_the_colours_cannot_be_known_textual_draws_first(home: Path, environment: dict[str, str]) -> None:
    with Terminal(["./tale.md"], home=home, environment=environment) as terminal:
        terminal.settle()
        assert terminal.sent.startswith(b"\x1b[?1049h\x1b[?1000h")


def test_the_colours_of_256_are_those_that_rich_takes() -> None:
    for palette in PALETTES.values():
        for value in palette.values():
            color = Color.parse(value)
            assert color.triplet
            assert nearest_of_256(*color.triplet) == color.downgrade(ColorSystem.EIGHT_BIT).number
