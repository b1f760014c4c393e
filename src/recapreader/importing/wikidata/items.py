"""Wikidata's JSON → items. Only what facts are made of is read, and only if it has the form that it must have.

The form of an item: https://www.mediawiki.org/wiki/Wikibase/DataModel/JSON
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from recapreader.core.sanitize import one_line

CLASS, TITLE, PUBLISHED, BEGAN, FIRST_PERFORMED = "P31", "P1476", "P577", "P580", "P1191"
RUNTIME, DIRECTOR, CAST, GENRE = "P2047", "P57", "P161", "P136"
IMDB, ROTTEN_TOMATOES, LETTERBOXD = "P345", "P1258", "P6127"
ROLE, ROLE_NAME, ORDER = "P453", "P4633", "P1545"
_PROPERTIES = frozenset(
    [CLASS, TITLE, PUBLISHED, BEGAN, FIRST_PERFORMED, RUNTIME, DIRECTOR, CAST, GENRE, IMDB, ROTTEN_TOMATOES, LETTERBOXD]
)
_QUALIFIERS = frozenset([ROLE, ROLE_NAME, ORDER])
_ITEM_ID = re.compile(r"Q[1-9][0-9]{0,11}")
_TIME = re.compile(r"\+?0*([1-9][0-9]{0,3})-\d\d-\d\dT")
_TO_A_YEAR = 9
"""The precision of a time that is known to the year; a lower one is a decade or a century."""
_MINUTES = {"Q7727": 1.0, "Q25235": 60.0, "Q11574": 1 / 60}
_LONGEST = 300
_MOST = 500
"""Statements of one property that are read."""

Value = str | int


def is_item_id(value: object) -> bool:
    """Return whether a value is the id of an item."""
    return isinstance(value, str) and _ITEM_ID.fullmatch(value) is not None


@dataclass(frozen=True, slots=True)
class Statement:
    """What is said of a property: an item's id, a text, a year or a number of minutes, and what qualifies it."""

    value: Value
    is_preferred: bool = False
    qualifiers: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Item:
    """One item, as far as it is read; what is deprecated is not."""

    id: str
    labels: Mapping[str, str] = field(default_factory=dict)
    """By language; `mul` holds for all of them."""
    articles: Mapping[str, str] = field(default_factory=dict)
    """The titles of its articles by wiki, such as `enwiki`."""
    statements: Mapping[str, tuple[Statement, ...]] = field(default_factory=dict)

    @property
    def address(self) -> str:
        """Where a reader finds it."""
        return f"https://www.wikidata.org/wiki/{self.id}"

    def label(self, languages: Iterable[str]) -> str:
        """Return its name in the first language that has one; empty if none has."""
        return next((self.labels[language] for language in languages if self.labels.get(language)), "")

    def best(self, name: str) -> tuple[Statement, ...]:
        """Return the preferred statements of a property, or all of them if none is preferred."""
        known = self.statements.get(name, ())
        return tuple(each for each in known if each.is_preferred) or known

    def only(self, name: str) -> Value | None:
        """Return the one value of a property; None if there is none, or if the best statements disagree."""
        values = {statement.value for statement in self.best(name)}
        return values.pop() if len(values) == 1 else None

    def texts(self, name: str) -> tuple[str, ...]:
        """Return the texts or ids that are said of a property, of whatever rank."""
        return tuple(each.value for each in self.statements.get(name, ()) if isinstance(each.value, str))

    def years(self, *names: str) -> frozenset[int]:
        """Return every year that is said of these properties."""
        return frozenset(
            each.value for name in names for each in self.statements.get(name, ()) if isinstance(each.value, int)
        )


def read_items(answer: Mapping[str, Any]) -> tuple[Item, ...]:
    """Return the items of an answer to `wbgetentities`, in its order; those that are missing are left out.

    Raises:
        ValueError: It is no such answer.
    """
    entities = answer.get("entities")
    if not isinstance(entities, Mapping):
        raise ValueError  # noqa: TRY004 - whatever is wrong with an answer is one kind of error
    value = (each for each in entities.values() if isinstance(each, Mapping) and "missing" not in each)
    return tuple(_item(each) for each in value if is_item_id(each.get("id")))


def _item(entity: Mapping[str, Any]) -> Item:
    claims = _mapping(entity.get("claims"))
    statements = {name: tuple(_statements(claims.get(name))) for name in _PROPERTIES if name in claims}
    return Item(
        entity["id"],
        dict(_texts(entity.get("labels"), "value")),
        dict(_texts(entity.get("sitelinks"), "title")),
        {name: found for name, found in statements.items() if found},
    )


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}  # an empty one comes as a list


def _texts(value: object, key: str) -> Iterator[tuple[str, str]]:
    for name, entry in _mapping(value).items():
        text = entry.get(key) if isinstance(entry, Mapping) else None
        if isinstance(name, str) and isinstance(text, str) and (line := _line(text)):
            yield name, line


def _statements(value: object) -> Iterator[Statement]:
    for each in value[:_MOST] if isinstance(value, list) else ():
        rank = each.get("rank") if isinstance(each, Mapping) else "deprecated"
        if rank == "deprecated" or (value := _value(each.get("mainsnak"))) is None:
            continue
        known = _mapping(each.get("qualifiers"))
        qualifiers = {name: tuple(_values(known.get(name))) for name in _QUALIFIERS if name in known}
        yield Statement(value, rank == "preferred", qualifiers)


def _values(snaks: object) -> Iterator[Value]:
    for snak in snaks[:_MOST] if isinstance(snaks, list) else ():
        if (value := _value(snak)) is not None:
            yield value


def _value(snak: object) -> Value | None:
    """Return a snak's value; None if it is unknown, or is not of its type's form."""
    data = _mapping(snak).get("datavalue")
    kind, value = _mapping(data).get("type"), _mapping(data).get("value")
    if kind == "string" and isinstance(value, str):
        return _line(value) or None
    value = _mapping(value)
    if kind == "wikibase-entityid":
        return value["id"] if is_item_id(value.get("id")) else None
    if kind == "monolingualtext" and isinstance(value.get("text"), str):
        return _line(value["text"]) or None
    if kind == "time":
        return _year(value)
    return _minutes(value) if kind == "quantity" else None


def _year(value: Mapping[str, Any]) -> int | None:
    time, precision = value.get("time"), value.get("precision")
    if not isinstance(time, str) or not isinstance(precision, int) or precision < _TO_A_YEAR:
        return None
    found = _TIME.match(time)
    return int(found.group(1)) if found else None


def _minutes(value: Mapping[str, Any]) -> int | None:
    unit = _MINUTES.get(str(value.get("unit")).rpartition("/")[2])
    amount = value.get("amount")
    if unit is None or not isinstance(amount, str) or not re.fullmatch(r"\+?\d{1,9}(?:\.\d{1,9})?", amount):
        return None
    minutes = round(float(amount) * unit)
    return minutes if 1 <= minutes < 100_000 else None


def _line(text: str) -> str:
    line = one_line(text[: 2 * _LONGEST])
    return line if len(line) <= _LONGEST else ""
