"""The tokens of a mark as one types it: numbers, units, and what is between the ends of a range. Pure."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from recapreader.core.mark_words import AND, FILLERS, NUMBERS, PLURALS, THROUGH, UNITS_OF

_ROMAN = re.compile(r"(?=[ivxlc])(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")
_ROMAN_DIGITS = {"c": 100, "xc": 90, "l": 50, "xl": 40, "x": 10, "ix": 9, "v": 5, "iv": 4, "i": 1}
_TOKEN = re.compile(
    r"\s*(?:(?P<cross>\d{1,4}x\d{1,4}(?!\d))|(?P<number>\d{1,6}(?:\.[1-9]\d{0,5})?)(?P<ordinal>(?:st|nd|rd|th|ste|te|"
    r"er|ère|ème|eme|a|o)\b)?|(?P<word>[^\W\d_]+)|(?P<sign>[-–—~〜&+#])|(?P<passed>[,.:;()]))\s*"
)


class Number(NamedTuple):
    """A number that was typed, or the range of two."""

    first: str
    last: str


class Unit(NamedTuple):
    """A word for a season, an episode and so on; some words stand for more than one."""

    names: tuple[str, ...]
    is_plural: bool = False


class Between(NamedTuple):
    """What stands between the two ends of a range, or of a pair."""

    is_range: bool


Token = Number | Unit | Between


def tokens_of(typed: str) -> list[Token] | None:
    """Numbers, units and what stands between; None where anything else stands there."""
    found: list[Token] = []
    at = 0
    while at < len(typed):
        match = _TOKEN.match(typed, at)
        if match is None:
            return None
        at = match.end()
        waits = bool(found) and isinstance(found[-1], Unit)
        read = list(_token(match, waits_for_number=waits))
        if None in read:
            return None
        found.extend(token for token in read if token)
    return _with_ranges(found)


def _token(match: re.Match[str], *, waits_for_number: bool) -> Iterator[Token | None]:
    """The tokens of a piece of text; None for a word that means nothing here."""
    if cross := match["cross"]:
        season, episode = cross.split("x")
        yield from (Unit(("season",)), Number(season, season), Unit(("episode",)), Number(episode, episode))
    elif number := match["number"]:
        yield Number(number, number)
    elif word := match["word"] or match["sign"]:
        yield from _word(word, waits_for_number=waits_for_number)


def _word(word: str, *, waits_for_number: bool) -> Iterator[Token | None]:
    if word in FILLERS:
        return
    if word in THROUGH or word in AND:
        yield Between(word in THROUGH)
        return
    number = NUMBERS.get(word) or (_roman(word) if waits_for_number else 0)
    if number:
        yield Number(str(number), str(number))
        return
    names = UNITS_OF.get(word)
    yield Unit(names, word in PLURALS) if names else None


def _roman(word: str) -> int:
    match = _ROMAN.fullmatch(word)
    if match is None or word in ("c", "l"):  # a letter, as likely as a hundred
        return 0
    return sum(_ROMAN_DIGITS[sign] for sign in re.findall("xc|xl|ix|iv|[clxvi]", word))


def _with_ranges(tokens: list[Token]) -> list[Token]:
    """The tokens with `1 - 3` as one number, where it is a range, and `1 and 2` as well."""
    kept: list[Token] = []
    for token in tokens:
        kept.append(token)
        match kept[-3:]:
            case [Number(first), Between(is_range), Number(last)]:
                if leads(first, last, is_range=is_range):
                    kept[-3:] = [Number(first, last)]
    return kept


def size(number: str) -> tuple[int, int]:
    """A number as it is ordered: `5.10` comes after `5.9`."""
    whole, _, rest = number.partition(".")
    return int(whole), int(rest or 0)


def leads(first: str, last: str, *, is_range: bool) -> bool:
    """Whether two numbers are a range; `1 and 2` is one, too, and `1 and 5` leaves out what is between."""
    return size(first) <= size(last) if is_range else size(last) == (size(first)[0] + 1, 0)
