"""The words of `data/`, a file for each purpose and language: adding a language is adding its files."""

import re
from pathlib import Path

_FOLDER = Path(__file__).parent / "data"
_UNSPACED = "cjk"
"""The languages that write no spaces, so that a word has no edges."""


def vocabularies(purpose: str) -> tuple[frozenset[str], ...]:
    """Return the words of each language, white space between them."""
    return tuple(frozenset(path.read_text(encoding="utf-8").split()) for path in _files(purpose))


def patterns(purpose: str, *, spaced: bool = True) -> re.Pattern[str]:
    """Return one pattern of all languages' expressions, a line each; `spaced`: they are words with edges."""
    lines = [
        line
        for path in _files(purpose)
        if path.stem.endswith(_UNSPACED) is not spaced
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    any_of = "|".join(lines)
    return re.compile(rf"\b(?:{any_of})\b" if spaced else any_of, re.IGNORECASE)


def _files(purpose: str) -> list[Path]:
    return sorted(_FOLDER.glob(f"{purpose}-*.txt"))
