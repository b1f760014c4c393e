"""The links of a recap: name → address, a map that says `from`, or nothing, which is a search on a site we know."""

import re
from collections.abc import Iterator
from functools import partial
from urllib.parse import quote, urlsplit

from recapreader.core.recap import ALWAYS, Front, GatedLink, Link
from recapreader.core.sanitize import one_line
from recapreader.storage.library.entries import HiddenWhole, LinkEntry, Places, condition_of, read_each, read_entry
from recapreader.storage.library.problems import Problem
from recapreader.storage.library.yaml_tree import Mapping, Node, Scalar

SEARCHES = {
    "anilist": "https://anilist.co/search/anime?search={}",
    "goodreads": "https://www.goodreads.com/search?q={}",
    "imdb": "https://www.imdb.com/find/?q={}",
    "internet archive": "https://archive.org/search?query={}",
    "justwatch": "https://www.justwatch.com/us/search?q={}",
    "letterboxd": "https://letterboxd.com/search/{}/",
    "metacritic": "https://www.metacritic.com/search/{}/",
    "myanimelist": "https://myanimelist.net/search/all?q={}",
    "open library": "https://openlibrary.org/search?q={}",
    "project gutenberg": "https://www.gutenberg.org/ebooks/search/?query={}",
    "rotten tomatoes": "https://www.rottentomatoes.com/search?search={}",
    "the storygraph": "https://app.thestorygraph.com/browse?search_term={}",
    "storygraph": "https://app.thestorygraph.com/browse?search_term={}",
    "thetvdb": "https://thetvdb.com/search?query={}",
    "the movie database": "https://www.themoviedb.org/search?query={}",
    "tmdb": "https://www.themoviedb.org/search?query={}",
    "trakt": "https://trakt.tv/search?query={}",
    "tvmaze": "https://www.tvmaze.com/search?q={}",
    "wikidata": "https://www.wikidata.org/w/index.php?search={}",
    "wikipedia": "https://{language}.wikipedia.org/w/index.php?search={}",
}
"""Where sites that we know search, by their names in small letters."""


def is_web_address(text: str) -> bool:
    """Whether `text` is an address that a browser may be sent to: http or https, with a host, no white space."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r'[\s<>"\\^`{|}]', text)


def search_address(name: str, front: Front) -> str | None:
    """Return the address at which a site searches for a recap's title and year; None for a site we do not know."""
    form = SEARCHES.get(name.casefold())
    if form is None:
        return None
    wanted = quote(f"{front.title} {front.year or ''}".strip(), safe="")
    return form.format(wanted, language=front.language.partition("-")[0].lower() or "en")


def read_links(tree: Mapping, places: Places, front: Front, problems: list[Problem]) -> Iterator[GatedLink]:
    """Yield the links that can be understood, in the author's order, each with what it waits for."""
    node = tree.pairs.get("links")
    if isinstance(node, Mapping):
        for name, value in node.pairs.items():
            making = partial(_link, places, front, problems, one_line(name))
            yield from read_each([value], making, problems)
    elif node is not None and not (isinstance(node, Scalar) and not node.text):
        key = tree.keys["links"]
        problems.append(Problem(key.line, key.column, "F102", "this value has the wrong form; it is ignored"))


def _link(places: Places, front: Front, problems: list[Problem], name: str, node: Node) -> GatedLink:
    if isinstance(node, Scalar):
        url, condition = one_line(node.text), ALWAYS
    else:
        entry = read_entry(node, LinkEntry)
        url, condition = entry.url, condition_of(node, entry.from_, places)
    if not name:
        raise HiddenWhole(node, "this link has no name; it is hidden whole")
    if not url:
        return GatedLink(Link(name, search=search_address(name, front)), condition)
    if not is_web_address(url):
        problems.append(Problem(node.line, node.column, "F103", "this is not a web address; it cannot be opened"))
        return GatedLink(Link(name), condition)
    return GatedLink(Link(name, url), condition)
