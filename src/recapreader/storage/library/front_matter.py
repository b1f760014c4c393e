"""The front matter's tree of strings → the public `Front`."""

from pydantic import ValidationError

from recapreader.core.recap import Front, Link, Source
from recapreader.storage.library.front_matter_schema import FrontMatter, SourceEntry, WatchEntry
from recapreader.storage.library.front_tree import LINKS, PEOPLE, plain
from recapreader.storage.library.links import is_web_address
from recapreader.storage.library.problems import Problem, Unreadable
from recapreader.storage.library.yaml_tree import Mapping, Scalar

_WRONG = {
    "kind": "the kind is one of film, series, season, episode, book, play, game",
    "year": "the year is a number of up to four digits",
    "runtime": "a runtime looks like 1h 33m, 93 min or 93",
    "language": "a language is a BCP 47 tag such as en or pt-BR",
}


def read_front(tree: Mapping) -> tuple[Front, list[Problem]]:
    """The public front matter; a wrong value drops its field.

    Raises:
        Unreadable: there is no title.
    """
    problems = [_unknown_key(key) for name, key in tree.keys.items() if name not in KEYS]
    fields = FrontMatter.model_fields.keys() - {LINKS}
    values = {name: plain(value) for name, value in tree.pairs.items() if name in fields}
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
    return _front(matter), problems


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


def _front(matter: FrontMatter) -> Front:
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
        watch=tuple(_named_link(entry) for entry in matter.watch),
        related=tuple(_named_link(entry) for entry in matter.related),
        advisories=tuple(sorted(matter.advisories, key=str.casefold)),
        creators=tuple((role, tuple(names)) for role, names in matter.creators.items() if names),
        source=_source(matter.source),
    )


def _source(entry: SourceEntry | None) -> Source | None:
    if entry is None:
        return None
    return Source(entry.name, _address(entry.url), entry.license, entry.retrieved, entry.digest)


def _named_link(entry: WatchEntry | str) -> Link:
    return Link(entry) if isinstance(entry, str) else Link(entry.name, _address(entry.url))


def _address(text: str) -> str | None:
    return text if is_web_address(text) else None
