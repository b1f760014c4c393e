"""What of a recap is open to everyone, cut into sentences and lines, each with its place in the file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property

from recapreader.check.document import Document, Stretch
from recapreader.check.hidden_text import paragraphs
from recapreader.check.words import Token, data_lines, stem, tokens
from recapreader.core.recap import PREMISE
from recapreader.core.sanitize import one_line
from recapreader.storage.library.front_matter import KEYS
from recapreader.storage.library.yaml_tree import Mapping, Node, Scalar, Sequence

_LABEL = re.compile(r"\blabel=(?:\"(?P<quoted>[^\"]*)\"|(?P<bare>[^\s\"'{}=]+))")
_LINKED = re.compile(
    r"!\[(?P<alt>[^\[\]]*)\]\([^\s<>\[\]]*|\]\((?P<link>[^\s<>\[\]]+)|(?P<bare>\bhttps?://[^\s<>\[\]()]+)"
)
"""Pictures and addresses. No part of it may be read twice: a line of nothing but `[a](` is read in linear time."""
_ABBREVIATED = "".join(rf"(?<!\b{title})" for title in data_lines("abbreviations"))
SENTENCE_END = re.compile(_ABBREVIATED + r"[.!?…]+[\"”’)\]*_]{0,4}(?=\s+[\"“‘(\[*_]{0,4}[A-ZÀ-ÝΑ-Ω0-9])|[;:](?=\s)")
_SKIPPED = ("id", "language", "kind", "year", "runtime", "cast", "characters")


class Kind(Enum):
    """What sort of text is open; the value is what a diagnostic calls it."""

    TITLE = "the title"
    PREMISE = "the premise"
    SECTION = "an open section"
    NOTE = "an open note"
    PICTURE = "the description of a picture"
    HEADING = "an open heading"
    LABEL = "a label"
    NAME = "a character's open name"
    ROLE = "an open role"
    ADVISORY = "an advisory"
    FRONT = "the front matter"
    ADDRESS = "an address"
    FILE = "the file's name"


PROSE = (Kind.PREMISE, Kind.SECTION, Kind.NOTE)
"""Text in sentences; everything else is short."""
ADDRESSES = (Kind.ADDRESS, Kind.FILE)


@dataclass(frozen=True)
class PublicText:
    """One sentence or line that everyone sees; `offset` is where it begins in the file."""

    kind: Kind
    text: str
    offset: int
    owner: str = ""
    """The character whose note or name it is."""
    section: str = ""
    """The number of the hidden section that a label belongs to, or of the open one that it is in."""
    is_exact: bool = True
    """Whether the file has the text letter for letter at `offset`."""

    @cached_property
    def tokens(self) -> list[Token]:
        """Return its words. In an address, words may hang together by hyphens."""
        return tokens(self.text.replace("-", " ") if self.kind in ADDRESSES else self.text)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Return its words for comparing."""
        return tuple(token.key for token in self.tokens)

    @cached_property
    def stems(self) -> frozenset[str]:
        """Return the stems of its words."""
        return frozenset(map(stem, self.keys))

    @property
    def is_question(self) -> bool:
        """Return whether it is a question, and so states nothing."""
        return self.text.rstrip(' \n"”’*_').endswith("?")


def public_texts(document: Document) -> list[PublicText]:
    """Return everything that is open, in the file's order."""
    return [*_front(document), *_body(document)]


def _body(document: Document) -> Iterator[PublicText]:
    for stretch in document.stretches:
        yield from _heading_line(document, stretch)
        if stretch.body_is_open and stretch.section:
            kind = Kind.PREMISE if stretch.section.number == PREMISE else Kind.SECTION
            shown = {token.key for text in document.shown_texts(stretch.section) for token in tokens(text)}
            whole = PublicText(kind, document.open_source(stretch), stretch.body[0], section=stretch.section.number)
            yield from _below(whole, shown)


def _below(whole: PublicText, shown: set[str]) -> Iterator[PublicText]:
    """Cut up an open section's source; a word that the gate does not show is left out."""
    pieces, position = [], 0
    for match in _LINKED.finditer(whole.text):
        group = match.lastgroup or ""
        kind = Kind.PICTURE if group == "alt" else Kind.ADDRESS
        text = match.group(group)
        text = _only(text, shown) if kind is Kind.PICTURE else text.rstrip(").,;")
        yield replace(whole, kind=kind, text=text, offset=whole.offset + match.start(group))
        start = match.start(group) if kind is Kind.ADDRESS else match.start()
        pieces += [whole.text[position:start], " " * (match.end() - start)]
        position = match.end()
    source = _only("".join([*pieces, whole.text[position:]]), shown)
    for begin, paragraph in paragraphs(source):
        yield from sentences(replace(whole, text=paragraph, offset=whole.offset + begin))


