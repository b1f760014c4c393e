"""A random walk through twins that are being written: a preview of each, and saves in between.

Each save gives all three files another text; what the twins agree in stays what they agree in.
"""

import time
from collections.abc import Callable
from typing import Any, ClassVar

from support.saves import by_rename, by_truncating
from support.twins import another_twin
from support.walks import STEPS, Walk

_EVERY_CODE = "F,A,B,S,L,X"
"""What is wrong in hidden text may be another thing in each twin, and is told to authors alone."""
_UNTIL_TAKEN_UP = 0.6
"""Seconds after which a save has been noticed, taken up and checked, or is known to be unreadable."""
_MORE = "\n## Told to all {.open}\n\nThis is told to all.\n"
_UNREADABLE = ("", "---\ntitle: [\n---\n", "---\n", "nothing of a recap")


class PreviewWalk(Walk):
    """A walk of an author through their file."""

    ARGUMENTS: ClassVar[tuple[str, ...]] = ("preview", "./tale.md", "--ignore", _EVERY_CODE)
    FREE_KEYS: ClassVar[tuple[str, ...]] = (*Walk.FREE_KEYS, "p", "p")

    def possible_steps(self) -> tuple[tuple[Callable[[Any], str | None], int], ...]:
        """What may be done next, with how often: there is no shelf, and there are saves."""
        possible = super().possible_steps()
        return (
            *(each for each in possible if each[0] is not Walk._shelf),
            (PreviewWalk._save, sum(dict(STEPS).values())),
        )

    def _save(self) -> str:
        save = self._random.choice((by_rename, by_truncating))
        version, kind = (
            self._random.randrange(1000),
            self._random.choice(("rewritten", "rewritten", "more", "unreadable")),
        )
        for home, twin in zip(self._homes, self._order, strict=True):
            text = another_twin(self._report.seed, f"{twin} of {version}") + _MORE * (kind == "more")
            save(home / "tale.md", _UNREADABLE[version % len(_UNREADABLE)] if kind == "unreadable" else text)
        time.sleep(_UNTIL_TAKEN_UP)
        self._settle()
        self._pressed_at = time.monotonic()
        return f"{kind}, saved by {save.__name__}"
