"""Presses thousands of random keys in one process and looks at its memory and its last screen.

    python benchmarks/soak.py [--keys 10000] [--seed 1]

Exits with 1 if memory after the warm-up grew by more than 10 %, or if the last screen is not a fresh start's.
"""

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

from support.soak import soak
from support.twins import make_twins

_TOLERATED_GROWTH = 1.1


def main() -> int:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--keys", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "tale.md"
        path.write_text(make_twins(options.seed).first, encoding="utf-8")
        soaked = asyncio.run(soak(path, options.keys, options.seed))
    growth = soaked.end / soaked.warm
    same = soaked.last == soaked.fresh
    print(f"{options.keys} keys, seed {options.seed}: memory ×{growth:.3f} after the warm-up, last screen {same=}")
    if not same:
        print(soaked.last, soaked.fresh, sep="\n")
    return int(not same or growth > _TOLERATED_GROWTH)


if __name__ == "__main__":
    sys.exit(main())
