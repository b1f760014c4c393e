"""By degrees in a session: steps and taking them back, what the journal keeps of them, what an edited recap keeps."""

from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recapreader.core.gate import Shown, State
from recapreader.core.marks import parse_mark
from recapreader.core.prose.tree import block_texts
from recapreader.session import actions
from recapreader.session.actions import Action
from recapreader.session.session import Place, Session
from recapreader.storage.journal import Change, Journal
from support.examples import examples
from support.samples import loaded

FILM = """\
Premise.
## One {#one}
First. Second, ||inner||. Third.
## Two
Fourth. Fifth.
## Three {.ending}
They die. All of them.
## Four {after="0:50:00"}
Late. Later.
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.db"


def session(path: Path, body: str = FILM) -> Session:
    return Session(loaded(body).recap, Journal(path))


def open_text(reader: Session, number: str) -> str:
    block = reader.view.block(number)
    return (
        f"{block.name}: {' '.join(t for b in block.tree for t in block_texts(b))}" if isinstance(block, Shown) else ""
    )


def step(reader: Session, number: str, times: int = 1) -> None:
    for _ in range(times):
        reader.apply(actions.next_step(reader.view, number))


def rows(path: Path) -> list[tuple[str, str, str]]:
    with closing(Journal(path)) as journal:
        events = sorted(journal.events(), key=lambda event: event.counter)
    return [(event.kind, event.section, event.value.partition(" ")[0]) for event in events]


def test_a_section_opens_step_by_step_and_the_last_one_reveals_it(path: Path) -> None:
    reader = session(path)
    seen = []
    for _ in range(4):
        step(reader, "1")
        seen.append((open_text(reader, "1"), reader.view.state_of("1")))
    assert seen == [
        ("One: ", State.PART),
        ("One: First.", State.PART),
        ("One: First. Second, ▒▒▒.", State.PART),
        ("One: First. Second, ▒▒▒. Third.", State.REVEALED),
    ]
    assert reader.view.shown_count() == (1, 4)
    assert actions.next_step(reader.view, "1") == Action("Enter opens the inline spoilers of this section.")
    reader.apply(actions.reveal(reader.view, "1"))
    assert actions.next_step(reader.view, "1") == Action(actions.NOTHING_HIDDEN)
    reader.apply(actions.step_back(reader.view, "1"))
    assert open_text(reader, "1") == "One: First. Second, ▒▒▒."
    assert not reader.view.state.unfolded


def test_an_ending_asks_at_its_first_step_and_no_more(path: Path) -> None:
    reader = session(path)
    assert "gives the ending away" in actions.next_step(reader.view, "3").question
    step(reader, "3")
    assert not actions.next_step(reader.view, "3").question
    assert not actions.reveal(reader.view, "3").question


def test_each_step_is_taken_back_by_itself(path: Path) -> None:
    reader = session(path)
    seen = [open_text(reader, "1")]
    for act in (*[actions.next_step] * 4, actions.step_back, actions.step_back, actions.hide):
        reader.apply(act(reader.view, "1"))
        seen.append(open_text(reader, "1"))
    assert seen[-1] == ""
    while reader.view.undo:
        assert open_text(reader, "1") == seen.pop()
        reader.apply(actions.take_back(reader.view))
    assert [open_text(reader, "1")] == seen


def test_what_is_open_to_everyone_or_by_a_mark_is_not_closed_step_by_step(path: Path) -> None:
    reader = session(path)
    assert "cannot be hidden" in actions.step_back(reader.view, "0").message
    assert actions.step_back(reader.view, "1").message == "This section is hidden."
    reader.apply(actions.set_mark(reader.view, parse_mark("1:00:00"), "4"))
    assert "before your mark" in actions.step_back(reader.view, "4").message


def test_a_peek_is_for_what_is_wholly_hidden(path: Path) -> None:
    reader = session(path)
    step(reader, "1")
    assert "open in part" in actions.peek(reader.view, "1").message
    reader.apply(actions.peek(reader.view, "2"))
    step(reader, "2")
    assert (open_text(reader, "2"), reader.view.is_peeking) == ("Two: ", False)


def test_headings_alone_open_after_a_question_and_never_those_of_endings(path: Path) -> None:
    reader = session(path)
    action = actions.headings_up_to(reader.view, "4")
    assert action.question.endswith("Headings may be spoilers.")
    reader.apply(action)
    assert [open_text(reader, number) for number in "1234"] == ["One: ", "Two: ", "", "Four: "]
    assert actions.headings_up_to(reader.view, "4") == Action("There are no headings to open up to here.")
    reader.apply(actions.take_back(reader.view))
    assert not reader.view.state.steps


def test_headings_alone_reveal_a_section_that_has_nothing_else_as_its_first_step_does(path: Path) -> None:
    body = "P.\n## One\n<!-- nothing -->\n## Two\nMore. Yet more.\n## \nNo heading.\n"
    reader, other = session(path, body), session(path.with_name("other.db"), body)
    reader.apply(actions.headings_up_to(reader.view, "3"))
    for number in ("1", "2"):
        step(other, number)
    assert reader.view.state.steps == other.view.state.steps
    assert reader.view.state.revealed == other.view.state.revealed == {"1"}
    assert [reader.view.state_of(number) for number in "123"] == [State.REVEALED, State.PART, State.HIDDEN]
    assert rows(path) == rows(path.with_name("other.db"))


def test_what_is_open_is_remembered_up_to_the_step(path: Path) -> None:
    with closing(session(path)) as reader:
        step(reader, "1", 2)
        reader.remember_place(Place("1", "1:3"))
    with closing(session(path)) as reader:
        assert open_text(reader, "1") == "One: First."
        assert reader.view.resume() == Place("1", "1:3")
        step(reader, "1", 2)
    with closing(session(path)) as reader:
        assert reader.view.state_of("1") is State.REVEALED
        reader.apply(actions.step_back(reader.view, "1"))
    with closing(session(path)) as reader:
        assert open_text(reader, "1") == "One: First. Second, ▒▒▒."
        reader.apply(actions.hide(reader.view, "1"))
    with closing(session(path)) as reader:
        assert reader.view.state_of("1") is State.HIDDEN


@pytest.mark.parametrize(
    ("acts", "left"),
    [
        ("..", "One: "),
        (".", ""),
        ("....", "One: First. Second, ▒▒▒."),
        ("..,.", "One: "),
        ("..,", None),
        ("....,", None),
        (".x", None),
        ("x..", "One: "),
    ],
)
def test_the_last_step_is_taken_back_by_whoever_comes_next(path: Path, acts: str, left: str | None) -> None:
    do = {".": actions.next_step, ",": actions.step_back, "x": actions.hide}
    with closing(session(path)) as reader:
        for act in acts:
            reader.apply(do[act](reader.view, "1"))
    with closing(session(path)) as reader:
        reader.recall_last_act()
        assert bool(reader.view.undo) == (left is not None)
        if left is not None:
            reader.apply(actions.take_back(reader.view))
            assert open_text(reader, "1") == left
    with closing(session(path)) as reader:
        assert left is None or open_text(reader, "1") == left


def test_headings_alone_are_taken_back_together_by_whoever_comes_next(path: Path) -> None:
    with closing(session(path)) as reader:
        step(reader, "2")
        reader.remember_place(Place("2"))
        reader.apply(actions.headings_up_to(reader.view, "4"))
    with closing(session(path)) as reader:
        reader.recall_last_act()
        reader.apply(actions.take_back(reader.view))
        assert [open_text(reader, number) for number in "1234"] == ["", "Two: ", "", ""]


@pytest.mark.parametrize(
    ("edited", "is_open"),
    [
        (FILM.replace("Third.", "Another end. And more."), True),
        (FILM.replace("inner", "something else"), True),
        (FILM.replace("#one", "#another"), True),
        (FILM.replace("First", "Changed"), False),
        (FILM.replace("## One", "## Changed"), False),
        (FILM.replace("## One", "## New\nNew. Newer.\n## One"), False),
    ],
)
def test_a_step_is_restored_only_where_the_section_still_begins_so(path: Path, edited: str, is_open: bool) -> None:
    with closing(session(path)) as reader:
        step(reader, "1", 2)
    with closing(session(path, edited)) as reader:
        assert open_text(reader, "1") == ("One: First." if is_open else "")


def test_the_journal_has_no_key_of_a_section_that_was_never_open_whole(path: Path) -> None:
    with closing(session(path)) as reader:
        step(reader, "1", 2)
        reader.apply(actions.step_back(reader.view, "1"))
        reader.apply(actions.hide(reader.view, "1"))
    told = [("step", "number 1", "4"), ("step", "number 1", "11"), ("step", "number 1", "4"), ("hide", "number 1", "")]
    assert rows(path) == told


def test_once_a_section_was_revealed_its_hide_is_kept_by_both_names(path: Path) -> None:
    with closing(session(path)) as reader:
        reader.apply(actions.reveal(reader.view, "1"))
        reader.apply(actions.step_back(reader.view, "1"))
        reader.apply(actions.reveal(reader.view, "1"))
        reader.apply(actions.hide(reader.view, "1"))
    assert rows(path) == [
        ("reveal", "#one", ""),
        *(("hide", "#one", ""), ("step", "number 1", "22")),
        ("reveal", "#one", ""),
        *(("hide", "#one", ""), ("hide", "number 1", "")),
    ]
    moved = FILM.replace("## One", "## New\nNew. Newer.\n## One")
    with closing(session(path, moved)) as reader:
        assert (reader.view.state.revealed, reader.view.state.steps) == (frozenset(), ())


ACTS = st.lists(
    st.tuples(st.sampled_from((0, 1)), st.sampled_from(("step", "back", "reveal", "hide", "take back", "hide all"))),
    max_size=12,
)


@given(ACTS)
@settings(max_examples=examples(100))
def test_two_devices_merged_show_nothing_whose_latest_event_hid_it(acts: list[tuple[int, str]]) -> None:
    recap = loaded(FILM).recap
    devices = [Session(recap, Journal.for_this_run()) for _ in range(2)]
    journals = [device._journal for device in devices]
    for device, what in acts:
        _do(devices[device], what)
    changes = [(event.counter, event.kind) for journal in journals for event in journal.events()]
    journals[0].merge(journals[1].events())
    merged = Session(recap, journals[0])
    latest = [kind for counter, kind in changes if counter == max(changes, default=(0, ""))[0]]
    if "hide" in latest:
        assert merged.view.state_of("1") is State.HIDDEN
    lengths = [device.view.progress.length_of("1") for device in devices]
    if all(state is not State.REVEALED for state in (device.view.state_of("1") for device in devices)):
        assert merged.view.progress.length_of("1") <= max(lengths)


def _do(reader: Session, what: str) -> None:
    act = {
        "step": actions.next_step,
        "back": actions.step_back,
        "reveal": actions.reveal,
        "hide": actions.hide,
    }.get(what)
    if act is None:
        action = actions.take_back(reader.view) if what == "take back" else actions.hide_all(reader.view)
    else:
        action = act(reader.view, "1")
    if not any(event.value == "inline" for event in action.events):
        reader.apply(action)


def test_more_steps_win_over_fewer_only_by_being_later(path: Path) -> None:
    reader = session(path)
    step(reader, "1", 2)
    long = reader.view.state.steps
    reader.apply(actions.step_back(reader.view, "1"))
    assert reader.view.state.after([Change("step", *long[0])]).steps == long
