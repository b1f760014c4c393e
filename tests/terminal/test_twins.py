"""Non-interference: two recaps that differ only in hidden text cannot be told apart, on any surface.

More of the same by command: `python benchmarks/twins.py` (in real terminals, with `--served` behind a websocket) and
`python benchmarks/twins.py --in-process`.
"""

from pathlib import Path

import pytest

from support.in_process import compare_in_process
from support.served import ServedTerminal
from support.twins import make_twins
from support.walks import confirmed_walk


@pytest.mark.parametrize("seed", range(12))
def test_nothing_that_is_printed_tells_twins_apart(seed: int, tmp_path: Path) -> None:
    assert not compare_in_process(seed, tmp_path).leaks


@pytest.mark.parametrize("seed", [1, 5])
def test_no_walk_in_a_real_terminal_tells_twins_apart(seed: int, tmp_path: Path) -> None:
    assert not confirmed_walk(seed, tmp_path, steps=6).leaks


@pytest.mark.parametrize("seed", [1])
def test_no_walk_in_a_served_room_tells_twins_apart(seed: int, tmp_path: Path) -> None:
    assert not confirmed_walk(seed, tmp_path, steps=6, terminal=ServedTerminal).leaks


@pytest.mark.parametrize("seed", range(20))
def test_twins_differ_where_they_may_and_only_there(seed: int) -> None:
    twins = make_twins(seed)
    assert twins == make_twins(seed)
    assert twins.first != twins.second
    assert twins.hidden_words
    front, again = (text.partition("cast:")[0] for text in (twins.first, twins.second))
    assert front == again
