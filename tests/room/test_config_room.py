"""What the settings do in the room: keys, panes, width, theme, strict mode, and what is remembered of them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from msgspec.structs import replace

from recapreader.core.marks import parse_mark
from recapreader.core.settings import DEFAULTS, WIDTHS, Key, Pane, Settings
from recapreader.session.keys import COMMANDS
from recapreader.session.session import Session
from recapreader.storage.journal import Journal
from recapreader.storage.library.load import load
from recapreader.tui.app import ReaderApp
from support.room import RecapScreen
from support.terminal import Terminal

Kept = list[tuple[str, str | int]]


@asynccontextmanager
async def open_room(
    path: Path,
    settings: Settings = DEFAULTS,
    *,
    size: tuple[int, int] = (150, 40),
    warning: str = "",
    kept: Kept | None = None,
    can_keep: bool = True,
    seen: str = "",
) -> AsyncIterator[RecapScreen]:
    """Read the file at `path` with these settings; what is to be remembered of them goes to `kept`."""

    def keep(name: str, value: str | int) -> bool:
        if kept is not None:
            kept.append((name, value))
        return can_keep

    mark = parse_mark(seen) if seen else None
    session = Session(load(path).recap, Journal(path.with_suffix(".db")), seen=mark)
    app = ReaderApp(session, settings, keep, warning)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield RecapScreen(pilot)
    session.close()


def with_keys(**keys: Key) -> Settings:
    return replace(DEFAULTS, keys={id_: (key,) for id_, key in keys.items()})


async def test_in_the_story_one_moves_with_the_keys_of_the_room(tmp_path: Path) -> None:
    body = "".join(f"## Part {number} {{.open}}\nThis is told {number}.\n\n" for number in range(30))
    (tmp_path / "tale.md").write_text(f"---\ntitle: Tale\n---\nPremise.\n\n{body}", encoding="utf-8")
    settings = replace(DEFAULTS, keys={"bottom": (Key("B", "B"),), "top": (Key("U", "U"),)})
    async with open_room(tmp_path / "tale.md", settings) as room:
        await room.press("s", "G")
        assert "This is told 0." in room.text
        await room.press("B")
        assert "This is told 29." in room.text
        await room.press("U")
        assert "This is told 0." in room.text
        await room.press("o")  # here it turns the story round
        assert "This is told 29." in room.text


async def test_a_remapped_key_does_what_the_old_one_did(tale: Path) -> None:
    wanted = with_keys(
        reveal=Key("ctrl+r", "^r"), hide=Key("v", "v"), peek=Key("x", "x"), jump_2=Key("exclamation_mark", "!")
    )
    async with open_room(tale, wanted) as room:
        await room.press("2")
        assert room.focused == "0"
        await room.press("exclamation_mark", "enter")
        assert room.focused == "2"
        assert "0 of 4 open" in room.text
        await room.press("x")
        assert "The second hidden body" in room.text
        await room.press("x", "ctrl+r")
        assert "1 of 4 open" in room.text
        await room.press("v")
        assert "0 of 4 open" in room.text


async def test_what_has_no_other_key_keeps_its_own(tale: Path) -> None:
    async with open_room(tale, with_keys(hide=Key("d", "d"))) as room:
        before = await _walk(room)
    async with open_room(tale) as room:
        assert await _walk(room) == before


async def _walk(room: RecapScreen) -> list[str]:
    seen = []
    for key in ("home", "j", "]", "G", "g", "2", "t", "i", "tab", "c", "escape", "slash", "escape"):
        await room.press(key)
        seen.append(room.focused + str(room.pane) + str(room.screen.contents.display))
    return seen


async def test_every_command_can_have_another_key(tale: Path) -> None:
    """Each gets a key that no command has, and none of its own is left."""
    others = {command.id: (Key(f"alt+{chr(0x3B1 + n)}", f"Alt+{n}"),) for n, command in enumerate(COMMANDS)}
    async with open_room(tale, replace(DEFAULTS, keys=others)) as room:
        for command in COMMANDS:
            assert room.screen.action_of(others[command.id][0].name) == command.action
        for key in {key for command in COMMANDS for key in command.keys}:
            assert room.screen.action_of(key) is None


async def test_bar_help_palette_hints_and_sentences_name_the_keys_that_hold(tale: Path) -> None:
    wanted = with_keys(
        reveal=Key("f2", "F2"),
        peek=Key("f3", "F3"),
        take_back=Key("f4", "F4"),
        set_mark=Key("f6", "F6"),
        advisories=Key("f7", "F7"),
    )
    async with open_room(tale, wanted) as room:
        assert room.said == "▒ is hidden. F2 reveals, F4 takes back."
        await room.press("1")
        assert "F2 reveals · . next step · F3 peeks" in room.text
        assert "F2 reveal" in room.lines[-1]
        assert "F7 shows them" in room.text
        await room.press("f2", "H")
        assert room.said == "Everything is hidden again; F4 takes that back."
        await room.press("question_mark", "pagedown")
        assert any("F3 " in line and "Peek" in line for line in room.lines)


async def test_a_command_may_have_no_key(tale: Path) -> None:
    async with open_room(tale, replace(DEFAULTS, keys={"reveal": ()}), size=(160, 40)) as room:
        await room.press("1", "enter")
        assert "0 of 4 open" in room.text
        assert "the palette reveals · . next step · v peeks" in room.text
        assert " reveal " not in room.lines[-1]


@pytest.mark.parametrize(
    ("contents", "summary", "columns", "shown"),
    [
        ("auto", "auto", 100, (True, False)),
        ("on", "on", 100, (True, True)),
        ("off", "on", 100, (False, True)),
        ("off", "off", 140, (False, False)),
        ("on", "on", 60, (False, False)),
    ],
)
async def test_panes(tale: Path, contents: Pane, summary: Pane, columns: int, shown: tuple[bool, bool]) -> None:
    wanted = replace(DEFAULTS, contents=contents, summary=summary)
    async with open_room(tale, wanted, size=(columns, 30)) as room:
        assert (room.screen.contents.display, room.screen.summary.display) == shown
        assert room.screen.page_view.display
        await room.press("t")
        assert room.screen.contents.display is not shown[0]
        await room.press("t", "i")
        assert (room.screen.contents.display, room.screen.summary.display) == (shown[0], not shown[1])


async def test_a_pane_that_is_on_gives_way_where_it_grows_narrow(tale: Path) -> None:
    async with open_room(tale, replace(DEFAULTS, summary="on"), size=(100, 30)) as room:
        await room.pilot.resize_terminal(60, 20)
        await room.pilot.pause()
        assert not room.screen.summary.display
        assert room.screen.page_view.display


async def test_width_and_theme_hold_and_what_is_changed_is_remembered(tale: Path) -> None:
    kept: Kept = []
    async with open_room(tale, replace(DEFAULTS, width=60, theme="recap-light"), kept=kept) as room:
        assert room.app.theme == "recap-light"
        assert room.screen.page_view.measure == 60
        assert kept == []
        await room.press("plus", "minus", "minus", "T")
        assert kept == [("width", 64), ("width", 60), ("width", 56), ("theme", "ansi-dark")]


async def test_the_width_stays_within_its_bounds(tale: Path) -> None:
    for width, key in zip(WIDTHS, ("minus", "plus"), strict=True):
        async with open_room(tale, replace(DEFAULTS, width=width)) as room:
            await room.press(key)
            assert room.screen.page_view.measure == width


async def test_it_says_so_where_the_theme_cannot_be_remembered(tale: Path) -> None:
    async with open_room(tale, can_keep=False) as room:
        await room.press("T")
        assert room.said == "This cannot be saved for next time."


async def test_a_theme_that_there_is_not_falls_back(tale: Path) -> None:
    async with open_room(tale, replace(DEFAULTS, theme="no such theme")) as room:
        assert room.app.theme == DEFAULTS.shown_theme


async def test_what_is_wrong_in_the_config_is_said_first(tale: Path) -> None:
    async with open_room(tale, warning="config.toml:3: this is wrong") as room:
        assert room.said == "config.toml:3: this is wrong"
        await room.press("j")
        assert room.said == ""


# Strict mode: nothing tells how much there is still to come.

STRICT = replace(DEFAULTS, strict=True)


async def test_strict_mode_tells_no_number_of_what_is_open(series: Path) -> None:
    async with open_room(series, STRICT, seen="S01E01") as room:
        assert " open" not in room.lines[0]
        assert room.lines[0].endswith("watched to S01E01")
        await room.press("1", "enter")
        assert " of " not in room.text
    async with open_room(series, seen="S01E01") as room:
        assert "2 of 4 open" in room.lines[0]


@pytest.mark.parametrize("strict", [True, False])
async def test_strict_mode_has_no_item_for_the_next_part(series: Path, strict: bool) -> None:
    async with open_room(series, replace(DEFAULTS, strict=strict), seen="S01E01") as room:
        await room.press("right_curly_bracket", "G")
        assert ("Next: S01E02" in room.text) is not strict


async def test_strict_contents_end_with_the_first_hidden_section(tale: Path) -> None:
    async with open_room(tale, STRICT) as room:
        assert _contents(room) == ["Premise", "Chapter 1"]
        await room.press("1", "v")
        assert _contents(room) == ["Premise", "1 First-secret"]  # a peek tells no more
        await room.press("enter")
        assert _contents(room) == ["Premise", "1 First-secret", "2 A visit"]
        await room.press("A", "y")
        assert len(_contents(room)) == 5


async def test_strict_contents_leave_out_later_parts(series: Path) -> None:
    async with open_room(series, STRICT) as room:
        assert _contents(room) == ["Premise", "S01E01"]
    async with open_room(series, STRICT, seen="S01E01") as room:
        assert _contents(room) == ["Premise", "S01E01 · Pilot-secret", "S01E02"]


async def test_the_strict_palette_goes_no_further_than_the_contents(tale: Path) -> None:
    async with open_room(tale, STRICT) as room:
        await room.press("colon", *"goto")
        assert "Go to: Chapter 1" not in room.text
        await room.press(*["backspace"] * 4, *"Go", "space", *"to:")
        assert "Go to: Chapter 1" in room.text
        assert "Go to: A visit" not in room.text


def _contents(room: RecapScreen) -> list[str]:
    return [row.name for row in room.screen.rows()]


# The whole program, in a real terminal.


def test_config_keys_and_what_was_changed_inside_hold_from_start_to_start(tmp_path: Path) -> None:
    config = tmp_path / ".config" / "recapreader" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text("width = 50\nthemes = 1\n[gate]\nstrict = true\n[keys]\nleave = 'f2'\n", encoding="utf-8")
    look = tmp_path / ".local" / "state" / "recapreader" / "look.json"
    with Terminal(["ballerina"], home=tmp_path) as terminal:
        terminal.wait_for('config.toml:2: unknown setting "themes"; did you mean "theme"?')
        assert " open" not in terminal.screen[0]
        terminal.press("plus", "q")
        terminal.settle()
        assert look.read_text(encoding="ascii") == '{"width": {"is": 54, "instead_of": 50}}\n'
        terminal.send("\x1bOQ")
        assert terminal.wait_exit() == 0
    with Terminal(["config"], home=tmp_path) as terminal:
        assert terminal.wait_exit() == 1
        lines = terminal.sent.decode().splitlines()
    assert any(line.split()[:6] == ["width", "54", "set", "in", "the", "reading"] for line in lines)
