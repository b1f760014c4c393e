"""An item → the facts that a recap may have of it: nothing that tells, and nothing that its statements disagree on."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from recapreader.importing.model import Credit
from recapreader.importing.wikidata import items
from recapreader.importing.wikidata.client import Client, wiki_of
from recapreader.importing.wikidata.items import Item
from recapreader.importing.wikidata.match import years_of
from recapreader.importing.wikidata.vocabulary import genres
from recapreader.importing.wikidata.work import Work, wikipedia_address

_WITH_CAST = frozenset(["film"])
"""Who plays in a season or an episode tells who lives."""
_WITH_MAKERS = frozenset(["film", "episode"])
"""Of a series, every director of an episode is its director, and a runtime is that of an episode."""
_MOST_ACTORS = 20
_MOST_DIRECTORS = 6
_MOST_GENRES = 5
_SITES = (
    ("IMDb", items.IMDB, r"tt[0-9]{5,10}", "https://www.imdb.com/title/{}/"),
    ("Rotten Tomatoes", items.ROTTEN_TOMATOES, r"(?:m|tv)/[\w.~%/-]{1,150}", "https://www.rottentomatoes.com/{}"),
    ("Letterboxd", items.LETTERBOXD, r"[a-z0-9-]{1,150}", "https://letterboxd.com/film/{}/"),
)


@dataclass(frozen=True, slots=True)
class WorkFacts:
    """What a recap may say of its work. What is not known, or is in doubt, is empty."""

    item: str
    """The address of what it was read from."""
    original_title: str = ""
    year: int | None = None
    runtime: int | None = None
    genres: tuple[str, ...] = ()
    directors: tuple[str, ...] = ()
    cast: tuple[Credit, ...] = ()
    """Their roles are no more public than those of an article."""
    links: tuple[tuple[str, str], ...] = ()


def facts_of(item: Item, work: Work, client: Client, *, with_people: bool = True) -> WorkFacts:
    """Return the facts of an item; `with_people` asks for the names of people, too.

    Raises:
        ContentError: Wikidata does not answer.
    """
    title, runtime = item.only(items.TITLE), item.only(items.RUNTIME)
    has_makers = work.kind in _WITH_MAKERS
    directors, cast = _people(item, work, client) if with_people else ((), ())
    return WorkFacts(
        item.address,
        title if isinstance(title, str) and not work.is_called(title) else "",
        min(years_of(item), default=None),
        runtime if has_makers and isinstance(runtime, int) and runtime < 1000 else None,
        _genres(item),
        directors,
        cast,
        tuple(_links(item, client)),
    )


def _genres(item: Item) -> tuple[str, ...]:
    known = genres()
    words = (word for genre in item.texts(items.GENRE) for word in known.get(genre, ()))
    return tuple(dict.fromkeys(words))[:_MOST_GENRES]


def _people(item: Item, work: Work, client: Client) -> tuple[tuple[str, ...], tuple[Credit, ...]]:
    directors = item.best(items.DIRECTOR) if work.kind in _WITH_MAKERS else ()
    cast = sorted(item.best(items.CAST), key=_place)[:_MOST_ACTORS] if work.kind in _WITH_CAST else []
    roles = [role for credit in cast for role in credit.qualifiers.get(items.ROLE, ())[:1]]
    asked = [each.value for each in (*directors, *cast)] + roles
    names = client.names(each for each in asked if isinstance(each, str))
    known = [names.get(str(each.value), "") for each in directors]
    played = [Credit(names[actor], _role(each, names)) for each in cast if (actor := str(each.value)) in names]
    # A list of makers that lacks one is wrong; a cast is never whole.
    is_whole = all(known) and len(known) <= _MOST_DIRECTORS
    return tuple(dict.fromkeys(known)) if is_whole else (), tuple({each.actor: each for each in played}.values())


def _place(credit: items.Statement) -> int:
    """Where in the cast someone stands, if that is told; the others come behind, as they are listed."""
    number = str(next(iter(credit.qualifiers.get(items.ORDER, ())), ""))
    return int(number) if re.fullmatch(r"[0-9]{1,4}", number) else 10_000


def _role(credit: items.Statement, names: dict[str, str]) -> str:
    roles: Iterable[items.Value] = credit.qualifiers.get(items.ROLE, ())[:1]
    written = credit.qualifiers.get(items.ROLE_NAME, ())
    return next((names[str(role)] for role in roles if str(role) in names), str(written[0]) if written else "")


def _links(item: Item, client: Client) -> Iterable[tuple[str, str]]:
    for site, name, form, address in _SITES:
        known = item.only(name)
        if isinstance(known, str) and re.fullmatch(form, known, re.ASCII):
            yield site, address.format(known)
        if site == "Rotten Tomatoes":
            yield from _article(item, client)


def _article(item: Item, client: Client) -> Iterable[tuple[str, str]]:
    """The article in the recap's language, or else the English one."""
    for edition in client.editions:
        if title := item.articles.get(wiki_of(edition)):
            yield "Wikipedia", wikipedia_address(edition, title)
            return
