"""What of a recap is open to everyone, cut into sentences and lines, each with its place in the file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property
from typing import TypeGuard

from recapreader.check.document import Document, Stretch
from recapreader.check.open_source import blanked, open_source
from recapreader.check.words import ABBREVIATED, Token, stem, tokens
from recapreader.core.gate import shown_texts
from recapreader.core.recap import PREMISE, Recap, Section
from recapreader.core.sanitize import one_line
from recapreader.storage.library.front_matter import KEYS
from recapreader.storage.library.yaml_tree import Mapping, Node, Scalar, Sequence

_LABEL = re.compile(r"\blabel=(?:\"(?P<quoted>[^\"]*)\"|(?P<bare>[^\s\"'{}=]+))")
_PICTURE = re.compile(r"!\[([^\]]*)\]\([^)\n]*\)")
_ADDRESS = re.compile(r"\]\(([^)\s]+)[^)\n]*\)|<(https?://[^>\s]+)>|\b(https?://[^\s)>\]]+)")
_PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*\n?)+")
_SENTENCE_END = re.compile(ABBREVIATED + r"[.!?…]+[\"”’)\]*_]*(?=\s+[\"“‘(\[*_]*[A-ZÀ-ÝΑ-Ω0-9])|[;:](?=\s)")
_TITLE_PAGE = ("title", "original_title")
_SKIPPED = ("id", "language", "kind", "year", "runtime", "cast", "characters")


class Kind(Enum):
    """What sort of text stands open; the value is how a diagnostic calls it."""

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
"""Text in sentences; everything else is a name."""


@dataclass(frozen=True)
class Surface:
    """One sentence or line that everyone sees; `offset` is where it begins in the file."""

    kind: Kind
    text: str
    offset: int
    owner: str = ""
    """The character whose note or name it is."""
    section: str = ""
    """The number of the hidden section that a label belongs to, or of the open one that it stands in."""
    key: str = ""
    """The key of the front matter that it is a value of."""
    is_exact: bool = True
    """Whether the file has the text letter for letter at `offset`."""

    @cached_property
    def tokens(self) -> list[Token]:
        """Its words. In an address, words may hang together by hyphens."""
        text = self.text.replace("-", " ") if self.kind in (Kind.ADDRESS, Kind.FILE) else self.text
        return tokens(text)

    @cached_property
    def keys(self) -> frozenset[str]:
        """Its words for comparing."""
        return frozenset(token.key for token in self.tokens)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its words."""
        return frozenset(stem(token.key) for token in self.tokens)


def open_surfaces(document: Document) -> list[Surface]:
    """Everything that is open, in the file's order."""
    return [*_front(document), *_below(document)]


def _below(document: Document) -> Iterator[Surface]:
    for stretch in document.stretches:
        yield from _heading_line(document, stretch)
        if stretch.body_is_open and stretch.section:
            kind = Kind.PREMISE if stretch.section.number == PREMISE else Kind.SECTION
            start, end = stretch.body
            source = _as_shown(open_source(document.text[start:end]), document, stretch.section)
            yield from _prose(source, start, kind, stretch.section.number)


def _as_shown(source: str, document: Document, section: Section) -> str:
    """The source without the words that the gate does not hand out, should the two ever differ."""
    shown = document.shown.get(section.number)
    if shown is None:
        return blanked(source)
    words = {token.key for text in shown_texts(shown) for token in tokens(text)}
    addresses = [match.span() for match in _ADDRESS.finditer(source)]
    kept = list(source)
    for token in tokens(source):
        in_address = any(start <= token.start < end for start, end in addresses)
        if token.key not in words and not in_address:
            kept[token.start : token.start + len(token.text)] = " " * len(token.text)
    return "".join(kept)


def _heading_line(document: Document, stretch: Stretch) -> Iterator[Surface]:
    start, end = stretch.heading
    line = document.text[start:end]
    own = stretch.section.number if stretch.section and not stretch.part else ""
    attributes = line.find("{")
    if stretch.heading_is_open and attributes != 0 and line.strip():
        yield Surface(Kind.HEADING, open_source(line if attributes < 0 else line[:attributes]), start, section=own)
    if match := _LABEL.search(line, max(attributes, 0)) if attributes >= 0 else None:
        group = "quoted" if match.group("quoted") is not None else "bare"
        named = stretch.part or stretch.section
        if not named or named.label != one_line(match.group(group)):
            return  # the heading is damaged, and its label not shown
        yield Surface(Kind.LABEL, match.group(group), start + match.start(group), section=own)


