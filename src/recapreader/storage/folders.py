"""Where files are kept on this machine. Nothing is created or read on import."""

import os
import re
from collections.abc import Iterable
from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("recapreader", appauthor=False)
LIBRARY_VARIABLE = "RECAPREADER_LIBRARY"
_REMOTE = ("http://", "https://", "wikipedia:")


def shipped_content() -> Path:
    """The recaps that come with the program: in the installed package, or beside `src` in a checkout."""
    package = Path(__file__).parents[1]
    installed = package / "content"
    return installed if installed.is_dir() else package.parents[1] / "content"


def user_library() -> Path:
    """The reader's own recaps."""
    return _DIRS.user_data_path / "library"


def journal_file() -> Path:
    """The reader's journal."""
    return _DIRS.user_state_path / "journal.db"


def config_file() -> Path:
    """The reader's settings."""
    return _DIRS.user_config_path / "config.toml"


def look_file() -> Path:
    """The theme and the width that were chosen inside."""
    return _DIRS.user_state_path / "look.json"


def title_answers_file() -> Path:
    """Which recap the titles of histories mean, as the reader said."""
    return _DIRS.user_state_path / "watched-titles.json"


def cache_folder() -> Path:
    """What is known of files that were read before; safe to delete."""
    return _DIRS.user_cache_path / "recaps"


def answers_folder() -> Path:
    """What Wikidata answered; safe to delete."""
    return _DIRS.user_cache_path / "wikidata"


def index_file() -> Path:
    """The index of all recaps; safe to delete."""
    return _DIRS.user_cache_path / "shelf.db"


def removed_folder() -> Path:
    """Imported recaps that the reader removed, kept for a while."""
    return _DIRS.user_data_path / "removed"


def sources_file() -> Path:
    """Which recap an address was made into; safe to delete."""
    return _DIRS.user_cache_path / "sources.json"


def library_folders(named: Iterable[str] = (), configured: Iterable[str] = ()) -> dict[Path, str]:
    """The folders with recaps, each with who names it; later ones shadow earlier ones."""
    variable = os.environ.get(LIBRARY_VARIABLE, "")
    folders = {shipped_content(): "shipped", user_library(): "yours"}
    folders |= {path_argument(folder): "library" for folder in configured}
    folders |= {path_argument(folder): LIBRARY_VARIABLE for folder in variable.split(os.pathsep) if folder}
    return folders | {path_argument(folder): "--library" for folder in named}


def path_argument(text: str) -> Path:
    """A path that a user names, `~` at its start meaning their home, where that is known."""
    try:
        return Path(text).expanduser()
    except RuntimeError:
        return Path(text)


def no_file(source: str) -> str:
    """Say that what a user names is no file, and what an address lacks where it looks like one."""
    is_address = re.match(r"(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?/", source, re.IGNORECASE)
    return "there is no such file; an address begins with https://" if is_address else "there is no such file"


def is_on_network(source: str) -> bool:
    """Does reading what a user names take the network?"""
    return source.casefold().startswith(_REMOTE)


def is_remote(source: str) -> bool:
    """Is what a user names to be read no file: standard input, the clipboard, or something on the network?"""
    return source in {"-", "clipboard:"} or is_on_network(source)
