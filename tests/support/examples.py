"""How many examples a Hypothesis test tries."""

from hypothesis import settings

FEWEST = 10


def examples(count: int) -> int:
    """Return `count` as the profile scales it: all of them in `thorough`, a tenth in `quick`, never less than ten."""
    return max(FEWEST, count * settings.default.max_examples // 100) if settings.default else count
