"""Waiting for the network: what comes is told on the terminal, and Ctrl+C ends it at once."""

import sys
import threading
from dataclasses import dataclass, field
from importlib import import_module

from recapreader.core.sanitize import one_line
from recapreader.importing.sources import read_source
from recapreader.importing.sources.fetched import Fetched
from recapreader.importing.status_line import StatusLine
from recapreader.storage.folders import is_on_network

_WAIT = 0.1
"""Seconds between two looks at how much has come."""
_NEEDED_NEXT = ("recapreader.importing.output.compose", "recapreader.importing.output.recap_file")
_WIDEST = 60


@dataclass(slots=True)
class _Fetching:
    """One fetch on a thread of its own: looking a name up cannot be interrupted where it is done."""

    source: str
    received: int = 0
    is_done: threading.Event = field(default_factory=threading.Event)
    fetched: Fetched | None = None
    error: BaseException | None = None

    def run(self) -> None:
        """Fetch and read it."""
        try:
            self.fetched = read_source.read(self.source, self.note)
        except BaseException as error:  # noqa: BLE001 - it is raised where one waits for it
            self.error = error
        finally:
            self.is_done.set()

    def note(self, received: int) -> None:
        """Note how many bytes have come."""
        self.received = received


def read(source: str) -> Fetched:
    """Read any source; one on the network with its progress on stderr, where that is a terminal.

    Raises:
        ContentError: It cannot be read or holds no text.
        KeyboardInterrupt: The reader will not wait; nothing is left behind.
    """
    if not is_on_network(source):
        return read_source.read(source)
    fetching = _Fetching(source)
    threading.Thread(target=fetching.run, daemon=True).start()
    try:
        with StatusLine() as line:
            line.show(_progress(fetching))
            for module in _NEEDED_NEXT:  # while the server answers
                import_module(module)
            while not fetching.is_done.wait(_WAIT):
                line.show(_progress(fetching))
    except KeyboardInterrupt:
        if sys.stderr:
            print("recapreader: stopped; nothing was imported", file=sys.stderr)
        raise
    if fetching.error:
        raise fetching.error
    assert fetching.fetched is not None  # noqa: S101 - it is there, or there is an error
    return fetching.fetched


def _progress(fetching: _Fetching) -> str:
    source = fetching.source
    name = source if source.casefold().startswith("wikipedia:") else source.split("/")[2]
    so_far = f" {fetching.received / 1024:,.0f} kB" if fetching.received else ""
    return f"Fetching {one_line(name)[:_WIDEST]} …{so_far} (Ctrl+C stops)"
