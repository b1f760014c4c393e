"""The session of a review: what it shows of a file, the possible steps, and saving.

What it hands out is what everyone may read above the line. Below the line it shows nothing, not even how much there
is; each paragraph and heading from there is handed out one at a time, and the front end asks first.
"""

from dataclasses import dataclass, field, replace
from pathlib import Path

from recapreader.core.errors import ContentError
from recapreader.core.gate import PREMISE, Front, Page, Progress, Shown, page
from recapreader.core.prose.parse import parse_line
from recapreader.core.prose.tree import GAP_TEXT, close_inline_spoilers, inline_text
from recapreader.core.recap import Recap
from recapreader.core.sanitize import one_line
from recapreader.importing.importer import KINDS
from recapreader.importing.output.destination import write
from recapreader.session.review.draft import Changes, Draft
from recapreader.storage.journal import Journal
from recapreader.storage.journal.carry_over import carry_over
from recapreader.storage.library.attributes import parse_heading_line
from recapreader.storage.library.load import decode, parse_recap, read_bytes, slug_of

NO_TITLE = "A recap needs a title."
NO_KIND = f"The kinds are {', '.join(KINDS[:-1])} and {KINDS[-1]}."
NO_YEAR = "A year has up to four digits, or is left empty."
NO_LABEL = "This label cannot be written here. Edit the file."
NOT_EDITABLE = "This cannot be edited here, because of how the front matter is written. Edit the file."


@dataclass(frozen=True, slots=True)
class View:
    """What a review shows: the open text above the line, and what is public of the work."""

    front: Front
    page: Page
    is_anything_open: bool
    is_changed: bool


@dataclass(frozen=True, slots=True)
class HiddenHeading:
    """A heading from below the line, handed out after a yes."""

    place: int
    text: str = field(repr=False)
    is_public: bool
    """Whether it is the section's public label already."""
    can_be_public: bool


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
        kind = "hidden section" if not self.ending else "hidden section, an ending"
        return f"Label of {kind} {self.number}: where and when it is, nothing that happens there. Empty for none."


class Review:
    """One file under review. Nothing is written before `save`."""

    def __init__(self, path: Path, journal: Journal) -> None:
        """Read the file.

        Raises:
            Unreadable: it cannot be read, or not as a recap.
        """
        self._path = path
        self._journal = journal
        self._bytes = read_bytes(path)
        self._start()

    def _start(self) -> None:
        self._as_read = decode(self._bytes)
        self._recap = parse_recap(self._as_read, slug_of(self._path)).recap
        self._draft = Draft(self._as_read)
        self._changes = Changes(self._draft.line)
        self._unchanged = self._changes
        self._taken: list[Changes] = []
        self._headings_shown = 0
        self._labels_asked = 0

    # What there is to see.

    @property
    def view(self) -> View:
        """What may be shown now."""
        recap = self._changed()
        whole = page(recap, Progress(), PREMISE)
        blocks = tuple(whole.blocks[place] for place in self._draft.open_places(self._changes))
        shown = tuple(block for block in blocks if isinstance(block, Shown))
        told = replace(whole, blocks=shown, following=None)
        return View(recap.front, told, self._changes.line > 0, self.is_changed)

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to save."""
        return self._changes != self._unchanged and self._text() != self._as_read

    def _text(self) -> str:
        return self._draft.text(self._changes)

    def _changed(self) -> Recap:
        return parse_recap(self._text(), self._recap.slug).recap if self.is_changed else self._recap

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
        self._take(replace(self._changes, line=line))
        return True

    @property
    def section_begun_next(self) -> str:
        """The number of the section that the next hidden paragraph begins; empty if it begins none."""
        return self._draft.section_begun_next(self._changes)

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
        return HiddenHeading(place, text, can_be_public and public == _as_label(text), can_be_public)

    def make_public(self, heading: HiddenHeading, *, public: bool) -> None:
        """Make a heading the public label of its section, or take that label away."""
        if not heading.can_be_public or public == heading.is_public:
            return
        self._take_label(heading.place, _as_label(heading.text) if public else "")

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
        self._take(replace(self._changes, labels=tuple(sorted(labels.items()))))

    # Title, kind and year.

    def edit_title(self, title: str) -> str:
        """Give it another title; what is wrong with it, or nothing."""
        title = one_line(title)
        return self._edit(replace(self._changes, title=title)) if title else NO_TITLE

    def edit_kind(self, kind: str) -> str:
        """Give it another kind; what is wrong with it, or nothing."""
        kind = kind.strip().casefold()
        return self._edit(replace(self._changes, kind=kind)) if kind in KINDS else NO_KIND

    def edit_year(self, year: str) -> str:
        """Give it another year, or none; what is wrong with it, or nothing."""
        year = year.strip()
        if year and not (year.isascii() and year.isdecimal() and len(year) <= 4):
            return NO_YEAR
        return self._edit(replace(self._changes, year=year))

    def _edit(self, changes: Changes) -> str:
        """Take a change of the front matter, if it comes out as it is meant and nothing else does."""
        front = self._changed().front
        title = front.title if changes.title is None else changes.title
        year = front.year if changes.year is None else int(changes.year or 0) or None
        try:
            told = parse_recap(self._draft.text(changes), self._recap.slug).recap.front
        except ContentError:
            return NOT_EDITABLE
        kind = front.kind if changes.kind is None else changes.kind
        if told != replace(front, title=title, year=year, kind=kind):
            return NOT_EDITABLE
        if told != front:
            self._take(changes)
        return ""

    # Taking back, and saving.

    def _take(self, changes: Changes) -> None:
        self._taken.append(self._changes)
        self._changes = changes

    def take_back(self) -> bool:
        """Undo the last step; whether there was one."""
        if not self._taken:
            return False
        self._changes = self._taken.pop()
        return True

    def save(self) -> None:
        """Write the file, whole or not at all; what its reader has revealed stays so, under a new title too.

        Raises:
            ContentError: it cannot be written, or was changed by someone else meanwhile.
        """
        if not self.is_changed:
            return
        if read_bytes(self._path) != self._bytes:
            raise ContentError("the file has changed in the meantime; leave the review and start again")
        recap, text = self._changed(), self._text()
        write(self._path.resolve(), text)
        carry_over(self._journal, self._recap.key, recap.key)
        self._bytes = text.encode()
        self._start()


def _as_label(text: str) -> str:
    """Return a heading as a label, which cannot contain quotation marks."""
    label = one_line(text).replace('"', "”")
    read = parse_heading_line(f'x {{label="{label}"}}', of_part=False)
    return label if label and read.label == label else ""
