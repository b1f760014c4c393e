"""One recap being read by one reader: the view of the moment, and the actions that lead from one to the next.

Front ends get `Session.view` and apply actions to the session; they never see a recap, a file or the journal.
"""

from collections.abc import Callable, Iterable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from recapreader.core import gate
from recapreader.core.marks import Mark
from recapreader.core.recap import PREMISE, Recap
from recapreader.session.opened_file import RecapFile
from recapreader.session.view import RecapView
from recapreader.storage.journal import BACK, Change, Journal, PassState, new_id
from recapreader.storage.recap_journal import Place, RecapJournal

if TYPE_CHECKING:
    from recapreader.session.actions import Action
    from recapreader.session.passes import Passes, PassLine
    from recapreader.session.review.editor import Review

__all__ = ["Place", "Session"]

_OPENING = ("reveal", "step")
_AWAY = timedelta(days=28)
"""How long after the last visit a reader is pointed to the story so far."""


class Session:
    """One recap being read by one reader."""

    def __init__(  # noqa: PLR0913 - a session is made in one go, by name
        self,
        recap: Recap,
        journal: Journal,
        *,
        seen: Mark | None = None,
        again: bool = False,
        remember_reveals: bool = True,
        path: Path | None = None,
        note: str = "",
    ) -> None:
        """Begin to read; `path` is the recap's file, where there is one that may be reviewed.

        With `remember_reveals=False` what is revealed holds for this run only; hiding, marks and places are kept.
        """
        self.note = note
        """What is to be said first."""
        self._recap = recap
        self._path = path
        self._remembers_reveals = remember_reveals
        self._journal = journal
        self._undo: list[tuple[Change, ...]] = []
        self._report_others: Callable[[], object] | None = None
        self._take_up(recap, 0)
        if again:
            self._start_pass()
        if seen:
            self._fold([Change("mark", value=str(seen), for_this_run=True)])

    def _take_up(self, recap: Recap, edition: int) -> None:
        """Go on from what the journal knows of a version of the recap."""
        self._recap = recap
        self._file = RecapFile(self._path, recap.front.source)
        self._recap_journal = RecapJournal(recap, journal=self._journal)
        self._kept, self._is_fresh = self._recap_journal.current()
        self._has_recalled = bool(edition)
        gate.forget_texts()
        if self._report_others:
            self._recap_journal.notice_others(self._report_others)
        self.view = RecapView(recap, self._kept, edition=edition)
        """What there is to see at the moment; every change makes another."""

    @property
    def warning(self) -> str:
        """In a line, what is not being remembered; empty where all is well."""
        return self._journal.warning

    @property
    def is_first(self) -> bool:
        """Whether this reader has never read anything before."""
        return self._journal.is_new

    @property
    def has_been_away(self) -> bool:
        """Whether a reader who has a story so far comes back to it after a month or more."""
        return self._recap_journal.was_last_read_before(_AWAY)

    def write_behind(self, report: Callable[[], object]) -> None:
        """Write on a thread from now on, so that no key waits for the disk.

        `report` is called from that thread when `warning` has become another.
        """
        self._journal.write_behind(report)

    def recall_last_act(self) -> None:
        """Once nothing done here is left to take back: let the last act before that be, by a command or an earlier run.

        It holds once, and not where a mark for this run overrides it.
        """
        if self._undo or self._has_recalled or not self.view.is_mark_kept:
            return
        from recapreader.session.undo import undoing  # noqa: PLC0415 - a start does without

        self._has_recalled = True
        before, changes = self._recap_journal.last_act()
        if undo := undoing(before, before, changes):
            self._undo.append(undo)
            self._show(self.view.state)

    def notice_others(self, report: Callable[[], object]) -> None:
        """Look on the writing thread for what other programs do in this recap; `report` is called from it."""
        self._report_others = report
        self._recap_journal.notice_others(report)

    def take_over(self) -> bool:
        """Let what other programs did hold here, too; whether that changes anything. It can be taken back at once."""
        if not (done := self._recap_journal.done_elsewhere(self._kept.pass_id)):
            return False
        from recapreader.session.elsewhere import brought_about  # noqa: PLC0415 - most runs do without
        from recapreader.session.undo import undoing  # noqa: PLC0415

        changes = brought_about(done, self._passes().state_of(self._kept.pass_id))
        if undo := undoing(self.view.state, self._kept, changes):
            self._undo.append(undo)
            self._hold(changes)
        return bool(undo)

    def prepare(self) -> None:
        """Work out ahead what the first reveal would have to wait for."""
        self._recap.keys, self._recap.places  # noqa: B018 - worked out once

    # Doing.

    def apply(self, action: "Action") -> None:
        """Let an action's events happen: in the view, in the journal, and as something that can be taken back.

        One that was made of another version of the recap's text changes nothing: its numbers mean other sections.
        """
        if not action.events or action.edition != self.view.edition:
            return
        if any(event.kind == "pass" for event in action.events):
            self._change_pass(action.events)
            return
        from recapreader.session.undo import undoing  # noqa: PLC0415 - a start does without

        if action.is_back:
            self._undo.pop()
        elif undo := undoing(self.view.state, self._kept, action.events):
            self._undo.append(undo)
        self._fold(action.events)

    def _fold(self, events: Iterable[Change]) -> None:
        """Fold events into the view; those that last into what is kept, too, and append them to the journal."""
        before = self.view.state
        lasting, state = self._hold(events)
        self._recap_journal.write(lasting, before, state)

    def _hold(self, events: Iterable[Change]) -> tuple[tuple[Change, ...], PassState]:
        """Fold events into the view and into what is kept; those that last, and what all come to."""
        events = tuple(events)
        lasting = tuple(event for event in events if self._lasts(event))
        state = self.view.state.after(events)
        self._kept = self._kept.after(lasting)
        self._is_fresh = self._is_fresh and all(event.kind == "position" for event in lasting)
        if self.view.state.steps and any(event.kind == "hide" for event in events):
            from recapreader.core.gate.steps import clear_cache  # noqa: PLC0415 - loaded since a step was taken

            clear_cache()
        self._show(state)
        return lasting, state

    def _lasts(self, event: Change) -> bool:
        return event.is_lasting and (self._remembers_reveals or event.kind not in _OPENING)

    def _show(self, state: PassState) -> None:
        undo = self._undo[-1] if self._undo else ()
        if not _only_opens(self.view.state, state):
            gate.forget_texts()
        self.view = self.view.at(state, undo, is_mark_kept=state.mark == self._kept.mark)

    def remember_place(self, place: Place) -> None:
        """Keep where the reader is, by key if all that goes into the key is shown, else by number."""
        self._fold([Change("position", place.number, place.detail)])

    # Passes: going through a recap again, all hidden, while what was before is kept.

    def passes(self) -> "tuple[PassLine, ...]":
        """Return all passes, counted from 1; one of them is the current one."""
        return self._passes().lines()

    def in_pass(self, number: int) -> "tuple[PassLine, RecapView]":
        """Return one pass, and what there would be to see in it, as it was left.

        Raises:
            LookupError: there is no such pass.
        """
        return self._passes().line_and_view(number, self.view.edition)

    def _passes(self) -> "Passes":
        from recapreader.session.passes import Passes  # noqa: PLC0415 - a start does without

        return Passes(self._recap, self._recap_journal, self._kept.pass_id)

    def _change_pass(self, events: Iterable[Change]) -> None:
        for event in events:
            if event.value == BACK:
                self._go_on_in(self._passes().state_of(event.pass_id), event)
            else:
                self._start_pass()

    def _start_pass(self) -> None:
        """Begin afresh, all hidden. A pass in which nothing was opened yet is begun again."""
        if self._is_fresh:
            place = Change("position", PREMISE)
            self._go_on_in(PassState(pass_id=self._kept.pass_id).after([place]), place)
        else:
            pass_id = new_id()
            self._go_on_in(PassState(pass_id=pass_id), Change("pass", pass_id=pass_id))
        self._is_fresh = True

    def _go_on_in(self, state: PassState, change: Change) -> None:
        self._undo.clear()
        self._has_recalled = True
        self._kept, self._is_fresh = state, False
        self._show(state)
        self._recap_journal.write([change], state, state)

    def forget(self) -> None:
        """Forget all about this recap.

        Raises:
            JournalError: the journal cannot be written.
        """
        self._journal.forget(self._recap.key)

    # The file.

    @property
    def is_imported(self) -> bool:
        """Whether import wrote the recap's file, so that it can be reviewed."""
        return self._file.is_imported

    @property
    def is_as_imported(self) -> bool:
        """Whether nobody has changed the file since import wrote it: what is open is import's judgement alone."""
        return self._file.is_as_imported

    def review(self) -> "Review":
        """Return a review of the recap's file.

        Raises:
            ContentError: the file is gone, cannot be read, or was not written by import.
        """
        return self._file.review(self._journal)

    def read_again(self) -> None:
        """Take up the recap from its file as it is now, with what the journal knows of it; a mark stays.

        Raises:
            ContentError: the file is gone, or cannot be read.
        """
        if recap := self._file.load():
            self.go_on_with(recap)

    def go_on_with(self, recap: Recap) -> None:
        """Take up another version of the recap, with what the journal knows of it; a mark stays, a peek ends."""
        from recapreader.session.undo import carried  # noqa: PLC0415 - only a file that has changed needs it

        mark, before = self.view.state.mark, self._recap
        self._undo = [left for undo in self._undo if (left := carried(undo, before, recap))]
        self._take_up(recap, self.view.edition + 1)
        self._show(self._kept.after([Change("mark", value=mark, for_this_run=True)]))

    def close(self) -> None:
        """Let go of the journal."""
        self._journal.close()


def _only_opens(before: PassState, after: PassState) -> bool:
    """Whether whatever is shown whole before is shown after, too."""
    is_same_way = (before.mark, before.pass_id) == (after.mark, after.pass_id) and before.peeked in ("", after.peeked)
    return is_same_way and before.revealed <= after.revealed and before.unfolded <= after.unfolded
