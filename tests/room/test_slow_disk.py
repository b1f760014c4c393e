"""A disk that takes its time delays no key: what is done is drawn, and written when the disk gets round to it."""

from collections.abc import Sequence
from pathlib import Path
from threading import Event
from time import monotonic

import pytest

from recapreader.core.settings import DEFAULTS
from recapreader.session.session import Session
from recapreader.storage.journal import Change, Journal
from recapreader.storage.journal.behind import WriteBehind
from recapreader.storage.library.load import load
from recapreader.tui.app import ReaderApp
from support.room import RecapScreen


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Event:
    """What the disk waits for before it writes anything."""
    answers, store = Event(), Journal.store

    def store_later(self: Journal, changes: Sequence[tuple[str, Change]]) -> bool:
        answers.wait(30)
        return store(self, changes)

    monkeypatch.setattr(Journal, "store", store_later)
    return answers


@pytest.mark.smoke
async def test_every_key_has_its_frame_while_the_disk_has_not_answered_yet(tale: Path, disk: Event) -> None:
    session = Session(load(tale).recap, Journal(tale.with_suffix(".db")))
    app = ReaderApp(session, DEFAULTS)
    async with app.run_test(size=(120, 40)) as pilot:
        room = RecapScreen(pilot)
        await room.press("right_square_bracket")
        assert room.focused == "1"
        await room.press("enter")
        assert "The first hidden body" in room.text
        await room.press("right_square_bracket", "full_stop")
        assert "Second-secret" in room.text
        await room.press("x", "left_square_bracket", "x")
        assert "first hidden" not in room.text
        await room.press("z")
        assert "The first hidden body" in room.text
        assert not disk.is_set()
        disk.set()
    session.close()
    kept = Session(load(tale).recap, Journal(tale.with_suffix(".db")))
    assert kept.view.state.revealed == {"1"}
    kept.close()


def test_only_the_first_key_waits_to_see_whether_the_disk_is_slow(tmp_path: Path, disk: Event) -> None:
    writer = WriteBehind(lambda: Journal(tmp_path / "journal.db"), lambda _: None)
    began = monotonic()
    assert not any(writer.write("tale", [Change("reveal", str(number))]) for number in range(100))
    assert monotonic() - began < 1  # a hundred waits take two seconds
    disk.set()
    assert writer.settle(30)
    writer.close()


def test_a_disk_that_is_quick_again_is_waited_for_again(tmp_path: Path, disk: Event) -> None:
    writer = WriteBehind(lambda: Journal(tmp_path / "journal.db"), lambda _: None)
    assert not writer.write("tale", [Change("reveal", "1")])
    disk.set()
    while not writer._is_prompt:
        writer.write("tale", [Change("reveal", "2")])
        assert writer.settle(30)
    writer.close()
