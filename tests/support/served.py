"""The reading room behind `recapreader serve`: the server, and a terminal on the other end of its websocket."""

import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from aiohttp import ClientSession, WSServerHandshakeError

from support.terminal import PROGRAM, Terminal, clean_environment

_BRIDGE = Path(__file__).with_name("bridge.py")
_PATIENCE = 30.0


class Server:
    """`recapreader serve` in a process of its own, open once this is made. Leaving the `with` ends it."""

    def __init__(self, arguments: Sequence[str], *, home: Path, environment: Mapping[str, str] | None = None) -> None:
        home.mkdir(parents=True, exist_ok=True)
        self.home = home
        self.more_output = ""
        """What it printed after the address; known once it has ended."""
        with (home / "stderr").open("ab") as stderr:
            self._process = subprocess.Popen(
                [PROGRAM[0], "-P", *PROGRAM[1:], "serve", *arguments],  # -P: as when it is installed
                cwd=home,
                env=clean_environment(home, environment or {}),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=stderr,
                start_new_session=True,
                encoding="utf-8",
            )
        assert self._process.stdout
        self.address = self._process.stdout.readline().strip()
        assert self.address.startswith("http://"), self.stderr

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.end()

    @property
    def pid(self) -> int:
        """The server's process."""
        return self._process.pid

    @property
    def stderr(self) -> str:
        """What it said on stderr."""
        return (self.home / "stderr").read_text(encoding="utf-8")

    def rooms(self) -> tuple[int, ...]:
        """The processes of the rooms that are open."""
        with suppress(OSError):
            paths = Path(f"/proc/{self.pid}/task").glob("*/children")
            return tuple(int(pid) for path in paths for pid in path.read_text().split())
        return ()

    def end(self, number: int = signal.SIGINT) -> int:
        """End it by a signal; its exit code."""
        if self._process.returncode is None:
            self._process.send_signal(number)
            self.more_output, _ = self._process.communicate(timeout=_PATIENCE)
        return self._process.returncode


class ServedTerminal(Terminal):
    """A terminal that shows what a browser's would: all that comes over the websocket, and all that is typed goes.

    What the server says besides is put into a file of the home, as the walks compare them: `messages`.
    """

    def __init__(
        self,
        arguments: Sequence[str] = (),
        *,
        home: Path,
        size: tuple[int, int] = (120, 40),
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.server = Server(arguments, home=home, environment=environment)
        command = [*PROGRAM[:1], str(_BRIDGE), self.server.address, str(home / "messages")]
        super().__init__(home=home, size=size, program=command)
        try:
            self.wait_for(lambda each: bool(each.sent))
        except BaseException:
            self.close()
            raise

    def processes(self) -> tuple[int, ...]:
        """This end, the server, and its room."""
        return (self.pid, self.server.pid, *self.server.rooms())

    def wait_exit(self, patience: float = _PATIENCE) -> int:
        """Wait until this end has ended, and the room after it."""
        code = super().wait_exit(patience)
        wait_until(lambda: self.server.rooms() == ())
        return code

    def hang_up(self) -> int:
        """Close the page."""
        code = super().hang_up()
        wait_until(lambda: self.server.rooms() == ())
        return code

    def close(self) -> None:
        """End both."""
        super().close()
        self.server.end()


def wait_until(condition: Callable[[], bool]) -> None:
    """Wait until something is so."""
    until = time.monotonic() + _PATIENCE
    while not condition():
        assert time.monotonic() < until, "that never came"
        time.sleep(0.01)


async def answer(address: str, **headers: str) -> tuple[int, str]:
    """The status and the body of a request for an address, with these headers."""
    async with ClientSession() as session, session.get(address, headers=headers, allow_redirects=False) as response:
        return response.status, await response.text()


async def handshake(address: str, **headers: str) -> int:
    """The status with which a websocket is refused, or 101."""
    async with ClientSession() as session:
        try:
            async with session.ws_connect(address, headers=headers):
                return 101
        except WSServerHandshakeError as refused:
            return refused.status
