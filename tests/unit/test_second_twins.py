"""Non-interference once more, by a generator that another hand wrote from FORMAT alone; see `support.second_twins`.

More of the same by command: `python benchmarks/twins.py --second 100000`.
"""

from pathlib import Path

import pytest

from support.examples import few
from support.second_in_process import compare_second
from support.second_twins import pairs


@pytest.mark.long
@pytest.mark.parametrize("seed", few(range(60), 1))
def test_nothing_that_is_printed_tells_the_second_generators_twins_apart(seed: int, tmp_path: Path) -> None:
    assert not compare_second(seed, tmp_path).leaks


@pytest.mark.parametrize("seed", range(20))
def test_the_second_generators_twins_differ_and_a_seed_makes_them_again(seed: int) -> None:
    (pair,), (again,) = pairs(seed, 1), pairs(seed, 1)
    assert pair == again
    assert pair.a != pair.b
    assert pair.secrets
