"""A recap's file, cut so that the line between its open and its hidden text can be moved, and put together again.

The line runs over the paragraphs of the premise, of the open sections right after it, and of the hidden ones. Where
it lies says it all: going up and down again gives the same text.
"""

from dataclasses import dataclass, field
from itertools import pairwise

from recapreader.session.review.header import with_kind, with_title, with_year
from recapreader.session.review.paragraphs import paragraphs
from recapreader.storage.library.attributes import HeadingLine, parse_heading_line
from recapreader.storage.library.front_matter import split_front_matter
from recapreader.storage.library.sections import heading_spans

NEW_HEADING = "…"
"""The heading of a section for text that ended up below the line."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What a review has changed of a file."""

    line: int
    """How many of the paragraphs it runs over are above the line."""
    labels: tuple[tuple[int, str], ...] = ()
    """The public labels given, or (empty) taken away, by the sections' places."""
    title: str | None = None
    """None if it stays as it is."""
    year: str | None = None
    """Likewise; empty if the file is to have none."""
    kind: str | None = None
    """None if it stays as it is."""

    def label_of(self, place: int) -> str | None:
        """What a section's label was changed to; None if it was not."""
        return dict(self.labels).get(place)


@dataclass(frozen=True, slots=True)
class Container:
    """The premise, a section, or a part's heading with the text right below it."""

    line: str = field(repr=False)
    """The heading line as it is in the file, without its line feed; empty for the premise."""
    heading: HeadingLine = field(repr=False)
    is_part: bool
    body: str = field(repr=False)
    pieces: tuple[str, ...] = field(repr=False)

    @property
    def is_open(self) -> bool:
        """Whether its text is public."""
        return not self.line or (self.heading.is_open and not self.is_part and not self.heading.damaged)

    @property
    def is_makeshift(self) -> bool:
        """Whether it has no name but the one that a review gives it: once it is empty, it has no use."""
        return (
            bool(self.line)
            and self.heading == HeadingLine(self.heading.text)
            and not self.heading.text.strip(NEW_HEADING)
        )

    @property
    def may_open(self) -> bool:
        """Whether it could be public without a contradiction in its heading."""
        heading = self.heading
        return not (self.is_part or heading.damaged or heading.ending or heading.after)


@dataclass(slots=True)
class _Told:
    """What becomes of a container."""

    is_open: bool
    pieces: list[str]


