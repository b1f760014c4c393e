"""Headings, labels and marks, one section after another. A heading is handed out once the front end has asked."""

from dataclasses import dataclass, field, replace

from recapreader.core.marks import Mark, NotAMark, parse_mark
from recapreader.core.prose.parse import parse_line
from recapreader.core.prose.tree import GAP_TEXT, close_inline_spoilers, inline_text
from recapreader.core.sanitize import one_line
from recapreader.importing.output.recap_file import heading_words
from recapreader.importing.output.section_ids import fresh
from recapreader.session.review import edits
from recapreader.session.review.reviewed_file import NOT_EDITABLE, ReviewBase
from recapreader.storage.library.attributes import parse_heading_line

NO_LABEL = "This label cannot be written here. Edit the file."
NO_MARK = "A mark looks like S01E04, 0:42:10, ch 5 or act 2, or is left empty."
NO_HEADING = "A section needs a heading; to remove it, choose that instead."


@dataclass(frozen=True, slots=True)
class HiddenHeading:
    """A heading from below the line, handed out after a yes."""

    place: int
    text: str = field(repr=False)
    is_public: bool
    """Whether it is the section's public label already."""
    can_be_public: bool
    can_be_edited: bool = True


@dataclass(frozen=True, slots=True)
class HiddenSection:
    """A hidden section or part as everyone may know it, for whoever writes its label."""

    place: int
    number: int
    """Counted from 1 among those that are hidden."""
    label: str
    ending: bool

    @property
    def question(self) -> str:
        """What is asked for."""
        return f"Label of hidden section {self.number}{', an ending' if self.ending else ''}: where and when it is"


@dataclass(frozen=True, slots=True)
class Marked:
    """A part, or a section, and the mark by which it opens: both are public."""

    place: int
    name: str
    mark: str

    @property
    def question(self) -> str:
        """What is asked for."""
        return f"Mark of {self.name}, such as S01E04, 0:42:10 or ch 5"


class HeadingReview(ReviewBase):
    """The headings of what is hidden, their labels and marks."""

    # Headings.

    def next_heading(self) -> HiddenHeading | None:
        """Return the next hidden heading, after the front end has asked; None after the last, then the first again."""
        places = self._draft.hidden_places(self._changes)
        if self._headings_shown >= len(places):
            self._headings_shown = 0
            return None
        place = places[self._headings_shown]
        self._headings_shown += 1
        heading = self._draft.containers[place].heading
        text = inline_text(close_inline_spoilers(parse_line(heading.text)))
        public = self._label_of(place)
        can_be_public = bool(_as_label(text)) and GAP_TEXT not in text and not heading.damaged
        is_public = can_be_public and public == _as_label(text)
        return HiddenHeading(place, text, is_public, can_be_public, not heading.damaged)

    def make_public(self, heading: HiddenHeading, *, public: bool) -> None:
        """Make a heading the public label of its section, or take that label away."""
        if not heading.can_be_public or public == heading.is_public:
            return
        self._take_label(heading.place, _as_label(heading.text) if public else "")

    def remove_heading(self, heading: HiddenHeading) -> bool:
        """Remove a false heading, its text stays hidden; whether that can be done here."""
        draft, _ = self._as_it_stands()
        before = len(draft.containers)
        is_done = self._rewrite(edits.without_heading(draft, self._place_now(heading.place), fresh()))
        if is_done and len(self._draft.containers) < before:
            self._headings_shown -= 1
        return is_done

    def reword_heading(self, heading: HiddenHeading, text: str) -> str:
        """Give a section another heading; return what is wrong with it, or nothing."""
        text = one_line(text)
        if not text:
            return NO_HEADING
        draft, _ = self._as_it_stands()
        written = edits.with_heading(draft, self._place_now(heading.place), heading_words(text))
        return "" if text == heading.text or self._rewrite(written) else NOT_EDITABLE

    def _place_now(self, place: int) -> int:
        """Where a container of the draft is in the file as it stands."""
        return self._draft.kept_places(self._changes).index(place)

    # Labels.

    def next_label(self) -> HiddenSection | None:
        """Return the next hidden section whose label can be written; None after the last, then the first again."""
        places = self._draft.hidden_places(self._changes)
        if self._labels_asked >= len(places):
            self._labels_asked = 0
            return None
        place = places[self._labels_asked]
        self._labels_asked += 1
        heading = self._draft.containers[place].heading
        return HiddenSection(place, self._labels_asked, self._label_of(place) or "", heading.ending or heading.damaged)

    def write_label(self, section: HiddenSection, text: str) -> str:
        """Give a section a label, or none where it is empty; return what is wrong with it, or nothing."""
        label = _as_label(text)
        if (one_line(text) and not label) or self._draft.containers[section.place].heading.damaged:
            return NO_LABEL
        if label != section.label:
            self._take_label(section.place, label)
        return ""

    def _label_of(self, place: int) -> str | None:
        label = self._changes.label_of(place)
        return self._draft.containers[place].heading.label if label is None else label

    def _take_label(self, place: int, label: str) -> None:
        labels = dict(self._changes.labels) | {place: label}
        self._take(replace(self._state, changes=replace(self._changes, labels=tuple(sorted(labels.items())))))

    # Marks.

    @property
    def marks(self) -> tuple[str, ...]:
        """The marks by which anything opens, in the file's order."""
        draft, _ = self._as_it_stands()
        return tuple(dict.fromkeys(str(each.heading.after) for each in draft.containers if each.heading.after))

    def next_mark(self) -> Marked | None:
        """Return the next part, or section with a mark of its own; None after the last, then the first again.

        In a recap without parts every hidden section comes.
        """
        draft, _ = self._as_it_stands()
        has_parts = any(each.is_part for each in draft.containers)
        places = [
            place
            for place, each in enumerate(draft.containers)
            if each.is_part or (not each.is_open and (each.heading.after or not has_parts))
        ]
        if self._marks_asked >= len(places):
            self._marks_asked = 0
            return None
        place = places[self._marks_asked]
        self._marks_asked += 1
        number = draft.number_of(place)
        name = f"part {number.partition('.')[0]}" if draft.containers[place].is_part else f"section {number}"
        return Marked(place, name, str(draft.containers[place].heading.after or ""))

    def write_mark(self, marked: Marked, text: str) -> str:
        """Give a part or a section another mark, or none where it is empty; return what is wrong, or nothing."""
        text = one_line(text).strip()
        try:
            mark: Mark | None = parse_mark(text) if text else None
        except NotAMark:
            return NO_MARK
        draft, _ = self._as_it_stands()
        if str(mark or "") == marked.mark:
            return ""
        return "" if self._rewrite(edits.with_mark(draft, marked.place, mark)) else NOT_EDITABLE


def _as_label(text: str) -> str:
    """Return a heading as a label, which cannot contain quotation marks."""
    label = one_line(text).replace('"', "”")
    read = parse_heading_line(f'x {{label="{label}"}}', of_part=False)
    return label if label and read.label == label else ""
