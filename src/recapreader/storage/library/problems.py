"""What is wrong in a file: always a sentence of ours with a line and a column, never a word of the file."""

from typing import NamedTuple

from recapreader.core.errors import ContentError


class Problem(NamedTuple):
    """Something at a place (both counted from 1) that was hidden, dropped or ignored, and what to do about it."""

    line: int
    column: int
    code: str
    sentence: str

    def __str__(self) -> str:
        return f"line {self.line}, column {self.column}: {self.sentence}"


class Unreadable(ContentError):  # noqa: N818 - it reads as what it says
    """A file that cannot be read as a recap at all.

    The message has no place: a line number would count hidden text above it. `check` tells the `problem`'s.
    """

    def __init__(self, sentence: str, line: int = 1, column: int = 1, code: str = "F001") -> None:
        self.problem = Problem(line, column, code, sentence)
        super().__init__(sentence)
