"""The inline part of HTML as bare text and as Markdown at once."""

import re

from selectolax.lexbor import LexborNode

from recapreader.importing.model import Block, Dropped, Kind, Link
from recapreader.importing.plain import clean, escape_line, squeeze

_EMPHASIS = {"em": "*", "i": "*", "cite": "*", "strong": "**", "b": "**"}
_SKIPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "img",
        "svg",
        "iframe",
        "video",
        "audio",
        "object",
        "button",
        "-comment",
    ]
)
_BREAK = "\x00"


class Inline:
    """Collects inline nodes; `<br>` begins a new line."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._markup: list[str] = []
        self._bold = 0
        self._loud = 0
        self._names: list[str] = []
        self._links: list[Link] = []

    def add(self, node: LexborNode, dropped: list[Dropped], marks: str = "") -> None:
        """Takes in a node and all below it."""
        tag = node.tag or ""
        if tag == "-text":
            self._put(node.text_content or "", marks)
        elif tag == "br":
            self._text.append(_BREAK)
            self._markup.append(_BREAK)
        elif "caption" in (node.attributes.get("class") or ""):
            if node.text().strip():
                dropped.append(Dropped("caption", clean(node.text()).strip()))
        elif tag not in _SKIPPED:
            self._element(node, tag, marks, dropped)

    def _element(self, node: LexborNode, tag: str, marks: str, dropped: list[Dropped]) -> None:
        mark = _EMPHASIS.get(tag, "")
        if mark and mark not in marks.split("|"):
            marks = f"{marks}|{mark}"
        if mark == "*":
            self._names.append(squeeze(clean(node.text())).strip(" ,.:"))
        if tag == "a":
            address = (node.attributes.get("href") or "").strip()
            if re.match(r"https?://", address):
                self._links.append(Link(squeeze(clean(node.text())), address))
        for child in node.iter(include_text=True):
            self.add(child, dropped, marks)

    def _put(self, text: str, marks: str) -> None:
        text = re.sub(r"\s+", " ", clean(text).replace(_BREAK, ""))
        self._text.append(text)
        letters = sum(char.isalnum() for char in text)
        self._loud += letters
        self._bold += letters if "**" in marks else 0
        body = text.strip()
        if not body:
            self._markup.append(text)
            return
        escaped = escape_line(body) if not self._markup else escape_line("x" + body)[1:]
        for mark in reversed([found for found in marks.split("|") if found]):
            escaped = f"{mark}{escaped}{mark}"
        lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        self._markup.append(lead + escaped + tail)

    def blocks(self, kind: Kind, level: int) -> list[Block]:
        """The collected text, cut at double line breaks."""
        text, markup = "".join(self._text), _joined("".join(self._markup))
        texts, markups = (re.split(rf"{_BREAK}\s*{_BREAK}+", part) for part in (text, markup))
        if len(texts) != len(markups):
            texts, markups = [text], [markup]
        strong = self._loud > 0 and self._bold == self._loud
        links, names = tuple(self._links), tuple(filter(None, self._names))
        found = []
        for plain, marked in zip(texts, markups, strict=True):
            lines = [squeeze(line) for line in plain.split(_BREAK)]
            marked_lines = [squeeze(line) for line in marked.split(_BREAK)]
            body = "\n".join(line for line in lines if line)
            if body:
                marked_body = "\n".join(line for line in marked_lines if line)
                found.append(Block(kind, body, marked_body, level, strong=strong, names=names, links=links))
        return found


def _joined(markup: str) -> str:
    """Emphasis that ends and begins again at once, as one."""
    return re.sub(r"(?<!\*)(\*\*?)(\s*)\1(?!\*)", r"\2", markup) if markup.count("*") % 2 == 0 else markup
