"""The text, cut by lines into parts and sections before any Markdown is parsed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from recapreader.library.attributes import HeadingLine, parse_heading_line
from recapreader.library.labels import Labels
from recapreader.library.problems import Problem
from recapreader.marks import Mark
from recapreader.recap import PREMISE, Part, Secret, Section

_HEADING = re.compile(r"^ {0,3}(#{1,2}) (.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Cut:
    """One heading line and the body below it."""

    is_part: bool
    line: int
    column: int
    heading: HeadingLine
    body: Secret
    has_body: bool


def cut_sections(text: str, first_line: int, labels: Labels) -> tuple[tuple[Part, ...], list[Problem]]:
    """The parts of a recap's text, which has been cleaned and begins on `first_line` of its file."""
    matches = list(_HEADING.finditer(text))
    ends = [match.start() for match in matches] + [len(text)]
    premise = Section(PREMISE, PREMISE, labels.premise, is_open=True, body=_slice(text, 0, ends[0]))
    cuts = list(_cuts(text, matches, ends, first_line))
    problems = [
        Problem(cut.line, cut.column + column, code, sentence)
        for cut in cuts
        for column, code, sentence in cut.heading.faults
    ]
    return tuple(_parts(premise, cuts, labels)), problems


def _cuts(text: str, matches: list[re.Match[str]], ends: list[int], first_line: int) -> Iterator[_Cut]:
    line, counted_to = first_line, 0
    for match, end in zip(matches, ends[1:], strict=True):
        line += text.count("\n", counted_to, match.start())
        counted_to = match.start()
        is_part = len(match.group(1)) == 1
        heading = parse_heading_line(match.group(2), of_part=is_part)
        column = match.start(2) - match.start() + 1
        has_body = bool(is_part and text[match.end() : end].strip())
        yield _Cut(is_part, line, column, heading, _slice(text, match.end(), end), has_body)


def _slice(text: str, start: int, end: int) -> Secret:
    return Secret(lambda: text[start:end])


def _parts(premise: Section, cuts: list[_Cut], labels: Labels) -> Iterator[Part]:
    starts = [index for index, cut in enumerate(cuts) if cut.is_part] + [len(cuts)]
    prefix = f"{PREMISE}." if len(starts) > 1 else ""
    before = [_section(cut, (PREMISE, f"{prefix}{n}"), labels) for n, cut in enumerate(cuts[: starts[0]], 1)]
    yield Part(PREMISE, labels.premise, (premise, *before), is_open=True)
    for number, (start, end) in enumerate(pairwise(starts), 1):
        yield _part(str(number), cuts[start], cuts[start + 1 : end], labels)


def _part(number: str, cut: _Cut, inner: list[_Cut], labels: Labels) -> Part:
    heading = cut.heading
    sections = [_section(each, (number, f"{number}.{n}"), labels, heading.after) for n, each in enumerate(inner, 1)]
    if cut.has_body:
        asks = heading.damaged or "ending" in heading.classes
        sections.insert(
            0, Section(f"{number}.0", number, labels.opening, ending=asks, after=heading.after, body=cut.body)
        )
    default = str(heading.after) if heading.after else labels.part.format(number)
    return Part(
        number,
        heading.label or default,
        tuple(sections),
        is_open="open" in heading.classes,
        after=heading.after,
        anchor=Secret.of(heading.id) if heading.id else None,
        heading=Secret.of(heading.text),
    )


def _section(cut: _Cut, place: tuple[str, str], labels: Labels, inherited: Mark | None = None) -> Section:
    """The section at `place`, the numbers of its part and its own."""
    heading = cut.heading
    is_ending = "ending" in heading.classes
    default = labels.ending if is_ending else labels.chapter.format(place[1].rpartition(".")[2])
    return Section(
        place[1],
        place[0],
        heading.label or default,
        is_open="open" in heading.classes,
        ending=is_ending or heading.damaged,
        after=None if heading.damaged else heading.after or inherited,
        anchor=Secret.of(heading.id) if heading.id else None,
        heading=Secret.of(heading.text),
        body=cut.body,
    )
