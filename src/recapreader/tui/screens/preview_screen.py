"""The preview: the room on a file that its author is writing, which follows every save, and what is wrong in it."""

from collections.abc import Sequence
from functools import partial

from textual.message import Message

from recapreader.core.findings import Finding
from recapreader.core.gate import PREMISE, Summary
from recapreader.core.settings import Settings
from recapreader.session.keys import PREVIEW_GROUPS
from recapreader.session.preview.live import Preview, Version
from recapreader.session.preview.threads import Following
from recapreader.tui.glyphs import Glyphs
from recapreader.tui.layout import NEXT, Surroundings
from recapreader.tui.screens.base_screen import Keep
from recapreader.tui.screens.problems_mixin import WithProblems
from recapreader.tui.view_settings import MOVES

_GREETING = "This follows every save. What you reveal here is forgotten when you leave."
_WAITING = "The page opens as soon as the file can be read."
_HELD_KEYS = ("reveal", "peek", "watched")
_SLOW_CHECK = 0.5
"""Seconds after which a check says that it is under way; most are over before anyone could read that."""


class PreviewScreen(WithProblems):
    """One file, read as it is written.

    A save is taken up between two acts of its author, never under a question or in the middle of a choice: what they
    answer and choose is what they saw.
    """

    OWN_GROUPS = PREVIEW_GROUPS
    WHERE = "in the preview"

    class Left(Message):
        """The author goes."""

    class Saved(Message):
        """The file was saved."""

        def __init__(self, version: Version) -> None:
            super().__init__()
            self.version = version

    class Checked(Message):
        """A version of the file has been checked."""

        def __init__(self, version: Version, findings: Sequence[Finding]) -> None:
            super().__init__()
            self.version, self.findings = version, findings

    class Failed(Message):
        """A fault of ours, in a thread."""

        def __init__(self, error: Exception) -> None:
            super().__init__()
            self.error = error

    def __init__(self, preview: Preview, glyphs: Glyphs, settings: Settings, keep: Keep, warning: str) -> None:
        super().__init__(preview.session, glyphs, settings, keep, warning or _GREETING)
        self._preview = preview
        self._saved: Version | None = None
        """A save that is not taken up yet."""
        self._unchecked: Version | None = None
        self._stand_in = ""
        """The section that is shown in place of the one that the author was at, which the file lacks for now."""
        self._drift: tuple[int, int] | None = None
        """The row on which the section in focus ought to begin and the one on which it does, a page being too short."""
        self._following = Following(
            preview,
            saved=lambda version: self.post_message(self.Saved(version)),
            checked=lambda version, findings: self.post_message(self.Checked(version, findings)),
            failed=lambda error: self.post_message(self.Failed(error)),
        )

    def on_mount(self) -> None:
        """Begin to follow the file."""
        self._following.start()
        self._check(self._preview.version)

    def on_unmount(self) -> None:
        """Follow it no more."""
        self._following.stop()

    # Following the file.

    def on_preview_screen_saved(self, event: Saved) -> None:
        """Take the save up, now or as soon as nothing is being asked or chosen."""
        self._saved = event.version
        self._take_up()

    def on_screen_resume(self) -> None:
        """What was on top has closed."""
        self.call_later(self._take_up)

    def on_worker_state_changed(self) -> None:
        """Something that was being chosen may have been."""
        self._take_up()

    def on_preview_screen_checked(self, event: Checked) -> None:
        """Show what was found, if it is about the last save."""
        if event.version is self._unchecked:
            self._unchecked = None
            self.problems.tell_checking(is_checking=False)
            has_older_page = not event.version.is_readable and not self._preview.is_waiting
            self.show_problems(event.findings, is_page_older=has_older_page)

    def _tell_checking(self, version: Version) -> None:
        if version is self._unchecked:
            self.problems.tell_checking(is_checking=True)

    def on_preview_screen_failed(self, event: Failed) -> None:
        """End like on any fault."""
        raise event.error

    def _take_up(self) -> None:
        version = self._saved
        if version is None or self._is_asking():
            return
        self._saved = None
        self.end_peek()
        for key in _HELD_KEYS:
            self.count_as_pressed(key)
        before, numbers = self._shown(), self.session.view.numbers()
        index = numbers.index(self.here) if self.here in numbers else 0
        self.keep_place()
        was_waiting = self._preview.is_waiting
        row = self._wanted_row()
        self._preview.take(version)
        number, came_back = self._number_now(index)
        self.part = self.session.view.part_of(number)
        self.shown_page = self.page()
        if came_back or self._shown() != before:
            self._show_anew(number, row, came_back=came_back)
        if was_waiting:
            self.page_view.move(MOVES["top"])
        self._check(version)

    def _check(self, version: Version) -> None:
        self._unchecked = version
        self._following.check(version)
        self.set_timer(_SLOW_CHECK, partial(self._tell_checking, version))

    def _is_asking(self) -> bool:
        """Return whether a dialog is open, or what was chosen in one is still being done."""
        return self.app.screen is not self or any(
            worker.group == "ask" and not worker.is_finished for worker in self.workers
        )

    def _shown(self) -> tuple[object, ...]:
        """All that is drawn of the recap: where that is the same, nothing is drawn again."""
        beside = self.session.view.summary(), self.session.view.title, self.shown_count(), self._preview.is_waiting
        return self.shown_page, self.rows(), self.here, beside

    def _number_now(self, index: int) -> tuple[str, bool]:
        """The number of the section that the author was at, and whether it is there again after it was missing.

        It is found as the journal finds a place: by its key if it has been revealed, else by its number.
        """
        numbers, place = self.session.view.numbers(), self.session.view.resume()
        is_there = place.number != PREMISE or index == 0
        came_back, self._stand_in = bool(self._stand_in) and is_there, ""
        if is_there:
            return place.number, came_back
        self._stand_in = numbers[min(index, len(numbers) - 1)]
        return self._stand_in, False

    def _show_anew(self, number: str, row: int, *, came_back: bool) -> None:
        is_at_next = self.page_view.focused_section == NEXT and self.shown_page.following is not None
        self.page_view.renumber(NEXT if is_at_next else number)
        self.page_view.show_hit(None)
        self.clear_selection()
        self.refill()
        if came_back or (self._drift and not self._stand_in):
            self.page_view.put_focused_on(row)
        is_kept = self.page_view.focused_row == row or (row < 0 and not self._stand_in)
        self._drift = None if is_kept else (row, self.page_view.focused_row)

    def _wanted_row(self) -> int:
        """Where in the view the section in focus is to begin: where it does, unless it is there for want of text."""
        row = self.page_view.focused_row
        return self._drift[0] if self._drift and self._drift[1] == row else row

    def keep_place(self) -> None:
        """Remember where the author is, unless another section only substitutes for the one they were at."""
        if not self._stand_in or self.here != self._stand_in:
            self._stand_in = ""
            super().keep_place()

    def before_key(self, key: str) -> None:
        """Treat the author as being where they see themselves, once they press a key."""
        super().before_key(key)
        self._stand_in = ""

    def go_to(self, number: str, text: int = 0, offset: int = 0) -> None:
        """Go to a section, if the file still has it."""
        if number in self.session.view.numbers():
            super().go_to(number, text, offset)

    def around(self, summary: Summary) -> Surroundings:
        """As in the room; a file that was never readable so far has a page that says so."""
        if self._preview.is_waiting:
            return Surroundings((("title", summary.front.title),), (("foot", _WAITING),))
        return super().around(summary)

    def shown_count(self) -> str:
        """Return how many problems there are, and how far the author is, if there is anything to read."""
        return self.problems.signs if self._preview.is_waiting else super().shown_count()

    def action_leave(self) -> None:
        """Out of the program."""
        self.post_message(self.Left())
