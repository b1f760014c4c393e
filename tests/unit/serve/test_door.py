"""The door of `recapreader serve`: who is let in and who is not, and what anyone gets to know."""

import asyncio
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from aiohttp import ClientSession
from aiohttp.test_utils import TestClient, TestServer

from recapreader.serve import routes
from recapreader.serve.guard import Guard
from support.room import TALE
from support.served import Server, answer, handshake, wait_until


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One for all who knock and change nothing."""
    home = tmp_path_factory.mktemp("served")
    (home / "tale.md").write_text(TALE, encoding="utf-8")
    with Server(["./tale.md"], home=home) as running:
        yield running


def test_only_the_whole_token_opens_anything(server: Server) -> None:
    parts = urlsplit(server.address)
    root, token = f"http://{parts.netloc}", parts.path.strip("/")
    assert re.fullmatch(r"[\w-]{40,}", token)
    for wrong in ("", "x", token[:-1], f"{token}x", token.swapcase(), f"{token}%00", "é"):
        for name in ("", "page.js", "terminal.js", "mono.ttf", "ws", "download/1", "static/js/textual.js"):
            status, body = asyncio.run(answer(f"{root}/{wrong}/{name}"))
            assert (status, body) == (404, ""), (wrong, name)
    assert asyncio.run(answer(root))[0] == 404
    assert asyncio.run(answer(f"{root}/favicon.ico"))[0] == 404
    assert asyncio.run(answer(server.address))[0] == 200
    assert asyncio.run(answer(server.address.rstrip("/")))[0] == 302


def test_there_is_nothing_behind_the_token_but_the_page_and_what_it_loads(server: Server) -> None:
    for name in ("page.html", "static/js/textual.js", "download/1", "..%2fguard.py", "%2e%2e/guard.py"):
        assert asyncio.run(answer(server.address + name))[0] == 404, name
    for name in ("", "page.css", "page.js", "terminal.css", "terminal.js"):
        assert asyncio.run(answer(server.address + name))[0] == 200, name


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:{port}", 200),
        ("localhost:{port}", 200),
        ("localhost:9999", 200),  # the other end of a tunnel
        ("[::1]:{port}", 200),
        ("foreign.example:{port}", 403),
        ("foreign.example", 403),
        ("localhost.foreign.example", 403),
        ("127.0.0.1.foreign.example", 403),
        ("192.0.2.7:{port}", 403),
        ("user@foreign.example", 403),
        ("localhost@foreign.example", 403),
        ("[", 403),
        ("", 403),
    ],
)
def test_a_foreign_name_is_refused(server: Server, host: str, status: int) -> None:
    name = host.format(port=urlsplit(server.address).port)
    assert asyncio.run(answer(server.address, Host=name))[0] == status
    if status != 200:
        assert asyncio.run(handshake(f"{server.address}ws", Host=name, Origin=f"http://{name}")) == status


@pytest.mark.parametrize(
    "origin",
    [
        "http://foreign.example",
        "https://{place}",
        "http://127.0.0.1",
        "http://127.0.0.1:1",
        "http://{place}.foreign.example",
        "http://foreign.example/{place}",
        "null",
        "",
        None,
    ],
)
def test_a_websocket_from_another_page_is_refused(server: Server, origin: str | None) -> None:
    place = urlsplit(server.address).netloc
    headers = {} if origin is None else {"Origin": origin.format(place=place)}
    assert asyncio.run(handshake(f"{server.address}ws", **headers)) == 403
    if origin:
        assert asyncio.run(answer(server.address, **headers))[0] == 403


def test_a_websocket_from_the_page_itself_is_let_in(server: Server) -> None:
    wait_until(lambda: server.rooms() == ())
    origin = f"http://{urlsplit(server.address).netloc}"
    assert asyncio.run(handshake(f"{server.address}ws", Origin=origin)) == 101


def test_every_answer_forbids_what_could_carry_the_address_away(server: Server) -> None:
    async def headers(address: str) -> dict[str, str]:
        async with ClientSession() as session, session.get(address) as response:
            return {name.lower(): value for name, value in response.headers.items()}

    for address in (server.address, f"{server.address}terminal.js", f"{server.address}x", server.address[:-5]):
        told = asyncio.run(headers(address))
        assert told["referrer-policy"] == "no-referrer"
        assert told["cache-control"] == "no-store"
        assert told["x-frame-options"] == "DENY"
        assert told["x-content-type-options"] == "nosniff"
        assert "default-src 'none'" in told["content-security-policy"]
        assert "frame-ancestors 'none'" in told["content-security-policy"]
        assert "http" not in told["content-security-policy"]
    page = asyncio.run(answer(server.address))[1]
    assert "//" not in page


@pytest.mark.parametrize(
    "message", ["", "[", "{}", "[]", '["resize"]', '["resize", {"width": 99999999, "height": "1"}]', '["stdin", 7]',
                '["resize", {"width": 0, "height": -7}]', '["deliver_file_start"]', "[" * 5000, '["stdin", "\\ud800"]']
)  # fmt: skip
def test_what_no_page_of_ours_says_does_no_harm(server: Server, message: str) -> None:
    async def talk() -> object:
        origin = f"http://{urlsplit(server.address).netloc}"
        async with ClientSession() as session, session.ws_connect(f"{server.address}ws", origin=origin) as socket:
            await socket.send_str(message)
            await socket.send_bytes(b"\xff")
            await socket.send_json(["ping", "still there"])
            async for answered in socket:
                if answered.type.name == "TEXT":
                    return answered.json()
        return None

    assert asyncio.run(talk()) == ["pong", "still there"]
    assert "fault" not in server.stderr


def test_a_fault_of_the_server_tells_no_message_and_no_locals(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        secret = "a secret"
        raise ValueError(secret)

    async def ask() -> tuple[int, str]:
        guard = Guard("token", "127.0.0.1", only_loopback=True)
        server = TestServer(routes.Site(guard, ()).application())
        async with TestClient(server) as client, client.get("/token/") as response:
            return response.status, await response.text()

    monkeypatch.setattr("aiohttp.web.FileResponse", fail)
    assert asyncio.run(ask()) == (500, "500: Internal Server Error")
    told = capsys.readouterr().err
    assert "ValueError at" in told
    assert "routes.py:" in told
    assert "secret" not in told
