"""How public facts read in words: shared by every face, so that each says them the same way."""

from recapreader.gate import CastLine, Front, Summary


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


def cast_line(line: CastLine) -> str:
    """Such as `Musidora as Irma Vep`, the role only where it is told."""
    return f"{line.actor} as {line.role}" if line.role else line.actor


def summary_lines(summary: Summary) -> list[tuple[str, list[str]]]:
    """The summary as (heading, lines), empty groups left out; advisories are not among them."""
    front = summary.front
    groups = [
        ("Original title", [front.original_title]),
        *((role.capitalize(), list(names)) for role, names in front.creators),
        ("Cast", [cast_line(line) for line in summary.cast]),
        ("Where to watch", [link.name for link in front.watch]),
        ("Links", [link.name for link in front.links]),
        ("Related", list(front.related)),
        ("Source", list(filter(None, [front.source.name, front.source.license])) if front.source else []),
    ]
    return [(heading, kept) for heading, lines in groups if (kept := [line for line in lines if line])]
