"""A mark set by a command, or in another window, while a room is open: it is taken over at once, and `z` undoes it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from recapreader.cli.main import main
from support.room import RecapScreen, open_room

pytestmark = pytest.mark.usefixtures("own_home")


def mark(path: Path, *arguments: str) -> None:
    """What `recapreader mark` does in another process, in the journal of the room."""
    assert main(["--journal", str(path.with_suffix(".db")), "mark", str(path), *arguments]) == 0


async def until(room: RecapScreen, is_so: Callable[[], bool]) -> None:
    """Wait for something that a thread brings about."""
    for _ in range(1000):
        if is_so():
            return
        await room.pilot.pause(0.01)
    raise AssertionError(room.text)


async def test_an_open_room_takes_a_mark_over_and_z_takes_it_back(series: Path) -> None:
    async with open_room(series) as room:
        assert "Scene-one-secret" not in room.text
        await room.press("right_curly_bracket")
        mark(series, "season 1 episode 1", "--yes")
        await until(room, lambda: "your mark is S01E01" in room.said)
        assert "Body of episode one." in room.text
        assert "z takes that back" in room.said
        await room.press("z")
        assert "Body of episode one." not in room.text
        assert room.screen.session.view.mark is None
    async with open_room(series) as room:
        assert room.screen.session.view.mark is None


async def test_what_is_asked_is_answered_before_a_mark_is_taken_over(series: Path) -> None:
    async with open_room(series) as room:
        await room.press("A")
        mark(series, "S01E01", "--yes")
        await until(room, lambda: bool(room.screen.session._recap_journal._foreign))
        await room.pilot.pause()
        assert room.screen.session.view.mark is None
        await room.press("n")
        await until(room, lambda: "your mark is S01E01" in room.said)


async def test_hiding_everything_elsewhere_hides_it_here_and_z_brings_it_back(series: Path) -> None:
    async with open_room(series) as here, open_room(series) as there:
        await here.press("right_curly_bracket", "w")
        await until(there, lambda: there.screen.session.view.mark is not None)
        await there.press("right_curly_bracket")
        assert "Body of episode one." in there.text
        await here.press("H")
        await until(there, lambda: there.screen.session.view.mark is None)
        assert "Body of episode one." not in there.text


async def test_a_mark_that_was_set_before_the_room_was_opened_is_taken_back_by_one_z(series: Path) -> None:
    mark(series, "S01E01", "--yes")
    mark(series, "S01E02", "--yes")
    async with open_room(series) as room:
        await room.press("z")
        assert str(room.screen.session.view.mark) == "S01E01"
        await room.press("z")
        assert "nothing to take back" in room.said


async def test_a_mark_for_this_run_is_not_taken_back(series: Path) -> None:
    mark(series, "S01E01", "--yes")
    async with open_room(series, seen="S01E02") as room:
        await room.press("z")
        assert str(room.screen.session.view.mark) == "S01E02"
