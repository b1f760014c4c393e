"""The browser's end of the websocket, in a pty: `bridge.py ADDRESS MESSAGES`.

It does what the page's terminal does: the same requests, the same messages, and all bytes to the screen. What is no
drawing (a page to open, say) goes into the file MESSAGES, a line each.
"""

import asyncio
import codecs
import os
import signal
import sys
import tty
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType


async def main(address: str, messages: Path) -> None:
    tty.setraw(0)
    columns, rows = os.get_terminal_size()
    origin = f"http://{urlsplit(address).netloc}"
    async with (
        ClientSession() as session,
        session.ws_connect(f"{address}ws?width={columns}&height={rows}", origin=origin, max_msg_size=0) as socket,
    ):
        await resize(socket)
        sending = asyncio.create_task(send_keys(socket))
        await show(socket, messages)
        sending.cancel()


async def show(socket: ClientWebSocketResponse, messages: Path) -> None:
    has_focus = False
    async for message in socket:
        if message.type is WSMsgType.TEXT:
            with messages.open("a", encoding="utf-8") as file:
                file.write(f"{message.data}\n")
            continue
        written = 0
        while written < len(message.data):
            written += os.write(1, message.data[written:])
        if not has_focus:
            has_focus = True
            await socket.send_json(["focus"])


async def send_keys(socket: ClientWebSocketResponse) -> None:
    loop, decode = asyncio.get_running_loop(), codecs.getincrementaldecoder("utf-8")("replace").decode
    waiting: asyncio.Queue[list[object]] = asyncio.Queue()
    loop.add_reader(0, lambda: waiting.put_nowait(["stdin", decode(os.read(0, 1 << 16))]))
    loop.add_signal_handler(signal.SIGWINCH, lambda: waiting.put_nowait(["resize"]))
    while True:
        message = await waiting.get()
        if message == ["resize"]:
            await resize(socket)
        else:
            await socket.send_json(message)


async def resize(socket: ClientWebSocketResponse) -> None:
    columns, rows = os.get_terminal_size()
    await socket.send_json(["resize", {"width": columns, "height": rows}])


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], Path(sys.argv[2])))
