"""What is asked about: a work as its public front matter tells it, and nothing else of a recap."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit

from recapreader.core.recap import Link, Recap
from recapreader.storage.library.title_lookup import slugify

_IMDB = re.compile(r"/title/(tt[0-9]{5,10})(?:/|$)")
_EDITION = re.compile(r"([a-z]{2,12}(?:-[a-z]{2,12})*)(?:\.m)?\.wikipedia\.org")


@dataclass(frozen=True, slots=True)
class Work:
    """One work. `imdb` and `article` (an edition of Wikipedia and a title in it) are empty where no link tells them."""

    title: str
    year: int | None
    kind: str
    language: str
    imdb: str = ""
    article: tuple[str, str] = ("", "")
    people: tuple[str, ...] = ()
    """Who made it and who plays in it; it is compared with what Wikidata says, and not sent."""

    @property
    def asks_for(self) -> str:
        """What Wikidata is told of it, in words."""
        title = f"the title “{self.title}”" + (f" and the year {self.year}" if self.year else "")
        if self.imdb:
            return f"the number {self.imdb} of its page on IMDb (if that is not known there, {title})"
        if self.article[1]:
            return f"the name of its page in Wikipedia, “{self.article[1]}” (if that is not known there, {title})"
        return title

    def is_called(self, name: str) -> bool:
        """Return whether a name is its title, letter case, accents and punctuation left aside."""
        return _folded(name) == _folded(self.title)

    def names(self, person: str) -> bool:
        """Return whether somebody is among its people."""
        return _folded(person) in map(_folded, self.people)


def work_of(recap: Recap) -> Work:
    """Return the work that a recap is about, by what everyone may see: no link counts that waits for a section."""
    front = recap.front
    source = front.source.url if front.source else None
    imdb, wikipedia = (_addresses(front.links, name, source) for name in ("imdb", "wikipedia"))
    return Work(
        front.title,
        front.year,
        front.kind,
        front.language.lower() or "en",
        next(filter(None, map(_imdb, imdb)), ""),
        next(filter(any, map(_article, wikipedia)), ("", "")),
        (
            *(name for _, names in front.creators for name in names),
            *(each.actor for each in recap.people.always_visible),
        ),
    )


def _addresses(links: Iterable[Link], name: str, source: str | None) -> list[str]:
    """The addresses of a site: of the links that bear its name, and of where the text is from."""
    named = [link.url for link in links if link.url and link.name.casefold() == name]
    return [*named, *([source] if source else [])]


def wikipedia_address(edition: str, title: str) -> str:
    """Return the address of an article."""
    return f"https://{edition}.wikipedia.org/wiki/{quote(title.replace(' ', '_'), safe='/:(),!')}"


def _imdb(address: str) -> str:
    parts = urlsplit(address)
    found = _IMDB.match(parts.path) if _is_host(parts.hostname, "imdb.com") else None
    return found.group(1) if found else ""


def _article(address: str) -> tuple[str, str]:
    parts = urlsplit(address)
    host = _EDITION.fullmatch((parts.hostname or "").removeprefix("www."))
    title = unquote(parts.path.removeprefix("/wiki/")).replace("_", " ").strip()
    is_article = host and parts.path.startswith("/wiki/") and title and "|" not in title
    return (host.group(1), title) if host and is_article else ("", "")


def _is_host(host: str | None, name: str) -> bool:
    return host is not None and (host == name or host.endswith(f".{name}"))


def _folded(name: str) -> str:
    return slugify(name) or " ".join(name.casefold().split())
