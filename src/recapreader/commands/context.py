"""What every command works with."""

from dataclasses import dataclass
from pathlib import Path

from recapreader.errors import UsageError
from recapreader.folders import path_argument
from recapreader.journal import Journal
from recapreader.library.load import Loaded, load
from recapreader.library.problems import Unreadable
from recapreader.library.shelf import Library
from recapreader.marks import Mark, NotAMark, parse_mark
from recapreader.reader import Reading
from recapreader.sanitize import one_line


@dataclass(frozen=True, slots=True)
class Context:
    """The library and the journal of this run."""

    library: Library
    journal_path: Path

    def open(self, title_or_file: str, *, seen: Mark | None = None, journal: Journal | None = None) -> Reading:
        """A reading of a title or file.

        Raises:
            UsageError: no such title, or an ambiguous one.
            ContentError: the file cannot be read; the message names it.
        """
        loaded = load_named(self.path_of(title_or_file))
        return Reading(loaded.recap, journal or Journal(self.journal_path), seen=seen)

    def path_of(self, title_or_file: str) -> Path:
        """The file that an argument names: one with a `/` or ending in `.md` is a file, any other a title."""
        if "\0" in title_or_file:
            raise UsageError("a title or file cannot hold a NUL character")
        if "/" in title_or_file or title_or_file.endswith(".md"):
            return path_argument(title_or_file)
        return self.library.find(title_or_file)


def load_named(path: Path) -> Loaded:
    """Load a file, its name told in the reason where it cannot be read."""
    try:
        return load(path)
    except Unreadable as reason:
        problem = reason.problem
        place = f":{problem.line}:{problem.column}" if (problem.line, problem.column) != (1, 1) else ""
        raise Unreadable(f"{one_line(str(path))}{place}: {problem.sentence}", code=problem.code) from None


def mark_argument(text: str) -> Mark:
    """A mark as the command line takes it."""
    try:
        return parse_mark(text)
    except NotAMark as error:
        import argparse  # noqa: PLC0415 - whoever calls this has it already

        raise argparse.ArgumentTypeError(str(error)) from None
