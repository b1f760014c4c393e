"""Where files are kept on this machine. Nothing is created or read on import."""

import os
import re
import sys
from collections.abc import Iterable
from pathlib import Path

_NAME = "recapreader"
_XDG = {"data": ".local/share", "state": ".local/state", "config": ".config", "cache": ".cache"}
"""Where the folders of each kind are below the home, unless the variable of that name says otherwise."""
LIBRARY_VARIABLE = "RECAPREADER_LIBRARY"
_REMOTE = ("http://", "https://", "wikipedia:")


def shipped_content() -> Path:
    """The recaps that come with the program: in the installed package, or beside `src` in a checkout."""
    package = Path(__file__).parents[1]
    installed = package / "content"
    return installed if installed.is_dir() else package.parents[1] / "content"


def user_library() -> Path:
    """The reader's own recaps."""
    return _own("data") / "library"


def journal_file() -> Path:
    """The reader's journal."""
    return _own("state") / "journal.db"


def config_file() -> Path:
    """The reader's settings."""
    return _own("config") / "config.toml"


def look_file() -> Path:
    """The theme and the width that were chosen inside."""
    return _own("state") / "look.json"


def title_answers_file() -> Path:
    """Which recap the titles of histories mean, as the reader said."""
    return _own("state") / "watched-titles.json"


def cache_folder() -> Path:
    """What is known of files that were read before; safe to delete."""
    return _own("cache") / "recaps"


def answers_folder() -> Path:
    """What Wikidata answered; safe to delete."""
    return _own("cache") / "wikidata"


def index_file() -> Path:
    """The index of all recaps; safe to delete."""
    return _own("cache") / "shelf.db"


def removed_folder() -> Path:
    """Imported recaps that the reader removed, kept for a while."""
    return _own("data") / "removed"


def sources_file() -> Path:
    """Which recap an address was made into; safe to delete."""
    return _own("cache") / "sources.json"


def _own(kind: str) -> Path:
    """Our folder of a kind, as platformdirs finds it; where that is plain, without importing it for every start."""
    given, home = os.environ.get(f"XDG_{kind.upper()}_HOME", ""), os.environ.get("HOME", "")
    if sys.platform == "linux" and given.startswith("/"):
        return Path(given, _NAME)
    if sys.platform == "linux" and home.startswith("/"):
        return Path(home, _XDG[kind], _NAME)
    from platformdirs import PlatformDirs  # noqa: PLC0415

    return Path(getattr(PlatformDirs(_NAME, appauthor=False), f"user_{kind}_path"))


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
