"""A real HTTP server on loopback that answers as Wikidata's API does. Its works and people are made up.

The shapes are those of https://www.wikidata.org/w/api.php with `formatversion=2`, as recorded in public repositories:
`list=search` gives bare hits, `wbgetentities` entities whose claims hold ranks, unknown values, times that are known to
the month or the century, and qualifiers; an item that is not there is `missing`, and a refusal comes with status 200.
"""

import json
import re
import threading
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from support.serving import serving

PATH = "/w/api.php"
Json = dict[str, Any]


def _snak(name: str, kind: str, value: object) -> Json:
    snak: Json = {"snaktype": "value", "property": name, "hash": "0" * 40, "datatype": kind}
    if value is None:
        return {**snak, "snaktype": "somevalue"}
    types = {"wikibase-item": "wikibase-entityid", "external-id": "string"}
    return {**snak, "datavalue": {"value": value, "type": types.get(kind, kind)}}


def item(name: str, id_: str) -> Json:
    """A snak that names an item."""
    value = {"entity-type": "item", "numeric-id": int(id_[1:]), "id": id_}
    return _snak(name, "wikibase-item", value)


def text(name: str, value: str) -> Json:
    """A snak that is an identifier of some site."""
    return _snak(name, "external-id", value)


def string(name: str, value: str) -> Json:
    """A snak that is a text."""
    return _snak(name, "string", value)


def title(name: str, value: str, language: str = "en") -> Json:
    """A snak that is a text in some language."""
    return _snak(name, "monolingualtext", {"text": value, "language": language})


def time(name: str, when: str, precision: int = 11) -> Json:
    """A snak that is a time; 11 is a day, 10 a month, 9 a year, 7 a century."""
    model = "http://www.wikidata.org/entity/Q1985727"
    return _snak(
        name,
        "time",
        {"time": when, "timezone": 0, "before": 0, "after": 0, "precision": precision, "calendarmodel": model},
    )


def minutes(name: str, amount: str, unit: str = "Q7727") -> Json:
    """A snak that is a length of time."""
    return _snak(name, "quantity", {"amount": amount, "unit": f"http://www.wikidata.org/entity/{unit}"})


def unknown(name: str) -> Json:
    """A snak that says that there is something, but not what."""
    return _snak(name, "wikibase-item", None)


def claim(snak: Json, rank: str = "normal", *qualifiers: Json) -> Json:
    """A statement with its rank and what qualifies it."""
    told: Json = {"mainsnak": snak, "type": "statement", "id": "Q1$0", "rank": rank}
    if qualifiers:
        told["qualifiers"] = {}
        for each in qualifiers:
            told["qualifiers"].setdefault(each["property"], []).append(each)
        told["qualifiers-order"] = list(told["qualifiers"])
    return told


@dataclass
class Entity:
    """One item of the server's."""

    id: str
    labels: dict[str, str]
    snaks: list[Json] = field(default_factory=list)
    """Bare snaks count as statements of normal rank."""
    articles: dict[str, str] = field(default_factory=dict)

    @property
    def claims(self) -> dict[str, list[Json]]:
        """Its statements by property."""
        found: dict[str, list[Json]] = {}
        for snak in self.snaks:
            statement = snak if "mainsnak" in snak else claim(snak)
            found.setdefault(statement["mainsnak"]["property"], []).append(statement)
        return found

    def as_json(self, props: set[str], languages: set[str], wikis: set[str]) -> Json:
        """The entity as `wbgetentities` tells it."""
        told: Json = {"type": "item", "id": self.id}
        if "labels" in props:
            told["labels"] = {
                each: {"language": each, "value": value} for each, value in self.labels.items() if each in languages
            }
        if "descriptions" in props:
            told["descriptions"] = {"en": {"language": "en", "value": "a film in which the butler did it"}}
        if "claims" in props:
            told["claims"] = self.claims
        if "sitelinks" in props:
            told["sitelinks"] = {
                wiki: {"site": wiki, "title": name, "badges": []}
                for wiki, name in self.articles.items()
                if not wikis or wiki in wikis
            }
        return told


