"""How much a generated test tries: a little in the default run, everything in `.ci/run`."""

from collections.abc import Iterable

import pytest
from _pytest.mark import ParameterSet
from hypothesis import settings

FEWEST, MOST_QUICK = 5, 100


def examples(count: int) -> int:
    """Return how many examples a Hypothesis test tries: `count` in `thorough`; in `quick` a tenth, from 5 to 100."""
    if not settings.default or settings.default.max_examples >= MOST_QUICK:
        return count
    return min(MOST_QUICK, max(FEWEST, count * settings.default.max_examples // 100))


def few(values: Iterable[object], quick: int = 2) -> list[ParameterSet]:
    """Return the parameters of a test of which the default run takes the first ones: the others are marked `long`."""
    return [pytest.param(each, marks=[pytest.mark.long] if at >= quick else []) for at, each in enumerate(values)]