def _prose(source: str, base: int, kind: Kind, number: str) -> Iterator[Surface]:
    for pattern, told in ((_PICTURE, Kind.PICTURE), (_ADDRESS, Kind.ADDRESS)):
        for match in pattern.finditer(source):
            group = match.lastindex or 0
            yield Surface(told, match.group(group), base + match.start(group), section=number)
            start, end = match.span() if told is Kind.PICTURE else match.span(group)
            source = source[:start] + " " * (end - start) + source[end:]
    for paragraph in _PARAGRAPH.finditer(source):
        yield from _sentences(Surface(kind, paragraph.group(), base + paragraph.start(), section=number))


def _sentences(whole: Surface) -> Iterator[Surface]:
    """A longer text, sentence by sentence."""
    position, text = 0, whole.text
    for end in [*(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]:
        if text[position:end].strip():
            yield replace(whole, text=text[position:end], offset=whole.offset + (position if whole.is_exact else 0))
        position = end


def _front(document: Document) -> Iterator[Surface]:
    yield Surface(Kind.FILE, document.slug, 0, is_exact=False)
    tree = document.tree
    for key, node in tree.pairs.items():
        kind = Kind.TITLE if key in _TITLE_PAGE else Kind.ADVISORY if key == "advisories" else Kind.FRONT
        if key in KEYS and key not in _SKIPPED:
            for scalar in _scalars(node):
                told = _of_scalar(document, Kind.ADDRESS if "://" in scalar.text else kind, scalar)
                yield replace(told, key=key)
    yield from _cast(document, tree.pairs.get("cast"))
    yield from _characters(document, tree.pairs.get("characters"))


def _of_scalar(document: Document, kind: Kind, scalar: Scalar, text: str = "", owner: str = "") -> Surface:
    offset = document.offset(scalar.line, scalar.column)
    return Surface(kind, text or scalar.text, offset, owner, is_exact=False)


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _scalars(item)
    else:
        for key, value in node.pairs.items():
            yield node.keys[key]
            yield from _scalars(value)


def is_gated(node: Node, recap: Recap) -> bool:
    """Whether an entry of the people says `from`; one that waits for open sections alone is told to everyone."""
    source = node.pairs.get("from") if isinstance(node, Mapping) else None
    if source is None or not isinstance(source, Scalar):
        return source is not None
    places = [section for section in recap.sections.values() if section.anchor.open() == source.text]
    return not (len(places) == 1 and places[0].is_open)


def _is_told(entry: Node | None, document: Document) -> TypeGuard[Mapping]:
    """Whether an entry with keys waits for nothing, and the library did not hide it whole."""
    if not isinstance(entry, Mapping) or is_gated(entry, document.recap):
        return False
    own = [entry, entry.repeated, *entry.keys.values(), *entry.pairs.values()]
    places = {(node.line, node.column) for node in own if node}
    return not any((each.line, each.column) in places for each in document.loaded.problems)


def _cast(document: Document, node: Node | None) -> Iterator[Surface]:
    for entry in node.items if isinstance(node, Sequence) else ():
        if isinstance(entry, Scalar):
            role = entry.text.partition(" as ")[2]
            if role:
                yield _of_scalar(document, Kind.ROLE, entry, role)
        elif _is_told(entry, document):
            told = entry.pairs.get("role")
            if isinstance(told, Scalar) and told.text:
                yield _of_scalar(document, Kind.ROLE, told)


def _characters(document: Document, node: Node | None) -> Iterator[Surface]:
    for entry in node.items if isinstance(node, Sequence) else ():
        if not _is_told(entry, document):
            continue
        name = entry.pairs.get("name")
        owner = name.text if isinstance(name, Scalar) else ""
        for key in ("name", "aliases"):
            for scalar in _scalars(entry.pairs[key]) if key in entry.pairs else ():
                yield _of_scalar(document, Kind.NAME, scalar, owner=owner)
        notes = entry.pairs.get("notes")
        for note in notes.items if isinstance(notes, Sequence) else [notes]:
            text = note.pairs.get("text") if _is_told(note, document) else note
            if isinstance(text, Scalar):
                offset = document.offset(text.line, text.column)
                yield from _sentences(Surface(Kind.NOTE, text.text, offset, owner, is_exact=False))
