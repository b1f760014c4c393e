"""Which item of Wikidata a work is, and what is read of it: over a real connection, in the API's own shapes."""

import json
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from recapreader.core.errors import ContentError
from recapreader.core.recap import Front, Link, Recap, Source
from recapreader.importing.model import Credit
from recapreader.importing.wikidata import answers as kept
from recapreader.importing.wikidata.answers import Answers
from recapreader.importing.wikidata.client import API_VARIABLE, Client
from recapreader.importing.wikidata.item_facts import facts_of
from recapreader.importing.wikidata.items import read_items
from recapreader.importing.wikidata.match import Match, find
from recapreader.importing.wikidata.vocabulary import classes_of, genres
from recapreader.importing.wikidata.work import Work, work_of
from support.wikidata_server import Entity, Wikidata, claim, item, minutes, running, text, title
from support.wikidata_server import time as at

WEIR = Work("The Weir", 2011, "film", "en")


@pytest.fixture
def wikidata(monkeypatch: pytest.MonkeyPatch) -> Iterator[Wikidata]:
    with running() as server:
        monkeypatch.setenv(API_VARIABLE, server.api)
        yield server


@pytest.fixture
def client(wikidata: Wikidata, tmp_path: Path) -> Client:
    del wikidata  # only there to be asked
    return Client(Answers(tmp_path / "answers"), "en")


def ids(match: Match) -> tuple[str, ...]:
    """What was found: one id, or those of the candidates with a question mark."""
    return (match.item.id,) if match.item else tuple(f"{each.id}?" for each in match.candidates)


# What is asked about.


@pytest.mark.parametrize(
    ("links", "source", "imdb", "article"),
    [
        ([("IMDb", "https://www.imdb.com/title/tt1900001/")], "", "tt1900001", ("", "")),
        ([("imdb", "http://m.imdb.com/title/tt1900001?ref_=x")], "", "tt1900001", ("", "")),
        ([("IMDb", None)], "https://www.imdb.com/title/tt1900001/plotsummary", "tt1900001", ("", "")),
        ([("Sequel", "https://www.imdb.com/title/tt1900002/")], "", "", ("", "")),
        ([("IMDb", "https://imdb.com.example.org/title/tt1900001/")], "", "", ("", "")),
        ([("IMDb", "https://www.imdb.com/name/nm0000001/")], "", "", ("", "")),
        ([], "https://de.wikipedia.org/wiki/Das_Wehr_(Film)#Handlung", "", ("de", "Das Wehr (Film)")),
        ([("Wikipedia", "https://en.m.wikipedia.org/wiki/The_Weir_%28film%29")], "", "", ("en", "The Weir (film)")),
        ([("Wikipedia", "https://en.wikipedia.org/w/index.php?search=x")], "", "", ("", "")),
        ([("Wikipedia", "https://en.wikipedia.org/wiki/A|B")], "", "", ("", "")),
    ],
)
def test_a_works_own_addresses(
    links: list[tuple[str, str | None]], source: str, imdb: str, article: tuple[str, str]
) -> None:
    front = Front("The Weir", links=tuple(Link(*each) for each in links), source=Source(url=source or None))
    work = work_of(Recap("weir", front, ()))
    assert (work.imdb, work.article) == (imdb, article)


# Which item it is.


