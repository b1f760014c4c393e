"""Every file and folder that a page names is there, so that whoever follows a page arrives."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.samples import REPOSITORY

PAGES = [*(REPOSITORY / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md")),
         *sorted((REPOSITORY / "docs").glob("*.md"))]  # fmt: skip
FROM = [REPOSITORY, REPOSITORY / "src/recapreader", REPOSITORY / "docs", REPOSITORY / "tests"]
"""Where a path may begin."""
OURS = ("src/", "tests/", "docs/", "benchmarks/", "content/", ".ci/",
        *(f"{folder.name}/" for folder in (REPOSITORY / "src/recapreader").iterdir() if folder.is_dir()))  # fmt: skip
SOURCE = re.compile(r"[\w./-]*\w\.(?:py|toml|tcss|css)|(?:[\w.-]+/)+(?:[\w.-]+)?")
NOT_OURS = ("config.toml", "page.css")
"""A reader's own file, and what a browser asks for."""
FILES = {path.name for folder in ("src", "tests", "docs", "benchmarks") for path in (REPOSITORY / folder).rglob("*")}


def paths_in(text: str) -> Iterator[str]:
    """Yield the paths of a page that look like ours: those in code that begin with a folder, or name a source file."""
    for quoted in re.findall(r"`([^`\n]+)`", text):
        for word in quoted.split():
            name = word.partition("::")[0]
            if SOURCE.fullmatch(name) and name not in NOT_OURS and (name.startswith(OURS) or name.endswith(".py")):
                yield name


def is_there(name: str) -> bool:
    """Whether a path leads somewhere; a bare name may be that of any file of ours."""
    return any((folder / name).exists() for folder in FROM) or name in FILES


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_path_that_a_page_names_is_there(page: Path) -> None:
    assert [name for name in paths_in(page.read_text(encoding="utf-8")) if not is_there(name)] == []


def test_a_path_that_leads_nowhere_is_noticed() -> None:
    names = list(
        paths_in("See `core/recap.py`, `core/no_such.py`, `tests/a.py::test_b`, `python docs/keys.py` and `x`.")
    )
    assert names == ["core/recap.py", "core/no_such.py", "tests/a.py", "docs/keys.py"]
    assert [name for name in names if not is_there(name)] == ["core/no_such.py", "tests/a.py"]
