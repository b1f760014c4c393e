"""The front matter: where it stands in a file, and its tree of strings."""

import re
from typing import Any

from recapreader.storage.library.problems import Unreadable
from recapreader.storage.library.yaml_tree import Mapping, Node, Scalar, Sequence, read_yaml

LARGEST = 64 * 1024
"""Bytes of front matter that are read."""
LINKS = "links"
"""The key whose entries may wait, too; they are read with the people."""
PEOPLE = ("cast", "characters")
"""The keys whose entries may wait for a section; each is read entry by entry."""
_FENCE = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)


def split_front_matter(text: str) -> tuple[str, str, int]:
    """(front matter, the text after it, the line of the file on which that text begins).

    Raises:
        Unreadable: there is no front matter, it does not end, or it is larger than `LARGEST`.
    """
    opening = _FENCE.match(text)
    if not opening or not text.startswith("---"):
        raise Unreadable(
            "the file has no front matter; begin it with a line ---, a title: and another line ---",
            code="F004",
        )
    closing = _FENCE.search(text, opening.end())
    if closing is None:
        raise Unreadable("the front matter does not end; close it with a line ---", code="F004")
    front = text[opening.end() + 1 : closing.start()]
    if len(front.encode()) > LARGEST:
        raise Unreadable("the front matter is larger than 64 KiB", code="F003")
    body_from = closing.end() + 1
    return front, text[body_from:], text.count("\n", 0, closing.end()) + 2


def read_front_tree(front: str) -> Mapping:
    """The front matter's tree.

    Raises:
        Unreadable: it is no mapping, or a key stands in it twice (but within an entry of the people).
    """
    tree = read_yaml(front, first_line=2)
    if not isinstance(tree, Mapping):
        raise Unreadable("the front matter has no keys; it needs at least a title:", 2, 1, "F004")
    if repeated := _repeated(tree):
        raise Unreadable("duplicate key; keep one", repeated.line, repeated.column, "F003")
    return tree


def _repeated(tree: Mapping) -> Scalar | None:
    """The first key that stands twice in one mapping, the entries of the people and of the links left aside."""
    stack: list[Node] = [tree]
    while stack:
        node = stack.pop()
        if isinstance(node, Sequence):
            stack.extend(node.items)
        elif isinstance(node, Mapping):
            if node.repeated:
                return node.repeated
            if node is tree.pairs.get(LINKS):
                continue
            stack.extend(value for key, value in node.pairs.items() if node is not tree or key not in PEOPLE)
    return None


def plain(node: Node) -> Any:  # noqa: ANN401 - what pydantic takes
    """The tree as dicts, lists and strings (at most eight levels deep)."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key: plain(value) for key, value in node.pairs.items()}