@pytest.mark.parametrize(
    ("work", "found"),
    [
        (WEIR, ("Q9001",)),
        (Work("the weir!", 2012, "film", "en"), ("Q9001",)),
        (Work("Das Wehr", 2011, "film", "de"), ("Q9001",)),
        (Work("The Weir", 1987, "film", "en"), ("Q9002",)),
        (Work("The Weir", 2011, "book", "en"), ("Q9020",)),
        (Work("The Weir", 2011, "game", "en"), ()),
        (Work("The Weir", 1999, "film", "en"), ()),
        (Work("The Weir", None, "film", "en"), ("Q9001?", "Q9002?")),
        (Work("Twice", 2004, "film", "en"), ("Q9004?", "Q9005?")),
        (Work("Nearly", 2010, "film", "en"), ("Q9007?",)),
        (Work("Nearly", 2011, "film", "en"), ()),
        (Work("Low Tide", 2015, "series", "en"), ("Q9010",)),
        (Work("Low Tide", 2015, "film", "en"), ()),
        (Work("Low Tide", 2016, "season", "en"), ()),
        (Work("Low Tide, season 2", 2016, "season", "en"), ("Q9011",)),
        (Work("Orla Tennant", 2011, "film", "en"), ()),
        (Work("…", 2011, "film", "en"), ()),
        (Work("No Such Film", 2011, "film", "en"), ()),
    ],
)
@pytest.mark.usefixtures("wikidata")
def test_a_title_finds_what_has_its_kind_and_year_too(tmp_path: Path, work: Work, found: tuple[str, ...]) -> None:
    assert ids(find(work, Client(Answers(tmp_path / "answers"), work.language))) == found


@pytest.mark.parametrize(
    ("work", "found"),
    [
        (Work("La presa", 2011, "film", "en", imdb="tt1900001"), ("Q9001",)),
        (Work("La presa", None, "film", "en", imdb="tt1900001"), ("Q9001",)),
        (Work("La presa", 2013, "film", "en", imdb="tt1900001"), ("Q9001",)),
        (Work("La presa", 2014, "film", "en", imdb="tt1900001"), ()),
        (Work("La presa", 2015, "film", "en", imdb="tt1900010"), ()),
        (Work("La presa", 2015, "film", "en", imdb="tt9999999"), ()),
        (Work("La presa", None, "film", "en", article=("en", "The Weir (film)")), ("Q9001",)),
        (Work("La presa", None, "film", "en", article=("de", "Das Wehr (Film)")), ("Q9001",)),
        (Work("La presa", None, "film", "en", article=("en", "Weir (disambiguation)")), ()),
        (Work("Low Tide", None, "season", "en", article=("en", "Low Tide (TV series)")), ()),
        (Work("The Weir", 1987, "film", "en", imdb="tt1900001"), ("Q9002",)),
    ],
)
def test_an_address_of_its_own_finds_it_unless_kind_or_year_contradict(
    client: Client, work: Work, found: tuple[str, ...]
) -> None:
    assert ids(find(work, client)) == found


@pytest.mark.parametrize(
    ("work", "found"),
    [
        (Work("The Weir", None, "film", "en", people=("Ida Voss",)), ("Q9001",)),
        (Work("The Weir", None, "film", "en", people=("Someone Else", "orla TENNANT")), ("Q9001",)),
        (Work("The Weir", None, "film", "en", people=("Someone Else",)), ("Q9001?", "Q9002?")),
        (Work("The Weir", 2013, "film", "en", people=("Ida Voss",)), ("Q9001",)),
        (Work("The Weir", 2014, "film", "en", people=("Ida Voss",)), ()),
        (Work("Twice", 2004, "film", "en", people=("Ida Voss",)), ("Q9004?", "Q9005?")),
    ],
)
def test_somebody_in_it_settles_a_doubt(wikidata: Wikidata, client: Client, work: Work, found: tuple[str, ...]) -> None:
    for each in ("Q9004", "Q9005"):
        wikidata.entities[each].snaks.append(item("P161", "Q9103"))
    assert ids(find(work, client)) == found
    assert "voss" not in str(wikidata.seen).casefold()


def test_a_search_hit_is_believed_only_if_its_item_says_so_too(wikidata: Wikidata, client: Client) -> None:
    wikidata.answer = lambda asked: (  # type: ignore[method-assign]
        {"query": {"search": [{"ns": 0, "title": "Q9002"}]}}
        if asked["action"] == "query"
        else Wikidata.answer(wikidata, asked)
    )
    assert ids(find(Work("X", 1987, "film", "en", imdb="tt1900001"), client)) == ()


