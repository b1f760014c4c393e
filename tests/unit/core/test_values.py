"""The core's values do not change, compare by what they hold, and quote nothing that may be hidden."""

import importlib
import pkgutil

import pytest
from msgspec import Struct

import recapreader.core
from recapreader.core.marks import Mark, parse_mark
from recapreader.core.prose.tree import Break, Code, Gap, Rule, Text
from recapreader.core.recap import Character, GatedLink, Link, Note, People, Recap
from recapreader.core.secret import Secret
from support.trees import summary_of


def test_every_value_of_the_core_is_frozen() -> None:
    for module in pkgutil.walk_packages(recapreader.core.__path__, "recapreader.core."):
        importlib.import_module(module.name)
    values = [each for each in Struct.__subclasses__() if each.__module__.startswith("recapreader.core.")]
    assert {Mark, Text, Recap} <= set(values)
    assert [each.__name__ for each in values if not each.__struct_config__.frozen] == []


def test_a_value_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        Text("a").text = "b"  # type: ignore[misc] # that is the point


def test_two_spellings_of_a_place_are_one_mark() -> None:
    book, volume, other = (parse_mark(text) for text in ("book 2", "vol 2", "book 3"))
    assert book == volume
    assert not book != volume  # noqa: SIM202 - the other operator
    assert len({book, volume, other}) == 2
    assert book != other
    assert book != "book 2"


def test_nodes_of_different_kinds_differ_whatever_they_hold() -> None:
    text, code = Text("a"), Code("a")
    assert text == Text("a")
    assert len({text, code}) == 2
    assert len({Break(), Gap(), Rule()}) == len([Break(), Gap(), Rule()])


def test_a_recap_quotes_nothing_that_may_be_hidden_and_counts_none_of_it() -> None:
    hidden = Secret.of("Ann-secret")
    someone = Character(hidden, notes=(Note(hidden),))
    link = GatedLink(Link("Ann-secret", "https://secret.example"))
    people = People(has_gated=True, characters=(someone,), links=(link,))
    few, many = (Recap("slug", summary_of().front, (), each) for each in (People(), people))
    assert repr(few) == repr(many)
    assert "secret" not in repr((link, someone))
    assert repr(someone) == repr(Character(hidden))
