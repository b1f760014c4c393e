"""A recap's file, cut so that the line between its open and its hidden text can be moved, and put together again.

The line runs over the paragraphs of the premise, of the open sections right after it, and of the hidden ones. Where
it lies says it all: going up and down again gives the same text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from recapreader.session.review.header import with_kind, with_title, with_year
from recapreader.session.review.paragraphs import paragraphs
from recapreader.storage.library.attributes import HeadingLine, parse_heading_line
from recapreader.storage.library.front_tree import split_front_matter
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
    origin: int = -1
    """Its place in the file as it was read; -1 for one that is new."""

    @property
    def is_open(self) -> bool:
        """Whether its text is public."""
        return not self.line or (self.heading.is_open and not self.is_part and not self.heading.damaged)

    @property
    def may_open(self) -> bool:
        """Whether it could be public without a contradiction in its heading."""
        heading = self.heading
        return not (self.is_part or heading.damaged or heading.ending or heading.after)

    @property
    def text(self) -> str:
        """What of the file it is."""
        return self.line + self.body

    def with_pieces(self, pieces: Sequence[str]) -> "Container":
        """Return it with other paragraphs."""
        if tuple(pieces) == self.pieces:
            return self
        body = ("\n\n" if self.line else "\n") + "\n\n".join([*pieces, ""])
        return replace(self, body=body, pieces=tuple(pieces))

    def with_heading(self, heading: HeadingLine) -> "Container":
        """Return it with another heading, which is no damaged one."""
        if heading == self.heading:
            return self
        return replace(headed(heading, is_part=self.is_part, pieces=self.pieces), origin=self.origin)


@dataclass(slots=True)
class _Rebuilt:
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
        self.head = text[: len(text) - len(body)]
        self.containers = tuple(_containers(body))
        self.first_hidden = next(
            (place for place, each in enumerate(self.containers) if not each.is_open), len(self.containers)
        )
        """The place of the first container whose text is hidden; how many there are if there is none."""
        self._moves = [place < self.first_hidden or not each.is_open for place, each in enumerate(self.containers)]
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
        return sum(len(each.pieces) for each in self.containers[: self.first_hidden])

    @property
    def last_line(self) -> int:
        """How far down the line could go."""
        return sum(len(each.pieces) for each, moves in zip(self.containers, self._moves, strict=True) if moves)

    def section_begun_next(self, changes: Changes) -> str:
        """The number of the section that the paragraph right below the line begins; empty if it begins none."""
        begin = 0
        for place, (each, moves) in enumerate(zip(self.containers, self._moves, strict=True)):
            if moves and begin == changes.line and each.pieces:
                return self.number_of(place) if place else ""
            begin += len(each.pieces) if moves else 0
        return ""

    def number_of(self, place: int) -> str:
        """The number of a section as a reader sees it; of a part's heading, that of the text right below it."""
        before = self.containers[1 : place + 1]
        part = sum(each.is_part for each in before)
        last = max((at for at, each in enumerate(before) if each.is_part), default=-1)
        section = len(before) - 1 - last
        return f"{part}.{section}" if part else str(section)

    def text(self, changes: Changes) -> str:
        """The whole file with these changes."""
        head = self.head
        if changes.title is not None:
            head = with_title(head, changes.title)
        if changes.kind is not None:
            head = with_kind(head, changes.kind)
        if changes.year is not None:
            head = with_year(head, changes.year)
        return self.joined(self._changed(changes), head)

    def hidden_places(self, changes: Changes) -> tuple[int, ...]:
        """The places of the containers whose heading is hidden."""
        rebuilt, _ = self._rebuilt(changes)
        kept = self.kept_places(changes)
        return tuple(place for place, each in enumerate(rebuilt) if not each.is_open and place in kept)

    def kept_places(self, changes: Changes) -> tuple[int, ...]:
        """Where each container of the text with these changes is here; -1 for one that is new in it."""
        return tuple(each.origin for each in self._without_emptied(self._changed(changes)))

    def joined(self, containers: Sequence[Container], head: str = "") -> str:
        """The whole file with these containers, without those that have lost all their text."""
        kept = self._without_emptied(containers)
        text = "".join(each.text for each in kept)
        is_last_the_same = kept[-1].text == self.containers[-1].text
        return (head or self.head) + (text if is_last_the_same else text.rstrip() + "\n")

    def _without_emptied(self, containers: Sequence[Container]) -> list[Container]:
        return [each for each in containers if not (self._is_emptied(each) and self._may_go(each))]

    def _is_emptied(self, container: Container) -> bool:
        return container.origin > 0 and not container.pieces and bool(self.containers[container.origin].pieces)

    def _may_go(self, container: Container) -> bool:
        """Whether it is a section that nothing in the front matter waits for."""
        heading = container.heading
        return not (container.is_part or heading.damaged or (heading.id and self._is_awaited(heading.id)))

    def _is_awaited(self, anchor: str) -> bool:
        return re.search(rf"(?<![\w:-]){re.escape(anchor)}(?![\w:-])", self.head) is not None

    def new_heading(self) -> str:
        """A heading that tells nothing and that no other section has: those that share a key are not restored."""
        taken = {each.heading.text for each in self.containers}
        heading = NEW_HEADING
        while heading in taken:
            heading += NEW_HEADING
        return heading

    def put_below(self, containers: Sequence[Container], pieces: Sequence[str]) -> list[Container]:
        """Put paragraphs at the beginning of the hidden text: into its first section, or into a new one before it."""
        if not pieces:
            return list(containers)
        place = next((at for at, each in enumerate(containers) if not each.is_open), len(containers))
        first = containers[place] if place < len(containers) else None
        if first and first.may_open:
            return [*containers[:place], first.with_pieces([*pieces, *first.pieces]), *containers[place + 1 :]]
        new = headed(HeadingLine(self.new_heading()), is_part=False, pieces=pieces)
        return [*containers[:place], new, *containers[place:]]

    def _changed(self, changes: Changes) -> list[Container]:
        rebuilt, left_over = self._rebuilt(changes)
        containers = [
            each.with_pieces(now.pieces).with_heading(
                _changed_heading(each, changes.label_of(place), is_open=now.is_open)
            )
            for place, (each, now) in enumerate(zip(self.containers, rebuilt, strict=True))
        ]
        return self.put_below(containers, left_over)

    def _rebuilt(self, changes: Changes) -> tuple[list[_Rebuilt], list[str]]:
        """Return what happens to every container, and the text below the line that needs a hidden one."""
        rebuilt: list[_Rebuilt] = []
        left_over: list[str] = []
        begin, last_open = 0, 0
        for place, each in enumerate(self.containers):
            if not self._moves[place]:
                rebuilt.append(_Rebuilt(is_open=True, pieces=list(each.pieces)))
                continue
            above = min(max(changes.line - begin, 0), len(each.pieces))
            begin += len(each.pieces)
            is_open = self._is_open(place, above, changes)
            rebuilt.append(_Rebuilt(is_open, []))
            if is_open:
                last_open = place
                left_over.extend(each.pieces[above:])
            else:
                rebuilt[place].pieces.extend(each.pieces[above:])
            rebuilt[last_open].pieces.extend(each.pieces[:above])
        return rebuilt, left_over

    def _is_open(self, place: int, above: int, changes: Changes) -> bool:
        each = self.containers[place]
        if place == 0:
            return True
        if place < self.first_hidden:
            return above > 0 or not each.pieces
        is_above = above == len(each.pieces) > 0
        return bool(changes.label_of(place)) and is_above and each.may_open and place < self._first_apart


