"""What stands on the terminal before Textual is there is what the room draws over it, cell for cell."""

import signal
import sys
import termios
from pathlib import Path

import pyte
import pytest
from msgspec.structs import replace
from textual._xterm_parser import XTermParser
from textual.events import Key

from recapreader.core.settings import DEFAULTS, Pane
from recapreader.session import actions
from recapreader.session.keys import GROUPS
from recapreader.session.session import Place, Session
from recapreader.storage.journal import Journal
from recapreader.storage.library.load import load
from recapreader.tui.first_frame.paint import Paint
from recapreader.tui.first_frame.room_picture import Opened, take_picture
from recapreader.tui.first_frame.typed_keys import _sent
from recapreader.tui.geometry import Panes, panes_at
from recapreader.tui.rows.contents_rows import widest
from recapreader.tui.view_settings import MOVES
from support.room import SERIES, TALE, open_room
from support.terminal import Cells, Terminal, different_cells

SIZE = (120, 40)
MOUSE = b"\x1b[?1000h"
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


WIDE = """---
title: 港の手紙
kind: book
genres: [Drama, Mystery]
cast: [{actor: 山田 花子, role: 船長}]
---
港の手紙を読む。
"""


def frame_stands(terminal: Terminal) -> bool:
    return b"\x1b[?25l" in terminal.sent


def first_of(text: str, size: tuple[int, int]) -> pyte.Screen:
    screen = pyte.Screen(*size)
    pyte.Stream(screen).feed(text)
    return screen


def early_cells(terminal: Terminal, size: tuple[int, int]) -> Cells:
    """Every cell of the first frame, which the program drew before Textual was there."""
    return first_of(early_part(terminal), size).buffer


def early_part(terminal: Terminal) -> str:
    """What was sent before Textual asked for the mouse."""
    return terminal.sent.partition(MOUSE)[0].decode()


def opened(path: Path, home: Path) -> Session:
    return Session(load(path).recap, Journal(home / JOURNAL), path=path)


MANY = "---\ntitle: Many\n---\nText.\n\n# Part {label=Part}\n\n" + "\n\n".join(
    f"## Heading {{label=Evening}}\n\nBody {number}." for number in range(12)
)

LONG = "---\ntitle: Long\n---\nText.\n\n" + "\n\n".join(f"## Part {number} {{.open}}\n\nBody." for number in range(90))


