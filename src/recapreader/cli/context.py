"""The context that every command runs in."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from recapreader.core.errors import UsageError
from recapreader.core.marks import Mark, NotAMark
from recapreader.core.recap import Recap
from recapreader.core.sanitize import one_line
from recapreader.session.session import Session
from recapreader.storage.config.effective import Configured
from recapreader.storage.config.preferences import Value, keep_look
from recapreader.storage.folders import cache_folder, look_file, path_argument
from recapreader.storage.journal import Journal
from recapreader.storage.library.catalog import Library
from recapreader.storage.library.opening import open_recap
from recapreader.storage.library.problems import Unreadable

if TYPE_CHECKING:
    import argparse

    from recapreader.core.known_marks import KnownMarks
    from recapreader.session.shelf_session import Shelf


class Context(Struct, frozen=True):
    """The library, the journal and the settings of this run."""

    library: Library
    journal_path: Path
    configured: Configured

    def print_warnings(self) -> None:
        """Say on stderr what is wrong in the config."""
        for warning in self.configured.warnings:
            print(f"recapreader: {warning}", file=sys.stderr)

    def open(
        self,
        title_or_file: str | Path,
        *,
        seen: str | None = None,
        again: bool = False,
        journal: Journal | None = None,
    ) -> Session:
        """Open a title or file for reading; a path is taken as it is, and `seen` is a mark as one types it.

        Raises:
            UsageError: no such title, or an ambiguous one; or a mark that means nothing in the recap or is beyond it.
            ContentError: the file cannot be read; the message names it.
        """
        remember = self.configured.settings.remember
        path = self.path_of(title_or_file)
        recap = self._recap(path)
        mark, note = (None, "") if seen is None else seen_argument(recap, seen)
        journal = journal or Journal(self.journal_path)
        return Session(recap, journal, seen=mark, again=again, remember_reveals=remember, path=path, note=note)

    def seen_in(self, title_or_file: str, seen: str) -> tuple[Mark, str]:
        """Return a mark as one types it for a recap, and what is to be said of it; raises as `open` does."""
        return seen_argument(self._recap(self.path_of(title_or_file)), seen)

    def locate(
        self,
        title_or_source: str,
        *,
        refresh: bool = False,
        offline: bool = False,
        came_in: Callable[[Path], object] = lambda _: None,
    ) -> Path:
        """Return the file to read for a title, a file or a source; an article is imported unless it was before.

        `came_in` hears of a recap that was made of something from the network.

        Raises:
            UsageError: no such title, or an ambiguous one; or there is nothing to refresh.
            ContentError: the source cannot be read; the message says what to do.
        """
        from recapreader.cli.sources import Sources  # noqa: PLC0415 - other commands take titles and files alone

        found = Sources(self.library.folders, offline, came_in).find(title_or_source, refresh=refresh)
        return found or self.path_of(title_or_source)

    def key_of(self, title_or_file: str | Path) -> str:
        """Return the journal's key of a title or file; raises as `open` does."""
        return self._recap(self.path_of(title_or_file)).key

    def key_and_title(self, title_or_file: str) -> tuple[str, str]:
        """Return the journal's key of a title or file, and its title and year; raises as `open` does."""
        recap = self._recap(self.path_of(title_or_file))
        front = recap.front
        return recap.key, f"{front.title} · {front.year}" if front.year else front.title

    def _recap(self, path: Path) -> Recap:
        with naming(path):
            recap = open_recap(path, cache_folder())
        if all(" " in link.name or not link.name.islower() for link in recap.front.related):
            return recap
        from recapreader.storage.library.related import with_titles  # noqa: PLC0415 - only slugs need their titles

        return with_titles(recap, self.library.known)

    def shelf(self, journal: Journal) -> "Shelf":
        """Return the shelf, with every recap as the last scan found it."""
        from recapreader.session.shelf_session import Shelf  # noqa: PLC0415 - reading one title does not need it

        remember = self.configured.settings.remember
        return Shelf(self.library, journal, cache_folder(), remember_reveals=remember)

    def path_of(self, title_or_file: str | Path) -> Path:
        """Return the file that an argument names: with a `/` or ending in `.md` it is a file, otherwise a title.

        A path is taken as it is.
        """
        if isinstance(title_or_file, Path):
            return title_or_file
        if "/" in title_or_file or title_or_file.endswith(".md"):
            return path_argument(title_or_file)
        return self.library.find(title_or_file)

    def path_or_title(self, argument: str) -> Path:
        """Return what an author's argument names: a file or folder that exists, else what `path_of` makes of it."""
        path = path_argument(argument)
        try:
            exists = path.exists()
        except (OSError, ValueError):
            exists = False
        return path if exists else self.path_of(argument)


