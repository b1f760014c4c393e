"""What is added to the shelf from the shelf: an address, an article, or a recap that is somewhere else."""

from collections.abc import Sequence
from pathlib import Path

from recapreader.core.errors import ContentError
from recapreader.storage.atomic_write import write_new
from recapreader.storage.folders import is_remote, path_argument, sources_file, user_library
from recapreader.storage.imported import Addresses, is_meant_as_recap
from recapreader.storage.regular_file import read_regular


def add(source: str, libraries: Sequence[Path]) -> Path:
    """Put what somebody pasted into their library, and return its file; it is as hidden as by `import`.

    Raises:
        ContentError: It cannot be read, or not be kept; the sentence says why.
    """
    source = source.strip().strip("'\"")
    if source == "-":
        raise ContentError("there is no such file")
    if not is_remote(source):
        path = path_argument(source)
        try:
            data = read_regular(path)
        except (OSError, ValueError):
            raise ContentError("there is no such file; an address begins with https://") from None
        if is_meant_as_recap(data.decode("utf-8", "replace")):
            return _copied(path.name, data)
        source = str(path)
    from recapreader.importing.open_source import open_source  # noqa: PLC0415 - a recap needs none of it
    from recapreader.importing.sources import read_source  # noqa: PLC0415

    return open_source(source, user_library(), libraries, Addresses(sources_file()), read=read_source.read).path


def _copied(name: str, data: bytes) -> Path:
    place = user_library() / name
    if place.suffix != ".md":
        raise ContentError("a recap is a file that ends in .md")
    try:
        write_new(place, data)
    except FileExistsError:
        raise ContentError(f"there is a {name} in your library already") from None
    except (OSError, ValueError):
        raise ContentError("your library cannot be written") from None
    return place
