"""One file under review: what of it has changed, taking that back, and saving."""

from dataclasses import dataclass
from pathlib import Path

from recapreader.core.errors import ContentError
from recapreader.core.gate import public_summary
from recapreader.core.recap import Recap
from recapreader.importing.output.destination import write
from recapreader.session.review.draft import Changes, Draft
from recapreader.session.review.edits import At
from recapreader.storage.journal import Journal
from recapreader.storage.journal.carry_over import carry_over
from recapreader.storage.library.load import decode, parse_recap, read_bytes, slug_of

NOT_EDITABLE = "This cannot be edited here, because of how the file is written. Edit the file."


@dataclass(frozen=True, slots=True)
class State:
    """How far a review is: a draft, what is changed of it, and where the reviewer looks."""

    draft: Draft
    changes: Changes
    at: At | None = None
    """The paragraph in focus; None for the last open one."""
    is_shown: bool = False
    """Whether a hidden paragraph in focus is shown, after a yes."""


class ReviewBase:
    """Nothing is written before `save`; every step can be taken back."""

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
        draft = Draft(self._as_read)
        self._state = State(draft, Changes(draft.line))
        self._now: tuple[State, Draft, Recap] | None = None
        self._taken: list[State] = []
        self._headings_shown = self._labels_asked = self._marks_asked = 0

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to save."""
        return self._text() != self._as_read

    @property
    def _draft(self) -> Draft:
        return self._state.draft

    @property
    def _changes(self) -> Changes:
        return self._state.changes

    def _text(self) -> str:
        return self._draft.text(self._changes)

    def _as_it_stands(self) -> tuple[Draft, Recap]:
        """The file with what has changed, cut anew, and read."""
        if self._now is None or self._now[0] is not self._state:
            text = self._text()
            recap = self._recap if text == self._as_read else parse_recap(text, self._recap.slug).recap
            self._now = self._state, Draft(text), recap
        return self._now[1:]

    def _read(self, text: str) -> Recap | None:
        """The recap that an edited text is; None where there is no text, or it is no recap."""
        try:
            return parse_recap(text, self._recap.slug).recap if text else None
        except ContentError:
            return None

    def _take(self, state: State) -> None:
        """Go on from another state."""
        self._taken.append(self._state)
        self._state = state

    def _rewrite(self, text: str, at: At | None = None, *, is_shown: bool = False) -> bool:
        """Go on from another text, if the edit that made it was possible and left what is told of the work alone."""
        _, recap = self._as_it_stands()
        edited = self._read(text)
        if edited is None or public_summary(edited) != public_summary(recap):
            return False
        self._go_on(text, at, is_shown=is_shown)
        return True

    def _go_on(self, text: str, at: At | None = None, *, is_shown: bool = False) -> None:
        """Cut another text anew; what was made a label in this review still opens with its section."""
        draft = Draft(text)
        given = {label for _, label in self._changes.labels if label}
        labels = [(place, each.heading.label or "") for place, each in enumerate(draft.containers)]
        changes = Changes(draft.line, tuple((place, label) for place, label in labels if label in given))
        self._take(State(draft, changes, at, is_shown))

    def take_back(self) -> bool:
        """Undo the last step; whether there was one."""
        if not self._taken:
            return False
        self._state = self._taken.pop()
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
        text = self._text()
        _, recap = self._as_it_stands()
        write(self._path.resolve(), text)
        carry_over(self._journal, self._recap.key, recap.key)
        self._bytes = text.encode()
        self._start()