@pytest.fixture(params=[TALE, SERIES, RICH_TEXT, MANY, LONG], ids=["tale", "series", "sorts", "many", "long"])
def home(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A home with a recap that was read before, so that nothing is said at its first start."""
    (tmp_path / "tale.md").write_text(request.param, encoding="utf-8")
    session = opened(tmp_path / "tale.md", tmp_path)
    last = session.view.numbers()[-1]
    session.apply(actions.reveal_sections(session.view, session.view.numbers()[1:2]))
    session.apply(actions.unfold(session.view, ["0"]))
    place = {SERIES: Place(last, "0:0"), MANY: Place("1.9"), LONG: Place("40", "0:0")}.get(request.param, Place("0"))
    session.remember_place(place)
    session.close()
    return tmp_path


@pytest.mark.parametrize(
    ("size", "environment", "config"),
    [
        ((200, 50), {}, ""),
        ((140, 24), {}, ""),
        ((120, 40), {}, ""),
        ((120, 40), {"COLORTERM": ""}, ""),
        ((120, 14), {}, 'theme = "recap-light"'),
        ((150, 30), {"LANG": "C"}, 'theme = "recap-light"'),
        ((84, 12), {"LANG": "C"}, ""),
        ((80, 24), {}, ""),
        ((40, 12), {}, ""),
        ((39, 12), {}, ""),
        ((150, 30), {}, "[gate]\nstrict = true"),
        ((120, 30), {}, '[panes]\ncontents = "off"\nsummary = "on"'),
    ],
)
def test_every_cell_of_it_is_that_of_the_settled_screen(
    home: Path, size: tuple[int, int], environment: dict[str, str], config: str
) -> None:
    (home / ".config/recapreader").mkdir(parents=True)
    (home / ".config/recapreader/config.toml").write_text(config, encoding="utf-8")
    with Terminal(["./tale.md"], home=home, size=size, environment=environment) as terminal:
        terminal.settle()
        assert terminal.sent.count(b"\x1b[?1049h") == 1
        assert different_cells(early_cells(terminal, size), terminal.cells, size) == []


@pytest.fixture(scope="module")
def shelf_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home whose shelf has been looked at: one recap was read, one is hard to set, one cannot be read."""
    home = tmp_path_factory.mktemp("shelf")
    library = home / ".local/share/recapreader/library"
    library.mkdir(parents=True)
    for name, text in (("a-tale", TALE), ("series", SERIES), ("sorts", RICH_TEXT), ("wide", WIDE), ("broken", "---\n")):
        (library / f"{name}.md").write_text(text, encoding="utf-8")
    session = opened(library / "a-tale.md", home)
    session.apply(actions.reveal_sections(session.view, ["1"]))
    session.close()
    with Terminal(home=home) as terminal:
        terminal.settle()
        terminal.press("q")
        terminal.wait_exit()
    return home


@pytest.mark.parametrize(
    ("size", "environment"),
    [
        ((200, 50), {}),
        ((140, 31), {}),
        ((120, 13), {"LANG": "C"}),
        ((100, 24), {"COLORTERM": ""}),
        ((84, 12), {}),
        ((83, 30), {}),
        ((40, 12), {"LANG": "C"}),
        ((40, 11), {}),
    ],
)
def test_every_cell_of_the_shelf_is_that_of_the_settled_screen(
    shelf_home: Path, size: tuple[int, int], environment: dict[str, str]
) -> None:
    with Terminal(home=shelf_home, size=size, environment=environment) as terminal:
        terminal.settle()
        assert terminal.sent.count(b"\x1b[?1049h") == 1
        assert different_cells(early_cells(terminal, size), terminal.cells, size) == []


def test_keys_typed_on_the_shelf_as_soon_as_it_stands_reach_it_in_order(shelf_home: Path) -> None:
    with Terminal(home=shelf_home) as terminal:
        terminal.wait_for(frame_stands)
        terminal.press("S", "slash", *"sorts")
        terminal.wait_for("Year ▾")
        terminal.wait_for("1 of ")


@pytest.mark.parametrize(
    "size", [(200, 50), (140, 40), (139, 40), (120, 40), (84, 24), (83, 24), (40, 12), (39, 12), (40, 11)]
)
@pytest.mark.parametrize("panes", [("auto", "auto"), ("on", "on"), ("off", "off"), ("on", "off"), ("off", "on")])
async def test_the_page_stands_where_the_style_sheet_puts_it(
    tmp_path: Path, size: tuple[int, int], panes: tuple[Pane, Pane]
) -> None:
    (tmp_path / "tale.md").write_text(TALE, encoding="utf-8")
    settings = replace(DEFAULTS, contents=panes[0], summary=panes[1])
    async with open_room(tmp_path / "tale.md", size, settings=settings) as room:
        screen, page = room.screen, room.screen.page_view
        longest = widest(screen.rows())
        for is_unopened in (True, False):
            expected = panes_at(*size, settings, longest, is_unopened=is_unopened)
            if expected is None:
                assert not page.region
            else:
                found = Panes(screen.contents.size.width, page.size.width, screen.summary.size.width, page.size.height)
                assert found == expected
            session = screen.session
            session.apply(actions.reveal_sections(session.view, session.view.numbers()[1:2]))
            screen.refill()
            await room.pilot.pause()


@pytest.mark.smoke
def test_keys_typed_as_soon_as_it_stands_reach_the_room_in_order(tmp_path: Path) -> None:
    (tmp_path / "tale.md").write_text(TALE, encoding="utf-8")
    with Terminal(["./tale.md"], home=tmp_path) as terminal:
        terminal.wait_for(frame_stands)
        assert b"\x1b[?1000h" not in terminal.sent
        terminal.press("1", "right_square_bracket", "enter")
        terminal.wait_for("The second hidden body.")
        assert "The first hidden body" not in terminal.text


def lines_of(folder: Path) -> list[str]:
    """Arguments that open a recap of many lines."""
    lines = "\\\n".join(f"Line {number}." for number in range(120))
    (folder / "tale.md").write_text(f"---\ntitle: Lines\n---\n{lines}\n", encoding="utf-8")
    return ["./tale.md"]


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        (["j"], 35),
        (["down"], 35),
        (["space"], 71),
        (["pagedown", "k"], 70),
        (["G"], 119),
        (["end", "home", "j"], 35),
    ],
)
def test_moving_is_answered_before_the_room_is_there_and_the_room_stands_where_one_is(
    tmp_path: Path, keys: list[str], line: int
) -> None:
    with Terminal(lines_of(tmp_path), home=tmp_path) as terminal:
        terminal.press(*keys)
        terminal.wait_for(lambda terminal: MOUSE in terminal.sent)
        early = first_of(early_part(terminal), SIZE)
        assert f"Line {line}." in early.display[-2]
        terminal.settle()
        assert [row[30:88].rstrip() for row in terminal.screen[1:-1]] == [
            row[30:88].rstrip() for row in early.display[1:-1]
        ]


