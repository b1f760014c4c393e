"""The text, cut by lines into parts and sections before any Markdown is parsed."""

import re
from collections.abc import Iterator
from itertools import chain, pairwise
from typing import NamedTuple

from msgspec.structs import replace

from recapreader.core.marks import Mark
from recapreader.core.previously import previously
from recapreader.core.prose.comments import is_blank
from recapreader.core.recap import PREMISE, Part, Section
from recapreader.core.secret import Secret
from recapreader.storage.library.attributes import HeadingLine, parse_heading_line
from recapreader.storage.library.default_labels import Labels
from recapreader.storage.library.problems import Problem

_PART_HEADING = re.compile(r"^ {0,3}# ", re.MULTILINE)
_HEADING = re.compile(r"^ {0,3}(#{1,2}) (.*)$", re.MULTILINE)


def heading_spans(text: str) -> Iterator[tuple[int, int, int]]:
    """Where each heading's text begins and ends, and where the body below it ends; first the premise's, without one."""
    end = 0
    start = end
    for match in _HEADING.finditer(text):
        yield start, end, match.start()
        start, end = match.span(2)
    yield start, end, len(text)


class _Cut(NamedTuple):
    """One heading line and the body below it."""

    is_part: bool
    line: int
    column: int
    heading: HeadingLine
    body: Secret
    has_body: bool


def cut_sections(text: str, first_line: int, labels: Labels) -> tuple[tuple[Part, ...], list[Problem]]:
    """The parts of a recap's text, which has been cleaned and begins on `first_line` of its file."""
    cutter = _Cutter(labels, has_parts=_PART_HEADING.search(text) is not None)
    first = _HEADING.search(text)
    body = _slice(text, 0, first.start() if first else len(text))
    cutter.sections.append(Section(PREMISE, PREMISE, labels.premise, is_open=True, body=body))
    problems: list[Problem] = []
    for cut in _cuts(text, first_line):
        cutter.add(cut)
        problems.extend(
            Problem(cut.line, cut.column + column, code, sentence) for column, code, sentence in cut.heading.faults
        )
    return cutter.finish(), problems


def _cuts(text: str, first_line: int) -> Iterator[_Cut]:
    line, counted_to = first_line, 0
    for match, following in pairwise(chain(_HEADING.finditer(text), [None])):
        if match is None:
            return
        end = following.start() if following else len(text)
        line += text.count("\n", counted_to, match.start())
        counted_to = match.start()
        is_part = len(match.group(1)) == 1
        heading = parse_heading_line(match.group(2), of_part=is_part)
        column = match.start(2) - match.start() + 1
        has_body = is_part and not is_blank(text[match.end() : end])
        yield _Cut(is_part, line, column, heading, _slice(text, match.end(), end), has_body)


def _slice(text: str, start: int, end: int) -> Secret:
    return Secret(_cut_out, text, start, end)


def _cut_out(text: str, start: int, end: int) -> str:
    return text[start:end]


class _Cutter:
    """Puts cuts together into parts; `sections` are those of the part that is being put together."""

    def __init__(self, labels: Labels, *, has_parts: bool) -> None:
        self.sections: list[Section] = []
        self._labels = labels
        self._has_parts = has_parts
        self._parts: list[Part] = []
        self._part: _Cut | None = None
        self._count = 0
        self._named: set[str] = set()
        """The sections that have a label of their own."""

    def add(self, cut: _Cut) -> None:
        """Take the next part or section."""
        if cut.is_part:
            self._end_part()
            self._begin_part(cut)
            return
        self._count += 1
        part = str(len(self._parts))
        number = f"{part}.{self._count}" if self._has_parts else str(self._count)
        if cut.heading.label:
            self._named.add(number)
        self.sections.append(
            _section(cut, part, number, self._labels, self._part.heading.after if self._part else None)
        )

    def finish(self) -> tuple[Part, ...]:
        """All parts."""
        self._end_part()
        return tuple(self._parts)

    def _begin_part(self, cut: _Cut) -> None:
        self._part, self._count = cut, 0
        self.sections = []
        if cut.has_body:
            number, heading = str(len(self._parts)), cut.heading
            asks = heading.damaged or heading.ending
            label = self._labels.opening
            opening = Section(f"{number}.0", number, label, ending=asks, after=heading.after, body=cut.body)
            self.sections.append(opening)

    def _end_part(self) -> None:
        number = str(len(self._parts))
        if self._part is None:
            self._parts.append(Part(number, self._labels.premise, self._labelled(None), is_open=True))
            return
        heading = self._part.heading
        default = str(heading.after) if heading.after else self._labels.part.format(number)
        self._parts.append(
            Part(
                number,
                heading.label or default,
                self._labelled(heading.after),
                is_open=heading.is_open,
                after=heading.after,
                anchor=Secret.of(heading.id or ""),
                heading=Secret.of(heading.text),
            )
        )

    def _labelled(self, part_after: Mark | None) -> tuple[Section, ...]:
        """The part's sections, those that tell what came before a book under a name that says so."""
        before = previously(part_after, self.sections) - self._named
        return tuple(
            replace(section, label=self._labels.previously) if section.number in before else section
            for section in self.sections
        )


def _section(cut: _Cut, part: str, number: str, labels: Labels, inherited: Mark | None) -> Section:
    heading = cut.heading
    default = labels.ending if heading.ending else labels.chapter.format(number.rpartition(".")[2])
    return Section(
        number,
        part,
        heading.label or default,
        is_open=heading.is_open,
        ending=heading.ending or heading.damaged,
        after=None if heading.damaged else heading.after or inherited,
        anchor=Secret.of(heading.id or ""),
        heading=Secret.of(heading.text),
        body=cut.body,
    )
