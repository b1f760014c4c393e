"""All that a reader can see or keep of a running program, gathered for comparing."""

import re
import sqlite3
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

from support.terminal import Terminal, osc

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
    files: tuple[tuple[str, str], ...]
    """Every other file in the home but the recap: pictures, logs, what was opened."""
    exit_code: int | None


def surfaces(terminal: Terminal, home: Path) -> Surfaces:
    """What there is now of a program whose home this is."""
    sent = terminal.take().replace(str(home).encode(), b"HOME")
    return Surfaces(
        terminal.text.replace(str(home), "HOME"),
        terminal.cursor,
        sent,
        tuple(osc(sent, 52)),
        (*osc(sent, 0), *osc(sent, 1), *osc(sent, 2)),
        tuple(osc(sent, 8)),
        journal_rows(home / JOURNAL),
        tuple(sorted(_files(home))),
        terminal.exit_code,
    )


def journal_rows(path: Path) -> tuple[tuple[object, ...], ...]:
    """The journal's events in order, without what is another one in every journal: ids, devices and times."""
    if not path.exists():
        return ()
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=5)) as connection:
        query = "select counter, recap, kind, section, value from events order by counter"
        return tuple(connection.execute(query))


def _files(home: Path) -> list[tuple[str, str]]:
    found = []
    for path in home.rglob("*"):
        name = str(path.relative_to(home))
        if path.is_file() and name != "tale.md" and not name.startswith(JOURNAL):
            text = path.read_text(encoding="utf-8", errors="replace").replace(str(home), "HOME")
            found.append((name, _masked(text) if name == "log" else text))
    return found


def _masked(log: str) -> str:
    """A log without times and addresses in memory."""
    return re.sub(r"0x[0-9a-f]+|\d+\.\d+|\d+ milliseconds", "#", log)


def differences(one: Surfaces, other: Surfaces) -> list[str]:
    """`surface: where they differ` for each surface that does."""
    others = asdict(other)
    return [f"{name}: {_where(value, others[name])}" for name, value in asdict(one).items() if value != others[name]]


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
