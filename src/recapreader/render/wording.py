"""The wording of public facts, shared by every front end and renderer."""

from datetime import date, timedelta
from typing import Protocol

from recapreader.core.gate import Summary
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
"""What stands under a section that is open up to a step: the same, whatever is left."""
SEARCH = "search"
"""What is said of a link that leads to a site's search."""
NOT_GATED = "Links lead to pages that are not gated."


def runtime(minutes: int | None) -> str:
    """A runtime such as `1 h 33 m`; empty where it is not known."""
    if not minutes:
        return ""
    hours, rest = divmod(minutes, 60)
    return " ".join([*([f"{hours} h"] if hours else []), *([f"{rest} m"] if rest else [])])


def kind_and_year(front: Facts) -> str:
    """Such as `Film · 2023`."""
    return " · ".join(filter(None, [front.kind.capitalize(), str(front.year or "")]))


def facts(front: Facts, separator: str = " · ") -> str:
    """Kind, year, runtime and genres on one line."""
    known = [front.kind.capitalize(), str(front.year or ""), runtime(front.runtime), ", ".join(front.genres)]
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


def summary_groups(summary: Summary) -> list[tuple[str, list[tuple[str, str]]]]:
    """The summary as (heading, [(line, what belongs to it)]), empty groups left out; advisories are not among them."""
    front = summary.front
    groups = [
        ("Original title", [(front.original_title, "")]),
        *((role.capitalize(), [(name, "") for name in names]) for role, names in front.creators),
        ("Cast", [(line.actor, line.role or "") for line in summary.cast]),
        ("Where to watch", [(link.name, "") for link in front.watch]),
        ("Links", [(link.name, SEARCH if link.search else "") for link in front.links]),
        ("Related", [(link.name, "") for link in front.related]),
        ("Source", [(front.source.name, front.source.license)] if front.source else []),
    ]
    return [(heading, kept) for heading, lines in groups if (kept := [line for line in lines if any(line)])]


def addresses(summary: Summary) -> dict[tuple[str, str], str]:
    """(group, line) → web address, of the lines in `summary_groups` that have one."""
    front = summary.front
    known = [
        *(("Where to watch", link.name, link.url) for link in front.watch),
        *(("Links", link.name, link.address) for link in front.links),
        *(("Related", link.name, link.url) for link in front.related),
        *([("Source", front.source.name, front.source.url)] if front.source else []),
    ]
    return {(group, line): url for group, line, url in known if url}


def counted(number: int, thing: str) -> str:
    """`1 section`, `2 sections`."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def name_of_ending(name: str) -> str:
    """Return the public name of an ending, with the word where the name itself does not say it."""
    return name if "ending" in name.casefold() else f"{name} · ending"