def test_a_title_that_many_share_is_found_by_its_year(wikidata: Wikidata, client: Client) -> None:
    for number in range(30):
        film = Entity(
            f"Q80{number:02}", {"en": "Home"}, [item("P31", "Q11424"), at("P577", f"+19{number + 10}-01-01T00:00:00Z")]
        )
        wikidata.entities[film.id] = film
    assert ids(find(Work("Home", 1938, "film", "en"), client)) == ("Q8028",)


# What is asked for, and what is read.


def test_nothing_that_tells_is_asked_for(wikidata: Wikidata, client: Client) -> None:
    match = find(Work("Low Tide", 2015, "series", "de"), client)
    assert match.item
    facts_of(match.item, WEIR, client)
    for asked in wikidata.seen:
        assert not {"descriptions", "aliases"} & set(asked.get("props", "").split("|"))
        assert asked.get("srprop", "") == ""
        assert set(asked) <= {
            *("action", "list", "srsearch", "srlimit", "srprop", "format", "formatversion"),
            *("ids", "props", "languages", "sitefilter"),
        }


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("The Weir", "the weir"),
        ("-Not! (This) OR that*?", "not this or that"),
        ("Spider-Man: Far from Home", "spider man far from home"),
        ("What’s E.T. in WALL·E?", "what's e.t in wall·e"),
        ("haswbstatement:P31=Q5", "haswbstatement p31 q5"),
        ("발레리나 2", "발레리나 2"),
        ('a_b "~c', "a b c"),
        ("...", None),
    ],
)
def test_a_title_is_searched_for_by_its_words(
    wikidata: Wikidata, client: Client, title: str, words: str | None
) -> None:
    find(Work(title, None, "film", "en"), client)
    searched = [asked["srsearch"].partition(" haswbstatement:") for asked in wikidata.seen if "srsearch" in asked]
    assert [before for before, _, _ in searched] == ([] if words is None else [words])


@pytest.mark.parametrize("kind", ["film", "series", "season", "episode", "book", "play", "game"])
def test_no_search_is_longer_than_it_may_be(wikidata: Wikidata, client: Client, kind: str) -> None:
    find(Work("word " * 100, 2011, kind, "en"), client)
    assert {len(asked["srsearch"]) <= 300 for asked in wikidata.seen} == {True}
    assert all(asked["srsearch"].count("word") > 15 for asked in wikidata.seen)


def test_the_facts_of_a_film(client: Client) -> None:
    match = find(WEIR, client)
    assert match.item
    facts = facts_of(match.item, WEIR, client)
    assert facts.item == "https://www.wikidata.org/wiki/Q9001"
    assert (facts.original_title, facts.year, facts.runtime) == ("Ar Gored", 2011, 101)
    assert facts.directors == ("Orla Tennant",)
    assert facts.genres == ("Horror", "Drama")
    assert facts.cast == (
        Credit("Finn Adeyemi", "Hugh Marrow, her brother"),
        Credit("Ida Voss", "the Keeper"),
        Credit("Bo Lind"),
    )
    assert dict(facts.links) == {
        "IMDb": "https://www.imdb.com/title/tt1900001/",
        "Rotten Tomatoes": "https://www.rottentomatoes.com/m/the_weir_2011",
        "Wikipedia": "https://en.wikipedia.org/wiki/The_Weir_(film)",
        "Letterboxd": "https://letterboxd.com/film/the-weir/",
    }


