"""The cast, the characters and the links, entry by entry: what cannot be understood is hidden whole."""

from functools import partial

from msgspec.structs import replace

from recapreader.core.recap import ALWAYS, Alias, Character, Front, Note, Part, People, Role
from recapreader.core.sanitize import one_line
from recapreader.core.secret import Secret
from recapreader.storage.library.entries import (
    AliasEntry,
    CastEntry,
    CharacterEntry,
    HiddenWhole,
    NoteEntry,
    Places,
    condition_of,
    is_told_to_all,
    one_or_many,
    places_of,
    read_each,
    read_entry,
)
from recapreader.storage.library.links import read_links
from recapreader.storage.library.problems import Problem
from recapreader.storage.library.yaml_tree import Mapping, Node, Scalar, Sequence


def read_people(tree: Mapping, parts: tuple[Part, ...], front: Front) -> tuple[People, list[Problem]]:
    """Read cast, characters and links as far as they can be understood, and tell what was hidden whole."""
    problems: list[Problem] = []
    places = places_of(parts)
    cast = tuple(read_each(_entries(tree, "cast", problems), partial(_role, places), problems))
    reading = partial(_character, places, problems)
    characters = tuple(read_each(_entries(tree, "characters", problems), reading, problems))
    links = tuple(read_links(tree, places, front, problems))
    told = tuple(role if is_told_to_all(role.gate, parts) else replace(role, role=None) for role in cast)
    open_links = tuple(each.link for each in links if is_told_to_all(each.gate, parts))
    has_gated = told != cast or len(open_links) < len(links)
    return People(told, open_links, has_gated, cast=cast, characters=characters, links=links), problems


def _entries(tree: Mapping, key: str, problems: list[Problem]) -> list[Node]:
    node = tree.pairs.get(key)
    if isinstance(node, Sequence):
        return node.items
    if node is not None and not (isinstance(node, Scalar) and not node.text):
        problems.append(Problem(node.line, node.column, "F102", "this must be a list; it is hidden whole"))
    return []


def _role(places: Places, node: Node) -> Role:
    if isinstance(node, Scalar):
        return _role_in_words(node)
    entry = read_entry(node, CastEntry)
    return Role(entry.actor, Secret.of(entry.role) if entry.role else None, condition_of(node, entry.from_, places))


def _role_in_words(node: Scalar) -> Role:
    actor, _, role = one_line(node.text).partition(" as ")
    if not actor:
        raise HiddenWhole(node, "this entry is empty")
    return Role(actor.strip(), Secret.of(role.strip()) if role.strip() else None)


def _character(places: Places, problems: list[Problem], node: Node) -> Character:
    entry = read_entry(node, CharacterEntry, without=("aliases", "notes"))
    inner = node.pairs if isinstance(node, Mapping) else {}
    return Character(
        Secret.of(entry.name),
        tuple(read_each(_aliases(inner.get("aliases")), partial(_alias, places), problems)),
        Secret.of(entry.actor) if entry.actor else None,
        condition_of(node, entry.from_, places),
        tuple(read_each(one_or_many(inner.get("notes")), partial(_note, places), problems)),
    )


def _aliases(node: Node | None) -> list[Node]:
    """Return the entries of `aliases`, which may be left empty."""
    return [] if isinstance(node, Scalar) and not node.text.strip() else one_or_many(node)


def _alias(places: Places, node: Node) -> Alias:
    if not isinstance(node, Scalar):
        entry = read_entry(node, AliasEntry)
        return Alias(Secret.of(entry.name), condition_of(node, entry.from_, places))
    return Alias(Secret.of(_words(node, "this alias is empty")), ALWAYS)


def _note(places: Places, node: Node) -> Note:
    if not isinstance(node, Scalar):
        entry = read_entry(node, NoteEntry)
        return Note(Secret.of(entry.text), condition_of(node, entry.from_, places))
    return Note(Secret.of(_words(node, "this note is empty")))


def _words(node: Scalar, otherwise: str) -> str:
    text = one_line(node.text)
    if not text:
        raise HiddenWhole(node, otherwise)
    return text
