"""The session: steps and taking them back, peeks, where one left off, and what an edited file keeps."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recapreader.core.gate import Opening, State, pages
from recapreader.core.marks import parse_mark
from recapreader.session import actions
from recapreader.session.actions import Action
from recapreader.session.link_targets import links
from recapreader.session.session import Place, Session
from recapreader.storage.journal import Change, Journal, PassState
from support.examples import examples
from support.samples import loaded

if TYPE_CHECKING:
    from collections.abc import Callable

FILM = """\
Premise with >!an aside!<.
## One {#one}
First ||inner||.
## Two
Second.
## Three {.ending}
Third.
## Four {.open}
Open.
"""
SERIES = """\
# Pilot {after=S01E01}
## A
## B
# Return {after=S01E02}
## C
## D {.ending}
# Extra
## E
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.db"


def session(path: Path, body: str = FILM, seen: str = "") -> Session:
    return Session(loaded(body).recap, Journal(path), seen=parse_mark(seen) if seen else None)


def shown(reader: Session) -> list[str]:
    return [number for number in reader.view.numbers() if reader.view.state_of(number) is not State.HIDDEN]


def opening(reader: Session, action: Action) -> Opening:
    """What an action would open."""
    return reader.view.opening(action.events)


def rows(path: Path) -> list[Change]:
    """What the journal holds, in order."""
    journal = Journal(path)
    events = sorted(journal.events("slug · A title · "), key=lambda event: event.counter) if path.exists() else []
    journal.close()
    return [Change(event.kind, event.section, event.value) for event in events]


def test_a_reveal_opens_its_section_and_is_remembered(path: Path) -> None:
    reader = session(path)
    assert shown(reader) == ["0", "4"]
    step = actions.reveal_sections(reader.view, ["2"])
    assert (opening(reader, step).numbers, opening(reader, step).endings) == (("2",), 0)
    assert shown(reader) == ["0", "4"]
    reader.apply(step)
    assert shown(reader) == shown(session(path)) == ["0", "2", "4"]


def test_hiding_undoes_a_reveal_and_its_inline_spoilers(path: Path) -> None:
    reader = session(path)
    reader.apply(actions.reveal_sections(reader.view, ["1"]))
    reader.apply(actions.unfold(reader.view, ["1"]))
    reader.apply(actions.hide(reader.view, "1"))
    reader.apply(actions.reveal_sections(reader.view, ["1"]))
    (block,) = [each for each in reader.view.page("0").blocks if each.number == "1"]
    assert "inner" not in repr(block)
    reader.apply(actions.unfold(reader.view, ["1"]))
    assert "inner" in repr(reader.view.page("0"))
    assert "inner" in repr(session(path).view.page("0"))


def test_hiding_one_section_leaves_what_another_reader_has_revealed(path: Path) -> None:
    one, two = session(path), session(path)
    one.apply(actions.reveal_sections(one.view, ["1"]))
    two.apply(actions.reveal_sections(two.view, ["2"]))
    one.apply(actions.hide(one.view, "1"))
    assert shown(session(path)) == ["0", "2", "4"]
    one.apply(actions.reveal_sections(one.view, ["3"]))
    one.apply(actions.take_back(one.view))
    assert shown(session(path)) == ["0", "2", "4"]


def test_hiding_all_hides_what_another_reader_has_revealed_too(path: Path) -> None:
    one, two = session(path), session(path)
    two.apply(actions.reveal_sections(two.view, ["2"]))
    two.apply(actions.set_mark(two.view, parse_mark("S01"), two.view.numbers()[0]))
    one.apply(actions.reveal_sections(one.view, ["3"]))
    one.apply(actions.hide_all(one.view))
    assert shown(session(path)) == ["0", "4"]


