"""What a page says of itself: its title and its site's name, its language, its address, its day and its summary."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from recapreader.importing.readers import html_spoilers
from recapreader.importing.text_utils import clean, squeeze, words

_CLOUD = 30
_LONGEST_HEADING = 60
_SITES_NAME = re.compile(r"logo|site|brand|blog-?title", re.IGNORECASE)


def _attribute(tree: LexborHTMLParser, selector: str, name: str) -> str:
    node = tree.css_first(selector)
    return squeeze((node.attributes.get(name) or "") if node is not None else "")


def holds_prose(heading: LexborNode) -> bool:
    """Return whether a heading is none: some pages set their prose in the element of one."""
    return words(heading.text()) > _LONGEST_HEADING


def titles(tree: LexborHTMLParser) -> tuple[str, str]:
    """Return the page's title without the site's name, and that name."""
    marked = tree.css(
        "h1#firstHeading, article h1, main h1, h1.entry-title, h1.entry-header, .entry-title, h1.page-header__title"
    )
    heading = next((node for node in marked if not holds_prose(node)), None)
    shared = _attribute(tree, "meta[property='og:title'], meta[name='og:title']", "content")
    site = _attribute(tree, "meta[property='og:site_name'], meta[name='og:site_name']", "content")
    heading = heading or (None if shared else _only_heading(tree))
    node = tree.css_first("title")
    whole = squeeze(clean(node.text())) if node is not None else ""
    title = _heading_title(heading) if heading is not None else shared or whole
    if not site and title and whole.startswith(title) and whole != title:
        site = re.split(r"\s[-–—|·»]\s", whole[len(title) :])[-1].strip(" -–—|:·»")
    if heading is None and not site and " | " in title:
        title, _, site = title.rpartition(" | ")
    if site and title.endswith(site):
        title = title[: -len(site)].rstrip(" -–—|:·»")
    return title, site


def self_description(tree: LexborHTMLParser) -> dict[str, tuple[str, ...]]:
    """Return everything that the page calls itself, and its summary of itself."""
    node = tree.css_first("title")
    heads = [squeeze(clean(head.text())) for head in tree.css("h1")[:4] if not holds_prose(head)]
    titles = [
        squeeze(clean(node.text())) if node is not None else "",
        _attribute(tree, "meta[property='og:title'], meta[name='og:title']", "content"),
        *heads,
    ]
    summary = _attribute(tree, "meta[name='description'], meta[property='og:description']", "content")
    found = {"page titles": tuple(filter(None, titles)), "description": (clean(summary),) if summary else ()}
    return {key: values for key, values in found.items() if values}


def filed(tree: LexborHTMLParser) -> dict[str, tuple[str, ...]]:
    """Return the words under which the page files its article; a cloud of all the site's is none of its own."""
    stated = tree.css(
        "meta[property='article:tag'], meta[property='article:section'], meta[name='keywords'],"
        " meta[name='news_keywords']"
    )
    links = tree.css(
        "a[rel~='tag'], a[rel~='category'], a[href*='/tag/'], a[href*='/tags/'], a[href*='/category/']"
        ", a[href*='/categories/'], a[href*='/genre/'], a[href*='/genres/'], a[href*='/search/label/']"
    )
    names = [node.attributes.get("content") or "" for node in stated]
    names += [squeeze(clean(node.text())).strip(" #,") for node in links] if len(links) <= _CLOUD else []
    return {"filed under": tuple(dict.fromkeys(filter(None, names)))} if any(names) else {}


def pictures(root: LexborNode | None) -> dict[str, tuple[str, ...]]:
    """Return what stands in for the pictures of the main text, where they cannot be seen."""
    names = [squeeze(clean(node.attributes.get("alt") or "")) for node in root.css("img[alt]")[:12]] if root else []
    return {"pictures": tuple(filter(None, names))} if any(names) else {}


def _only_heading(tree: LexborHTMLParser) -> LexborNode | None:
    """The one first-level heading that is not the site's own name; nothing where there are several or none."""
    found = [
        node
        for node in tree.css("h1")
        if not (_SITES_NAME.search(node.attributes.get("class") or "") or holds_prose(node)) and squeeze(node.text())
    ]
    return found[0] if len(found) == 1 else None


def _heading_title(heading: LexborNode) -> str:
    """The heading's text; a part of it in italics is a work's name, and stands in quotation marks."""
    for node in heading.css("*"):
        if html_spoilers.is_hidden(node):
            node.replace_with(" … ")
    text = squeeze(clean(heading.text()))
    named = heading.css_first("i, em, cite")
    name = squeeze(clean(named.text())) if named is not None else ""
    return text.replace(name, f"“{name}”", 1) if name and name != text else text


def language(tree: LexborHTMLParser) -> str:
    """Return the code of the language that the page says it is in, or nothing."""
    match = re.match(r"[A-Za-z]{2,3}", _attribute(tree, "html", "lang"))
    return match.group(0).casefold() if match else ""


def canonical(tree: LexborHTMLParser) -> str:
    """Return the page's own address, or nothing."""
    address = _attribute(tree, "link[rel='canonical']", "href")
    shared = _attribute(tree, "meta[property='og:url']", "content")
    return address if address.startswith(("http://", "https://")) else shared


def published(tree: LexborHTMLParser) -> dict[str, tuple[str, ...]]:
    """Return the day the page says it appeared on, under the name that facts know it by."""
    stated = _attribute(
        tree, "meta[property='article:published_time'], meta[value='article:published_time']", "content"
    )
    stated = stated or _attribute(tree, "article time[datetime], time[datetime]", "datetime")
    if not stated:
        byline = tree.css_first(".byline, .entry-date, .post-date, .published, .date")
        stated = squeeze(byline.text()) if byline is not None else ""
    return {"published": (stated,)} if stated else {}
