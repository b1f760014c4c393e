"""The cast in the source of a front matter, entry by entry: roles that wait, and all else, stay as written."""

from recapreader.core.errors import ContentError
from recapreader.core.recap import Recap
from recapreader.core.sanitize import one_line
from recapreader.importing.output.recap_file import flow_scalar
from recapreader.importing.wikidata import front_matter_edit
from recapreader.storage.library.front_tree import read_front_tree, split_front_matter
from recapreader.storage.library.load import parse_recap
from recapreader.storage.library.yaml_tree import Mapping, Node, Scalar, Sequence


def actors(recap: Recap) -> tuple[str, ...]:
    """The actors whom everyone may see, in the file's order."""
    return tuple(role.actor for role in recap.people.always_visible)


def with_actors(text: str, wanted: tuple[str, ...]) -> str:
    """Return the whole text with exactly these actors, new ones last; empty where that cannot be written here."""
    now = _actors_of(text)
    for actor in [each for each in now if each not in wanted]:
        text = _without(text, actor)
        if not text:
            return ""
    missing = tuple(each for each in wanted if each not in now)
    return _with_added(text, missing) if missing else text


def _without(text: str, actor: str) -> str:
    """Take out the entry of an actor: of several by that name, the one whom everyone sees."""
    now = list(_actors_of(text))
    now.remove(actor)
    inner, tree = _inner(text)
    node = tree.pairs.get("cast")
    for number, item in enumerate(node.items if isinstance(node, Sequence) else ()):
        if _actor_in(item) == actor:
            assert isinstance(node, Sequence)  # noqa: S101 - else it has no items
            changed = _replaced(text, inner, _without_item(inner.split("\n"), tree, node, number))
            if changed and list(_actors_of(changed)) == now:
                return changed
    return ""


def _without_item(lines: list[str], tree: Mapping, node: Sequence, number: int) -> list[str]:
    begin = node.items[number].line - front_matter_edit.FIRST_LINE
    if number + 1 < len(node.items):
        end = node.items[number + 1].line - front_matter_edit.FIRST_LINE
    else:
        end = front_matter_edit.end_of(tuple(lines), tree, "cast")
    if not lines[begin].lstrip().startswith("- ") or end <= begin:
        return []
    kept = [*lines[:begin], *lines[end:]]
    if len(node.items) == 1:
        del kept[tree.keys["cast"].line - front_matter_edit.FIRST_LINE]
    return kept


def _with_added(text: str, names: tuple[str, ...]) -> str:
    now = _actors_of(text)
    inner, tree = _inner(text)
    entries = tuple(f"{{actor: {flow_scalar(name)}}}" if " as " in name else flow_scalar(name) for name in names)
    lines = front_matter_edit.with_entries(tuple(inner.removesuffix("\n").split("\n")), tree, "cast", entries)
    changed = _replaced(text, inner, [*lines, ""])
    return changed if changed and set(_actors_of(changed)) == {*now, *names} else ""


def _inner(text: str) -> tuple[str, Mapping]:
    inner, _, _ = split_front_matter(text)
    return inner, read_front_tree(inner)


def _replaced(text: str, inner: str, lines: list[str]) -> str:
    begins = text.index("\n") + 1
    return text[:begins] + "\n".join(lines) + text[begins + len(inner) :] if lines else ""


def _actor_in(node: Node) -> str:
    if isinstance(node, Scalar):
        return one_line(node.text).partition(" as ")[0].strip()
    actor = node.pairs.get("actor") if isinstance(node, Mapping) else None
    return one_line(actor.text) if isinstance(actor, Scalar) else ""


def _actors_of(text: str) -> tuple[str, ...]:
    try:
        return actors(parse_recap(text, "t").recap)
    except ContentError:
        return ()
