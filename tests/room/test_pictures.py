"""The picture of a screen (SVG): the ground of its theme, and every character in its cells."""

import re
from html import unescape
from pathlib import Path

import pytest
from msgspec.structs import replace
from rich.cells import cell_len

from recapreader.core.settings import DEFAULTS
from support.room import TALE, open_room

_WINDOW = re.compile(r'<rect fill="(#[0-9a-f]{6})" stroke')
_TEXT = re.compile(r'textLength="([\d.]+)"[^>]*>([^<]+)</text>')


@pytest.mark.parametrize(
    ("theme", "is_light"),
    [("recap-dark", False), ("recap-light", True), ("ansi-dark", False), ("ansi-light", True)],
)
async def test_a_picture_has_the_ground_of_its_theme(tale: Path, theme: str, *, is_light: bool) -> None:
    async with open_room(tale, settings=replace(DEFAULTS, theme=theme)) as room:
        ground = _WINDOW.search(room.app.export_screenshot())
    assert ground
    assert (int(ground[1][1:3], 16) > 128) is is_light


async def test_wide_characters_are_not_drawn_over_each_other(tmp_path: Path) -> None:
    path = tmp_path / "tale.md"
    path.write_text(TALE.replace("Ada comes home.", "발레리나 comes home."), encoding="utf-8")
    async with open_room(path) as room:
        drawn = _TEXT.findall(room.app.export_screenshot())
    assert any("발레리나" in text for _, text in drawn)
    widths = {round(float(length) / cell_len(unescape(text)), 1) for length, text in drawn if text.strip()}
    assert len(widths) == 1


@pytest.mark.parametrize("key", ["question_mark", "W", "colon"])
async def test_a_terminal_without_unicode_gets_plain_frames(
    tale: Path, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    monkeypatch.setenv("TERM", "linux")
    async with open_room(tale, (70, 30)) as room:
        await room.press(key)
        assert "+---" in room.text
        assert not set("╭╮╰╯│─▏") & set(room.text)