class Draft:
    """One file's text. Nothing of it is changed: every answer depends on the changes that are handed in."""

    def __init__(self, text: str) -> None:
        """Cut a text that has been cleaned.

        Raises:
            Unreadable: it has no front matter.
        """
        _, body, _ = split_front_matter(text)
        self._head = text[: len(text) - len(body)]
        self.containers = tuple(_containers(body))
        self._first_hidden = next(
            (place for place, each in enumerate(self.containers) if not each.is_open), len(self.containers)
        )
        self._moves = [place < self._first_hidden or not each.is_open for place, each in enumerate(self.containers)]
        """Return whether the line runs over it: over everything except open sections after a hidden one."""
        self._first_apart = next(
            (place for place, each in enumerate(self.containers) if each.is_part or not self._moves[place]),
            len(self.containers),
        )
        """The first part, or open section that the line does not run over; from there on, no section opens whole."""

    def __repr__(self) -> str:
        return "Draft()"

    @property
    def line(self) -> int:
        """Return where the line is in the file."""
        return sum(len(each.pieces) for each in self.containers[: self._first_hidden])

    @property
    def last_line(self) -> int:
        """How far down the line could go."""
        return sum(len(each.pieces) for each, moves in zip(self.containers, self._moves, strict=True) if moves)

    def section_begun_next(self, changes: Changes) -> str:
        """The number of the section that the paragraph right below the line begins; empty if it begins none."""
        begin = part = section = 0
        for place, (each, moves) in enumerate(zip(self.containers, self._moves, strict=True)):
            part, section = (part + 1, 0) if each.is_part else (part, section + bool(place))
            if moves and begin == changes.line and each.pieces:
                number = f"{part}.{section}" if part else str(section)
                return number if place else ""
            begin += len(each.pieces) if moves else 0
        return ""

    def text(self, changes: Changes) -> str:
        """The whole file with these changes."""
        head = self._head
        if changes.title is not None:
            head = with_title(head, changes.title)
        if changes.kind is not None:
            head = with_kind(head, changes.kind)
        if changes.year is not None:
            head = with_year(head, changes.year)
        return head + self._body(changes)

    def open_places(self, changes: Changes) -> tuple[int, ...]:
        """The places of the containers that are open above the line."""
        told, _ = self._told(changes)
        return tuple(place for place, each in enumerate(told) if each.is_open and self._moves[place])

    def hidden_places(self, changes: Changes) -> tuple[int, ...]:
        """The places of those whose heading is hidden."""
        told, _ = self._told(changes)
        return tuple(place for place, each in enumerate(told) if not each.is_open)

    def _told(self, changes: Changes) -> tuple[list[_Told], list[str]]:
        """Return what happens to every container, and the text below the line that needs a hidden one."""
        told: list[_Told] = []
        left_over: list[str] = []
        begin, last_open = 0, 0
        for place, each in enumerate(self.containers):
            if not self._moves[place]:
                told.append(_Told(is_open=True, pieces=list(each.pieces)))
                continue
            above = min(max(changes.line - begin, 0), len(each.pieces))
            begin += len(each.pieces)
            is_open = self._is_open(place, above, changes)
            told.append(_Told(is_open, []))
            if is_open:
                last_open = place
                left_over.extend(each.pieces[above:])
            else:
                told[place].pieces.extend(each.pieces[above:])
            told[last_open].pieces.extend(each.pieces[:above])
        return told, left_over

    def _is_open(self, place: int, above: int, changes: Changes) -> bool:
        each = self.containers[place]
        if place == 0:
            return True
        if place < self._first_hidden:
            return above > 0 or not each.pieces
        is_above = above == len(each.pieces) > 0
        return bool(changes.label_of(place)) and is_above and each.may_open and place < self._first_apart

    def _body(self, changes: Changes) -> str:
        told, left_over = self._told(changes)
        texts = [self._container(place, each, changes) for place, each in enumerate(told)]
        if left_over:
            after = next((place for place, each in enumerate(told) if not each.is_open), len(told))
            if after < len(told) and self.containers[after].may_open:
                told[after].pieces[:0] = left_over
                texts[after] = self._container(after, told[after], changes)
            else:
                texts.insert(after, _joined(f"## {self._new_heading()}", left_over))
        last = self.containers[-1]
        text = "".join(texts)
        return text if texts[-1] == last.line + last.body else text.rstrip() + "\n"

    def _container(self, place: int, told: _Told, changes: Changes) -> str:
        each = self.containers[place]
        line = _heading_line(each, changes.label_of(place), is_open=told.is_open)
        if each.pieces and not told.pieces and each.is_makeshift:
            return ""
        if tuple(told.pieces) == each.pieces:
            return f"{line}{each.body}"
        return _joined(line, told.pieces)

    def _new_heading(self) -> str:
        """One that no other section has: sections that share a key would not be restored."""
        taken = {each.heading.text for each in self.containers}
        heading = NEW_HEADING
        while heading in taken:
            heading += NEW_HEADING
        return heading


def _joined(line: str, pieces: list[str]) -> str:
    return "\n\n".join([line, *pieces, ""]) if line else "\n" + "\n\n".join([*pieces, ""])


def _containers(body: str) -> list[Container]:
    spans = list(heading_spans(body))
    premise = body[: spans[0][2]]
    found = [Container("", HeadingLine(""), is_part=False, body=premise, pieces=paragraphs(premise))]
    for (_, _, begin), (start, end, stop) in pairwise(spans):
        marker = body[begin:start]
        is_part = marker.strip() == "#"
        heading = parse_heading_line(body[start:end], of_part=is_part)
        below = body[end:stop]
        found.append(Container(body[begin:end], heading, is_part, below, paragraphs(below)))
    return found


def _heading_line(container: Container, label: str | None, *, is_open: bool) -> str:
    """Return a heading line with its label and openness changed, or as it is if nothing changes."""
    heading = container.heading
    if not container.line or (label is None and is_open == container.is_open):
        return container.line
    label = heading.label if label is None else label
    attributes = [
        *([f"#{heading.id}"] if heading.id else []),
        *([".open"] if is_open or (container.is_part and heading.is_open) else []),
        *([".ending"] if heading.ending else []),
        *([f'after="{heading.after}"'] if heading.after else []),
        *([f'label="{label}"'] if label else []),
    ]
    marker = "#" if container.is_part else "##"
    return f"{marker} {heading.text} {{{' '.join(attributes)}}}" if attributes else f"{marker} {heading.text}"
