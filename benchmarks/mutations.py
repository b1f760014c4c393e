"""Breaks each protection of `docs/leaks.md` alone, in a copy of the tree, and requires its test to fail.

    python benchmarks/mutations.py             # all of them
    python benchmarks/mutations.py role body   # these

The named tests must pass without a mutation; with one they must fail, or come to no end.
Exits with 1 if one does not, or if a mutation goes unnoticed.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

from support.mutations import ROOT, Mutation, read_mutations

_COPIED = ("src", "tests", "content", "docs", "benchmarks", "pyproject.toml", "README.md")
_FAILED, _PASSED, _HUNG = 1, 0, -1
_MOST_SECONDS = 300


def main() -> int:
    """Try the mutations that the arguments name, or all."""
    chosen = [each for each in read_mutations() if not sys.argv[1:] or each.name in sys.argv[1:]]
    broken = unnoticed = 0
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        _copy(tree)
        for test in sorted({each.test for each in chosen}):
            if _run(tree, test) != _PASSED:
                broken += 1
                print(f"BROKEN    {test} fails without any mutation", flush=True)
        for mutation in chosen:
            noticed = _is_noticed(tree, mutation)
            unnoticed += not noticed
            print(f"{'caught   ' if noticed else 'UNNOTICED'} {mutation.name} by {mutation.test}", flush=True)
    print(f"{len(chosen)} mutations, {len(chosen) - unnoticed} caught, {unnoticed} unnoticed, {broken} tests broken")
    return int(bool(broken or unnoticed))


def _copy(tree: Path) -> None:
    tree.mkdir()
    for name in _COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tree / name, ignore=shutil.ignore_patterns("__pycache__", ".hypothesis"))
        elif source.exists():
            shutil.copy(source, tree / name)


def _is_noticed(tree: Path, mutation: Mutation) -> bool:
    path = tree / "src/recapreader" / mutation.file
    whole = path.read_text(encoding="utf-8")
    mutation.apply(tree)
    try:
        return _run(tree, mutation.test) in (_FAILED, _HUNG)
    finally:
        path.write_text(whole, encoding="utf-8")


def _run(tree: Path, test: str) -> int:
    """Run one test on the copy; pytest's exit code, or that it came to no end."""
    environment = {**os.environ, "PYTHONPATH": str(tree / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    environment["HYPOTHESIS_PROFILE"] = "mutation"
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-n", "0", "-p", "no:cacheprovider", "-m", "", test]
    try:
        return subprocess.run(
            command, cwd=tree, env=environment, capture_output=True, check=False, timeout=_MOST_SECONDS
        ).returncode
    except subprocess.TimeoutExpired:
        return _HUNG


if __name__ == "__main__":
    sys.exit(main())
