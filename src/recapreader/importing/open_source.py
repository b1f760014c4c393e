"""A source that is to be read: made into a recap in the library, unless it was before."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from recapreader.core.errors import ContentError
from recapreader.importing import importer
from recapreader.importing.sources import waiting
from recapreader.importing.sources.fetched import Fetched
from recapreader.storage.imported import Addresses, address_of, identity, is_meant_as_recap, known_place


@dataclass(frozen=True, slots=True)
class Opened:
    """The recap that a source was made into; `is_new` if that was now."""

    path: Path
    is_new: bool = False
    beside: Path | None = None
    """Where the new version lies, since someone has edited the recap."""


def open_source(  # noqa: PLR0913 - by name but for what it is about
    source: str,
    library: Path,
    libraries: Sequence[Path],
    addresses: Addresses,
    *,
    refresh: bool = False,
    read: Callable[[str], Fetched] = waiting.read,
) -> Opened:
    """Read a source and keep it; one whose content was read before is that recap, unless `refresh` says otherwise.

    Raises:
        RecapreaderError: It cannot be read, or what it becomes cannot be written; the sentence says what to do.
        KeyboardInterrupt: The reader will not wait; nothing is left behind.
    """
    fetched = read(source)
    if is_meant_as_recap(fetched.content.decode("utf-8", "replace")):
        raise ContentError("this is a recap rather than an article; save it as a file ending in .md, and read that")
    address = address_of(source)
    known = None if refresh else known_place(identity(fetched.content, ""), library)
    if known is not None:
        return Opened(known)
    result = importer.keep(fetched, address, importer.Options(library, tuple(libraries)))
    path = result.known or result.path
    if address:
        addresses.keep(identity(b"", address).address, path, library)
    return Opened(path, is_new=True, beside=None if path == result.path else result.path)