@pytest.mark.parametrize("keys", [["right_square_bracket"], ["3"], ["G"], ["right", "right", "left_square_bracket"]])
@pytest.mark.parametrize("home", [TALE], indirect=True)
def test_going_to_a_section_is_answered_with_every_cell_of_the_room(home: Path, keys: list[str]) -> None:
    with Terminal(["./tale.md"], home=home) as terminal:
        terminal.press(*keys)
        terminal.settle()
        assert different_cells(early_cells(terminal, SIZE), terminal.cells, SIZE) == []


def test_where_one_moved_before_the_room_was_there_is_remembered(tmp_path: Path) -> None:
    body = "".join(f"## Part {number} {{.open}}\nThis is told {number}.\n\n" for number in range(60))
    (tmp_path / "tale.md").write_text(f"---\ntitle: Lines\n---\nPremise.\n\n{body}", encoding="utf-8")
    with Terminal(["./tale.md"], home=tmp_path) as terminal:
        terminal.press("space", "space")
        terminal.wait_for(lambda terminal: MOUSE in terminal.sent)
        terminal.settle()
        terminal.press("q")
        terminal.wait_exit()
    session = opened(tmp_path / "tale.md", tmp_path)
    assert int(session.view.resume().number) > 10
    session.close()


def test_a_key_that_does_something_else_and_all_behind_it_wait_for_the_room(tmp_path: Path) -> None:
    with Terminal(lines_of(tmp_path), home=tmp_path) as terminal:
        terminal.press("j")
        terminal.wait_for(frame_stands)
        terminal.press("slash", *"ine", "space", *"99", "enter")
        terminal.wait_for(lambda terminal: MOUSE in terminal.sent)
        assert "Line 35." in first_of(early_part(terminal), SIZE).display[-2]
        terminal.wait_for("Line 99.")


def test_an_escape_typed_before_the_room_is_there_is_a_key_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "tale.md").write_text(TALE, encoding="utf-8")
    with Terminal(["./tale.md"], home=tmp_path) as terminal:
        terminal.press("t", "escape")
        terminal.settle()
        terminal.press("1", "enter")
        terminal.wait_for("The first hidden body")


def test_a_key_leads_to_the_end_of_a_long_page_before_the_room_is_there(tmp_path: Path) -> None:
    body = "".join(f"## Part {number} {{.open}}\nThis is told {number}.\n\n" for number in range(500))
    (tmp_path / "tale.md").write_text(f"---\ntitle: Long\n---\nPremise.\n\n{body}", encoding="utf-8")
    with Terminal(["./tale.md"], home=tmp_path) as terminal:
        terminal.wait_for(frame_stands)
        terminal.press("G")
        terminal.wait_for(lambda terminal: MOUSE in terminal.sent)
        early = first_of(early_part(terminal), SIZE)
        assert any("This is told 499." in row for row in early.display)


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
def test_it_is_drawn_at_the_end_of_a_page_too(tmp_path: Path, size: tuple[int, int]) -> None:
    body = "".join(f"## Part {number}\nThis is told {number}.\n\n" for number in range(1, 31))
    (tmp_path / "tale.md").write_text(f"---\ntitle: Long\n---\nPremise.\n\n{body}", encoding="utf-8")
    session = opened(tmp_path / "tale.md", tmp_path)
    session.remember_place(Place("30", "0:0"))
    session.close()
    with Terminal(["./tale.md"], home=tmp_path, size=size) as terminal:
        terminal.wait_for(lambda terminal: MOUSE in terminal.sent)
        assert any("Chapter 30" in row for row in first_of(early_part(terminal), size).display)


