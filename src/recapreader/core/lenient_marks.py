"""Marks as people type them: `1x04`, `Season 1 Episode 4`, `ch. V`, `Staffel 1 Folge 4`, `42:10`. Pure.

Files are read strictly (`marks.parse_mark`). At a prompt or as a flag a text is first all that it could mean; then what
the recap cannot mean falls away. It is a mark only if one meaning is left, and none that the recap knows comes before
it: in doubt it is no mark, for a mark that is too far is a spoiler.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain, product

from recapreader.core.known_marks import NO_MARKS, KnownMarks
from recapreader.core.mark_tokens import Between, Number, Token, Unit, leads, size, tokens_of
from recapreader.core.marks import Mark, NotAMark, parse_mark

_LONGEST = 80
_ENDLESS = 10
"""Hours that nothing takes: `42:10` is no time of 42 hours."""
_LEADING = re.compile(r"^(?:(?:i have )?(?:watched|read|seen|finished) |up to |through |after |(?:the )?end of )+")
_HAS_WITHIN = ("season", "book", "vol", "act")
"""What has something within that may be named by its number alone: `1-4` may be two seasons or one episode."""
_TIME = re.compile(
    r"(?P<place>.*?)(?<![\w.:])(?:(?:at|@)\s*)?"
    r"(?:(?P<h>\d{1,3}):(?P<m>[0-5]\d):(?P<s>[0-5]\d)|(?P<a>\d{1,3}):(?P<b>[0-5]\d)"
    r"|(?P<hours>\d{1,3})\s*(?:h|hrs?|hours?|std|stunden?|heures?|horas?|or[ae])\.?"
    r"(?:\s*(?P<of_hour>[0-5]?\d)(?:\s*(?:m|mins?|minutes?|minuten?|minutos?|minut[oi])\.?)?)?"
    r"|(?P<minutes>\d{1,4})\s*(?:m|mins?|minutes?|minuten?|minutos?|minut[oi]|')\.?(?:\s*(?P<of_minute>[0-5]?\d)\s*s(?:ec)?)?)"
)


_Place = dict[str, Number]
"""A number for each unit; `""` is the unit of one that stands alone."""


class Ambiguous(NotAMark):
    """The text means more than one place; the message names them in their own spelling."""


def read_leniently(text: str, known: KnownMarks) -> Mark:
    """A mark, as one would type it for a recap that knows these marks.

    Raises:
        NotAMark: it is none, could be several, or is of a kind that the recap does not have.
    """
    meant = list(dict.fromkeys(_meanings(text, known)))
    if not known:
        raise NotAMark(NO_MARKS)
    if not meant:
        raise NotAMark(f"{NotAMark()}; this recap has {known.summary}")
    of_kind = [mark for mark in meant if mark.kind in known.kinds]
    if not of_kind:
        raise NotAMark(known.no_such_kind(meant[0]))
    within = [mark for mark in of_kind if not known.beyond(mark)] or of_kind
    chosen = within[0]
    if len(within) > 1 or not all(mark.reaches(chosen) for mark in of_kind if mark.kind == chosen.kind):
        raise Ambiguous(f"this could mean {' or '.join(map(str, of_kind))}")
    return chosen


def _meanings(text: str, known: KnownMarks) -> Iterator[Mark]:
    """All marks that a text may stand for, the strict reading first."""
    typed = " ".join(unicodedata.normalize("NFKC", text).casefold().replace("’", "'").replace("′", "'").split())
    if len(typed) > _LONGEST:
        return
    try:
        strict = parse_mark(typed)
    except NotAMark:
        pass
    else:
        yield strict
        if strict.kind == "absolute" and known.only_season == 1:
            yield from _marks(f"s1e{strict.place[0]}")
        return
    typed = _LEADING.sub("", typed, count=1).strip()
    if match := _TIME.fullmatch(typed):
        yield from _with_time(match, known)
        return
    for place in _places(typed):
        yield from _marks_of(place, known)


def _marks(*texts: str) -> Iterator[Mark]:
    for text in texts:
        try:
            yield parse_mark(text)
        except NotAMark:
            continue


# Running times.


def _with_time(match: re.Match[str], known: KnownMarks) -> Iterator[Mark]:
    """A time, alone or behind an episode."""
    times = list(_times(match))
    place = match["place"].strip(" ,(@")
    if not place:
        yield from _marks(*times)
        return
    for mark in _meanings(place, known):
        if mark.kind in ("episode", "special") and not mark.is_whole:
            yield from _marks(*(f"{mark} {time}" for time in times))


def _times(match: re.Match[str]) -> Iterator[str]:
    groups = match.groupdict()
    if groups["h"]:
        yield f"{groups['h']}:{groups['m']}:{groups['s']}"
    elif groups["a"]:
        minutes, seconds = int(groups["a"]), groups["b"]
        yield f"{minutes // 60}:{minutes % 60:02}:{seconds}"
        if minutes < _ENDLESS:
            yield f"{minutes}:{seconds}:00"
    elif groups["hours"]:
        yield f"{groups['hours']}:{int(groups['of_hour'] or 0):02}:00"
    else:
        minutes = int(groups["minutes"])
        yield f"{minutes // 60}:{minutes % 60:02}:{int(groups['of_minute'] or 0):02}"


# Places in numbers and words.


def _places(typed: str) -> Iterator[_Place]:
    """The places that a text may name, the ends of ranges."""
    tokens = tokens_of(typed)
    if tokens is None:
        return
    cuts = [index for index, token in enumerate(tokens) if isinstance(token, Between)]
    if len(cuts) > 1:
        return
    if not cuts:
        yield from _paired(tokens)
        return
    before, after = tokens[: cuts[0]], tokens[cuts[0] + 1 :]
    is_range = tokens[cuts[0]] == Between(is_range=True)
    if is_range:  # or only a dash within one place: `season 1 - episode 4`
        yield from _paired([*before, *after])
    for first, last in product(list(_paired(before)), list(_paired(after))):
        yield from _end(first, last, is_range=is_range)


def _end(first: _Place, last: _Place, *, is_range: bool) -> Iterator[_Place]:
    """The end of a range from one place to another, which may leave out what both have."""
    inner = list(first)[-1]
    end = {**first, **{unit or inner: number for unit, number in last.items()}}
    if set(end) != set(first) or ("" in last and inner in _HAS_WITHIN):
        return
    begins, ends = ([place[unit].last for unit in first] for place in (first, end))
    if begins[:-1] == ends[:-1]:
        if leads(begins[-1], ends[-1], is_range=is_range):
            yield end
    elif is_range and [*map(size, begins)] < [*map(size, ends)]:
        yield end


def _paired(tokens: Iterable[Token]) -> Iterator[_Place]:
    """Each number with the unit beside it; a number alone has none."""
    tokens = list(tokens)
    if len(tokens) == 1 and isinstance(tokens[0], Number):
        yield {"": tokens[0]}
        return
    found: list[list[tuple[str, Number]]] = []
    for pair in zip(tokens[::2], tokens[1::2], strict=False):
        match pair:
            case (Unit() as unit, Number() as number) | (Number() as number, Unit() as unit):
                found.append(list(_counted(unit, number)))
            case _:
                return
    if not found or len(tokens) % 2:
        return
    for units in product(*found):
        place = dict(units)
        if len(place) == len(units):
            yield place


def _counted(unit: Unit, number: Number) -> Iterator[tuple[str, Number]]:
    """What a unit with a number may mean: `season 1-4` is perhaps an episode, `seasons 1-4` is none."""
    for name in unit.names:
        is_in_doubt = number.first != number.last and not unit.is_plural
        yield (name, Number(number.first, number.last))
        if is_in_doubt and name in _HAS_WITHIN:
            yield (f"{name} and within", number)


def _marks_of(place: _Place, known: KnownMarks) -> Iterator[Mark]:
    """The marks that a place may be in a recap."""
    units = frozenset(place)
    if write := _SPELLINGS.get(units):
        yield from _marks(write.format(**{unit.replace(" ", "_"): number for unit, number in place.items()}))
    if units == {"episode"} and known.only_season is not None:
        yield from _marks(f"s{known.only_season}e{place['episode'].last}")
    if units == {""}:
        yield from chain.from_iterable(map(partial(_alone, place[""]), known.kinds, [known] * len(known.kinds)))


_SPELLINGS = {
    frozenset(["season"]): "s{season.last}",
    frozenset(["season", "episode"]): "s{season.last}e{episode.last}",
    frozenset(["season and within"]): "s{season_and_within.first}e{season_and_within.last}",
    frozenset(["episode"]): "ep {episode.last}",
    frozenset(["chapter"]): "ch {chapter.last}",
    frozenset(["book"]): "book {book.last}",
    frozenset(["book", "chapter"]): "book {book.last} ch {chapter.last}",
    frozenset(["book and within"]): "book {book_and_within.first} ch {book_and_within.last}",
    frozenset(["vol"]): "vol {vol.last}",
    frozenset(["vol", "chapter"]): "vol {vol.last} ch {chapter.last}",
    frozenset(["vol and within"]): "vol {vol_and_within.first} ch {vol_and_within.last}",
    frozenset(["act"]): "act {act.last}",
    frozenset(["act", "scene"]): "act {act.last} scene {scene.last}",
    frozenset(["act and within"]): "act {act_and_within.first} scene {act_and_within.last}",
}


def _alone(number: Number, kind: str, known: KnownMarks) -> Iterator[Mark]:
    """What a number alone may mean where the recap has marks of a kind."""
    whole, _, rest = number.last.partition(".")
    only = known.only_season
    is_whole = all(mark.is_whole for mark in known.of_kind(kind))
    if kind == "episode" and only is not None:
        yield from _marks(f"s{only}e{number.last}")
        if number.first != number.last:
            yield from _marks(f"s{number.first}e{number.last}")
    elif kind == "episode" and is_whole:
        yield from _marks(f"s{number.last}")
    elif kind == "absolute":
        yield from _marks(f"ep {number.last}")
    elif kind == "chapter":
        yield from _marks(f"ch {number.last}")
    elif kind == "book" and is_whole:
        yield from _marks(f"book {number.last}")
    elif kind == "act":
        yield from _marks(f"act {whole} scene {rest}" if rest else f"act {whole}")
