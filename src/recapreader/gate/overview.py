"""What a standing shows of a whole recap, kept up from one standing to the next without looking at all of it again."""

from dataclasses import dataclass

from recapreader.gate.pages import PartName, part_name
from recapreader.gate.standing import Standing, State, may_differ, state_of
from recapreader.recap import PREMISE, Recap


@dataclass(frozen=True, slots=True)
class Overview:
    """Which sections a standing shows, and what the parts may be called in it."""

    standing: Standing
    shown: frozenset[str]
    parts: tuple[PartName, ...]


def overview(recap: Recap, standing: Standing, known: Overview | None = None) -> Overview:
    """The overview of a standing. `known` is one of the same recap; what cannot differ is taken from there."""
    if known is None or known.standing.mark != standing.mark:
        return Overview(standing, shown(recap, standing), tuple(part_name(part, standing) for part in recap.parts))
    sections = [recap.sections[number] for number in may_differ(recap, known.standing, standing)]
    now = {section.number for section in sections if state_of(section, standing) is not State.HIDDEN}
    parts = list(known.parts)
    for number in {section.part for section in sections}:
        parts[int(number)] = part_name(recap.part(number), standing)
    return Overview(standing, known.shown.difference(section.number for section in sections) | now, tuple(parts))


def shown(recap: Recap, standing: Standing) -> frozenset[str]:
    """The numbers of the sections that are shown."""
    return frozenset(
        section.number for section in recap.sections.values() if state_of(section, standing) is not State.HIDDEN
    )


def progress(recap: Recap, numbers: frozenset[str]) -> tuple[int, int]:
    """How many sections are among those that are shown, and how many there are, the premise left aside."""
    return len(numbers - {PREMISE}), len(recap.sections) - (PREMISE in recap.sections)
