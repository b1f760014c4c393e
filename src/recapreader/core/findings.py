"""A finding of `check` as it may be shown: the value that the author's tools pass to whatever prints or draws it."""

from pathlib import Path
from typing import Literal

from msgspec import Struct

Severity = Literal["error", "warning"]


class Finding(Struct, frozen=True):
    """One diagnostic as it may be printed; `excerpt` is a line of the file, covered where it must be."""

    path: Path
    line: int
    column: int
    code: str
    severity: Severity
    message: str
    hint: str
    section: str = ""
    """The number of its section; empty in the front matter, or if nothing can be read."""
    excerpt: str = ""
    caret: int = 0
    width: int = 1


def tally(errors: int, warnings: int) -> str:
    """Return how many of each there are, such as `1 error and 2 warnings`; empty if there are none."""
    counts = ((errors, "error"), (warnings, "warning"))
    return " and ".join(f"{count} {word}{'s' if count > 1 else ''}" for count, word in counts if count)
