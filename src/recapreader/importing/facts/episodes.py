"""Season and episode, in the ways people write them.

A mark opens what is under it, so it must never be too early: a range means its end, and where a line names more
than one place, or names one in passing, it gives no mark at all.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from recapreader.importing.model import Episode
from recapreader.importing.text_utils import bare, table, unquote

_COUNTED = (
    "zero|one first pilot|two second|three third|four fourth|five fifth|six sixth|seven seventh|eight eighth|nine ninth"
    "|ten tenth|eleven eleventh|twelve twelfth|thirteen thirteenth"
)
_WORDS = {word: number for number, forms in enumerate(_COUNTED.split("|")) for word in forms.split()}
_NUMBER = r"(?:\d{1,3}(?![\d])|" + "|".join(_WORDS) + r")"
_JOIN = r"\s*(?:-|–|—|‐|‑|~|〜|/|\+|&|,\s*and\b|,|\b(?:and|to|through|thru|until|bis|und|et|à|y|e|a|al)\b)\s*"
_SEASON = r"(?:seasons?|series|staffeln?|saisons?|temporadas?|stagion[ei]|시즌|シーズン)"
_EPISODE = r"(?:episodes?|eps?\.?|folgen?|épisodes?|episodios?|cap[ií]tulos?|episodi[oa]?|chapters?)"
_SHORT = r"e(?:p(?:isodes?)?)?\.?"


def _list(name: str) -> str:
    """A number, or several with "and", commas or a dash between them, as the group of that name."""
    return rf"\(?\s*(?P<{name}>{_NUMBER}(?:(?:{_JOIN})(?:{_SHORT}\s*)?{_NUMBER}(?!\w))*)\s*\)?"


_FILLER = r"(?:\s*(?:,|:|\(|–|—|-|\||\band\b|\bpremiere\b|\bfinale\b|\bpart\s+\w+|\bvol(?:ume|\.)?\s+\w+))*\s*"
_PLACES = (
    re.compile(
        rf"\bs(?P<s>\d{{1,3}})\s*[,:.]?\s*{_SHORT}\s*(?P<e>\d{{1,3}}(?!\d)(?:(?:(?:{_JOIN})"
        rf"|\s*)(?:{_SHORT}\s*)\d{{1,3}}(?!\w)"
        rf"|(?:{_JOIN})\d{{1,3}}(?![\w]))*)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?<![\w.])(?P<s>\d{1,2})[x×](?P<e>\d{1,3}(?:(?:[-–/&+]|\s+and\s+)(?:e)?\d{1,3}(?![\dx×]))*)(?!\w)",
        re.IGNORECASE,
    ),
    re.compile(rf"\b{_SEASON}\s*{_list('s')}{_FILLER}{_EPISODE}\s*{_list('e')}(?!\w)", re.IGNORECASE),
    re.compile(rf"\bs(?P<s>\d{{1,2}}){_FILLER}{_EPISODE}\s*{_list('e')}(?!\w)", re.IGNORECASE),
    re.compile(
        rf"\b{_EPISODE}\s*{_list('e')}\s*(?:,|\bof\b|\bder\b|\bde\s+la\b|\bdella\b|\(|–|-)?\s*(?:the\s+)?"
        rf"{_SEASON}\s*{_list('s')}(?!\w)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<s>{_NUMBER})(?:\.|st|nd|rd|th|ª|e|ème)?\s+{_SEASON}\b(?:{_FILLER}{_EPISODE}\s*{_list('e')}(?!\w))?",
        re.IGNORECASE,
    ),
    re.compile(rf"\b{_SEASON}\s*{_list('s')}(?!\w)", re.IGNORECASE),
    re.compile(r"\bs(?P<s>\d{1,2})\b(?!\s*[ex]\d)", re.IGNORECASE),
    re.compile(
        rf"\b{_EPISODE}\s*#?\s*{_list('e')}(?!\w)|第(?P<f>\d{{1,3}})話|제?\s?(?P<g>\d{{1,3}})[화회]", re.IGNORECASE
    ),
)
_BETWEEN = re.compile(rf"(?:{_JOIN})", re.IGNORECASE)
_PREMIERE = re.compile(rf"\b{_SEASON}\s+{_NUMBER}\s+premiere\b", re.IGNORECASE)
_SEVERAL = re.compile(
    r"\b(?:two|three|four|double|triple|multi|[2-9])[-\s]*(?:part|parter|episodes?|hours?)\b|\bdouble\b", re.IGNORECASE
)
_END = re.compile(
    r"\b(?:finale|endings?|ended|last\s+episode|staffelfinale|serienfinale|ende|fin|final)\b|最終回|結末|결말",
    re.IGNORECASE,
)
_BESIDE_END = re.compile(
    r"^(?:\s|[,:()&'’\"“”–—-]|\b(?:recap|review|and|ending|finale|explained|part|movie|series|season|the"
    r"|vol(?:ume)?\.?|\d+"
    r"|explication|erklärt|erklärung|spiegazione|explicaci[oó]n|explicado|de|la|du|der|das|il|le|el|del)\b)*$",
    re.IGNORECASE,
)
_END_OF = re.compile(r"^\s+(?:of|von|der|de|du|della|di|del)(?:\s+(?:the|la|der|l))?\s*$", re.IGNORECASE)
_ENGLISH = re.compile(r"^s\d|\b(?:seasons?|series|episodes?|ep)\b", re.IGNORECASE)
_LOWER = re.compile(r"(?:^|\s)([a-zà-ÿ][\w’'-]*)$")
_HARMLESS = table("the|of|for|recap|recaps|review|reviews|and|on|season|series|zu|der|de|la")
_POINTS = re.compile(
    r"\b(?:than|since|until|before|after|back\s+to|ahead\s+of|like|undoes|answers|echoes|mirrors|recalls"
    r"|revisits|explains"
    r"|question\s+of|events\s+of|return\s+to|as\s+in)\s*(?:the\s+)?$",
    re.IGNORECASE,
)
_AFTER_NAME = re.compile(
    r"(?:recap|review|episode\s+\S+|E\d+)\b\s*(?:and\s+\w+\s*)?[:|–—-]\s*[\"“‘'„]?([^\"”’"
    r"|]{2,80}?)[\"”’]?\s*$",
    re.IGNORECASE,
)
_ANOTHER = re.compile(rf"{_SHORT}\s*\d", re.IGNORECASE)
"""The second number of "S01E01-E02", which is no name."""
_OF_THE_SITE = re.compile(
    r"^\W*(?:folge|episode|épisode|episodio|ep\.?|podcast|#)\s*#?(?:[4-9]\d|\d{3,})\s*[:–—|-]\s*", re.IGNORECASE
)
_LAST = 10_000


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a line names a place in a series: from, to, and the last season and episode of it."""

    start: int
    end: int
    season: int | None
    number: int | None

    @property
    def order(self) -> tuple[int, int]:
        """Its end: a whole season ends after all its episodes."""
        return self.season or 0, _LAST if self.number is None else self.number


