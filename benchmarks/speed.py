"""How fast it is, as ratios: start, size, keys, shelf, printing, against a bare Textual app and other readers.

    python benchmarks/speed.py [--rounds 9] [--json FILE] [--peers FOLDER] [--only ROWS]

ROWS are some of start, screen, size, keys, shelf, source and print. Every program runs in a real terminal (a pty of
120×40), once a round, one after another; a ratio is taken within each round, and the table shows medians over the
rounds. "First text" is text of the recap on the screen, whoever draws it; "first whole screen" is the first moment at
which every cell looks as it does once all is drawn.
Warm: it was opened before with the same HOME; cold: the same without the cache. FOLDER is an environment with other
readers, or a folder of such environments (see peers.py). Ends with 1 where a limit is not kept or a program does
not answer.
"""

import argparse
import json
import os
import platform
import statistics
import sys
import tempfile
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from cases import (
    ANSWER,
    CAST,
    CPU,
    END,
    FEW,
    FEW_SECTIONS,
    FILTER,
    FIND_NEXT,
    FIRST,
    MANY,
    MANY_SECTIONS,
    MEMORY,
    NEXT_PART,
    NEXT_SECTION,
    REVEAL,
    ROOM,
    SLOWEST,
    TEXTUAL,
    VERY_MANY,
    WHOLE,
    Workshop,
)
from peers import PEERS
from timing import NoAnswerError

GROUPS = ("start", "screen", "size", "keys", "shelf", "source", "print")
_NOISY_SPREAD, _NOISY_LOAD = 0.15, 1.5
_YARDSTICK = "bare"

Figure = tuple[str, str]
"""A case and the name of a figure of it."""
Taken = dict[str, list[dict[str, float]]]
"""The figures of every case, round by round."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: one figure by another of the same round, or a figure alone in milliseconds."""

    group: str
    what: str
    of: Figure
    by: Figure | None
    at_most: float | None = None
    hope: float | None = None


@dataclass(frozen=True, slots=True)
class Measured:
    """What a row came to."""

    group: str
    what: str
    value: float | None
    """A ratio, or milliseconds where the row has no other figure; None where there is none."""
    is_ratio: bool
    spread: float | None
    """Between the quartiles, as a share of the median."""
    at_most: float | None
    hope: float | None
    absolute: tuple[float, ...]
    """The medians, in milliseconds or megabytes."""
    unit: str
    missing: str = ""
    """Why there is no value."""

    @property
    def is_over(self) -> bool:
        """Whether it is more than it may be."""
        return self.value is not None and self.at_most is not None and self.value > self.at_most