def test_keys_in_one_go_are_drawn_once(tmp_path: Path) -> None:
    with Terminal(lines_of(tmp_path), home=tmp_path) as terminal:
        terminal.wait_for(frame_stands)
        terminal.send(b"jk" * 700 + b"j")
        terminal.wait_for(lambda terminal: MOUSE in terminal.sent)
        assert early_part(terminal).count("\x1b[20;1H") < 5
        terminal.settle()
        assert "Line 35." in terminal.screen[-2]


@pytest.mark.parametrize("sent", [b"jj\x1b[B\x1b[A\x1b[A\x1b[A", b"\x1b[B" * 1501 + b"\x1b[A" * 1501])
def test_what_one_key_sends_is_not_torn(tmp_path: Path, sent: bytes) -> None:
    with Terminal(lines_of(tmp_path), home=tmp_path) as terminal:
        terminal.wait_for(frame_stands)
        terminal.send(b"t" + sent[:-2])
        terminal.send(sent[-2:])
        terminal.settle()
        assert "Line 34." in terminal.screen[-2]
        assert "Reveal" not in terminal.text


def test_keys_on_a_short_page_come_to_the_same_before_and_after_the_room_is_there(tmp_path: Path) -> None:
    (tmp_path / "tale.md").write_text(TALE, encoding="utf-8")
    seen_at_the_end = []
    for is_room_there in (False, True):
        with Terminal(["./tale.md", "--journal", f"{is_room_there}.db"], home=tmp_path, size=(120, 60)) as terminal:
            terminal.wait_for(frame_stands)
            if is_room_there:
                terminal.settle()
            terminal.send(b"j" * 60 + b"k" * 4)
            terminal.settle()
            seen_at_the_end.append([row[:90] for row in terminal.screen[1:-1]])
    assert seen_at_the_end[0] == seen_at_the_end[1]


@pytest.mark.parametrize("key", sorted({key for command in GROUPS[0].commands for key in command.keys}))
def test_a_key_is_known_by_what_textual_knows_it_by(key: str) -> None:
    for sent in _sent(key):
        (event,) = XTermParser().feed(sent.decode())
        assert isinstance(event, Key)
        assert event.key == key


async def test_strict_mode_tells_nothing_of_the_next_part_at_first_either(tmp_path: Path) -> None:
    (tmp_path / "tale.md").write_text(SERIES, encoding="utf-8")
    session = opened(tmp_path / "tale.md", tmp_path)
    strict = replace(DEFAULTS, strict=True)
    lines = {}
    for settings in (DEFAULTS, strict):
        picture = take_picture(Opened(session, settings), Paint(DEFAULTS.shown_theme, is_full=True), 120, 60)
        assert picture
        lines[settings.strict] = "".join(picture.lines(MOVES["bottom"](picture.view)))
    session.close()
    assert "w on this line" in lines[False]
    assert "w on this line" not in lines[True]


HELD_UP = """
import sys
from pathlib import Path
from recapreader.storage.journal import Journal
from recapreader.storage.library.load import load
from recapreader.session.session import Session
from recapreader.core.settings import DEFAULTS
from recapreader.tui.first_frame import first_frame
with first_frame(Session(load(Path("tale.md")).recap, Journal(Path("j.db"))), DEFAULTS):
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


def test_a_signal_at_the_hand_over_leaves_the_terminal_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "tale.md").write_text(TALE, encoding="utf-8")
    with Terminal(["./tale.md"], home=tmp_path) as terminal:
        before = termios.tcgetattr(terminal._far_end)
        terminal.wait_for(lambda terminal: MOUSE in terminal.sent)
        terminal.kill(signal.SIGTERM)
        assert terminal.wait_exit() == 128 + signal.SIGTERM
        assert termios.tcgetattr(terminal._far_end) == before
        assert terminal.sent.rindex(b"\x1b[?1049l") > terminal.sent.rindex(b"\x1b[?1049h")
        assert b"Traceback" not in terminal.sent


@pytest.mark.parametrize(
    "environment",
    [{"NO_COLOR": "1"}, {"TERM": "xterm", "COLORTERM": ""}, {"TERM": "linux", "COLORTERM": ""}],
    ids=lambda environment: next(iter(environment)),
)
def test_where_the_colours_cannot_be_known_textual_draws_first(home: Path, environment: dict[str, str]) -> None:
    with Terminal(["./tale.md"], home=home, environment=environment) as terminal:
        terminal.settle()
        assert terminal.sent.startswith(b"\x1b[?1049h\x1b[?1000h")
