"""The server: where it listens, what it is called there, and how it ends."""

import asyncio
import errno
import gc
import logging
import signal
import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from aiohttp import web

from recapreader.core.errors import UsageError
from recapreader.core.faults import tell_fault
from recapreader.serve.guard import Guard, is_loopback, new_token
from recapreader.serve.routes import Site

_PATIENCE = 10.0
_QUIET_LOGGERS = ("aiohttp", "asyncio", "textual-serve")
_ENDS = (signal.SIGINT, signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM))  # no hang-up on Windows
_PROBLEMS = {
    errno.EADDRINUSE: "this port is already in use; choose another one, or leave --port out",
    errno.EACCES: "you may not use this port; choose one above 1023, or leave --port out",
    errno.EADDRNOTAVAIL: "this machine has no such address; choose another --host, or leave it out",
}
_EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - what is opened where it listens everywhere


@dataclass(frozen=True, slots=True)
class Opened:
    """Where the room can be opened, and whether by this machine only."""

    address: str = field(repr=False)
    only_loopback: bool


def serve(command: Sequence[str], host: str, port: int, opened: Callable[[Opened], None]) -> int:
    """Serve until a signal ends it; the exit code.

    Args:
        command: what runs one reading room.
        host: the name or address to listen on.
        port: the port to listen on, 0 for any free one.
        opened: is called once a browser can open the room.

    Raises:
        UsageError: it cannot listen there.
    """
    gc.enable()  # unlike a command that prints and ends, this one stays
    for name in _QUIET_LOGGERS:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)  # their reports quote addresses and exceptions
    listening = _listen(host, port)
    bound, port = listening.getsockname()[:2]
    guard = Guard(new_token(), host, only_loopback=is_loopback(bound))
    name = _EVERYWHERE.get(bound, host)
    address = f"http://{f'[{name}]' if ':' in name else name}:{port}/{guard.token}/"
    place = Opened(address, guard.only_loopback)
    return asyncio.run(_serve(Site(guard, command).application(), listening, lambda: opened(place)))


def _listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens on the first address that a name resolves to.

    Raises:
        UsageError: that cannot be.
    """
    try:
        family, *_, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        return socket.create_server((str(place[0]), port), family=family)
    except (socket.gaierror, UnicodeError):
        raise UsageError("--host is not a name or address that this machine knows") from None
    except OSError as error:
        raise UsageError(_PROBLEMS.get(error.errno or 0, "cannot listen there; check --host and --port")) from None


async def _serve(application: web.Application, listening: socket.socket, opened: Callable[[], None]) -> int:
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(_tell)
    ended: asyncio.Future[int] = loop.create_future()
    for number in _ENDS:
        loop.add_signal_handler(number, _end, ended, number)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=_PATIENCE)
    await runner.setup()
    try:
        await web.SockSite(runner, listening).start()
        opened()
        return 128 + await ended
    finally:
        await runner.cleanup()


def _end(ended: "asyncio.Future[int]", number: int) -> None:
    if not ended.done():
        ended.set_result(number)


def _tell(_: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:
    """Report a fault outside of any handler like every other; asyncio's own report would quote it."""
    error = context.get("exception")
    if isinstance(error, Exception):
        tell_fault(error)