@pytest.mark.parametrize(
    ("language", "article"),
    [
        ("de", "https://de.wikipedia.org/wiki/Das_Wehr_(Film)"),
        ("de-at", "https://de.wikipedia.org/wiki/Das_Wehr_(Film)"),
        ("pt-br", "https://en.wikipedia.org/wiki/The_Weir_(film)"),
    ],
)
def test_names_and_articles_are_those_of_the_recaps_language(
    wikidata: Wikidata, tmp_path: Path, language: str, article: str
) -> None:
    wikidata.entities["Q9101"].labels = {"mul": "Orla Tennant", "de": "Orla T."}
    client = Client(Answers(tmp_path / "answers"), language)
    match = find(Work("The Weir", 2011, "film", language), client)
    assert match.item
    facts = facts_of(match.item, WEIR, client)
    assert dict(facts.links)["Wikipedia"] == article
    assert facts.directors == ("Orla T." if article.startswith("https://de") else "Orla Tennant",)
    assert wikidata.seen[1]["sitefilter"] == ("dewiki|enwiki" if language.startswith("de") else "ptwiki|enwiki")


@pytest.mark.parametrize(
    ("work", "id_"),
    [(Work("Low Tide", 2015, "series", "en"), "Q9010"), (Work("Low Tide, season 2", 2016, "season", "en"), "Q9011")],
)
def test_the_cast_of_a_series_or_a_season_is_not_read(client: Client, work: Work, id_: str) -> None:
    match = find(work, client)
    assert ids(match) == (id_,)
    assert match.item
    facts = facts_of(match.item, work, client)
    assert (facts.cast, facts.directors, facts.runtime) == ((), (), None)
    assert facts.year == work.year


@pytest.mark.parametrize(
    ("snaks", "name", "value"),
    [
        ([minutes("P2047", "+90"), minutes("P2047", "+95")], "runtime", None),
        ([claim(minutes("P2047", "+90"), "preferred"), minutes("P2047", "+95")], "runtime", 90),
        ([minutes("P2047", "+1.5", "Q25235")], "runtime", 90),
        ([minutes("P2047", "+5400", "Q11574")], "runtime", 90),
        ([minutes("P2047", "+90", "Q828224")], "runtime", None),
        ([minutes("P2047", "-90")], "runtime", None),
        ([minutes("P2047", "+9000000000")], "runtime", None),
        ([title("P1476", "Un"), title("P1476", "Deux")], "original_title", ""),
        ([title("P1476", "BARE!")], "original_title", ""),
        ([title("P1476", "A\u202eb\x1b[31m\n c")], "original_title", "Ab[31m c"),
        ([item("P136", "Q7168625")], "genres", ()),
        ([item("P136", "Q859369"), item("P136", "Q130232")], "genres", ("Comedy", "Drama")),
        ([item("P57", "Q9101"), item("P57", "Q404404")], "directors", ()),
        ([text("P345", "tt1"), text("P1258", "celebrity/x"), text("P6127", "../x")], "links", ()),
        ([text("P345", "tt1900001"), text("P345", "tt1900002")], "links", ()),
        ([text("P1258", 'm/x" onload="')], "links", ()),
    ],
)
def test_what_is_in_doubt_or_malformed_is_left_out(
    wikidata: Wikidata, client: Client, snaks: list[dict[str, object]], name: str, value: object
) -> None:
    wikidata.entities["Q77"] = Entity("Q77", {"en": "Bare"}, [item("P31", "Q11424"), *snaks])
    (found,) = client.items(["Q77"])
    assert getattr(facts_of(found, Work("Bare", 2000, "film", "en"), client), name) == value


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"null",
        b"<html>Service Unavailable</html>",
        b'{"entities": []}',
        b'{"query": {"search": {}}}',
        b'{"error": {"code": "maxlag", "info": "Waiting for a database server"}}',
        b"[" * 100_000,
        b'{"query": {"search": [{"title": "Q9001"}]}}\xff',
    ],
)
def test_an_answer_of_another_form_is_told_as_such(wikidata: Wikidata, client: Client, body: bytes) -> None:
    wikidata.body = body
    with pytest.raises(ContentError, match="answer cannot be understood"):
        find(WEIR, client)


