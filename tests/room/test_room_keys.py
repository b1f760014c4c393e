"""One test for each row of the key table: press it, and look at the room."""

from collections.abc import Callable
from pathlib import Path

import pytest

from support.room import open_room

LetPass = Callable[[float], None]
PASSES = ("colon", *"passes", "enter")
"""What opens the passes, which have no key."""


@pytest.mark.smoke
async def test_lines_move_the_reading_line_and_the_focus_with_it(tale: Path) -> None:
    async with open_room(tale) as room:
        seen = [room.focused]
        for _ in range(8):
            await room.press("j")
            seen.append(room.focused)
        assert seen[0] == "0"
        assert "1" in seen
        await room.press(*["up"] * 8)
        assert room.focused == "0"
        await room.press("down", "k")
        assert room.focused == "0"


@pytest.mark.parametrize("keys", [("space", "b"), ("pagedown", "pageup"), ("ctrl+d", "ctrl+u")])
async def test_pages_scroll_and_never_reveal(tale: Path, keys: tuple[str, str]) -> None:
    async with open_room(tale, (60, 14)) as room:
        top = room.screen.page_view.top
        await room.press(keys[0], keys[0])
        assert room.screen.page_view.top > top
        assert "secret" not in room.text
        await room.press(keys[1], keys[1], keys[1])
        assert room.screen.page_view.top == top


@pytest.mark.parametrize(("top", "bottom"), [("g", "G"), ("home", "end")])
async def test_top_and_bottom(tale: Path, top: str, bottom: str) -> None:
    async with open_room(tale, (60, 14)) as room:
        await room.press(bottom)
        assert room.focused == "4"
        await room.press(top)
        assert room.focused == "0"
        assert room.screen.page_view.top == 0


@pytest.mark.parametrize(("forth", "back"), [("right_square_bracket", "left_square_bracket"), ("right", "left")])
async def test_sections_one_by_one_across_parts(series: Path, forth: str, back: str) -> None:
    async with open_room(series) as room:
        seen = [room.focused]
        for _ in range(5):
            await room.press(forth)
            seen.append(room.focused)
        assert seen == ["0", "1.1", "1.2", "2.1", "2.2", "2.2"]
        assert "last section" in room.said
        for _ in range(4):
            await room.press(back)
        assert room.focused == "0"


@pytest.mark.parametrize(
    ("forth", "back"), [("right_curly_bracket", "left_curly_bracket"), ("shift+right", "shift+left")]
)
async def test_parts_one_by_one(series: Path, forth: str, back: str) -> None:
    async with open_room(series) as room:
        await room.press(forth)
        assert room.focused == "1.1"
        await room.press(forth)
        assert room.focused == "2.1"
        await room.press(back)
        assert room.focused == "1.1"


async def test_digits_jump_to_a_section_of_the_page(tale: Path) -> None:
    async with open_room(tale) as room:
        await room.press("3")
        assert room.focused == "3"
        await room.press("9")
        assert room.focused == "3"
        assert "no section 9" in room.said


@pytest.mark.smoke
async def test_enter_reveals_the_section_in_focus_and_only_it(tale: Path) -> None:
    async with open_room(tale) as room:
        await room.press("1", "enter")
        assert "The first hidden body" in room.text
        assert "First-secret" in room.text
        assert "an inline-secret" not in room.text
        assert "1 of 4 open" in room.text
        assert "The second hidden body" not in room.text


async def test_enter_on_a_shown_section_opens_its_inline_spoilers(tale: Path) -> None:
    async with open_room(tale) as room:
        await room.press("enter")
        assert "a premise-secret" in room.text


@pytest.mark.smoke
async def test_enter_held_down_reveals_one_section(tale: Path, let_pass: LetPass) -> None:
    async with open_room(tale) as room:
        await room.press("1", "enter", "enter", "enter")
        assert "an inline-secret" not in room.text
        await room.press("right_square_bracket", "enter")
        assert "1 of 4 open" in room.text
        let_pass(0.9)
        await room.press("enter")
        assert "2 of 4 open" in room.text


async def test_enter_brings_a_box_into_view_before_it_reveals(tale: Path, let_pass: LetPass) -> None:
    async with open_room(tale, (40, 12)) as room:
        view = room.screen.page_view
        await room.press("1", "enter")
        let_pass(1)
        await room.press("3")
        view.top = 0
        assert not view.is_wholly_visible("3")
        await room.press("enter")
        assert view.is_wholly_visible("3")
        assert "1 of 4 open" in room.text
        let_pass(1)
        await room.press("enter")
        assert "The third hidden body" in room.text


