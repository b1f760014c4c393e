"""Waiting for the network: what comes is told on the terminal, and Ctrl+C ends it at once."""

import sys
import threading
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Self

from recapreader.core.sanitize import one_line
from recapreader.importing.sources import source as sources
from recapreader.storage.folders import is_on_network

if TYPE_CHECKING:
    from collections.abc import Callable

_WAIT = 0.1
"""Seconds between two looks at how much has come."""
_NEEDED_NEXT = ("recapreader.importing.output.draft", "recapreader.importing.output.recap_file")
_WIDEST = 60


@dataclass(slots=True)
class _Fetching:
    """One fetch on a thread of its own: looking a name up cannot be interrupted where it is done."""

    source: str
    received: int = 0
    is_done: threading.Event = field(default_factory=threading.Event)
    fetched: sources.Fetched | None = None
    error: BaseException | None = None

    def run(self) -> None:
        """Fetch and read it."""
        try:
            self.fetched = sources.read(self.source, self.note)
        except BaseException as error:  # noqa: BLE001 - it is raised where one waits for it
            self.error = error
        finally:
            self.is_done.set()

    def note(self, received: int) -> None:
        """Note how many bytes have come."""
        self.received = received


def read(source: str) -> sources.Fetched:
    """Read any source; one on the network with its progress on stderr, where that is a terminal.

    Raises:
        ContentError: It cannot be read or holds no text.
        KeyboardInterrupt: The reader will not wait; nothing is left behind.
    """
    if not is_on_network(source):
        return sources.read(source)
    fetching = _Fetching(source)
    threading.Thread(target=fetching.run, daemon=True).start()
    with _Line() as line:
        line.show(_told(fetching))
        for module in _NEEDED_NEXT:  # while the server answers
            import_module(module)
        while not fetching.is_done.wait(_WAIT):
            line.show(_told(fetching))
    if fetching.error:
        raise fetching.error
    assert fetching.fetched is not None  # noqa: S101 - it is there, or there is an error
    return fetching.fetched


def _told(fetching: _Fetching) -> str:
    source = fetching.source
    name = source if source.casefold().startswith("wikipedia:") else source.split("/")[2]
    so_far = f" {fetching.received / 1024:,.0f} kB" if fetching.received else ""
    return f"Fetching {one_line(name)[:_WIDEST]} …{so_far} (Ctrl+C stops)"


class _Line:
    """A line on stderr that is written over and over, and gone in the end; none where that is no terminal."""

    def __init__(self) -> None:
        self._write: Callable[[str], object] | None = None
        self._width = 0

    def __enter__(self) -> Self:
        if sys.stderr and sys.stderr.isatty():
            self._write = sys.stderr.write
        return self

    def __exit__(self, kind: type[BaseException] | None, *_rest: object) -> None:
        self.show("")
        if kind is KeyboardInterrupt and sys.stderr:
            print("\rrecapreader: stopped; nothing was imported", file=sys.stderr)

    def show(self, text: str) -> None:
        """Write a text over the one before it."""
        if self._write:
            over = " " * max(self._width - len(text), 0)
            self._write(f"\r{text}{over}" + ("" if text else "\r"))
            sys.stderr.flush()
            self._width = len(text)
