"""What stands on disk after a session tells twins apart no more than what is printed: its names, sizes and contents.

docs/leaks.md lists every file that is written and every error that is told; these tests hold the lists to the program.
"""

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import recapreader
from recapreader.core.errors import RecapreaderError
from recapreader.core.marks import NotAMark
from recapreader.storage.config.key_names import NotAKeyError
from support.examples import few
from support.kept import HOW, kept
from support.mutations import ROOT
from support.second_twins import pairs
from support.sides import Side
from support.twins import make_twins

PACKAGE = Path(recapreader.__file__).parent
TABLE = (ROOT / "docs/leaks.md").read_text(encoding="utf-8")
WRITES = {
    "write_whole",
    "write_new",
    "write_strings",
    "write_text",
    "write_bytes",
    "rename",
    "replace_file",
    "connect",
    "mkstemp",
}
"""Calls that put something on disk."""
_ARTICLE = "The Weir recap\n\nWarning: spoilers ahead.\n\nThe mayor did it, and it ended badly for everyone.\n"
_HISTORY = "type,action,title,watched_at,season,episode\nmovie,watch,{title},2024-01-01,,\n"


def rows_of(heading: str) -> list[list[str]]:
    """The rows of the table below a heading."""
    _, _, below = TABLE.partition(f"\n## {heading}\n")
    table = below.partition("\n## ")[0]
    return [
        [cell.strip() for cell in line.strip("|").split(" | ")]
        for line in table.split("\n")
        if line.startswith(("| `", "| a fault"))
    ]


def session(side: Side, reveals: list[str], mark: str) -> None:
    """Do whatever writes something."""
    side.settle_in('theme = "recap-dark"\n', {"art.txt": _ARTICLE, "h.csv": _HISTORY.format(title="The Twins")})
    (side.home / ".local/state/recapreader").mkdir(parents=True)
    (side.home / "Sync").mkdir()
    (side.home / ".local/state/recapreader/journal.db").write_bytes(b"no journal")
    keys = [key for number in reveals for key in (number, "", "y", "m a")]
    keys += ["W", mark, "y"] * bool(mark)
    typed = "\n".join([*keys, *"]" * 12, "z", "m b", "x", "P", "y", "]", "q", ""])
    for arguments in (
        ["--plain", "./tale.md"],
        ["--library", ".", "list"],
        *([["mark", "./tale.md", mark, "--yes"]] * bool(mark)),
        ["art.txt", "--plain"],
        ["import", "art.txt", "--force"],
        ["--library", ".", "watched", "h.csv", "--yes"],
        ["show", "./tale.md", "--mine"],
        ["--plain", "./tale.md"],
        ["journal", "sync", "Sync"],
    ):
        side.run(arguments, typed)


def compare(folder: Path, texts: tuple[str, str], reveals: list[str], mark: str) -> None:
    found = []
    for name, text in zip(("one", "two"), texts, strict=True):
        side = Side(folder / name, text, frozenset())
        session(side, reveals, mark)
        found.append(kept(side.home))
    one, other = found
    assert sorted(one) == sorted(other)
    for name, told in one.items():
        assert told == other[name], name
    assert [name for name, told in one.items() if isinstance(told, tuple) and told[0] == "unknown"] == [
        "art.txt",
        "h.csv",
    ]
    assert "entry of tale.md" in one
    assert "Sync/recapreader-*.jsonl" in one
    assert ".local/state/recapreader/journal.db.damaged-1" in one


@pytest.mark.parametrize("seed", few(range(6), 1))
def test_twins_leave_the_same_on_disk(seed: int, tmp_path: Path) -> None:
    twins = make_twins(seed)
    reveals = [place.number for place in twins.places if place.may_reveal and place.may_unfold]
    compare(tmp_path, (twins.first, twins.second), reveals, twins.marks[0] if twins.marks else "")


@pytest.mark.parametrize("seed", few(range(6), 1))
def test_the_second_generators_twins_leave_the_same_on_disk(seed: int, tmp_path: Path) -> None:
    (pair,) = pairs(seed, 1)
    compare(tmp_path, (pair.a, pair.b), list(pair.reveals), pair.mark or "")


@pytest.mark.long
def test_the_table_has_every_file_and_who_writes_it() -> None:
    rows = rows_of("Everything that is written to disk")
    assert {row[0].strip("`") for row in rows} == set(HOW)
    named = {name for row in rows for name in re.findall(r"`([\w/]+\.py)`", row[1])}
    writers = {str(path.relative_to(PACKAGE)) for path in PACKAGE.rglob("*.py") if _writes(path)}
    assert writers == named


def _writes(path: Path) -> bool:
    calls = (node.func for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    names = {each.attr if isinstance(each, ast.Attribute) else getattr(each, "id", "") for each in calls}
    return bool(WRITES & names)


def test_the_table_has_every_kind_of_error() -> None:
    for module in PACKAGE.rglob("*.py"):
        if not module.stem.startswith("__"):
            importlib.import_module(".".join(("recapreader", *module.relative_to(PACKAGE).with_suffix("").parts)))
    named = {row[0].strip("`") for row in rows_of("Everything that is told when something goes wrong")}
    kinds: tuple[type, ...] = (*_below(RecapreaderError), NotAMark, NotAKeyError)
    told = {each.__name__ for each in kinds}
    assert told <= named


def _below(kind: type) -> Iterator[type]:
    subclasses: list[type] = kind.__subclasses__()
    for each in subclasses:
        yield each
        yield from _below(each)
