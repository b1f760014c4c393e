"""`recapreader facts`, and import asking Wikidata: consent, what is said and written, and that nobody else is asked."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from recapreader.cli.main import main
from recapreader.importing.wikidata.client import API_VARIABLE
from recapreader.session import actions
from recapreader.session.session import Session
from recapreader.storage.folders import config_file, look_file, shipped_content, user_library
from recapreader.storage.imported import is_file_as_written
from recapreader.storage.journal import Journal
from recapreader.storage.library.load import load
from support import import_server, wikidata_server
from support.import_server import Server
from support.wikidata_server import Wikidata

BODY = "\nThe premise.\n\n## One\n\nA.\n\n## Two {#the-end .ending}\n\nB.\n"
WEIR = f"---\ntitle: The Weir\nyear: 2011\n---\n{BODY}"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def wikidata(monkeypatch: pytest.MonkeyPatch) -> Iterator[Wikidata]:
    with wikidata_server.running() as server:
        monkeypatch.setenv(API_VARIABLE, server.api)
        yield server


@pytest.fixture
def web() -> Iterator[Server]:
    with import_server.running() as server:
        yield server


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, wikidata: Wikidata) -> Run:
    del wikidata  # only there to be asked
    for hook in ("sys.excepthook", "threading.excepthook", "sys.unraisablehook"):
        module, name = hook.split(".")
        monkeypatch.setattr(f"{module}.{name}", getattr(sys.modules[module], name))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "weir.md").write_text(WEIR, encoding="utf-8")

    def command(*arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        said = capsys.readouterr()
        return code, said.out, said.err

    return command


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """A terminal at which these answers are typed; the questions that were asked."""

    def terminal(*answers: str) -> list[str]:
        left, asked = list(answers), list[str]()

        def ask(question: str) -> str:
            asked.append(question)
            return left.pop(0)

        for module in ("cli.wikidata", "cli.asking"):
            monkeypatch.setattr(f"recapreader.{module}.can_ask", lambda: True)
            monkeypatch.setattr(f"recapreader.{module}.ask", ask)
        return asked

    return terminal


def allow(setting: str) -> None:
    """Write a config that says whether Wikidata may be asked."""
    config_file().parent.mkdir(parents=True, exist_ok=True)
    config_file().write_text(f'[facts]\nwikidata = "{setting}"\n', encoding="utf-8")


# What is written, and said.


def test_a_file_is_filled_in(run: Run) -> None:
    code, out, err = run("facts", "weir.md", "--yes")
    assert code == 0
    assert out.split("\n")[0] == "The Weir: https://www.wikidata.org/wiki/Q9001"
    assert [line.split()[0] for line in out.split("\n")[1:-1]] == [
        *("original", "genres", "runtime", "director", "cast", "IMDb", "Rotten", "Wikipedia", "Letterboxd")
    ]
    assert err == "weir.md: filled in from Wikidata\n"
    recap = load(Path("weir.md")).recap
    assert recap.front.runtime == 101
    assert [each.actor for each in recap.people.always_visible] == ["Finn Adeyemi", "Ida Voss", "Bo Lind"]
    assert "Marrow" not in out + err + run("show", "weir.md")[1]
    assert "Keeper" in run("show", "weir.md", "--all")[1]
    text = Path("weir.md").read_text(encoding="utf-8")
    assert text.endswith(BODY)
    assert run("facts", "weir.md", "--yes")[2] == "weir.md: Wikidata knows nothing that is missing\n"
    assert Path("weir.md").read_text(encoding="utf-8") == text


def test_a_dry_run_writes_nothing(run: Run) -> None:
    code, out, err = run("facts", "weir.md", "--yes", "--dry-run")
    assert (code, err) == (0, "weir.md: would be filled in from Wikidata\n")
    assert "Ida Voss" in out
    assert Path("weir.md").read_text(encoding="utf-8") == WEIR


def test_line_ends_and_mode_stay(run: Run) -> None:
    path = Path("weir.md")
    path.write_bytes(WEIR.replace("\n", "\r\n").encode())
    path.chmod(0o600)
    assert run("facts", "weir.md", "--yes")[0] == 0
    assert path.read_bytes().count(b"\n") == path.read_bytes().count(b"\r\n") > WEIR.count("\n")
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_year_loses_no_progress(run: Run, own_home: Path) -> None:
    path = Path("weir.md")
    path.write_text(WEIR.replace("year: 2011", "links: {IMDb: https://imdb.com/title/tt1900001/}"), encoding="utf-8")
    journal = own_home / "journal.db"
    session = Session(load(path).recap, Journal(journal), path=path)
    session.apply(actions.reveal_sections(session.view, ("1",)))
    session.close()
    assert run("--journal", str(journal), "facts", "weir.md", "--yes")[0] == 0
    assert load(path).recap.front.year == 2011
    assert "\nA." in run("--journal", str(journal), "show", "--mine", "weir.md")[1]


@pytest.mark.parametrize(
    ("front", "sentence"),
    [
        ("title: No Such Film\nyear: 2011", "Wikidata knows no film of this title and year"),
        ("title: No Such Film", "Wikidata knows no film of this title"),
        ("title: Twice\nyear: 2004", "several works that this could be"),
        ("title: The Weir", "without a year, the title alone leaves doubt"),
        ("title: Low Tide\nkind: season\nyear: 2016", "no season of this title and year"),
    ],
)
def test_in_doubt_nothing_is_written(run: Run, front: str, sentence: str) -> None:
    Path("weir.md").write_text(text := f"---\n{front}\n---\n{BODY}", encoding="utf-8")
    code, out, err = run("facts", "weir.md", "--yes")
    assert (code, out) == (1, "")
    assert sentence in err
    assert Path("weir.md").read_text(encoding="utf-8") == text


def test_at_a_terminal_one_can_choose(run: Run, answering: Callable[..., list[str]]) -> None:
    Path("weir.md").write_text(WEIR.replace("The Weir\nyear: 2011", "Twice\nyear: 2004"), encoding="utf-8")
    for answer in ("", "3", "x", "0", "²"):
        answering(answer)
        assert run("facts", "weir.md", "--yes")[0] == 1
    answering("2")
    code, out, err = run("facts", "weir.md", "--yes")
    assert code == 0
    assert "  2  Twice (film, 2004): https://www.wikidata.org/wiki/Q9005\n" in err
    assert "tt1900005" in out


@pytest.mark.parametrize(
    ("body", "sentence"), [(b"nonsense", "answer cannot be understood"), (b'{"error": {}}', "try again later")]
)
def test_a_fault_of_the_server_is_told(run: Run, wikidata: Wikidata, body: bytes, sentence: str) -> None:
    wikidata.body = body
    code, out, err = run("facts", "weir.md", "--yes")
    assert (code, out) == (1, "")
    assert sentence in err
    assert err.count("\n") == 1


def test_nobody_there_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(API_VARIABLE, "http://127.0.0.1:9/w/api.php")
    assert "Wikidata: the server cannot be reached" in run("facts", "weir.md", "--yes")[2]


def test_a_shipped_recap_is_left_alone(run: Run, wikidata: Wikidata) -> None:
    before = (shipped_content() / "ballerina.md").read_bytes()
    code, _, err = run("facts", "ballerina", "--yes")
    assert code == 2
    assert "came with recapreader" in err
    assert (shipped_content() / "ballerina.md").read_bytes() == before
    assert wikidata.seen == []


# Who is asked, and when.


@pytest.mark.parametrize(
    ("setting", "arguments", "sentence"),
    [
        ("ask", [], "Wikidata is asked only if you agree"),
        ("off", [], "you said no to Wikidata"),
        ("on", ["--offline"], "without --offline it is"),
        ("off", ["--offline"], "without --offline it is"),
    ],
)
def test_without_consent_nobody_is_asked(
    run: Run, wikidata: Wikidata, setting: str, arguments: list[str], sentence: str
) -> None:
    allow(setting)
    code, out, err = run("facts", "weir.md", *arguments)
    assert (code, out) == (1 if arguments else 2, "")
    assert sentence in err
    assert wikidata.seen == []


def test_consent_is_asked_for_once_and_kept(run: Run, wikidata: Wikidata, answering: Callable[..., list[str]]) -> None:
    asked = answering("y")
    code, _, err = run("facts", "weir.md")
    assert code == 0
    assert asked == ["May Wikidata be asked? [y/N]"]
    assert "Here it would be sent the title “The Weir” and the year 2011, and the language en." in err
    assert "your answer when you were asked" in run("config")[1]
    asked.clear()
    assert run("facts", "weir.md")[0] == 0
    assert asked == []
    allow("off")
    before = len(wikidata.seen)
    assert run("facts", "weir.md")[0] == 2, "what the config says now holds"
    assert len(wikidata.seen) == before


def test_a_no_is_kept_too(run: Run, wikidata: Wikidata, web: Server, answering: Callable[..., list[str]]) -> None:
    asked = answering("")
    assert run("import", web.address + "/page", web.address + "/gzip", web.address + "/elsewhere")[0] == 0
    assert len(asked) == 1
    assert run("import", web.address + "/page")[0] == 0
    assert len(asked) == 1
    assert wikidata.seen == []
    assert '"off"' in look_file().read_text(encoding="utf-8")


def test_what_is_sent_is_what_was_said(run: Run, wikidata: Wikidata, answering: Callable[..., list[str]]) -> None:
    Path("weir.md").write_text(
        WEIR.replace("---\n\n", "language: de\nlinks: {IMDb: https://imdb.com/title/tt1900001}\n---\n\n"),
        encoding="utf-8",
    )
    answering("y")
    said = (
        "the number tt1900001 of its page on IMDb (if that is not known there, the title “The Weir” and the year 2011)"
    )
    assert f"sent {said}, and the language de." in run("facts", "weir.md")[2]
    assert wikidata.seen[0]["srsearch"] == "haswbstatement:P345=tt1900001"
    assert all("weir" not in str(each).casefold() for each in wikidata.seen)


# Import.


def test_import_from_the_web_asks_if_it_may(run: Run, wikidata: Wikidata, web: Server) -> None:
    allow("on")
    code, out, err = run("import", web.address + "/page")
    assert (code, out) == (0, "")
    assert "recapreader: the-weir: filled in from Wikidata: original title, runtime, IMDb" in err
    path = user_library() / "the-weir.md"
    assert load(path).recap.front.runtime == 101
    assert is_file_as_written(path)
    before = len(wikidata.seen)
    assert run("import", web.address + "/page")[0] == 0
    assert len(wikidata.seen) == before, "what was answered is kept"
    assert load(path).recap.front.runtime == 101


def test_an_article_of_wikipedia_is_known_by_its_name(
    run: Run, wikidata: Wikidata, web: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    allow("on")
    monkeypatch.setenv("RECAPREADER_WIKIPEDIA_API", web.address + "/w/api.php")
    assert "filled in from Wikidata: original title" in run("import", "wikipedia:The weir film")[2]
    assert (wikidata.seen[0]["sites"], wikidata.seen[0]["titles"]) == ("enwiki", "The Weir (film)")
    assert all("srsearch" not in asked for asked in wikidata.seen)


@pytest.mark.parametrize("arguments", [["--dry-run"], []])
def test_import_without_consent_asks_nobody(run: Run, wikidata: Wikidata, web: Server, arguments: list[str]) -> None:
    assert run("import", web.address + "/page", *arguments)[0] == 0
    allow("on")
    assert run("import", web.address + "/page", "--dry-run")[0] == 0
    assert wikidata.seen == []


def test_import_of_a_file_asks_nobody(run: Run, wikidata: Wikidata) -> None:
    allow("on")
    Path("weir.html").write_text(import_server.ARTICLE, encoding="utf-8")
    assert run("import", "weir.html")[0] == 0
    assert run("import", "weir.html", "--offline")[0] == 0
    assert wikidata.seen == []


def test_import_goes_on_without_facts(run: Run, wikidata: Wikidata, web: Server) -> None:
    allow("on")
    wikidata.body = b"nonsense"
    code, _, err = run("import", web.address + "/page", web.address + "/gzip")
    assert code == 0
    assert "the-weir: no facts: Wikidata's answer cannot be understood" in err
    assert len(wikidata.seen) == 1, "a server that does not answer is not asked about every source"


LINKS = "\n\nThe Weir (2011) Movie Links: IMDb, Rotten Tomatoes, Wikipedia, Letterboxd\n"


def test_links_without_an_address_are_searched_until_facts_know_it(run: Run) -> None:
    Path("weir.txt").write_text(
        "The Weir (2011) Movie Ending Explained\n\nThis article contains spoilers.\n\nWho is she?\n\n"
        f"The sister drowns him in the winter.{LINKS}",
        encoding="utf-8",
    )
    assert run("import", "weir.txt")[0] == 0
    sites = ["IMDb", "Rotten Tomatoes", "Wikipedia", "Letterboxd"]
    links = json.loads(run("show", "the-weir", "--format", "json")[1])["links"]
    assert [each["name"] for each in links] == sites
    assert all("The%20Weir%202011" in each["search"] for each in links)
    assert run("facts", "the-weir", "--yes")[0] == 0
    links = json.loads(run("show", "the-weir", "--format", "json")[1])["links"]
    assert [each["name"] for each in links] == sites
    assert all(each["url"].startswith("https://") for each in links)
    assert is_file_as_written(user_library() / "the-weir.md")


def test_offline_takes_nothing_from_the_network(run: Run, wikidata: Wikidata, web: Server) -> None:
    allow("on")
    for arguments in (["import", "--offline"], ["show", "--offline"], ["read", "--offline"]):
        code, _, err = run(*arguments, web.address + "/page")
        assert code == 2
        assert "--offline" in err
    assert web.seen == []
    assert wikidata.seen == []
    assert run("show", web.address + "/page")[0] == 0
    assert run("show", web.address + "/page", "--offline")[0] == 0
    assert len(web.seen) == 1


# Reading.


@pytest.fixture
def _no_keys(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with Path("/dev/null").open(encoding="utf-8") as nothing:
        monkeypatch.setattr(sys, "stdin", nothing)
        yield


@pytest.mark.usefixtures("_no_keys")
def test_reading_fills_in_afterwards_and_never_waits(
    run: Run, wikidata: Wikidata, web: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    allow("on")
    monkeypatch.setattr("recapreader.cli.wikidata._PATIENCE", 0.0)
    wikidata.held_back = True
    code, out, err = run("read", "--plain", web.address + "/page")
    assert code == 0
    assert "2011 Irish horror film" in out
    assert "facts" not in err
    assert load(user_library() / "the-weir.md").recap.front.runtime is None
    monkeypatch.setattr("recapreader.cli.wikidata._PATIENCE", 20.0)
    wikidata.held_back = False
    wikidata.let_go.set()
    assert "filled in from Wikidata" in run("read", "--plain", "--refresh", web.address + "/page")[2]
    path = user_library() / "the-weir.md"
    assert load(path).recap.front.runtime == 101
    assert is_file_as_written(path)


@pytest.mark.usefixtures("_no_keys")
@pytest.mark.parametrize("setting", ["ask", "off"])
def test_reading_without_consent_asks_nobody(run: Run, wikidata: Wikidata, web: Server, setting: str) -> None:
    allow(setting)
    assert run("read", "--plain", web.address + "/page")[0] == 0
    assert wikidata.seen == []
