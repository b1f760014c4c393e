"""No two modules import each other, be it by way of others, within a function or for types alone."""

import re
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from support.samples import REPOSITORY

PACKAGE = REPOSITORY / "src/recapreader"
FROM = re.compile(r"^[ \t]*from ([\w.]+) import (\([^)]*\)|[^\n#]*)", re.MULTILINE)
WHOLE = re.compile(r"^[ \t]*import ([\w.]+)", re.MULTILINE)


def imported(text: str, modules: frozenset[str]) -> Iterator[str]:
    """Yield the modules that a module imports anywhere in it; of a package, those that are named."""
    for module, names in FROM.findall(text):
        for name in re.findall(r"\w+", names):
            yield each if (each := f"{module}.{name}") in modules else module
    yield from WHOLE.findall(text)


def circle(texts: Mapping[str, str]) -> list[str]:
    """Return the modules of a circle, the first of them last again; empty where there is none."""
    modules = frozenset(texts)
    graph = {name: modules.intersection(imported(text, modules)) - {name} for name, text in texts.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_there_is_no_circle_between_modules() -> None:
    texts = {}
    for file in PACKAGE.rglob("*.py"):
        parts = ("recapreader", *file.relative_to(PACKAGE).with_suffix("").parts)
        texts[".".join(parts).removesuffix(".__init__")] = file.read_text(encoding="utf-8")
    assert circle(texts) == []


def test_a_circle_is_seen() -> None:
    texts = {"p": "", "p.a": "import p.b", "p.b": "def f():\n    from p import c", "p.c": "from p.a import x"}
    assert sorted(circle(texts)[1:]) == ["p.a", "p.b", "p.c"]
    assert circle(texts | {"p.c": "from q import a"}) == []
