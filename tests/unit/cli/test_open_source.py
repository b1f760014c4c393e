"""`recapreader SOURCE`: what is read as an article, what never is, what is known again, and what is said of a fault."""

import io
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from recapreader.cli.main import main
from recapreader.session import actions
from recapreader.session.session import Session
from recapreader.storage.folders import user_library
from recapreader.storage.imported import address_of, is_file_as_written, is_meant_as_recap
from recapreader.storage.journal import Journal
from recapreader.storage.library.load import load
from support.import_server import ARTICLE, Server, running

TEXT = "The Weir (2011) Movie Ending Explained\n\nSpoilers ahead!\n\nWho?\n\nThe {who} drowns him in the winter.\n"
MARKDOWN = "# The Weir (2011)\n\nThe Weir is a 2011 film.\n\n## Plot\n\nThe {who} drowns him in the winter.\n"
WIKI = "'''''The Weir''''' is a 2011 film directed by [[Orla Tennant]].\n\n== Plot ==\nThe {who} {{drowns|x}} him.\n"
CHAPTERS = (
    "<html><head><title>The Weir (2011) Movie Ending Explained</title></head><body><article>"
    "<p>The Weir is a 2011 Irish horror film directed by Orla Tennant.</p>"
    "<h2>Who is the keeper?</h2><p>The keeper is his lost sister, and she drowns him.</p>"
    "<h2>What is the river?</h2><p>{river}</p></article></body></html>"
)
SAVE = "save the page"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def web() -> Iterator[Server]:
    with running() as server:
        yield server


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    for hook in ("sys.excepthook", "threading.excepthook", "sys.unraisablehook"):
        module, name = hook.split(".")
        monkeypatch.setattr(f"{module}.{name}", getattr(sys.modules[module], name))
    monkeypatch.chdir(tmp_path)

    def command(*arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        said = capsys.readouterr()
        return code, said.out, said.err

    return command


def kept() -> list[str]:
    """The names of what was imported."""
    return sorted(path.name for path in user_library().iterdir()) if user_library().exists() else []


# What is read.


@pytest.mark.parametrize("command", [[], ["read"], ["show"], ["show", "--format", "json"]])
def test_an_address_is_read_at_once(run: Run, web: Server, command: list[str]) -> None:
    code, out, err = run(*command, web.address + "/page")
    assert code == 0
    assert "2011 Irish horror film" in out
    assert "drowns" not in out + err
    assert "only what is clearly premise is open" in err
    assert kept() == ["the-weir.md"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("weir.txt", TEXT),
        ("weir.html", ARTICLE),
        ("weir.md", MARKDOWN),
        ("weir.wiki", WIKI),
        ("./weir", TEXT),
        ("sub/weir.markdown", MARKDOWN),
    ],
)
def test_a_file_that_is_no_recap_is_read_and_known_again(run: Run, tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text.replace("{who}", "sister"), encoding="utf-8")
    code, out, _ = run("show", name)
    assert code == 0
    assert out.startswith("The Weir")
    assert "drowns" not in out
    assert run("show", name) == (0, out, "")
    assert run("show", "the-weir") == (0, out, "")
    assert kept() == ["the-weir.md"]


def test_standard_input_is_read_and_its_text_known_again(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(2):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.format(who="sister").encode())))
        assert run("show", "-")[0] == 0
    assert kept() == ["the-weir.md"]


