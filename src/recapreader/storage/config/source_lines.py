"""The line of each key in a TOML file; the parser does not report it, but it can be found out."""

import re
import tomllib
from collections.abc import Iterator

Path = tuple[str, ...]
_LONGEST = 200
"""After this many lines of one value, its end is no longer searched for."""
_AT_LINE = re.compile(r"line ([0-9]+)")


def lines_of(text: str) -> dict[Path, int]:
    """The line of every key and every key of a table in a text that is TOML: that on which its statement begins.

    A statement ends with the first line that the parser can read it up to.
    """
    found: dict[Path, int] = {}
    table, pending, first = "", list[str](), 0
    for number, line in enumerate(text.splitlines(), 1):
        if not pending:
            if not line.strip() or line.lstrip().startswith("#"):
                continue
            first = number
        pending.append(line)
        is_table = pending[0].lstrip().startswith("[")
        statement = "\n".join(pending)
        tree = _parsed(statement if is_table else f"{table}\n{statement}")
        if tree is None and len(pending) < _LONGEST:
            continue
        for path in _paths(tree or {}):
            found.setdefault(path, first)
        table = statement if is_table else table
        pending = []
    return found


def _parsed(text: str) -> dict[str, object] | None:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError):
        return None


def _paths(tree: dict[str, object]) -> Iterator[Path]:
    for key, value in tree.items():
        yield (key,)
        if isinstance(value, dict):
            yield from ((key, below) for below in value)


def line_of_error(error: ValueError, text: str) -> int:
    """The line on which a text stops being TOML."""
    match = _AT_LINE.search(str(error))
    return int(match[1]) if match else max(len(text.splitlines()), 1)
