"""Facts at a real terminal: the question that import asks once, and reading that never waits for an answer."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from recapreader.importing.wikidata.client import API_VARIABLE
from support import import_server, wikidata_server
from support.import_server import Server
from support.terminal import Terminal
from support.wikidata_server import Wikidata

RECAP = ".local/share/recapreader/library/the-weir.md"
QUESTION = "May Wikidata be asked? [y/N]"
IMPORTED = "Imported: only what is clearly premise is open"


@pytest.fixture
def web() -> Iterator[Server]:
    with import_server.running() as server:
        yield server


@pytest.fixture
def wikidata() -> Iterator[Wikidata]:
    with wikidata_server.running() as server:
        yield server


@pytest.mark.parametrize("answer", ["y", "n", ""])
def test_import_asks_once_and_keeps_the_answer(web: Server, wikidata: Wikidata, tmp_path: Path, answer: str) -> None:
    environment = {API_VARIABLE: wikidata.api}
    with Terminal(["import", web.address + "/page"], home=tmp_path, environment=environment) as terminal:
        terminal.wait_for(QUESTION)
        assert "the title “The Weir”" in terminal.text
        assert wikidata.seen == []
        terminal.send(f"{answer}\n")
        assert terminal.wait_exit() == 0
        assert ("filled in from Wikidata" in terminal.text) == (answer == "y")
        assert b"drowns" not in terminal.sent
        assert b"Marrow" not in terminal.sent
    assert ("runtime: 1h 41m" in (tmp_path / RECAP).read_text(encoding="utf-8")) == (answer == "y")
    assert bool(wikidata.seen) == (answer == "y")
    with Terminal(["import", web.address + "/page"], home=tmp_path, environment=environment) as terminal:
        assert terminal.wait_exit() == 0
        assert QUESTION not in terminal.text


def test_the_room_does_not_wait_for_facts(web: Server, wikidata: Wikidata, tmp_path: Path) -> None:
    config = tmp_path / ".config/recapreader/config.toml"
    config.parent.mkdir(parents=True)
    config.write_text('[facts]\nwikidata = "on"\n', encoding="utf-8")
    environment = {API_VARIABLE: wikidata.api}
    wikidata.held_back = True
    with Terminal([web.address + "/page"], home=tmp_path, environment=environment) as terminal:
        terminal.wait_for(IMPORTED)
        terminal.press("q")
        terminal.wait_for("Asking Wikidata")
        terminal.press("ctrl+c")
        assert terminal.wait_exit() in (0, 130)  # on a slow machine, the wait may be over by then
        assert "Traceback" not in terminal.text
    assert "runtime" not in (tmp_path / RECAP).read_text(encoding="utf-8")
    wikidata.held_back = False
    wikidata.let_go.set()
    with Terminal(["--refresh", web.address + "/page"], home=tmp_path, environment=environment) as terminal:
        terminal.wait_for(IMPORTED)
        terminal.press("q")
        assert terminal.wait_exit() == 0
        assert "filled in from Wikidata: original title, runtime" in terminal.text
    assert "runtime: 1h 41m" in (tmp_path / RECAP).read_text(encoding="utf-8")


def test_reading_asks_no_question(web: Server, wikidata: Wikidata, tmp_path: Path) -> None:
    with Terminal([web.address + "/page"], home=tmp_path, environment={API_VARIABLE: wikidata.api}) as terminal:
        terminal.wait_for(IMPORTED)
        terminal.press("q")
        assert terminal.wait_exit() == 0
        assert QUESTION not in terminal.text
        assert "recapreader facts the-weir fills in from Wikidata" in terminal.text
    assert wikidata.seen == []
