"""Edits of a recap's paragraphs and headings: a draft as it stands, and what to change → the whole text.

Each is pure and changes one thing. An edit that would open text, or let a mark open more than before, is refused: it
returns nothing. What a reader has revealed of one section never opens another's text: sections that are joined get a
new id, so that they are hidden.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recapreader.core.marks import Mark
from recapreader.session.review.draft import Container, Draft, headed
from recapreader.storage.library.attributes import HeadingLine


@dataclass(frozen=True, slots=True, order=True)
class At:
    """A paragraph: the place of its section in the file, and its own in the section."""

    place: int
    index: int


def paragraphs_in(draft: Draft) -> tuple[At, ...]:
    """Every paragraph, in the file's order."""
    return tuple(At(place, index) for place, each in enumerate(draft.containers) for index in range(len(each.pieces)))


def is_above_the_line(draft: Draft, at: At) -> bool:
    """Whether everyone sees a paragraph above the line."""
    return at.place < draft.first_hidden


def without_paragraph(draft: Draft, at: At) -> str:
    """Delete a paragraph; a section goes with its last one."""
    return draft.joined(_without(draft, at))


def with_paragraph_hidden(draft: Draft, at: At) -> str:
    """Hide an open paragraph: it becomes the first of the hidden text."""
    return draft.joined(draft.put_below(_without(draft, at), [_piece(draft, at)]))


def with_paragraph_open(draft: Draft, at: At) -> str:
    """Open a hidden paragraph: it becomes the last above the line."""
    containers = _without(draft, at)
    last = draft.first_hidden - 1
    return draft.joined(_with(containers, {last: [*containers[last].pieces, _piece(draft, at)]}))


def with_paragraph_moved(draft: Draft, at: At, by: int) -> str:
    """Move a paragraph to the end of the section before, or to the beginning of the one after; none that would open."""
    place = at.place + by
    if not 0 <= place < len(draft.containers):
        return ""
    if draft.containers[place].is_open and not draft.containers[at.place].is_open:
        return ""
    containers = _without(draft, at)
    there = containers[place].pieces
    piece = _piece(draft, at)
    return draft.joined(_with(containers, {place: [piece, *there] if by > 0 else [*there, piece]}))


def with_section_begun(draft: Draft, at: At, heading: str, anchor: str) -> str:
    """Let a hidden section end before one of its paragraphs, and another begin there that is hidden alike."""
    whole = draft.containers[at.place]
    if whole.is_open or not at.index or whole.heading.damaged:
        return ""
    below = whole.heading._replace(text=heading or draft.new_heading(), id=anchor, label=None)
    if whole.is_part:
        below = below._replace(is_open=False, after=None)
    rest = headed(below, is_part=False, pieces=whole.pieces[at.index :])
    containers = list(draft.containers)
    return draft.joined(
        [*containers[: at.place], whole.with_pieces(whole.pieces[: at.index]), rest, *containers[at.place + 1 :]]
    )


def without_heading(draft: Draft, place: int, anchor: str) -> str:
    """Remove a heading: its text joins the section before it, or goes under a heading that tells nothing.

    It joins only what is hidden and opens by the same mark; `anchor` is the id of what is joined.
    """
    each, before = draft.containers[place], draft.containers[place - 1]
    if each.heading.damaged:
        return ""
    if not _may_join(before, each):
        return with_heading(draft, place, draft.new_heading())
    joined = before.with_pieces([*before.pieces, *each.pieces])
    joined = joined.with_heading(
        joined.heading._replace(id=anchor, ending=before.heading.ending or each.heading.ending)
    )
    head = _waiting_for(draft.head, (before.heading.id, each.heading.id), anchor)
    containers = list(draft.containers)
    return draft.joined([*containers[: place - 1], joined, *containers[place + 1 :]], head)


def with_heading(draft: Draft, place: int, text: str) -> str:
    """Give a section or a part another heading."""
    return _with_heading(draft, place, draft.containers[place].heading._replace(text=text))


def with_mark(draft: Draft, place: int, mark: Mark | None) -> str:
    """Give a section or a part another mark, or none."""
    return _with_heading(draft, place, draft.containers[place].heading._replace(after=mark))


def _with_heading(draft: Draft, place: int, heading: HeadingLine) -> str:
    each = draft.containers[place]
    if not each.line or each.heading.damaged:
        return ""
    containers = list(draft.containers)
    containers[place] = each.with_heading(heading)
    return draft.joined(containers)


def _may_join(before: Container, each: Container) -> bool:
    heading = before.heading
    if each.is_part or before.is_open or heading.damaged or (before.is_part and each.heading.ending):
        return False
    return each.heading.after == (None if before.is_part else heading.after)


def _waiting_for(head: str, anchors: Sequence[str | None], anchor: str) -> str:
    """The front matter in which what waited for one of these ids waits for another."""
    for each in filter(None, anchors):
        head = re.sub(
            rf"(\bfrom[ \t]*:[ \t]*([\"']?)){re.escape(each)}(?=\2[ \t]*(?:[,}}#\n]|$))", rf"\g<1>{anchor}", head
        )
    return head


def _piece(draft: Draft, at: At) -> str:
    return draft.containers[at.place].pieces[at.index]


def _without(draft: Draft, at: At) -> list[Container]:
    pieces = draft.containers[at.place].pieces
    return _with(draft.containers, {at.place: [*pieces[: at.index], *pieces[at.index + 1 :]]})


def _with(containers: Sequence[Container], pieces: Mapping[int, Sequence[str]]) -> list[Container]:
    return [each.with_pieces(pieces.get(place, each.pieces)) for place, each in enumerate(containers)]
