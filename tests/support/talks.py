"""The line-by-line reader, talked to in this process, through real pipes."""

import io
import os
from collections.abc import Iterable
from pathlib import Path

from recapreader.core.marks import parse_mark
from recapreader.core.settings import DEFAULTS, Settings
from recapreader.line_reader.console import Console
from recapreader.line_reader.run import LineReaderSession
from recapreader.session.session import Session
from recapreader.storage.journal import Journal
from recapreader.storage.library.load import load


class Talk:
    """A session on a file; the journal lies beside it. `said` is all that was said."""

    def __init__(self, path: Path, *, seen: str = "", settings: Settings = DEFAULTS) -> None:
        mark = parse_mark(seen) if seen else None
        self.session = Session(load(path).recap, Journal(path.with_suffix(".db")), seen=mark)
        self._out = io.StringIO()
        self.reader = LineReaderSession(self.session, Console(None, self._out), settings)

    @property
    def said(self) -> str:
        """All that was said."""
        return self._out.getvalue()

    def run(self, typed: Iterable[str]) -> str:
        """A whole session in which these lines are typed; what was said."""
        read = self._pipe(typed)
        try:
            self.reader.run()
        finally:
            os.close(read)
            self.session.close()
        return self.said

    def say(self, line: str, *answers: str) -> None:
        """Type one line, and these answers should it ask; its input ends after them."""
        read = self._pipe(answers)
        try:
            self.reader.obey(line)
        finally:
            os.close(read)

    def _pipe(self, typed: Iterable[str]) -> int:
        read, write = os.pipe()
        with os.fdopen(write, "wb") as pipe:
            pipe.write("".join(f"{line}\n" for line in typed).encode())
        self.reader.console = Console(read, self._out)
        return read


def talk(path: Path, typed: Iterable[str], *, seen: str = "") -> str:
    """What is said in a session in which these lines are typed."""
    return Talk(path, seen=seen).run(typed)


def answers(said: str) -> list[str]:
    """What was said after each prompt, the greeting left out."""
    return said.split("Key: ")[1:]
