"""The names that a line may hold, and what stands on either side of each, in any language.

A line is parted at its punctuation and at what a headline adds to a name ("recap", "Season 2", "(2019)"): what is left
in between are its pieces. A name is one piece or several neighbours; less often a part of one.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from recapreader.importing.cleaning.headings import title_case_share
from recapreader.importing.facts.headline_words import ADDITION, COUNT, LEAD, MAKER, PREPOSITION, SEASON, SMALL
from recapreader.importing.text_utils import bare, squeeze

_LONGEST = 300
_NEIGHBOURS = 5
_WORDS = 10
_EDGE = " \t,;:：|·•.。、…–—-*_~/"
_MARKS = re.compile(
    r"(?P<bar>[|·•→»›]|\s/\s)|(?P<dash>\s[-–—~]+\s|[–—])|(?P<colon>[:：])|(?P<stop>[?!？！。…]|\.(?=\s|$))|(?P<comma>[,;](?=\s|$)|[、，])"
    r"|(?P<quote>[“”„«\"『』「」《》〈〉]|(?<!\w)['‘*_]+(?=\w)|(?<=\w)['’*_]+(?!\w)|(?<=[.!?…])['’])|(?P<bracket>[()\[\]（）【】])"
    r"|(?P<owner>['’]s\b)"
)
_SEPARATOR = re.compile(r"\s*(?:[|·•:：!]|\s[-–—]\s|[“”«»\"『』「」《》]|(?<!\w)['‘]|['’](?!\w))\s*")
_DATED = re.compile(
    r"\s*[(\[](?:[^()\[\]]{0,50}[;,]\s*)?((?:18|19|20)\d\d)(?:\s*[-–—]\s*(?:(?:18|19|20)?\d\d)?)?[)\]]\W*$"
)
_BEFORE_NAME = re.compile(
    rf"\s*(?:(?:on|of|about|in|with|to|von|über|zu|de|di|du|del|su|sur|sobre)|{LEAD.pattern})\s+", re.IGNORECASE
)
_MADE_BY = frozenset(["by", "par", "durch"])
_PAIRS = ("“”", "«»", "「」", "『』", "《》", "()", "[]", "（）", "【】")


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a line that may be a name, and what speaks for it there or against."""

    name: str
    signs: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the line: what is left of it, or (with a `kind`) what parts it."""

    start: int
    end: int
    kind: str = ""


def spans(line: str) -> Iterator[Span]:
    """Every part of the line that may be a name."""
    line = squeeze(line)[:_LONGEST]
    pieces = list(_pieces(line))
    left = [index for index, piece in enumerate(pieces) if not piece.kind]
    for first in left:
        for last in [index for index in left if first <= index][:_NEIGHBOURS]:
            yield from _joined(line, pieces, first, last)
        yield from _parts(line, pieces, first)


def _pieces(line: str) -> Iterator[_Piece]:
    """The line as what parts it and what is left between, in order."""
    found = [_Piece(*match.span(), _added(match.group())) for match in ADDITION.finditer(line)]
    found += [_Piece(*match.span(), match.lastgroup or "") for match in _MARKS.finditer(line)]
    at = 0
    for piece in sorted(found, key=lambda each: (each.start, -each.end)):
        if piece.start < at:
            continue
        if re.search(r"\w", line[at : piece.start]):
            yield _Piece(at, piece.start)
        yield piece
        at = piece.end
    if re.search(r"\w", line[at:]):
        yield _Piece(at, len(line))


def _added(text: str) -> str:
    return ("season" if SEASON.match(text) else "count") if COUNT.fullmatch(text) else "added"


def _joined(line: str, pieces: list[_Piece], first: int, last: int) -> Iterator[Span]:
    """Neighbouring pieces as one name, with an addition at either end or without."""
    inner = {f"in {piece.kind}" for piece in pieces[first:last] if piece.kind}
    if "in season" in inner:
        return
    before, after = _gap(pieces, first - 1, -1), _gap(pieces, last + 1, 1)
    start, end = pieces[first].start, pieces[last].end
    made = {"right maker"} if MAKER.match(line[end:].lstrip()) else set()
    yield from _span(line, start, end, _left(before) | _right(after) | made | inner)
    if added := [place for place, kind in enumerate(after) if kind in {"added", "count"}][:1]:
        more = {f"in {kind}" for kind in after[: added[0] + 1]}
        right = _right(after[added[0] + 1 :] or ["piece"])
        yield from _span(line, start, pieces[last + 1 + added[0]].end, _left(before) | right | inner | more)
    if before[:1] == ["added"]:
        signs = _left(before[1:] or ["piece"]) | _right(after) | inner | {"in added"}
        yield from _span(line, pieces[first - 1].start, end, signs)
    if last > first:
        yield from _trimmed(line, (start, end), _left(before), _right(after) | made | inner)


def _trimmed(line: str, place: tuple[int, int], left: set[str], right: set[str]) -> Iterator[Span]:
    """Several pieces without the small words before the first or the lower-case ones behind the last."""
    start, end = place
    before = _BEFORE_NAME.match(line[start:end])
    behind = re.search(r"(?<=\w)(?:\s+[a-zà-ÿ][\w’'-]*)+\s*$", line[start:end])
    if before:
        yield from _span(line, start + before.end(), end, {"left preposition"} | right)
    if behind:
        yield from _span(line, start, start + behind.start(), left | (right - {"right edge"}) | {"right lower"})
    if before and behind:
        yield from _span(
            line, start + before.end(), start + behind.start(), {"left preposition", "right lower"} | right
        )


def _gap(pieces: list[_Piece], index: int, step: int) -> list[str]:
    """The kinds of what parts, from a piece to the next one."""
    kinds = []
    while 0 <= index < len(pieces) and pieces[index].kind:
        kinds.append(pieces[index].kind)
        index += step
    return kinds if 0 <= index < len(pieces) else [*kinds, "edge"]


def _left(kinds: list[str]) -> set[str]:
    """What stands in front of a name: the nearest mark, and whether an addition is among them."""
    counted = {"count", "season"} & set(kinds)
    found = {
        f"left {kinds[0]}",
        *(["behind added"] if "added" in kinds else []),
        *(["behind count"] if counted else []),
    }
    if kinds[-1] != "edge":
        return found
    found.add("leading")
    if not counted:
        return found
    return found | {"of an episode" if "season" in kinds and kinds[0] != "season" else "behind leading count"}


def _right(kinds: list[str]) -> set[str]:
    return {f"right {kinds[0]}"} | ({"before added"} if {"added", "count", "season"} & set(kinds) else set())


def _parts(line: str, pieces: list[_Piece], index: int) -> Iterator[Span]:
    """Parts of one piece: what begins behind a small or lower-case word and ends in front of one."""
    piece = pieces[index]
    tokens = [
        (piece.start + match.start(), piece.start + match.end())
        for match in re.finditer(r"\S+", line[piece.start : piece.end])
    ]
    words = [line[start:end] for start, end in tokens]
    before, after = _left(_gap(pieces, index - 1, -1)), _right(_gap(pieces, index + 1, 1))
    is_name = bool(words) and title_case_share(" ".join(words)) == 1 and not LEAD.fullmatch(words[0])
    of = {"part of a name" if is_name else "part"}
    for begin in range(len(words)):
        left = before if begin == 0 else {_small_left(words[begin - 1], line[: tokens[begin][0]])}
        for end in range(begin + 1, min(len(words), begin + _WORDS) + 1):
            right = after if end == len(words) else {_small_right(words[end], line[tokens[end][0] :])}
            if (begin, end) != (0, len(words)) and "" not in left | right:
                yield from _span(line, tokens[begin][0], tokens[end - 1][1], left | right | of)


def _small_left(word: str, before: str) -> str:
    if word.casefold() in _MADE_BY:
        return "left maker"
    if PREPOSITION.search(before.rstrip()):
        return "left preposition"
    if LEAD.fullmatch(word):
        return "left lead"
    return "left lower" if word[:1].islower() or word.casefold() in SMALL else ""


def _small_right(word: str, after: str) -> str:
    if MAKER.match(after):
        return "right maker"
    return "right lower" if word[:1].islower() or word.casefold() in SMALL else ""


def _span(line: str, start: int, end: int, signs: set[str]) -> Iterator[Span]:
    closed = bool(re.match(r"[)\]）】]", line[end:])) and not is_balanced(line[start:end])
    name = line[start : end + closed].strip(_EDGE)
    if re.search(r"\w", name) and is_balanced(name) and len(name.split()) <= _WORDS:
        yield Span(name, frozenset(signs))


def is_balanced(name: str) -> bool:
    """Does every quotation mark and bracket have its other half? An apostrophe is none."""
    quoted = len(re.findall(r"(?<!\w)['‘]", name)) <= len(re.findall(r"['’](?!\w)", name))
    return (
        quoted
        and name.count('"') % 2 == 0
        and all((name.count(mark[0]) > 0) == (name.count(mark[1]) > 0) for mark in _PAIRS)
    )


def year(line: str) -> int | None:
    """The year that a headline puts behind the name: "Name (Maker; 2016)", "NAME (2004-2010)"."""
    match = _DATED.search(squeeze(line))
    return int(match.group(1)) if match else None


def content(line: str) -> str:
    """What a line says besides what headlines add to a name, folded."""
    return bare(ADDITION.sub(" ", line))


def is_part_of(name: str, line: str, telling: Callable[[str], bool]) -> bool:
    """Is a name no more than a word or two of a part of the line that tells? Not what comes last, as in "of Name"."""
    core = bare(ADDITION.sub(" ", name))
    for part in _SEPARATOR.split(ADDITION.sub(" | ", squeeze(line))):
        before, found, after = f" {bare(part)} ".partition(f" {core} ")
        if (
            telling(part)
            and found
            and (before.strip() or after.strip())
            and (after.strip() or not PREPOSITION.search(before))
        ):
            return True
    return False


def is_bare(line: str) -> bool:
    """Whether a line looks like a name from end to end: nothing is added, and nothing asked."""
    first, _, rest = line.partition(" ")
    short = bool(rest) and len(line.split()) <= _WORDS and title_case_share(line) == 1
    return short and not (ADDITION.search(line) or LEAD.fullmatch(first) or re.search(r"[?|]|!(?=.)", line))
