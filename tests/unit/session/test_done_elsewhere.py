"""Two programs read one recap: what is done in one holds in the other, and can be taken back in either."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from recapreader.core.marks import parse_mark
from recapreader.session import actions
from recapreader.session.actions import Action
from recapreader.session.session import Place, Session
from recapreader.session.view import RecapView
from recapreader.storage.journal import Journal, PassState
from support.examples import examples
from support.samples import loaded
from support.talks import Talk

SERIES = """\
# Pilot {after=S01E01}
## A {#a}
With ||words||.
## B {#b}
# Return {after=S01E02}
## C {#c}
## D {#d .ending}
"""
NUMBERS = ("1.1", "1.2", "2.1", "2.2")
DO: dict[str, Callable[[RecapView, str], Action]] = {
    "reveal": lambda view, number: actions.reveal_sections(view, [number]),
    "unfold": lambda view, number: actions.unfold(view, [number]),
    "hide": actions.hide,
    "watched": actions.watched,
    "all": lambda view, _: actions.reveal_all(view),
    "hide all": lambda view, _: actions.hide_all(view),
    "back": lambda view, _: actions.take_back(view),
}
ACTS = st.lists(
    st.tuples(st.sampled_from((0, 1)), st.sampled_from((*DO, "look", "look")), st.sampled_from(NUMBERS)), max_size=20
)


def session(path: Path) -> Session:
    return Session(loaded(SERIES).recap, Journal(path))


def opened(reader: Session) -> PassState:
    """What is open, wherever the reader is."""
    return replace(reader.view.state, position=None, bookmarks=(), peeked="")


@settings(max_examples=examples(100), deadline=None)
@given(ACTS)
def test_two_readers_who_look_see_the_same_and_what_the_journal_says(
    tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[int, str, str]]
) -> None:
    path = tmp_path_factory.mktemp("both") / "journal.db"
    readers = session(path), session(path)
    for reader in readers:
        reader.take_over()
    for who, act, number in acts:
        reader = readers[who]
        if act == "look":
            before = opened(reader)
            if reader.take_over():
                reader.apply(actions.take_back(reader.view))
                assert opened(reader) == before
        else:
            reader.apply(DO[act](reader.view, number))
            reader.remember_place(Place(number))
    for _ in range(2):
        for reader in readers:
            reader.take_over()
    assert opened(readers[0]) == opened(readers[1]) == opened(session(path))


def test_what_was_done_last_is_taken_back_by_whoever_comes_next(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    reader = session(path)
    reader.apply(actions.set_mark(reader.view, parse_mark("S01E01"), "1.1"))
    reader.apply(actions.reveal_all(reader.view))
    reader.close()
    later = session(path)
    later.recall_last_act()
    later.apply(actions.take_back(later.view))
    assert later.view.state.revealed == frozenset()
    assert str(later.view.mark) == "S01E01"
    later.recall_last_act()
    assert not later.view.undo


def test_hiding_is_never_undone_by_whoever_comes_next(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    reader = session(path)
    reader.apply(actions.reveal_all(reader.view))
    reader.apply(actions.hide_all(reader.view))
    later = session(path)
    later.recall_last_act()
    assert not later.view.undo


def test_the_line_by_line_reader_announces_a_mark_that_a_command_sets(series: Path) -> None:
    talk = Talk(series)
    talk.reader.take_over()
    command = [sys.executable, "-m", "recapreader", "--journal", str(series.with_suffix(".db"))]
    subprocess.run([*command, "mark", str(series), "S01E01", "--yes"], check=True, capture_output=True)
    said = talk.run(["1.1", "z"])
    assert "Changed by another program: your mark is S01E01. z takes that back.\nRevealed: sections 1.1 to 1.2." in said
    assert "Taken back.\nHidden again: sections 1.1 to 1.2." in said