def test_the_clipboard_is_read(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("pbpaste", "wl-paste"):
        program = tmp_path / "bin" / name
        program.parent.mkdir(exist_ok=True)
        program.write_text("#!/bin/sh\ncat <<'END'\n" + TEXT.format(who="sister") + "END\n", encoding="utf-8")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    assert run("show", "clipboard:")[0] == 0
    assert kept() == ["the-weir.md"]


def test_a_page_of_wikipedia_is_read(run: Run, web: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RECAPREADER_WIKIPEDIA_API", web.address + "/w/api.php")
    before = web.times("/w/api.php")
    for _ in range(2):
        assert "2011 Irish horror film" in run("show", "wikipedia:The weir film")[1]
    assert web.times("/w/api.php") == before + 1


# What is known again.


def test_an_address_is_fetched_once(run: Run, web: Server) -> None:
    before = web.times("/page")
    first = run("show", web.address + "/page")
    for again in ("/page", "/page#plot", "/page?utm_source=x"):
        assert run("show", web.address + again) == (0, first[1], "")
    assert web.times("/page") == before + 1
    assert run("show", "--refresh", web.address + "/page")[1] == first[1]
    assert web.times("/page") == before + 2
    assert kept() == ["the-weir.md"]


def test_an_address_is_known_only_where_the_file_says_so(run: Run, web: Server, own_home: Path) -> None:
    run("show", web.address + "/page")
    index = own_home / ".cache/recapreader/sources.json"
    for damage in ("", "[", "[1]", '{"x": 3}', index.read_text(encoding="utf-8").replace("the-weir.md", "../x.md")):
        index.write_text(damage, encoding="utf-8")
        assert run("show", web.address + "/page")[2] == ""
    (user_library() / "the-weir.md").unlink()
    assert "imported as the-weir" in run("show", web.address + "/page")[2]


def test_a_file_that_has_changed_is_read_again(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "weir.txt"
    for who in ("sister", "brother"):
        path.write_text(TEXT.format(who=who), encoding="utf-8")
        assert "imported" in run("show", "weir.txt")[2]
    assert kept() == ["the-weir.md"]
    assert "brother" in (user_library() / "the-weir.md").read_text(encoding="utf-8")


def test_a_refresh_keeps_open_what_is_unchanged_and_nothing_else(run: Run, web: Server, own_home: Path) -> None:
    address = web.address + "/article"
    web.article = CHAPTERS.replace("{river}", "It was all a dream, and the water is dry.")
    run("show", address)
    path = user_library() / "the-weir.md"
    journal = own_home / "journal.db"
    session = Session(load(path).recap, Journal(journal), path=path)
    session.apply(actions.reveal_sections(session.view, ("1", "2")))
    session.close()
    web.article = CHAPTERS.replace("{river}", "The river was the sea, all of the time, and she knew.")
    assert run("show", "--refresh", address)[0] == 0
    said = run("--journal", str(journal), "show", "--mine", "the-weir")[1]
    assert "lost sister" in said
    assert "river was the sea" not in said


def test_a_refresh_never_overwrites_what_was_edited(run: Run, web: Server) -> None:
    run("show", web.address + "/page")
    path = user_library() / "the-weir.md"
    path.write_text(path.read_text(encoding="utf-8").replace("horror", "horror and drama"), encoding="utf-8")
    code, out, err = run("show", "--refresh", web.address + "/page")
    assert code == 0
    assert "horror and drama" in out
    assert "was edited since its import" in err
    assert kept() == ["the-weir.md", "the-weir.md.new"]


def test_an_edited_title_loses_nothing(run: Run, web: Server, own_home: Path) -> None:
    run("show", web.address + "/page")
    path, journal = user_library() / "the-weir.md", str(own_home / "journal.db")
    session = Session(load(path).recap, Journal(Path(journal)), path=path)
    session.apply(actions.reveal_sections(session.view, ("1",)))
    session.close()
    path.write_text(path.read_text(encoding="utf-8").replace("title: The Weir", "title: A Weir"), encoding="utf-8")
    path.rename(path.with_name("a-weir.md"))
    assert "lost sister" in run("--journal", journal, "show", "--mine", "a-weir")[1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/a", "https://EXAMPLE.org/a#b"),
        ("https://example.org", "https://example.org/"),
        ("https://example.org/a?p=1&utm_medium=m&fbclid=x", "https://example.org/a?p=1"),
    ],
)
def test_addresses_of_one_page(one: str, other: str) -> None:
    assert address_of(one) == address_of(other)
    assert address_of(one) != address_of("https://example.org/a?p=2")


# What is never imported by reading it.

DAMAGED = [
    "---\ntitle: x\n",
    "\n---\ntitle: x\n---\n\nHe dies.\n",
    "---\nyear: 1999\n title : x\n\nHe dies.\n",
    "---\nyear: 1999\n---\n\nHe dies.\n",
    "# A\n\n## The end {.ending}\n\nHe dies.\n",
    "## The end {#end\n\nHe dies.\n",
    '## The end { label="x" }\n\nHe dies.\n',
    "# Pilot {after=S01E01}\n\nHe dies.\n",
]
ARTICLES = [
    "He dies.\n",
    "# The end\n\nHe dies. {really}\n",
    "One\n\n---\n\nTwo\n",
    "# {{nested}} item\n",
    "<p>\n---\ntitle: x\n</p>",
    MARKDOWN,
    TEXT,
    WIKI,
]


@pytest.mark.parametrize("text", DAMAGED)
def test_a_damaged_recap_is_reported_and_never_imported(run: Run, tmp_path: Path, text: str) -> None:
    (tmp_path / "bad.md").write_text(text, encoding="utf-8")
    (tmp_path / "bad.txt").write_text(text, encoding="utf-8")
    assert is_meant_as_recap(text)
    for name in ("bad.md", "bad.txt"):
        assert "dies" not in "".join(map(str, run("show", name)))
    assert kept() == []


@pytest.mark.parametrize("heading", ["", "## The end", "## The end {#end}"])
@pytest.mark.parametrize(
    "front",
    [
        "\ufeff---\ntitle: x\n---",
        "---\r\n{title: x}\r\n...",
        "---\x85? title\x85: x\x85---",
        "\u200b---\ntitle: x\n---",
    ],
)
def test_nothing_hidden_decides_whether_a_file_is_a_recap(run: Run, tmp_path: Path, front: str, heading: str) -> None:
    (tmp_path / "tale.md").write_text(f"{front}\n\nOnce.\n\n{heading}\n\nHe dies.\n", encoding="utf-8", newline="")
    assert run("show", "tale.md")[0] == 0
    assert kept() == []


@pytest.mark.parametrize("text", ARTICLES)
def test_an_article_is_no_recap(text: str) -> None:
    assert not is_meant_as_recap(text)


def test_markdown_in_a_library_is_a_recap_whatever_it_lacks(run: Run, tmp_path: Path) -> None:
    (tmp_path / "weir.md").write_text(MARKDOWN, encoding="utf-8")
    code, out, err = run("--library", ".", "show", "weir.md")
    assert (code, out) == (1, "")
    assert "weir.md: the file has no front matter" in err
    assert kept() == []


@pytest.mark.parametrize("how", ["address", "stdin"])
def test_a_recap_from_elsewhere_is_not_judged_anew(
    run: Run, web: Server, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DAMAGED[1].encode())))
    code, out, err = run("show", web.address + "/recap" if how == "address" else "-")
    assert (code, out) == (1, "")
    assert "save it as a file ending in .md" in err
    assert kept() == []


