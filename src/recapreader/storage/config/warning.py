"""What is wrong in the config: a sentence of ours with its file and line."""

from dataclasses import dataclass
from pathlib import Path

from recapreader.core.sanitize import one_line


@dataclass(frozen=True, slots=True)
class ConfigWarning:
    """Something that is not used, and why."""

    path: Path
    line: int
    """0 if it is about the whole file."""
    sentence: str

    @property
    def place(self) -> str:
        """The file's name and the line, for where space is short."""
        return f"{one_line(self.path.name)}:{self.line}" if self.line else one_line(self.path.name)

    def __str__(self) -> str:
        place = one_line(str(self.path))
        return f"{place}:{self.line}: {self.sentence}" if self.line else f"{place}: {self.sentence}"
