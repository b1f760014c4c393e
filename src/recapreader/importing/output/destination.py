"""Where an imported recap goes: its slug, what stands there already, and writing it in one stroke."""

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
    BESIDE = "written beside it, as the file was changed since"


@dataclass(frozen=True, slots=True)
class Place:
    """The file to write, and the one that the same source filled before."""

    path: Path
    outcome: Outcome
    known: Path | None = None

    @property
    def before(self) -> str | None:
        """The text that the same source was made into before, whoever has changed it since."""
        try:
            return self.known.read_text(encoding="utf-8") if self.known else None
        except (OSError, ValueError):
            return None


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
    raise ContentError("A hundred recaps already have this title; name the file with -o.")


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
    raise ContentError("A hundred versions lie beside this recap already; remove some of them.")


def named(path: Path, source: Identity, *, force: bool) -> Place:
    """A file that the user names: replaced only if the same source wrote it, or by force."""
    if not path.exists():
        return Place(path, Outcome.NEW)
    if force or source.stands_in(path):
        return _again(path, force=force)
    raise ContentError("The file to write exists already and comes from elsewhere; use --force to replace it.")


def write(path: Path, text: str) -> None:
    """Write the whole file or nothing of it.

    Raises:
        ContentError: The folder cannot be written.
    """
    try:
        write_whole(path, text.encode())
    except OSError:
        raise ContentError("The recap cannot be written there.") from None
