"""What can be clicked: the first click gives the focus, and what opens anything needs one that stands alone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from support.room import RecapScreen, open_room
from support.shelves import open_shelf, read, shelf_of, write

LetPass = Callable[[float], None]


async def click(room: RecapScreen, words: str) -> None:
    y, x = next((y, line.rindex(words)) for y, line in enumerate(room.lines) if words in line)
    await room.pilot.click(offset=(x + 1, y))
    await room.pilot.pause()


async def test_a_hidden_word_opens_by_a_second_click_that_stands_alone(tale: Path, let_pass: LetPass) -> None:
    async with open_room(tale) as room:
        await room.press("1")
        let_pass(1)
        await click(room, "▒▒▒ with her")
        await click(room, "▒▒▒ with her")
        assert room.focused == "0"
        assert "a premise-secret" not in room.text
        let_pass(1)
        await click(room, "▒▒▒ with her")
        assert "a premise-secret" in room.text


async def test_a_click_on_next_sets_the_mark_as_its_key_does(series: Path, let_pass: LetPass) -> None:
    async with open_room(series) as room:
        await click(room, "Next: S01E01")
        await click(room, "Next: S01E01")
        assert "Set it?" not in room.text
        let_pass(1)
        await click(room, "Next: S01E01")
        assert "A mark at S01E01 opens" in room.text


async def test_a_click_on_the_rest_of_a_section_opens_the_next_step(tale: Path, let_pass: LetPass) -> None:
    async with open_room(tale) as room:
        await room.press("2", "full_stop")
        let_pass(1)
        await click(room, "▒▒▒ more")
        assert "The second hidden body." in room.text
        assert "It is longer." not in room.text


async def test_a_click_on_a_link_asks(tale: Path) -> None:
    async with open_room(tale) as room:
        await room.press("3", "enter")
        await click(room, "a page")
        assert "Open this page in the browser?" in room.text
        assert "https://example.org/page" in room.text


@pytest.mark.parametrize(("words", "expected"), [("next", "1"), ("? help", "0")])
async def test_keys_in_the_footer_can_be_clicked(tale: Path, words: str, expected: str) -> None:
    async with open_room(tale) as room:
        await room.press("escape")
        await click(room, words)
        assert room.focused == expected
        assert ("Esc closes" in room.text) is (words == "? help")


async def test_what_is_said_in_the_footer_goes_away_with_a_click_and_presses_nothing(tale: Path) -> None:
    async with open_room(tale) as room:
        said = room.said
        await click(room, said[:6])
        assert room.said == ""
        assert room.focused == "0"


async def test_a_related_recap_is_read_and_leaving_it_leads_back(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    write(folder, "alpha", "related: [the-beast, Nowhere]\n")
    write(folder, "the-beast", title="The Beast")
    shelf = shelf_of(folder)
    session = read(shelf, "alpha", "1")
    async with open_shelf(shelf, session=session) as room:
        await room.press("o")
        assert "The Beast" in room.text
        assert "on your shelf" in room.text
        await room.press("enter")
        assert room.session is not None
        assert room.session.view.slug == "the-beast"
        assert "secret" not in room.text
        await room.press("q")
        assert room.session is not None
        assert room.session.view.slug == "alpha"
        await room.press("2", "x", "z")
        assert room.app.is_running


async def test_related_slugs_are_told_by_their_titles(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    write(folder, "alpha", "related: [the-beast, no-such-work]\n")
    write(folder, "the-beast", title="The Beast!")
    shelf = shelf_of(folder)
    related = shelf.open("alpha").view.public_summary().front.related
    assert [link.name for link in related] == ["The Beast!", "no-such-work"]
