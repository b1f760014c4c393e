"""What the room looks like: folding, smallest sizes, the mouse, signs without Unicode, and a few whole screens."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from support.room import RecapScreen, open_room

SCREENS = Path(__file__).parent / "screens"


def matches_screen(room: RecapScreen, name: str) -> bool:
    """Whether the screen is the one kept as `screens/NAME.txt`; UPDATE_SCREENS=1 keeps this one."""
    path = SCREENS / f"{name}.txt"
    now = "\n".join(room.lines) + "\n"
    if os.environ.get("UPDATE_SCREENS"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(now, encoding="utf-8")
    return path.read_text(encoding="utf-8") == now


@pytest.mark.smoke
@pytest.mark.parametrize(
    ("name", "size", "keys"),
    [
        ("first", (120, 40), ()),
        ("revealed", (120, 40), ("2", "enter")),
        ("ending-asks", (120, 40), ("4", "enter")),
        ("two-panes", (100, 30), ("1",)),
        ("80x24", (80, 24), ("1", "enter")),
        ("40x12", (40, 12), ("1",)),
    ],
)
async def test_whole_screens(tale: Path, name: str, size: tuple[int, int], keys: tuple[str, ...]) -> None:
    async with open_room(tale, size) as room:
        await room.press("escape", *keys)
        assert matches_screen(room, name)


@pytest.mark.parametrize(
    ("width", "contents", "summary", "while_reading"),
    [
        (140, True, True, True),
        (139, True, True, False),
        (120, True, True, False),
        (119, True, False, False),
        (84, True, False, False),
        (83, False, False, False),
    ],
)
async def test_panes_fold_by_width_and_the_summary_once_there_is_something_to_read(
    tale: Path, width: int, contents: bool, summary: bool, while_reading: bool
) -> None:
    async with open_room(tale, (width, 30)) as room:
        assert room.screen.contents.display is contents
        assert room.screen.summary.display is summary
        await room.press("1", "enter")
        assert room.screen.contents.display is contents
        assert room.screen.summary.display is while_reading
        assert room.screen.page_view.column >= (72 if width >= 120 else 0)
        await room.press("z")
        assert room.screen.summary.display is summary


@pytest.mark.parametrize("size", [(39, 12), (40, 11), (10, 3)])
async def test_below_the_smallest_size_it_says_so_and_recovers(tale: Path, size: tuple[int, int]) -> None:
    async with open_room(tale) as room:
        await room.press("1", "enter")
        await room.pilot.resize_terminal(*size)
        await room.pilot.pause()
        assert "The first hidden body" not in room.text
        assert "40×12"[: size[0]] in room.text
        await room.pilot.resize_terminal(80, 24)
        await room.pilot.pause()
        assert "The first hidden body" in room.text
        assert room.focused == "1"


async def test_keys_in_too_small_a_terminal_do_no_harm(tale: Path) -> None:
    async with open_room(tale, (39, 11)) as room:
        await room.press("j", "x", "z", "w", "v", "G", "right_square_bracket", "left_square_bracket")
        await room.pilot.resize_terminal(120, 40)
        await room.pilot.pause()
        assert "Ada comes home." in room.text


async def test_a_click_focuses_and_only_the_button_reveals(tale: Path, let_pass: Callable[[float], None]) -> None:
    async with open_room(tale) as room:
        y, x = next((y, line.index("2  A visit")) for y, line in enumerate(room.lines) if "2  A visit" in line)
        await room.pilot.click(offset=(x, y))
        await room.pilot.pause()
        assert room.focused == "2"
        assert "0 of 4 open" in room.text
        let_pass(1)
        await room.pilot.click(offset=(x, y))
        await room.pilot.pause()
        assert "0 of 4 open" in room.text
        button = room.lines[y].index("[ Reveal ]")
        let_pass(1)
        await room.pilot.click(offset=(button + 2, y))
        await room.pilot.pause()
        assert "The second hidden body" in room.text


async def test_a_click_in_the_contents_only_jumps(tale: Path) -> None:
    async with open_room(tale) as room:
        y = next(y for y, line in enumerate(room.lines) if "2 A visit" in line)
        await room.pilot.click(offset=(6, y))
        await room.pilot.pause()
        assert room.focused == "2"
        assert "0 of 4 open" in room.text


async def test_without_unicode_the_signs_are_plain(tale: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.ISO-8859-1")
    async with open_room(tale) as room:
        await room.press("1")
        box = next(y for y, line in enumerate(room.lines) if "Chapter 1" in line[30:90])
        line = room.lines[box][31:89]
        assert "# Chapter 1" in line
        assert not set(line) & set("╭╮╰╯─│┏┓┗┛━┃▒▓●▌")


async def test_text_is_data_and_never_markup(tmp_path: Path) -> None:
    path = tmp_path / "acts.md"
    path.write_text(
        "---\ntitle: '[Act I] [/x] [bold]T'\ngenres: ['[red]Drama']\n"
        "cast: ['[b]Ann[/b] as [i]Ada[/i]']\n---\n\n[Act I] and [/end].\n\n"
        '## a {label="[Act II] [@click=quit]x"}\n\nbody\n',
        encoding="utf-8",
    )
    async with open_room(path) as room:
        for written in (
            "[Act I] [/x] [bold]T",
            "[red]Drama",
            "[b]Ann[/b]",
            "[i]Ada[/i]",
            "[Act I] and [/end].",
            "[Act II] [@click=quit]x",
        ):
            assert written in room.text
        await room.press("colon")
        assert "[Act II] [@click=quit]x" in room.text


async def test_a_role_that_waits_is_told_with_its_section(tale: Path) -> None:
    async with open_room(tale) as room:
        assert "the ghost" not in room.text
        await room.press("2", "v")
        assert "the ghost" not in room.text
        await room.press("v", "enter")
        assert "the ghost" in room.text


async def test_the_first_run_says_once_what_the_signs_mean(tale: Path) -> None:
    async with open_room(tale) as room:
        assert room.said == "▒ is hidden. Enter reveals, z takes back."
        await room.press("j", "1")
    async with open_room(tale) as room:
        assert room.said == ""


async def test_resizing_keeps_the_text_at_the_reading_line(tale: Path) -> None:
    async with open_room(tale, (60, 14)) as room:
        await room.press("A", "y", "3")
        for width in (44, 100, 60):
            await room.pilot.resize_terminal(width, 14)
            await room.pilot.pause()
            assert room.focused == "3"
            assert "The third hidden body" in room.text