@pytest.mark.smoke
@pytest.mark.parametrize("answer", ["enter", "escape", "n"])
async def test_an_ending_asks_in_public_words_and_stays_hidden(tale: Path, answer: str) -> None:
    async with open_room(tale) as room:
        await room.press("4", "enter")
        assert "“Ending” gives the ending away" in room.text
        assert "Last-secret" not in room.text
        await room.press(answer)
        assert "0 of 4 open" in room.text


async def test_an_ending_opens_after_a_yes(tale: Path) -> None:
    async with open_room(tale) as room:
        await room.press("4", "enter", "y")
        assert "The last hidden body" in room.text


@pytest.mark.smoke
async def test_x_hides_again_or_says_why_not(series: Path) -> None:
    async with open_room(series) as room:
        await room.press("x")
        assert "open to everyone" in room.said
        await room.press("right_square_bracket", "x")
        assert "is hidden" in room.said
        await room.press("enter", "x")
        assert "Body of episode one" not in room.text
        await room.press("w", "x")
        assert "before your mark" in room.said
        assert "Body of episode one" in room.text


@pytest.mark.smoke
async def test_z_takes_back_step_by_step(tale: Path, let_pass: LetPass) -> None:
    async with open_room(tale) as room:
        await room.press("1", "enter", "2")
        let_pass(1)
        await room.press("enter")
        assert "2 of 4 open" in room.text
        await room.press("z")
        assert "1 of 4 open" in room.text
        await room.press("z")
        assert "0 of 4 open" in room.text
        await room.press("z")
        assert "nothing to take back" in room.said


async def test_z_asks_before_it_opens_more_than_one_section(tale: Path, let_pass: LetPass) -> None:
    async with open_room(tale) as room:
        await room.press("A", "y", "H")
        assert "0 of 4 open" in room.text
        await room.press("z")
        assert "sections 1 to 4, 1 ending" in room.text
        await room.press("enter")
        assert "0 of 4 open" in room.text
        let_pass(0.5)
        await room.press("z", "y")
        assert "4 of 4 open" in room.text


async def test_a_peek_ends_with_the_focus_and_is_not_written(tale: Path) -> None:
    async with open_room(tale) as room:
        await room.press("1", "v")
        assert "The first hidden body" in room.text
        await room.press("2")
        assert "The first hidden body" not in room.text
    async with open_room(tale) as room:
        assert "0 of 4 open" in room.text


@pytest.mark.parametrize("opens_a_screen", ["question_mark", "a", "colon", "W"])
async def test_a_peek_ends_when_another_screen_opens(tale: Path, opens_a_screen: str) -> None:
    async with open_room(tale) as room:
        await room.press("1", "v", opens_a_screen, "escape")
        assert "The first hidden body" not in room.text


async def test_a_peek_at_an_ending_asks(tale: Path) -> None:
    async with open_room(tale) as room:
        await room.press("4", "v")
        assert "Peek?" in room.text
        await room.press("y")
        assert "The last hidden body" in room.text


@pytest.mark.smoke
async def test_w_sets_the_mark_and_asks_where_it_opens_an_ending_or_another_part(
    series: Path, let_pass: LetPass
) -> None:
    async with open_room(series) as room:
        await room.press("w")
        assert "A mark at S01E01 opens 2 sections. Set it?" in room.text  # what the page offers as the next one
        await room.press("n")
        assert room.said == "You still have no mark."
        let_pass(1)
        await room.press("1", "right_square_bracket", "w")
        assert "watched to S01E01" in room.text
        assert "Body of episode one" in room.text
        assert "Pilot-secret" in room.text
        let_pass(1)
        await room.press("right_curly_bracket", "w")
        assert "A mark at S01E02 opens" in room.text
        assert "1 ending" in room.text
        assert "Return-secret" not in room.text
        await room.press("y")
        assert "End of episode two" in room.text


async def test_the_mark_as_a_prompt_forward_and_back(series: Path) -> None:
    async with open_room(series) as room:
        await room.press("W", *"never", "enter")
        assert "A mark looks like" in room.text
        assert "S01E01 to S01E02" in room.text
        await room.press("escape")
        assert room.said == "You still have no mark."
        await room.press("W", *"1x01", "enter")
        assert "A mark at S01E01 opens 2 sections. Set it?" in room.text
        await room.press("y")
        assert "watched to S01E01" in room.text
        await room.press("W", "backspace", "enter")
        assert "0 of 4 open" in room.text


async def test_a_mark_beyond_the_recap_asks_in_those_words(series: Path) -> None:
    async with open_room(series) as room:
        await room.press("W", *"S01E03", "enter")
        assert "S01E03 is beyond this recap" in room.text
        assert "4 sections in 2 parts" in room.text
        await room.press("enter")
        assert room.said == "You still have no mark."
        assert "0 of 4 open" in room.text


