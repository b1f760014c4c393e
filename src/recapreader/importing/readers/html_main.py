"""Which part of a page is the article: remove the boilerplate and find the node that contains the text."""

import re
from collections import Counter
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from recapreader.importing.readers import html_spoilers
from recapreader.importing.text_utils import table

_FURNITURE_TAGS = (
    "nav, footer, aside, form, button, select, input, textarea, dialog, menu, script, style,"
    " noscript, iframe, svg, template"
)
_FURNITURE_ROLES = (
    "[role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search],"
    " [role=note], [hidden], [aria-hidden=true]"
)
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:nav(?:bar|box|igation|list|frame)?|menu|sidebar|widget|footer|footnotes?"
    r"|reflist|references?|breadcrumbs?|social|share|sharing|sharedaddy|comments?|respond|reply"
    r"|disqus"
    r"|related|relatedposts|recommend(?:ed|ations)?|newsletter|subscribe|subscription|signup|promo"
    r"|advert\w*|ads?|ad-unit|sponsor\w*|banner|cookies?|consent|popup|modal|overlay|paywall|toc"
    r"|editsection"
    r"|mw-editsection|hatnote|metadata|catlinks|printfooter|mw-jump-link|noprint|mbox|ambox"
    r"|sistersitebox|authorbox|author-bio|author_bio|byline|post-meta|entry-meta|postmetadata"
    r"|meta-data|tags?|tagcloud|tag-list"
    r"|pagination|pager|post-navigation|twitter-tweet|instagram-media|embed\w*|wp-embed"
    r"|visually-?hidden|screen-reader-text|skip-?link|login|search|toolbar|siteSub|contentSub"
    r"|jump-to-nav|mw-references\w*|gallery|navbox-styles"
    r"|reference|article-social|article-footer|site-header|site-footer|masthead|cat-links|likes"
    r"|jp-\w+|wpcnt|rating-widget)(?:$|[\s_-])",
    re.IGNORECASE,
)
_SILENT = table("script|style|noscript|iframe|svg|template|sup|input|button")
_TEXT_TAGS = table("p|li|blockquote|h2|h3|h4|dd|pre")

_TERM = re.compile(r"^(?:tag|category|author|topic|section|label)-")
"""WordPress and its like name an article's own tags in the classes of its node."""
_BODIES = (
    "[itemprop=articleBody], .entry-content, .post-body, .post-content, .article-body, .article__body, .e-content,"
    " .story-body, .hentry, .h-entry, .type-post"
)
_BESIDE = re.compile(r"comment|respond|related|recommend|sidebar|footer|widget-area|reply", re.IGNORECASE)
_LEAST = 80


def strip_chrome(tree: LexborHTMLParser) -> Iterator[str]:
    """Remove menus, forms, share buttons, comments and the like; yields the text of what went."""
    body = tree.body
    if body is None:
        return
    total = len(body.text()) or 1
    article = _marked_article(tree)
    kept = {node.mem_id for node in _upwards(article)} if article else set()
    for node in [*tree.css(_FURNITURE_TAGS), *tree.css(_FURNITURE_ROLES), *_by_name(body)]:
        if node.parent is None or node.mem_id in kept:
            continue
        if node.tag not in _SILENT and html_spoilers.within(node):
            continue
        text = node.text()
        silent = node.tag in _SILENT
        if silent or ((kept or len(text) * 2 < total) and not _is_article(node) and not _is_bulk(node, article)):
            if text.strip() and not silent:
                yield node.text(separator="\n")
            node.decompose()


def _marked_article(tree: LexborHTMLParser) -> LexborNode | None:
    """The node that the page itself marks as the article, where one is."""
    bodies = [
        node
        for node in tree.css(f"{_BODIES}, main, article")
        if not any(_BESIDE.search(_name(each)) for each in _upwards(node))
    ]
    best = max(bodies, key=lambda node: len(node.text()), default=None)
    return best if best and len(best.text().strip()) >= _LEAST else None


