"""The mutations: small patches to `src/recapreader`, each of which breaks one protection and must be noticed."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
LIST = ROOT / "tests/mutations.toml"
PACKAGE = Path("src/recapreader")


@dataclass(frozen=True)
class Mutation:
    """One patch, and the test that must fail with it."""

    name: str
    file: str
    search: str
    replace: str
    test: str

    def apply(self, root: Path) -> None:
        """Break the tree at `root`.

        Raises:
            ValueError: the text to replace does not stand there exactly once.
        """
        path = root / PACKAGE / self.file
        text = path.read_text(encoding="utf-8")
        if text.count(self.search) != 1:
            raise ValueError(f"{self.name}: its text stands {text.count(self.search)} times in {self.file}")
        path.write_text(text.replace(self.search, self.replace), encoding="utf-8")


def read_mutations() -> tuple[Mutation, ...]:
    """All of them, in the order of the list."""
    return tuple(Mutation(**each) for each in tomllib.loads(LIST.read_text(encoding="utf-8"))["mutation"])
