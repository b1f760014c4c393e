"""What `read`, `show` and `serve` take beside titles: files, and articles, which become recaps as they open."""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from recapreader.core.errors import ContentError, RecapreaderError, UsageError
from recapreader.core.sanitize import one_line
from recapreader.storage.folders import is_on_network, is_remote, no_file, path_argument, sources_file, user_library
from recapreader.storage.regular_file import open_regular

SOURCE = "TITLE|SOURCE"
HELP = (
    "a title or a part of it, a file (with a / or an ending such as .md or .html), or what import takes: an address, "
    "wikipedia:TITLE, clipboard:, or - for standard input"
)
ARTICLES = (
    *(".txt", ".text", ".markdown", ".mdown", ".html", ".htm", ".xhtml", ".wiki", ".wikitext", ".mediawiki", ".eml"),
    *(".mht", ".mhtml", ".rtf", ".pdf", ".epub", ".doc", ".docx", ".odt"),
)
"""What files of articles end in; those of the second line are refused, with what to do."""
_NEWS = "recapreader: imported as {name}; only what is clearly premise is open, and r in the reading room reviews it"
_BESIDE = "recapreader: {name} was edited since its import and stays as it is; the new version is beside it: {beside}"


class Sources(NamedTuple):
    """Tells recaps from articles, and makes recaps of the latter in the reader's library."""

    folders: tuple[Path, ...]
    offline: bool = False
    """Whether only what needs no network is read."""
    came_in: Callable[[Path], object] = lambda _: None
    """Hears of each recap that was made of something from the network."""

    def find(self, argument: str, *, refresh: bool) -> Path | None:
        """The recap that an argument means as a file or a source; none where it may be a title.

        Raises:
            UsageError: `refresh` is asked for, and it is no source.
            ContentError: The source cannot be read; the sentence says what to do.
        """
        path = None if is_remote(argument) else _file(argument)
        if path and self._is_recap(path, argument):
            _refuse(refresh)
            return path
        if path is None and not is_remote(argument):
            _refuse(refresh)
            return None
        return self._open(argument if path is None else str(path), refresh=refresh)

    def _is_recap(self, path: Path, argument: str) -> bool:
        """Whether a file is to be read as a recap: it is one, or nothing can be made of it."""
        if _is_folder(path):
            raise ContentError("this is a folder; --library FOLDER reads the recaps in it")
        if path.suffix.casefold() == ".md" and self._is_in_library(path):
            return True
        from recapreader.storage.imported import HEAD, is_meant_as_recap  # noqa: PLC0415 - a title needs none of it

        try:
            with open_regular(path) as file:
                head = file.read(HEAD)
                if is_meant_as_recap(head.decode("utf-8", "replace")):
                    return True
                return is_meant_as_recap((head + file.read()).decode("utf-8", "replace"))
        except (OSError, ValueError):
            if (reason := no_file(argument)) != no_file(""):
                raise UsageError(reason) from None
            return True  # opening it says what is wrong

    def _is_in_library(self, path: Path) -> bool:
        try:
            resolved = path.resolve()
        except (OSError, RuntimeError):
            return False
        return any(map(resolved.is_relative_to, _resolved(self.folders)))

    def _open(self, source: str, *, refresh: bool) -> Path:
        from recapreader.storage.imported import Addresses, known_recap  # noqa: PLC0415 - a title needs none of it

        library, addresses = user_library(), Addresses(sources_file())
        try:
            known = None if refresh else known_recap(source, library, addresses)
        except (OSError, ValueError):
            known = None  # reading it says what is wrong
        if known:
            return known
        if self.offline and is_on_network(source):
            raise UsageError(f"{_shown(source)}: this is not in your library; without --offline it is fetched")
        from recapreader.importing.open_source import open_source  # noqa: PLC0415 - what is known needs none of it

        try:
            opened = open_source(source, library, self.folders, addresses, refresh=refresh)
        except RecapreaderError as error:
            raise type(error)(f"{_shown(source)}: {error}") from None
        if opened.beside:
            print(_BESIDE.format(name=one_line(opened.path.name), beside=one_line(str(opened.beside))), file=sys.stderr)
        elif opened.is_new:
            print(_NEWS.format(name=one_line(opened.path.stem)), file=sys.stderr)
        if opened.is_new and is_on_network(source):
            self.came_in(opened.path)
        return opened.path


def add_source(parser: argparse.ArgumentParser, *, optional: bool = False) -> None:
    """Let a command take a title, a file or a source, `--refresh` and `--offline`."""
    parser.add_argument("title", metavar=SOURCE, nargs="?" if optional else None, help=HELP)
    parser.add_argument(
        "--refresh",
        action="store_true",
        help="fetch the source again; what you opened stays open where its text is unchanged",
    )
    parser.add_argument(
        "--offline",
        action="store_true",
        help="use no network: a source opens if it is in your library, and Wikidata is not asked",
    )


def is_source(argument: str) -> bool:
    """Whether an argument is a file or a source, and no title."""
    return is_remote(argument) or _file(argument) is not None


def _file(argument: str) -> Path | None:
    """The file that an argument names; none where it may be a title."""
    is_named = "/" in argument or argument.casefold().endswith((".md", *ARTICLES))
    return path_argument(argument) if is_named else None


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _refuse(refresh: bool) -> None:  # noqa: FBT001 - it says what it refuses
    if refresh:
        raise UsageError("--refresh fetches a source again: an address, or a file that is no recap")


def _shown(source: str) -> str:
    return {"-": "standard input", "clipboard:": "the clipboard"}.get(source, one_line(source))


def _resolved(folders: Iterable[Path]) -> Iterator[Path]:
    """Yield folders without links in their paths; what leads round in a circle, or nowhere, holds no recap."""
    for folder in folders:
        with suppress(OSError, RuntimeError):
            yield folder.resolve()