def number(text: str) -> int | None:
    """A figure or a number word."""
    word = text.strip().strip("()\"'").casefold()
    if word.isdigit():
        return int(word) if len(word) <= 3 else None
    return _WORDS.get(word)


def _last(text: str | None) -> int | None:
    """The highest of the numbers in a list or range: a range means its end."""
    found = [number(word) for word in re.findall(r"\d+|[^\W\d_]+", text or "")]
    return max((value for value in found if value is not None), default=None)


def in_line(line: str) -> Episode:
    """Return what a page title or a heading says. It is sure only if there is one place, or one range, and no doubt."""
    line = line[:400]
    places = _joined(_places(line), line)
    if not places:
        return Episode()
    first = places[0]
    ends = {place.order for place in places}
    sure = len(ends) == 1 and not _in_passing(line, first)
    episode = first.number
    if episode is None and first.season is not None and _PREMIERE.search(line) and len(ends) == 1:
        episode = None if _SEVERAL.search(line) else 1
    return Episode(first.season, episode, name_in(line) if episode is not None else "", sure)


def _places(line: str) -> list[_Place]:
    """Every place that the line names, the fullest wording of each, in order."""
    found: list[_Place] = []
    for pattern in _PLACES:
        for match in pattern.finditer(line):
            if any(match.start() < place.end and place.start < match.end() for place in found):
                continue
            groups = match.groupdict()
            episode = next((groups[key] for key in ("e", "f", "g") if groups.get(key)), None)
            place = _Place(match.start(), match.end(), _last(groups.get("s")), _last(episode))
            if place.season is not None or place.number is not None:
                found.append(place)
    return sorted(found, key=lambda place: place.start)


def _joined(places: list[_Place], line: str) -> list[_Place]:
    """Neighbours with only "and", a dash or a comma between them are one range: its end counts."""
    joined: list[_Place] = []
    for place in places:
        before = joined[-1] if joined else None
        if before and _BETWEEN.fullmatch(line[before.end : place.start]):
            season = place.season if place.season is not None else before.season
            later = max(before, _Place(0, 0, season, place.number), key=lambda each: each.order)
            joined[-1] = _Place(before.start, place.end, later.season, later.number)
        else:
            joined.append(place)
    return joined


