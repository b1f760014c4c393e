"""How many planted leaks `check` finds, and how often it is wrong: python benchmarks/leaks_found.py [FOLDER…].

A folder holds small recaps and an `expected.json`: for each file the lines on which a leak stands, if any.
A report on any other line counts against precision, in recaps with a leak, too.
"""

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path

from recapreader.check.service import check_path

HERE = Path(__file__).parent
SETS = tuple(HERE / f"leak_cases{name}" for name in ("", "_2", "_3", "_held_out", "_blind", "_blind_2", "_blind_3"))


@dataclass
class Tally:
    """What was found in one set."""

    right: int = 0
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Of the reports, how many were right."""
        return self.right / max(1, self.right + len(self.wrong))

    @property
    def recall(self) -> float:
        """Of the leaks, how many were found."""
        return self.right / max(1, self.right + len(self.missed))


def measure(folder: Path) -> Tally:
    """Check every case of a folder."""
    tally = Tally()
    expected: dict[str, list[int]] = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    for name, lines in expected.items():
        _, diagnostics = check_path(folder / name)
        reported = {each.line: each.code for each in diagnostics if each.code.startswith("L")}
        tally.right += len(set(lines) & set(reported))
        tally.missed += [f"{name}:{line}" for line in lines if line not in reported]
        tally.wrong += [f"{name}:{line} {code}" for line, code in reported.items() if line not in lines]
    return tally


def main() -> None:
    """Print the figures of each set, and where it was wrong."""
    for folder in map(Path, sys.argv[1:] or SETS):
        if not (folder / "expected.json").is_file():
            continue
        tally = measure(folder)
        print(f"{folder.name}: precision {tally.precision:.2f}, recall {tally.recall:.2f}, {tally.right} found")
        for what, places in (("missed", tally.missed), ("wrong", tally.wrong)):
            for place in places:
                print(f"  {what}: {place}")


if __name__ == "__main__":
    main()
