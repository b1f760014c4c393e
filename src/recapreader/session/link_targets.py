"""The addresses that a reader can be sent to: those in shown text, and the recap's own."""

from recapreader.core.gate import Hidden, Shown, Summary
from recapreader.core.prose.tree import block_anchors


def related_without_address(summary: Summary) -> list[str]:
    """Return the related works that no address leads to."""
    return [link.name for link in summary.front.related if not link.address]


def links(summary: Summary, block: Shown | Hidden | None) -> list[tuple[str, str]]:
    """Return (name, web address) of the links in a shown section, then of the recap's own; each pair once."""
    inside = block_anchors(block.tree) if isinstance(block, Shown) else []
    front = summary.front
    own = [(link.name, link.address) for link in (*front.links, *front.watch, *front.related)]
    if front.source:
        own.append((front.source.name or "Source", front.source.url))
    web = [(name, url) for name, url in inside if url.startswith(("http://", "https://"))]
    return list(dict.fromkeys([*web, *((name, url) for name, url in own if url)]))
