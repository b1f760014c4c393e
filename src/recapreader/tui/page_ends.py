"""What stands above and below a part's sections on its page, in public words."""

from collections.abc import Callable

from recapreader.core.gate import PREMISE, PartName, Summary
from recapreader.render import wording
from recapreader.tui.layout import Surroundings

_IMPORTED = "Imported: only what is clearly premise is open;"


def surroundings(
    part: PartName, summary: Summary, *, is_last: bool, is_as_imported: bool, key: Callable[[str], str]
) -> Surroundings:
    """The facts above the premise, other parts' titles above them; at the end of the last what leads on.

    Title and year are in the line above the room.

    `is_as_imported` says that no person has looked at what is open; `key` tells the key of a command.
    """
    front = summary.front
    if part.number == PREMISE:
        above: tuple[tuple[str, str], ...] = (("facts", wording.facts(front, with_year=False)),)
        if is_as_imported:
            above += (("facts", f"{_IMPORTED} {key('look_again')} reviews it."),)
    else:
        above = (("part", part.title),)
    below: list[tuple[str, str]] = []
    if is_last:
        if front.related:
            below.append(("foot", f"Related: {', '.join(wording.related_name(link.name) for link in front.related)}"))
        if front.watch:
            below.append(("foot", f"{wording.where(front)}: {', '.join(link.name for link in front.watch)}"))
    hint = f"{key('reveal')} reveals · {key('next_step')} next step · {key('peek')} peeks"
    more_hint = f"{key('next_step')} next · {key('reveal')} all"
    return Surroundings(above, tuple(below), hint, more_hint, key("watched"), is_airy=True)