def _film(id_: str, name: str, year: str, *more: Json) -> Entity:
    return Entity(id_, {"en": name}, [item("P31", "Q11424"), time("P577", f"+{year}-10-05T00:00:00Z"), *more])


def works() -> list[Entity]:
    """A film with everything, films that could be taken for it, a series, its season, a book, a game; and people."""
    weir = Entity(
        "Q9001",
        {"en": "The Weir", "de": "Das Wehr"},
        [
            item("P31", "Q11424"),
            title("P1476", "Ar Gored", "br"),
            claim(time("P577", "+2011-09-03T00:00:00Z")),
            claim(time("P577", "+2012-02-00T00:00:00Z", 10)),
            claim(time("P577", "+2000-00-00T00:00:00Z", 7)),
            claim(time("P577", "+1999-01-01T00:00:00Z"), "deprecated"),
            minutes("P2047", "+101"),
            claim(minutes("P2047", "+97"), "deprecated"),
            item("P57", "Q9101"),
            claim(item("P161", "Q9103"), "normal", item("P453", "Q9201"), string("P1545", "2")),
            claim(item("P161", "Q9102"), "normal", string("P4633", "Hugh Marrow, her brother"), string("P1545", "1")),
            claim(item("P161", "Q9104")),
            claim(unknown("P161")),
            item("P136", "Q200092"),
            item("P136", "Q130232"),
            item("P136", "Q31888058"),  # a film about a ghost
            item("P921", "Q4"),  # its subject: death
            text("P345", "tt1900001"),
            text("P1258", "m/the_weir_2011"),
            text("P6127", "the-weir"),
        ],
        {"enwiki": "The Weir (film)", "dewiki": "Das Wehr (Film)"},
    )
    series = Entity(
        "Q9010",
        {"mul": "Low Tide"},
        [
            item("P31", "Q5398426"),
            time("P580", "+2015-00-00T00:00:00Z", 9),
            time("P582", "+2018-00-00T00:00:00Z", 9),
            minutes("P2047", "+45"),
            item("P57", "Q9101"),
            claim(item("P161", "Q9102"), "normal", item("P453", "Q9201")),
            item("P136", "Q9335577"),
            text("P345", "tt1900010"),
            text("P1258", "tv/low_tide"),
        ],
        {"enwiki": "Low Tide (TV series)"},
    )
    season = Entity(
        "Q9011",
        {"en": "Low Tide, season 2"},
        [
            item("P31", "Q3464665"),
            time("P580", "+2016-05-01T00:00:00Z"),
            claim(item("P161", "Q9102"), "normal", item("P453", "Q9201")),
            item("P57", "Q9101"),
        ],
    )
    people = {
        "Q9101": "Orla Tennant",
        "Q9102": "Finn Adeyemi",
        "Q9103": "Ida Voss",
        "Q9104": "Bo Lind",
        "Q9201": "the Keeper",
    }
    return [
        weir,
        _film("Q9002", "The Weir", "1987", text("P345", "tt1900002")),
        _film("Q9003", "The Weir Revisited", "2011"),
        _film("Q9004", "Twice", "2004", text("P345", "tt1900004")),
        _film("Q9005", "Twice", "2004", text("P345", "tt1900005")),
        _film("Q9006", "Remade", "1950"),
        _film("Q9007", "Nearly", "2009", text("P345", "tt1900007")),
        series,
        season,
        Entity("Q9020", {"en": "The Weir"}, [item("P31", "Q7725634"), time("P577", "+2011-00-00T00:00:00Z", 9)]),
        Entity("Q9021", {"en": "The Weir"}, [item("P31", "Q7366"), time("P577", "+2011-00-00T00:00:00Z", 9)]),
        Entity("Q9030", {"en": "Tidewrack"}, [item("P31", "Q7889"), time("P577", "+2020-00-00T00:00:00Z", 9)]),
        *(Entity(each, {"en": name}, [item("P31", "Q5")]) for each, name in people.items()),
    ]


