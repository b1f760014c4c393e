"""Marks as people type them, and whether a recap knows such a place. Only public marks are looked at."""

import re

from recapreader.core.marks import Mark, NotAMark, parse_mark
from recapreader.core.recap import Recap

_WHOLE = 10**8
_CHAPTER = re.compile(
    r"(?:chapters?|chap\.?|ch\.?|kapitel|chapitre|cap[ií]tulo|capitolo)\s*([0-9]{1,6})", re.IGNORECASE
)
_CLOCK = re.compile(r"([0-9]{1,3})\s*h(?:\s*([0-5]?[0-9])\s*m(?:in)?)?", re.IGNORECASE)


def read_leniently(text: str) -> Mark:
    """A mark, also as one would say it: `season 1 episode 4`, `1x04`, `chapter 5`, `1 h 20 m`.

    Raises:
        NotAMark: it is none, or could be several.
    """
    from recapreader.importing.facts.episodes import in_line  # noqa: PLC0415 - a start needs nothing of import

    text = text.strip()
    try:
        return parse_mark(text)
    except NotAMark:
        pass
    if match := _CHAPTER.fullmatch(text):
        return parse_mark(f"ch {match[1]}")
    if match := _CLOCK.fullmatch(text):
        return parse_mark(f"{match[1]}:{int(match[2] or 0):02}:00")
    found = in_line(text)
    if found.season is not None and not found.name:
        return parse_mark(f"S{found.season}" + ("" if found.number is None else f"E{found.number}"))
    raise NotAMark


def beyond(recap: Recap, mark: Mark) -> str:
    """The range that the recap knows, where a mark is beyond it; else nothing.

    Beyond is a season, episode, chapter or act that the recap lacks, or a time past its runtime; where no part or
    section has a mark of that kind, nothing is, since nothing opens.
    """
    marks = {part.after for part in recap.parts} | {section.after for section in recap.sections.values()}
    own = sorted({each for each in marks if each and each.kind == mark.kind}, key=lambda each: each.place)
    if mark.kind == "time" and recap.front.runtime and mark.place[0] > recap.front.runtime * 60:
        return f"0:00:00 to {parse_mark(f'{recap.front.runtime} min')}"
    if not own or mark.kind == "time":
        return ""
    last = own[-1]
    if mark.kind in ("episode", "special"):
        season, episode = mark.place[:2]
        known = [each.place[1] for each in own if each.place[0] == season]
        is_there = known and (episode > _WHOLE or episode <= max(known))
    else:
        is_there = mark.place[0] <= last.place[0] and (last.reaches(mark) or mark.place[-1] > _WHOLE)
    return "" if is_there else f"{own[0]} to {last}"
