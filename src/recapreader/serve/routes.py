"""What a browser can ask for: one page, what it loads, and a websocket to a reading room of its own."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

import textual_serve
from aiohttp import web
from aiohttp.typedefs import Handler
from aiohttp.web_exceptions import HTTPException, HTTPFound, HTTPInternalServerError, HTTPNotFound

from recapreader.core.faults import tell_fault
from recapreader.serve.guard import HEADERS, Guard
from recapreader.serve.room_process import RoomProcess

_OURS = Path(__file__).parent
_TERMINAL = Path(textual_serve.__file__).parent / "static"
_FILES = {
    "": (_OURS / "page.html", "text/html; charset=utf-8"),
    "page.css": (_OURS / "page.css", "text/css; charset=utf-8"),
    "page.js": (_OURS / "page.js", "text/javascript; charset=utf-8"),
    "terminal.css": (_TERMINAL / "css/xterm.css", "text/css; charset=utf-8"),
    "terminal.js": (_TERMINAL / "js/textual.js", "text/javascript; charset=utf-8"),
    "mono.ttf": (_TERMINAL / "fonts/RobotoMono-VariableFont_wght.ttf", "font/ttf"),
}
"""All that can be loaded, by its name behind the token."""
_SOCKET = "ws"
_HEARTBEAT = 15.0
_LARGEST_MESSAGE = 1 << 20


class Site:
    """The answers to what a browser asks for; `command` runs one reading room."""

    def __init__(self, guard: Guard, command: Sequence[str]) -> None:
        self._guard = guard
        self._command = command
        self._rooms: set[RoomProcess] = set()

    def application(self) -> web.Application:
        """The site as aiohttp serves it."""
        application = web.Application(middlewares=[self._at_the_door])
        application.router.add_get("/{token}/" + _SOCKET, self._room)
        application.router.add_get("/{token}/{name:[^/]*}", self._file)
        application.router.add_get("/{token}", self._page)
        application.on_response_prepare.append(_add_headers)
        application.on_shutdown.append(self._end_rooms)
        return application

    @web.middleware
    async def _at_the_door(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Let a request in or refuse it, without a word why; faults are reported to the server's user only."""
        token, _, name = request.path[1:].partition("/")
        host, origin = request.headers.get("Host", ""), request.headers.get("Origin")
        refusal = self._guard.refuses(host, token, origin, is_socket=name == _SOCKET)
        if refusal:
            return web.Response(status=refusal)
        try:
            return await handler(request)
        except (HTTPException, ConnectionResetError):
            raise
        except Exception as error:  # noqa: BLE001 - aiohttp would log it with its message
            tell_fault(error)
            raise HTTPInternalServerError from None

    async def _page(self, request: web.Request) -> web.StreamResponse:
        raise HTTPFound(f"{request.path}/")

    async def _file(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["name"] not in _FILES:
            raise HTTPNotFound
        path, kind = _FILES[request.match_info["name"]]
        return web.FileResponse(path, headers={"Content-Type": kind})

    async def _room(self, request: web.Request) -> web.StreamResponse:
        """A room for as long as the page is open."""
        connection = web.WebSocketResponse(heartbeat=_HEARTBEAT, max_msg_size=_LARGEST_MESSAGE)
        await connection.prepare(request)
        room = RoomProcess(self._command, connection)
        self._rooms.add(room)
        try:
            await room.start(_cells(request, "width", 80), _cells(request, "height", 24))
            async for message in connection:
                if message.type is web.WSMsgType.TEXT:
                    await room.take(message.data)
        finally:
            await room.stop()
            self._rooms.discard(room)
        return connection

    async def _end_rooms(self, _: web.Application) -> None:
        await asyncio.gather(*(room.stop() for room in self._rooms))


async def _add_headers(_: web.Request, response: web.StreamResponse) -> None:
    response.headers.update(HEADERS)


def _cells(request: web.Request, name: str, usual: int) -> int:
    try:
        return int(request.query.get(name, usual))
    except ValueError:
        return usual
