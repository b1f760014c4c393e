"""One result of `check`, with its place in the file."""

from dataclasses import dataclass, field

from recapreader.core.findings import Severity


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """Something wrong at a line and column (both counted from 1), `width` characters wide.

    `message` and `hint` are safe for someone who does not know the story; `spoiler` is not.
    """

    line: int
    column: int
    code: str
    message: str
    hint: str = ""
    spoiler: str = field(default="", repr=False)
    width: int = 1
    severity: Severity = "error"
