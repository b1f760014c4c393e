"""A program in a real terminal: a pty whose other end is a terminal emulator.

    with Terminal(["ballerina"], home=tmp_path) as terminal:
        terminal.settle()                      # until it has drawn all it will
        terminal.press("right_square_bracket", "enter")
        terminal.wait_for("the heading")       # fails with the screen where that never comes
        assert "hidden" in terminal.text
        terminal.resize(80, 24)
        terminal.settle()
        terminal.osc(52)                       # what it put on the clipboard
        terminal.press("q")
        assert terminal.wait_exit() == 0

`terminal.sent` is every byte the program wrote, `terminal.take()` those since the last `take()`.

Nothing here sleeps for luck: `settle` returns once the program wrote nothing for a while *and* spent no time on a
processor meanwhile (on Linux; elsewhere silence has to do). Several terminals settle at once by `settle_all`.
"""

import base64
import codecs
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

from support import keys

SOURCES = Path(__file__).parents[2] / "src"
PROGRAM = (sys.executable, "-m", "recapreader")
QUIET = 0.06
"""Seconds of silence after which a program is taken to have drawn all it will: longer than its slowest frame."""
_PATIENCE = 30.0
_TAKE_TERMINAL = 'exec "$@" <>"$0" >&0 2>&0'
"""Run by a session's first process, this makes the terminal the session's own, so that closing it hangs up."""
_IDLE_NANOSECONDS = 2_000_000
_OSC = re.compile(rb"\x1b\](\d+);(.*?)(?:\x07|\x1b\\)", re.DOTALL)
_PRIVATE = re.compile(r"\x1b\[[<>=?][\d;]*[uqn]|\x1b\[\?[\d;]*\$p|\x1b\](?:[^\x07\x1b]*)(?:\x07|\x1b\\)")
"""Sequences that the emulator would print: keyboard modes, mode queries, operating system commands."""
_UNFINISHED = re.compile(r"\x1b(?:\[[0-?]*[ -/]*|\][^\x07\x1b]*\x1b?|[()])?\Z")


Cells = Mapping[int, Mapping[int, pyte.screens.Char]]
"""The cells of a screen, by row and column."""


class TerminalError(AssertionError):
    """The program did not do what was waited for; the message shows the screen."""


class Emulator:
    """What a terminal shows of the bytes it gets."""

    def __init__(self, size: tuple[int, int]) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._held = ""
        self._screen = pyte.Screen(*size)
        self._stream = pyte.Stream(self._screen)

    def feed(self, sent: bytes) -> None:
        """Draw what these bytes say, and keep the beginning of a sequence whose end has not come yet."""
        text = self._held + self._decoder.decode(sent)
        unfinished = _UNFINISHED.search(text)
        whole, self._held = (text[: unfinished.start()], unfinished.group()) if unfinished else (text, "")
        self._stream.feed(_PRIVATE.sub("", whole))

    def resize(self, columns: int, rows: int) -> None:
        """Show so many columns and rows."""
        self._screen.resize(rows, columns)

    @property
    def screen(self) -> tuple[str, ...]:
        """The lines of the screen."""
        return tuple(line.rstrip() for line in self._screen.display)

    @property
    def cursor(self) -> tuple[int, int]:
        """Where the cursor is, (x, y)."""
        return self._screen.cursor.x, self._screen.cursor.y

    @property
    def cells(self) -> Mapping[int, Mapping[int, pyte.screens.Char]]:
        """Every cell, by row and column, both counted from 0."""
        return self._screen.buffer


def look(cell: pyte.screens.Char) -> tuple[int, ...]:
    """What one sees of a cell, as numbers: its character, the shapes of its letters, and its colours."""
    has_ink = cell.data != " " or cell.underscore or cell.reverse
    shapes = (cell.bold, cell.italics, cell.underscore, cell.reverse) if has_ink else ()
    return (ord((cell.data or "\0")[0]), *shapes, *_channels(cell.bg), *(_channels(cell.fg) if has_ink else ()))


def _channels(color: str) -> tuple[int, ...]:
    """Red, green and blue; of one that is none of 24 bits, something that stands for it."""
    try:
        return tuple(bytes.fromhex(color))
    except ValueError:
        return (-1, *color.encode())


def different_cells(one: Cells, other: Cells, size: tuple[int, int]) -> list[tuple[int, int]]:
    """The cells (x, y) that look different on two screens; Textual rounds some colours, by one in 256."""
    places = ((x, y) for y in range(size[1]) for x in range(size[0]))
    return [(x, y) for x, y in places if not _is_alike(look(one[y][x]), look(other[y][x]))]


