"""The summary: what of the public front matter neither title bar nor page says."""

from collections.abc import Iterator

from recapreader.core.gate import Summary
from recapreader.render import wording
from recapreader.render.wrap import wrap
from recapreader.tui.rows.runs import Run

TITLE = "Summary"
LEFT = 1
"""Cells left free before it."""


def summary_lines(summary: Summary, advisories_key: str, width: int) -> list[list[Run]]:
    """The groups in so many cells, a blank line between them; advisories are one folded line."""
    lines: list[list[Run]] = []
    for heading, group in _groups(summary, advisories_key):
        lines += [[], *_wrapped(heading, "subheading", width)]
        for first, second in group:
            lines += _wrapped(first, "text", width) if first else []
            lines += _wrapped(second, "dim", width, "  " if first else "") if second else []
    return lines[1:]


def _groups(summary: Summary, advisories_key: str) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    yield from wording.summary_groups(summary)
    if summary.front.advisories:
        yield "Advisories", [("", f"{advisories_key} shows them")]


def _wrapped(text: str, style: str, width: int, indent: str = "") -> Iterator[list[Run]]:
    for start, end in wrap(text, width - len(indent)):
        yield [Run(f"{indent}{text[start:end]}", (style,))]
