"""Where things lie on this machine. Nothing is created or read on import."""

import os
from collections.abc import Iterable
from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("recapreader", appauthor=False)
LIBRARY_VARIABLE = "RECAPREADER_LIBRARY"


def shipped_content() -> Path:
    """The recaps that come with the program: in the installed package, or beside `src` in a checkout."""
    package = Path(__file__).parent
    installed = package / "content"
    return installed if installed.is_dir() else package.parents[1] / "content"


def user_library() -> Path:
    """The reader's own recaps."""
    return _DIRS.user_data_path / "library"


def journal_file() -> Path:
    """The reader's journal."""
    return _DIRS.user_state_path / "journal.db"


def cache_folder() -> Path:
    """What is known of files that were read before; safe to delete."""
    return _DIRS.user_cache_path / "recaps"


def index_file() -> Path:
    """The index of all recaps; safe to delete."""
    return _DIRS.user_cache_path / "shelf.db"


def library_folders(named: Iterable[str] = ()) -> tuple[Path, ...]:
    """Shipped, the user's, those of the environment, those named on the command line: later ones shadow earlier."""
    variable = os.environ.get(LIBRARY_VARIABLE, "")
    extra = [*filter(None, variable.split(os.pathsep)), *named]
    return (shipped_content(), user_library(), *map(path_argument, extra))


def path_argument(text: str) -> Path:
    """A path that a user names, `~` at its start meaning their home, where that is known."""
    try:
        return Path(text).expanduser()
    except RuntimeError:
        return Path(text)
