"""A page of Wikipedia, any edition, through the MediaWiki API, as the HTML that its readers see."""

import html
import json
import os
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from urllib.parse import quote, urlencode

from recapreader.core.errors import ContentError, UsageError
from recapreader.importing.model import Article
from recapreader.importing.readers import html_reader
from recapreader.importing.sources import fetch
from recapreader.importing.sources.fetched import Fetched, today
from recapreader.importing.text_utils import clean

LICENCE = "CC BY-SA 4.0"
_EDITION = re.compile(r"[a-z]{2,12}(?:-[a-z]{2,12})*")
_API = "https://{edition}.wikipedia.org/w/api.php"
_MISSING = frozenset(["missingtitle", "invalidtitle", "pagecannotexist", "nosuchpageid"])
_NONSENSE = "Wikipedia's answer cannot be understood"
_API_VARIABLE = "RECAPREADER_WIKIPEDIA_API"


def parse(source: str) -> tuple[str, str]:
    """`wikipedia[:LANG]:TITLE` as edition and title; English where no edition is named.

    Raises:
        UsageError: There is no title.
    """
    rest = source[len("wikipedia:") :]
    edition, colon, title = rest.partition(":")
    if not (colon and _EDITION.fullmatch(edition) and title.strip()):
        edition, title = "en", rest
    title = title.replace("_", " ").strip()
    if not title:
        raise UsageError("name the page: wikipedia:TITLE or wikipedia:LANG:TITLE")
    return edition, title


def read(source: str, limits: fetch.Limits | None = None, report: Callable[[int], object] = bool) -> Fetched:
    """The page as an article.

    Raises:
        ContentError: There is no such page, or the API cannot be reached.
    """
    edition, title = parse(source)
    api = os.environ.get(_API_VARIABLE, _API).format(edition=edition)
    query = {
        "action": "parse",
        "format": "json",
        "formatversion": "2",
        "prop": "text|displaytitle|properties",
        "disableeditsection": "1",
        "redirects": "1",
        "page": title,
    }
    answer = fetch.get(f"{api}?{urlencode(query)}", limits or fetch.Limits(), report=report)
    page = _page(answer.body)
    found = str(page.get("title") or title)
    article = _article(page, found, edition)
    address = f"https://{edition}.wikipedia.org/wiki/{quote(found.replace(' ', '_'), safe='/:(),!')}"
    return Fetched(replace(article, url=address), "Wikipedia", address, LICENCE, today(), answer.body)


def _page(body: bytes) -> dict[str, Any]:
    """The one page of an answer, as https://www.mediawiki.org/wiki/API:Parsing_wikitext describes it."""
    try:
        answer = json.loads(body)
        page = answer.get("parse")
        missing = answer.get("error", {}).get("code") in _MISSING
    except (ValueError, AttributeError, TypeError, RecursionError):
        raise ContentError(_NONSENSE) from None
    if missing:
        raise ContentError("Wikipedia has no page with that title")
    if not isinstance(page, dict):
        raise ContentError(_NONSENSE)
    properties = page.get("properties")
    if isinstance(properties, dict) and "disambiguation" in properties:
        raise ContentError("that title is ambiguous; name one page, such as `wikipedia:TITLE (2002 film)`")
    return page


def _article(page: dict[str, Any], title: str, edition: str) -> Article:
    text = page.get("text")
    if not isinstance(text, str) or not text.strip():
        raise ContentError("Wikipedia's answer contains no text")
    shown = page.get("displaytitle")
    heading = shown if isinstance(shown, str) and shown else html.escape(title)
    article = html_reader.read(clean(f"<html><body><h1 id='firstHeading'>{heading}</h1>{text}</body></html>"))
    return replace(article, language=edition.split("-", maxsplit=1)[0], site="Wikipedia", licence=LICENCE)
