"""One test for each key of the shelf: press it, and look at the screen."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from textual import events

from recapreader.core.marks import parse_mark
from recapreader.importing import importer
from recapreader.session import actions
from recapreader.session.keys import OF_ALL_SCREENS, SHELF_COMMANDS
from recapreader.session.shelf_session import Order, Shelf, Stage
from recapreader.storage.folders import user_library
from recapreader.tui.screens.dialogs import Sheet
from recapreader.tui.screens.picker import Picker
from recapreader.tui.screens.reading_screen import ReadingScreen
from recapreader.tui.screens.shelf_screen import ShelfScreen
from support.shelves import ShelfRoom, open_shelf, read, shelf_of, some_shelf, write

PASSES = ("colon", *"passes", "enter")
"""What opens the passes, which have no key."""
_CHARACTERS = {"slash": "/", "colon": ":"}
TITLES = ["Alpha", "The Beast", "Cello", "Delta", "broken", "latin"]


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return shelf_of(some_shelf(tmp_path / "library"), known=False)


async def test_the_shelf_fills_by_itself(shelf: Shelf) -> None:
    async with open_shelf(shelf) as room:
        assert room.titles == TITLES
        assert "4 recaps · 2 unreadable" in room.lines[0]
        assert "0 of 2" in room.text
        assert "UTF-8" in room.text
        assert "secret" not in room.text


@pytest.mark.parametrize(("down", "up"), [("j", "k"), ("down", "up")])
async def test_rows_one_by_one(shelf: Shelf, down: str, up: str) -> None:
    async with open_shelf(shelf) as room:
        seen = []
        for key in (down, down, up, up, up, *[down] * 9):
            await room.press(key)
            seen.append(room.row.title)
        assert seen[:5] == ["The Beast", "Cello", "The Beast", "Alpha", "Alpha"]
        assert seen[-1] == "latin"


@pytest.mark.parametrize(("down", "up"), [("space", "b"), ("pagedown", "pageup"), ("ctrl+d", "ctrl+u")])
async def test_pages(tmp_path: Path, down: str, up: str) -> None:
    for number in range(60):
        write(tmp_path / "library", f"recap-{number:02}")
    async with open_shelf(shelf_of(tmp_path / "library"), (80, 24)) as room:
        await room.press(down, down)
        assert room.screen.table.cursor > 15
        assert room.row.title in room.text
        assert "Recap 00" not in room.text or down == "ctrl+d"
        await room.press(up, up)
        assert room.screen.table.cursor == 0
        assert "Recap 00" in room.text


@pytest.mark.parametrize(("top", "bottom"), [("g", "G"), ("home", "end")])
async def test_top_and_bottom(shelf: Shelf, top: str, bottom: str) -> None:
    async with open_shelf(shelf) as room:
        await room.press(bottom)
        assert room.row.title == "latin"
        await room.press(top)
        assert room.row.title == "Alpha"


@pytest.mark.smoke
async def test_enter_reads_and_q_comes_back(shelf: Shelf) -> None:
    async with open_shelf(shelf) as room:
        await room.press("j", "enter")
        assert room.session
        assert room.session.view.title == "The Beast · 1950"
        await room.press("q")
        assert room.app.screen is room.screen
        assert room.row.title == "The Beast"
        assert room.titles == ["The Beast", *TITLES]  # what to go on with stands first
        assert "Continue" in room.lines[2]
        assert "today" in room.lines[2]


async def test_enter_on_what_to_go_on_with(shelf: Shelf, tmp_path: Path) -> None:
    read(shelf_of(tmp_path / "library"), "cello", "1").close()
    async with open_shelf(shelf) as room:
        assert room.titles == ["Cello", *TITLES]
        assert room.screen.table.cursor == 0
        await room.press("enter")
        assert room.session
        assert room.session.view.slug == "cello"


async def test_enter_held_down_opens_one_recap_and_reveals_nothing(shelf: Shelf) -> None:
    async with open_shelf(shelf) as room:
        for _ in range(50):
            room.app.simulate_key("enter")
        await room.settle()
        assert isinstance(room.app.screen, ReadingScreen)
        assert len(room.app.screen_stack) == 2
        assert "secret" not in room.text
        assert room.session
        assert room.session.view.shown_count() == (0, 2)


async def test_q_pressed_twice_at_once_in_the_reading_room_quits_from_the_shelf(shelf: Shelf) -> None:
    async with open_shelf(shelf) as room:
        await room.press("enter")
        await room.pilot.press("q")
        assert room.app.is_running
        await room.pilot.press("q")
        assert room.app.return_code == 0


async def test_enter_on_a_file_that_cannot_be_read_says_why(shelf: Shelf) -> None:
    async with open_shelf(shelf) as room:
        await room.press("G", "enter")
        assert room.session is None
        assert "UTF-8" in room.screen.key_bar.said


async def test_a_file_removed_in_the_meantime_is_no_fault(shelf: Shelf, tmp_path: Path) -> None:
    async with open_shelf(shelf) as room:
        (tmp_path / "library" / "alpha.md").unlink()
        await room.press("enter")
        assert room.session is None
        assert "no such file" in room.screen.key_bar.said
        assert room.titles == TITLES[1:]


async def test_a_pass_begins_on_the_shelf_and_the_one_before_comes_back_after_a_yes(
    shelf: Shelf, tmp_path: Path, let_pass: Callable[[float], None]
) -> None:
    read(shelf_of(tmp_path / "library"), "the-beast", "1").close()
    async with open_shelf(shelf) as room:
        assert room.titles[0] == "The Beast"
        assert "1 of 2" in room.text
        await room.press(*PASSES, "enter")
        assert "Everything is hidden again" in room.text
        assert "0 of 2" in room.lines[2]
        await room.press(*PASSES, "down", "down", "enter")
        assert "Pass 1 opens" in room.text
        await room.press("enter")
        assert "0 of 2" in room.lines[2]
        let_pass(0.5)
        await room.press(*PASSES, "down", "down", "enter", "y")
        assert "1 of 2" in room.lines[2]


async def test_of_an_unread_recap_there_is_no_pass(shelf: Shelf) -> None:
    async with open_shelf(shelf) as room:
        await room.press("j", *PASSES)
        assert "You have not read any of it yet." in room.text
        assert room.app.screen is room.screen
        assert shelf.look_into_journal() is False


@pytest.mark.smoke
async def test_slash_filters_as_you_type_and_esc_takes_it_away(shelf: Shelf) -> None:
    async with open_shelf(shelf) as room:
        await room.press("slash", *"cel")
        assert room.titles == ["Cello"]
        assert "1 of 6 recaps" in room.lines[0]
        await room.press(*"qq")
        assert room.titles == []
        assert "Nothing matches; Esc shows all." in room.text
        await room.press("backspace", "backspace", "enter")
        assert room.app.focused is room.screen.table
        assert room.titles == ["Cello"]
        await room.press("escape")
        assert room.titles == TITLES
        assert not room.screen.has_class("-finding")


def in_one_go(room: ShelfRoom, keys: Iterable[str]) -> None:
    """Hand the app keys before it has done anything of the first."""
    for key in keys:
        room.app.post_message(events.Key(key, _CHARACTERS.get(key, key if len(key) == 1 else None)))


@pytest.mark.parametrize(
    ("keys", "typed", "said"),
    [
        (("slash", *"cel", "enter", "S"), "cel", "Sorted by year."),
        (("slash", *"cel", "backspace", *"l", "enter", "S"), "cel", "Sorted by year."),
        (("slash", *"cel", "escape", "S"), "", "Sorted by year."),
        (("slash", *"cel", "enter", "slash", *"l"), "l", ""),
        (("slash", *"e", "down", "enter", "f"), "e", "Unread recaps only."),
        (("colon", *"sort", "enter", "slash", *"cel", "enter", "f"), "cel", "Unread recaps only."),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
async def test_a_key_right_behind_a_line_belongs_to_what_is_there_then(
    shelf: Shelf, keys: tuple[str, ...], typed: str, said: str
) -> None:
    async with open_shelf(shelf) as room:
        in_one_go(room, keys)
        await room.settle()
        await room.settle()
        assert room.screen.filter_field.value == typed
        assert said in room.text
        assert isinstance(room.app.screen, ShelfScreen)


async def test_arrows_move_while_one_types_a_filter(shelf: Shelf) -> None:
    async with open_shelf(shelf) as room:
        await room.press("slash", "e", "down")
        assert room.titles == ["The Beast", "Cello", "Delta", "broken"]
        assert room.row.title == "Cello"


async def test_a_typo_is_told_as_the_nearest(shelf: Shelf) -> None:
    async with open_shelf(shelf) as room:
        await room.press("slash", *"cleol")
        assert room.titles == []
        await room.press("escape", "slash", *"celol")
        assert room.titles == ["Cello"]
        assert "nearest" in room.lines[0]


async def test_capital_s_sorts(shelf: Shelf) -> None:
    async with open_shelf(shelf) as room:
        assert "Title ▾" in room.lines[1]
        await room.press("S")
        assert room.titles == ["Cello", "Alpha", "The Beast", "Delta", "broken", "latin"]
        assert "Year ▾" in room.lines[1]
        assert Order.YEAR.value in room.screen.key_bar.said
        assert room.row.title == "Cello"
        await room.press("j", "S")
        assert "Last read ▾" in room.lines[1]
        assert room.row.title == "Alpha"  # the cursor stays on its recap
        await room.press("S")
        assert room.titles == TITLES


async def test_f_shows_one_stage_after_another(shelf: Shelf, tmp_path: Path) -> None:
    other = shelf_of(tmp_path / "library")
    read(other, "alpha", "1", "2").close()
    read(other, "cello", "1").close()
    async with open_shelf(shelf) as room:
        seen = []
        for _ in Stage:
            await room.press("f")
            seen.append(room.titles)
        assert seen == [["The Beast", "Delta"], ["Cello"], ["Alpha"]]
        await room.press("f")
        assert room.titles == ["Cello", *TITLES]
        await room.press("f", "escape")
        assert room.titles == ["Cello", *TITLES]


async def test_r_looks_again(shelf: Shelf, tmp_path: Path) -> None:
    async with open_shelf(shelf) as room:
        await room.press("r")
        assert room.screen.key_bar.said == "Nothing has changed."
        write(tmp_path / "library", "aaa")
        (tmp_path / "library" / "delta.md").unlink()
        await room.press("r")
        assert room.titles == ["Aaa", "Alpha", "The Beast", "Cello", "broken", "latin"]
        assert room.screen.key_bar.said == "The shelf has changed."


async def test_changes_are_seen_when_one_comes_back(shelf: Shelf, tmp_path: Path) -> None:
    async with open_shelf(shelf) as room:
        await room.press("enter")
        write(tmp_path / "library", "aaa")
        await room.press("q")
        assert room.titles == ["Alpha", "Aaa", *TITLES]
        room.app.app_focus = False
        write(tmp_path / "library", "bbb")
        room.app.app_focus = True
        await room.settle()
        assert "Bbb" in room.titles


async def test_nothing_is_drawn_where_nothing_changes(shelf: Shelf) -> None:
    async with open_shelf(shelf) as room:
        drawn: list[object] = []
        table = room.screen.table
        real = table.render_line
        table.render_line = lambda y: drawn.append(y) or real(y)  # type: ignore[method-assign, func-returns-value]
        room.screen.look_at_files()
        await room.settle()
        assert drawn == []


async def test_i_folds_the_preview_away_and_back(shelf: Shelf) -> None:
    async with open_shelf(shelf) as room:
        assert "Premise of Alpha, with ▒▒▒." in room.text
        await room.press("i")
        assert "Premise of Alpha" not in room.text
        await room.press("i")
        assert "Premise of Alpha" in room.text


async def test_the_preview_follows_the_cursor_and_the_standing(shelf: Shelf, tmp_path: Path) -> None:
    other = shelf_of(tmp_path / "library")
    session = other.open("the-beast")
    session.apply(actions.unfold(session.view, ["0"]))
    session.apply(actions.reveal_sections(session.view, ["1"]))
    session.close()
    async with open_shelf(shelf) as room:
        await room.press("j", "j")
        assert "Premise of The Beast, with a premise-secret." in room.text.replace("│", "").replace("\n", " ") or (
            "premise-secret" in room.text
        )
        assert "Jörg Müller" in room.text
        assert "Reading · 1 of 2 open" in room.text
        for hidden in ("First-secret", "Second-secret", "Body-secret"):
            assert hidden not in room.text


@pytest.mark.parametrize(
    ("size", "table", "premise", "summary"),
    [((120, 40), True, True, True), ((84, 24), True, True, False), ((80, 24), True, False, False)],
)
async def test_panes_by_width(shelf: Shelf, size: tuple[int, int], table: bool, premise: bool, summary: bool) -> None:
    async with open_shelf(shelf, size) as room:
        assert ("Title" in room.text) is table
        assert ("Premise ─" in room.text) is premise
        assert ("Summary ─" in room.text) is summary
        assert all(len(line) <= size[0] for line in room.lines)


async def test_on_a_narrow_terminal_the_preview_covers_the_table(shelf: Shelf) -> None:
    async with open_shelf(shelf, (40, 12)) as room:
        assert "Alpha" in room.text
        await room.press("i")
        assert "Premise of Alpha" in room.text
        await room.press("escape")
        assert "Premise of Alpha" not in room.text
        assert "Cello" in room.text


async def test_in_the_premise_keys_move_by_its_own_height_and_to_its_ends(tmp_path: Path) -> None:
    write(
        tmp_path / "library",
        "long",
        body="\n\n".join(f"Paragraph {number}." for number in range(60)) + "\n\n## A\n\nb\n",
    )
    async with open_shelf(shelf_of(tmp_path / "library"), (120, 20)) as room:
        pane = room.screen.premise
        tops = []
        for key in ("tab", "space", "G", "b", "g", "ctrl+d"):
            await room.press(key)
            tops.append(pane.top)
        page, last = pane.height, pane.max_scroll_y
        assert tops == [0, page, last, last - page, 0, round(page / 2)]
        assert last > page


async def test_tab_goes_round_the_panes_and_j_scrolls_there(shelf: Shelf) -> None:
    async with open_shelf(shelf, (120, 20)) as room:
        seen = []
        for _ in range(3):
            await room.press("tab", "j")
            seen.append(room.app.focused.id if room.app.focused else None)
        assert seen == ["premise", "about", "table"]
        assert room.row.title == "The Beast"
        await room.press("tab", "escape")
        assert room.app.focused is room.screen.table


async def test_a_shows_the_advisories(shelf: Shelf) -> None:
    async with open_shelf(shelf) as room:
        assert "grief" not in room.text
        await room.press("a")
        assert isinstance(room.app.screen, Sheet)
        assert "grief" in room.text


async def test_help_tells_every_key_of_the_shelf(shelf: Shelf) -> None:
    async with open_shelf(shelf, (120, 60)) as room:
        await room.press("question_mark")
        assert isinstance(room.app.screen, Sheet)
        for word in ("Shelf", "Filter by title", "Look for new", "The next theme", "Leave the program"):
            assert word in room.text
        assert "Reveal" not in room.text


async def test_the_palette_runs_a_command(shelf: Shelf) -> None:
    async with open_shelf(shelf) as room:
        await room.press("colon")
        assert isinstance(room.app.screen, Picker)
        await room.press(*"sort", "enter")
        assert "Year ▾" in room.lines[1]


async def test_capital_t_changes_the_theme(shelf: Shelf) -> None:
    async with open_shelf(shelf) as room:
        before = room.app.theme
        await room.press("T", "T")
        assert room.app.theme != before


async def test_q_quits(shelf: Shelf) -> None:
    async with open_shelf(shelf) as room:
        await room.pilot.press("q")
        assert room.app.return_code == 0


async def test_capital_l_goes_to_the_shelf_with_the_cursor_on_what_was_read(tmp_path: Path) -> None:
    folder = some_shelf(tmp_path / "library")
    session = shelf_of(folder).open("cello")
    async with open_shelf(shelf_of(folder), session=session) as room:
        assert room.session is session
        await room.press("L")
        assert isinstance(room.app.screen, ShelfScreen)
        assert room.row.slug == "cello"
        await room.press("j", "enter")
        assert room.session
        assert room.session.view.slug == "delta"
        await room.press("L")
        assert isinstance(room.app.screen, ShelfScreen)
        await room.pilot.press("q")
        assert room.app.return_code == 0


async def test_q_quits_from_the_recap_it_was_started_on(tmp_path: Path) -> None:
    shelf = shelf_of(some_shelf(tmp_path / "library"))
    async with open_shelf(shelf, session=shelf.open("cello")) as room:
        await room.pilot.press("q")
        assert room.app.return_code == 0


async def test_an_empty_shelf_says_so(tmp_path: Path) -> None:
    async with open_shelf(shelf_of(tmp_path / "nothing", known=False)) as room:
        assert "There are no recaps here." in room.text
        await room.press("enter", "j", "G", "S", "f", "i", "i", "slash", "x", "enter", "enter")
        assert "Nothing matches; Esc shows all." in room.text


async def test_a_progress_bar_while_many_files_are_indexed(shelf: Shelf) -> None:
    async with open_shelf(shelf) as room:
        room.screen.key_bar.show_progress(1234, 10_000)
        await room.pilot.pause()
        assert "1,234 of 10,000 ━" in room.lines[-1]
        room.screen.key_bar.show_progress(10_000, 10_000)
        await room.pilot.pause()
        assert "10,000" not in room.lines[-1]


async def test_too_small_a_terminal_says_so(shelf: Shelf) -> None:
    async with open_shelf(shelf, (30, 8)) as room:
        assert "40×12" in room.text
        await room.pilot.resize_terminal(80, 24)
        await room.settle()
        assert "Alpha" in room.text


def test_every_key_has_one_meaning_on_all_screens_together() -> None:
    keys = [key for command in OF_ALL_SCREENS for key in command.keys]
    assert len(keys) == len(set(keys))
    own = {command.id: command.keys for command in OF_ALL_SCREENS}
    for command in SHELF_COMMANDS:
        assert command.keys == own[command.id]
        assert hasattr(ShelfScreen, f"action_{command.action.partition('(')[0]}")


@pytest.fixture
def imported(tmp_path: Path) -> Shelf:
    """A library with a recap of its own and an imported one."""
    article = tmp_path / "weir.txt"
    article.write_text("The Weir (2011)\n\nSpoilers ahead!\n\nWho?\n\nThe sister drowns him.\n", encoding="utf-8")
    importer.import_source(str(article), importer.Options(user_library()))
    write(user_library(), "alpha")
    return shelf_of(user_library(), known=False)


async def test_where_an_import_is_from_and_what_cannot_be_removed(imported: Shelf) -> None:
    async with open_shelf(imported, (140, 40)) as room:
        assert room.titles == ["Alpha", "The Weir"]
        assert "From" in room.text
        assert "weir.txt" in room.text
        await room.press("D")
        assert "Only what you imported can be removed here." in room.text
        await room.press("x")
        assert "“hide” is not available on the shelf." in room.text
        await room.press("z")
        assert "There is nothing to bring back." in room.text
        await room.press("j", "D")
        assert "Remove “The Weir” from your library?" in room.text
        await room.press("n")
        assert room.titles == ["Alpha", "The Weir"]


async def test_d_removes_what_was_imported_after_a_yes_and_z_brings_it_back(imported: Shelf) -> None:
    async with open_shelf(imported, (140, 40)) as room:
        await room.press("j", "D", "y")
        assert room.titles == ["Alpha"]
        assert "is removed. z brings it back." in room.text
        await room.press("z")
        assert room.titles == ["Alpha", "The Weir"]
        assert room.row.title == "The Weir"


@pytest.fixture
def own_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return user_library()


@pytest.mark.parametrize("kind", ["recap", "article"])
async def test_what_is_pasted_is_added_and_nothing_hidden_is_told(own_library: Path, tmp_path: Path, kind: str) -> None:
    own_library.mkdir(parents=True)
    shelf = shelf_of(own_library)
    path = write(tmp_path / "elsewhere", "elsewhere")
    if kind == "article":
        path = path.with_suffix(".txt")
        path.write_text("The Weir\n\nA keeper lives by a river.\n\nPlot\n\nThe Told-secret of it.\n", encoding="utf-8")
    async with open_shelf(shelf) as room:
        await room.press("A", *str(path), "enter")
        assert "is added" in room.text
        assert len(room.titles) == 1
        assert "secret" not in room.text
        assert len(list(own_library.glob("*.md"))) == 1


async def test_what_cannot_be_added_is_said(own_library: Path) -> None:
    own_library.mkdir(parents=True)
    async with open_shelf(shelf_of(own_library)) as room:
        await room.press("A", *"/nowhere", "enter")
        assert "Not added: there is no such file" in room.text
        await room.press("A", "escape")
        assert "Nothing was added." in room.text


async def test_a_series_shows_its_mark(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    write(folder, "serial", "kind: series\n", body="\nPremise.\n\n# One {{after=S01E01}}\n\n## A\n\nTold.\n")
    session = shelf_of(folder).open("serial")
    session.apply(actions.set_mark(session.view, parse_mark("S01E01"), "0"))
    session.close()
    async with open_shelf(shelf_of(folder)) as room:
        assert "to S01E01" in room.text
        assert "your mark is S01E01" in room.text