def _changed_heading(container: Container, label: str | None, *, is_open: bool) -> HeadingLine:
    heading = container.heading
    if not container.line or heading.damaged:
        return heading
    return heading._replace(
        label=heading.label if label is None else label or None,
        is_open=heading.is_open if container.is_part else is_open,
    )


def _containers(body: str) -> list[Container]:
    spans = list(heading_spans(body))
    premise = body[: spans[0][2]]
    found = [Container("", HeadingLine(""), is_part=False, body=premise, pieces=paragraphs(premise), origin=0)]
    for (_, _, begin), (start, end, stop) in pairwise(spans):
        marker = body[begin:start]
        is_part = marker.strip() == "#"
        heading = parse_heading_line(body[start:end], of_part=is_part)
        below = body[end:stop]
        found.append(Container(body[begin:end], heading, is_part, below, paragraphs(below), len(found)))
    return found


def headed(heading: HeadingLine, *, is_part: bool, pieces: Sequence[str] = ()) -> Container:
    """Return a new container with a heading and paragraphs."""
    attributes = [
        *([f"#{heading.id}"] if heading.id else []),
        *([".open"] if heading.is_open else []),
        *([".ending"] if heading.ending else []),
        *([f'after="{heading.after}"'] if heading.after else []),
        *([f'label="{heading.label}"'] if heading.label else []),
    ]
    line = f"{'#' if is_part else '##'} {heading.text}" + (f" {{{' '.join(attributes)}}}" if attributes else "")
    return Container(line, heading, is_part, "\n\n", ()).with_pieces(pieces)
