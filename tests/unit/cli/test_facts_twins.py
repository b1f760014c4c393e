"""Twins that are looked up: recaps that differ only in what is hidden send the same requests, and come out the same."""

import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from recapreader.cli.main import main
from recapreader.importing.wikidata.client import API_VARIABLE
from recapreader.importing.wikidata.vocabulary import classes_of
from recapreader.storage.library.load import parse_recap
from support.captured import captured
from support.examples import few
from support.twins import make_twins
from support.wikidata_server import Wikidata, item, running, time

_FRONT = "---\ntitle: {title}\nyear: 2011\n{front}---\n\nThe premise.\n\n"
_ONE = "## One {#one}\n\nThe keeper is his lost sister.\n\n## Two {#two .ending}\n\nIce.\n"
PAIRS = {
    "text, headings and ids": (
        ("", _ONE),
        (
            "",
            "## The longer one {#three}\n\n- It was a dream.\n\n## The end {.ending}\n\n>!They marry!< in spring.\n",
        ),
    ),
    "links that wait": (
        (
            "links:\n  Trakt: https://trakt.tv\n  IMDb: {url: 'https://www.imdb.com/title/tt1900002/', from: two}\n",
            _ONE,
        ),
        ("links:\n  Trakt: https://trakt.tv\n  Fansite: {url: 'https://a.org/she-dies', from: one}\n", _ONE),
    ),
    "the page of somebody in it": (
        (
            "links: {Trakt: 'https://trakt.tv', Wikipedia: {url: 'https://en.wikipedia.org/wiki/Ice', from: two}}\n",
            _ONE,
        ),
        ("links: {Trakt: 'https://trakt.tv'}\n", _ONE),
    ),
    "roles and characters": (
        ("cast: [{actor: Bo Lind, role: The Sister, from: two}]\n", _ONE),
        (
            "cast: [{actor: Bo Lind}]\ncharacters: [{name: The Keeper, from: two, notes: [{text: Dead, from: two}]}]\n",
            _ONE,
        ),
    ),
    "entries that are hidden whole": (
        ("cast:\n  - {actor: Finn Adeyemi, role: The Murderer, from: nowhere}\n", _ONE),
        ("", _ONE),
    ),
    "what a comment says": (("# IMDb: tt1900002\n", _ONE), ("", f"<!-- title: Twice -->\n\n{_ONE}")),
}
COMMANDS = (
    ["facts", "{}", "--yes", "--dry-run"],
    ["facts", "{}", "--yes"],
    ["facts", "{}", "--offline"],
    *(["show", "{}", "--format", form] for form in ("text", "json", "html", "markdown")),
    ["list", "--json"],
)


@pytest.fixture
def wikidata(monkeypatch: pytest.MonkeyPatch) -> Iterator[Wikidata]:
    with running() as server:
        monkeypatch.setenv(API_VARIABLE, server.api)
        yield server


def run(home: Path, arguments: list[str]) -> tuple[int, str, str]:
    """Exit code, stdout and stderr of a command, in a home of its own."""
    environment = {"HOME": str(home), "RECAPREADER_LIBRARY": str(home)}
    code, out, err = captured(lambda: main(arguments), environment)
    return code, out.replace(str(home), "HOME"), err.replace(str(home), "HOME")


def seen(wikidata: Wikidata, home: Path, title: str, recap: tuple[str, str]) -> dict[str, object]:
    """All that there is to see of a recap that is looked up, and what was asked of the network."""
    home.mkdir()
    front, body = recap
    path = home / "weir.md"
    path.write_text(_FRONT.format(title=title, front=front) + body, encoding="utf-8")
    before = len(wikidata.seen)
    said = {" ".join(each): run(home, [part.format(path) for part in each]) for each in COMMANDS}
    names = sorted(each.name for each in (home / ".cache/recapreader/wikidata").iterdir())
    return {**said, "requests": wikidata.seen[before:], "answers kept": names}


@pytest.mark.long
@pytest.mark.parametrize("title", few(["The Weir", "Twice", "No Such Film"], 1))
@pytest.mark.parametrize("pair", PAIRS.values(), ids=PAIRS)
def test_twins_send_the_same_requests_and_come_out_the_same(
    wikidata: Wikidata, tmp_path: Path, pair: tuple[tuple[str, str], tuple[str, str]], title: str
) -> None:
    one, two = (seen(wikidata, tmp_path / name, title, recap) for name, recap in zip("ab", pair, strict=True))
    assert one["requests"]
    for what, looks in one.items():
        assert looks == two[what], what
    told = json.dumps(one)
    assert "Keeper" not in told
    assert "Marrow" not in told


def test_there_is_something_to_see(wikidata: Wikidata, tmp_path: Path) -> None:
    looks = seen(wikidata, tmp_path / "a", "The Weir", PAIRS["links that wait"][0])
    assert "tt1900001" in str(looks["facts {} --yes"])
    assert "tt1900001" in str(looks["show {} --format json"])
    assert "Ida Voss" in str(looks["show {} --format text"])


@pytest.mark.long
@pytest.mark.parametrize("seed", few(range(12)))
def test_generated_twins_do_too(wikidata: Wikidata, tmp_path: Path, seed: int) -> None:
    twins = make_twins(seed)
    front = parse_recap(twins.first, "weir").recap.front
    known = wikidata.entities["Q9001"]
    known.labels = {"en": front.title, front.language or "en": front.title}
    known.snaks = [each for each in known.snaks if _of(each) not in ("P31", "P577")]
    known.snaks += [item("P31", classes_of(front.kind)[0]), time("P577", f"+{front.year or 2001:04}-01-01T00:00:00Z")]
    looks = []
    for name, text in (("a", twins.first), ("b", twins.second)):
        (tmp_path / name).mkdir()
        path = tmp_path / name / "weir.md"
        path.write_text(text, encoding="utf-8")
        before = len(wikidata.seen)
        said = [run(path.parent, [part.format(path) for part in each]) for each in COMMANDS]
        looks.append((said, wikidata.seen[before:]))
        kept = [zlib.decompress(each.read_bytes()) for each in (path.parent / ".cache/recapreader/wikidata").glob("*")]
        assert kept
        assert not [word for word in twins.hidden_words if word.encode() in b"".join(kept)]
    assert looks[0] == looks[1]


def _of(snak: dict[str, Any]) -> str:
    return str(snak.get("mainsnak", snak)["property"])
