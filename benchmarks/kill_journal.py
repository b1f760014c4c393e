"""Kills the writers of a journal at random moments, round after round, and looks for what was lost.

    python benchmarks/kill_journal.py [--rounds 1000] [--seed 1]

Prints rounds, acknowledged changes and losses; exits with 1 if there is one.
"""

import argparse
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

from support.kill_rounds import Rounds


def main() -> int:
    """Play the rounds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        played = Rounds(Path(folder) / "journal.db", options.seed)
        while played.rounds < options.rounds:
            played.play(min(100, options.rounds - played.rounds))
            print(f"{played.rounds} rounds, {played.acknowledged} changes acknowledged", flush=True)
    told = f"{played.acknowledged} changes acknowledged, {played.under_way} more stored untold"
    print(f"{played.rounds} rounds of two writers killed, seed {options.seed}: {told}, {len(played.losses)} losses")
    for loss in played.losses:
        print(f"LOSS {loss}")
    return int(bool(played.losses))


if __name__ == "__main__":
    sys.exit(main())
