"""How many planted leaks `check` finds, and how often it is wrong: python benchmarks/leaks_found.py [FOLDER…].

A folder holds small recaps and an `expected.json`: for each file the lines on which a leak is, if any. A report on any
other line counts against precision, in recaps with a leak, too. `record.json` says which leaks are known to be missed
and which reports to be wrong; the tests hold that this stays so. `--record` writes it anew.
"""

import json
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from recapreader.check.service import check_path

HERE = Path(__file__).parent
SETS = tuple(path.parent for path in sorted(HERE.glob("leak_cases*/expected.json")))


@dataclass
class Tally:
    """What was found in one set."""

    leaks: int = 0
    right: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Return how many of the reports were right."""
        return self.right.total() / max(1, self.right.total() + len(self.wrong))

    @property
    def recall(self) -> float:
        """Return how many of the leaks were found."""
        return (self.leaks - len(self.missed)) / max(1, self.leaks)


def measure(folder: Path) -> Tally:
    """Check every case of a folder; two reports on one line count once."""
    tally = Tally()
    expected: dict[str, list[int]] = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    for name, lines in expected.items():
        _, diagnostics = check_path(folder / name)
        reported = {each.line: each.code for each in reversed(diagnostics) if is_a_leak(each.code)}
        tally.leaks += len(lines)
        tally.right += Counter(code for line, code in reported.items() if line in lines)
        tally.missed += [f"{name}:{line}" for line in lines if line not in reported]
        tally.wrong += [f"{name}:{line} {code}" for line, code in reported.items() if line not in lines]
    return tally


def is_a_leak(code: str) -> bool:
    """Return whether a code tells of a leak: of open text, or by what opens too early."""
    return code.startswith("L") or code in ("S105", "S106")


def record(folder: Path) -> dict[str, list[str]]:
    """Return what is known to be missed and to be wrong."""
    known: dict[str, list[str]] = json.loads((folder / "record.json").read_text(encoding="utf-8"))
    return known


def main() -> None:
    """Print the figures of each set, by rule, and where it was wrong."""
    arguments = [each for each in sys.argv[1:] if each != "--record"]
    for folder in map(Path, arguments or SETS):
        tally = measure(folder)
        wrong = Counter(place.rpartition(" ")[2] for place in tally.wrong)
        found = tally.leaks - len(tally.missed)
        print(f"{folder.name}: precision {tally.precision:.2f}, recall {tally.recall:.2f} ({found} of {tally.leaks})")
        for code in sorted(tally.right | wrong):
            print(f"  {code}: {tally.right[code]} right, {wrong[code]} wrong")
        for what, places in (("missed", tally.missed), ("wrong", tally.wrong)):
            for place in places:
                print(f"  {what}: {place}")
        if "--record" in sys.argv:
            text = json.dumps({"missed": tally.missed, "wrong": tally.wrong}, indent=2)
            (folder / "record.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