# What is said of a fault.


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("/nowhere", "no page at that address"),
        ("/refused", SAVE),
        ("/consent", "asks for consent"),
        ("/consent", SAVE),
        ("/check", "checks for robots"),
        ("/scripts", "filled by scripts"),
        ("/scripts", SAVE),
        ("/picture", "not text"),
    ],
)
def test_a_page_that_is_no_article_is_told_with_what_to_do(run: Run, web: Server, path: str, sentence: str) -> None:
    code, out, err = run("show", web.address + path)
    assert (code, out) == (1, "")
    assert sentence in err
    assert path in err
    assert err.count("\n") == 1
    assert kept() == []


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["http://127.0.0.1:9/x"], 1, "check the address and your connection, or save the page in a browser"),
        (["http://[x"], 1, "the address is malformed"),
        (["wikipedia:"], 2, "name the page"),
        (["example.org/recap"], 2, "an address begins with https://"),
        (["."], 2, "a title needs letters or digits"),
        (["./"], 1, "this is a folder; --library"),
        (["nothing.html"], 1, "there is no such file"),
        (["--refresh", "ballerina"], 2, "--refresh fetches a source again"),
        (["--refresh"], 2, "--refresh takes the source"),
    ],
)
def test_a_mistake_is_told(run: Run, arguments: list[str], code: int, sentence: str) -> None:
    ended, out, err = run("read", *arguments)
    assert (ended, out) == (code, "")
    assert sentence in err
    assert err.count("\n") == 1
    assert "Traceback" not in err


def test_what_was_written_is_as_written(run: Run, web: Server) -> None:
    run("show", web.address + "/page")
    assert is_file_as_written(user_library() / "the-weir.md")
