"""What a reader changed inside (theme, width), and the terminal's background, in a tiny file of the state folder.

Each is kept with the value that it took the place of, so that it holds until the config says something else.
"""

from collections.abc import Mapping
from pathlib import Path

from recapreader.storage.atomic_write import write_whole
from recapreader.storage.regular_file import read_regular

Value = str | int


def read_look(path: Path, configured: Mapping[str, Value]) -> dict[str, Value]:
    """Return the remembered values that still take precedence over the configured ones."""
    return {name: is_ for name, (is_, instead_of) in _read(path).items() if configured.get(name) == instead_of}


def keep_look(path: Path, name: str, value: Value, configured: Value) -> bool:
    """Remember a value; whether it could be. The file is whole at every moment."""
    import json  # noqa: PLC0415 - most starts keep nothing

    kept = _read(path)
    kept[name] = (value, configured)
    if value == configured:
        del kept[name]
    text = json.dumps({name: {"is": is_, "instead_of": instead} for name, (is_, instead) in kept.items()})
    try:
        write_whole(path, f"{text}\n".encode("ascii"))
    except OSError:
        return False
    return True


def _read(path: Path) -> dict[str, tuple[Value, Value]]:
    """Return the file's values; nothing if it is not as we write it."""
    try:
        text = read_regular(path).decode("ascii")
    except (OSError, ValueError):
        return {}
    import json  # noqa: PLC0415 - a start without the file needs none of it

    try:
        tree = json.loads(text)
        pairs = {name: (pair["is"], pair["instead_of"]) for name, pair in tree.items()}
    except (ValueError, RecursionError, LookupError, TypeError, AttributeError):
        return {}
    return {
        name: pair
        for name, pair in pairs.items()
        if name in ("theme", "width", "ground", "wikidata") and all(isinstance(each, str | int) for each in pair)
    }
