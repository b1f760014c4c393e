"""Where an imported recap goes: its slug, what stands there already, and writing it in one stroke."""

import os
import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from recapreader.core.errors import ContentError
from recapreader.importing.model import Facts
from recapreader.importing.output.recap_file import is_as_written
from recapreader.storage.library.title_lookup import slugify

_SOURCE = re.compile(r"^source:\n((?:  .*\n)+)", re.MULTILINE)


class Outcome(Enum):
    """What writing did."""

    NEW = "written"
    UPDATED = "updated in place"
    BESIDE = "written beside it, as the file was changed since"


@dataclass(frozen=True, slots=True)
class Place:
    """The file to write, and the one that the same source filled before."""

    path: Path
    outcome: Outcome


def slug_of(title: str) -> str:
    """A file name for a title, as the library makes it."""
    return slugify(title)[:80].strip("-_") or "recap"


def place(facts: Facts, key: str, folder: Path, libraries: Sequence[Path], *, force: bool) -> Place:
    """Where the recap goes. `key` is the source's address or name, by which the same source is known again."""
    slug = slug_of(facts.title)
    candidates = [
        slug,
        *([f"{slug}-{facts.year}"] if facts.year else []),
        *(f"{slug}-{count}" for count in range(2, 100)),
    ]
    for candidate in candidates:
        path = folder / f"{candidate}.md"
        if key and path.exists() and source_key(path) == key:
            return _again(path, force=force)
    for candidate in candidates:
        if not any((library / f"{candidate}.md").exists() for library in (folder, *libraries)):
            return Place(folder / f"{candidate}.md", Outcome.NEW)
    raise ContentError("A hundred recaps already have this title; name the file with -o.")


def _again(path: Path, *, force: bool) -> Place:
    text = path.read_text(encoding="utf-8", errors="replace")
    if force or is_as_written(text):
        return Place(path, Outcome.UPDATED)
    return Place(path.with_suffix(".new.md"), Outcome.BESIDE)


def named(path: Path, key: str, *, force: bool) -> Place:
    """A file that the user names: replaced only if the same source wrote it, or by force."""
    if not path.exists():
        return Place(path, Outcome.NEW)
    if force or (key and source_key(path) == key):
        return _again(path, force=force)
    raise ContentError("The file to write exists already and comes from elsewhere; use --force to replace it.")


def source_key(path: Path) -> str:
    """The address, else the name, that an imported recap gives as its source."""
    try:
        head = path.read_text(encoding="utf-8", errors="replace")[:70_000]
    except OSError:
        return ""
    match = _SOURCE.search(head)
    if not match:
        return ""
    fields = dict(line.strip().partition(": ")[::2] for line in match.group(1).splitlines())
    return (fields.get("url") or fields.get("name") or "").strip('"')


def write(path: Path, text: str) -> None:
    """Writes the whole file or nothing of it.

    Raises:
        ContentError: The folder cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".import-", suffix=".tmp")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            Path(temporary).chmod(0o644)
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError:
        raise ContentError("The recap cannot be written there.") from None
