"""Where an imported recap goes: its slug, what is already there, and writing it atomically."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from recapreader.core.errors import ContentError
from recapreader.importing.model import Facts
from recapreader.storage.atomic_write import write_whole
from recapreader.storage.imported import Identity, is_file_as_written, known_place
from recapreader.storage.library.title_lookup import slugify


class Outcome(Enum):
    """What writing did."""

    NEW = "written"
    UPDATED = "updated in place"
    BESIDE = "written beside it, since the file was edited"


@dataclass(frozen=True, slots=True)
class Place:
    """The file to write, and the one that the same source filled before."""

    path: Path
    outcome: Outcome
    known: Path | None = None


def slug_of(title: str) -> str:
    """A file name for a title, as the library makes it."""
    return slugify(title)[:80].strip("-_") or "recap"


def place(facts: Facts, source: Identity, folder: Path, libraries: Sequence[Path], *, force: bool) -> Place:
    """Where the recap goes: over the one that the same source was made into, else under a slug that nothing has."""
    known = known_place(source, folder)
    if known is not None:
        return _again(known, force=force)
    slug = slug_of(facts.title)
    candidates = [
        slug,
        *([f"{slug}-{facts.year}"] if facts.year else []),
        *(f"{slug}-{count}" for count in range(2, 100)),
    ]
    for candidate in candidates:
        if not any((library / f"{candidate}.md").exists() for library in (folder, *libraries)):
            return Place(folder / f"{candidate}.md", Outcome.NEW)
    raise ContentError("a hundred recaps already have this title; name the file with -o")


def earlier(written: Place, source: Identity, folder: Path) -> str:
    """The recap that this source was made into before, whose ids the new one keeps; nothing where there is none.

    One that is written beside a changed file keeps that file's ids: it may take its place.
    """
    path = written.path if written.path.suffix == ".md" else known_place(source, folder)
    if path is None or not path.is_file() or not source.stands_in(path):
        return ""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""


def _again(path: Path, *, force: bool) -> Place:
    if force or is_file_as_written(path):
        return Place(path, Outcome.UPDATED, path)
    return Place(_beside(path), Outcome.BESIDE, path)


def _beside(path: Path) -> Path:
    """A name that no library takes for a recap, and that nobody has written anything under."""
    names = [f"{path.name}.new", *(f"{path.name}.new-{count}" for count in range(2, 100))]
    for name in names:
        beside = path.with_name(name)
        if not beside.exists() or is_file_as_written(beside):
            return beside
    raise ContentError("there are already a hundred versions beside this recap; remove some of them")


def named(path: Path, source: Identity, *, force: bool) -> Place:
    """A file that the user names: replaced only if the same source wrote it, or by force."""
    try:
        exists = path.exists()
    except (OSError, ValueError):
        raise ContentError("The recap cannot be written there.") from None
    if not exists:
        return Place(path, Outcome.NEW)
    if force or source.stands_in(path):
        return _again(path, force=force)
    raise ContentError("the file already exists and came from another source; use --force to replace it")


def write(path: Path, text: str) -> None:
    """Write the whole file or nothing of it.

    Raises:
        ContentError: The folder cannot be written.
    """
    try:
        write_whole(path, text.encode())
    except (OSError, ValueError):
        raise ContentError("the recap cannot be written there") from None
