"""How fast a section opens step by step, against how fast it opens whole: key to frame, as ratios.

    python benchmarks/steps.py [--rounds 7]

Each round runs the room in a real terminal on a section of 1,000 words and one of 20,000, once with Enter first, once
with `.` first. A ratio is taken within each round; the table has medians over the rounds. Exits with 1 over a limit.
"""

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

from big_recaps import marker
from cases import RECAPREADER
from timing import Program, Running

from support.terminal import SOURCES

_SENTENCE = "{} came back to the house by the sea before the winter, and nobody said a word."
_WORDS = 16
_LIMITS = {"first step ÷ Enter": 1.5, "next step ÷ Enter": 1.1, "step at the end of 20,000 words ÷ Enter": 3.0}
_APART = 0.15
"""Seconds after which a key counts as pressed again."""


def main() -> int:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    taken: dict[str, list[float]] = {name: [] for name in _LIMITS}
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        small, large = (_recap(folder, words) for words in (1_000, 20_000))
        for number in range(rounds):
            for name, ratio in _round(folder / f"home-{number}", small, large).items():
                taken[name].append(ratio)
    medians = {name: statistics.median(ratios) for name, ratios in taken.items()}
    for name, value in medians.items():
        print(f"{name:45} {value:5.2f}  at most {_LIMITS[name]}")
    return int(any(value > _LIMITS[name] for name, value in medians.items()))


def _recap(folder: Path, words: int) -> Path:
    sentences = [_SENTENCE.format(marker(number)) for number in range(words // _WORDS)]
    paragraphs = [" ".join(sentences[at : at + 6]) for at in range(0, len(sentences), 6)]
    path = folder / f"words-{words}.md"
    body = "\n\n".join(paragraphs)
    path.write_text(f"---\ntitle: Words\n---\n\nPremise.\n\n## zqheadzq\n\n{body}\n", encoding="utf-8")
    return path


def _round(home: Path, small: Path, large: Path) -> dict[str, float]:
    with _reading(home / "enter", small) as running:
        enter = running.answer(b"\r", marker(1).encode()).last
    with _reading(home / "step", small) as running:
        first = running.answer(b".", b"zqheadzq").last
        following = []
        for number in range(5):
            time.sleep(_APART)
            following.append(running.answer(b".", marker(number).encode()).last)
    with _reading(home / "large", large) as running:
        enter_large = running.answer(b"\r", marker(1).encode()).last
        last = large.read_text(encoding="utf-8").count("zq") // 2 - 2
        for _ in range(2):
            time.sleep(_APART)
            running.press(b",")
        time.sleep(_APART)
        at_end = running.answer(b".", marker(last - 1).encode()).last
    ratios = (first / enter, statistics.median(following) / enter, at_end / enter_large)
    return dict(zip(_LIMITS, ratios, strict=True))


def _reading(home: Path, recap: Path) -> Running:
    variables = {"PYTHONPATH": str(SOURCES), "LANG": "C.UTF-8"}
    running = Running(Program((sys.executable, "-c", RECAPREADER, str(recap)), home, variables))
    running.settle()
    running.press(b"]")
    return running


if __name__ == "__main__":
    sys.exit(main())
