"""Fills in what a recap's front matter does not say. What a person wrote stays, and what waits for a section waits on.

What is missing is judged by what everyone may see: an entry that is hidden whole counts for nothing, and shows neither
in what is filled in nor in what is told of it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from recapreader.core.errors import ContentError
from recapreader.core.marks import NotAMark, parse_mark
from recapreader.core.recap import Recap
from recapreader.core.sanitize import clean
from recapreader.importing.facts.fact_labels import field_of
from recapreader.importing.facts.people import role_only
from recapreader.importing.model import Credit
from recapreader.importing.output.recap_file import flow_scalar, runtime_words
from recapreader.importing.wikidata import front_matter_edit
from recapreader.importing.wikidata.item_facts import WorkFacts
from recapreader.storage.imported import is_as_written, stamped
from recapreader.storage.library.entries import places_of
from recapreader.storage.library.front_tree import read_front_tree, split_front_matter
from recapreader.storage.library.load import parse_recap
from recapreader.storage.library.yaml_tree import Mapping

_Change = Callable[[front_matter_edit.Lines, Mapping], front_matter_edit.Lines]


@dataclass(frozen=True, slots=True)
class Filled:
    """One thing that was filled in, in words for everyone."""

    name: str
    value: str


@dataclass(frozen=True, slots=True, repr=False)
class _Addition:
    """Something that is missing: what it is, how it is written, and whether a recap has it."""

    filled: Filled
    change: _Change
    is_in: Callable[[Recap], bool]


def lacks_people(recap: Recap) -> bool:
    """Return whether a recap lacks what only the names of people would fill in."""
    return not recap.people.always_visible or not _has_director(recap)


def fill(text: str, slug: str, facts: WorkFacts) -> tuple[str, tuple[Filled, ...]]:
    """Return a recap's text with the facts that it lacks, and what they are.

    Raises:
        ContentError: The front matter cannot be read, or holds characters that would be lost.
    """
    was_as_imported = is_as_written(text)
    head, body = _halves(text)
    recap = parse_recap(clean(head + body), slug).recap
    filled: list[Filled] = []
    for addition in _missing(recap, facts):
        changed = _with(head, addition.change)
        now = _read(changed + body, slug)
        if now is not None and addition.is_in(now) and _is_the_rest_the_same(recap, now):
            head, recap = changed, now
            filled.append(addition.filled)
    if not filled:
        return text, ()
    return stamped(head + body) if was_as_imported else head + body, tuple(filled)


def _halves(text: str) -> tuple[str, str]:
    """The front matter with its fences, and the rest.

    Raises:
        ContentError: The front matter cannot be changed line by line.
    """
    _, body, _ = split_front_matter(text)
    head = text.removesuffix(body)
    if clean(head) != head:
        raise ContentError("the front matter holds control characters; save it without them")
    return head, body


def _with(head: str, change: _Change) -> str:
    inner, _, _ = split_front_matter(head)
    begins = head.index("\n") + 1
    lines = tuple(inner.removesuffix("\n").split("\n"))
    changed = change(lines, read_front_tree(inner))
    return head[:begins] + "\n".join(changed) + "\n" + head[begins + len(inner) :]


def _read(text: str, slug: str) -> Recap | None:
    try:
        return parse_recap(clean(text), slug).recap
    except ContentError:
        return None


def _is_the_rest_the_same(before: Recap, after: Recap) -> bool:
    """Whether nothing is gone that could be seen before; what is new is looked at by itself."""
    old, new = before.front, after.front
    kept = ("title", "identity", "language", "kind", "aliases", "watch", "related", "advisories", "source")
    filled = ("original_title", "year", "runtime", "genres")
    return (
        all(getattr(old, name) == getattr(new, name) for name in kept)
        and all(getattr(old, name) in (getattr(new, name), "", None, ()) for name in filled)
        and set(old.creators) <= set(new.creators)
        and {link.name for link in old.links} <= {link.name for link in new.links}
        and len(before.cast) <= len(after.cast)
        and len(before.characters) == len(after.characters)
    )


# What is missing.


def _missing(recap: Recap, facts: WorkFacts) -> Iterator[_Addition]:
    front = recap.front
    if facts.original_title and not front.original_title:
        written = flow_scalar(facts.original_title)
        yield _plain("original_title", "original title", facts.original_title, written)
    if facts.year and front.year is None:
        yield _plain("year", "year", facts.year, str(facts.year))
    if facts.genres and not front.genres:
        words = ", ".join(map(flow_scalar, facts.genres))
        yield _Addition(
            Filled("genres", ", ".join(facts.genres)),
            lambda lines, tree: front_matter_edit.with_key(lines, tree, "genres", (f"[{words}]",)),
            lambda recap: recap.front.genres == facts.genres,
        )
    if facts.runtime and front.runtime is None:
        yield _plain("runtime", "runtime", facts.runtime, runtime_words(facts.runtime))
    if facts.directors and not _has_director(recap):
        yield _director(facts.directors)
    if facts.cast and not recap.people.always_visible:
        yield _cast(recap, facts.cast)
    known = {link.name.casefold() for link in front.links if link.url}
    yield from (_link(site, address) for site, address in facts.links if site.casefold() not in known)


def _has_director(recap: Recap) -> bool:
    return any(role.casefold() == "director" or field_of(role) == "director" for role, _ in recap.front.creators)


def _plain(key: str, name: str, value: str | int, written: str) -> _Addition:
    return _Addition(
        Filled(name, value if isinstance(value, str) else written),
        lambda lines, tree: front_matter_edit.with_key(lines, tree, key, (written,)),
        lambda recap: bool(getattr(recap.front, key) == value),
    )


def _director(names: tuple[str, ...]) -> _Addition:
    value = flow_scalar(names[0]) if len(names) == 1 else f"[{', '.join(map(flow_scalar, names))}]"
    return _Addition(
        Filled("director", ", ".join(names)),
        lambda lines, tree: front_matter_edit.with_pair(lines, tree, "creators", "director", value),
        lambda recap: ("director", names) in recap.front.creators,
    )


def _link(site: str, address: str) -> _Addition:
    return _Addition(
        Filled(site, address),
        lambda lines, tree: front_matter_edit.with_pair(lines, tree, "links", site, f'"{address}"'),
        lambda recap: any(link.name == site and link.url == address for link in recap.front.links),
    )


def _cast(recap: Recap, cast: tuple[Credit, ...]) -> _Addition:
    """The cast, whose roles wait for the last section, or are left out where there is nothing to wait for."""
    last = _last_id(recap)
    entries = tuple(_entry(credit, last) for credit in cast)
    actors = tuple(credit.actor for credit in cast)
    return _Addition(
        Filled("cast", ", ".join(actors)),
        lambda lines, tree: front_matter_edit.with_entries(lines, tree, "cast", entries),
        lambda recap: (
            tuple(each.actor for each in recap.people.always_visible) == actors
            and all(each.role is None for each in recap.people.always_visible)
        ),
    )


def _entry(credit: Credit, last: str) -> str:
    actor, role = flow_scalar(credit.actor), role_only(credit.role) if last else ""
    if role:
        return f"{{actor: {actor}, role: {flow_scalar(role)}, from: {flow_scalar(last)}}}"
    return f"{{actor: {actor}}}" if " as " in credit.actor.casefold() else actor


def _last_id(recap: Recap) -> str:
    """The id of the last section, if that is hidden; empty where roles would have nothing to wait for."""
    section = recap.parts[-1].sections[-1] if recap.parts[-1].sections else None
    found = section.anchor.open() if section and not section.is_open else ""
    return found if len(places_of(tuple(recap.parts)).get(found, ())) == 1 and not _is_mark(found) else ""


def _is_mark(text: str) -> bool:
    try:
        parse_mark(text)
    except NotAMark:
        return False
    return True
