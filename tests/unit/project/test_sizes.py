"""No file, class or function grows past what one can take in; what is over so far is named, and may only shrink."""

import ast
from collections.abc import Iterable, Iterator, Mapping

import pytest

from support.samples import REPOSITORY

PACKAGE = REPOSITORY / "src/recapreader"
MOST = {"file": 300, "class": 250, "function": 45}
"""Lines, docstrings and comments included."""
OVER: dict[str, int] = {}
"""What is larger so far, and how large. A row goes once its part has been cut; none is added."""


def sizes(name: str, text: str) -> Iterator[tuple[str, str, int]]:
    """Yield (kind, name, lines) for a file and for each class and function in it."""
    yield "file", name, len(text.splitlines())
    for node in statements(ast.parse(text).body):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            kind = "class" if isinstance(node, ast.ClassDef) else "function"
            yield kind, f"{name} {node.name}", (node.end_lineno or 0) - node.lineno + 1


def statements(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """Yield statements and those within them; what is within an expression is none, and would take most of the time."""
    for node in body:
        yield node
        for name in ("body", "orelse", "finalbody"):
            yield from statements(getattr(node, name, ()))
        for handler in (*getattr(node, "handlers", ()), *getattr(node, "cases", ())):
            yield from statements(handler.body)


def too_large(files: Mapping[str, str]) -> dict[str, int]:
    """Return what is over its limit, and how many lines it has."""
    measured = (each for name, text in files.items() for each in sizes(name, text))
    return {name: lines for kind, name, lines in measured if lines > MOST[kind]}


@pytest.fixture(scope="module")
def over() -> dict[str, int]:
    files = sorted(PACKAGE.rglob("*.py"))
    return too_large({file.relative_to(PACKAGE).as_posix(): file.read_text(encoding="utf-8") for file in files})


def test_nothing_more_becomes_too_large(over: dict[str, int]) -> None:
    assert {name: lines for name, lines in over.items() if lines > OVER.get(name, 0)} == {}


def test_what_has_been_cut_is_named_no_longer(over: dict[str, int]) -> None:
    assert OVER.keys() - over.keys() == set()


def test_what_is_too_large_is_seen() -> None:
    lines = "    pass\n"
    function = f"async def f():\n{lines * 45}"
    assert too_large({"a.py": function}) == {"a.py f": 46}
    assert too_large({"a.py": function.replace(lines, "", 1)}) == {}
    assert too_large({"a.py": f"class A:\n{lines * 250}"}) == {"a.py A": 251}
    assert too_large({"a.py": "\n" * 301}) == {"a.py": 301}
