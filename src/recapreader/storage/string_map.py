"""A small file of JSON that maps strings to strings. What is damaged in it is as if it were not there."""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from recapreader.storage.atomic_write import write_whole
from recapreader.storage.regular_file import read_regular


def read_strings(path: Path) -> dict[str, str]:
    """Return the map; empty if the file is not there or is damaged."""
    with suppress(OSError, ValueError, RecursionError):
        data = json.loads(read_regular(path))
        if isinstance(data, dict):
            return {key: value for key, value in data.items() if isinstance(value, str)}
    return {}


def write_strings(path: Path, strings: Mapping[str, str]) -> bool:
    """Write the map, all of it or none; return whether that worked."""
    text = json.dumps(dict(sorted(strings.items())), ensure_ascii=False, indent=1)
    try:
        write_whole(path, f"{text}\n".encode())
    except OSError:
        return False
    return True
