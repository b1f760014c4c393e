"""Programs in a real terminal (a pty of 120×40), and what they cost: seconds, time on a processor, memory."""

import os
import pty
import re
import select
import signal
import struct
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from support.terminal import QUIET, Emulator, clean_environment, different_cells, processor_nanoseconds, set_size

SIZE = (120, 40)
SILENCE = 0.03
"""Seconds without a byte after which a frame is over."""
PATIENCE = 20.0
_IDLE_NANOSECONDS = 2_000_000
_PEAK = re.compile(r"VmHWM:\s+(\d+) kB")


class NoAnswerError(Exception):
    """What was waited for did not come."""


@dataclass(frozen=True, slots=True)
class Program:
    """What is run, and with which HOME."""

    command: tuple[str, ...]
    home: Path
    environment: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment in a program's life."""

    seconds: float
    """Since it was executed."""
    processor_seconds: float
    """Spent on a processor until then."""


@dataclass(frozen=True, slots=True)
class Answer:
    """How long a key took, in seconds."""

    first: float
    """To the byte that completes what was awaited."""
    last: float
    """To the last byte of the frame."""


class Running:
    """A program that runs in its terminal until the `with` is left; `typed` waits for it from its first moment on."""

    def __init__(self, program: Program, typed: bytes = b"") -> None:
        self.sent = b""
        self._arrivals: list[tuple[float, int]] = []
        """When something came, and how much there was by then."""
        self._has_ended = False
        self._pid, self._handle, self._began = _execute(program)
        if typed:
            os.write(self._handle, typed)

    @property
    def began(self) -> float:
        """When it was executed, by the clock of `time.perf_counter`."""
        return self._began

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not self._has_ended:
            os.killpg(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)
        os.close(self._handle)

    def wait_for(self, text: bytes, after: bytes = b"") -> Moment:
        """The moment at which a text was sent, after something else if so asked."""
        while text not in (self.sent.partition(after)[2] if after else self.sent):
            if not self._read(PATIENCE):
                raise NoAnswerError(f"{text!r} did not come")
        seconds = time.perf_counter() - self._began
        return Moment(seconds, (processor_nanoseconds([self._pid]) or 0) / 1e9)

    def moment_of(self, text: bytes) -> float:
        """When a text that has come by now had come."""
        return next(seconds for seconds, length in self._arrivals if text in self.sent[:length])

    def first_whole_screen(self) -> float:
        """The first moment at which every cell looked as it does now that all is drawn."""
        settled, growing = Emulator(SIZE), Emulator(SIZE)
        settled.feed(self.sent)
        taken = 0
        for seconds, length in self._arrivals:
            growing.feed(self.sent[taken:length])
            taken = length
            if not different_cells(growing.cells, settled.cells, SIZE):
                return seconds
        raise NoAnswerError("it has drawn nothing")

    def wait_end(self) -> Moment:
        """The moment at which it ended; it must have gone well."""
        while self._read(PATIENCE):
            pass
        _, status, used = os.wait4(self._pid, 0)
        seconds = time.perf_counter() - self._began
        self._has_ended = True
        if status:
            raise NoAnswerError(f"it ended with {os.waitstatus_to_exitcode(status)}: {self.sent[-500:]!r}")
        return Moment(seconds, used.ru_utime + used.ru_stime)

    def leave(self) -> None:
        """Leave it as a reader does."""
        self.settle()
        os.write(self._handle, b"q")
        self.wait_end()

    def press(self, keys: bytes) -> None:
        """Press keys, and wait until their effect is over."""
        os.write(self._handle, keys)
        self.settle()

    def answer(self, key: bytes, awaited: bytes) -> Answer:
        """How long a key takes until what is awaited was sent, and until its frame is over."""
        self.settle()
        before = len(self.sent)
        began = last = time.perf_counter()
        first = 0.0
        os.write(self._handle, key)
        while self._read(SILENCE if first else PATIENCE):
            last = time.perf_counter()
            if not first and awaited in self.sent[before:]:
                first = last
        if not first:
            raise NoAnswerError(f"{awaited!r} did not come after {key!r}")
        return Answer(first - began, last - began)

    def settle(self, patience: float = PATIENCE) -> None:
        """Wait until it has sent all it will and is idle."""
        spent = 0
        until = time.monotonic() + patience
        while time.monotonic() < until:
            was_silent = not self._read(QUIET)
            before, spent = spent, processor_nanoseconds([self._pid]) or 0
            if was_silent and spent - before < _IDLE_NANOSECONDS:
                return
        raise NoAnswerError("it does not come to rest")

    @property
    def peak_megabytes(self) -> float:
        """The most memory that it has had so far."""
        found = _PEAK.search(Path(f"/proc/{self._pid}/status").read_text(encoding="utf-8"))
        return int(found[1]) / 1024 if found else 0.0

    def _read(self, patience: float) -> bool:
        """Whether it sent anything."""
        if not select.select([self._handle], [], [], patience)[0]:
            return False
        try:
            data = os.read(self._handle, 1 << 16)
        except OSError:  # the other end is closed
            return False
        self.sent += data
        self._arrivals.append((time.perf_counter() - self._began, len(self.sent)))
        return bool(data)


def _execute(program: Program) -> tuple[int, int, float]:
    """(process, terminal, when it was executed): forking is no part of what a program costs."""
    program.home.mkdir(parents=True, exist_ok=True)
    variables = clean_environment(program.home, program.environment)
    when, tell = os.pipe()
    process, handle = pty.fork()
    if not process:
        try:
            set_size(0, SIZE)
            os.chdir(program.home)
            os.write(tell, struct.pack("d", time.perf_counter()))
            os.execve(program.command[0], program.command, variables)
        finally:
            os._exit(127)
    os.close(tell)
    (began,) = struct.unpack("d", os.read(when, 8))
    os.close(when)
    return process, handle, began
