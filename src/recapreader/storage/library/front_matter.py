"""The front matter: where it stands, and its tree of strings → the public `Front`."""

import re
from typing import Any

from pydantic import ValidationError

from recapreader.core.recap import Front, Link, Source
from recapreader.storage.library.problems import Problem, Unreadable
from recapreader.storage.library.schema import PEOPLE, FrontMatter, SourceEntry, WatchEntry, is_web_address
from recapreader.storage.library.yaml_tree import Mapping, Node, Scalar, Sequence, read_yaml

LARGEST = 64 * 1024
"""Bytes of front matter that are read."""
_FENCE = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_WRONG = {
    "kind": "the kind is one of film, series, season, episode, book, play, game",
    "year": "the year is a number of up to four digits",
    "runtime": "a runtime looks like 1h 33m, 93 min or 93",
    "language": "a language is a BCP 47 tag such as en or pt-BR",
}


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
    """The first key that stands twice in one mapping, the entries of the people left aside."""
    stack: list[Node] = [tree]
    while stack:
        node = stack.pop()
        if isinstance(node, Sequence):
            stack.extend(node.items)
        elif isinstance(node, Mapping):
            if node.repeated:
                return node.repeated
            stack.extend(value for key, value in node.pairs.items() if node is not tree or key not in PEOPLE)
    return None


def plain(node: Node) -> Any:  # noqa: ANN401 - what pydantic takes
    """The tree as dicts, lists and strings (at most eight levels deep)."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key: plain(value) for key, value in node.pairs.items()}


def read_front(tree: Mapping) -> tuple[Front, list[Problem]]:
    """The public front matter; a wrong value drops its field.

    Raises:
        Unreadable: there is no title.
    """
    problems = [_unknown_key(key) for name, key in tree.keys.items() if name not in KEYS]
    values = {name: plain(value) for name, value in tree.pairs.items() if name in FrontMatter.model_fields}
    while True:
        try:
            matter = FrontMatter.model_validate(values)
            break
        except ValidationError as error:
            wrong = {str(each["loc"][0]) for each in error.errors(include_input=False, include_url=False)}
            if "title" in wrong:
                raise _no_title(tree) from None
            for name in sorted(wrong):
                values.pop(name, None)
                problems.append(_wrong_value(tree, name))
    return _front(matter, tree, problems), problems


KEYS = (*FrontMatter.model_fields, *PEOPLE)
"""Every key of the front matter that we know."""


def _unknown_key(key: Scalar) -> Problem:
    return Problem(key.line, key.column, "F101", "unknown key; it is ignored")


def _no_title(tree: Mapping) -> Unreadable:
    key = tree.keys.get("title")
    place = (key.line, key.column) if key else (2, 1)
    return Unreadable("the front matter has no title; add a line title: …", *place, "F004")


def _wrong_value(tree: Mapping, name: str) -> Problem:
    key = tree.keys[name]
    return Problem(key.line, key.column, "F102", _WRONG.get(name, "this value has the wrong form; it is ignored"))


def _front(matter: FrontMatter, tree: Mapping, problems: list[Problem]) -> Front:
    return Front(
        title=matter.title,
        original_title=matter.original_title,
        language=matter.language,
        identity=matter.id,
        kind=matter.kind,
        year=matter.year,
        runtime=matter.runtime,
        genres=tuple(matter.genres),
        aliases=tuple(matter.aliases),
        watch=tuple(_watch_link(entry) for entry in matter.watch),
        related=tuple(matter.related),
        advisories=tuple(sorted(matter.advisories, key=str.casefold)),
        creators=tuple((role, tuple(names)) for role, names in matter.creators.items() if names),
        links=tuple(_links(matter, tree, problems)),
        source=_source(matter.source),
    )


def _source(entry: SourceEntry | None) -> Source | None:
    if entry is None:
        return None
    return Source(entry.name, _address(entry.url), entry.license, entry.retrieved, entry.digest)


def _watch_link(entry: WatchEntry | str) -> Link:
    return Link(entry) if isinstance(entry, str) else Link(entry.name, _address(entry.url))


def _address(text: str) -> str | None:
    return text if is_web_address(text) else None


def _links(matter: FrontMatter, tree: Mapping, problems: list[Problem]) -> list[Link]:
    links = []
    for name, url in matter.links.items():
        links.append(Link(name, _address(url)))
        if url and not is_web_address(url):
            key = tree.keys["links"]
            problems.append(Problem(key.line, key.column, "F103", "this is not a web address; it cannot be opened"))
    return links