_BALLERINA, _BARE = ("ballerina", FIRST), (_YARDSTICK, FIRST)
_THOUSAND, _MILLION = "keys, thousand", "keys, million"
_ALL_OPEN = ("find, million", "find, thousand")
_KEYS = {NEXT_SECTION: "next section", NEXT_PART: "next part", REVEAL: "reveal", FIND_NEXT: "find next"}
ROWS = (
    Row("start", "`recapreader ballerina`, warm: first text ÷ bare app", _BALLERINA, _BARE, 1.10, 1.0),
    Row("start", "`j` typed at once: answer ÷ bare app's", ("lines", ANSWER), ("bare, typed", ANSWER), 1.20, 1.05),
    Row("start", "processor time to first text ÷ bare app", ("ballerina", CPU), (_YARDSTICK, CPU), 1.15, 1.05),
    Row("start", "`recapreader ballerina`, cold: first text ÷ bare app", ("ballerina, cold", FIRST), _BARE),
    Row("start", "`python -c pass`, whole ÷ bare app", ("pass", END), _BARE),
    Row("start", "`less` on the same text ÷ bare app", ("less", FIRST), _BARE),
    *(Row("start", f"first text ÷ {peer.name}'s", _BALLERINA, (peer.name, FIRST), *peer.limits) for peer in PEERS),
    Row("screen", "`recapreader ballerina`: first whole screen ÷ bare app", ("ballerina", WHOLE), _BARE, 0.60, 0.45),
    Row("screen", "… in a terminal known to be light ÷ bare app", ("ballerina, light", WHOLE), _BARE, 0.60, 0.45),
    Row("screen", "… the cast's first name ÷ bare app", ("ballerina", CAST), _BARE, 0.60, 0.45),
    Row(
        "screen",
        "… of a recap that is open in part, with roles that wait ÷ bare app",
        ("opened", WHOLE),
        _BARE,
        0.70,
        0.60,
    ),
    Row("screen", "first frame that Textual draws ÷ bare app", ("ballerina", TEXTUAL), _BARE, 1.35, 1.2),
    Row(
        "screen",
        "`]` typed at once: answer ÷ bare app's",
        ("next section", ANSWER),
        ("bare, typed", ANSWER),
        0.70,
        0.60,
    ),
    *(
        Row(
            "screen",
            f"first whole screen ÷ {peer.name}'s first text",
            ("ballerina", WHOLE),
            (peer.name, FIRST),
            at_most,
        )
        for peer, at_most in zip(PEERS, (1.0, None, None, None), strict=True)
    ),
    Row("screen", f"shelf of {FEW}: first whole screen ÷ bare app", ("shelf, few", WHOLE), _BARE, 0.70, 0.60),
    *(
        Row(
            "screen",
            f"shelf of {recaps:,}: first whole screen ÷ of {FEW}",
            (case, WHOLE),
            ("shelf, few", WHOLE),
            1.3,
            1.1,
        )
        for recaps, case in ((MANY, "shelf, many"), (VERY_MANY, "shelf, very many"))
    ),
    Row("size", "a thousand words: first text ÷ Ballerina's", ("thousand", FIRST), _BALLERINA),
    Row("size", "a hundred thousand: first text ÷ Ballerina's", ("hundred-thousand", FIRST), _BALLERINA),
    Row("size", "a million words: first text ÷ Ballerina's", ("million", FIRST), _BALLERINA, 1.10, 1.02),
    Row("size", "… never seen before ÷ Ballerina cold", ("million, cold", FIRST), ("ballerina, cold", FIRST), 3, 2),
    Row("size", "… peak memory ÷ Ballerina's", ("million", MEMORY), ("ballerina", MEMORY), 1.5, 1.2),
    Row("size", "one part of 100,000 words: first text ÷ Ballerina's", ("one-part", FIRST), _BALLERINA, 1.3, 1.1),
    Row("size", "… of 10,000, all of it open ÷ Ballerina's", ("one-open-part", FIRST), _BALLERINA, 1.3, 1.1),
    *(
        Row("keys", f"{name}: key to frame, million ÷ thousand", (_MILLION, key), (_THOUSAND, key), 1.3, 1.1)
        for key, name in _KEYS.items()
    ),
    Row("keys", "… find next where all is open", (_ALL_OPEN[0], FIND_NEXT), (_ALL_OPEN[1], FIND_NEXT), 1.3, 1.1),
    Row("keys", "reveal in a million: key to the frame's last byte", (_MILLION, REVEAL), None, 50, 33),
    Row("keys", "reveal where a page has 100 open sections", ("keys, long part", REVEAL), None),
    Row("keys", "peak memory after these keys, million ÷ thousand", (_MILLION, MEMORY), (_THOUSAND, MEMORY)),
    Row("keys", "… where all is open", (_ALL_OPEN[0], MEMORY), (_ALL_OPEN[1], MEMORY)),
    Row("shelf", f"shelf of {MANY:,}: first rows ÷ of {FEW}", ("shelf, many", FIRST), ("shelf, few", FIRST), 1.3, 1.1),
    Row("shelf", "… filter key to the frame's last byte", ("filter", FILTER), None, 50, 33),
    Row("shelf", "… the slowest filter key", ("filter", SLOWEST), None),
    Row("source", "an address, HOME empty: room after the last byte", ("source, new", ROOM), None, 1500, 1000),
    Row("source", "… first text after the last byte", ("source, new", FIRST), None),
    Row("source", "… processor time to first text ÷ Ballerina's", ("source, new", CPU), ("ballerina", CPU), 5, 4),
    Row("source", "… again, nobody answers: first text ÷ Ballerina's", ("source, known", FIRST), _BALLERINA, 1.2, 1.05),
    Row(
        "source", "… Textual's first frame ÷ Ballerina's", ("source, known", TEXTUAL), ("ballerina", TEXTUAL), 1.2, 1.05
    ),
    Row("print", "`recapreader show ballerina` ÷ `import rich.console`", ("show", END), ("rich.console", END), 2, 1.5),
    Row(
        "print",
        f"`--plain`, `A` and yes: {MANY_SECTIONS:,} sections ÷ {FEW_SECTIONS}",
        ("plain, many", ANSWER),
        ("plain, few", ANSWER),
        MANY_SECTIONS / FEW_SECTIONS,
        5,
    ),
    Row("print", "`recapreader --version` ÷ `python -c pass`", ("version", END), ("pass", END), 3, 2),
)