def _is_alike(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return len(one) == len(other) and all(abs(a - b) <= 1 for a, b in zip(one, other, strict=True))


class Terminal:
    """One program in one pty. Leaving the `with` ends it.

    The program sees a clean environment: a home of its own, no animations, UTF-8, 24-bit colours.
    """

    def __init__(
        self,
        arguments: Sequence[str] = (),
        *,
        home: Path,
        size: tuple[int, int] = (120, 40),
        environment: Mapping[str, str] | None = None,
        program: Sequence[str] = PROGRAM,
        folder: Path | None = None,
    ) -> None:
        self.columns, self.rows = size
        self.sent = b""
        self.exit_code: int | None = None
        self._taken = self._drawn_to = self._sized_to = 0
        self._resized: list[tuple[int, tuple[int, int]]] = []
        self._twin: Terminal | None = None
        self._busy = (0, 0.0)
        self._emulator = Emulator(size)
        home.mkdir(parents=True, exist_ok=True)
        self.handle, self._far_end = pty.openpty()
        os.set_blocking(self.handle, False)
        set_size(self.handle, size)
        self._process = subprocess.Popen(
            ["/bin/sh", "-c", _TAKE_TERMINAL, os.ttyname(self._far_end), *program, *arguments],
            cwd=folder or home,
            env=clean_environment(home, environment or {}),
            start_new_session=True,
        )
        self.pid = self._process.pid
        self._open_handles = [self.handle, self._far_end]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the program, however it is."""
        if self.exit_code is None:
            self._process.kill()
            self._process.wait()
        self._close_handles()

    def _close_handles(self) -> None:
        while self._open_handles:
            os.close(self._open_handles.pop())

    # What goes in.

    def send(self, text: str | bytes) -> None:
        """Send it as if it were typed."""
        data = text.encode() if isinstance(text, str) else text
        while data and self.exit_code is None:
            try:
                data = data[os.write(self.handle, data) :]
            except BlockingIOError:
                self.pump(0.01)
                self._reap()

    def press(self, *names: str) -> None:
        """Press keys, by Textual's names, in one go."""
        self.send(keys.keys(*names))

    def click(self, x: int, y: int, times: int = 1) -> None:
        """Click on a cell, counted from 0."""
        self.send(keys.click(x, y, times))

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size; the program is told."""
        self.columns, self.rows = columns, rows
        set_size(self.handle, (columns, rows))
        self._resized.append((len(self.sent), (columns, rows)))
        self.kill(signal.SIGWINCH)

    def kill(self, number: int) -> None:
        """Send the program a signal."""
        self._process.send_signal(number)

    def hang_up(self) -> int:
        """Close the terminal's window: the program loses its terminal and gets a SIGHUP. Its exit code."""
        self._close_handles()
        self.exit_code = self._process.wait(_PATIENCE)
        return self.exit_code

    # What comes out.

    @property
    def screen(self) -> tuple[str, ...]:
        """The lines of the screen."""
        return self._drawn().screen

    @property
    def text(self) -> str:
        """The screen as one text."""
        return "\n".join(self.screen)

    @property
    def cells(self) -> Mapping[int, Mapping[int, pyte.screens.Char]]:
        """Every cell of the screen, by row and column."""
        return self._drawn().cells

    @property
    def cursor(self) -> tuple[int, int]:
        """Where the cursor is, (x, y)."""
        return self._drawn().cursor

    def take(self) -> bytes:
        """The bytes that came since the last `take`."""
        taken, self._taken = self.sent[self._taken :], len(self.sent)
        return taken

    def osc(self, number: int) -> list[str]:
        """What it said by operating system commands: 0 and 2 the title, 8 links, 52 the clipboard (decoded)."""
        return osc(self.sent, number)

    def find(self, text: str) -> tuple[int, int]:
        """The cell (x, y) where a text begins on the screen."""
        for y, line in enumerate(self.screen):
            if text in line:
                return line.index(text), y
        raise TerminalError(f"{text!r} is not on the screen\n{self.text}")

    # Waiting.

    def pump(self, patience: float) -> bool:
        """Read what there is, waiting up to `patience` seconds for it; whether anything came."""
        return _pump([self], patience) == [self]

    def settle(self, quiet: float = QUIET) -> None:
        """Wait until the program has drawn all it will, or has ended."""
        settle_all([self], quiet)

    def wait_for(self, what: str | Callable[["Terminal"], bool], patience: float = _PATIENCE) -> None:
        """Wait until a text is on the screen, or a condition holds."""
        until = time.monotonic() + patience
        while not (what in self.text if isinstance(what, str) else what(self)):
            if time.monotonic() > until or self.exit_code is not None:
                raise TerminalError(f"{what!r} did not come; exit code {self.exit_code}\n{self.text}")
            self.pump(0.02)
            self._reap()

    def wait_exit(self, patience: float = _PATIENCE) -> int:
        """Wait until the program ends; its exit code, negative for a signal."""
        until = time.monotonic() + patience
        while self.exit_code is None:
            if time.monotonic() > until:
                raise TerminalError(f"the program does not end\n{self.text}")
            self.pump(0.02)
            self._reap()
        while self.pump(0):
            pass
        return self.exit_code

    def _read(self) -> bool:
        try:
            data = os.read(self.handle, 1 << 16)
        except BlockingIOError:
            return False
        self.sent += data
        return True

    def look_like(self, other: "Terminal") -> None:
        """Take another's screen for this one's, for as long as both have got the same: it is drawn once then."""
        self._twin = other

    def _drawn(self) -> Emulator:
        """The emulator, up to date: drawing is left until someone looks, so as not to hold up the program."""
        if self._twin and (self._twin.sent, self._twin._resized) == (self.sent, self._resized):
            return self._twin._drawn()
        for at, size in self._resized[self._sized_to :]:
            self._draw(at)
            self._emulator.resize(*size)
        self._sized_to = len(self._resized)
        self._draw(len(self.sent))
        return self._emulator

    def _draw(self, end: int) -> None:
        self._emulator.feed(self.sent[self._drawn_to : end])
        self._drawn_to = end

    def _reap(self) -> None:
        self.exit_code = self._process.poll()

    def processes(self) -> tuple[int, ...]:
        """The processes that draw."""
        return (self.pid,)

    def was_idle(self, seconds: float) -> bool:
        """Whether the program spent (almost) no time on a processor since the last call, all of `seconds` long."""
        pids = self.processes()
        spent, before = processor_nanoseconds(pids), self._busy
        now = time.monotonic()
        if spent is None:
            return True
        if abs(spent - before[0]) > _IDLE_NANOSECONDS or any(map(_is_running, pids)):
            self._busy = (spent, now)
            return False
        return now - before[1] >= seconds


def settle_all(terminals: Iterable[Terminal], quiet: float = QUIET) -> None:
    """Wait until all of them have drawn all they will, or have ended."""
    unsettled = [terminal for terminal in terminals if terminal.exit_code is None]
    started = time.monotonic()
    last = dict.fromkeys(unsettled, started)
    for terminal in unsettled:
        terminal._busy = (processor_nanoseconds(terminal.processes()) or 0, started)
    while unsettled:
        if time.monotonic() > started + _PATIENCE:
            raise TerminalError(f"the program does not come to rest\n{unsettled[0].text}")
        for terminal in _pump(unsettled, quiet / 3):
            last[terminal] = time.monotonic()
        now = time.monotonic()
        for terminal in unsettled.copy():
            terminal._reap()
            idle = terminal.was_idle(quiet)
            if terminal.exit_code is not None or (idle and now - last[terminal] >= quiet):
                unsettled.remove(terminal)
    for terminal in last:
        while terminal.exit_code is not None and terminal.pump(0):
            pass


def osc(sent: bytes, number: int) -> list[str]:
    """What operating system commands of this number say in `sent`; the clipboard's are decoded."""
    said = [data for code, data in _OSC.findall(sent) if int(code) == number]
    if number == 52:
        return [base64.b64decode(data.partition(b";")[2]).decode() for data in said]
    return [data.decode() for data in said]


def _pump(terminals: Sequence[Terminal], patience: float) -> list[Terminal]:
    by_handle = {terminal.handle: terminal for terminal in terminals if terminal._open_handles}
    readable, _, _ = select.select(list(by_handle), [], [], patience)
    return [by_handle[handle] for handle in readable if by_handle[handle]._read()]


def clean_environment(home: Path, more: Mapping[str, str]) -> dict[str, str]:
    """A home of its own, no animations, UTF-8, 24-bit colours, and nothing else but what `more` says."""
    return {
        "PATH": os.environ.get("PATH", ""),
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_DATA_HOME": str(home / ".local/share"),
        "XDG_STATE_HOME": str(home / ".local/state"),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "TEXTUAL_ANIMATIONS": "none",
        "PYTHONPATH": str(SOURCES),
        **more,
    }


def set_size(handle: int, size: tuple[int, int]) -> None:
    """Give a terminal so many columns and rows."""
    fcntl.ioctl(handle, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))


def processor_nanoseconds(pids: Iterable[int]) -> int | None:
    """How long the threads of these have been on a processor; None where the system does not tell."""
    threads = (path for pid in pids for path in Path(f"/proc/{pid}/task").glob("*/schedstat"))
    try:
        return sum(int(path.read_text().split()[0]) for path in threads)
    except (OSError, IndexError, ValueError):
        return None


def _is_running(pid: int) -> bool:
    """Whether one of a program's threads is, or waits to be, on a processor."""
    try:
        stats = [path.read_text() for path in Path(f"/proc/{pid}/task").glob("*/stat")]
    except OSError:
        return False
    return any(stat.rpartition(")")[2].split()[0] in "RD" for stat in stats)