def first_warning(context: Context) -> str:
    """Return the first problem in the config in one line; empty if there is none."""
    warnings = context.configured.warnings
    if not warnings:
        return ""
    more = f" ({len(warnings) - 1} more: recapreader config)" if len(warnings) > 1 else ""
    return f"{warnings[0].place}: {warnings[0].sentence}{more}"


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Add the file's name to the reason why it cannot be read, and how its author learns where."""
    try:
        yield
    except Unreadable as reason:
        problem = reason.problem
        where = " (recapreader check tells the line)" if (problem.line, problem.column) != (1, 1) else ""
        raise Unreadable(f"{one_line(str(path))}: {problem.sentence}{where}", code=problem.code) from None


def mark_argument(known: "KnownMarks", text: str) -> Mark:
    """Read a mark given on the command line, for a recap that has the `known` marks.

    Raises:
        UsageError: it is no mark, could be several, is of a kind that the recap does not have, or is beyond it.
    """
    from recapreader.core.lenient_marks import read_leniently  # noqa: PLC0415 - only a mark that is typed needs it

    try:
        mark = read_leniently(text, known)
    except NotAMark as error:
        raise UsageError(f"{error}{_how_without_marks(known)}") from None
    if range_known := known.beyond(mark):
        raise UsageError(f"{mark} is beyond this recap, which has {range_known}")
    return mark


def _how_without_marks(known: "KnownMarks") -> str:
    """Say how to open a recap in which no mark means anything."""
    from recapreader.session.commands import key_of  # noqa: PLC0415 - no other mistake speaks of a key
    from recapreader.session.keys import GROUPS  # noqa: PLC0415

    return "" if known else f"; {key_of(GROUPS, 'next_step')} opens it sentence by sentence as you read"


def seen_argument(recap: Recap, text: str) -> tuple[Mark, str]:
    """Return the mark of `--seen`, and what is to be said of it: how it was read, or why it opens nothing.

    Raises:
        UsageError: see `mark_argument`.
    """
    from recapreader.core.known_marks import KnownMarks  # noqa: PLC0415 - only a mark that is typed needs them

    known = KnownMarks.of(recap)
    try:
        mark = mark_argument(known, text)
    except UsageError as error:
        raise UsageError(f"--seen: {error}") from None
    if why := known.why_nothing(mark):
        return mark, f"At {mark} {why}."
    is_as_typed = str(mark).casefold() == text.strip().casefold()
    return mark, "" if is_as_typed else f"Read as {mark}."


def add_seen(parser: "argparse.ArgumentParser") -> None:
    """Add `--seen` to a command that opens the room."""
    parser.add_argument(
        "--seen",
        metavar="MARK",
        help="for this run, also open everything up to MARK, which must be of a kind that the recap has: "
        "S01E04, 0:42:10, ch 5",
    )


def keep_setting(context: Context, name: str, value: Value) -> bool:
    """Remember the theme or the width for next time; return whether that worked."""
    return keep_look(look_file(), name, value, getattr(context.configured.configured, name))


def is_on_screen() -> bool:
    """Return whether there is a terminal to draw on; if stdin is none, keys are then read from the controlling one.

    Raises:
        UsageError: there is a screen and no keyboard.
    """
    if "TEXTUAL_DRIVER" in os.environ:
        return True
    if not (sys.stdout and sys.stdout.isatty()):
        return False
    if not take_keys_from_terminal():
        raise UsageError("there is no terminal to read keys from; recapreader show prints a recap")
    return True


def take_keys_from_terminal() -> bool:
    """Let stdin be the controlling terminal where it is none; whether there is one."""
    if sys.stdin and sys.stdin.isatty():
        return True
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        return False
    os.dup2(terminal, 0)
    os.close(terminal)
    return True
