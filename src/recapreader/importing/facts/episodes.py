"""Season and episode, from the ways people write them."""

import re
from collections.abc import Mapping

from recapreader.importing.model import Episode
from recapreader.importing.text_utils import unquote

_WORDS = {
    word: number
    for number, forms in enumerate(
        [
            "zero",
            "one first pilot",
            "two second",
            "three third",
            "four fourth",
            "five fifth",
            "six sixth",
            "seven seventh",
            "eight eighth",
            "nine ninth",
            "ten tenth",
            "eleven eleventh",
            "twelve twelfth",
            "thirteen thirteenth",
        ]
    )
    for word in forms.split()
}
_NUMBER = r"\(?(\d{1,3}|" + "|".join(_WORDS) + r")\)?"
_LAST = rf"(?:\s*(?:-|–|—|&|and|to|,)\s*{_NUMBER})?"
_SEASON = r"(?:season|series|staffel|saison|temporada|stagione|시즌|シーズン)"
_EPISODE = r"(?:episodes?|eps?\.?|folgen?|épisodes?|episodios?|cap[ií]tulos?|episodi[oa]?|part|chapter)"
_BOTH = (
    re.compile(rf"\bS(\d{{1,2}})\s*[,:.]?\s*E(?:P|pisode)?\.?\s*(\d{{1,3}}){_LAST}\b", re.IGNORECASE),
    re.compile(
        rf"\b{_SEASON}\s+{_NUMBER}\s*(?:premiere"
        rf"|finale)?\s*[,:(–—-]*\s*(?:and\s+)?{_EPISODE}\s*{_NUMBER}{_LAST}\b",
        re.IGNORECASE,
    ),
    re.compile(rf"\bS(\d{{1,2}})\s+{_EPISODE}\s*{_NUMBER}{_LAST}\b", re.IGNORECASE),
    re.compile(rf"\b{_SEASON}\s+{_NUMBER}\s*:\s*{_EPISODE}\s*{_NUMBER}{_LAST}", re.IGNORECASE),
    re.compile(r"\b(\d{1,2})x(\d{1,2})()\b"),
)
_SEASON_ONLY = re.compile(
    rf"\b{_SEASON}\s+{_NUMBER}(?!\w)|\bS(\d{{1,2}})\b(?!\s*E)|\b{_NUMBER}(?:st|nd|rd"
    r"|th)?\s+season\b",
    re.IGNORECASE,
)
_EPISODE_ONLY = re.compile(
    rf"\b(?:episode|ep\.?|folge|épisode|episodio|cap[ií]tulo)\s*{_NUMBER}{_LAST}\b", re.IGNORECASE
)
_PREMIERE = re.compile(rf"\b{_SEASON}\s+{_NUMBER}\s+premiere\b", re.IGNORECASE)
_AFTER_NAME = re.compile(
    r"(?:recap|review|episode\s+\S+|E\d+)\b\s*(?:and\s+\w+\s*)?[:|–—-]\s*[\"“‘'„]?([^\"”’"
    r"|]{2,80}?)[\"”’]?\s*$",
    re.IGNORECASE,
)


_OF_THE_SITE = re.compile(
    r"^\W*(?:folge|episode|épisode|episodio|ep\.?|podcast|#)\s*#?(?:[4-9]\d|\d{3,})\s*[:–—|-]\s*", re.IGNORECASE
)


def number(text: str) -> int | None:
    """A figure or a number word."""
    word = text.strip().strip("()\"'").casefold()
    if word.isdigit():
        return int(word) if len(word) <= 3 else None
    return _WORDS.get(word)


def in_line(line: str) -> Episode:
    """What a page title or a heading says; with several episodes the last one counts."""
    for pattern in _BOTH:
        match = pattern.search(line)
        if match:
            last = match.group(3) if match.lastindex and match.lastindex >= 3 and match.group(3) else match.group(2)
            return Episode(number(match.group(1)), number(last), name_in(line))
    season = _SEASON_ONLY.search(line)
    found = next((group for group in season.groups() if group), "") if season else ""
    if season and _PREMIERE.search(line):
        return Episode(number(found), 1, name_in(line))
    episode = _EPISODE_ONLY.search(line)
    last_number = (episode.group(2) or episode.group(1)) if episode else ""
    return Episode(number(found), number(last_number), name_in(line) if episode else "")


def name_in(line: str) -> str:
    """An episode's own name behind "Recap:" or in the title's last quotation marks."""
    match = _AFTER_NAME.search(line)
    return unquote(match.group(1)) if match else ""


_EPISODE_FIELDS = ("episode", "epnum", "episode no", "episode no.", "episodenumber", "ep")


def without_number_of_site(page_title: str) -> str:
    """Without "Folge 70:" in front: a number as high as that counts what a site or a podcast has published."""
    return _OF_THE_SITE.sub("", page_title)


def in_fields(fields: Mapping[str, tuple[str, ...]]) -> Episode:
    """What front matter or an infobox says."""
    season = _field(fields, "season", "season number", "season_number", "staffel", "saison", "series no", "series no.")
    for name in _EPISODE_FIELDS:
        both = in_line(" ".join(fields.get(name, ())))
        if both.season is not None and both.number is not None:
            return both
    return Episode(season, _field(fields, *_EPISODE_FIELDS))


def _field(fields: Mapping[str, tuple[str, ...]], *names: str) -> int | None:
    for name in names:
        for value in fields.get(name, ()):
            found = number(value) if number(value) is not None else _leading(value)
            if found is not None:
                return found
    return None


def _leading(value: str) -> int | None:
    match = re.search(r"\b(\d{1,3})\b", value)
    return int(match.group(1)) if match else None
