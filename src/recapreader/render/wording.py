"""The wording of public facts, shared by every front end and renderer."""

import re
from datetime import date, timedelta
from typing import Protocol

from recapreader.core.gate import Hidden, Summary
from recapreader.core.marks import Mark
from recapreader.core.prose.tree import GAP_TEXT


class Facts(Protocol):
    """What has a kind, a year, a runtime and genres: front matter, or a row of the shelf."""

    @property
    def kind(self) -> str:
        """Such as film, series or book."""

    @property
    def year(self) -> int | None:
        """When it came out."""

    @property
    def runtime(self) -> int | None:
        """Minutes."""

    @property
    def genres(self) -> tuple[str, ...]:
        """Its genres."""


MORE = f"{GAP_TEXT} more"
"""The line below a section that is open up to a step: the same, whatever is left."""
SEARCH = "search"
"""What is said of a link that leads to a site's search."""
NOT_GATED = "Links lead to pages that are not gated."


def runtime(minutes: int | None) -> str:
    """A runtime such as `1 h 33 m`; empty where it is not known."""
    if not minutes:
        return ""
    hours, rest = divmod(minutes, 60)
    return " ".join([*([f"{hours} h"] if hours else []), *([f"{rest} m"] if rest else [])])


def facts(front: Facts, separator: str = " · ", *, with_year: bool = True) -> str:
    """Kind, year, runtime and genres on one line; without the year where that is given above already."""
    year = str(front.year or "") if with_year else ""
    known = [front.kind.capitalize(), year, runtime(front.runtime), ", ".join(front.genres)]
    return separator.join(filter(None, known))


def progress_line(mark: Mark | None, counts: tuple[int, int] | None, separator: str = " · ") -> str:
    """How far a reader is, such as `watched to S01E06 · 12 of 40 open`; `counts` (shown, all) may be left out."""
    reached = f"{_done_with(mark)} to {mark}" if mark else ""
    return separator.join(filter(None, [reached, f"{counts[0]} of {counts[1]} open" if counts else ""]))


def day(when: date | None, today: date) -> str:
    """A day such as `today`, `yesterday` or `2026-03-01`; empty where there was none."""
    if when is None:
        return ""
    return {today: "today", today - timedelta(days=1): "yesterday"}.get(when, when.isoformat())


def next_part(mark: Mark) -> str:
    """What is said after the last section of a part, where the reader's mark does not reach that of the next one."""
    return f"Next: {mark}. {_done_with(mark).capitalize()} it?"


def _done_with(mark: Mark) -> str:
    return "read" if mark.kind in ("chapter", "book") else "watched"


_WHERE = {"book": "Where to read", "play": "Where to read or see", "game": "Where to play"}


def where(front: Facts) -> str:
    """What is said of where a work can be had, by its kind."""
    return _WHERE.get(front.kind, "Where to watch")


def related_name(name: str) -> str:
    """What another work is called: its title; a slug of which no title is known, in words."""
    return name.replace("-", " ").capitalize() if _SLUG.fullmatch(name) else name


_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")


def summary_groups(summary: Summary) -> list[tuple[str, list[tuple[str, str]]]]:
    """The summary as (heading, [(line, what belongs to it)]), empty groups left out; advisories are not among them."""
    front = summary.front
    groups = [
        ("Original title", [(front.original_title, "")]),
        *((role.capitalize(), [(name, "") for name in names]) for role, names in front.creators),
        ("Cast", [(line.actor, line.role or "") for line in summary.cast]),
        (where(front), [(link.name, "") for link in front.watch]),
        ("Links", [(link.name, SEARCH if link.search else "") for link in front.links]),
        ("Related", [(related_name(link.name), "") for link in front.related]),
        ("Source", [(front.source.name, front.source.license)] if front.source else []),
    ]
    return [(heading, kept) for heading, lines in groups if (kept := [line for line in lines if any(line)])]


def addresses(summary: Summary) -> dict[tuple[str, str], str]:
    """(group, line) → web address, of the lines in `summary_groups` that have one."""
    front = summary.front
    known = [
        *((where(front), link.name, link.url) for link in front.watch),
        *(("Links", link.name, link.address) for link in front.links),
        *(("Related", related_name(link.name), link.url) for link in front.related),
        *([("Source", front.source.name, front.source.url)] if front.source else []),
    ]
    return {(group, line): url for group, line, url in known if url}


def counted(number: int, thing: str) -> str:
    """`1 section`, `2 sections`."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


_ENDING = (
    "end|ende|schluss|dénouement|fin|final|finale|fim|desfecho|desenlace|fine|einde|slot|slut|slutet|slutten|loppu|koniec"
    "|zakończenie|konec|befejezés|vége|son|sfârșit|τέλος|конец|финал|кінець|край|kết thúc"
    "|결말|끝|النهاية|نهاية|הסוף|अंत|ตอนจบ"
)
_SAYS_ENDING = re.compile(
    rf"\bending\b|^(?:\w+['’ ])?(?:{_ENDING})(?:\s*[:：,·–—-]|$)|結末|結局|ラスト|结局|结尾|結尾", re.IGNORECASE
)
"""How a label says by itself that it is that of an ending, in the languages that recaps are written in."""


def name_of_ending(name: str) -> str:
    """Return the public name of an ending, with the word where the name itself does not say it."""
    return name if _SAYS_ENDING.search(name) else f"{name} · ending"


def public_name(block: Hidden) -> str:
    """What a hidden section is called: its label, and in words that it is an ending."""
    return name_of_ending(block.label) if block.ending else block.label


def numbered(number: str, name: str, gap: str = "  ") -> str:
    """A name behind a number, visibly apart where the name begins with a digit itself."""
    return f"{number} · {name}" if name[:1].isdecimal() else f"{number}{gap}{name}"
