"""Walks readers through twins and looks for a difference: the project's promise, measured.

    python benchmarks/twins.py --walks 200 --seed 1            # in real terminals, on every surface
    python benchmarks/twins.py --walks 20 --served             # the same behind `recapreader serve`
    python benchmarks/twins.py --in-process 20000 --seed 1     # the gate and the commands, so many comparisons
    python benchmarks/twins.py --second 100000 --jobs 2        # what prints, so many pairs of the second generator
    python benchmarks/twins.py --walks 1 --seed 77             # replays what was found with that seed

Noise is a step at which the same recap was drawn differently twice, since time decides what falls into one frame; it
is counted and says nothing of a leak. Steps at which all the same cells were drawn, only more often or in another
order, are counted as reframed. Exits with 1 if something leaks, or if more than 1 % of the steps were noise.
"""

import argparse
import gc
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

from support.in_process import compare_in_process
from support.remembered import remembered
from support.second_in_process import compare_second
from support.served import ServedTerminal
from support.sides import Compared
from support.terminal import Terminal, TerminalError
from support.walks import Report, confirmed_walk

_TOLERATED_NOISE = 0.01
_COLLECTED = 100
"""After so many pairs garbage is collected."""
_IN_EVERYTHING = 500
"""One pair in so many is compared in everything, without anything remembered; the others in a few commands each."""


def main() -> int:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--walks", type=int, default=0, help="so many walks in real terminals")
    parser.add_argument("--served", action="store_true", help="walk in rooms that are served to a browser")
    parser.add_argument("--in-process", type=int, default=0, help="at least so many comparisons in process")
    parser.add_argument("--second", type=int, default=0, help="so many pairs of the second generator, in process")
    parser.add_argument("--steps", type=int, default=30, help="steps of a walk (30)")
    parser.add_argument("--seed", type=int, default=1, help="the first seed (1)")
    parser.add_argument("--jobs", type=int, default=1, help="walks at the same time; more of them make more noise (1)")
    options = parser.parse_args()
    leaks = [*_walk(options), *_compare(options), *_compare_second(options)]
    for leak in leaks:
        print(f"LEAK {leak}")
    return int(bool(leaks))


def _walk(options: argparse.Namespace) -> Iterator[str]:
    if not options.walks:
        return
    steps, reframed, noisy = 0, 0, set()
    seeds = range(options.seed, options.seed + options.walks)
    walk = partial(_one_walk, steps=options.steps, kind=ServedTerminal if options.served else Terminal)
    with ProcessPoolExecutor(options.jobs) as pool:
        for seed, report in zip(seeds, pool.map(walk, seeds), strict=True):
            steps += report.steps
            reframed += report.reframed
            noisy |= {each.partition("): ")[0] for each in report.noise}
            print(
                f"seed {seed}: {report.steps} steps, noise {len(report.noise)}, leaks {len(report.leaks)}", flush=True
            )
            for leak in report.leaks:
                print(f"  {leak[:300]}", flush=True)
            yield from report.leaks
    share = len(noisy) / max(steps, 1)
    print(
        f"{len(seeds)} walks, seeds {seeds[0]} to {seeds[-1]}, {steps} steps, "
        f"{len(noisy)} of them noisy ({share:.2%}), {reframed} reframed"
    )
    if share > _TOLERATED_NOISE:
        yield f"no leak, but more noise than {_TOLERATED_NOISE:.0%}: nothing is proven"


def _one_walk(seed: int, steps: int, kind: type[Terminal]) -> Report:
    with tempfile.TemporaryDirectory() as folder:
        try:
            return confirmed_walk(seed, Path(folder), steps, terminal=kind)
        except TerminalError as error:
            return Report(seed, leaks=[f"seed {seed}: nothing is proven, the walk broke off: {error}"])


def _compare(options: argparse.Namespace) -> Iterator[str]:
    compared, seed, leaks = 0, options.seed, 0
    while compared < options.in_process:
        with tempfile.TemporaryDirectory() as folder:
            found = compare_in_process(seed, Path(folder))
        compared += found.comparisons
        leaks += len(found.leaks)
        seed += 1
        yield from found.leaks
    if compared:
        print(f"{compared} comparisons in process, seeds {options.seed} to {seed - 1}, leaks {leaks}")


def _compare_second(options: argparse.Namespace) -> Iterator[str]:
    if not options.second:
        return
    compared, leaks = 0, 0
    seeds = range(options.seed, options.seed + options.second)
    with ProcessPoolExecutor(options.jobs) as pool:
        for found in pool.map(_one_pair, seeds, chunksize=20):
            compared += found.comparisons
            leaks += len(found.leaks)
            yield from found.leaks
    print(
        f"{len(seeds)} pairs of the second generator, seeds {seeds[0]} to {seeds[-1]}, "
        f"{compared} comparisons, leaks {leaks}"
    )


def _one_pair(seed: int) -> Compared:
    memory = Path("/dev/shm")  # a pair writes some twenty transactions, and no disk is what is measured
    if not seed % _COLLECTED:
        gc.collect()  # each command turns it off
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        if not seed % _IN_EVERYTHING:
            return compare_second(seed, Path(folder))
        with remembered():
            return compare_second(seed, Path(folder), briefly=True)


if __name__ == "__main__":
    sys.exit(main())
