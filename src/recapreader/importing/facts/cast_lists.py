"""Who plays whom in a list, known by its form alone: `Name (Role), Name (Role)`, lines of `Name as Role`."""

import re
from collections.abc import Callable, Iterable

from recapreader.importing.facts.cast_words import AS
from recapreader.importing.facts.people import NAME, is_full_name
from recapreader.importing.model import Credit
from recapreader.importing.text_utils import squeeze

_LABEL = re.compile(r"^[^:：,()]{2,40}[:：]\s*(?=\S)")
_BETWEEN = re.compile(r"[,;•·|](?![^()]*\))\s*")
_ROW = re.compile(
    rf"^[-•*\s]*({NAME})\s*(?:\(([^()]{{2,60}})\)|\s(?:{AS})\s(.{{2,60}}?))\W*$".replace(" ", r"\s+"),
)
_SIDES = re.compile(rf"^[-•*\s]*({NAME})\s*(?:\s[–—-]\s|/|:|\.{{2,}}|…)\s*({NAME})()\W*$")
_LEAST = 3


def in_rows(lines: Iterable[str], is_character: Callable[[str], bool]) -> list[Credit]:
    """Read lists of people and their roles; `is_character` tells a person of the story by how the text goes on.

    Of two names side by side, the actors' are on that side which fewer people of the story are on.
    """
    alone: list[re.Match[str]] = []
    rows: list[re.Match[str]] = []
    for line in lines:
        pieces = [piece for piece in _BETWEEN.split(_LABEL.sub("", line.strip())) if piece.strip(" .")]
        matches = [match for piece in pieces if (match := _row(piece))]
        if len(matches) >= _LEAST and len(matches) * 5 >= len(pieces) * 4:
            rows += matches
        elif len(pieces) == 1:
            alone += matches
    rows += alone if len(alone) >= _LEAST else []
    pairs = [(row.group(1), row.group(2)) for row in rows if is_full_name(row.group(2) or "")]
    if len(pairs) >= _LEAST:
        left, right = (sum(map(is_character, side)) for side in zip(*pairs, strict=True))
        pairs = [(second, first) for first, second in pairs] if left > right else pairs if right > left else []
    single = [row for row in rows if not is_full_name(row.group(2) or "") and not is_character(row.group(1))]
    found = [Credit(row.group(1), row.group(2) or row.group(3)) for row in single]
    return [Credit(squeeze(actor.actor), squeeze(actor.role)) for actor in (*found, *(Credit(*pair) for pair in pairs))]


def _row(piece: str) -> re.Match[str] | None:
    match = _ROW.match(piece) or _SIDES.match(piece)
    return match if match and is_full_name(match.group(1)) else None
