"""The passes of a recap: each goes through it again, all hidden, while what was opened before is kept."""

from msgspec import Struct

from recapreader.core.marks import Mark
from recapreader.core.recap import Recap
from recapreader.session.view import RecapView
from recapreader.storage.journal import PassState
from recapreader.storage.recap_journal import RecapJournal


class PassLine(Struct, frozen=True):
    """One pass, as a list shows it."""

    number: int
    began: str
    """When (ISO 8601, UTC); empty where nothing was done in it yet."""
    mark: Mark | None
    shown: int
    """How many sections are open in it, of `sections`, the premise left aside."""
    sections: int
    is_current: bool
    pass_id: str = ""


class Passes:
    """All passes that the journal knows, and the current one, which may have nothing in it yet."""

    def __init__(self, recap: Recap, recap_journal: RecapJournal, current: str) -> None:
        self._recap = recap
        self._current = current
        self._known = [(began, state) for began, _, state in recap_journal.passes()]
        if all(state.pass_id != current for _, state in self._known):
            self._known.append(("", PassState(pass_id=current)))

    def lines(self) -> tuple[PassLine, ...]:
        """Return all of them, counted from 1."""
        return tuple(self._line(number) for number in range(1, len(self._known) + 1))

    def line_and_view(self, number: int, edition: int) -> tuple[PassLine, RecapView]:
        """Return one pass, and what there would be to see in it, as it was left.

        Raises:
            LookupError: there is no such pass.
        """
        if not 1 <= number <= len(self._known):
            raise LookupError
        _, state = self._known[number - 1]
        return self._line(number), RecapView(self._recap, state, edition=edition)

    def state_of(self, pass_id: str) -> PassState:
        """Return what a pass comes to; one that is not known hides everything."""
        known = (state for _, state in self._known if state.pass_id == pass_id)
        return next(known, PassState(pass_id=pass_id))

    def _line(self, number: int) -> PassLine:
        began, state = self._known[number - 1]
        view = RecapView(self._recap, state)
        return PassLine(number, began, view.mark, *view.shown_count(), state.pass_id == self._current, state.pass_id)
