"""The cast and the characters, entry by entry: what cannot be understood is hidden whole."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from recapreader.core.recap import ALWAYS, Character, Note, Part, People, RevealCondition, Role, Secret
from recapreader.core.sanitize import one_line
from recapreader.storage.library.front_matter import plain
from recapreader.storage.library.problems import Problem
from recapreader.storage.library.schema import CastEntry, CharacterEntry, NoteEntry
from recapreader.storage.library.yaml_tree import Mapping, Node, Scalar, Sequence

_Entry = TypeVar("_Entry", CastEntry, CharacterEntry, NoteEntry)
Resolve = Callable[[str | None], RevealCondition | None]


class _HiddenWhole(Exception):  # noqa: N818 - it says what becomes of the entry
    def __init__(self, node: Node, sentence: str, code: str = "F104") -> None:
        self.problem = Problem(node.line, node.column, code, sentence)
        super().__init__()


def read_people(tree: Mapping, parts: tuple[Part, ...]) -> tuple[People, list[Problem]]:
    """Cast and characters as far as they can be understood, and what was hidden whole."""
    problems: list[Problem] = []
    places = _places(parts)
    cast = tuple(_kept([_role(node, places) for node in _entries(tree, "cast", problems)], problems))
    characters = [_character(node, places, problems) for node in _entries(tree, "characters", problems)]
    is_open = {section.number: section.is_open for part in parts for section in part.sections}
    told = tuple(role if _is_told_to_all(role, is_open) else replace(role, role=None) for role in cast)
    people = People(told, told != cast, cast=cast, characters=tuple(_kept(characters, problems)))
    return people, problems


def _is_told_to_all(role: Role, is_open: dict[str, bool]) -> bool:
    if role.gate is ALWAYS:
        return True
    return bool(role.gate.numbers) and all(is_open[number] for number in role.gate.numbers)


def _places(parts: tuple[Part, ...]) -> dict[str, list[RevealCondition]]:
    """What each id names."""
    places: dict[str, list[RevealCondition]] = {}
    for part in parts:
        if anchor := part.anchor.open():
            numbers = frozenset(section.number for section in part.sections)
            places.setdefault(anchor, []).append(RevealCondition(numbers))
        for section in part.sections:
            if anchor := section.anchor.open():
                places.setdefault(anchor, []).append(RevealCondition(frozenset((section.number,))))
    return places


def _entries(tree: Mapping, key: str, problems: list[Problem]) -> list[Node]:
    node = tree.pairs.get(key)
    if isinstance(node, Sequence):
        return node.items
    if node is not None and not (isinstance(node, Scalar) and not node.text):
        problems.append(Problem(node.line, node.column, "F102", "this must be a list; it is hidden whole"))
    return []


_Made = TypeVar("_Made", Role, Character, Note)


def _kept(made: "list[_Made | _HiddenWhole]", problems: list[Problem]) -> Iterator[_Made]:
    for each in made:
        if isinstance(each, _HiddenWhole):
            problems.append(each.problem)
        else:
            yield each


def _entry(node: Node, model: type[_Entry], *, without: str = "") -> _Entry:
    if not isinstance(node, Mapping):
        raise _HiddenWhole(node, "this entry has the wrong form; it is hidden whole")
    if node.repeated:
        raise _HiddenWhole(node.repeated, "duplicate key; the entry is hidden whole", "F106")
    known = [field.alias or name for name, field in model.model_fields.items()]
    for key, place in node.keys.items():
        if key not in known and key != without:
            raise _HiddenWhole(
                place, f"unknown key; the entry is hidden whole; its keys are {', '.join(known)}", "F106"
            )
    values = {key: plain(value) for key, value in node.pairs.items() if key != without}
    try:
        return model.model_validate(values)
    except ValidationError:
        raise _HiddenWhole(node, f"this entry is hidden whole; its keys are {', '.join(known)}") from None


def _gate(node: Node, entry: BaseModel, places: dict[str, list[RevealCondition]]) -> RevealCondition | None:
    anchor = getattr(entry, "from_", None)
    if anchor is None:
        return ALWAYS
    named = places.get(anchor, [])
    if len(named) != 1:
        place = node.pairs["from"] if isinstance(node, Mapping) else node
        raise _HiddenWhole(place, "`from` must name one id of this file; the entry is hidden whole", "F105")
    return named[0]


def _role(node: Node, places: dict[str, list[RevealCondition]]) -> "Role | _HiddenWhole":
    try:
        if isinstance(node, Scalar):
            return _role_in_words(node)
        entry = _entry(node, CastEntry)
        return Role(entry.actor, Secret.of(entry.role) if entry.role else None, _gate(node, entry, places))
    except _HiddenWhole as hidden:
        return hidden


def _role_in_words(node: Scalar) -> Role:
    actor, _, role = one_line(node.text).partition(" as ")
    if not actor:
        raise _HiddenWhole(node, "this entry is empty")
    return Role(actor.strip(), Secret.of(role.strip()) if role.strip() else None)


def _character(
    node: Node, places: dict[str, list[RevealCondition]], problems: list[Problem]
) -> "Character | _HiddenWhole":
    try:
        entry = _entry(node, CharacterEntry, without="notes")
        notes = node.pairs.get("notes") if isinstance(node, Mapping) else None
        return Character(
            Secret.of(entry.name),
            tuple(map(Secret.of, entry.aliases)),
            Secret.of(entry.actor) if entry.actor else None,
            _gate(node, entry, places),
            tuple(_kept([_note(each, places) for each in _note_nodes(notes)], problems)),
        )
    except _HiddenWhole as hidden:
        return hidden


def _note_nodes(node: Node | None) -> list[Node]:
    if node is None:
        return []
    return node.items if isinstance(node, Sequence) else [node]


def _note_in_words(node: Scalar) -> Note:
    text = one_line(node.text)
    if not text:
        raise _HiddenWhole(node, "this note is empty")
    return Note(Secret.of(text))


def _note(node: Node, places: dict[str, list[RevealCondition]]) -> "Note | _HiddenWhole":
    try:
        if isinstance(node, Scalar):
            return _note_in_words(node)
        entry = _entry(node, NoteEntry)
        return Note(Secret.of(entry.text), _gate(node, entry, places))
    except _HiddenWhole as hidden:
        return hidden
