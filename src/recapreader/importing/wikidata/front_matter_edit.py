"""Adds to the source of a front matter, line by line, so that all else stays as somebody wrote it.

Each function returns the lines with one thing more, or as they were where that cannot be said in this place.
"""

import re
from collections.abc import Sequence

from recapreader.importing.output.recap_file import scalar
from recapreader.storage.library.yaml_tree import Mapping, Node, Scalar
from recapreader.storage.library.yaml_tree import Sequence as Items

Lines = tuple[str, ...]
_ORDER = (
    *("title", "id", "original_title", "language", "kind", "year", "genres", "runtime", "creators", "cast"),
    *("characters", "advisories", "watch", "links", "related", "source"),
)
_EMPTY = re.compile(r"(?P<key>[^:#]+:)[ \t]*(?:\[[ \t]*\]|\{[ \t]*\}|\"\"|'')?[ \t]*(?P<comment>#.*)?")
_INDENT = re.compile(r"[ \t]*")
FIRST_LINE = 2
"""The line of the file on which the front matter begins."""


def with_key(lines: Lines, tree: Mapping, key: str, value: Sequence[str]) -> Lines:
    """Give a key a value, whose first line stands behind the key: in the place of an empty one, or as a new key."""
    first, *below = value
    if key not in tree.keys:
        place = _place_of(lines, tree, key)
        return (*lines[:place], f"{key}: {first}".rstrip(), *below, *lines[place:])
    at = tree.keys[key].line - FIRST_LINE
    found = _EMPTY.fullmatch(lines[at])
    if not found:
        return lines
    written = " ".join(filter(None, (found["key"], first, found["comment"])))
    return (*lines[:at], written, *below, *lines[at + 1 :])


def with_pair(lines: Lines, tree: Mapping, key: str, name: str, value: str) -> Lines:
    """Add a pair to the map of a key, or give a pair a value that has none."""
    node = tree.pairs.get(key)
    if not isinstance(node, Mapping) or not node.pairs:
        return with_key(lines, tree, key, ("", f"  {_name(name)}: {value}"))
    own = next((each for each in node.pairs if each.strip().casefold() == name.casefold()), None)
    if own is not None and _is_empty(node.pairs[own]):
        at = node.keys[own].line - FIRST_LINE
        found = _EMPTY.fullmatch(lines[at])
        return (*lines[:at], f"{found['key']} {value}", *lines[at + 1 :]) if found else lines
    return _with_entries(lines, tree, key, node, (f"{_free(name, node)}: {value}",))


def with_entries(lines: Lines, tree: Mapping, key: str, entries: Sequence[str]) -> Lines:
    """Add entries to the list of a key."""
    node = tree.pairs.get(key)
    if not isinstance(node, Items) or not node.items:
        return with_key(lines, tree, key, ("", *(f"  - {entry}" for entry in entries)))
    return _with_entries(lines, tree, key, node, entries)


def _with_entries(lines: Lines, tree: Mapping, key: str, node: Mapping | Items, entries: Sequence[str]) -> Lines:
    """Add entries to a list or a map, in whichever style it is written: behind the others, or on its one line first."""
    at = node.line - FIRST_LINE
    opening = lines[at][node.column - 1 : node.column]
    if opening in ("[", "{"):
        line = lines[at]
        return (*lines[:at], f"{line[: node.column]}{', '.join(entries)}, {line[node.column :]}", *lines[at + 1 :])
    if at == tree.keys[key].line - FIRST_LINE:
        return lines
    indent = _INDENT.match(lines[at])
    start = (indent.group() if indent else "") + ("- " if isinstance(node, Items) else "")
    place = end_of(lines, tree, key)
    return (*lines[:place], *(f"{start}{entry}" for entry in entries), *lines[place:])


def _place_of(lines: Lines, tree: Mapping, key: str) -> int:
    """Where a new key stands: behind the nearest of those that it usually follows, and what belongs to that."""
    before = [each for each in _ORDER[: _ORDER.index(key)] if each in tree.keys]
    return end_of(lines, tree, before[-1]) if before else len(lines)


def end_of(lines: Lines, tree: Mapping, key: str) -> int:
    """Where what belongs to a key ends; comments and empty lines below it belong to what follows."""
    begins = tree.keys[key].line
    following = [each.line for each in tree.keys.values() if each.line > begins]
    place = min(following, default=len(lines) + FIRST_LINE) - FIRST_LINE
    while place > begins - FIRST_LINE + 1 and lines[place - 1].lstrip()[:1] in ("", "#"):
        place -= 1
    return place


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and not node.text.strip()


def _name(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z][\w ]*", name) else scalar(name)


def _free(name: str, node: Mapping) -> str:
    """A name that is no key of a map yet. One that is there and shown to nobody may not show by its absence."""
    if name not in node.pairs:
        return _name(name)
    spaces = 1
    while (written := " " * spaces + name) in node.pairs:
        spaces += 1
    return f'"{written}"'
