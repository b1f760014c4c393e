"""Files as they were downloaded → the documents in them. Archives and compressed files are opened only so far."""

import gzip
import io
import sys
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import IO

from recapreader.core.sanitize import one_line
from recapreader.importing.histories.viewings import HistoryError, Tick, ignore_ticks

_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"
_ENDINGS = (".csv", ".json", ".jsonl", ".xml", ".gz", ".nfo", ".txt", ".tsv", ".zip")
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read at most, in bytes and files, so that a small archive cannot fill the memory."""

    document: int = 256 * 1024 * 1024
    together: int = 512 * 1024 * 1024
    files: int = 20_000


@dataclass(frozen=True)
class Document:
    """One file, or one member of an archive."""

    name: str
    """As errors name it."""
    data: bytes = field(repr=False)
    parents: tuple[str, ...] = ()
    """The folders that contain it, the nearest last."""
    tick: Tick = field(default=ignore_ticks, repr=False)

    @cached_property
    def text(self) -> str:
        """All of it as text."""
        for mark, encoding in _BOMS:
            if self.data.startswith(mark):
                return self.data.decode(encoding, errors="replace")
        try:
            return self.data.decode("utf-8")
        except UnicodeDecodeError:
            return self.data.decode("cp1252", errors="replace")  # what spreadsheets save on Windows


def documents(source: str, limits: Limits) -> Iterator[Document]:
    """Every document of a file, an archive, a folder or (`-`) standard input, in order.

    Raises:
        HistoryError: it cannot be read, or contains more than the limits allow.
    """
    budget = _Budget(limits)
    if source == "-":
        yield from _opened("standard input", budget.bounded(sys.stdin.buffer, "standard input"), (), budget)
        return
    try:
        path = Path(source).expanduser()
        if path.is_dir():
            yield from _in_folder(path, budget)
            return
        if not path.is_file():
            raise HistoryError(f"{one_line(source)}: there is no such file or folder")
        yield from _from_path(path, path.name, budget)
    except (OSError, ValueError, RuntimeError):
        raise HistoryError(f"{one_line(source)}: this file cannot be read") from None


def unpacked(data: bytes) -> Iterator[Document]:
    """The documents of a file that was read already: itself, or the members of an archive.

    Raises:
        HistoryError: it is damaged, or unpacks to too much.
    """
    yield from _opened("", data, (), _Budget(Limits()))


class _Budget:
    """What may still be read."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._bytes, self._files = limits.together, limits.files

    def bounded(self, stream: IO[bytes] | gzip.GzipFile, name: str) -> bytes:
        """All that is left in a stream.

        Raises:
            HistoryError: it is too much.
        """
        most = min(self._limits.document, self._bytes)
        data = stream.read(most + 1)
        self._bytes -= len(data)
        self._files -= 1
        if len(data) > most or self._files < 0:
            raise HistoryError(f"{name}: this is too large for a history")
        return data


def _in_folder(folder: Path, budget: _Budget) -> Iterator[Document]:
    for path in sorted(folder.rglob("*")):
        if path.suffix.casefold() in _ENDINGS and path.is_file() and not path.is_symlink():
            yield from _from_path(path, str(path.relative_to(folder)), budget)


def _from_path(path: Path, name: str, budget: _Budget) -> Iterator[Document]:
    with path.open("rb") as stream:
        data = budget.bounded(stream, one_line(name))
    yield from _opened(one_line(name), data, path.absolute().parent.parts, budget)


def _opened(name: str, data: bytes, parents: tuple[str, ...], budget: _Budget) -> Iterator[Document]:
    if data.startswith(_GZIP):
        yield from _opened(name.removesuffix(".gz"), _unpacked(name, data, budget), parents, budget)
    elif data.startswith(_ZIP):
        yield from _members(name, data, parents, budget)
    else:
        yield Document(name, data, parents)


def _unpacked(name: str, data: bytes, budget: _Budget) -> bytes:
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
            return budget.bounded(stream, name)
    except (OSError, EOFError, zlib.error):
        raise HistoryError(f"{name}: this file is damaged; download it again") from None


def _members(name: str, data: bytes, parents: tuple[str, ...], budget: _Budget) -> Iterator[Document]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for member in sorted(archive.infolist(), key=lambda each: each.filename):
                inside = one_line(member.filename)
                if member.is_dir() or not inside.casefold().endswith(_ENDINGS):
                    continue
                with archive.open(member) as stream:
                    found = budget.bounded(stream, f"{name}/{inside}")
                folders = (*parents, *inside.split("/")[:-1])
                if not found.startswith(_ZIP):  # an archive within one is nobody's history
                    yield from _opened(f"{name}/{inside}", found, folders, budget)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError):
        raise HistoryError(f"{name}: this archive is damaged or locked; download it again") from None
