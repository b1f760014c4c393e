"""One finding of `check`: a place, a code, and sentences that hold no word that stands only in hidden text."""

from dataclasses import dataclass

from recapreader.check.codes import CODES
from recapreader.core.findings import Severity


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """Something at a place of a file (line and column counted from 1).

    `message` and `mend` are safe to read for someone who does not know the story; `aloud` is not, and is told only
    to whoever asks for spoilers. `width` is how many characters are meant.
    """

    line: int
    column: int
    code: str
    message: str
    mend: str = ""
    aloud: str = ""
    width: int = 1

    @property
    def severity(self) -> Severity:
        """How grave it is."""
        return CODES[self.code].severity
