"""What every command works with."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from recapreader.errors import UsageError
from recapreader.folders import cache_folder, path_argument
from recapreader.journal import Journal
from recapreader.library.opening import open_recap
from recapreader.library.problems import Unreadable
from recapreader.library.shelf import Library
from recapreader.marks import Mark, NotAMark, parse_mark
from recapreader.reader import Reading
from recapreader.sanitize import one_line
from recapreader.shelf import Shelf


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
        path = self.path_of(title_or_file)
        with naming(path):
            recap = open_recap(path, cache_folder())
        return Reading(recap, journal or Journal(self.journal_path), seen=seen)

    def shelf(self, journal: Journal) -> Shelf:
        """All recaps, as they were when they were last looked at."""
        return Shelf(self.library, journal, cache_folder())

    def path_of(self, title_or_file: str) -> Path:
        """The file that an argument names: one with a `/` or ending in `.md` is a file, any other a title."""
        if "\0" in title_or_file:
            raise UsageError("a title or file cannot hold a NUL character")
        if "/" in title_or_file or title_or_file.endswith(".md"):
            return path_argument(title_or_file)
        return self.library.find(title_or_file)


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Tell the name of a file with the reason where it cannot be read."""
    try:
        yield
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
