"""How long until the shelf's first rows, and until a filter key is answered: 3 recaps ÷ 10,000, interleaved in one run.

    python benchmarks/shelf.py [--rounds 7] [--many 10000]

The shelves are generated and their index is built first. Each start runs in a real terminal (a pty of 120×40) until
the first row has been sent; a filter key is timed from its byte until the title bar tells how many match. Figures are
medians.
"""

import argparse
import fcntl
import os
import pty
import random
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from recapreader.folders import shipped_content
from recapreader.journal import Journal
from recapreader.library.shelf import Library
from recapreader.shelf import Shelf

FEW = 3
FIRST_ROW = b"Aardvark"
PATIENCE = 30
FILTERS = ("harbour clark", "harbuor of 19")
"""The second with a typo."""
MOST_RATIO, MOST_SECONDS = 1.5, 0.05
_ADJECTIVES = (
    "Silent",
    "Last",
    "Crimson",
    "Hidden",
    "Broken",
    "Golden",
    "Winter",
    "Paper",
    "Iron",
    "Distant",
    "Hollow",
    "Second",
    "Glass",
    "Little",
)
_NOUNS = (
    "River",
    "Letter",
    "House",
    "Garden",
    "Witness",
    "Harbour",
    "Promise",
    "Orchard",
    "Empire",
    "Mirror",
    "Station",
    "Road",
    "Clock",
    "Island",
)
_NAMES = (
    "Ann",
    "Ben",
    "Clara",
    "Dario",
    "Elena",
    "Farid",
    "Greta",
    "Hugo",
    "Iris",
    "Jonas",
    "Abel",
    "Brandt",
    "Castell",
    "Duarte",
    "Ekholm",
    "Farrow",
)
_GENRES = ("Drama", "Thriller", "Comedy", "Horror", "Romance", "Mystery", "Western", "Crime")


def write_shelf(folder: Path, count: int) -> None:
    """So many recaps, the same ones every time."""
    folder.mkdir()
    chosen = random.Random(count)
    for number in range(count):
        title = f"{chosen.choice(_ADJECTIVES)} {chosen.choice(_NOUNS)} of {chosen.choice(_NOUNS)} {number}"
        lines = [
            "---",
            f"title: {title if number else FIRST_ROW.decode()}",
            f"year: {chosen.randint(1920, 2024)}",
            f"genres: [{chosen.choice(_GENRES)}]",
            "cast:",
            *(f"  - {chosen.choice(_NAMES)} {chosen.choice(_NAMES)} as {chosen.choice(_NAMES)}" for _ in range(4)),
            "---",
            "",
            "A premise.",
            *(f"\n## Chapter {chapter}\n\nWhat happened." for chapter in range(chosen.randint(3, 12))),
        ]
        (folder / f"recap-{number:05}.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


class Program:
    """`recapreader` on one shelf, in a terminal of its own."""

    def __init__(self, folder: Path, home: Path) -> None:
        self._main, side = pty.openpty()
        fcntl.ioctl(self._main, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        environment = {"PATH": os.environ["PATH"], "HOME": str(home), "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}
        environment |= {"RECAPREADER_LIBRARY": str(folder), "PYTHONPATH": os.environ.get("PYTHONPATH", "")}
        self._began = time.perf_counter()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "recapreader"],
            stdin=side,
            stdout=side,
            stderr=side,
            env=environment,
            start_new_session=True,
        )
        os.close(side)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._main)

    def seconds_to(self, text: bytes) -> float:
        """Seconds from the start to the first time that a text has been sent."""
        seen = b""
        while text not in seen:
            if not select.select([self._main], [], [], PATIENCE)[0]:
                raise SystemExit(f"{text!r} did not come within {PATIENCE} seconds")
            seen += os.read(self._main, 65536)
        return time.perf_counter() - self._began

    def seconds_to_answer(self, key: str, answer: str) -> float:
        """Seconds from a key to a text that answers it."""
        self.settle()
        self._began = time.perf_counter()
        os.write(self._main, key.encode())
        return self.seconds_to(answer.encode())

    def press(self, key: str) -> None:
        """Press a key, and wait until its effect is over."""
        os.write(self._main, key.encode())
        self.settle()

    def settle(self, quiet: float = 0.3) -> None:
        """Wait until nothing has been sent for a while."""
        while select.select([self._main], [], [], quiet)[0]:
            os.read(self._main, 65536)


def build_index(folder: Path, home: Path) -> float:
    """Seconds that the index of a shelf takes to be built."""
    time.sleep(2.5)  # files as young as this are read again at every look
    began = time.perf_counter()
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "RECAPREADER_LIBRARY": str(folder)}
    environment["PYTHONPATH"] = os.environ.get("PYTHONPATH", "")
    command = [sys.executable, "-m", "recapreader", "list"]
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


def main() -> None:
    """Run the rounds, print the figures, and end with 1 where one is over its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--many", type=int, default=10_000)
    options = parser.parse_args()
    starts: dict[int, list[float]] = {FEW: [], options.many: []}
    answers: list[float] = []
    with tempfile.TemporaryDirectory() as scratch:
        homes = {}
        for count in starts:
            homes[count] = Path(scratch) / f"home-{count}"
            homes[count].mkdir()
            write_shelf(Path(scratch) / str(count), count)
            print(f"index of {count:6,} recaps   {build_index(Path(scratch) / str(count), homes[count]):6.1f} s")
        for number in range(options.rounds + 1):  # the first round warms the caches
            for count, taken in starts.items():
                with Program(Path(scratch) / str(count), homes[count]) as program:
                    seconds = program.seconds_to(FIRST_ROW)
                    if number:
                        taken.append(seconds)
        with Program(Path(scratch) / str(options.many), homes[options.many]) as program:
            program.seconds_to(FIRST_ROW)
            shelf = Shelf(
                Library((shipped_content(), Path(scratch) / str(options.many))), Journal.none(), Path(scratch)
            )
            *_, look = shelf.look()
            shelf.take(look)
            for text in FILTERS:
                program.press("\x1b")
                program.seconds_to_answer("/", "cast, genre")
                for length in range(1, len(text) + 1):
                    count = f"{len(shelf.view(text[:length])):,} of"
                    answers.append(program.seconds_to_answer(text[length - 1], count))
    few, many = (statistics.median(taken) for taken in starts.values())
    print(f"first rows of {FEW:6,}        {few * 1000:6.0f} ms")
    print(f"first rows of {options.many:6,}        {many * 1000:6.0f} ms  {many / few:5.2f} × those of {FEW}")
    answer, slowest = statistics.median(answers), max(answers)
    print(
        f"a filter key answered in   {answer * 1000:6.0f} ms  (the slowest of {len(answers)}: {slowest * 1000:.0f} ms)"
    )
    raise SystemExit(many / few > MOST_RATIO or answer > MOST_SECONDS)


if __name__ == "__main__":
    main()
