"""Where an article comes from: a file, standard input, the clipboard, Wikipedia, an address. Judges nothing."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from recapreader.core.errors import ContentError, UsageError
from recapreader.importing.sources import containers, sniff
from recapreader.importing.sources.fetched import Fetched, today
from recapreader.storage.folders import is_remote, no_file
from recapreader.storage.regular_file import NotRegularError, open_regular

_SUFFIXES = frozenset(
    [".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".wiki", ".wikitext", ".mediawiki", ".eml"]
)
_CLIPBOARDS = (
    ("pbpaste",),
    ("wl-paste", "--no-newline"),
    ("xclip", "-selection", "clipboard", "-o"),
    ("xsel", "-b", "-o"),
)


def expand(sources: list[str]) -> list[str]:
    """Every folder replaced by the articles in it, in order.

    Raises:
        UsageError: A folder holds no file that could be an article.
    """
    found: list[str] = []
    for source in sources:
        folder = Path(source)
        if is_remote(source) or not _is_folder(folder):
            found.append(source)
            continue
        files = sorted(path for path in folder.iterdir() if path.suffix.casefold() in _SUFFIXES and path.is_file())
        if not files:
            raise UsageError("the folder contains no .txt, .md, .html, .eml or .wiki file")
        found += [str(path) for path in files]
    return found


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _refuse_history(path: Path | None, data: bytes) -> None:
    """Refuse what someone has watched or read, which is no article; a file is looked at as a whole.

    Raises:
        ContentError: It is a history.
    """
    from recapreader.importing.histories.recognize import is_history  # noqa: PLC0415 - only import needs it

    if is_history(path.read_bytes() if path and len(data) > sniff.LIMIT else data):
        raise ContentError("this is a history of what you watched or read; use recapreader watched")


def read(source: str, report: Callable[[int], object] = bool) -> Fetched:
    """Reads any source; `report` hears how many bytes have come from the network.

    Raises:
        ContentError: It cannot be read or holds no text.
    """
    if source == "-":
        if sys.stdin is None or sys.stdin.closed:
            raise ContentError("there is no standard input to read")
        return _local(sys.stdin.buffer.read(sniff.LIMIT + 1), "standard input", None)
    if source == "clipboard:":
        return _local(_clipboard(), "clipboard", None)
    if source.casefold().startswith("wikipedia:"):
        from recapreader.importing.sources import wikipedia  # noqa: PLC0415 - only what is asked for touches the network

        return wikipedia.read(source, report=report)
    if is_remote(source):
        return _page(source, report)
    return _local(_file(Path(source)), Path(source).name, Path(source))


def _file(path: Path) -> bytes:
    try:
        with open_regular(path) as file:
            return file.read(sniff.LIMIT + 1)
    except FileNotFoundError:
        raise ContentError(no_file(str(path))) from None
    except IsADirectoryError:
        raise ContentError("this is a folder") from None
    except NotRegularError:
        raise ContentError("this is a folder" if path.is_dir() else "this is no regular file") from None
    except (OSError, ValueError):
        raise ContentError("the file cannot be read") from None


def _local(data: bytes, name: str, path: Path | None) -> Fetched:
    _refuse_history(path, data)
    containers.refuse(data, name)
    if containers.is_mail(data, name):
        from recapreader.importing.readers import mail_reader  # noqa: PLC0415 - most sources are none

        article = mail_reader.read(data)
        return Fetched(article, name, article.url, "", today(), data)
    text = sniff.decode(data)
    if not text.strip():
        raise ContentError("the source contains no text")
    article = sniff.article(text, name)
    return Fetched(article, name, article.url, _licence(text), today(), data)


def _licence(text: str) -> str:
    return (
        "CC BY-SA 4.0" if "From Wikipedia, the free encyclopedia" in text or "wikipedia.org/wiki" in text[:5000] else ""
    )


def _page(address: str, report: Callable[[int], object]) -> Fetched:
    from urllib.parse import unquote, urlsplit  # noqa: PLC0415

    from recapreader.importing.sources import fetch, no_article, wikipedia  # noqa: PLC0415

    try:
        parts = urlsplit(address)
    except ValueError:
        raise ContentError("the address is malformed") from None
    host = (parts.hostname or "").removeprefix("www.")
    if host.endswith(".wikipedia.org") and parts.path.startswith("/wiki/"):
        edition = host.split(".")[0]
        return wikipedia.read(f"wikipedia:{edition}:{unquote(parts.path.removeprefix('/wiki/'))}", report=report)
    try:
        answer = fetch.get(address, report=report)
    except fetch.UnreachableError:
        raise fetch.UnreachableError(", or save the page in a browser and read the file") from None
    containers.refuse(answer.body, parts.path)
    text = sniff.decode(answer.body, answer.charset)
    if not text.strip():
        raise ContentError("the page contains no text")
    name = unquote(parts.path.rstrip("/").rpartition("/")[2])
    article = sniff.article(text, "page.html" if "html" in answer.media_type else name)
    if reason := no_article.why_none(text, article, answer.url):
        raise ContentError(reason)
    return Fetched(replace(article, url=answer.url), host, answer.url, _licence(text), today(), answer.body)


def _clipboard() -> bytes:
    for command in _CLIPBOARDS:
        try:
            done = subprocess.run(command, capture_output=True, check=False, timeout=10)  # noqa: S603 - fixed commands
        except (FileNotFoundError, subprocess.TimeoutExpired):
            continue
        if done.returncode == 0:
            return done.stdout
    raise ContentError("the clipboard cannot be read; paste the text into a file, or pipe it in with `-`")
