"""Pages and Wikipedia, over a real connection, with everything that goes wrong with one."""

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from recapreader.core.errors import ContentError, UsageError
from recapreader.importing import importer
from recapreader.importing.sources import fetch, read_source, wikipedia
from support.import_server import Server, running

QUICK = fetch.Limits(wait=1.0, total=6.0, attempts=3, longest_pause=1.0)


@pytest.fixture(scope="module")
def web() -> Iterator[Server]:
    with running() as server:
        yield server


@pytest.fixture
def _wiki(web: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RECAPREADER_WIKIPEDIA_API", web.address + "/w/api.php")


@pytest.mark.parametrize("path", ["/page", "/gzip", "/elsewhere"])
def test_a_page_comes_whole(web: Server, path: str) -> None:
    answer = fetch.get(web.address + path, QUICK)
    assert "lost sister" in answer.body.decode()
    assert answer.media_type == "text/html"


def test_requests_name_the_program(web: Server) -> None:
    fetch.get(web.address + "/page", QUICK)
    assert web.seen[-1][1].startswith("recapreader/")


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("/nowhere", "there is no page at that address"),
        ("/slow", "the server did not answer in time"),
        ("/cut", "the answer was cut off or damaged"),
        ("/cutgzip", "the answer was cut off or damaged"),
        ("/bomb", "the page is larger than 10 MB"),
        ("/loop", "the page redirects in a circle"),
        ("/file", "the page redirects to something that is not a web address"),
        ("/ftp", "the page redirects to something that is not a web address"),
        ("/busyforlong", "the server asks for fewer requests; try again later"),
        ("/broken", "the server has an error; try again later"),
    ],
)
def test_a_fault_is_told_in_a_sentence(web: Server, path: str, sentence: str) -> None:
    with pytest.raises(ContentError, match=sentence):
        fetch.get(web.address + path, QUICK)


@pytest.mark.parametrize("path", ["/drip", "/dripheader"])
def test_a_server_that_sends_byte_by_byte_is_given_up_at_the_deadline(web: Server, path: str) -> None:
    began = time.monotonic()
    with pytest.raises(ContentError, match="too slowly"):
        fetch.get(web.address + path, fetch.Limits(wait=1.0, total=1.5))
    assert time.monotonic() - began < 4


def test_no_redirect_leads_from_the_web_into_a_private_network(web: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", web.address)
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with pytest.raises(ContentError, match="redirects into a private network"):
        fetch.get("http://recaps.example/inside", QUICK)
    assert b"lost sister" in fetch.get(web.address + "/inside", QUICK).body, "from there it leads nowhere new"


def test_an_endless_page_ends(web: Server) -> None:
    with pytest.raises(ContentError, match=r"larger than 10 MB|too slowly"):
        fetch.get(web.address + "/endless", QUICK)


def test_a_busy_server_is_asked_again(web: Server) -> None:
    assert b"lost sister" in fetch.get(web.address + "/busy", QUICK).body
    assert web.times("/busy") == 3


def test_nobody_there() -> None:
    with pytest.raises(ContentError, match="cannot be reached"):
        fetch.get("http://127.0.0.1:9/", QUICK)


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://example.org/x", "http://", "data:text/plain,x"])
def test_only_web_addresses_are_fetched(address: str) -> None:
    with pytest.raises(ContentError):
        fetch.get(address, QUICK)


def test_a_wrong_charset_is_seen_through(web: Server) -> None:
    fetched = read_source.read(web.address + "/wrongcharset")
    assert any("über alles" in block.text for block in fetched.article.blocks)


@pytest.mark.parametrize("path", ["/empty", "/picture"])
def test_what_is_no_text_is_refused(web: Server, path: str) -> None:
    with pytest.raises(ContentError):
        read_source.read(web.address + path)


def test_an_address_becomes_a_recap(web: Server, tmp_path: Path) -> None:
    importer.import_source(web.address + "/page", importer.Options(tmp_path))
    text = (tmp_path / "the-weir.md").read_text(encoding="utf-8")
    assert f'url: "{web.address}/page"' in text
    assert text.index("2011 Irish horror film") < text.index("## Who is the keeper?") < text.index("lost sister")


@pytest.mark.usefixtures("_wiki")
def test_a_film_page_of_wikipedia(tmp_path: Path) -> None:
    importer.import_source("wikipedia:The weir film", importer.Options(tmp_path))
    text = (tmp_path / "the-weir.md").read_text(encoding="utf-8")
    assert "license: CC BY-SA 4.0" in text
    assert 'url: "https://en.wikipedia.org/wiki/The_Weir_(film)"' in text
    assert "runtime: 1h 41m" in text
    assert text.index("2011 Irish horror film") < text.index("## Plot") < text.index("drowns Marrow")
    last = re.findall(r"^## .*\{#(\w+)", text, re.MULTILINE)[-1]
    assert f"role: Hugh Marrow\n    from: {last}" in text
    assert "her brother" not in text


@pytest.mark.usefixtures("_wiki")
def test_another_edition(tmp_path: Path) -> None:
    importer.import_source("wikipedia:de:Das Wehr", importer.Options(tmp_path))
    text = (tmp_path / "das-wehr.md").read_text(encoding="utf-8")
    assert "language: de" in text
    assert 'url: "https://de.wikipedia.org/wiki/Das_Wehr"' in text
    assert "## Handlung" in text


@pytest.mark.parametrize(
    ("title", "sentence"), [("No Such Page", "no page with that title"), ("The Weir", "is ambiguous")]
)
@pytest.mark.usefixtures("_wiki")
def test_wikipedia_has_no_such_page(title: str, sentence: str) -> None:
    with pytest.raises(ContentError, match=sentence):
        wikipedia.read(f"wikipedia:{title}", QUICK)


def test_wikipedia_answers_nonsense(web: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RECAPREADER_WIKIPEDIA_API", web.address + "/nonsense/api.php")
    with pytest.raises(ContentError, match="cannot be understood"):
        wikipedia.read("wikipedia:X", QUICK)


@pytest.mark.parametrize(
    ("source", "edition", "title"),
    [
        ("wikipedia:Insomnia", "en", "Insomnia"),
        ("wikipedia:de:Das Boot", "de", "Das Boot"),
        ("wikipedia:Mission: Impossible", "en", "Mission: Impossible"),
        ("wikipedia:zh-min-nan:Tiān", "zh-min-nan", "Tiān"),
        ("wikipedia:The_Weir_(film)", "en", "The Weir (film)"),
    ],
)
def test_the_edition_is_told_from_the_title(source: str, edition: str, title: str) -> None:
    assert wikipedia.parse(source) == (edition, title)


def test_a_page_must_be_named() -> None:
    with pytest.raises(UsageError):
        wikipedia.parse("wikipedia:")
