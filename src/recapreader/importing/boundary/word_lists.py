"""The words of `data/`, a file for each purpose and language: adding a language is adding its files."""

import re
from pathlib import Path

_FOLDER = Path(__file__).parent / "data"
_WITHOUT_SPACES = frozenset(["cjk", "ja", "zh", "ko"])
"""Languages in which a word has no edges, and what they share."""


def vocabularies(purpose: str) -> tuple[frozenset[str], ...]:
    """Return the words of each language, white space between them."""
    return tuple(
        frozenset(path.read_text(encoding="utf-8").split()) for path in sorted(_FOLDER.glob(f"{purpose}-*.txt"))
    )


def pattern(purpose: str, *languages: str) -> re.Pattern[str]:
    """Return one pattern of some languages' expressions, which stand a line each, as whole words if they have edges."""
    paths = [_FOLDER / f"{purpose}-{language}.txt" for language in languages]
    any_of = "|".join(line for path in paths for line in path.read_text(encoding="utf-8").splitlines())
    return re.compile(any_of if {*languages} & _WITHOUT_SPACES else rf"(?<!\w)(?:{any_of})(?!\w)", re.IGNORECASE)


def has(purpose: str, language: str) -> bool:
    """Return whether a language has a list for this purpose."""
    return bool(language) and (_FOLDER / f"{purpose}-{language}.txt").is_file()


def vocabulary(purpose: str, language: str) -> frozenset[str]:
    """Return one language's words, white space between them; none if it has no list."""
    path = _FOLDER / f"{purpose}-{language}.txt"
    return frozenset(path.read_text(encoding="utf-8").split()) if path.is_file() else frozenset()
