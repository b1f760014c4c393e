"""`recapreader serve` as a program: what it says, what it runs, and how it and its rooms end."""

import asyncio
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from support.room import TALE
from support.samples import environment, run_program
from support.served import ServedTerminal, Server, answer, handshake, wait_until

WITHOUT = (
    "import sys; sys.modules[{missing!r}] = None; from recapreader.cli.main import main; sys.exit(main(['serve']))"
)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "reader"
    home.mkdir()
    (home / "tale.md").write_text(TALE, encoding="utf-8")
    return home


def test_ctrl_c_ends_it_and_its_rooms_without_a_word(home: Path) -> None:
    with ServedTerminal(["./tale.md"], home=home) as terminal:
        terminal.wait_for("A Tale")
        assert terminal.server.end(signal.SIGINT) == 130
        assert terminal.wait_exit() == 0
        assert terminal.server.more_output == ""
        assert terminal.server.stderr == "recapreader: open this address in a browser; Ctrl+C stops the server\n"


def test_the_log_has_neither_the_token_nor_a_word_of_what_was_asked_for(home: Path) -> None:
    with ServedTerminal(["./tale.md"], home=home) as terminal:
        terminal.wait_for("A Tale")
        asyncio.run(answer(f"{terminal.server.address}Third-secret"))
        asyncio.run(handshake(f"{terminal.server.address}ws", Origin="http://foreign.example"))
        terminal.press("q")
        terminal.wait_exit()
        assert terminal.server.end(signal.SIGTERM) == 143
        assert terminal.server.stderr == "recapreader: open this address in a browser; Ctrl+C stops the server\n"


def test_a_closed_page_ends_its_room_which_keeps_its_place(home: Path) -> None:
    with ServedTerminal(["./tale.md"], home=home) as terminal:
        terminal.wait_for("is hidden. Enter reveals")
        terminal.press("3")
        terminal.settle()
        terminal.hang_up()
    with ServedTerminal(["./tale.md"], home=home) as again:
        again.wait_for("▌▒ Chapter 3")


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="this system does not tell which processes there are")
def test_a_room_whose_server_was_killed_ends_too(home: Path) -> None:
    with ServedTerminal(["./tale.md"], home=home) as terminal:
        terminal.settle()  # a room that draws would notice by itself
        (room,) = terminal.server.rooms()
        terminal.server.end(signal.SIGKILL)
        terminal.wait_exit()
        wait_until(lambda: not Path(f"/proc/{room}").exists())


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
        assert "nothing is encrypted in transit" in server.stderr
        assert asyncio.run(answer(server.address, Host="192.0.2.7"))[0] == 200
        assert asyncio.run(answer(server.address, Host="foreign.example"))[0] == 403


def test_a_port_in_use_is_told(home: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = run_program(home, "serve", "--port", str(taken.getsockname()[1]))
    assert done.returncode == 2
    assert done.stderr == "recapreader: this port is already in use; choose another one, or leave --port out\n"
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["--port", "65536"], 2, "--port takes a number up to 65535"),
        (["--port", "-1"], 2, "--port takes a number up to 65535"),
        (["--port", "http"], 2, "invalid int value"),
        (["--host", ""], 2, "--host takes an address"),
        (["--host", "192.0.2.7"], 2, "this machine has no such address"),
        (["--host", "no such name"], 2, "--host is not a name or address"),
        (["--host", "a" * 300], 2, "--host is not a name or address"),
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
def test_without_the_extra_the_fix_is_named(missing: str, home: Path) -> None:
    command = [sys.executable, "-c", WITHOUT.format(missing=missing)]
    done = subprocess.run(command, env=environment(home), capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert done.stderr == "recapreader: serve needs an extra: pip install 'recapreader[serve]'\n"