def test_an_entity_of_another_form_is_read_as_far_as_it_has_it() -> None:
    damaged = {
        "entities": {
            "Q1": {"id": "Q1", "labels": [], "claims": [], "sitelinks": []},
            "Q2": {"id": "Q2", "labels": {"en": {"value": 3}, "de": "x"}, "claims": {"P31": {}, "P57": [3, None, {}]}},
            "Q3": {"id": "Q3", "claims": {"P577": [{"rank": "normal", "mainsnak": {"datavalue": {"type": "time"}}}]}},
            "Q4": {"id": "../4", "claims": {}},
            "-1": {"site": "enwiki", "title": "X", "missing": ""},
            "Q5": {"id": "Q5", "missing": ""},
        }
    }
    assert [(each.id, each.labels, each.statements) for each in read_items(damaged)] == [
        ("Q1", {}, {}),
        ("Q2", {}, {}),
        ("Q3", {}, {}),
    ]


# Answers that are kept.


def test_what_was_answered_is_not_asked_again(wikidata: Wikidata, client: Client, tmp_path: Path) -> None:
    assert ids(find(WEIR, client)) == ("Q9001",)
    before = len(wikidata.seen)
    assert ids(find(WEIR, client)) == ("Q9001",)
    offline = Client(Answers(tmp_path / "answers"), "en", offline=True)
    assert ids(find(WEIR, offline)) == ("Q9001",)
    assert len(wikidata.seen) == before
    with pytest.raises(ContentError, match="without --offline"):
        find(Work("Twice", 2004, "film", "en"), offline)
    assert len(wikidata.seen) == before


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "cut": lambda data: data[:-5],
    "other": lambda _: zlib.compress(json.dumps({"entities": [], "query": {"search": 3}}).encode()),
    "bomb": lambda _: zlib.compress(b"[" * 50_000_000),
    "text": lambda _: b"hello",
    "json": lambda _: zlib.compress(b'{"entities": {"Q9002": {"id": "Q9002"}}, "error": {}}'),
}


@pytest.mark.long
@pytest.mark.parametrize("damage", [*DAMAGE, "folder"])
def test_a_damaged_answer_is_asked_for_anew(wikidata: Wikidata, client: Client, tmp_path: Path, damage: str) -> None:
    find(WEIR, client)
    before = len(wikidata.seen)
    for path in (tmp_path / "answers").iterdir():
        data = path.read_bytes()
        path.unlink()
        if damage == "folder":
            path.mkdir()
        else:
            path.write_bytes(DAMAGE[damage](data))
    assert ids(find(WEIR, client)) == ("Q9001",)
    assert len(wikidata.seen) == 2 * before


def test_an_old_answer_is_asked_for_anew_unless_nobody_may_be_asked(
    wikidata: Wikidata, client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    find(WEIR, client)
    before, now = len(wikidata.seen), time.time()
    monkeypatch.setattr("recapreader.importing.wikidata.answers.time.time", lambda: now + kept.FRESH + 60)
    assert ids(find(WEIR, Client(Answers(tmp_path / "answers"), "en", offline=True))) == ("Q9001",)
    assert len(wikidata.seen) == before
    assert ids(find(WEIR, client)) == ("Q9001",)
    assert len(wikidata.seen) == 2 * before


def test_answers_stay_few(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST", 3)
    answers = Answers(tmp_path / "answers")
    for number in range(8):
        answers.keep(str(number), b"{}")
    assert len(list((tmp_path / "answers").iterdir())) == 3
    assert Answers(tmp_path / "file").find("x") is None


# Our own words.


def test_the_lists_are_well_formed() -> None:
    assert {len(words) for words in genres().values()} <= {1, 2}
    assert len({word for words in genres().values() for word in words}) == 30
    kinds = ("film", "series", "season", "episode", "book", "play", "game")
    known = [each for kind in kinds for each in classes_of(kind)]
    assert all(map(classes_of, kinds))
    assert len(known) == len(set(known)), "a class is of one kind"
    assert all(each.startswith("Q") and each[1:].isdecimal() for each in (*known, *genres()))