class Handler(BaseHTTPRequestHandler):
    """Answers what is asked of the API, and remembers it."""

    protocol_version = "HTTP/1.1"
    server: "Wikidata"

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        asked = dict(parse_qsl(parts.query, keep_blank_values=True))
        self.server.seen.append(asked)
        if self.server.held_back:
            self.server.let_go.wait(20)
        if self.server.body is not None:
            self._send(self.server.body)
        elif parts.path != PATH:
            self._send(b"", 404)
        else:
            self._send(json.dumps(self.server.answer(asked), ensure_ascii=False).encode())

    def _send(self, body: bytes, code: int = 200) -> None:
        self.send_response(code)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: object) -> None:
        """Says nothing."""


class Wikidata(ThreadingHTTPServer):
    """The server; `body` is answered instead of all else, once it is set."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.entities = {entity.id: entity for entity in works()}
        self.seen: list[dict[str, str]] = []
        self.body: bytes | None = None
        self.held_back = False
        self.let_go = threading.Event()

    @property
    def api(self) -> str:
        """The address of the API."""
        return f"http://127.0.0.1:{self.server_address[1]}{PATH}"

    def handle_error(self, *_args: object) -> None:
        """A client that hangs up is what some tests are about."""

    def answer(self, asked: dict[str, str]) -> Json:
        """The answer to a request."""
        if asked.get("action") == "query" and asked.get("list") == "search":
            return self._found(asked["srsearch"], int(asked["srlimit"]))
        if asked.get("action") == "wbgetentities":
            return {"entities": self._told(asked), "success": 1}
        info = f'Unrecognized value for parameter "action": {asked.get("action")}.'
        return {"error": {"code": "badvalue", "info": info}, "servedby": "mw-api-ext.codfw.main-0"}

    def _found(self, wanted: str, limit: int) -> Json:
        words, _, statement = wanted.partition("haswbstatement:")
        hits = [each for each in self.entities.values() if self._has(each, words.split(), statement)]
        rows = [{"ns": 0, "title": each.id, "pageid": int(each.id[1:])} for each in hits]
        return {"batchcomplete": True, "query": {"searchinfo": {"totalhits": len(rows)}, "search": rows[:limit]}}

    def _has(self, entity: Entity, words: list[str], statement: str) -> bool:
        """Every word is in a name or in the description, which has the year; and one of the statements holds."""
        years = [str(snak["mainsnak"]["datavalue"]["value"]["time"])[1:5] for snak in entity.claims.get("P577", ())]
        known = re.findall(r"[\w’']+", " ".join([*entity.labels.values(), *years]).casefold())
        values = {
            f"{name}={_plain(each['mainsnak'].get('datavalue', {}).get('value'))}"
            for name, statements in entity.claims.items()
            for each in statements
        }
        return all(word in known for word in words) and not values.isdisjoint(statement.split("|"))

    def _told(self, asked: dict[str, str]) -> Json:
        props, languages, wikis = (
            set(asked.get(name, "").split("|")) - {""} for name in ("props", "languages", "sitefilter")
        )
        if "ids" in asked:
            told: Json = {}
            for each in asked["ids"].split("|"):
                entity = self.entities.get(each)
                told[each] = entity.as_json(props, languages, wikis) if entity else {"id": each, "missing": ""}
            return told
        for entity in self.entities.values():
            if entity.articles.get(asked["sites"]) == asked["titles"]:
                return {entity.id: entity.as_json(props, languages, wikis)}
        return {"-1": {"site": asked["sites"], "title": asked["titles"], "missing": ""}}


def _plain(value: object) -> object:
    return value.get("id") if isinstance(value, dict) else value


def running() -> AbstractContextManager[Wikidata]:
    """The server, for as long as the block lasts."""
    server = Wikidata()
    return serving(server, server.let_go)