def test_taking_back_goes_step_by_step(path: Path) -> None:
    reader = session(path, SERIES)
    seen = [shown(reader)]
    steps: list[Callable[[], Action]] = [
        lambda: actions.reveal_sections(reader.view, ["3.1"]),
        lambda: actions.set_mark(reader.view, parse_mark("S01E01"), reader.view.numbers()[0]),
        lambda: actions.hide(reader.view, "3.1"),
        lambda: actions.reveal_up_to(reader.view, "2.1"),
        lambda: actions.unfold(reader.view, ["3.1"]),
        lambda: actions.hide_all(reader.view),
        lambda: actions.reveal_all(reader.view),
    ]
    for step in steps:
        reader.apply(step())
        seen.append(shown(reader))
        assert shown(session(path, SERIES)) == shown(reader)
    assert seen[-1] == list(reader.view.numbers())
    while seen:
        assert shown(reader) == shown(session(path, SERIES)) == seen.pop()
        assert bool(reader.view.undo) == bool(seen)
        reader.apply(actions.take_back(reader.view))
    assert actions.take_back(reader.view).events == ()


def test_taking_back_a_hide_opens_again_and_says_so_beforehand(path: Path) -> None:
    reader = session(path)
    reader.apply(actions.reveal_sections(reader.view, ["1", "2", "3"]))
    reader.apply(actions.hide_all(reader.view))
    back = actions.take_back(reader.view)
    assert (opening(reader, back).numbers, opening(reader, back).endings) == (("1", "2", "3"), 1)
    reader.apply(back)
    assert shown(session(path)) == ["0", "1", "2", "3", "4"]


def test_a_step_that_changes_nothing_cannot_be_taken_back(path: Path) -> None:
    reader = session(path)
    reader.apply(actions.hide(reader.view, "1"))
    reader.apply(actions.reveal_sections(reader.view, []))
    reader.apply(actions.set_mark(reader.view, None, reader.view.numbers()[0]))
    assert not reader.view.undo
    assert rows(path) == []


def test_revealing_opens_only_what_is_asked_for(path: Path) -> None:
    reader = session(path, SERIES)
    assert opening(reader, actions.reveal_up_to(reader.view, "2.1")).numbers == ("1.1", "1.2", "2.1")
    assert str(opening(reader, actions.reveal_up_to(reader.view, "2.2"))) == "sections 1.1 to 2.2, 1 ending"
    assert (
        str(opening(reader, actions.reveal_sections(reader.view, ["1.1", "2.2", "3.1"])))
        == "3 sections from 1.1 to 3.1, 1 ending"
    )
    assert str(opening(reader, actions.reveal_sections(reader.view, ["2.2"]))) == "section 2.2, 1 ending"
    assert opening(reader, actions.reveal_all(reader.view)).numbers == ("1.1", "1.2", "2.1", "2.2", "3.1")
    assert opening(reader, actions.reveal_all(reader.view)).endings == 1


def test_a_mark_opens_what_comes_before_it_and_tells_of_other_parts(path: Path) -> None:
    reader = session(path, SERIES)
    here, there = (actions.set_mark(reader.view, parse_mark("S01E01"), number) for number in ("1.2", "2.1"))
    assert (bool(here.question), bool(there.question)) == (False, True)
    reader.apply(here)
    assert shown(session(path, SERIES)) == ["0", "1.1", "1.2"]
    reader.apply(actions.set_mark(reader.view, None, reader.view.numbers()[0]))
    assert shown(session(path, SERIES)) == ["0"]


# Peeks.


def test_a_peek_is_never_written_and_ends_with_the_next_step(path: Path) -> None:
    reader = session(path)
    reader.apply(actions.peek(reader.view, "2"))
    assert shown(reader) == ["0", "2", "4"]
    assert reader.view.is_peeking
    assert rows(path) == []
    reader.apply(actions.peek(reader.view, "3"))
    assert shown(reader) == ["0", "3", "4"]
    reader.apply(actions.reveal_sections(reader.view, ["1"]))
    assert shown(reader) == ["0", "1", "4"]
    reader.apply(actions.take_back(reader.view))
    assert shown(reader) == ["0", "4"]
    reader.apply(actions.peek(reader.view, "2"))
    reader.apply(actions.end_peek(reader.view))
    assert shown(reader) == ["0", "4"]
    assert Change("reveal", "2") not in rows(path)


