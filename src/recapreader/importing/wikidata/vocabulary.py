"""Wikidata's classes and genres in our words: two lists, a line each."""

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@cache
def classes_of(kind: str) -> tuple[str, ...]:
    """Return the classes that works of a kind are instances of, the usual ones first."""
    return tuple(line.split()[1] for line in _lines("classes.txt") if line.split()[0] == kind)


@cache
def genres() -> dict[str, tuple[str, ...]]:
    """Return our genres by the ids of Wikidata's."""
    rows = (line.split("|") for line in _lines("genres.txt"))
    return {row[0].strip(): tuple(word.strip() for word in row[1].split(",")) for row in rows}


def _lines(name: str) -> list[str]:
    text = (_FOLDER / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
