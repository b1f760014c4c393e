"""How much a generated test tries: a little in the default run, everything in `.ci/run`."""

import pytest
from hypothesis import settings

FEWEST, MOST_QUICK = 10, 100


def examples(count: int) -> int:
    """Return how many examples a Hypothesis test tries: `count` in `thorough`; in `quick` a tenth, from 10 to 100."""
    if not settings.default or settings.default.max_examples >= MOST_QUICK:
        return count
    return min(MOST_QUICK, max(FEWEST, count * settings.default.max_examples // 100))


def seeds(count: int, quick: int = 2) -> list[object]:
    """Return the parameters of a test that makes its cases from seeds; all but the first ones are marked `long`."""
    return [pytest.param(seed, marks=[pytest.mark.long] if seed >= quick else []) for seed in range(count)]
