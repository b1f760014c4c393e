"""`docs/leaks.md` is true: its tests and mutations exist, and every mutation can be applied and is in it."""

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from support.mutations import PACKAGE, ROOT, Mutation, read_mutations

TABLE = (ROOT / "docs/leaks.md").read_text(encoding="utf-8")
MUTATIONS = {mutation.name: mutation for mutation in read_mutations()}
ROWS = [
    [cell.strip() for cell in line.strip("|").split(" | ")]
    for table in TABLE.split("\n\n")
    if table.startswith("| how it escapes")
    for line in table.split("\n")[2:]
]


@cache
def _tests_in(path: Path) -> frozenset[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:40])
def test_a_row_names_tests_and_mutations_that_exist(row: list[str]) -> None:
    how, what_we_do, tests, mutations = row
    assert how
    assert what_we_do
    named = re.findall(r"`([^`]+)`", tests)
    for test in named:
        file, _, function = test.partition("::")
        (path,) = (ROOT / "tests").rglob(file)
        assert function in _tests_in(path), test
    if mutations.startswith("none"):
        assert ": " in mutations, "a row without a mutation says why"
        return
    files = {test.rpartition("/")[2] for test in named}
    for name in re.findall(r"`([^`]+)`", mutations):
        assert MUTATIONS[name].test.rpartition("/")[2] in files or name in ("body", "second-gate")


def test_a_mutation_is_in_the_table_and_can_be_applied() -> None:
    named = {name for row in ROWS for name in re.findall(r"`([^`]+)`", row[3])}
    assert MUTATIONS.keys() - named == set()
    assert [name for name, each in MUTATIONS.items() if _places(each) != 1] == []
    assert [name for name, each in MUTATIONS.items() if each.search == each.replace] == []


def _places(mutation: Mutation) -> int:
    """In how many places a mutation could be applied."""
    return (ROOT / PACKAGE / mutation.file).read_text(encoding="utf-8").count(mutation.search)


def test_no_row_is_in_the_table_twice() -> None:
    """Two branches that both edit a row leave two of it."""
    assert [how for how, count in Counter(row[0] for row in ROWS).items() if count > 1] == []
    uses = Counter(name for row in ROWS if not row[3].startswith("none") for name in re.findall(r"`([^`]+)`", row[3]))
    assert {name for name, count in uses.items() if count > 1} <= {"body", "second-gate"}


def test_the_table_goes_far_enough() -> None:
    assert len(ROWS) >= 70
    assert len(MUTATIONS) >= 60
    assert len(MUTATIONS) == len(read_mutations()), "two mutations have the same name"
