"""Saves under the author's eyes: the page keeps its place, questions keep their meaning, problems lead to sections."""

from pathlib import Path

import pytest

from support.previews import open_preview
from support.room import SERIES, TALE

LONG = "\n\n".join(f"Paragraph {n} of the second section, which is a long one." for n in range(60))
LONG_TALE = TALE.replace("The second hidden body. It is longer.", LONG)
FIRST = "## First-secret {#one}"
NEW = f"## Brand-new-secret\n\nA new body.\n\n{FIRST}"
AGAIN = TALE.replace("Ada comes", "Eve comes")
BROKEN = TALE.replace("genres: [Drama]", "genres: [Drama")


@pytest.mark.smoke
async def test_a_save_shows_and_the_section_in_focus_stays_on_its_row(tale: Path) -> None:
    async with open_preview(tale, (120, 14)) as room:
        await room.press("2", "enter")
        assert room.shown == ("0", "2")
        before = room.lines
        row = next(y for y, line in enumerate(before) if "Second-secret" in line[30:86])
        await room.save(TALE.replace(FIRST, NEW))
        assert room.focused == "3"
        assert room.shown == ("0", "3")
        assert [line[30:86] for line in room.lines[row : row + 4]] == [line[30:86] for line in before[row : row + 4]]


async def test_in_the_middle_of_a_long_section_the_text_stays_whatever_is_added_above(tale: Path) -> None:
    tale.write_text(LONG_TALE, encoding="utf-8")
    async with open_preview(tale) as room:
        await room.press("2", "enter", "space", "space", "j")
        before = [line[30:86] for line in room.lines[1:30]]
        assert "Paragraph 3" in "".join(before)
        longer = LONG_TALE.replace("Paragraph 0", "A paragraph more, at the top.\n\nParagraph 0").replace(FIRST, NEW)
        await room.save(longer)
        assert room.focused == "3"
        assert [line[30:86] for line in room.lines[1:30]] == before


async def test_the_place_comes_back_with_a_section_that_was_missing_for_a_save(tale: Path) -> None:
    tale.write_text(LONG_TALE, encoding="utf-8")
    async with open_preview(tale) as room:
        await room.press("2", "enter", "space", "space")
        before = [line[30:86] for line in room.lines[1:30]]
        await room.save(LONG_TALE[: LONG_TALE.index("## Second")])
        assert room.focused == "1"
        await room.save(LONG_TALE)
        assert room.focused == "2"
        assert "2" in room.shown
        assert [line[30:86] for line in room.lines[1:30]] == before


async def test_a_section_that_is_renamed_hides_and_keeps_the_place(tale: Path) -> None:
    async with open_preview(tale) as room:
        await room.press("3", "enter")
        await room.save(TALE.replace("## Third-secret", "## Third"))
        assert (room.focused, room.shown) == ("3", ("0",))


async def test_in_a_recap_with_parts_one_stays_in_ones_part(series: Path) -> None:
    async with open_preview(series) as room:
        await room.press("right_curly_bracket", "right_curly_bracket", "enter")
        assert room.focused == "2.1"
        await room.save(SERIES.replace("# Pilot-secret", "# Before {after=S01E00}\n\n## A\n\nB.\n\n# Pilot-secret"))
        assert room.focused == "3.1"
        assert "Scene-three-secret" in room.text


