"""A reading room of its own for each page that is open in a browser: a process, and what passes between the two."""

import asyncio
import contextlib
import json
from asyncio.subprocess import PIPE, Process
from collections.abc import Sequence

from aiohttp.web import WebSocketResponse
from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

_BEGINS = b"__GANGLION__\n"
"""What Textual's web driver writes before its first packet."""
_HEAD = 5
_PATIENCE = 5.0
_LARGEST = 1000
"""The largest number of columns or rows of a window; claiming more would have the room draw without end."""


class RoomProcess(AppService):
    """One reading room. It ends with the page that shows it, and keeps its place as it does when a terminal closes.

    Of what a room may ask of its server, only opening a link is done, which the room asks its reader for; files are
    never handed over.
    """

    def __init__(self, command: Sequence[str], socket: WebSocketResponse) -> None:
        async def close() -> None:
            await socket.close()

        super().__init__(
            "",
            write_bytes=socket.send_bytes,
            write_str=socket.send_str,
            close=close,
            download_manager=DownloadManager(),
        )
        self._arguments = tuple(command)

    async def start(self, width: int, height: int) -> None:
        """Start the process, for a window of this size."""
        await super().start(_within(width), _within(height))

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        """Without a shell, which a title could speak to, and in a session of its own, which Ctrl+C does not reach."""
        environment = self._build_environment(width, height) | {"TERM": "xterm-256color"}
        process = await asyncio.create_subprocess_exec(
            *self._arguments, stdin=PIPE, stdout=PIPE, env=environment, start_new_session=True
        )
        self._process, self._stdin = process, process.stdin
        return process

    async def run(self) -> None:
        """Hand over what the process draws, until it or the page ends."""
        process = self._process
        if process is None or process.stdout is None:
            return
        try:
            await self._hand_over(process.stdout)
        except (asyncio.IncompleteReadError, ConnectionResetError):
            pass  # one of the two has ended
        finally:
            await _end(process)
            await self.remote_close()

    async def _hand_over(self, drawn: asyncio.StreamReader) -> None:
        while await drawn.readline() != _BEGINS:
            if drawn.at_eof():
                return
        while True:
            head = await drawn.readexactly(_HEAD)
            payload = await drawn.readexactly(int.from_bytes(head[1:], "big"))
            if head[:1] == b"D":
                await self.on_data(payload)
            elif head[:1] == b"M":
                await self.on_meta(payload)

    async def on_meta(self, data: bytes) -> None:
        """Do what the room asks for: open a link."""
        if json.loads(data)["type"] == "open_url":
            await super().on_meta(data)

    async def stop(self) -> None:
        """End the process and wait for that; a second caller does not disturb the first."""
        task, self._task = self._task, None
        if task:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    async def take(self, message: str) -> None:
        """What the page says: keys, its size, whether one looks at it. Anything else is nothing to us."""
        try:
            packet = json.loads(message)
        except (ValueError, RecursionError):
            return
        match packet:
            case ["stdin", str(typed)]:
                await self.send_bytes(typed.encode("utf-8", "replace"))
            case ["resize", {"width": int(width), "height": int(height)}]:
                await self.set_terminal_size(_within(width), _within(height))
            case ["focus"]:
                await self.focus()
            case ["blur"]:
                await self.blur()
            case ["ping", str(sent)]:
                await self.remote_write_str(json.dumps(["pong", sent]))


def _within(cells: int) -> int:
    return min(max(cells, 1), _LARGEST)


async def _end(process: Process) -> None:
    with contextlib.suppress(ProcessLookupError):
        process.terminate()
    try:
        await asyncio.wait_for(process.communicate(), _PATIENCE)
    except TimeoutError:
        process.kill()
        await process.wait()