async def test_a_mark_of_a_kind_that_the_recap_does_not_have_is_refused(series: Path) -> None:
    async with open_room(series) as room:
        await room.press("W", *"ch 5", "enter")
        assert "This recap has no marks like ch 5" in room.text


async def test_a_mark_beyond_the_recap_asks_even_where_it_opens_nothing_more(series: Path) -> None:
    async with open_room(series, seen="S01E02") as room:
        await room.press("W", *["backspace"] * 6, *"S02", "enter")
        assert "S02 is beyond this recap" in room.text
        assert "nothing more" in room.text
        await room.press("enter")
        assert room.said == "Your mark is still S01E02."


async def test_in_a_recap_without_marks_w_reveals_up_to_here_after_a_yes_and_sets_none(
    tale: Path, let_pass: LetPass
) -> None:
    async with open_room(tale) as room:
        await room.press("3", "w")
        assert "Reveal sections 1 to 3?" in room.text
        await room.press("n")
        assert "0 of 4 open" in room.text
        let_pass(1)
        await room.press("w", "y")
        assert "3 of 4 open" in room.text
        assert "watched to" not in room.text
        await room.press("W")
        assert "No section of this recap has a mark; . opens" in room.text
        await room.press(*"4", "enter")
        assert "The last hidden body" not in room.text


async def test_up_to_here_and_everything_ask_in_public_names(tale: Path) -> None:
    async with open_room(tale) as room:
        await room.press("3", "R")
        assert "Reveal sections 1 to 3?" in room.text
        await room.press("y")
        assert "3 of 4 open" in room.text
        await room.press("A")
        assert "Reveal section 4, 1 ending?" in room.text
        await room.press("enter")
        assert "3 of 4 open" in room.text


async def test_hide_everything(tale: Path) -> None:
    async with open_room(tale) as room:
        await room.press("A", "y", "H")
        assert "0 of 4 open" in room.text
        assert "hidden body" not in room.text


@pytest.mark.smoke
async def test_find_goes_through_shown_text_only(tale: Path) -> None:
    async with open_room(tale) as room:
        await room.press("1", "enter", "g", "slash", *"hidden body", "enter")
        assert room.focused == "1"
        assert room.screen.page_view.hit is not None
        await room.press("n")
        assert room.focused == "1"
        await room.press("slash", *["backspace"] * 11, *"second", "enter")
        assert "Not in the shown text" in room.said
        await room.press("slash", *["backspace"] * 6, *"zzz", "enter")
        assert "Not in the shown text" in room.said


async def test_find_previous(tale: Path) -> None:
    async with open_room(tale) as room:
        await room.press("1", "enter", "g", "slash", *"i", "enter")
        first = room.screen.page_view.hit
        await room.press("n")
        assert room.screen.page_view.hit != first
        await room.press("N")
        assert room.screen.page_view.hit == first


async def test_contents_and_summary_fold(tale: Path) -> None:
    async with open_room(tale) as room:
        assert "Contents" in room.text
        await room.press("t", "i")
        assert "Contents" not in room.text
        assert "Summary" not in room.text
        await room.press("t", "i")
        assert "Contents" in room.text
        assert "Summary" in room.text


async def test_tab_goes_through_the_panes_and_enter_in_the_contents_only_jumps(tale: Path) -> None:
    async with open_room(tale) as room:
        await room.press("tab")
        assert room.pane == "contents"
        await room.press("j", "j", "enter")
        assert room.focused == "2"
        assert "0 of 4 open" in room.text
        await room.press("tab", "tab")
        assert room.pane == "summary"
        await room.press("tab")
        assert room.pane == "page"


async def test_advisories_wait_for_a_key(tale: Path) -> None:
    async with open_room(tale) as room:
        assert "grief" not in room.text
        await room.press("a")
        assert room.text.index("grief") < room.text.index("violence")


async def test_links_are_opened_after_a_yes(tale: Path, monkeypatch: pytest.MonkeyPatch, let_pass: LetPass) -> None:
    opened: list[str] = []
    async with open_room(tale) as room:
        monkeypatch.setattr(room.app._driver, "open_url", lambda url, _: opened.append(url))
        await room.press("o")
        assert "example.org/page" not in room.text
        await room.press("enter")
        assert "not gated" in room.text
        await room.press("enter")
        assert opened == []
        let_pass(0.5)
        await room.press("o", "enter", "y")
        assert opened == ["https://example.org/tale"]
        await room.press("3", "enter", "o")
        assert "https://example.org/page" in room.text