async def test_where_nothing_has_changed_nothing_is_drawn(tale: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_preview(tale) as room:
        shown = []
        monkeypatch.setattr(room.screen.page_view, "show", lambda *args: shown.append(args))
        monkeypatch.setattr(room.screen.problems, "show", lambda *args, **more: shown.append((args, more)))
        await room.save(TALE.replace("The first hidden body", "Another first hidden body, and a longer one"))
        assert shown == []


async def test_no_save_is_taken_up_under_a_question(tale: Path) -> None:
    async with open_preview(tale) as room:
        await room.press("4", "enter")
        assert "gives the ending away" in room.text
        tale.write_text(TALE.replace(FIRST, NEW), encoding="utf-8")
        await room.until(lambda: room.screen._saved is not None)
        assert len(room.screen.session.view.numbers()) == 5
        await room.press("y")
        await room.taken()
        assert room.shown == ("0", "5")
        assert room.focused == "5"


@pytest.mark.parametrize("keys", [("colon",), ("question_mark",), ("W",), ("m",), ("o",)])
async def test_a_save_under_anything_else_is_taken_up_when_it_closes(tale: Path, keys: tuple[str, ...]) -> None:
    async with open_preview(tale) as room:
        await room.press(*keys)
        tale.write_text(AGAIN, encoding="utf-8")
        await room.until(lambda: room.screen._saved is not None)
        assert "Eve comes" not in room.text
        await room.press("escape")
        await room.taken()
        assert "Eve comes" in room.text


@pytest.mark.usefixtures("let_pass")  # time stands still
async def test_an_enter_on_its_way_during_a_save_reveals_nothing(tale: Path) -> None:
    async with open_preview(tale) as room:
        await room.press("1")
        tale.write_text(TALE.replace(FIRST, NEW), encoding="utf-8")
        await room.until(lambda: room.screen._saved is None and len(room.screen.session.view.numbers()) == 6)
        room.screen.action_reveal()
        assert room.shown == ("0",)


async def test_problems_are_listed_and_lead_to_their_sections(tale: Path) -> None:
    async with open_preview(tale) as room:
        assert "Nothing found." in room.text
        await room.save(TALE.replace(FIRST, "## First-secret {#one .opne}").replace("## Third", "##Third"))
        assert "Problems · 2 errors" in room.text
        assert "✗ 2  0 of 3 open" in room.lines[0]
        await room.press("p", "j")
        assert "write a plain space after the" in room.text
        await room.press("enter")
        assert room.focused == "2"
        assert room.screen.focused is room.screen.page_view
        assert room.screen.key_bar.said.startswith("line 26: write a plain space")
        await room.press("p", "k", "escape")
        assert room.screen.focused is room.screen.page_view
        await room.press("p", "p")
        assert "Problems" not in room.text
        await room.save(TALE)
        await room.press("p")
        assert "Nothing found." in room.text


@pytest.mark.usefixtures("let_pass")  # time stands still
async def test_enter_held_down_on_a_problem_goes_there_and_reveals_nothing(tale: Path) -> None:
    tale.write_text(TALE.replace("## Third", "##Third"), encoding="utf-8")
    async with open_preview(tale) as room:
        await room.press("p", "enter", "enter", "enter")
        assert room.focused == "2"
        assert room.shown == ("0",)


async def test_an_unreadable_save_says_so_and_the_page_stays_until_it_is_fixed(tale: Path) -> None:
    async with open_preview(tale) as room:
        await room.press("1", "enter")
        before = room.lines[1:25]
        await room.save(BROKEN)
        assert room.lines[1:25] == before
        assert "Problems · 1 error · showing the last readable version" in room.text
        assert "F002" in room.text
        assert "look for a missing quote, colon or indent" in room.text
        await room.save(AGAIN)
        assert "Eve comes" in room.text
        assert "Nothing found." in room.text
        assert room.shown == ("0", "1")


async def test_a_room_waits_for_a_file_that_cannot_be_read_yet(tale: Path) -> None:
    tale.write_text(BROKEN, encoding="utf-8")
    async with open_preview(tale, (60, 14)) as room:
        assert "The page opens as soon as the file can be read." in room.text
        assert "F002" in room.text
        assert room.lines[0].endswith("✗ 1")
        await room.press("j", "enter", "x", "c", "escape", "right_square_bracket")
        await room.save(TALE)
        assert "Ada comes home." in room.text
        assert "as soon as the file" not in room.text
        assert room.screen.page_view.top == 0


@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
async def test_on_a_narrow_terminal_problems_are_two_lines_or_take_the_page_s_place(
    tale: Path, size: tuple[int, int]
) -> None:
    async with open_preview(tale, size) as room:
        assert "Nothing found" not in room.text
        await room.save(TALE.replace("## Third", "##Third"))
        assert room.lines[-3].startswith(" ✗ 26 B101 this line looks")
        assert "Ada comes home." in room.text
        await room.press("p")
        assert "Ada comes home." not in room.text
        assert room.lines[1].startswith("╭─ Problems · 1 error")
        await room.press("t")
        assert "Contents" in room.text
        await room.press("p", "enter")
        assert room.focused == "2"
        assert "A visit" in room.text
        await room.press("p", "tab")
        assert "A visit" in room.text


async def test_too_small_a_terminal_recovers_after_saves(tale: Path) -> None:
    async with open_preview(tale, (39, 11)) as room:
        await room.save(TALE.replace(FIRST, NEW))
        await room.press("j", "x", "right_square_bracket", "p", "escape")
        await room.save(AGAIN)
        await room.pilot.resize_terminal(120, 40)
        await room.pilot.pause()
        assert "Eve comes" in room.text


async def test_a_problem_whose_section_is_gone_leads_nowhere(tale: Path) -> None:
    tale.write_text(TALE.replace("## Last-secret", "## Last-secret {.opne}\n\nx\n\n## Very-last"), encoding="utf-8")
    async with open_preview(tale) as room:
        findings = room.screen._found
        assert findings
        await room.save(TALE[: TALE.index("## Second")])
        room.screen.problems.show(findings[0], is_page_older=False)
        await room.press("p", "enter")
        assert room.focused == "0"


async def test_a_fault_in_a_thread_ends_the_program_like_any_other(tale: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def follow() -> None:
        async with open_preview(tale) as room:
            monkeypatch.setattr(room.screen._preview, "check", lambda _version: 1 // 0)
            tale.write_text(AGAIN, encoding="utf-8")
            await room.until(lambda: room.pilot.app._exception is not None)

    with pytest.raises(ZeroDivisionError):
        await follow()