def _in_passing(line: str, place: _Place) -> bool:
    """Return whether the line is about something else and only mentions this place, or an end that is elsewhere."""
    before = line[: place.start].rstrip(" (")
    lower = _LOWER.search(before) if _ENGLISH.search(line[place.start : place.end]) else None
    if _POINTS.search(before) or (lower and line != line.casefold() and lower.group(1) not in _HARMLESS):
        return True
    for end in _END.finditer(line):
        between = line[place.end : end.start()] if end.start() >= place.end else line[end.end() : place.start]
        if place.start <= end.start() < place.end:
            continue
        beside = _END_OF if end.start() < place.start else _BESIDE_END
        if not beside.match(between):
            return True
    return False


_IN_ADDRESS = re.compile(
    r"/(?P<show>[a-z0-9]+(?:-[a-z0-9]+){0,8})/(?:s|season-?|staffel-?|temporada-?)(?P<s>\d{1,2})/(?:e|ep"
    r"|episode-?|folge-?)?(?P<e>\d{1,2})(?=[-/.]|$)"
)


def in_address(url: str) -> tuple[str, int, int] | None:
    """The series' slug, the season and the episode that an address counts; nothing where it counts none."""
    match = _IN_ADDRESS.search(url.casefold())
    return (match.group("show"), int(match.group("s")), int(match.group("e"))) if match else None


def later(first: Episode, second: Episode) -> Episode:
    """Two sources of one article's place: the later of both, and sure only where they do not contradict."""
    if first.number is None and first.season is None:
        return second
    if second.number is None and second.season is None:
        return first
    season = first.season if first.season is not None else second.season
    agree = second.season in {None, season}
    numbers = [each.number for each in (first, second) if each.number is not None]
    episode = max(numbers, default=None)
    sure = agree and (first.sure or first.season is None) and (second.sure or second.number is None)
    return Episode(season, episode, first.name or second.name, sure)


def marks(headings: Iterable[str], season: int | None, title: str) -> list[tuple[int | None, str]]:
    """Return, for each chapter's heading, the episode that it counts, and its mark: none if there is any doubt.

    A heading that counts begins with its number, or with what other headings or the work's title put before it.
    """
    lines = list(headings)
    found = [in_line(line) for line in lines]
    heads = [_before(line) for line in lines]
    told: list[tuple[int | None, str]] = []
    for episode, head in zip(found, heads, strict=True):
        usual = not head or head == bare(title) or heads.count(head) > 1
        of = episode.season if episode.season is not None else season
        sure = episode.sure and usual
        told.append(
            (episode.number if usual else None, Episode(of, episode.number, "", sure).mark if of is not None else "")
        )
    return told


def _before(line: str) -> str:
    """The words before the first place that a heading names, its running number apart."""
    places = _places(line[:400])
    return re.sub(r"^\d+ ?", "", bare(line[: places[0].start])) if places else ""


def name_in(line: str) -> str:
    """An episode's own name behind "Recap:" or in the title's last quotation marks."""
    match = _AFTER_NAME.search(line)
    name = unquote(match.group(1)) if match else ""
    counts = bool(_places(name)) or name[:1].isdigit() or bool(_ANOTHER.match(name))
    return name if re.search(r"[^\W\d_]{2}", name) and not counts else ""


_EPISODE_FIELDS = ("episode", "epnum", "episode no", "episode no.", "episodenumber", "ep")
_SEASON_FIELDS = ("season", "season number", "season_number", "staffel", "saison", "series no", "series no.")


def without_number_of_site(page_title: str) -> str:
    """Without "Folge 70:" in front: a number as high as that counts what a site or a podcast has published."""
    return _OF_THE_SITE.sub("", page_title)


def in_fields(fields: Mapping[str, tuple[str, ...]]) -> Episode:
    """What front matter or an infobox says."""
    season = _field(fields, *_SEASON_FIELDS)
    for name in _EPISODE_FIELDS:
        both = in_line(" ".join(fields.get(name, ())))
        if both.season is not None and both.number is not None:
            return both
    return Episode(season, _field(fields, *_EPISODE_FIELDS))


def _field(fields: Mapping[str, tuple[str, ...]], *names: str) -> int | None:
    for name in names:
        found = last_in(" ".join(fields.get(name, ())))
        if found is not None:
            return found
    return None


def last_in(value: str) -> int | None:
    """The last number of a value such as "1–2"; of "3 of 10" it is the first."""
    counted = re.match(r"\W*(\d{1,3})\s*(?:of|von|de|sur|di)\s*\d{1,3}\b", value)
    if counted:
        return int(counted.group(1))
    figures = [int(figure) for figure in re.findall(r"(?<!\d)\d{1,3}(?!\d)", value)]
    return max(figures) if figures else number(value)


def season_of_heading(heading: str) -> str:
    """The season that a heading above an episode table names, as a figure; or nothing."""
    told = in_line(heading)
    return str(told.season) if told.sure and told.season is not None and told.number is None else ""
