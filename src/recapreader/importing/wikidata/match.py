"""Which of Wikidata's items a work is: by an address of its own, else by its title, kind and year. In doubt, none.

A doubt is settled by somebody who made it or plays in it, if the recap names them.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from recapreader.importing.wikidata.client import Client, wiki_of
from recapreader.importing.wikidata.items import (
    BEGAN,
    CAST,
    CLASS,
    DIRECTOR,
    FIRST_PERFORMED,
    IMDB,
    PUBLISHED,
    TITLE,
    Item,
)
from recapreader.importing.wikidata.vocabulary import classes_of
from recapreader.importing.wikidata.work import Work

_MOST_CANDIDATES = 9
_MOST_WITH_PEOPLE = 4
_MOST_ACTORS = 20
_NEAR = 1
"""Years by which a work's year may differ from its page's: a festival is often the year before the release."""


@dataclass(frozen=True, slots=True)
class Match:
    """The item, if there is no doubt about it; else those that only a person can choose from."""

    item: Item | None = None
    candidates: tuple[Item, ...] = ()


def find(work: Work, client: Client) -> Match:
    """Return which item a work is.

    Raises:
        ContentError: Wikidata does not answer.
    """
    found = _unambiguous(_by_address(work, client))
    if not found.item and not found.candidates:
        found = _by_title(work, client)
    if work.people and 1 <= len(found.candidates) <= _MOST_WITH_PEOPLE:
        return Match(_by_people(work, found.candidates, client), found.candidates)
    return found


def years_of(item: Item) -> frozenset[int]:
    """Return the years in which a work came out, somewhere."""
    return item.years(PUBLISHED, BEGAN, FIRST_PERFORMED)


def _unambiguous(items: tuple[Item, ...]) -> Match:
    return Match(items[0]) if len(items) == 1 else Match(None, items[:_MOST_CANDIDATES])


def _by_address(work: Work, client: Client) -> tuple[Item, ...]:
    """The items that the page's own address on IMDb or in Wikipedia leads to, if they are of its kind and time."""
    found: tuple[Item, ...] = ()
    if work.imdb:
        # What the search says is looked at again: its index may be older than the item.
        items = client.items(client.having(IMDB, work.imdb))
        found = tuple(item for item in items if work.imdb in item.texts(IMDB))
    if not found and work.article[1]:
        edition, title = work.article
        found = client.by_article(wiki_of(edition), title)
    return tuple(item for item in found if _is_of_kind(item, work) and not _is_of_another_time(item, work))


def _by_title(work: Work, client: Client) -> Match:
    """Only a title and a year together leave no doubt, and only if nothing else has both."""
    known = dict[str, Item]()
    right: tuple[Item, ...] = ()
    for items in _searched(work, client, known):
        right = tuple(item for item in items if work.year in years_of(item))
        if right:
            return _unambiguous(right)
    perhaps = [item for item in known.values() if work.year is None or not _is_of_another_time(item, work)]
    return Match(None, tuple(perhaps[:_MOST_CANDIDATES]))


def _by_people(work: Work, candidates: tuple[Item, ...], client: Client) -> Item | None:
    """The one of them that was made, or is played, by somebody whom the recap names; None if it is none or several."""
    people = {item.id: _people_of(item) for item in candidates}
    names = client.names(each for some in people.values() for each in some)
    theirs = [item for item in candidates if any(work.names(names.get(each, "")) for each in people[item.id])]
    return theirs[0] if len(theirs) == 1 else None


def _people_of(item: Item) -> tuple[str, ...]:
    return (*item.texts(DIRECTOR), *item.texts(CAST)[:_MOST_ACTORS])


def _searched(work: Work, client: Client, known: dict[str, Item]) -> Iterator[tuple[Item, ...]]:
    """Yield what has the title and the kind: of the best known works, then of those whose description has the year."""
    classes = classes_of(work.kind)
    for words in (work.title, f"{work.title} {work.year}") if work.year else (work.title,):
        ids = [each for each in client.search(words, classes) if each not in known]
        items = [item for item in client.items(ids) if _is_of_kind(item, work) and _is_called(item, work, client)]
        known |= {item.id: item for item in items}
        yield tuple(items)


def _is_of_kind(item: Item, work: Work) -> bool:
    return not set(classes_of(work.kind)).isdisjoint(item.texts(CLASS))


def _is_called(item: Item, work: Work, client: Client) -> bool:
    names = (*(item.labels.get(language, "") for language in client.languages), *item.texts(TITLE))
    return any(map(work.is_called, filter(None, names)))


def _is_of_another_time(item: Item, work: Work) -> bool:
    """Whether item and work came out in years too far apart; not if one of them does not tell."""
    years = years_of(item)
    return bool(work.year and years) and not any(abs(year - (work.year or 0)) <= _NEAR for year in years)
