"""How public facts read in words: shared by every face, so that each says them the same way."""

from recapreader.gate import Front, Summary


def runtime(minutes: int | None) -> str:
    """A runtime such as `1 h 33 m`; empty where it is not known."""
    if not minutes:
        return ""
    hours, rest = divmod(minutes, 60)
    return " ".join([*([f"{hours} h"] if hours else []), *([f"{rest} m"] if rest else [])])


def kind_and_year(front: Front) -> str:
    """Such as `Film · 2023`."""
    return " · ".join(filter(None, [front.kind.capitalize(), str(front.year or "")]))


def facts(front: Front) -> str:
    """Kind, year, runtime and genres on one line."""
    return " · ".join(filter(None, [kind_and_year(front), runtime(front.runtime), ", ".join(front.genres)]))


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
