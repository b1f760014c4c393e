"""A recap file as `check` sees it: its text, what the library made of it, and where everything is."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from recapreader.check.hidden_text import MaskedSpan, hidden_spans
from recapreader.check.source import without
from recapreader.core.gate import Progress, Shown, page, shown_texts
from recapreader.core.recap import PREMISE, Part, Recap, Section
from recapreader.storage.library.front_tree import read_front_tree, split_front_matter
from recapreader.storage.library.load import Loaded, parse_recap
from recapreader.storage.library.sections import heading_spans
from recapreader.storage.library.yaml_tree import Mapping, Scalar


@dataclass(frozen=True, slots=True)
class Stretch:
    """One heading and the text below it, as offsets into the file; the premise has an empty heading."""

    heading: tuple[int, int]
    body: tuple[int, int]
    part: Part | None = None
    """The part that the heading begins."""
    section: Section | None = None
    """The section that the text belongs to; None below a part's heading if there is no text."""

    @property
    def heading_is_open(self) -> bool:
        """Return whether everyone sees the heading."""
        named = self.part or self.section
        return bool(named and named.is_open)

    @property
    def body_is_open(self) -> bool:
        """Return whether everyone sees the text, its inline spoilers left aside."""
        return bool(self.section and self.section.is_open)

    @property
    def name(self) -> str:
        """Return what a diagnostic calls it: number and public label."""
        if self.section and self.section.number == PREMISE:
            return "the premise"
        if self.section:
            return public_name(self.section)
        return f"part {self.part.number} (“{self.part.label}”)" if self.part else "the premise"


def public_name(section: Section) -> str:
    """Return a section's number and public label."""
    return f"section {section.number} (“{section.label}”)"


class Document:
    """One file. Its text has been cleaned, as the reader's is, so that both count the same columns."""

    def __init__(self, text: str, slug: str) -> None:
        """Read the recap.

        Raises:
            Unreadable: the front matter cannot be read, or has no title.
        """
        self.text = text
        self.slug = slug
        self.loaded: Loaded = parse_recap(text, slug)
        front, _, first_line = split_front_matter(text)
        self.tree: Mapping = read_front_tree(front)
        self.body_line = first_line
        self._spans: dict[tuple[int, int], list[MaskedSpan]] = {}

    @property
    def recap(self) -> Recap:
        """Return what the library made of the file."""
        return self.loaded.recap

    @cached_property
    def shown(self) -> dict[str, Shown]:
        """Return what the gate shows of each open section to someone who has opened nothing, by its number."""
        blocks = (block for part in self.recap.parts for block in page(self.recap, Progress(), part.number).blocks)
        return {block.number: block for block in blocks if isinstance(block, Shown)}

    def shown_texts(self, section: Section) -> Iterator[str]:
        """Return the texts of an open section that the gate shows."""
        return iter(shown_texts(self.shown[section.number]) if section.number in self.shown else ())

    def source(self, stretch: Stretch) -> str:
        """Return the source below a heading."""
        return self.text[slice(*stretch.body)]

    def hidden_spans(self, stretch: Stretch) -> list[MaskedSpan]:
        """Return what is hidden in the source below a heading, even where the section is open."""
        key = stretch.body
        if key not in self._spans:
            self._spans[key] = hidden_spans(self.source(stretch), sealing=stretch.body_is_open)
        return self._spans[key]

    def open_source(self, stretch: Stretch) -> str:
        """Return the source below an open heading with everything hidden blanked out."""
        return without(self.source(stretch), (span[:2] for span in self.hidden_spans(stretch)))

    def open_heading(self, stretch: Stretch) -> str:
        """Return the text of an open heading, without its attributes, with everything hidden blanked out."""
        line = self.text[slice(*stretch.heading)].partition("{")[0]
        return without(line, (span[:2] for span in hidden_spans(line, sealing=False)))

    def is_public_entry(self, entry: Mapping) -> bool:
        """Return whether an entry of the people waits for nothing hidden, and the library did not hide it whole."""
        source = entry.pairs.get("from")
        if source is not None:
            places = self._anchors.get(source.text, []) if isinstance(source, Scalar) else []
            if not (len(places) == 1 and places[0].is_open):
                return False
        own = [entry, entry.repeated, *entry.keys.values(), *entry.pairs.values()]
        return not any((node.line, node.column) in self._problem_places for node in own if node)

    @cached_property
    def _anchors(self) -> dict[str, list[Section]]:
        found: dict[str, list[Section]] = defaultdict(list)
        for section in self.recap.sections.values():
            found[section.anchor.open()].append(section)
        return found

    @cached_property
    def _problem_places(self) -> frozenset[tuple[int, int]]:
        return frozenset((each.line, each.column) for each in self.loaded.problems)

    @cached_property
    def line_starts(self) -> list[int]:
        """Return the offset at which each line begins."""
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    @cached_property
    def body_start(self) -> int:
        """Return where the text after the front matter begins."""
        starts = self.line_starts
        return starts[self.body_line - 1] if self.body_line <= len(starts) else len(self.text)

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """Return the offset of a line and column."""
        return self.line_starts[min(line, len(self.line_starts)) - 1] + column - 1

    def line(self, number: int) -> str:
        """Return one line, without its end."""
        start = self.line_starts[number - 1]
        end = self.text.find("\n", start)
        return self.text[start : end if end >= 0 else len(self.text)]

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """Return the premise and everything below a heading, in order."""
        return tuple(self._stretches())

    def stretch_at(self, offset: int) -> Stretch:
        """Return the stretch that contains an offset of the body."""
        reached = bisect_right(self.stretches, offset, key=lambda each: each.heading[0])
        return self.stretches[max(reached - 1, 0)]

    def _stretches(self) -> Iterator[Stretch]:
        base = self.body_start
        sections = dict(self.recap.sections.items())
        part, count = 0, 0
        for index, (start, end, body_end) in enumerate(heading_spans(self.text[base:])):
            heading, body = (base + start, base + end), (base + end, base + body_end)
            if index == 0:
                yield Stretch(heading, body, section=sections[PREMISE])
                continue
            if self.text[base + start - 3 : base + start - 1] != "##":
                part, count = part + 1, 0
                yield Stretch(heading, body, self.recap.parts[part], sections.get(f"{part}.0"))
                continue
            count += 1
            number = f"{part}.{count}" if self.recap.has_parts else str(count)
            yield Stretch(heading, body, section=sections[number])
