"""The inline part of HTML, as bare text and as Markdown at once."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from recapreader.importing.model import Block, Dropped, Kind, Link
from recapreader.importing.readers import html_spoilers, spoiler_marks
from recapreader.importing.text_utils import clean, escape_line, squeeze, table

_EMPHASIS = {"em": "*", "i": "*", "cite": "*", "strong": "**", "b": "**"}
_SKIPPED = table("script|style|noscript|template|img|svg|iframe|video|audio|object|button|-comment")
_BREAK = "\x00"
_BOLD = re.compile(r"\*\*.+?\*\*")


class Inline:
    """Collects inline nodes; `<br>` begins a new line."""

    def __init__(self) -> None:
        self._pieces: list[tuple[str, str]] = []
        self._names: list[str] = []
        self._links: list[Link] = []
        self._linked = 0

    def add(self, node: LexborNode, dropped: list[Dropped], marks: str = "") -> None:
        """Take in a node and all below it."""
        tag = node.tag or ""
        if tag == "-text":
            self._put(node.text_content or "", marks)
        elif tag == "br":
            self._pieces.append(("", _BREAK))
        elif "caption" in (node.attributes.get("class") or ""):
            if node.text().strip():
                dropped.append(Dropped("caption", clean(node.text()).strip()))
        elif html_spoilers.is_label(node):
            dropped.append(Dropped("fold label", clean(node.text()).strip()))
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
            self._linked += 0 if address.startswith("#") else len(re.findall(r"\w", node.text()))
            if re.match(r"https?://", address):
                self._links.append(Link(squeeze(clean(node.text())), address))
        behind = html_spoilers.words_behind(node)
        hides = html_spoilers.is_hidden(node)
        self._pieces += [("", spoiler_marks.OPEN)] if hides else []
        for child in node.iter(include_text=True):
            self.add(child, dropped, marks)
        self._pieces += [("", spoiler_marks.CLOSE)] if hides else []
        self._pieces += [("", f" {spoiler_marks.OPEN}{behind}{spoiler_marks.CLOSE}")] if behind else []

    def _put(self, text: str, marks: str) -> None:
        text = spoiler_marks.literal(re.sub(r"\s+", " ", clean(text).replace(_BREAK, "")), tags=False)
        for piece in re.split(f"([{spoiler_marks.OPEN}{spoiler_marks.CLOSE}])", text):
            self._append(piece, "" if piece in {spoiler_marks.OPEN, spoiler_marks.CLOSE} else marks)

    def _append(self, text: str, marks: str) -> None:
        last = self._pieces[-1] if self._pieces else None
        if last and last[1] != _BREAK and (last[0] == marks or not text.strip()):
            self._pieces[-1] = (last[0], last[1] + text)
        elif text:
            self._pieces.append((marks, text))

    def blocks(self, kind: Kind, level: int) -> list[Block]:
        """The collected text, cut at double line breaks."""
        text = "".join(piece for _, piece in self._pieces)
        markup = "".join(_marked(piece, marks) for marks, piece in self._pieces)
        texts, markups = (re.split(rf"{_BREAK}\s*{_BREAK}+", part) for part in (text, markup))
        linked = self._linked > 0 and self._linked * 10 >= len(re.findall(r"\w", text)) * 9
        links, names = tuple(self._links), tuple(filter(None, self._names))
        found = []
        for plain, marked in _without_glued_headings(texts, markups):
            strong = _is_strong(marked)
            lines = [squeeze(line) for line in plain.split(_BREAK)]
            marked_lines = [squeeze(line) for line in marked.split(_BREAK)]
            body = "\n".join(line for line in lines if line)
            if body:
                marked_body = "\n".join(line for line in marked_lines if line)
                found.append(
                    Block(kind, body, marked_body, level, strong=strong, names=names, links=links, linked=linked)
                )
        return found


def _without_glued_headings(texts: list[str], markups: list[str]) -> Iterator[tuple[str, str]]:
    """The paragraphs; a first line that is bold from end to end, above one that is not, is a paragraph of its own."""
    for text, markup in zip(texts, markups, strict=True):
        first, broken, rest = markup.partition(_BREAK)
        if broken and _is_strong(first) and rest.strip() and not _is_strong(rest):
            plain, _, below = text.partition(_BREAK)
            yield plain, first
            yield below, rest
        else:
            yield text, markup


def _is_strong(markup: str) -> bool:
    """Is all that can be read in it bold?"""
    return bool(re.search(r"\w", markup)) and not re.search(r"\w", _BOLD.sub("", markup))


def _marked(text: str, marks: str) -> str:
    """A piece of text, escaped, inside its emphasis; what is white at its ends stays outside."""
    body = text.strip()
    if not body or text == _BREAK:
        return text
    escaped = escape_line("x" + body)[1:]
    for mark in reversed([found for found in marks.split("|") if found]):
        escaped = f"{mark}{escaped}{mark}"
    return text[: len(text) - len(text.lstrip())] + escaped + text[len(text.rstrip()) :]
