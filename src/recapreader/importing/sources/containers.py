"""Files that hold an article inside something else: which are refused (with what to do instead), and which are mail."""

import re

from recapreader.core.errors import ContentError

_SAVE_AS_TEXT = "save its text as plain text (.txt) or as a web page (.html), and import that"
_MAGIC = (
    (re.compile(rb"%PDF-"), f"this is a PDF; {_SAVE_AS_TEXT}"),
    (re.compile(rb"\A\s*\{\\rtf"), f"this is rich text (RTF); {_SAVE_AS_TEXT}"),
    (re.compile(rb"\APK\x03\x04.{0,200}application/epub", re.DOTALL), f"this is an EPUB; {_SAVE_AS_TEXT}"),
    (re.compile(rb"\APK\x03\x04"), f"this is an office document or an archive; {_SAVE_AS_TEXT}"),
    (re.compile(rb"\A\xd0\xcf\x11\xe0"), f"this is an office document; {_SAVE_AS_TEXT}"),
    (re.compile(rb"\Abplist00"), "this is a web archive; save the page as HTML, and import that"),
    (
        re.compile(rb"\A\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:rss|feed|rdf:RDF)[\s>]", re.DOTALL),
        "this is a feed of several articles; import the address of one of them",
    ),
)
_ARCHIVED_PAGE = "this is a web archive (MHTML); save the page as HTML only, and import that"
_HEADER = re.compile(rb"[A-Za-z][A-Za-z0-9-]{1,60}:[ \t][^\n]*\n(?:[ \t][^\n]*\n)*")
_FIELD = re.compile(
    rb"^(?:from|to|subject|date|mime-version|received|message-id|return-path|delivered-to|content-type)\s*:",
    re.IGNORECASE | re.MULTILINE,
)
_PAGE_FIELD = re.compile(
    rb"^(?:snapshot-content-location|content-type:\s*multipart/related)", re.IGNORECASE | re.MULTILINE
)
_HEAD = 16_384
_FIELDS = 3


def refuse(data: bytes, name: str) -> None:
    """Refuse what only looks like text, or is not text, and say what to do instead.

    Raises:
        ContentError: It is a PDF, RTF, an EPUB, a word processor's document, a web archive or a feed.
    """
    head = data[:_HEAD]
    for pattern, reason in _MAGIC:
        if pattern.search(head[:1024]):
            raise ContentError(reason)
    header = _header(head)
    if name.casefold().endswith((".mht", ".mhtml")) or (header and _PAGE_FIELD.search(header)):
        raise ContentError(_ARCHIVED_PAGE)


def is_mail(data: bytes, name: str) -> bool:
    """Return whether it is a message, by its name or by the header it begins with."""
    return name.casefold().endswith(".eml") or bool(_header(data[:_HEAD]))


def _header(head: bytes) -> bytes:
    """Return the header of a message at the start of a file; empty if there is none."""
    end = 0
    text = head.replace(b"\r\n", b"\n")
    while found := _HEADER.match(text, end):
        end = found.end()
    fields = {line.strip().lower() for line in _FIELD.findall(text[:end])}
    known = fields & {b"mime-version:", b"received:", b"message-id:", b"content-type:", b"return-path:"}
    return text[:end] if len(fields) >= _FIELDS and known else b""
