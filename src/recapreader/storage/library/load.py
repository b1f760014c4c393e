"""One file → one recap."""

from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from recapreader.core.recap import Front, Part, People, Recap
from recapreader.core.sanitize import clean, one_line
from recapreader.storage.library.default_labels import labels_for
from recapreader.storage.library.problems import Problem, Unreadable
from recapreader.storage.regular_file import NotRegularError, open_regular

LARGEST_FILE = 32 * 1024 * 1024


class Loaded(NamedTuple):
    """A recap and what was hidden, dropped or ignored on the way, in the file's order."""

    recap: Recap
    problems: tuple[Problem, ...]


def read_bytes(path: Path, limit: int = -1) -> bytes:
    """The first `limit` bytes of a regular file, or all of it.

    Raises:
        Unreadable: there is no such file, it may not be read, is no regular file, or is over 32 MiB.
    """
    data = _read(path, limit)
    if len(data) > LARGEST_FILE:
        raise Unreadable("the file is larger than 32 MiB")
    return data


def _read(path: Path, limit: int) -> bytes:
    try:
        file = open_regular(path)
    except NotRegularError:
        raise Unreadable("it is not a regular file") from None
    except FileNotFoundError:
        raise Unreadable("there is no such file") from None
    except PermissionError:
        raise Unreadable("you may not read this file; check its permissions") from None
    except (OSError, ValueError):
        raise Unreadable("the file cannot be opened") from None
    try:
        with file:
            # Some files, as under /proc, hold more than their size says.
            return file.read(LARGEST_FILE + 1 if limit < 0 else limit)
    except OSError:
        raise Unreadable("the file cannot be read") from None


def load(path: Path) -> Loaded:
    """Read the recap at `path`. Whatever is in the file, nothing but `Unreadable` is raised.

    Raises:
        Unreadable: the file cannot be read at all, or has no title.
    """
    return parse_recap(decode(read_bytes(path)), slug_of(path))


def slug_of(path: Path) -> str:
    """What a file's recap is called by: its name without `.md`, fit to be printed and stored."""
    return one_line(path.stem)


def decode(data: bytes) -> str:
    """A file's text, cleaned.

    Raises:
        Unreadable: it is not UTF-8.
    """
    try:
        return clean(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        raise Unreadable("the file is not UTF-8; save it in that encoding", line, column, "F005") from None


def parse_recap(text: str, slug: str) -> Loaded:
    """Read a recap from its text, which has been cleaned.

    Raises:
        Unreadable: the front matter cannot be read, or has no title.
    """
    # Late, since pydantic and YAML cost more to import than all the rest of a start.
    from recapreader.storage.library.cast import read_people  # noqa: PLC0415
    from recapreader.storage.library.front_matter import read_front  # noqa: PLC0415
    from recapreader.storage.library.front_tree import read_front_tree, split_front_matter  # noqa: PLC0415
    from recapreader.storage.library.sections import cut_sections  # noqa: PLC0415

    front_text, body, first_line = split_front_matter(text)
    tree = read_front_tree(front_text)
    front, problems = read_front(tree)
    parts, section_problems = cut_sections(body, first_line, labels_for(front.language))
    people, people_problems = read_people(tree, parts, front)
    recap = Recap(slug, replace(front, links=people.open_links), parts, people)
    return Loaded(recap, tuple(sorted([*problems, *section_problems, *people_problems])))


def read_people_of(text: str, parts: tuple[Part, ...], front: Front) -> People:
    """The people of a recap whose parts are known already, from its text.

    Raises:
        Unreadable: the front matter cannot be read.
    """
    from recapreader.storage.library.cast import read_people  # noqa: PLC0415
    from recapreader.storage.library.front_tree import read_front_tree, split_front_matter  # noqa: PLC0415

    return read_people(read_front_tree(split_front_matter(text)[0]), parts, front)[0]