def test_a_section_that_is_peeked_at_can_be_revealed(path: Path) -> None:
    reader = session(path)
    reader.apply(actions.peek(reader.view, "2"))
    step = actions.reveal_all(reader.view)
    assert opening(reader, step).numbers == ("1", "2", "3")


# --seen.


def test_a_mark_for_this_run_is_not_written(path: Path) -> None:
    reader = session(path, SERIES, seen="S01E02")
    assert shown(reader) == ["0", "1.1", "1.2", "2.1", "2.2"]
    reader.apply(actions.reveal_sections(reader.view, ["3.1"]))
    assert [change.kind for change in rows(path)] == ["reveal"]
    assert shown(session(path, SERIES)) == ["0", "3.1"]


def test_taking_back_a_mark_does_not_write_the_one_for_this_run(path: Path) -> None:
    before = session(path, SERIES)
    before.apply(actions.set_mark(before.view, parse_mark("S01E01"), before.view.numbers()[0]))
    reader = session(path, SERIES, seen="S01E02")
    reader.apply(actions.set_mark(reader.view, None, reader.view.numbers()[0]))
    reader.apply(actions.take_back(reader.view))
    assert str(reader.view.mark) == "S01E02"
    assert str(session(path, SERIES).view.mark) == "S01E01"


def test_setting_the_very_mark_of_this_run_remembers_it(path: Path) -> None:
    reader = session(path, SERIES, seen="S01E02")
    reader.apply(actions.set_mark(reader.view, parse_mark("S01E02"), reader.view.numbers()[0]))
    assert str(session(path, SERIES).view.mark) == "S01E02"
    reader.apply(actions.take_back(reader.view))
    assert session(path, SERIES).view.mark is None
    assert str(reader.view.mark) == "S01E02"


def test_hiding_all_forgets_the_mark_too(path: Path) -> None:
    before = session(path, SERIES)
    before.apply(actions.set_mark(before.view, parse_mark("S01E01"), before.view.numbers()[0]))
    reader = session(path, SERIES, seen="S01E02")
    reader.apply(actions.hide_all(reader.view))
    assert (reader.view.mark, session(path, SERIES).view.mark) == (None, None)
    assert shown(reader) == ["0"]


def test_what_is_shown_for_one_run_only_is_not_written(path: Path) -> None:
    reader = session(path)
    reader.apply(actions.for_this_run(actions.reveal_all(reader.view)))
    assert shown(reader) == ["0", "1", "2", "3", "4"]
    assert not reader.view.undo
    assert not path.exists()


# Edited files.

EDITED = (
    FILM.replace("## Two\n", "## New\nNew.\n## Two\n").replace("First", "Rewritten").replace("## One", "## Renamed")
)


def test_an_edited_file_keeps_reveals_by_key_and_opens_nothing_else(path: Path) -> None:
    before = session(path)
    before.apply(actions.reveal_sections(before.view, ["1", "2"]))
    after = session(path, EDITED)
    assert shown(after) == ["0", "1", "3", "5"]
    assert "New." not in repr(after.view.page("0"))


def test_a_reveal_of_a_section_that_is_gone_opens_nothing_and_comes_back_with_it(path: Path) -> None:
    before = session(path)
    before.apply(actions.reveal_sections(before.view, ["2"]))
    without = session(path, FILM.replace("## Two\nSecond.\n", ""))
    assert shown(without) == ["0", "3"]
    without.apply(actions.reveal_sections(without.view, ["1"]))
    without.apply(actions.hide(without.view, "1"))
    assert shown(session(path)) == ["0", "2", "4"]


def test_sections_that_share_a_key_are_never_restored(path: Path) -> None:
    twice = "## Same\nA\n## Same\nB\n## Other {#x}\n## Another {#x}\n"
    reader = session(path, twice)
    reader.apply(actions.reveal_all(reader.view))
    assert shown(reader) == ["0", "1", "2", "3", "4"]
    assert shown(session(path, twice)) == ["0"]
    assert rows(path) == []
    single = session(path, "## Same\n")
    single.apply(actions.reveal_sections(single.view, ["1"]))
    assert shown(session(path, twice)) == ["0"]


