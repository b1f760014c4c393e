"""What is said of marks, in the same public words by every front end. Pure."""

from collections.abc import Callable

from recapreader.core.gate import Opening
from recapreader.core.marks import Mark, NotAMark
from recapreader.session.view import RecapView

MARK_PROMPT = "Watched or read up to (leave empty to clear):"
NO_SECTION_HAS_A_MARK = "No section of this recap has a mark; {} opens sentence by sentence."


def what_opens(view: RecapView, opening: Opening) -> str:
    """Return what would open, without the numbers of sections, which may be shown nowhere."""
    if not opening:
        return "nothing more"
    endings = f", {opening.endings} ending{'s' if opening.endings > 1 else ''}" if opening.endings else ""
    if len(opening.numbers) == 1:
        return f"“{view.block(opening.numbers[0]).label}”{endings}"
    parts = len({view.part_of(number) for number in opening.numbers})
    return f"{len(opening.numbers)} sections{f' in {parts} parts' if parts > 1 else ''}{endings}"


def mark_is_set(view: RecapView, mark: Mark | None, opening: Opening) -> str:
    """Say the mark in its own spelling, and why it opens nothing where that is so."""
    if mark is None:
        return "Your mark is cleared."
    if why := view.known_marks.why_nothing(mark):
        return f"Your mark is {mark}; {why}."
    goes_back = view.mark and not mark.reaches(view.mark)
    return f"Your mark is {mark}{'' if opening or goes_back else '; all up to there was open already'}."


def mark_left(view: RecapView) -> str:
    """What is said where the mark was not changed in the end."""
    return f"Your mark is still {view.mark}." if view.mark else "You still have no mark."


def mark_prompt(view: RecapView, key: Callable[[str], str]) -> str:
    """What a mark is asked for with; in a recap without any it says so, and still takes what is typed for no keys."""
    return MARK_PROMPT if view.known_marks else f"{NO_SECTION_HAS_A_MARK.format(key('next_step'))} {MARK_PROMPT}"


def mark_typed(view: RecapView, text: str) -> tuple[Mark | None, str]:
    """(the mark that was typed or None for an empty one, what is wrong with it)."""
    if not text.strip():
        return None, ""
    from recapreader.core.lenient_marks import read_leniently  # noqa: PLC0415 - only a mark that is typed needs it

    try:
        return read_leniently(text, view.known_marks), ""
    except NotAMark as error:
        sentence = str(error)
        return None, f"{sentence[0].upper()}{sentence[1:]}."
