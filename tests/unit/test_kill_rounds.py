"""`kill -9` in the midst of writing loses nothing that was acknowledged; more by benchmarks/kill_journal.py."""

from pathlib import Path

import pytest

from recapreader.storage.journal import Change, Journal
from support.kill_rounds import Rounds


@pytest.mark.long
@pytest.mark.parametrize("behind", [False, True])
def test_killed_writers_lose_nothing_acknowledged(tmp_path: Path, *, behind: bool) -> None:
    played = Rounds(tmp_path / "journal.db", seed=1, behind=behind)
    played.play(12)
    assert played.losses == []
    assert played.acknowledged >= 12


def test_a_loss_would_be_noticed(tmp_path: Path) -> None:
    played = Rounds(tmp_path / "journal.db", seed=1)
    played.play(1)
    for _ in range(8):  # a round's writers may by chance hide all, and the stray with it
        journal = Journal(tmp_path / "journal.db")
        journal.write("one", [Change("reveal", "never-revealed")])
        journal.close()
        played.play(1)
        if played.losses:
            break
    assert played.losses