def test_a_renamed_film_keeps_its_reveals_by_its_id(path: Path) -> None:
    before = Session(loaded(FILM, "id: kept").recap, Journal(path))
    before.apply(actions.reveal_sections(before.view, ["1"]))
    after = Session(loaded(FILM, "id: kept\nyear: 1999", title="Renamed").recap, Journal(path))
    assert shown(after) == ["0", "1", "4"]
    assert shown(Session(loaded(FILM, "id: other").recap, Journal(path))) == ["0", "4"]


def test_a_journal_of_nonsense_opens_nothing(path: Path) -> None:
    journal = Journal(path)
    changes = [
        Change("reveal", key, value)
        for key in ("1", "2", "one", "#", "#ONE", "key x", "", "*")
        for value in ("", "inline", "x")
    ]
    journal.write("slug · A title · ", [*changes, Change("mark", value="0:42"), Change("position", "number 99", "x")])
    reader = session(path)
    assert shown(reader) == ["0", "4"]
    assert (reader.view.mark, reader.view.resume()) == (None, Place("0"))


# Where one left off.


@pytest.mark.parametrize(
    ("number", "prepare", "how"),
    [
        ("0", [], "number"), ("4", [], "number"), ("2", [], "number"), ("2", ["2"], "key"), ("1", ["1"], "key"),
    ],
)  # fmt: skip
def test_a_place_is_kept_by_key_only_where_all_of_the_key_was_seen(
    path: Path, number: str, prepare: list[str], how: str
) -> None:
    reader = session(path)
    reader.apply(actions.reveal_sections(reader.view, prepare))
    reader.remember_place(Place(number, "0:7"))
    assert [change.section.split(" ")[0] for change in rows(path) if change.kind == "position"] == [how]
    assert session(path).view.resume() == Place(number, "0:7")


def test_a_place_that_is_only_peeked_at_is_kept_by_number(path: Path) -> None:
    reader = session(path)
    reader.apply(actions.peek(reader.view, "2"))
    reader.remember_place(Place("2"))
    assert rows(path) == [Change("position", "number 2")]


def test_a_place_in_a_section_whose_part_is_unnamed_is_kept_by_number(path: Path) -> None:
    reader = session(path, "# Hidden\n## A {after=S01E01}\n", seen="S01E01")
    reader.remember_place(Place("1.1"))
    assert rows(path) == [Change("position", "number 1.1")]


def test_a_place_follows_its_section_in_an_edited_file(path: Path) -> None:
    reader = session(path)
    reader.apply(actions.reveal_sections(reader.view, ["2"]))
    reader.remember_place(Place("2", "d"))
    assert session(path, EDITED).view.resume() == Place("3", "d")
    assert session(path, "## Other\n").view.resume() == Place("0")


def test_forgetting_a_recap_forgets_all_of_it(path: Path) -> None:
    reader = session(path, SERIES)
    reader.apply(actions.reveal_sections(reader.view, ["3.1"]))
    reader.apply(actions.set_mark(reader.view, parse_mark("S01E01"), reader.view.numbers()[0]))
    reader.remember_place(Place("1.1"))
    reader.forget()
    again = session(path, SERIES)
    assert (shown(again), again.view.mark, again.view.resume()) == (["0"], None, Place("0"))
    assert Journal(path).read("slug · A title · ") == PassState()


def test_the_journal_holds_no_text_of_a_recap(path: Path) -> None:
    body = "Premise-text\n# Part-text\nOpening-text\n## Heading-text\nBody-text >!inner-text!<\n"
    body += "## Other-text {.open}\n||x-text||\n"
    reader = session(path, body)
    reader.apply(actions.reveal_all(reader.view))
    for number in reader.view.numbers():
        reader.apply(actions.unfold(reader.view, [number]))
    for number in reader.view.numbers():
        reader.remember_place(Place(number, "1:2"))
    reader.close()
    data = path.read_bytes()
    assert b"reveal" in data
    assert b"-text" not in data


def test_a_warning_is_shown_and_the_reader_goes_on(tmp_path: Path) -> None:
    reader = session(tmp_path)
    reader.apply(actions.reveal_sections(reader.view, ["1"]))
    assert "nothing is being remembered" in reader.warning
    assert shown(reader) == ["0", "1", "4"]
    reader.apply(actions.take_back(reader.view))
    assert shown(reader) == ["0", "4"]


