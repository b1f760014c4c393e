"""Ids of works as the databases give them, from the columns of a history and from addresses in a recap's `links`.

An id is written `imdb:tt0903747`, `tmdb:tv/1396`, `tmdb:movie/27205`, `tvdb:81189`, `trakt:shows/breaking-bad`,
`mal:anime/5114`, `goodreads:1234` or `isbn:9780756404734`; what is before its last digits says whose it is.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from recapreader.importing.histories.viewings import Work, whole

_ADDRESSES = (
    (re.compile(r"imdb\.com/(?:[a-z]{2}/)?title/(tt[0-9]+)"), "imdb:{}"),
    (re.compile(r"themoviedb\.org/(tv|movie)/([0-9]+)"), "tmdb:{}/{}"),
    (re.compile(r"thetvdb\.com/\S*?(?:series/|[?&]id=)([0-9]+)"), "tvdb:{}"),
    (re.compile(r"trakt\.tv/(shows|movies)/([\w-]+)"), "trakt:{}/{}"),
    (re.compile(r"myanimelist\.net/(anime|manga)/([0-9]+)"), "mal:{}/{}"),
    (re.compile(r"goodreads\.com/(?:[a-z]{2}/)?book/show/([0-9]+)"), "goodreads:{}"),
    (re.compile(r"openlibrary\.org/isbn/([0-9]{13})"), "isbn:{}"),
)
_NAMES = ("imdb", "tmdb", "tvdb", "slug", "mal")
_TMDB = {"show": "tv", "movie": "movie"}
_TRAKT = {"show": "shows", "movie": "movies"}


def in_addresses(addresses: Iterable[str]) -> frozenset[str]:
    """Return the ids in addresses; other addresses are ignored."""
    found = ((pattern.search(address), form) for address in addresses for pattern, form in _ADDRESSES)
    return frozenset(form.format(*match.groups()) for match, form in found if match)


def of_work(kind: str, columns: Mapping[str, object]) -> frozenset[str]:
    """Return the ids of a `show` or `movie`, from what a tracker calls them: imdb, tmdb, tvdb, slug, mal.

    Raises:
        TypeError: one of them is a list or an object.
    """
    return _of_work(kind, *map(columns.get, _NAMES))


def work_of(kind: str, item: Any) -> Work:  # noqa: ANN401 - what a file says
    """Return a `show` or `movie` that Trakt or Simkl describes: `{"title": …, "year": …, "ids": {…}}`.

    Raises:
        TypeError, KeyError, AttributeError: it is described in another way.
    """
    title, year, named = item["title"], item.get("year"), item.get("ids") or {}
    if not isinstance(title, str) or not isinstance(named, dict):
        raise TypeError
    return title, whole(year), of_work(kind, named)


@lru_cache(maxsize=4096)
def _of_work(kind: str, *values: object) -> frozenset[str]:
    forms = {
        "imdb": (r"tt[0-9]+", "imdb:"),
        "tmdb": (r"[0-9]+", f"tmdb:{_TMDB[kind]}/"),
        "tvdb": (r"[0-9]+", "tvdb:"),
        "slug": (r"[\w-]+", f"trakt:{_TRAKT[kind]}/"),
        "mal": (r"[0-9]+", "mal:anime/"),
    }
    named = ((name, str(value)) for name, value in zip(_NAMES, values, strict=True) if value)
    return frozenset(forms[name][1] + value for name, value in named if re.fullmatch(forms[name][0], value))


def contradict(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether both have an id from one database, and none in common: then they are two works of one name."""
    if one & other:
        return False
    return bool({_database(each) for each in one} & {_database(each) for each in other})


def _database(each: str) -> str:
    return each.rpartition("/")[0] or each.partition(":")[0]
