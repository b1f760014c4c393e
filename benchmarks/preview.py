"""How fast a preview follows a save, what it costs while nothing is saved, and how quick its keys are meanwhile.

    python benchmarks/preview.py [--rounds 20]

`recapreader preview` runs in a real terminal on a small recap and on one of 100,000 words. Each save is timed from its
end to the new words in the terminal; each key from its press to its echo, at rest and right after a save, while the
file is read and checked. Exits with 1 if the median save of a manner takes more than 200 ms.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

from support.saves import MANNERS, by_rename
from support.terminal import Terminal

PROMISED = 0.2
WORDS = {"small": 200, "100,000 words": 100_000}
_IDLE_SECONDS = 5.0


def recap(words: int, marker: str) -> str:
    """A recap of so many words; the marker is what its last section is called."""
    sections = "".join(
        f"## Chapter the {number} {{#s{number}}}\n\n{f'Somebody walks to the harbour of ward {number}. ' * 12}\n\n"
        for number in range(1, words // 100)
    )
    return f'---\ntitle: A Tale\n---\n\nSomebody comes home.\n\n{sections}## The end {{label="{marker}"}}\n\nThe end.\n'


def seconds_until(terminal: Terminal, wanted: bytes, act: Callable[[], None]) -> float:
    """Seconds from the end of an act until these bytes have been sent."""
    begin = len(terminal.sent)
    act()
    began = time.perf_counter()
    while wanted not in terminal.sent[begin:]:
        if time.perf_counter() - began > 20:
            raise SystemExit(f"{wanted!r} did not come\n{terminal.text}")
        terminal.pump(0.02)
    return time.perf_counter() - began


def told(name: str, seconds: list[float]) -> float:
    """Print median and longest; the median."""
    median = statistics.median(seconds)
    print(f"  {name:42} {median * 1000:6.0f} ms, at most {max(seconds) * 1000:.0f} ms")
    return median


def measure(folder: Path, words: int, rounds: int) -> float:
    """All figures for one size; the slowest median of the saves."""
    path, count = folder / "tale.md", 0
    path.write_text(recap(words, "Marker0"), encoding="utf-8")
    slowest = 0.0
    with Terminal(["preview", str(path)], home=folder, size=(120, 40)) as terminal:
        terminal.wait_for("Nothing found.")
        terminal.press("G")
        terminal.wait_for("Marker0")
        terminal.settle()
        for name, save in MANNERS.items():
            taken = []
            for _ in range(rounds):
                count += 1
                text, marker = recap(words, f"Marker{count}"), f"Marker{count}".encode()
                time.sleep(0.017 * (count % 7))  # at another moment between two looks each time
                taken.append(seconds_until(terminal, marker, partial(save, path, text)))
                terminal.settle()
            slowest = max(slowest, told(f"a save by {name}", taken))
        key_at_rest, key_after_a_save = [], []
        for number in range(rounds):
            key_at_rest += _keys(terminal)
            by_rename(path, recap(words, f"Again{number}"))
            until = time.perf_counter() + 0.6
            while time.perf_counter() < until:
                key_after_a_save += _keys(terminal)
            terminal.settle()
        told("a key at rest", key_at_rest)
        told("a key while a save is read and checked", key_after_a_save)
        before, began = _spent(terminal), time.perf_counter()
        time.sleep(_IDLE_SECONDS)
        share = (_spent(terminal) - before) / (time.perf_counter() - began)
        print(f"  {'of a processor while nothing is saved':42} {share * 100:6.2f} %")
    return slowest


def _keys(terminal: Terminal) -> list[float]:
    """Press two keys, one after the other, each of which is answered with a sentence: the times to these."""
    answers = {"z": b"nothing to take back", "x": b"section is hidden"}
    return [seconds_until(terminal, answer, partial(terminal.press, key)) for key, answer in answers.items()]


def _spent(terminal: Terminal) -> float:
    """Seconds that the program has been on a processor (on Linux)."""
    tasks = Path(f"/proc/{terminal.pid}/task").glob("*/schedstat")
    return sum(int(task.read_text(encoding="ascii").split()[0]) for task in tasks) / 1e9


def main() -> int:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=20)
    rounds = parser.parse_args().rounds
    slowest = 0.0
    for name, words in WORDS.items():
        print(name)
        with tempfile.TemporaryDirectory() as folder:
            slowest = max(slowest, measure(Path(folder), words, rounds))
    return int(slowest > PROMISED)


if __name__ == "__main__":
    sys.exit(main())
