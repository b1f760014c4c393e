"""The session of a review: what it shows of a file, the possible steps, and saving.

What it hands out is what everyone may read above the line. Below the line it shows nothing, not even how much there
is; each paragraph and heading from there is handed out one at a time, and the front end asks first.
"""

from dataclasses import dataclass, replace

from msgspec import structs

from recapreader.core.gate import PREMISE, Front, Page, Progress, Shown, page
from recapreader.session.review.front import FrontReview
from recapreader.session.review.passages import InFocus, Passage, PassageReview
from recapreader.session.review.section_attributes import HeadingReview


@dataclass(frozen=True, slots=True)
class View:
    """What a review shows: the open text above the line, and what is public of the work."""

    front: Front
    page: Page
    is_anything_open: bool
    is_changed: bool
    cast: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    in_focus: InFocus | None = None
    passage: Passage | None = None


class Review(HeadingReview, PassageReview, FrontReview):
    """One file under review. Nothing is written before `save`."""

    @property
    def view(self) -> View:
        """What may be shown now."""
        draft, recap = self._as_it_stands()
        whole = page(recap, Progress(), PREMISE)
        blocks = tuple(block for block in whole.blocks[: draft.first_hidden] if isinstance(block, Shown))
        shown = structs.replace(whole, blocks=blocks, following=None)
        is_open = draft.line > 0
        return View(recap.front, shown, is_open, self.is_changed, self.cast, self.marks, self.in_focus, self.passage)

    # The line.

    def move_up(self) -> bool:
        """Hide the last open paragraph; whether there was one."""
        return self._move(-1)

    def move_down(self) -> bool:
        """Open the next hidden paragraph, after the front end has asked; return whether there was one."""
        return self._move(1)

    def _move(self, paragraphs: int) -> bool:
        line = self._changes.line + paragraphs
        if not 0 <= line <= self._draft.last_line:
            return False
        self._take(replace(self._state, changes=replace(self._changes, line=line), at=None, is_shown=False))
        return True

    @property
    def section_begun_next(self) -> str:
        """The number of the section that the next hidden paragraph begins; empty if it begins none."""
        return self._draft.section_begun_next(self._changes)
