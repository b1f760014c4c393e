"""The line that a diagnostic is about, with everything covered that a reader could not see.

Two fences: of a hidden heading only its attributes are printed and of a hidden body nothing; and whatever is printed
is covered word by word unless the word stands in open text, too, or belongs to the format.
"""

import re
from functools import cached_property

from recapreader.check.diagnostics import Diagnostic
from recapreader.check.document import Document, Stretch
from recapreader.check.open_source import open_source
from recapreader.check.structure_rules import KNOWN_WORDS
from recapreader.check.surfaces import Kind, open_surfaces
from recapreader.check.words import key_of, tokens
from recapreader.core.gate import Progress, Shown, page, shown_texts
from recapreader.core.prose.tree import GAP_TEXT

_ATTRIBUTE = re.compile(r"#(?P<id>[\w:-]+)|\.[\w-]+|\b(?:after|label)=(?:\"[^\"]*\"|[^\s\"'{}=]+)|[\w-]+(?==)")
_WORD = re.compile(r"[^\W_]+(?:[-'’_][^\W_]+)*")
_NAMES_ITSELF = ("F101", "F106")
_LONGEST = 120


class Excerpts:
    """Makes excerpts of one document; with `spoil`, nothing is covered."""

    def __init__(self, document: Document, *, spoil: bool = False) -> None:
        self._document = document
        self._spoil = spoil

    def of(self, diagnostic: Diagnostic) -> tuple[str, int, int] | None:
        """(the line, the column of the caret in it, its width); None where nothing of the line may be shown."""
        line = self._document.line(diagnostic.line)
        if not line.strip() or (diagnostic.code[0] == "L" and diagnostic.line == 1):
            return None
        start = diagnostic.column - 1
        end = min(start + diagnostic.width, len(line))
        seen = [True] * len(line) if self._spoil else self._seen(diagnostic, line)
        if not any(visible and not character.isspace() for visible, character in zip(seen, line, strict=True)):
            return None
        return _trimmed(*_covered(line, seen, start, max(end, start + 1)))

    def _seen(self, diagnostic: Diagnostic, line: str) -> list[bool]:
        """For each character of a line whether it may be printed."""
        first = self._document.line_starts[diagnostic.line - 1]
        itself = diagnostic if diagnostic.code in _NAMES_ITSELF else None
        if first < self._document.body_start:
            return _joined(line, self._known_words(line, itself))
        stretch = self._document.stretch_at(first + len(line))
        if stretch.heading[0] >= first and stretch.heading[1]:
            return self._heading(line, stretch)
        if not stretch.body_is_open:
            return [False] * len(line)
        start, end = stretch.body
        below = open_source(self._document.text[start:end])[first - start : first - start + len(line)]
        opened = [here == there for here, there in zip(line, below, strict=True)]
        return _joined(line, [a and b for a, b in zip(opened, self._known_words(line, itself), strict=True)])

    def _heading(self, line: str, stretch: Stretch) -> list[bool]:
        sign = len(line) - len(line.lstrip(" #"))
        text = self._known_words(line, None) if stretch.heading_is_open else [False] * len(line)
        seen = [index < sign or visible for index, visible in enumerate(_joined(line, text))]
        brace = line.find("{", sign)
        for match in _ATTRIBUTE.finditer(line, brace) if brace >= 0 else ():
            for index in range(*match.span()):
                seen[index] = True
            for index in range(*match.span("id")) if match.group("id") else ():
                seen[index] = False
        return [visible or (index >= brace - 1 >= 0 and line[index] in "{} ") for index, visible in enumerate(seen)]

    def _known_words(self, line: str, itself: Diagnostic | None) -> list[bool]:
        seen = [True] * len(line)
        for match in _WORD.finditer(line):
            named = itself is not None and match.start() == itself.column - 1
            if not named and not all(token.key in self._open_words for token in tokens(match.group())):
                seen[match.start() : match.end()] = [False] * len(match.group())
        return seen

    @cached_property
    def _open_words(self) -> frozenset[str]:
        texts = self._gated_texts()
        for surface in open_surfaces(self._document):
            if surface.offset < self._document.body_start or surface.kind in (Kind.ADDRESS, Kind.PICTURE):
                texts += [surface.text, surface.text.replace("-", " ")]
        texts += [role.actor for role in self._document.recap.people.all.cast]
        words = (token.key for text in texts for token in tokens(text))
        return frozenset((*words, *map(key_of, KNOWN_WORDS)))

    def _gated_texts(self) -> list[str]:
        """The texts that the gate itself hands out to someone who has opened nothing, and the public labels."""
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
    """The same with whatever stands between two covered words covered as well, so that nobody can count them."""
    joined, last_covered = list(seen), -1
    for index, visible in enumerate(seen):
        if not visible and not line[index].isspace():
            if last_covered >= 0:
                joined[last_covered : index + 1] = [False] * (index + 1 - last_covered)
            last_covered = index
        elif visible and line[index].isalnum():
            last_covered = -1
    return joined


def _covered(line: str, seen: list[bool], start: int, end: int) -> tuple[str, int, int]:
    """The line with each covered run as one gap, and where the caret's span has moved to."""
    out: list[str] = []
    length, caret, caret_end = 0, 0, 0
    in_gap = False
    for index, character in enumerate(line):
        if index == start:
            caret = length - (len(GAP_TEXT) if in_gap and not seen[index] else 0)
        if seen[index]:
            out.append(" " if character == "\t" else character)
            length += 1
        elif not in_gap:
            out.append(GAP_TEXT)
            length += len(GAP_TEXT)
        in_gap = not seen[index]
        if index == end - 1:
            caret_end = length
    if start >= len(line):
        caret = length
    return "".join(out), caret, max(caret_end - caret, 1)


def _trimmed(line: str, caret: int, width: int) -> tuple[str, int, int]:
    """The line without its indent, cut to a length that fits a screen."""
    indent = len(line) - len(line.lstrip())
    line, caret = line.lstrip(), max(caret - indent, 0)
    if len(line) > _LONGEST:
        begin = max(0, min(caret - _LONGEST // 2, len(line) - _LONGEST))
        line, caret = ("…" if begin else "") + line[begin : begin + _LONGEST], caret - begin + bool(begin)
    return line, caret, max(1, min(width, len(line) - caret))