def _only(source: str, shown: set[str]) -> str:
    kept, position = [], 0
    for token in tokens(source):
        if token.key not in shown:
            kept += [source[position : token.start], " " * len(token.text)]
            position = token.end
    return "".join([*kept, source[position:]])


def _heading_line(document: Document, stretch: Stretch) -> Iterator[PublicText]:
    start, end = stretch.heading
    line = document.text[start:end]
    own = stretch.section.number if stretch.section and not stretch.part else ""
    attributes = line.find("{")
    if stretch.heading_is_open and attributes != 0 and line.strip():
        yield PublicText(Kind.HEADING, document.open_heading(stretch), start, section=own)
    if match := _LABEL.search(line, attributes) if attributes >= 0 else None:
        group = "quoted" if match.group("quoted") is not None else "bare"
        named = stretch.part or stretch.section
        if not named or named.label != one_line(match.group(group)):
            return  # the heading is damaged, and its label not shown
        yield PublicText(Kind.LABEL, match.group(group), start + match.start(group), section=own)


def sentences(whole: PublicText) -> Iterator[PublicText]:
    """Cut a longer text into sentences."""
    position, text = 0, whole.text
    for end in [*(match.end() for match in SENTENCE_END.finditer(text)), len(text)]:
        if text[position:end].strip():
            yield replace(whole, text=text[position:end], offset=whole.offset + (position if whole.is_exact else 0))
        position = end


def _front(document: Document) -> Iterator[PublicText]:
    yield PublicText(Kind.FILE, document.slug, 0, is_exact=False)
    for key, node in document.tree.pairs.items():
        kind = {"advisories": Kind.ADVISORY, "title": Kind.TITLE, "original_title": Kind.TITLE}.get(key, Kind.FRONT)
        if key in KEYS and key not in _SKIPPED:
            for scalar in scalars(document, node):
                yield _of_scalar(document, Kind.ADDRESS if "://" in scalar.text else kind, scalar)
    yield from _cast(document, document.tree.pairs.get("cast"))
    yield from _characters(document, document.tree.pairs.get("characters"))


def _of_scalar(document: Document, kind: Kind, scalar: Scalar, text: str = "", owner: str = "") -> PublicText:
    return PublicText(kind, text or scalar.text, document.offset(scalar.line, scalar.column), owner, is_exact=False)


def scalars(document: Document, node: Node) -> Iterator[Scalar]:
    """Yield every text in a value of the front matter, keys included; entries in it that wait are left out."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _entry_scalars(document, item)
    else:
        for key, value in node.pairs.items():
            if not isinstance(value, Mapping) or document.is_public_entry(value):
                yield node.keys[key]
                yield from scalars(document, value)


def _entry_scalars(document: Document, node: Node) -> Iterator[Scalar]:
    if not isinstance(node, Mapping) or document.is_public_entry(node):
        yield from scalars(document, node)


def _cast(document: Document, node: Node | None) -> Iterator[PublicText]:
    for entry in node.items if isinstance(node, Sequence) else ():
        if isinstance(entry, Scalar):
            if role := entry.text.partition(" as ")[2]:
                yield _of_scalar(document, Kind.ROLE, entry, role)
        elif isinstance(entry, Mapping) and document.is_public_entry(entry):
            named = entry.pairs.get("role")
            if isinstance(named, Scalar) and named.text:
                yield _of_scalar(document, Kind.ROLE, named)


def _characters(document: Document, node: Node | None) -> Iterator[PublicText]:
    for entry in node.items if isinstance(node, Sequence) else ():
        if not isinstance(entry, Mapping) or not document.is_public_entry(entry):
            continue
        name = entry.pairs.get("name")
        owner = name.text if isinstance(name, Scalar) else ""
        for key in ("name", "aliases"):
            for scalar in _entry_scalars(document, entry.pairs[key]) if key in entry.pairs else ():
                yield _of_scalar(document, Kind.NAME, scalar, owner=owner)
        notes = entry.pairs.get("notes")
        for note in notes.items if isinstance(notes, Sequence) else [notes]:
            is_public = isinstance(note, Mapping) and document.is_public_entry(note)
            text = note.pairs.get("text") if isinstance(note, Mapping) and is_public else note
            if isinstance(text, Scalar):
                offset = document.offset(text.line, text.column)
                yield from sentences(PublicText(Kind.NOTE, text.text, offset, owner, is_exact=False))
