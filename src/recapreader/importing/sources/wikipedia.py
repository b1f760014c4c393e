"""A page of Wikipedia, any edition, through the MediaWiki API."""

import json
import os
import re
from dataclasses import replace
from typing import Any
from urllib.parse import quote, urlencode

from recapreader.core.errors import ContentError, UsageError
from recapreader.importing.model import Article
from recapreader.importing.readers import wikitext_reader as from_wikitext
from recapreader.importing.sources import fetch
from recapreader.importing.sources import source as sources

LICENCE = "CC BY-SA 4.0"
_EDITION = re.compile(r"[a-z]{2,12}(?:-[a-z]{2,12})*")
_API = "https://{edition}.wikipedia.org/w/api.php"
_API_VARIABLE = "RECAPREADER_WIKIPEDIA_API"


def parse(source: str) -> tuple[str, str]:
    """`wikipedia[:LANG]:TITLE` as edition and title; English where no edition is named.

    Raises:
        UsageError: There is no title.
    """
    rest = source.removeprefix("wikipedia:")
    edition, colon, title = rest.partition(":")
    if not (colon and _EDITION.fullmatch(edition) and title.strip()):
        edition, title = "en", rest
    title = title.replace("_", " ").strip()
    if not title:
        raise UsageError("name the page: wikipedia:TITLE or wikipedia:LANG:TITLE")
    return edition, title


def read(source: str, limits: fetch.Limits | None = None) -> "sources.Fetched":
    """The page as an article.

    Raises:
        ContentError: There is no such page, or the API cannot be reached.
    """
    edition, title = parse(source)
    api = os.environ.get(_API_VARIABLE, _API).format(edition=edition)
    query = {
        "action": "query",
        "format": "json",
        "formatversion": "2",
        "prop": "revisions|pageprops",
        "rvprop": "content",
        "rvslots": "main",
        "redirects": "1",
        "titles": title,
    }
    answer = fetch.get(f"{api}?{urlencode(query)}", limits or fetch.Limits())
    page = _page(answer.body)
    found = str(page.get("title") or title)
    article = _article(page, found, edition)
    address = f"https://{edition}.wikipedia.org/wiki/{quote(found.replace(' ', '_'), safe='/:(),!')}"
    return sources.Fetched(replace(article, url=address), "Wikipedia", address, LICENCE, sources.today(), answer.body)


def _page(body: bytes) -> dict[str, Any]:
    """The one page of an answer."""
    try:
        answer = json.loads(body)
        pages = answer["query"]["pages"]
        page = pages[0]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError):
        raise ContentError("Wikipedia's answer cannot be understood") from None
    if not isinstance(page, dict) or page.get("missing") or page.get("invalid"):
        raise ContentError("Wikipedia has no page with that title")
    if "disambiguation" in page.get("pageprops", {}):
        raise ContentError("that title is ambiguous; name one page, such as `wikipedia:TITLE (2002 film)`")
    return page


def _article(page: dict[str, Any], title: str, edition: str) -> Article:
    try:
        wikitext = page["revisions"][0]["slots"]["main"]["content"]
    except (KeyError, IndexError, TypeError):
        raise ContentError("Wikipedia's answer contains no text") from None
    article = from_wikitext.read(str(wikitext), title)
    return replace(article, language=edition.split("-", maxsplit=1)[0], site="Wikipedia", licence=LICENCE)
