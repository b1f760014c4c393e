"""Single paragraphs: which one is in focus, and hiding, opening, deleting or moving it.

An open paragraph comes into focus freely, a hidden one only after the front end has asked; it is shown until another
comes into focus, or something is changed elsewhere.
"""

from dataclasses import dataclass, field, replace

from recapreader.core.prose.parse import parse
from recapreader.core.prose.tree import block_texts, close_spoilers
from recapreader.core.sanitize import one_line
from recapreader.importing.output.recap_file import heading_words
from recapreader.importing.output.section_ids import fresh
from recapreader.session.review import edits
from recapreader.session.review.draft import Draft
from recapreader.session.review.edits import At
from recapreader.session.review.reviewed_file import ReviewBase

NONE_IN_FOCUS = "No paragraph is in focus."
NOT_THERE = "There is no section there, or it is an open one."
NOT_BEGUN = "Only a hidden paragraph that is not the first of its section can begin another."


@dataclass(frozen=True, slots=True)
class Beside:
    """The paragraph before or after the one in focus, as far as it may be known before anyone asks."""

    at: At
    is_open: bool
    section: str
    """The number of its section."""
    is_first: bool
    """Whether it is the first of its section."""


@dataclass(frozen=True, slots=True)
class InFocus:
    """The open paragraph in focus: of which section, and which of its texts are its own."""

    section: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A hidden paragraph that is shown, after a yes."""

    section: str
    texts: tuple[str, ...] = field(repr=False)


class PassageReview(ReviewBase):
    """The paragraph in focus, and what can be done with it."""

    def beside(self, by: int) -> Beside | None:
        """Return the paragraph one before (-1) or after (1) the one in focus, if there is one."""
        draft, _ = self._as_it_stands()
        order = edits.paragraphs_in(draft)
        here = self._here(draft)
        place = order.index(here) + by if here else 0
        if not 0 <= place < len(order) or (here is None and by < 0):
            return None
        at = order[place]
        return Beside(at, edits.is_above_the_line(draft, at), draft.number_of(at.place), at.index == 0)

    def look_at(self, beside: Beside) -> None:
        """Bring a paragraph into focus; a hidden one is shown, which the front end has asked about."""
        self._state = replace(self._state, at=beside.at, is_shown=not beside.is_open)

    @property
    def in_focus(self) -> InFocus | None:
        """The open paragraph in focus, if one is."""
        draft, _ = self._as_it_stands()
        here = self._here(draft)
        if here is None or not edits.is_above_the_line(draft, here):
            return None
        pieces = draft.containers[here.place].pieces
        before, there = (_texts("\n\n".join(pieces[:end])) for end in (here.index, here.index + 1))
        return InFocus(draft.number_of(here.place), len(before) + 1, len(there))

    @property
    def passage(self) -> Passage | None:
        """The hidden paragraph in focus, if one is shown."""
        draft, _ = self._as_it_stands()
        here = self._here(draft)
        if here is None or not self._is_shown(draft, here):
            return None
        return Passage(draft.number_of(here.place), tuple(_texts(draft.containers[here.place].pieces[here.index])))

    # What can be done with it.

    def turn_over(self) -> str:
        """Hide the paragraph in focus, or open it; return what is wrong with that, or nothing."""
        draft, here = self._seen()
        if here is None:
            return NONE_IN_FOCUS
        if edits.is_above_the_line(draft, here):
            self._rewrite(edits.with_paragraph_hidden(draft, here), self._neighbour(draft, here))
        else:
            self._rewrite(edits.with_paragraph_open(draft, here))
        return ""

    def delete(self) -> str:
        """Delete the paragraph in focus; return what is wrong with that, or nothing."""
        draft, here = self._seen()
        if here is None:
            return NONE_IN_FOCUS
        self._rewrite(edits.without_paragraph(draft, here), self._neighbour(draft, here))
        return ""

    def move(self, by: int) -> str:
        """Move the paragraph in focus into the section before (-1) or after (1); return what is wrong, or nothing."""
        draft, here = self._seen()
        if here is None:
            return NONE_IN_FOCUS
        text = edits.with_paragraph_moved(draft, here, by)
        if not text:
            return NOT_THERE
        return "" if self._rewrite(text, self._moved_to(draft, here, by), is_shown=True) else NOT_THERE

    def begin_section(self, heading: str) -> str:
        """Let a section begin with the hidden paragraph in focus; return what is wrong with that, or nothing."""
        draft, here = self._seen()
        if here is None:
            return NONE_IN_FOCUS
        written = heading_words(one_line(heading)) if one_line(heading).strip() else ""
        text = edits.with_section_begun(draft, here, written, fresh())
        return "" if self._rewrite(text, At(here.place + 1, 0), is_shown=True) else NOT_BEGUN

    def _seen(self) -> tuple[Draft, At | None]:
        """The paragraph in focus, if the reviewer sees it."""
        draft, _ = self._as_it_stands()
        here = self._here(draft)
        is_seen = here and (edits.is_above_the_line(draft, here) or self._is_shown(draft, here))
        return draft, here if is_seen else None

    def _here(self, draft: Draft) -> At | None:
        order = edits.paragraphs_in(draft)
        if self._state.at in order:
            return self._state.at
        return next((at for at in reversed(order) if edits.is_above_the_line(draft, at)), None)

    def _is_shown(self, draft: Draft, here: At) -> bool:
        return self._state.is_shown and self._state.at == here and not edits.is_above_the_line(draft, here)

    @staticmethod
    def _neighbour(draft: Draft, here: At) -> At | None:
        """The paragraph before one that goes: none that is hidden is shown for it."""
        order = edits.paragraphs_in(draft)
        place = order.index(here)
        return order[place - 1] if place else None

    @staticmethod
    def _moved_to(draft: Draft, here: At, by: int) -> At:
        """Where a paragraph is once it has moved; its section goes if it was the only one there."""
        is_alone = len(draft.containers[here.place].pieces) == 1
        if by < 0:
            return At(here.place - 1, len(draft.containers[here.place - 1].pieces))
        return At(here.place + (0 if is_alone else 1), 0)


def _texts(source: str) -> list[str]:
    """A text's words as everyone sees them: inline spoilers closed; counted as the page counts them."""
    return [text for block in close_spoilers(parse(source)) for text in block_texts(block)]
