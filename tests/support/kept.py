"""Everything that is on disk in a home, in a form in which twins must be equal: names, sizes and contents.

`HOW` says for each kind of file, by the pattern that docs/leaks.md has in its table, what is compared. Of any other
file, the bytes are, and it is called unknown.
"""

import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from fnmatch import fnmatch
from pathlib import Path

from recapreader.storage.library.cache import entry_path
from recapreader.storage.string_map import read_strings
from support.surfaces import journal_rows

_RECAP = "tale.md"
_IMPORTED = re.compile(r"id [a-z]{16}\b|#[a-z]{10}\b")
"""What the journal knows a recap and a section by to which import gave an id."""


def _bytes(path: Path) -> object:
    return path.read_bytes()


def _size(path: Path) -> object:
    return path.stat().st_size


def _size_and_rows(path: Path) -> object:
    """Without ids, of imports too, devices and times."""
    rows = [_IMPORTED.sub("id", repr(row)) if str(row[1]).startswith("id ") else row for row in journal_rows(path)]
    return path.stat().st_size, rows


def _index_rows(path: Path) -> object:
    """Without what every home has its own of: stamps, which are digests of times, those of folders, ids of imports."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        rows = [dict(row) for row in connection.execute("select * from files order by name, title")]
        orders = [
            tuple(row) for row in connection.execute("select rows, readable, has_origins from orders order by id")
        ]
        places = [
            tuple(row) for row in connection.execute("select shelf, place, name, called from places order by 1, 2")
        ]
    for row in rows:
        row |= {"stamp": len(row["stamp"]), "folder": len(row["folder"]), "key": row["key"] * (not row["origin"])}
    return path.stat().st_size, rows, orders, places


def _names(path: Path) -> object:
    """What digests of addresses, which are other ones in every home, stand for."""
    return path.stat().st_size, sorted(read_strings(path).values())


def _exported(path: Path) -> object:
    """What `journal export` prints, without ids, of imports too, devices and times."""
    events = map(json.loads, path.read_text(encoding="ascii").splitlines())
    told = [{name: event.get(name) for name in ("counter", "recap", "kind", "section", "value")} for event in events]
    return path.stat().st_size, [_IMPORTED.sub("id", json.dumps(each)) for each in told]


def _nothing(_: Path) -> object:
    return None


HOW: dict[str, Callable[[Path], object]] = {
    ".local/state/recapreader/journal.db": _size_and_rows,
    ".local/state/recapreader/journal.db.damaged-*": _bytes,
    ".local/state/recapreader/look.json": _bytes,
    ".local/state/recapreader/watched-titles.json": _bytes,
    ".cache/recapreader/recaps/*.json": _size,
    ".cache/recapreader/shelf.db": _index_rows,
    ".cache/recapreader/sources.json": _names,
    ".cache/recapreader/wikidata/*.z": _bytes,
    ".config/recapreader/config.toml": _bytes,
    ".local/share/recapreader/library/*.md": _nothing,
    ".local/share/recapreader/library/*.md.new*": _nothing,
    ".local/share/recapreader/removed/*": _nothing,
    "Pictures/recapreader-*.svg": _bytes,
    "Documents/recapreader-*.html": _bytes,
    "Sync/recapreader-*.jsonl": _exported,
}
"""A recap in the library is a recap file: its name is compared, what it hides is in it."""


def kept(home: Path) -> dict[str, object]:
    """What there is in a home but the twin itself: by name, what is compared of it."""
    return dict(_kept(home))


def _kept(home: Path) -> Iterator[tuple[str, object]]:
    names = _names_of_entries(home)
    for path in sorted(home.rglob("*")):
        name = str(path.relative_to(home))
        if not path.is_file() or name == _RECAP:
            continue
        how = next((how for pattern, how in HOW.items() if fnmatch(name, pattern)), None)
        told = how(path) if how else ("unknown", path.read_bytes())
        yield names.get(path.name, re.sub(r"(?<=^Sync/recapreader-)\w+", "*", name)), told


def _names_of_entries(home: Path) -> dict[str, str]:
    """The names of entries in the cache, each with what it must be the digest of: the path of a recap in this home."""
    recaps = [*home.rglob("*.md"), *home.rglob("*.html"), home / _RECAP]
    return {entry_path(home, path).name: f"entry of {path.relative_to(home)}" for path in recaps}
