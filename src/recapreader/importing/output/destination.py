"""Where an imported recap goes: its slug, what is already there, and writing it atomically."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from recapreader.core.errors import ContentError
from recapreader.importing.model import Facts
from recapreader.importing.output import recap_file
from recapreader.importing.output.recap_file import is_as_written
from recapreader.storage.atomic_write import write_whole
from recapreader.storage.library.title_lookup import slugify
from recapreader.storage.regular_file import open_regular, read_regular


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


def slug_of(title: str) -> str:
    """A file name for a title, as the library makes it."""
    return slugify(title)[:80].strip("-_") or "recap"


@dataclass(frozen=True, slots=True)
class Identity:
    """By what a source is known again: its content, and its address (a file's is its whole path); never its name.

    `address` is empty for what is gone once it is read, such as standard input.
    """

    content: str = ""
    address: str = ""

    def stands_in(self, path: Path) -> bool:
        """Return whether the recap at that path was made from this source."""
        known = recap_file.identity_of(_head(path))
        return any(mine and mine == theirs for mine, theirs in zip((self.content, self.address), known, strict=True))


def identity(text: bytes, address: str) -> Identity:
    """The digests that a recap keeps of its source."""
    return Identity(
        recap_file.short_digest(text) if text else "", recap_file.short_digest(address.encode()) if address else ""
    )


def known_place(source: Identity, folder: Path) -> Path | None:
    """The recap in the folder that the same source was made into; one that its address names goes first."""
    of_same_content = None
    for path in sorted(folder.glob("*.md")) if folder.is_dir() else []:
        content, address = recap_file.identity_of(_head(path))
        if source.address and address == source.address:
            return path
        if source.content and content == source.content and of_same_content is None:
            of_same_content = path
    return of_same_content


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
    if force or _is_as_written(path):
        return Place(path, Outcome.UPDATED)
    return Place(_beside(path), Outcome.BESIDE)


def _beside(path: Path) -> Path:
    """A name that no library takes for a recap, and that nobody has written anything under."""
    names = [f"{path.name}.new", *(f"{path.name}.new-{count}" for count in range(2, 100))]
    for name in names:
        beside = path.with_name(name)
        if not beside.exists() or _is_as_written(beside):
            return beside
    raise ContentError("there are already a hundred versions beside this recap; remove some of them")


def _is_as_written(path: Path) -> bool:
    try:
        return is_as_written(read_regular(path).decode())
    except (OSError, ValueError):
        return False


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


def _head(path: Path) -> str:
    try:
        with open_regular(path) as file:
            return file.read(70_000).decode("utf-8", "replace")
    except (OSError, ValueError):
        return ""


def write(path: Path, text: str) -> None:
    """Write the whole file or nothing of it.

    Raises:
        ContentError: The folder cannot be written.
    """
    try:
        write_whole(path, text.encode())
    except (OSError, ValueError):
        raise ContentError("the recap cannot be written there") from None
