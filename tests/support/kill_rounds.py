"""A journal whose writers are killed at random moments: what was acknowledged must be there, and nothing else open.

Each round starts two programs that write to one journal, each for a recap of its own, and kills both after a random
time. A writer says so when a change is safely stored. Afterwards the journal must hold all that was acknowledged; of
the one change that was under way when it was killed it may hold all or nothing.
"""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from random import Random

from recapreader.storage.journal import Change, Journal

WRITER = """
import os, sys, time
from pathlib import Path
from support.kill_rounds import actions
from recapreader.storage.journal import Journal
path, recap, begin = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
journal = Journal(path)
if sys.argv[4:] == ["behind"]:
    journal.write_behind()
for number, changes in enumerate(actions(recap)):
    if number < begin:
        continue
    while not (journal.write(recap, changes) or journal.is_behind and journal.settle()):
        changes = []
    os.write(1, b"%d\\n" % (number + 1))
    time.sleep(0.001)  # or the other writer would hardly ever get its turn
"""
_HERE = Path(__file__).parents[1]
_SECTIONS = tuple("abcdefgh")


@dataclass
class State:
    """What a recap's changes come to, found in the simplest way."""

    revealed: set[str] = field(default_factory=set)
    mark: str = ""
    position: tuple[str, str] | None = None

    def take(self, change: Change) -> None:
        """Apply one change."""
        if change.kind == "mark":
            self.mark = change.value
        elif change.kind == "position":
            self.position = (change.section, change.value)
        elif change.kind == "reveal":
            self.revealed.add(change.section)
        elif change.section == "*":
            self.revealed.clear()
        else:
            self.revealed.discard(change.section)


def actions(recap: str) -> Iterator[list[Change]]:
    """What the writer of a recap writes, transaction by transaction, for ever."""
    random = Random(recap)
    while True:
        chosen = random.sample(_SECTIONS, random.randint(1, 4))
        match random.choice(("reveal", "reveal", "hide", "mark", "position", "all")):
            case "reveal":
                yield [Change("reveal", section) for section in chosen]
            case "hide":
                yield [Change("hide", section) for section in chosen]
            case "mark":
                yield [Change("mark", value=f"ch {random.randint(1, 40)}"), Change("reveal", chosen[0])]
            case "position":
                yield [Change("position", f"number {ord(chosen[0])}", "1:2")]
            case "all":
                yield [Change("hide", "*")]


@dataclass
class Rounds:
    """Rounds of killing the writers of one journal, and what they came to."""

    path: Path
    seed: int
    rounds: int = 0
    acknowledged: int = 0
    under_way: int = 0
    """Changes that were stored although nobody was told so any more."""
    losses: list[str] = field(default_factory=list)
    behind: bool = False
    """Whether they write on a thread, as the reading room does."""
    _begun: dict[str, int] = field(default_factory=lambda: {"one": 0, "two": 0})

    def play(self, rounds: int) -> None:
        """Play so many more rounds."""
        random = Random(self.seed)
        for _ in range(rounds):
            self.rounds += 1
            self._play(random.uniform(0, 0.05))

    def _play(self, seconds: float) -> None:
        writers = {recap: self._writer(recap) for recap in self._begun}
        for writer in writers.values():
            assert writer.stdout
            writer.stdout.readline()  # both are at work before the clock starts
        for writer in writers.values():
            try:
                writer.wait(seconds)
            except subprocess.TimeoutExpired:
                writer.send_signal(signal.SIGKILL)
        with closing(sqlite3.connect(self.path)) as connection:
            if connection.execute("pragma integrity_check").fetchone() != ("ok",):
                self.losses.append(f"round {self.rounds}: the file is damaged")
        for recap, writer in writers.items():
            out, _ = writer.communicate()
            told = out.split()
            done = int(told[-1]) if told else self._begun[recap] + 1
            self.acknowledged += done - self._begun[recap]
            self._check(recap, done)

    def _writer(self, recap: str) -> "subprocess.Popen[bytes]":
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(_HERE.parent / "src"), str(_HERE)))}
        command = [sys.executable, "-c", WRITER, str(self.path), recap, str(self._begun[recap])]
        command += ["behind"] if self.behind else []
        return subprocess.Popen(command, stdout=subprocess.PIPE, env=environment)

    def _check(self, recap: str, done: int) -> None:
        state = State()
        for changes in islice(actions(recap), done):
            for change in changes:
                state.take(change)
        journal = Journal(self.path)
        kept = journal.read(recap)
        warning = journal.warning
        journal.close()
        found = State(set(kept.revealed), kept.mark, kept.position)
        if found != state:
            for change in next(islice(actions(recap), done, None)):
                state.take(change)
            done += 1
            self.under_way += 1
        if found != state or warning:
            self.losses.append(f"round {self.rounds}, {recap} after {done}: {found} and not {state}; {warning}")
        self._begun[recap] = done
