"""How public facts read in words: shared by every face, so that each says them the same way."""

from datetime import date, timedelta
from typing import Protocol

from recapreader.gate import Summary


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


def runtime(minutes: int | None) -> str:
    """A runtime such as `1 h 33 m`; empty where it is not known."""
    if not minutes:
        return ""
    hours, rest = divmod(minutes, 60)
    return " ".join([*([f"{hours} h"] if hours else []), *([f"{rest} m"] if rest else [])])


def kind_and_year(front: Facts) -> str:
    """Such as `Film · 2023`."""
    return " · ".join(filter(None, [front.kind.capitalize(), str(front.year or "")]))


def facts(front: Facts) -> str:
    """Kind, year, runtime and genres on one line."""
    return " · ".join(filter(None, [kind_and_year(front), runtime(front.runtime), ", ".join(front.genres)]))


def day(when: date | None, today: date) -> str:
    """A day such as `today`, `yesterday` or `2026-03-01`; empty where there was none."""
    if when is None:
        return ""
    return {today: "today", today - timedelta(days=1): "yesterday"}.get(when, when.isoformat())


def summary_groups(summary: Summary) -> list[tuple[str, list[tuple[str, str]]]]:
    """The summary as (heading, [(line, what belongs to it)]), empty groups left out; advisories are not among them."""
    front = summary.front
    groups = [
        ("Original title", [(front.original_title, "")]),
        *((role.capitalize(), [(name, "") for name in names]) for role, names in front.creators),
        ("Cast", [(line.actor, line.role or "") for line in summary.cast]),
        ("Where to watch", [(link.name, "") for link in front.watch]),
        ("Links", [(link.name, "") for link in front.links]),
        ("Related", [(title, "") for title in front.related]),
        ("Source", [(front.source.name, front.source.license)] if front.source else []),
    ]
    return [(heading, kept) for heading, lines in groups if (kept := [line for line in lines if any(line)])]
