"""Two laptops with a synced folder: each exports its journal there and merges the other's."""

from contextlib import closing
from pathlib import Path

import pytest

from recapreader.cli.commands import dispatch
from recapreader.core.marks import parse_mark
from recapreader.session import actions
from recapreader.session.session import Place, Session
from recapreader.storage.folders import journal_file
from recapreader.storage.journal import Journal
from recapreader.storage.library.load import load
from support.samples import JOURNALS

TALE = JOURNALS / "tale.md"


class Laptop:
    """A home of its own, and the commands as they run there."""

    def __init__(self, home: Path, synced: Path, console: pytest.CaptureFixture[str]) -> None:
        home.mkdir()
        self.home, self.synced, self.console = home, synced, console

    def command(self, *arguments: str) -> str:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("HOME", str(self.home))
            assert dispatch(list(arguments)) == 0
        return self.console.readouterr().out

    def session(self) -> Session:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("HOME", str(self.home))
            return Session(load(TALE).recap, Journal(journal_file()))

    def export(self) -> None:
        (self.synced / self.home.name).write_text(self.command("journal", "export"), encoding="ascii")

    def merge(self, other: "Laptop") -> None:
        self.command("journal", "merge", str(self.synced / other.home.name))

    @property
    def shown(self) -> str:
        return self.command("show", "--mine", str(TALE))


def test_two_laptops_with_a_synced_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    synced = tmp_path / "synced"
    synced.mkdir()
    desk, bag = Laptop(tmp_path / "desk", synced, capsys), Laptop(tmp_path / "bag", synced, capsys)
    assert desk.command("journal", "path") != bag.command("journal", "path")

    with closing(desk.session()) as session:
        session.apply(actions.set_mark(session.view, parse_mark("S01E01"), session.view.numbers()[0]))
        session.apply(actions.reveal_sections(session.view, ["2.1"]))
        session.remember_place(Place("2.1"))
    desk.export()
    bag.merge(desk)
    assert "The letter names one of them." in bag.shown

    # Both go on by themselves: one hides what the other leaves open, the other opens something else.
    with closing(bag.session()) as session:
        session.apply(actions.hide(session.view, "2.1"))
    with closing(desk.session()) as session:
        session.apply(actions.unfold(session.view, ["1.1"]))
    desk.export()
    bag.export()
    for _ in range(2):  # again changes nothing
        bag.merge(desk)
        desk.merge(bag)
        assert desk.shown == bag.shown
        assert "The letter names one of them." not in desk.shown
        assert "nobody aboard" in bag.shown

    # A rewatch begins on one of them while the other still reads on: nothing of that opens in the new pass.
    with closing(desk.session()) as session:
        session.apply(actions.start_pass(session.view))
    with closing(bag.session()) as session:
        session.apply(actions.reveal_sections(session.view, ["2.1", "2.2"]))
    desk.export()
    bag.export()
    bag.merge(desk)
    desk.merge(bag)
    assert desk.shown == bag.shown
    assert "They light it by hand." not in bag.shown
    with closing(bag.session()) as session:
        assert [(line.number, line.shown, line.is_current) for line in session.passes()] == [
            (1, 4, False),
            (2, 0, True),
        ]
        session.apply(actions.go_to_pass(session.view, *session.in_pass(1)))
    assert "It was written by the other." in bag.shown
