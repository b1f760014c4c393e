"""What is wrong in a file: as a rule reports it, and as `check` does."""

from dataclasses import dataclass, field

from recapreader.core.findings import Severity


@dataclass(frozen=True, slots=True)
class Violation:
    """Something wrong at a place of the file, as a rule reports it.

    `message` and `hint` contain no word that occurs only in hidden text; `spoiler` may, and is printed only on request.
    Without a hint, the rule's own is shown. `text` is the open text it is about, for rules that look at one.
    """

    start: int
    width: int
    message: str
    hint: str = ""
    spoiler: str = field(default="", repr=False)
    text: tuple[int, str] | None = None


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
