"""What was worked out for one progress is drawn in no other, no key waits for a disk, no widget leads to a word."""

import gc
import types
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, current_thread, main_thread

import pytest
from textual.dom import DOMNode
from textual.message_pump import MessagePump

from recapreader.session.session import Session
from recapreader.session.view import RecapView
from recapreader.storage.journal import Journal
from recapreader.tui.screens.reading_screen import ReadingScreen
from support.room import RecapScreen as Room
from support.room import open_room


async def until(room: Room, is_so: "object") -> None:
    """Wait for a condition that another thread brings about."""
    for _ in range(2_000):
        if is_so():  # type: ignore[operator]
            return
        await room.pilot.pause(0.005)
    pytest.fail("it never came about")


@pytest.mark.smoke
async def test_what_the_first_worker_worked_out_is_not_drawn_after_a_hide(
    tale: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Were the worker to take the summary, with a role that is still shown, it would be late with it."""
    has_worked_out, may_go_on, is_done = Event(), Event(), Event()
    work_out, after_start = RecapView.summary, ReadingScreen.after_start

    def late(view: RecapView) -> object:
        summary = work_out(view)
        if current_thread() is not main_thread():
            has_worked_out.set()
            may_go_on.wait(10)
        return summary

    def started(screen: ReadingScreen) -> None:
        after_start(screen)
        is_done.set()

    async with open_room(tale) as room:
        await room.press("right_square_bracket", "right_square_bracket", "enter")
        assert "the ghost" in room.text
    monkeypatch.setattr(RecapView, "summary", late)
    monkeypatch.setattr(ReadingScreen, "after_start", started)
    async with open_room(tale) as room:
        await until(room, lambda: has_worked_out.is_set() or is_done.is_set())
        await room.press("H")
        assert "the ghost" not in room.text
        may_go_on.set()
        await until(room, is_done.is_set)
        await room.pilot.pause()
        assert "the ghost" not in room.text


async def test_no_key_waits_for_a_disk_that_hangs(
    tale: Path, monkeypatch: pytest.MonkeyPatch, let_pass: Callable[[float], None]
) -> None:
    """Nothing is written as long as the disk hangs; all is, once it goes on."""
    continues = Event()
    store = Journal._store

    def hanging(journal: Journal, changes: object) -> None:
        continues.wait(30)
        store(journal, changes)  # type: ignore[arg-type]

    monkeypatch.setattr(Journal, "_store", hanging)
    async with open_room(tale) as room:
        await room.press("right_square_bracket", "enter")
        assert "The first hidden body" in room.text
        let_pass(1)
        await room.press("right_square_bracket", "enter")
        assert "The second hidden body" in room.text
        await room.press("x", "z")
        continues.set()
    journal = Journal(tale.with_suffix(".db"))
    kept = (
        journal.read("slug · A Tale · 2001")
        if journal.events("slug · A Tale · 2001")
        else journal.read(journal.recaps()[0])
    )
    assert "#one" in kept.revealed
    assert kept.position
    journal.close()


# What a widget leads to.

_ELSEWHERE = (types.ModuleType, type, MessagePump, Session, types.FrameType, types.CodeType)
"""Where the search ends: other widgets are searched for themselves; screens hold the session, which is not a widget."""


def reachable(widget: DOMNode) -> Iterator[object]:
    """All that a widget refers to, however far away, but for what other objects of the screen lead to."""
    seen = {id(widget)}
    left: list[object] = [widget]
    while left:
        for each in gc.get_referents(left.pop()):
            if id(each) in seen or isinstance(each, _ELSEWHERE):
                continue
            seen.add(id(each))
            yield each
            if isinstance(each, types.FunctionType):
                left.extend(each.__closure__ or ())
            else:
                left.append(each)


@pytest.mark.smoke
async def test_no_widget_leads_to_a_hidden_word_or_to_the_recap(tale: Path) -> None:
    async with open_room(tale) as room:
        await room.press("right_square_bracket", "enter")
        assert "The first hidden body" in room.text
        for widget in room.screen.walk_children():
            for each in reachable(widget):
                assert type(each).__name__ not in {"Recap", "RecapView", "Secret"}, f"{widget!r} leads to the recap"
                if isinstance(each, str):
                    assert not any(word in each for word in ("Second-secret", "second hidden", "Last-secret")), widget


async def test_the_search_would_find_a_hidden_word(tale: Path) -> None:
    async with open_room(tale) as room:
        widget = room.screen.page_view
        hidden = "Second-secret"
        held = {"by mistake": [("a closure over", lambda: hidden)]}
        widget.held = held  # type: ignore[attr-defined]
        assert any(each == hidden for each in reachable(widget))
