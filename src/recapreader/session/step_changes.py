"""What opens more or less of a section, step by step, as events for the journal."""

from msgspec import Struct
from msgspec.structs import replace

from recapreader.core import gate
from recapreader.core.gate import Progress, State, steps
from recapreader.core.recap import Recap
from recapreader.storage.journal import Change


class StepChanges(Struct, frozen=True, eq=False, dict=True):
    """The steps of a recap at one progress. Nothing is applied here."""

    _recap: Recap
    _progress: Progress

    def next(self, number: str) -> Change:
        """Return what opens the next step of a section; the last one reveals it."""
        length = steps.next_step(self._recap, self._progress, number)
        return self._open_to(number, length) if length else Change("reveal", number)

    def up_to(self, number: str, count: int) -> tuple[Change, ...]:
        """Return what opens a section up to its step `count`; too many steps mean all of it. Nothing is closed."""
        if gate.is_whole(gate.state_of(self._recap.sections[number], self._progress)):
            return ()
        length = steps.next_step(self._recap, Progress(), number, count)
        if length is None:
            return (Change("reveal", number),)
        return (self._open_to(number, length),) if length > self._progress.length_of(number) else ()

    def back(self, number: str) -> Change:
        """Return what closes the last step of a section again; the first one hides it."""
        length = steps.step_back(self._recap, self._progress, number)
        return self._open_to(number, length) if length else Change("hide", number)

    def headings_up_to(self, number: str) -> tuple[Change, ...]:
        """Return what opens the headings alone up to a section, but for those of endings.

        Where there is nothing but a heading, that reveals the section, as its first step does.
        """
        found = steps.headings_up_to(self._recap, replace(self._progress, peeked=None), number)
        return tuple(change for each in found for change in self.up_to(each, 1))

    def may_have_headings(self, number: str) -> tuple[str, ...]:
        """Return the hidden sections up to one that anybody can tell may have a heading; endings are left out."""
        numbers = tuple(self._recap.sections)
        some = (self._recap.sections[each] for each in numbers[: numbers.index(number) + 1])
        progress = replace(self._progress, peeked=None)
        return tuple(
            section.number
            for section in some
            if not section.ending and section.number.rpartition(".")[2] != "0"
            if gate.state_of(section, progress) is State.HIDDEN
        )

    def _open_to(self, number: str, length: int) -> Change:
        return Change("step", number, steps.step_value(self._recap.sections[number], length))
