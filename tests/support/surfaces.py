"""All that a reader can see or keep of a running program, gathered for comparing."""

import os
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

from rich.cells import cell_len

from support.terminal import Terminal, osc

_RANDOM_ID = re.compile(r"\b[0-9a-f]{32}\b")
LOG = "log"
_KIND = 2
JOURNAL = ".local/state/recapreader/journal.db"


@dataclass(frozen=True)
class Surfaces:
    """One program's surfaces after a step. Times, ids and devices of the journal, and the home's name, are masked."""

    screen: str
    cursor: tuple[int, int]
    sent: bytes
    """The bytes since the last step."""
    clipboard: tuple[str, ...]
    titles: tuple[str, ...]
    links: tuple[str, ...]
    journal: tuple[tuple[object, ...], ...]
    """Its events but for places: when one of those is written is a matter of time."""
    places: tuple[tuple[object, ...], ...]
    """The places, once they are certainly written."""
    files: tuple[tuple[str, str], ...]
    """Every other file in the home but the recap: pictures, logs, what was opened. The cache may hold offsets; that
    it holds no hidden word is compared in process."""
    exit_code: int | None


def surfaces(terminal: Terminal, home: Path, *, has_rested: bool = True) -> Surfaces:
    """What there is now of a program whose home this is; `has_rested` says that a place would be written by now."""
    rows = journal_rows(home / JOURNAL)
    places = tuple(row for row in rows if row[_KIND] == "position")
    sent = terminal.take().replace(str(home).encode(), b"HOME")
    return Surfaces(
        terminal.text.replace(str(home), "HOME"),
        terminal.cursor,
        sent,
        tuple(osc(sent, 52)),
        (*osc(sent, 0), *osc(sent, 1), *osc(sent, 2)),
        tuple(osc(sent, 8)),
        _ranked(tuple(row for row in rows if row not in places)),
        _ranked(places) if has_rested else (),
        tuple(sorted(_files(home))),
        terminal.exit_code,
    )


def journal_rows(path: Path) -> tuple[tuple[object, ...], ...]:
    """The journal's events in order, without what is another one in every journal: ids, devices and times."""
    if not path.exists():
        return ()
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=5)) as connection:
        query = "select counter, recap, kind, section, value, pass_id from events order by counter"
        return tuple(_without_ids(connection.execute(query)))


def _ranked(rows: tuple[tuple[object, ...], ...]) -> tuple[tuple[object, ...], ...]:
    """The rows with each counter's rank among them.

    A place is written once one rests there, and replaces the one before it: how often one rested is a matter of time,
    and moves the counter. In process, where nothing rests, counters are compared.
    """
    ranks = {counter: rank for rank, counter in enumerate(dict.fromkeys(row[0] for row in rows))}
    return tuple((ranks[row[0]], *row[1:]) for row in rows)


def _without_ids(rows: Iterable[Sequence[object]]) -> Iterator[tuple[object, ...]]:
    """The rows with every random id replaced by how many came before it."""
    known: dict[str, str] = {}

    def number(match: re.Match[str]) -> str:
        return known.setdefault(match.group(), f"id {len(known)}")

    for row in rows:
        yield tuple(_RANDOM_ID.sub(number, value) if isinstance(value, str) else value for value in row)


def _files(home: Path) -> list[tuple[str, str]]:
    found = []
    for path in home.rglob("*"):
        name = str(path.relative_to(home))
        if path.is_file() and name != "tale.md" and not name.startswith((JOURNAL, ".cache")):
            text = path.read_text(encoding="utf-8", errors="replace").replace(str(home), "HOME")
            found.append((name, _masked(text) if name == LOG else text))
            if name == LOG:
                os.truncate(path, 0)  # what a later step adds is compared then
    return found


def _masked(log: str) -> str:
    """What a log says, each once: without times and addresses, nor how often and in which order frames were drawn."""
    return "\n".join(sorted(set(re.sub(r"0x[0-9a-f]+|\d+\.\d+|\d+ milliseconds", "#", log).split("\n"))))


def differences(one: Surfaces, other: Surfaces) -> list[str]:
    """`surface: where they differ` for each surface that does.

    Bytes that differ are told as `sent` if anything was drawn or sent in one that was not in the other, and as
    `frames` if the same was only drawn more often or in another order.
    """
    others = asdict(other)
    told = []
    for name, value in asdict(one).items():
        if value != others[name]:
            is_reframed = name == "sent" and drawn(one.sent) == drawn(other.sent)
            told.append(f"{'frames' if is_reframed else name}: {_where(value, others[name])}")
    return told


def drawn(sent: bytes) -> frozenset[tuple[object, ...]]:
    """Every cell that was drawn, (row, column, character, style), and every other sequence that was sent."""
    found: set[tuple[object, ...]] = set()
    row, column, style = 0, 0, ""
    for token in _TOKEN.finditer(sent.decode("utf-8", "replace")):
        text = token.group()
        if place := token.group("row"):
            row, column = int(place) - 1, int(token.group("column")) - 1
        elif text == "\n":
            row += 1
        elif text == "\r":
            column = 0
        elif token.group("style"):
            style = text
        elif text.startswith("\x1b"):
            found.add((text,))
        else:
            found.add((row, column, text, style))
            column += cell_len(text)
    return frozenset(found)


_TOKEN = re.compile(
    r"\x1b\[(?P<row>\d+);(?P<column>\d+)H|(?P<style>\x1b\[[\d;:]*m)|\x1b\[[0-?]*[ -/]*[@-~]"
    r"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b.|.|\n",
    re.DOTALL,
)


def _where(one: object, other: object) -> str:
    if isinstance(one, bytes | str) and isinstance(other, type(one)):
        at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
        around = slice(max(at - 30, 0), at + 60)
        return f"at {at} of {len(one)} and {len(other)}: {one[around]!r} / {other[around]!r}"
    if isinstance(one, tuple) and isinstance(other, tuple):
        for index, (a, b) in enumerate(zip(one, other, strict=False)):
            if a != b:
                return f"entry {index}: {_where(a, b)}"
        return f"{len(one)} and {len(other)} entries"
    return f"{one!r} / {other!r}"
