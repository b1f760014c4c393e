"""The line that a diagnostic is about, with everything covered that a reader could not see.

Two fences: of a hidden heading only its attributes are printed and of a hidden body nothing; and whatever is printed
is covered word by word unless the word is used in open text, too, or belongs to the format.
"""

import re
from functools import cached_property
from typing import NamedTuple

from recapreader.check.checked_document import Context
from recapreader.check.diagnostic import Diagnostic
from recapreader.check.document import Document, Stretch
from recapreader.check.library_problems import FORMAT_WORDS
from recapreader.check.public_text import ADDRESSES, Kind
from recapreader.check.words import key_of, tokens
from recapreader.core.gate import Progress, Shown, page, shown_texts
from recapreader.core.prose.tree import GAP_TEXT

_ATTRIBUTE = re.compile(r"#(?P<id>[\w:-]+)|\.[\w-]+|\b(?:after|label)=(?:\"[^\"]*\"|[^\s\"'{}=]+)|[\w-]+(?==)")
_WORD = re.compile(r"[^\W_]+(?:[-'’_][^\W_]+)*")
_NAMES_ITSELF = ("F101", "F106")
"""Codes of words that may be printed whatever they are, since the diagnostic is about them."""
_LONGEST = 120


class Excerpt(NamedTuple):
    """A line as it may be printed, and the position and width of the caret in it."""

    line: str
    caret: int
    width: int


class Excerpts:
    """Makes excerpts of one document; with `spoil`, nothing is covered."""

    def __init__(self, context: Context, *, spoil: bool = False) -> None:
        self._context = context
        self._document: Document = context.document
        self._spoil = spoil
        self._number, self._line, self._mask, self._joins = 0, "", [True], False
        self._sources: dict[tuple[int, int], str] = {}

    def of(self, diagnostic: Diagnostic) -> Excerpt | None:
        """Return the excerpt; None if nothing of the line may be shown."""
        if diagnostic.line != self._number:  # diagnostics come in order: many may be about one long line
            self._number, self._line = diagnostic.line, self._document.line(diagnostic.line)
            self._mask = [True] * len(self._line) if self._spoil else self._seen(self._line)
        line, start = self._line, diagnostic.column - 1
        end = min(start + diagnostic.width, len(line))
        begin = max(0, min(start - _LONGEST // 2, len(line) - _LONGEST)) if len(line) > _LONGEST else 0
        cut = min(len(line), begin + _LONGEST)
        seen = self._mask[begin:cut]
        if diagnostic.code in _NAMES_ITSELF and (word := _WORD.match(line, start)):
            seen[start - begin : word.end() - begin] = [True] * (min(word.end(), cut) - start)
        window = line[begin:cut]
        seen = _joined(window, seen) if self._joins else seen
        is_of_file = diagnostic.code[0] == "L" and diagnostic.line == 1
        if is_of_file or not any(shown and not char.isspace() for shown, char in zip(seen, window, strict=True)):
            return None
        return _covered(window, seen, start - begin, max(min(end, cut), start + 1) - begin, is_cut=begin > 0)

    def _seen(self, line: str) -> list[bool]:
        """Return for each character of the line whether it may be printed."""
        first = self._document.line_starts[self._number - 1]
        self._joins = True
        if first < self._document.body_start:
            return self._known_words(line)
        stretch = self._document.stretch_at(first + len(line))
        if stretch.heading[0] >= first and stretch.heading[1]:
            self._joins = False  # what stands between two attributes is shown
            return self._heading(line, stretch)
        if not stretch.body_is_open:
            return [False] * len(line)
        start = first - stretch.body[0]
        if stretch.body not in self._sources:
            self._sources[stretch.body] = self._document.open_source(stretch)
        below = self._sources[stretch.body][start : start + len(line)]
        opened = [here == there for here, there in zip(line, below, strict=True)]
        return [a and b for a, b in zip(opened, self._known_words(line), strict=True)]

    def _heading(self, line: str, stretch: Stretch) -> list[bool]:
        sign = len(line) - len(line.lstrip(" #"))
        text = self._known_words(line) if stretch.heading_is_open else [False] * len(line)
        seen = [index < sign or visible for index, visible in enumerate(_joined(line, text))]
        brace = line.find("{", sign)
        for match in _ATTRIBUTE.finditer(line, brace) if brace >= 0 else ():
            seen[match.start() : match.end()] = [True] * (match.end() - match.start())
            if match.group("id"):
                seen[match.start("id") : match.end("id")] = [False] * len(match.group("id"))
        return [visible or (index >= brace - 1 >= 0 and line[index] in "{} ") for index, visible in enumerate(seen)]

    def _known_words(self, line: str) -> list[bool]:
        seen = [True] * len(line)
        for match in _WORD.finditer(line):
            if not all(token.key in self._open_words for token in tokens(match.group())):
                seen[match.start() : match.end()] = [False] * len(match.group())
        return seen

    @cached_property
    def _open_words(self) -> frozenset[str]:
        texts = self._gated_texts()
        for text in self._context.texts:
            if text.offset < self._document.body_start or text.kind in (*ADDRESSES, Kind.PICTURE):
                texts += [text.text, text.text.replace("-", " ")]
        texts += [role.actor for role in self._document.recap.people.all.cast]
        words = (token.key for text in texts for token in tokens(text))
        return frozenset((*words, *map(key_of, FORMAT_WORDS)))

    def _gated_texts(self) -> list[str]:
        """Return the texts that the gate itself shows to someone who has opened nothing, and the public labels."""
        recap, texts = self._document.recap, []
        for part in recap.parts:
            shown = page(recap, Progress(), part.number)
            texts.append(shown.part.name)
            for block in shown.blocks:
                texts.append(block.label)
                if isinstance(block, Shown):
                    texts.extend(shown_texts(block))
        return texts


def _joined(line: str, seen: list[bool]) -> list[bool]:
    """Return the same with everything between two masked words masked, too, so that nobody can count them."""
    joined, last_covered = list(seen), -1
    for index, visible in enumerate(seen):
        if not visible and not line[index].isspace():
            if last_covered >= 0:
                joined[last_covered : index + 1] = [False] * (index + 1 - last_covered)
            last_covered = index
        elif visible and line[index].isalnum():
            last_covered = -1
    return joined


def _covered(line: str, seen: list[bool], start: int, end: int, *, is_cut: bool) -> Excerpt:
    """Return the line without its indent, with each covered run as one gap and the caret where it has moved to."""
    out: list[str] = ["…"] if is_cut else []
    length, caret, caret_end = len(out), 0, 0
    in_gap = False
    for index, character in enumerate(line):
        if index == start:
            caret = length - (len(GAP_TEXT) if in_gap and not seen[index] else 0)
        if seen[index] or not in_gap:
            out.append(" " if character == "\t" else character if seen[index] else GAP_TEXT)
            length += len(out[-1])
        in_gap = not seen[index]
        if index == end - 1:
            caret_end = length
    caret = length if start >= len(line) else caret
    text = "".join(out)
    indent = len(text) - len(text.lstrip())
    width = max(1, min(max(caret_end - caret, 1), length - caret))
    return Excerpt(text[indent:], max(caret - indent, 0), width)
