"""Asks Wikidata's API: few requests, each kept, none of them with more in it than its arguments.

The API: https://www.wikidata.org/w/api.php (`wbgetentities`, and `list=search` with `haswbstatement`).
"""

import json
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from recapreader.core.errors import ContentError
from recapreader.importing.sources import fetch
from recapreader.importing.wikidata.answers import Answers
from recapreader.importing.wikidata.items import CLASS, Item, is_item_id, read_items

API_VARIABLE = "RECAPREADER_WIKIDATA_API"
_API = "https://www.wikidata.org/w/api.php"
_LIMITS = fetch.Limits(wait=5.0, total=10.0, attempts=2, longest_pause=3.0)
_HITS = 20
_AT_ONCE = 10
"""Items in one request: one with all its statements may be half a megabyte."""
_LABELS_AT_ONCE = 50
_MANY_LANGUAGES = "mul"
_RENAMED = {"be-tarask": "be-x-old"}
"""Editions whose wiki still has their former name."""
_LONGEST_SEARCH = 300
"""Characters that a search may have; a longer one is refused."""
_WORD = re.compile(r"[^\W_]+(?:['.·][^\W_]+)*")
"""What a search takes for a word; everything else could be one of its operators."""


class NotKeptError(ContentError):
    """Nobody may be asked, and the answer is not kept."""


class Client:
    """Asks in one language, English and what holds for all languages standing in for it."""

    def __init__(self, answers: Answers, language: str, *, offline: bool = False) -> None:
        self._answers = answers
        self._offline = offline
        base = language.partition("-")[0]
        self.languages = tuple(dict.fromkeys((language, base, "en", _MANY_LANGUAGES)))
        """Of names, the best first."""
        self.editions = tuple(dict.fromkeys((base, "en")))
        """Of Wikipedia, likewise."""

    def search(self, words: str, classes: Sequence[str]) -> tuple[str, ...]:
        """Return the ids of items of some classes that have these words in a name, the likeliest first."""
        kinds = "haswbstatement:" + "|".join(f"{CLASS}={each}" for each in classes)
        wanted = [word.casefold() for word in _WORD.findall(words.replace("’", "'"))]
        while wanted and len(" ".join((*wanted, kinds))) > _LONGEST_SEARCH:
            wanted.pop()
        return self._search(" ".join((*wanted, kinds))) if wanted and classes else ()

    def having(self, name: str, value: str) -> tuple[str, ...]:
        """Return the ids of items of which a property says just this."""
        return self._search(f"haswbstatement:{name}={value}")

    def items(self, ids: Sequence[str]) -> tuple[Item, ...]:
        """Return items by their ids, in this order."""
        asked = [ids[first : first + _AT_ONCE] for first in range(0, len(ids), _AT_ONCE)]
        found = {item.id: item for some in asked for item in self._entities({"ids": "|".join(some)})}
        return tuple(found[each] for each in ids if each in found)

    def by_article(self, wiki: str, title: str) -> tuple[Item, ...]:
        """Return the item of an article of Wikipedia, by its wiki (such as `enwiki`) and title, if there is one."""
        return self._entities({"sites": wiki, "titles": title, "normalize": "1"})

    def names(self, ids: Iterable[str]) -> dict[str, str]:
        """Return the names of items by their ids; those without one are left out."""
        wanted = list(dict.fromkeys(ids))
        asked = [wanted[first : first + _LABELS_AT_ONCE] for first in range(0, len(wanted), _LABELS_AT_ONCE)]
        items = (item for some in asked for item in self._entities({"ids": "|".join(some)}, props="labels"))
        return {item.id: name for item in items if (name := item.label(self.languages))}

    def _search(self, wanted: str) -> tuple[str, ...]:
        asked = {"action": "query", "list": "search", "srsearch": wanted, "srlimit": str(_HITS), "srprop": ""}
        return tuple(self._ask(asked, _hits))

    def _entities(self, which: Mapping[str, str], props: str = "labels|claims|sitelinks") -> tuple[Item, ...]:
        asked = {"action": "wbgetentities", **which, "props": props, "languages": "|".join(self.languages)}
        if "sitelinks" in props:
            asked["sitefilter"] = "|".join(map(wiki_of, self.editions))
        return tuple(self._ask(asked, read_items))

    def _ask(self, asked: Mapping[str, str], read: Callable[[Mapping[str, Any]], Iterable[Any]]) -> Iterable[Any]:
        """Return what is read from an answer: one that is kept and can be read, else a new one.

        Raises:
            ContentError: There is no answer, or it cannot be understood.
        """
        query = urlencode({**asked, "format": "json", "formatversion": "2"})
        request = f"{os.environ.get(API_VARIABLE) or _API}?{query}"
        kept = self._answers.find(request, of_any_age=self._offline)
        if kept is not None:
            try:
                return read(_tree(kept))
            except (ValueError, RecursionError):
                pass
        if self._offline:
            raise NotKeptError("Wikidata has not been asked about this before; without --offline it is")
        try:
            body = fetch.get(request, _LIMITS).body
        except ContentError as error:
            raise ContentError(f"Wikidata: {error}") from None
        try:
            found = read(_tree(body))
        except (ValueError, RecursionError):
            raise ContentError("Wikidata's answer cannot be understood; try again later") from None
        self._answers.keep(request, body)
        return found


def _tree(body: bytes) -> Mapping[str, Any]:
    tree = json.loads(body)
    if not isinstance(tree, dict) or "error" in tree:  # what is declined is answered like all else, with status 200
        raise ValueError
    return tree


def _hits(answer: Mapping[str, Any]) -> Iterator[str]:
    query = answer.get("query")
    hits = query.get("search") if isinstance(query, dict) else None
    if not isinstance(hits, list):
        raise ValueError  # noqa: TRY004 - whatever is wrong with an answer is one kind of error
    return (hit["title"] for hit in hits[:_HITS] if isinstance(hit, dict) and is_item_id(hit.get("title")))


def wiki_of(edition: str) -> str:
    """Return what Wikidata calls an edition of Wikipedia: `enwiki`, `zh_min_nanwiki`."""
    return f"{_RENAMED.get(edition, edition).replace('-', '_')}wiki"
