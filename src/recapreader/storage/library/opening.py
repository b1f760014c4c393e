"""Opening a recap to read: from what is known of its file if that can be trusted, else from the file itself."""

from pathlib import Path

from recapreader.core.recap import Recap
from recapreader.storage.library.cache import read_entry, write_entry
from recapreader.storage.library.load import decode, parse_recap, read_bytes, slug_of


def open_recap(path: Path, cache: Path) -> Recap:
    """The recap at `path`; `cache` is the folder of what is known of files.

    Raises:
        Unreadable: the file cannot be read at all, or has no title.
    """
    data = read_bytes(path)
    known = read_entry(cache, path, data)
    if known:
        return known
    text = decode(data)
    cleaned = text.encode()
    if cleaned != data and (known := read_entry(cache, path, cleaned)):
        return known
    recap = parse_recap(text, slug_of(path)).recap
    write_entry(cache, path, cleaned, recap)
    return recap