def _is_bulk(node: LexborNode, article: LexborNode | None) -> bool:
    """Return whether most of the marked article's running text stands in a node: it is the text then, by any name."""
    if article is None or node.tag in {"nav", "footer", "menu"} or _BESIDE.search(_name(node)):
        return False
    size = _running(node)
    if size * 2 <= _LEAST or not any(each.mem_id == article.mem_id for each in _upwards(node)):
        return False  # most are such, and the article is not measured for each of them
    running = _running(article)
    return running > _LEAST and size * 2 > running


def _upwards(node: LexborNode | None) -> Iterator[LexborNode]:
    """The node and all that it stands in."""
    each = node
    while each is not None and each.tag not in {"body", "html"}:
        yield each
        each = each.parent


def _name(node: LexborNode) -> str:
    """Its classes and its id, without the names of an article's own tags."""
    classes = (node.attributes.get("class") or "").split()
    return " ".join([*(name for name in classes if not _TERM.match(name)), node.attributes.get("id") or ""])


def _by_name(body: LexborNode) -> list[LexborNode]:
    found = []
    for node in body.css("[class], [id]"):
        if node.tag in {"body", "html", "article", "main", "h1"}:
            continue
        if _FURNITURE.search(_name(node)):
            found.append(node)
    return _without_bulk(found, len(body.text()))


def _without_bulk(found: list[LexborNode], total: int) -> list[LexborNode]:
    """Without the nodes of a name that together hold most of the page: they are its text, by any name."""
    names = [_name(node) for node in found]
    sizes = Counter[str]()
    for node, name in zip(found, names, strict=True):
        if not any(_name(each) == name for each in _upwards(node.parent)):
            sizes[name] += len(node.text())
    bulk = {name for name, size in sizes.items() if size * 2 > total and not _BESIDE.search(name)}
    return [node for node, name in zip(found, names, strict=True) if name not in bulk]


def _is_article(node: LexborNode) -> bool:
    """Return whether a node is boilerplate; with several long paragraphs of its own it is not, whatever its name."""
    if node.tag in {"nav", "footer", "form", "menu"}:
        return False
    return sum(len(p.text()) > 250 for p in node.css("p")) >= 3 and not re.search(
        r"comment|related|footer|nav|reflist|references", node.attributes.get("class") or "", re.IGNORECASE
    )


def main_node(tree: LexborHTMLParser) -> LexborNode | None:
    """Return the smallest node that contains nearly all of the page's running text."""
    body = tree.body
    if body is None:
        return None
    known = tree.css_first(".mw-parser-output")
    if known is not None:
        return known
    measure = _running if _running(body) else _length  # some pages have no paragraphs at all
    total = measure(body)
    if total < 200:
        return body
    node = body
    while True:
        best = max(_elements(node), key=measure, default=None)
        if best is None or best.tag in _TEXT_TAGS or html_spoilers.is_hidden(best) or measure(best) < total * 0.9:
            return node
        node = best


def outside(node: LexborNode) -> Iterator[str]:
    """The texts of a page that stand beside a node, and beside all that it stands in."""
    for each in _upwards(node):
        for beside in each.parent.iter() if each.parent is not None else ():
            if beside.mem_id != each.mem_id and (text := beside.text(separator="\n")).strip():
                yield text


def _elements(node: LexborNode) -> list[LexborNode]:
    return [child for child in node.iter() if child.tag != "-text"]


def _running(node: LexborNode) -> int:
    """How much running text: paragraphs, and the headings between them, but no links alone."""
    size = 0
    for inner in node.css("p, li, blockquote, h2, h3, h4, dd, pre"):
        linked = sum(len(link.text()) for link in inner.css("a"))
        size += max(0, len(inner.text()) - 2 * linked)
    return size


def _length(node: LexborNode) -> int:
    return len(node.text())
