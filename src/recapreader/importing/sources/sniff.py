"""Bytes → text, and which format a text is in."""

import re
from collections.abc import Iterator
from itertools import chain

from recapreader.core.errors import ContentError
from recapreader.importing.model import Article
from recapreader.importing.readers import text_reader
from recapreader.importing.text_utils import clean

_SAMPLE = 100_000
_HIGH = re.compile(rb"[\x80-\xff]+")
_WESTERN = 1.7
LIMIT = 10 * 1024 * 1024
_META_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_NO_WIKITEXT = (
    "this is wikitext, which only `pip install 'recapreader[wikitext]'` can read;"
    " give wikipedia:TITLE or the page's address instead, or save the page as HTML"
)
_PAGE = re.compile(r"<!doctype\s+html|<html[\s>]|<body[\s>]", re.IGNORECASE)
_OPENING = re.compile(r"<(?:div|article|p|h[1-6])(?:\s[^<>]*)?>", re.IGNORECASE)
_CLOSING = re.compile(r"</(?:div|article|p|h[1-6])>", re.IGNORECASE)
_MOST_BLANKS = 100
_BLANKS = re.compile(rf"[ \t]{{{_MOST_BLANKS},}}")
"""No text means anything by so many, over which patterns would go again and again."""
_WIKITEXT = re.compile(r"\{\{\s*[^{}|\n]+|\[\[[^\[\]\n]+\]\]|'''")
_MARKDOWN = re.compile(
    r"^#{1,6}\s+\S|^\*\*[^*\n]+\*\*\s*$|!?\[[^\[\]\n]+\]\([^)\n]{1,1000}\)|^(?:```|~~~)", re.MULTILINE
)


def decode(data: bytes, charset: str = "") -> str:
    """Return the text of a file or a response. A declared charset is trusted only if it fits.

    Raises:
        ContentError: It is too large, or no text at all.
    """
    if len(data) > LIMIT:
        raise ContentError("the source is larger than 10 MB")
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return clean(data.decode(encoding, errors="replace"))
    if b"\x00" in data[:4096]:
        raise ContentError("the source is not text: it contains binary data")
    declared = _META_CHARSET.search(data[:4096])
    stated = declared.group(1).decode("ascii", "replace") if declared else ""
    for name in chain(filter(None, ("utf-8", stated, charset)), _guessed(data), ("cp1252",)):
        try:
            return clean(data.decode(name))
        except (UnicodeDecodeError, LookupError):
            continue
    return clean(data.decode("latin-1"))


def _guessed(data: bytes) -> Iterator[str]:
    """The charset of bytes that do not say theirs, or say a wrong one, by the words that they would then be."""
    runs = _HIGH.findall(data[:_SAMPLE])
    if sum(map(len, runs)) < _WESTERN * len(runs):
        return  # letters with accents stand alone among others; those of another script stand together
    from charset_normalizer import from_bytes  # noqa: PLC0415 - nearly every source is UTF-8, or says what it is

    best = from_bytes(data[:_SAMPLE]).best()
    if best is not None:
        yield best.encoding


def article(text: str, name: str) -> Article:
    """Read a text in whatever format it is; `name` is the file's name, if any.

    Raises:
        ContentError: Its marks are nested too deeply.
    """
    try:
        return _read(_BLANKS.sub(" " * _MOST_BLANKS, text), name)
    except RecursionError:
        raise ContentError("the source is nested too deeply to be read") from None


def _read(text: str, name: str) -> Article:
    suffix = name.casefold().rpartition(".")[2] if "." in name else ""
    if suffix in {"html", "htm", "xhtml"} or (suffix not in {"md", "markdown"} and is_html(text)):
        from recapreader.importing.readers import html_reader  # noqa: PLC0415 - each reader brings its own library

        return html_reader.read(text)
    if suffix in {"wiki", "wikitext", "mediawiki"} or is_wikitext(text):
        return _wikitext(text)
    if suffix in {"md", "markdown", "mdown"} or is_markdown(text):
        from recapreader.importing.readers import markdown_reader  # noqa: PLC0415

        return markdown_reader.read(text)
    return text_reader.read(text)


def _wikitext(text: str) -> Article:
    try:
        import mwparserfromhell  # noqa: F401, PLC0415 - comes with an extra
    except ImportError:
        raise ContentError(_NO_WIKITEXT) from None
    from recapreader.importing.readers import wikitext_reader  # noqa: PLC0415

    return wikitext_reader.read(text)


def is_html(text: str) -> bool:
    """Return whether it looks like a page rather than like text with a tag in it."""
    if text.lstrip()[:1] != "<":
        return False
    text = text[:200_000]
    opening = _OPENING.search(text)
    return bool(_PAGE.search(text) or (opening and _CLOSING.search(text, opening.end())))


def is_wikitext(text: str) -> bool:
    """Templates, links and bold marks of MediaWiki, often enough to be no accident."""
    found = {match[:2] for match in _WIKITEXT.findall(text[:200_000])}
    return "{{" in found and ("[[" in found or "''" in found) and not text.startswith("---")


def is_markdown(text: str) -> bool:
    """Front matter, or at least two marks of Markdown."""
    return bool(re.match(r"---\n.*?\n---\n", text, re.DOTALL)) or len(_MARKDOWN.findall(text[:200_000])) >= 2
