"""A recap file as `check` sees it: its text, what the library made of it, and where everything stands."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from recapreader.core.gate import Progress, Shown, page
from recapreader.core.recap import PREMISE, Part, Recap, Section
from recapreader.storage.library.front_matter import read_front_tree, split_front_matter
from recapreader.storage.library.load import Loaded, parse_recap
from recapreader.storage.library.sections import heading_spans

if TYPE_CHECKING:
    from recapreader.storage.library.yaml_tree import Mapping


@dataclass(frozen=True, slots=True)
class Stretch:
    """One heading and the text below it, as offsets into the file; the premise has an empty heading."""

    heading: tuple[int, int]
    body: tuple[int, int]
    part: Part | None = None
    """The part that the heading begins."""
    section: Section | None = None
    """The section that the text belongs to; None below a part's heading where there is no text."""

    @property
    def heading_is_open(self) -> bool:
        """Whether everyone sees the heading."""
        named = self.part or self.section
        return bool(named and named.is_open)

    @property
    def body_is_open(self) -> bool:
        """Whether everyone sees the text, its inline spoilers left aside."""
        return bool(self.section and self.section.is_open)

    @property
    def name(self) -> str:
        """What a diagnostic calls it: number and public label."""
        if self.section and self.section.number == PREMISE:
            return "the premise"
        if self.section:
            return public_name(self.section)
        return f"part {self.part.number} (“{self.part.label}”)" if self.part else "the premise"


def public_name(section: Section) -> str:
    """A section's number and public label."""
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

    @property
    def recap(self) -> Recap:
        """What the library made of the file."""
        return self.loaded.recap

    @cached_property
    def shown(self) -> dict[str, Shown]:
        """What the gate hands out of each open section to someone who has opened nothing, by its number."""
        blocks = (block for part in self.recap.parts for block in page(self.recap, Progress(), part.number).blocks)
        return {block.number: block for block in blocks if isinstance(block, Shown)}

    @cached_property
    def line_starts(self) -> list[int]:
        """The offset at which each line begins."""
        starts = [0]
        starts.extend(index + 1 for index, character in enumerate(self.text) if character == "\n")
        return starts

    @cached_property
    def body_start(self) -> int:
        """Where the text after the front matter begins."""
        starts = self.line_starts
        return starts[self.body_line - 1] if self.body_line <= len(starts) else len(self.text)

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """The offset of a line and column."""
        return self.line_starts[min(line, len(self.line_starts)) - 1] + column - 1

    def line(self, number: int) -> str:
        """One line, without its end."""
        start = self.line_starts[number - 1]
        end = self.text.find("\n", start)
        return self.text[start : end if end >= 0 else len(self.text)]

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """The premise and everything below a heading, in order."""
        return tuple(self._stretches())

    def stretch_at(self, offset: int) -> Stretch:
        """The stretch in which an offset of the body stands."""
        reached = bisect_right(self.stretches, offset, key=lambda each: each.heading[0])
        return self.stretches[max(reached - 1, 0)]

    def _stretches(self) -> Iterator[Stretch]:
        base = self.body_start
        sections = self.recap.sections
        part, count = 0, 0
        for index, (start, end, body_end) in enumerate(heading_spans(self.text[base:])):
            heading, body = (base + start, base + end), (base + end, base + body_end)
            if index == 0:
                yield Stretch(heading, body, section=sections[PREMISE])
                continue
            if self.text[base + start - 3 : base + start - 1] != "##":
                part, count = part + 1, 0
                yield Stretch(heading, body, self.recap.part(str(part)), sections.get(f"{part}.0"))
                continue
            count += 1
            number = f"{part}.{count}" if self.recap.has_parts else str(count)
            yield Stretch(heading, body, section=sections[number])
