"""Entries that may say `from`: each is read by itself, and what cannot be understood is hidden whole."""

from collections.abc import Callable, Iterator, Mapping
from typing import Annotated, TypeVar

from msgspec import Meta, Struct, ValidationError, convert

from recapreader.core.marks import Mark, NotAMark, parse_mark
from recapreader.core.recap import ALWAYS, Part, RevealCondition
from recapreader.core.sanitize import one_line
from recapreader.storage.library.problems import Problem
from recapreader.storage.library.yaml_tree import Mapping as Entries
from recapreader.storage.library.yaml_tree import Node, Scalar, Sequence

_Made = TypeVar("_Made")
_Some = Annotated[str, Meta(min_length=1)]
Places = Mapping[str, list[RevealCondition]]
"""What each id of a file names."""


class Entry(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """What an entry may say, all of it on one line; `from` is the id of what it waits for, or a mark."""

    from_: str | None = None


class CastEntry(Entry, frozen=True, kw_only=True):
    """One actor, with a role that may wait for a section."""

    actor: _Some
    role: str = ""


class NoteEntry(Entry, frozen=True, kw_only=True):
    """Something told of a character, which may wait for a section."""

    text: _Some


class CharacterEntry(Entry, frozen=True, kw_only=True):
    """Someone of the story; absent until its section is shown, where it says `from`."""

    name: _Some
    actor: str = ""


class AliasEntry(Entry, frozen=True, kw_only=True):
    """Another name of a character, which may wait for a section."""

    name: _Some


class LinkEntry(Entry, frozen=True, kw_only=True):
    """A link that may wait for a section."""

    url: str = ""


def keys_of(entry: type[Entry]) -> tuple[str, ...]:
    """The keys of an entry, what it waits for last."""
    waits, *others = entry.__struct_encode_fields__
    return (*others, waits)


_Entry = TypeVar("_Entry", bound=Entry)


class HiddenWhole(Exception):  # noqa: N818 - it says what becomes of the entry
    """An entry cannot be understood, so that all of it stays hidden; `problem` says why, for its author."""

    def __init__(self, node: Node, sentence: str, code: str = "F104") -> None:
        self.problem = Problem(node.line, node.column, code, sentence)
        super().__init__()


def places_of(parts: tuple[Part, ...]) -> Places:
    """Return what each id names."""
    places: dict[str, list[RevealCondition]] = {}
    for part in parts:
        if anchor := part.anchor.open():
            numbers = frozenset(section.number for section in part.sections)
            places.setdefault(anchor, []).append(RevealCondition(numbers))
        for section in part.sections:
            if anchor := section.anchor.open():
                places.setdefault(anchor, []).append(RevealCondition(frozenset((section.number,))))
    return places


def read_each(nodes: list[Node], make: Callable[[Node], _Made], problems: list[Problem]) -> Iterator[_Made]:
    """Yield what is made of each entry; those that are hidden whole are left out, and the reason is kept."""
    for node in nodes:
        try:
            yield make(node)
        except HiddenWhole as hidden:
            problems.append(hidden.problem)


def one_or_many(node: Node | None) -> list[Node]:
    """Return the entries of a list, or the one that stands in the place of a list."""
    if node is None:
        return []
    return node.items if isinstance(node, Sequence) else [node]


def read_entry(node: Node, kind: type[_Entry], *, without: tuple[str, ...] = ()) -> _Entry:
    """Read an entry that is a map; keys of `without` may stand there and are not read.

    Raises:
        HiddenWhole: it has another form, or a key that is unknown or repeated.
    """
    if not isinstance(node, Entries):
        raise HiddenWhole(node, "this entry has the wrong form; it is hidden whole")
    if node.repeated:
        raise HiddenWhole(node.repeated, "duplicate key; the entry is hidden whole", "F106")
    known = ", ".join(keys_of(kind))
    for key, place in node.keys.items():
        if key not in keys_of(kind) and key not in without:
            raise HiddenWhole(place, f"unknown key; the entry is hidden whole; its keys are {known}", "F106")
    values = {
        key: one_line(value.text) if isinstance(value, Scalar) else ()
        for key, value in node.pairs.items()
        if key not in without
    }
    try:
        return convert(values, kind)
    except ValidationError:
        raise HiddenWhole(node, f"this entry is hidden whole; its keys are {known}") from None


def condition_of(node: Node, source: str | None, places: Places) -> RevealCondition | None:
    """Return what an entry waits for, by its `from`: the one place of that id, else that mark.

    Raises:
        HiddenWhole: `from` names nothing or more than one thing, of which an id and a mark are two.
    """
    if source is None:
        return ALWAYS
    named, mark = places.get(source, []), _mark(source)
    if mark and not named:
        return RevealCondition(mark=mark)
    if mark or len(named) != 1:
        place = node.pairs["from"] if isinstance(node, Entries) else node
        raise HiddenWhole(place, "`from` must name one id of this file or be a mark; the entry is hidden whole", "F105")
    return named[0]


def _mark(text: str) -> Mark | None:
    try:
        return parse_mark(text)
    except NotAMark:
        return None


def is_told_to_all(condition: RevealCondition | None, parts: tuple[Part, ...]) -> bool:
    """Return whether what waits for a condition waits for nothing hidden."""
    if condition is ALWAYS:
        return True
    is_open = {section.number: section.is_open for part in parts for section in part.sections}
    return bool(condition.numbers) and all(is_open[number] for number in condition.numbers)
