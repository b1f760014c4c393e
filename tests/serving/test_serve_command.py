"""`recapreader serve`: who is let in and who is not, what is said of it, and how it ends."""

import asyncio
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from aiohttp import ClientSession, WSServerHandshakeError
from aiohttp.test_utils import TestClient, TestServer

from recapreader.serving import site
from recapreader.serving.guard import Guard
from room import TALE
from samples import environment, run_program
from support.served import ServedTerminal, Server

PATIENCE = 30.0
WITHOUT = "import sys; sys.modules[{missing!r}] = None; from recapreader.cli import main; sys.exit(main(['serve']))"


def wait_until(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.01)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "reader"
    home.mkdir()
    (home / "tale.md").write_text(TALE, encoding="utf-8")
    return home


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One for all who knock and change nothing."""
    home = tmp_path_factory.mktemp("served")
    (home / "tale.md").write_text(TALE, encoding="utf-8")
    with Server(["./tale.md"], home=home) as running:
        yield running


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


def test_ctrl_c_ends_it_and_its_rooms_without_a_word(home: Path) -> None:
    with ServedTerminal(["./tale.md"], home=home) as terminal:
        terminal.wait_for("A Tale")
        assert terminal.server.end(signal.SIGINT) == 130
        assert terminal.wait_exit() == 0
        assert terminal.server.more_output == ""
        assert terminal.server.stderr == "recapreader: open this address in a browser; Ctrl+C ends it\n"


def test_the_log_has_neither_the_token_nor_a_word_of_what_was_asked_for(home: Path) -> None:
    with ServedTerminal(["./tale.md"], home=home) as terminal:
        terminal.wait_for("A Tale")
        asyncio.run(answer(f"{terminal.server.address}Third-secret"))
        asyncio.run(handshake(f"{terminal.server.address}ws", Origin="http://foreign.example"))
        terminal.press("q")
        terminal.wait_exit()
        assert terminal.server.end(signal.SIGTERM) == 143
        assert terminal.server.stderr == "recapreader: open this address in a browser; Ctrl+C ends it\n"


def test_a_closed_page_ends_its_room_which_keeps_its_place(home: Path) -> None:
    with ServedTerminal(["./tale.md"], home=home) as terminal:
        terminal.wait_for("is hidden. Enter reveals")
        terminal.press("3")
        terminal.settle()
        terminal.hang_up()
    with ServedTerminal(["./tale.md"], home=home) as again:
        again.wait_for("▌▒ 3 Chapter 3")


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="this system does not tell which processes there are")
def test_a_room_whose_server_was_killed_ends_too(home: Path) -> None:
    with ServedTerminal(["./tale.md"], home=home) as terminal:
        terminal.settle()  # a room that draws would notice by itself
        (room,) = terminal.server.rooms()
        terminal.server.end(signal.SIGKILL)
        terminal.wait_exit()
        wait_until(lambda: not Path(f"/proc/{room}").exists())


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


def test_a_title_is_an_argument_and_never_a_command(home: Path) -> None:
    name = "-x $(touch ran); `touch ran` 'a\"b"
    (home / f"{name}.md").write_text(TALE.replace("A Tale", "The Named Tale"), encoding="utf-8")
    (home / "recapreader").mkdir()
    (home / "recapreader" / "__init__.py").touch()
    (home / "recapreader" / "__main__.py").write_text("open('ran', 'w')", encoding="utf-8")
    with ServedTerminal(["--library", ".", "--", name], home=home) as terminal:
        terminal.wait_for("The Named Tale")
    assert not (home / "ran").exists()


def test_options_go_to_the_room(home: Path, series: Path) -> None:
    with ServedTerminal([str(series), "--seen", "S01E01", "--journal", "other.db"], home=home) as terminal:
        terminal.wait_for("watched to S01E01")
    assert (home / "other.db").exists()


def test_another_address_than_loopback_is_a_choice_that_is_told(home: Path) -> None:
    with Server(["--host", "0.0.0.0"], home=home) as server:
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/[\w-]+/", server.address)
        assert "nothing on the way is encrypted" in server.stderr
        assert asyncio.run(answer(server.address, Host="192.0.2.7"))[0] == 200
        assert asyncio.run(answer(server.address, Host="foreign.example"))[0] == 403


def test_a_port_in_use_is_told(home: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = run_program(home, "serve", "--port", str(taken.getsockname()[1]))
    assert done.returncode == 2
    assert done.stderr == "recapreader: this port is in use already; choose another one, or leave --port out\n"
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["--port", "65536"], 2, "--port takes a number up to 65535"),
        (["--port", "-1"], 2, "--port takes a number up to 65535"),
        (["--port", "http"], 2, "invalid int value"),
        (["--host", ""], 2, "--host takes an address"),
        (["--host", "192.0.2.7"], 2, "this machine has no such address"),
        (["--host", "no such name"], 2, "--host is no name or address"),
        (["--host", "a" * 300], 2, "--host is no name or address"),
        (["--seen", "soon"], 2, "--seen"),
        (["no-such-title"], 2, "no such title"),
        (["./missing.md"], 1, "missing.md"),
    ],
)
def test_what_cannot_be_served_is_told(home: Path, arguments: list[str], code: int, told: str) -> None:
    done = run_program(home, "serve", *arguments)
    assert (done.returncode, done.stdout) == (code, "")
    assert told in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("missing", ["aiohttp", "textual_serve"])
def test_without_the_extra_the_mend_is_named(missing: str, home: Path) -> None:
    command = [sys.executable, "-c", WITHOUT.format(missing=missing)]
    done = subprocess.run(command, env=environment(home), capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert done.stderr == "recapreader: serve needs more than is installed: pip install 'recapreader[serve]'\n"


def test_a_fault_of_the_server_tells_no_message_and_no_locals(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        secret = "a secret"
        raise ValueError(secret)

    async def ask() -> tuple[int, str]:
        guard = Guard("token", "127.0.0.1", only_loopback=True)
        server = TestServer(site.Site(guard, ()).application())
        async with TestClient(server) as client, client.get("/token/") as response:
            return response.status, await response.text()

    monkeypatch.setattr("aiohttp.web.FileResponse", fail)
    assert asyncio.run(ask()) == (500, "500: Internal Server Error")
    told = capsys.readouterr().err
    assert "ValueError at" in told
    assert "site.py:" in told
    assert "secret" not in told
