"""Pages that come instead of the article: a wall of consent, a check for robots, a page that scripts are to fill."""

import re
from urllib.parse import urlsplit

from recapreader.importing.model import Article, Block, Kind

SAVE = "Open it in a browser, save the page and read the file, or copy its text and read clipboard:."
_LITTLE, _NOTHING = 700, 80
"""Characters of running text: fewer than a wall has, fewer than any article."""
_RUNNING = 30
"""Characters from which on a block is running text rather than a label."""
_CONSENT = re.compile(
    r"before you continue|we value your privacy|we care about your privacy|cookie consent|accept all|accept cookies"
    r"|manage (?:cookies|consent|preferences)|alle (?:cookies )?akzeptieren|einwilligung|tout accepter"
    r"|accepter et continuer|aceptar (?:todo|y continuar)|accetta (?:tutti|e continua)",
    re.IGNORECASE,
)
_CHECK = re.compile(
    r"just a moment|checking your browser|enable javascript and cookies|verify(?:ing)? (?:that )?you are (?:a )?human"
    r"|are you a robot|unusual traffic|captcha",
    re.IGNORECASE,
)


def why_none(page: str, article: Article, url: str) -> str:
    """Why a page holds no article, with what to do about it; nothing where it may hold one."""
    host = urlsplit(url).hostname or ""
    running = sum(len(block.text) for block in _texts(article))
    words = _words(page[:200_000]) if running < _LITTLE else ""
    if host.startswith("consent.") or _CONSENT.search(words):
        return f"this page asks for consent and is not the article. {SAVE}"
    if _CHECK.search(words):
        return f"the site checks for robots and does not hand out the article. {SAVE}"
    if running < _NOTHING and "<script" in page.casefold():
        return f"the page is filled by scripts, and none are run here. {SAVE}"
    return ""


def _texts(article: Article) -> list[Block]:
    return [block for block in article.blocks if block.kind is not Kind.HEADING and len(block.text) >= _RUNNING]


def _words(page: str) -> str:
    """What stands between a page's tags, but for its scripts and styles; in one pass, whatever it is made of."""
    found: list[str] = []
    inside = ""
    for piece in page.split("<"):
        tag, _, text = piece.partition(">")
        name = tag[:7].casefold()
        if inside and not name.startswith(f"/{inside}"):
            continue
        inside = next((each for each in ("script", "style") if name.startswith(each)), "")
        found.append("" if inside else text)
    return " ".join(found)
