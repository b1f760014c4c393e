"""A source opened in a real terminal: what is said while it comes, how one stops it, and the room it ends in."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.import_server import ARTICLE, Server, running
from support.terminal import Terminal

IMPORTED = "Imported: only what is clearly premise is open"
LIBRARY = ".local/share/recapreader/library"


@pytest.fixture
def web() -> Iterator[Server]:
    with running() as server:
        yield server


def test_an_address_ends_in_the_room_which_says_what_is_open(web: Server, tmp_path: Path) -> None:
    with Terminal([web.address + "/page"], home=tmp_path) as terminal:
        terminal.wait_for(IMPORTED)
        terminal.settle()
        assert b"Fetching 127.0.0.1" in terminal.sent
        assert "Fetching" not in terminal.text
        assert b"drowns" not in terminal.sent
        terminal.press("r")
        terminal.wait_for("This is the line")
        terminal.press("q")
        terminal.wait_for(IMPORTED)
        terminal.press("q")
        assert terminal.wait_exit() == 0
    with Terminal([web.address + "/page"], home=tmp_path) as terminal:
        terminal.wait_for(IMPORTED)
        assert b"Fetching" not in terminal.sent
        terminal.press("q")
        assert terminal.wait_exit() == 0
    assert web.times("/page") == 1


@pytest.mark.parametrize(("path", "said"), [("/slow", "Fetching 127.0.0.1"), ("/trickle", "kB (Ctrl+C stops)")])
def test_ctrl_c_stops_a_fetch_and_nothing_is_left(web: Server, tmp_path: Path, path: str, said: str) -> None:
    with Terminal([web.address + path], home=tmp_path) as terminal:
        terminal.wait_for(said)
        terminal.press("ctrl+c")
        assert terminal.wait_exit() == 130
        assert "stopped; nothing was imported" in terminal.text
        assert "Fetching" not in terminal.text
        assert "Traceback" not in terminal.text
    assert not (tmp_path / LIBRARY).exists()


def test_what_is_piped_in_is_read_with_keys_from_the_terminal(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(ARTICLE, encoding="utf-8")
    program = f"{sys.executable} -m recapreader - < {page}"
    with Terminal([program], home=tmp_path, program=("/bin/sh", "-c")) as terminal:
        terminal.wait_for(IMPORTED)
        terminal.settle()
        terminal.press("right_square_bracket", "enter")
        terminal.wait_for("lost sister")
        terminal.press("q")
        assert terminal.wait_exit() == 0


def test_line_by_line_a_source_is_read_through_a_pipe(web: Server, tmp_path: Path) -> None:
    from support.samples import environment

    done = subprocess.run(
        [sys.executable, "-m", "recapreader", "--plain", web.address + "/page"],
        input="]\n\nq\n",
        capture_output=True,
        check=False,
        text=True,
        env=environment(tmp_path),
    )
    assert done.returncode == 0
    assert "lost sister" in done.stdout


def test_what_was_opened_stands_on_the_shelf_and_d_and_z_take_it_off_and_back(web: Server, tmp_path: Path) -> None:
    file = tmp_path / LIBRARY / "the-weir.md"
    with Terminal([web.address + "/page"], home=tmp_path, size=(140, 40)) as terminal:
        terminal.wait_for(IMPORTED)
        terminal.settle()
        terminal.press("L")
        terminal.wait_for("From")
        terminal.settle()
        assert "127.0.0.1" in terminal.text
        terminal.press("D")
        terminal.wait_for("from your library?")
        terminal.settle()
        terminal.press("y")
        terminal.wait_for("is removed. z brings it back.")
        assert not file.exists()
        terminal.press("z")
        terminal.wait_for("is back.")
        assert file.exists()
        assert b"drowns" not in terminal.sent
        terminal.press("q")


def test_import_asks_for_a_title_in_doubt(tmp_path: Path) -> None:
    page = tmp_path / "notes.txt"
    page.write_text("We talk about it.\n\nThe Quay\n\nPell drowns there at night, and so on.\n", encoding="utf-8")
    with Terminal(["import", str(page)], home=tmp_path) as terminal:
        terminal.wait_for("Title? [Notes]")
        terminal.send("Tin Ferry (2019)\r")
        assert terminal.wait_exit() == 0
        assert "title     Tin Ferry (2019)" in terminal.text
    assert (tmp_path / LIBRARY / "tin-ferry.md").is_file()
    for option in ("--no-questions", "--json"):
        with Terminal(["import", str(page), "--title", "", option], home=tmp_path) as terminal:
            assert terminal.wait_exit() == 0
            assert "Title?" not in terminal.text


@pytest.mark.parametrize(
    ("arguments", "awaited", "end", "code"),
    [
        (["{}", "--plain"], "0 of 1 open", "q\r", 0),
        (["show", "{}"], "Chapter 1 (hidden)", "", 0),
        (["serve", "{}"], "http://127.0.0.1:", "\x03", 130),
    ],
)
def test_what_else_takes_an_address(  # noqa: PLR0917 - a table's columns
    web: Server, tmp_path: Path, arguments: list[str], awaited: str, end: str, code: int
) -> None:
    with Terminal([each.format(web.address + "/page") for each in arguments], home=tmp_path) as terminal:
        terminal.wait_for(awaited)
        terminal.settle()
        if end:
            terminal.send(end)
        assert terminal.wait_exit() == code
        assert b"drowns" not in terminal.sent
        assert b"Traceback" not in terminal.sent
    assert len(list((tmp_path / LIBRARY).glob("*.md"))) == 1