ACTS = st.lists(
    st.tuples(st.sampled_from(["reveal", "hide", "unfold", "mark", "peek", "all", "none", "up to", "back", "again"]),
              st.sampled_from(["1.1", "1.2", "2.1", "2.2", "3.1"]), st.sampled_from(["S01E01", "S01E02", "S02"])),
    max_size=10,
)  # fmt: skip


@settings(max_examples=examples(25), deadline=None)
@given(ACTS)
def test_whatever_one_does_the_journal_says_what_is_shown(
    tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[str, str, str]]
) -> None:
    path = tmp_path_factory.mktemp("acts") / "journal.db"
    reader = session(path, SERIES)
    for act, number, mark in acts:
        match act:
            case "reveal":
                reader.apply(actions.reveal_sections(reader.view, [number]))
            case "hide":
                reader.apply(actions.hide(reader.view, number))
            case "unfold":
                reader.apply(actions.unfold(reader.view, [number]))
            case "mark":
                reader.apply(actions.set_mark(reader.view, parse_mark(mark), reader.view.numbers()[0]))
            case "peek":
                reader.apply(actions.peek(reader.view, number))
            case "all":
                reader.apply(actions.reveal_all(reader.view))
            case "none":
                reader.apply(actions.hide_all(reader.view))
            case "up to":
                reader.apply(actions.reveal_up_to(reader.view, number))
            case "again":
                reader.close()
                reader = session(path, SERIES)
            case _:
                reader.apply(actions.take_back(reader.view))
    reader.apply(actions.end_peek(reader.view))
    stored = session(path, SERIES)
    assert list(stored.view.pages()) == list(reader.view.pages())
    assert (stored.view.mark, stored.view.summary()) == (reader.view.mark, reader.view.summary())
    stored.close()
    reader.close()


def test_two_links_of_one_name_can_both_be_opened(path: Path) -> None:
    reader = session(
        path, "## A {.open}\n[here](https://a.example) and [here](https://b.example), [here](https://a.example).\n"
    )
    found = links(reader.view.summary(), reader.view.block("1"))
    assert found == [("here", "https://a.example"), ("here", "https://b.example")]


def trees_kept() -> tuple[int, int]:
    """How many trees of shown sections were made since the last were dropped, and how many are kept."""
    known = pages._tree_of.cache_info()
    return known.misses, known.currsize


def test_a_reveal_parses_only_what_it_opens(path: Path) -> None:
    reader = session(path)
    reader.apply(actions.reveal_sections(reader.view, ["1"]))
    first = reader.view.page("0")
    made = trees_kept()[0]
    reader.apply(actions.reveal_sections(reader.view, ["2"]))
    reader.remember_place(Place("1", "0:3"))
    second = reader.view.page("0")
    assert trees_kept()[0] == made + 1
    assert second.blocks[1] == first.blocks[1]


@pytest.mark.parametrize("how", ["hide", "take back", "peek", "mark", "pass", "inline"])
def test_what_was_read_is_dropped_when_it_is_hidden(path: Path, how: str) -> None:
    reader = session(path)
    numbers = ["1", "2"]
    reader.apply(actions.reveal_sections(reader.view, numbers))
    reader.apply(actions.unfold(reader.view, ["0"]))
    acts: dict[str, Callable[[], Action]] = {
        "hide": lambda: actions.hide_all(reader.view),
        "take back": lambda: actions.take_back(reader.view),
        "mark": lambda: Action(events=(Change("mark", value="S01E02"),)),
        "pass": lambda: actions.start_pass(reader.view),
        "inline": lambda: actions.take_back(reader.view),
    }
    if how == "peek":
        reader.apply(Action(events=(Change("peek", "3", for_this_run=True),)))
        acts["peek"] = lambda: actions.end_peek(reader.view)
    reader.view.page("0")
    assert trees_kept()[1] >= len(numbers)
    reader.apply(acts[how]())
    assert trees_kept()[1] == 0
