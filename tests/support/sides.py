"""Two homes with a twin in each, and the program run in them: what compares twins without a terminal stands on this."""

import contextlib
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from unittest import mock

from recapreader.cli.main import main
from recapreader.core.recap import Recap
from recapreader.storage.library.load import load
from recapreader.storage.library.opening import open_recap
from support.captured import captured
from support.terminal import SOURCES

_OF_ITS_OWN = re.compile(r"\b[0-9a-f]{32}\b|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")
"""Ids, devices and times of a journal."""
_LONG_AGO = 1_600_000_000


@dataclass
class Compared:
    """What comparing the twins of a seed found."""

    seed: int
    comparisons: int = 0
    leaks: list[str] = field(default_factory=list)

    def compare(self, what: str, first: object, second: object) -> None:
        """Require that both are the same."""
        self.comparisons += 1
        if first != second:
            told, other = repr(first), repr(second)
            same = next((at for at, (a, b) in enumerate(zip(told, other, strict=False)) if a != b), 0)
            around = slice(max(same - 200, 0), None)
            self.leaks.append(f"seed {self.seed}, {what}:\n  {told[around]:.500}\n  {other[around]:.500}")


@dataclass(frozen=True)
class Side:
    """One twin in a home of its own."""

    home: Path
    text: str
    hidden_words: frozenset[str]

    def settle_in(self, config: str, files: Mapping[str, str] | None = None) -> None:
        """Write the config, the recap, as a file that has been there for long, and some more files by name."""
        (self.home / ".config/recapreader").mkdir(parents=True)
        (self.home / ".config/recapreader/config.toml").write_text(config, encoding="utf-8")
        path = self.home / "tale.md"
        path.write_bytes(self.text.encode())
        for name, text in (files or {}).items():
            (self.home / name).write_text(text, encoding="utf-8")
        os.utime(path, (_LONG_AGO, _LONG_AGO))

    def run(self, arguments: Sequence[str], given: str = "") -> tuple[int, str, str]:
        """Exit code, stdout and stderr of a command, which may read what it is `given` from stdin."""
        with (
            tempfile.TemporaryFile("w+", encoding="utf-8") as stdin,
            mock.patch.object(sys, "stdin", stdin),
            contextlib.chdir(self.home),
        ):
            stdin.write(given)
            stdin.seek(0)
            code, out, err = captured(lambda: _exit_code(arguments), _environment(self.home))
        return code, _OF_ITS_OWN.sub("#", out.replace(str(self.home), "HOME")), err.replace(str(self.home), "HOME")

    def run_apart(self, arguments: Sequence[str], given: str) -> tuple[int, str, str]:
        """The same of a command in a process of its own, which is given something to read."""
        done = subprocess.run(
            [sys.executable, "-m", "recapreader", *arguments],
            cwd=self.home,
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(SOURCES), "LANG": "C.UTF-8", **_environment(self.home)},
            input=given.encode(),
            capture_output=True,
            check=False,
        )
        out, err = (told.decode().replace(str(self.home), "HOME") for told in (done.stdout, done.stderr))
        return done.returncode, out, err

    def open(self) -> tuple[Recap, Recap]:
        """The recap as its file tells it, and as the cache does, if it knows the file."""
        path = self.home / "tale.md"
        return load(path).recap, open_recap(path, self.home / ".cache/recapreader")

    def cache(self) -> str:
        """All that the cache holds."""
        files = (self.home / ".cache").rglob("*")
        return "\n".join(path.read_bytes().decode("utf-8", "replace") for path in files if path.is_file())


def _environment(home: Path) -> Mapping[str, str]:
    names = {"CONFIG": ".config", "DATA": ".local/share", "STATE": ".local/state", "CACHE": ".cache"}
    return {"HOME": str(home)} | {f"XDG_{name}_HOME": str(home / folder) for name, folder in names.items()}


def _exit_code(arguments: Sequence[str]) -> int:
    try:
        return main(arguments)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