def main() -> int:
    """Measure, print the table, write the JSON."""
    options = _options()
    load = os.getloadavg()[0]
    rows = [row for row in ROWS if row.group in options.only]
    with tempfile.TemporaryDirectory() as scratch:
        taken, failed = _take(Workshop(Path(scratch), options.peers), rows, options.rounds)
    table = [_measured(row, taken, failed) for row in rows]
    noise = list(_noise(taken, load))
    print("\n".join(_lines(table, noise, failed, options.rounds)))
    if options.json:
        report = {
            "rounds": options.rounds,
            "python": platform.python_version(),
            "textual": version("textual"),
            "load_at_start": load,
            "noise": noise,
            "failed": failed,
            "rows": [asdict(row) for row in table],
            "figures": taken,
        }
        options.json.write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return int(bool(failed) or any(row.is_over for row in table))


def _options() -> argparse.Namespace:
    def groups(text: str) -> list[str]:
        chosen = text.split(",")
        if unknown := set(chosen) - set(GROUPS):
            raise argparse.ArgumentTypeError(f"no such rows: {', '.join(unknown)}; there are {', '.join(GROUPS)}")
        return chosen

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("--peers", type=Path, metavar="FOLDER")
    parser.add_argument("--only", type=groups, default=list(GROUPS), metavar="ROWS")
    return parser.parse_args()


def _take(workshop: Workshop, rows: Iterable[Row], rounds: int) -> tuple[Taken, dict[str, str]]:
    """Run every case that the rows need once a round; the first round only warms the caches.

    What does not answer is left out, and told with its reason.
    """
    needed = [figure[0] for row in rows for figure in (row.by, row.of) if figure]
    cases = workshop.cases([_YARDSTICK, *needed])
    taken: Taken = {name: [] for name in cases}
    failed: dict[str, str] = {}
    for number in range(rounds + 1):
        print(f"round {number} of {rounds}", file=sys.stderr)
        for name in [name for name in cases if name not in failed]:
            try:
                figures = cases[name]()
            except NoAnswerError as error:
                failed[name] = str(error)
                del taken[name]
                continue
            if number:
                taken[name].append(figures)
    return taken, failed


def _measured(row: Row, taken: Taken, failed: Container[str]) -> Measured:
    unit = "MB" if row.of[1] == MEMORY else "ms"
    figures = [figure for figure in (row.of, row.by) if figure]
    of, by = (_series(figure, taken, unit) for figure in (row.of, row.by))
    values = of if row.by is None else [first / second for first, second in zip(of, by, strict=False)]
    return Measured(
        row.group,
        row.what,
        statistics.median(values) if values else None,
        row.by is not None,
        _spread(values),
        row.at_most,
        row.hope,
        tuple(statistics.median(series) for series in (of, by) if series),
        unit,
        "" if values else "no answer" if any(figure[0] in failed for figure in figures) else "not here",
    )


def _series(figure: Figure | None, taken: Taken, unit: str) -> list[float]:
    """A figure round by round, in milliseconds or megabytes."""
    if figure is None:
        return []
    case, name = figure
    return [figures[name] * (1000 if unit == "ms" else 1) for figures in taken.get(case, ())]


def _spread(values: Sequence[float]) -> float | None:
    if len(values) < 2:
        return None
    low, middle, high = statistics.quantiles(values, n=4, method="inclusive")
    return (high - low) / middle


def _noise(taken: Taken, load: float) -> Iterator[str]:
    """Why the machine was too noisy to believe the table."""
    spread = _spread(_series(_BARE, taken, "ms"))
    if spread is not None and spread > _NOISY_SPREAD:
        yield f"the bare app's rounds spread over {spread:.0%} of their median, more than {_NOISY_SPREAD:.0%}"
    if load > _NOISY_LOAD:
        yield f"the load average at the start was {load:.1f}, more than {_NOISY_LOAD}"


def _lines(table: Iterable[Measured], noise: Sequence[str], failed: Mapping[str, str], rounds: int) -> Iterator[str]:
    yield f"{'what':58} {'measured':>10} {'at most':>8} {'hope':>6}  absolute"
    for row in table:
        absolute = f"{' ÷ '.join(f'{value:.0f}' for value in row.absolute)} {row.unit}"
        told = [_number(row.value, row), _number(row.at_most, row), _number(row.hope, row)]
        if row.value is None:
            told[0], absolute = row.missing, ""
        mark = "!" if row.is_over else " "
        yield f"{row.what:58} {told[0]:>9}{mark} {told[1]:>8} {told[2]:>6}  {absolute}".rstrip()
    yield f"\nMedians of {rounds} rounds; ! is more than it may be."
    if rounds < 9:
        yield "Fewer than 9 rounds: these are no figures to go by."
    for name, reason in failed.items():
        yield f"FAILED: {name}: {reason}."
    for reason in noise:
        yield f"TOO NOISY: {reason}."


def _number(value: float | None, row: Measured) -> str:
    if value is None:
        return "–"
    return f"{value:.2f}" if row.is_ratio else f"{value:.0f} ms"


if __name__ == "__main__":
    sys.exit(main())