async def test_copy_takes_the_selection(tale: Path) -> None:
    async with open_room(tale) as room:
        await room.press("y")
        assert room.said == "Nothing is selected; Y copies this section, q leaves."
        room.screen.page_view.text_select_all()
        await room.pilot.pause()
        await room.press("y")
        assert "Ada comes home" in room.app.clipboard
        assert "secret" not in room.app.clipboard
        assert "▒▒▒ A visit (hidden)" in room.app.clipboard


async def test_the_column_gets_wider_and_narrower(tale: Path) -> None:
    async with open_room(tale) as room:
        before = room.screen.page_view.measure
        await room.press("plus", "plus", "minus")
        assert room.screen.page_view.measure == before + 4


async def test_themes_go_round(tale: Path) -> None:
    async with open_room(tale) as room:
        seen = {room.app.theme}
        for _ in range(4):
            await room.press("T")
            seen.add(room.app.theme)
        assert seen == {"recap-dark", "recap-light", "ansi-dark", "ansi-light"}


@pytest.mark.parametrize("key", ["question_mark", "f1"])
async def test_help_shows_the_keys(tale: Path, key: str) -> None:
    async with open_room(tale) as room:
        await room.press(key)
        assert "Reveal and hide" in room.text
        await room.press("escape")
        assert "Reveal and hide" not in room.text


@pytest.mark.smoke
@pytest.mark.parametrize("key", ["colon", "ctrl+p"])
async def test_the_palette_finds_commands_and_public_names(tale: Path, key: str) -> None:
    async with open_room(tale) as room:
        await room.press(key, *"visit")
        assert "Go to: A visit" in room.text
        await room.press("enter")
        assert room.focused == "2"
        await room.press(key, *"secret")
        assert "nothing matches" in room.text


async def test_escape_closes_what_is_on_top_and_never_quits(tale: Path) -> None:
    async with open_room(tale) as room:
        await room.press("slash", "escape", "escape", "tab", "escape", "escape")
        assert room.pane == "page"
        assert room.app.is_running


@pytest.mark.smoke
async def test_q_leaves_and_one_comes_back_to_the_same_place(tale: Path) -> None:
    async with open_room(tale) as room:
        await room.press("2", "enter", "3", "q")
        assert not room.app.is_running
    async with open_room(tale) as room:
        assert room.focused == "3"
        assert "The second hidden body" in room.text
        assert "1 of 4 open" in room.text


async def test_a_picture_is_saved_by_the_palette(tale: Path, own_home: Path) -> None:
    async with open_room(tale) as room:
        await room.press("colon", *"screenshot", "enter")
        (picture,) = own_home.rglob("recapreader-1.svg")
        assert "secret" not in picture.read_text()


async def test_a_page_is_saved_with_what_is_open_alone(tale: Path, own_home: Path) -> None:
    async with open_room(tale) as room:
        await room.press("2", "enter", "3", "v", "colon", *"save page", "enter")
        assert "Saved recapreader-1.html in your documents folder." in room.said
        (page,) = own_home.rglob("recapreader-1.html")
        text = page.read_text(encoding="utf-8")
        assert "The second hidden body" in text
        assert not any(word in text for word in ("third hidden body", "Third-secret", "inline-secret", "Last-secret"))


async def test_bookmarks_keep_a_place_under_a_letter(tale: Path) -> None:
    async with open_room(tale) as room:
        await room.press("apostrophe")
        assert "No bookmarks yet" in room.said
        await room.press("3", "m", "a", "1", "m", "B", "g", "apostrophe")
        assert "Chapter 3" in room.text
        assert "Third-secret" not in room.text
        await room.press("enter")
        assert room.focused in ("1", "3")
    async with open_room(tale) as room:
        await room.press("apostrophe", "a", "enter")
        assert room.focused == "3"
        await room.press("m", "a")
        assert "is removed" in room.said


async def test_a_pass_begins_afresh_and_the_one_before_comes_back_after_a_yes(tale: Path, let_pass: LetPass) -> None:
    async with open_room(tale) as room:
        await room.press("1", "enter", *PASSES, "enter")
        assert "0 of 4 open" in room.text
        assert "The first hidden body" not in room.text
        await room.press(*PASSES, "1")
        assert "1 of 4 open" in room.text
        await room.press("enter")
        assert "Pass 1 opens section 1" in room.text
        await room.press("enter")
        assert "0 of 4 open" in room.text
        let_pass(0.5)
        await room.press(*PASSES, "1", "enter", "y")
        assert "The first hidden body" in room.text


@pytest.mark.usefixtures("let_pass")  # time stands still
async def test_enter_held_down_in_the_contents_goes_there_and_reveals_nothing(tale: Path) -> None:
    async with open_room(tale) as room:
        await room.press("tab", "j", "enter")
        assert (room.focused, room.pane) == ("1", "page")
        await room.press("enter", "enter")
        assert "first hidden body" not in room.text
