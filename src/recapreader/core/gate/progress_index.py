"""What a progress shows of a whole recap, updated from one progress to the next without examining all of it again."""

from msgspec import Struct

from recapreader.core.gate.pages import PartName, part_name
from recapreader.core.gate.progress import Progress, is_whole, may_differ, state_of
from recapreader.core.recap import PREMISE, Recap


class ProgressIndex(Struct, frozen=True):
    """Which sections a progress shows, and what the parts may be called at it."""

    progress: Progress
    shown: frozenset[str]
    """Those of which all is shown."""
    parts: tuple[PartName, ...]

    @property
    def stepped(self) -> frozenset[str]:
        """The sections in which steps were taken."""
        return frozenset(number for number, _ in self.progress.steps)


def progress_index(recap: Recap, progress: Progress, known: ProgressIndex | None = None) -> ProgressIndex:
    """Return the index of a progress. `known` is one of the same recap; whatever cannot differ is taken from it."""
    if known is None or known.progress.mark != progress.mark:
        return ProgressIndex(progress, shown(recap, progress), tuple(part_name(part, progress) for part in recap.parts))
    sections = [recap.sections[number] for number in may_differ(recap, known.progress, progress)]
    now = {section.number for section in sections if is_whole(state_of(section, progress))}
    parts = list(known.parts)
    for number in {section.part for section in sections}:
        parts[int(number)] = part_name(recap.part(number), progress)
    return ProgressIndex(progress, known.shown.difference(section.number for section in sections) | now, tuple(parts))


def shown(recap: Recap, progress: Progress) -> frozenset[str]:
    """The numbers of the sections that are shown."""
    return frozenset(section.number for section in recap.sections.values() if is_whole(state_of(section, progress)))


def shown_count(recap: Recap, numbers: frozenset[str]) -> tuple[int, int]:
    """How many sections are among those that are shown, and how many there are, the premise left aside."""
    return len(numbers - {PREMISE}), len(recap.sections) - (PREMISE in recap.sections)
