"""YAML as a tree of strings with places, built from the event stream without recursion.

Refused before anything is built: anchors, aliases, tags, keys that are not plain text, more than eight levels. Every
scalar stays the string that it is, so a film may be called `No`, `1917` or `On`.
"""

import yaml
from msgspec import Struct, field

from recapreader.core.sanitize import clean
from recapreader.storage.library.problems import Unreadable

_DEEPEST = 8
_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Scalar(Struct):
    """A string and its position (line and column in the file, counted from 1)."""

    text: str
    line: int
    column: int


class Sequence(Struct):
    """A list and where it begins."""

    line: int
    column: int
    items: "list[Node]" = field(default_factory=list)


class Mapping(Struct):
    """Keys and values in order and where they begin; `repeated` is the first duplicate key."""

    line: int
    column: int
    pairs: "dict[str, Node]" = field(default_factory=dict)
    keys: dict[str, Scalar] = field(default_factory=dict)
    repeated: Scalar | None = None
    pending: Scalar | None = None


Node = Scalar | Sequence | Mapping


def read_yaml(text: str, first_line: int) -> Node | None:
    """The tree of one YAML document that begins on `first_line` of its file; None if it is empty.

    Raises:
        Unreadable: it is not YAML, or uses refused features; the reason quotes nothing of the text.
    """
    builder = _Builder(first_line)
    try:
        for event in yaml.parse(text, Loader=_Loader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _broken(mark, first_line) from None
    except (yaml.YAMLError, ValueError, RecursionError):
        raise _broken(None, first_line) from None
    return builder.root


def _broken(mark: yaml.Mark | None, first_line: int) -> Unreadable:
    line, column = (mark.line + first_line, mark.column + 1) if mark else (first_line, 1)
    sentence = "the front matter is not valid YAML; look for a missing quote, colon or indent"
    return Unreadable(sentence, line, column, "F002")


class _Builder:
    """Puts events together into a tree, with a stack of its own."""

    def __init__(self, first_line: int) -> None:
        self.root: Node | None = None
        self._first_line = first_line
        self._open: list[Sequence | Mapping] = []

    def take(self, event: yaml.Event) -> None:
        """Add one event to the tree."""
        mark = event.start_mark
        line, column = (mark.line + self._first_line, mark.column + 1) if mark else (self._first_line, 1)
        self._refuse(event, line, column)
        if isinstance(event, yaml.ScalarEvent):
            self._add(Scalar(clean(event.value), line, column))
        elif isinstance(event, yaml.SequenceStartEvent):
            self._enter(Sequence(line, column))
        elif isinstance(event, yaml.MappingStartEvent):
            self._enter(Mapping(line, column))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()

    def _refuse(self, event: yaml.Event, line: int, column: int) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise Unreadable(
                "the front matter may not use YAML anchors or aliases (& and *); quote the value",
                line,
                column,
                "F003",
            )
        if getattr(event, "tag", None) is not None:
            raise Unreadable("the front matter may not use YAML tags (!); quote the value", line, column, "F003")
        if isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            raise Unreadable("the front matter is more than one YAML document", line, column, "F003")

    def _enter(self, node: Sequence | Mapping) -> None:
        if len(self._open) >= _DEEPEST:
            raise Unreadable(
                f"the front matter is nested more than {_DEEPEST} levels deep", node.line, node.column, "F003"
            )
        self._add(node)
        self._open.append(node)

    def _add(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
        elif parent.pending is None:
            if not isinstance(node, Scalar):
                raise Unreadable("a key in the front matter must be plain text", node.line, node.column, "F003")
            parent.pending = node
        else:
            self._pair(parent, parent.pending, node)
            parent.pending = None

    @staticmethod
    def _pair(parent: Mapping, key: Scalar, value: Node) -> None:
        if key.text in parent.pairs:
            parent.repeated = parent.repeated or key
            return
        parent.pairs[key.text] = value
        parent.keys[key.text] = key
