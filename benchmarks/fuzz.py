"""Fuzzes all that reads what an author or a user may write: files, headings, marks, Markdown, the text pipeline.

    python benchmarks/fuzz.py --inputs 1000000 [--seed 1]
    python benchmarks/fuzz.py --inputs 50000 --guided     # follows the lines that are reached; much slower

Exits with 1 if an input makes anything crash, hang, steer a terminal or tell what is hidden.
"""

import argparse
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

from support.fuzzing import Fuzzer

_AT_ONCE = 50_000


def main() -> int:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--guided", action="store_true")
    options = parser.parse_args()
    began = time.monotonic()
    fuzzer = Fuzzer(options.seed, guided=options.guided)
    while fuzzer.found.inputs < options.inputs and not fuzzer.found.faults:
        fuzzer.run(min(_AT_ONCE, options.inputs - fuzzer.found.inputs))
        print(f"{fuzzer.found.inputs} inputs in {time.monotonic() - began:.0f} s", flush=True)
    for fault in fuzzer.found.faults:
        print(f"FAULT {fault}")
    kept = f", {fuzzer.found.kept} kept for what they reached" if options.guided else ""
    print(f"{fuzzer.found.inputs} inputs, seed {options.seed}{kept}: {len(fuzzer.found.faults)} faults")
    return int(bool(fuzzer.found.faults))


if __name__ == "__main__":
    sys.exit(main())
