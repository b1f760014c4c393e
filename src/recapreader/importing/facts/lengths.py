"""How long the work is, in minutes, where the source says so: in the notations of many languages."""

import re
from collections.abc import Iterable

from recapreader.importing.boundary.classifier import about_signs
from recapreader.importing.text_utils import sentences

_HOUR = (
    r"(?:h(?:(?:ou)?rs?)?|hours?|std|stunden?|heures?|horas?|ore|ora|uur|tim(?:mar)?|timer?|godz\w*|saat|ч(?:ас\w*)?"
    r"|hodin\w*|giờ)(?![^\W\d_])\.?|(?:時間|小时|小時|시간)"
)
_MINUTE = (
    r"(?:m|mn|mins?|minutes?|minuten|minutos?|minut[ioy]?|minuuttia|minuut|minuter|minutter|dakika|dk|dk\.|мин(?:ут\w*)?|perc"
    r"|phút)\b|(?:分[钟鐘]?|분)"
)
_AND = r"(?:and|und|et|en|y|e|и|och|og|i|ve)"
_CHINESE = {digit: value for value, digit in enumerate("〇一二三四五六七八九")}
_COUNTED = re.compile(r"[一二三四五六七八九]?十[一二三四五六七八九]?(?=分[钟鐘])|[一两二三](?=[个個]?小[时時])")
_HOURS = re.compile(
    rf"(\d{{1,2}})\s*(?:{_HOUR})\s*(?:{_AND}\s*)?(?:(\d{{1,2}})\s*(?:{_MINUTE})?(?!\d))?", re.IGNORECASE
)
_MINUTES = re.compile(rf"(?<![\d.,:])(\d{{2,3}})[\s-]*(?:\w{{4,15}}\s+)?(?:{_MINUTE})", re.IGNORECASE)
_ISO = re.compile(r"^PT(?:(\d+)H)?(?:(\d+)M)?", re.IGNORECASE)
_LENGTH = re.compile(
    rf"(?<![\d.,:])\d\s?h\s?[0-5]\d\b|(?<![\d.,:])\d{{1,2}}\s*(?:{_HOUR})\s*(?:{_AND}\s*)?\d{{1,2}}\s*(?:{_MINUTE})"
    rf"|(?<![\d.,:])\d{{2,3}}(?:[-\s]?|\s\w+en?\s)(?:{_MINUTE})",
    re.IGNORECASE,
)
_RUNS = re.compile(
    r"\b(?:run[- ]?time|running\s+time|runs|clocks\s+in|long|length|laufzeit|spieldauer|läuft|dauert"
    r"|lang|dure|durée|dura|durata"
    r"|duración|duração|speelduur|duurt"
    r"|czas\s+trwania|длительность\w*|продолжительность\w*|хронометраж|длится"
    r"|süresi|délka)\b"
    r"|\b\w+en?\s+Minuten\b|上映時間|上映|片长|片長|时长|상영\s?시간|러닝\s?타임|상영",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:run[- ]?time|running\s+time|laufzeit|spieldauer|durée|durata|duración|duração|speelduur|czas\s+trwania"
    r"|продолжительность\w*|хронометраж|süresi)\b|上映時間|片长|片長|时长|상영\s?시간|러닝\s?타임",
    re.IGNORECASE,
)
_ALONE, _FEATURE = 8, 20


def minutes(value: str) -> int | None:
    """A length in minutes; nothing if the value is not the length of a film or an episode."""
    text = _COUNTED.sub(_in_figures, value.strip()).replace("个小", "小").replace("個小", "小")
    iso = _ISO.match(text)
    if iso and any(iso.groups()):
        return _sane(int(iso.group(1) or 0) * 60 + int(iso.group(2) or 0))
    hours = _HOURS.search(text)
    if hours:
        return _sane(int(hours.group(1)) * 60 + int(hours.group(2) or 0))
    found = _MINUTES.search(text)
    if found:
        return _sane(int(found.group(1)))
    return _sane(int(text)) if re.fullmatch(r"\d{2,3}", text) else None


def stated(values: Iterable[str]) -> int | None:
    """The first of the values under a label that is a length."""
    return next(filter(None, map(minutes, values)), None)


def told(lead: str, body: str) -> int | None:
    """The length that a sentence gives: of the lead, if it is about the work; of the body, if it calls it one."""
    for text, is_meant in ((lead, _is_of_the_work), (body, _NAMED.search)):
        for sentence in (part for line in text.split("\n") for part in sentences(line)):
            plain = _COUNTED.sub(_in_figures, sentence)
            match = _LENGTH.search(plain)
            if match and is_meant(plain):
                return minutes(match.group(0))
    return None


def _is_of_the_work(sentence: str) -> bool:
    return bool(about_signs(sentence) or _RUNS.search(sentence))


def in_data(line: str) -> int | None:
    """The length in a line that is no sentence, in minutes."""
    found = _LENGTH.search(line)
    if found is None or re.search(r"[.!?。][\"”»']?$", line.strip()):
        return None
    alone = len(line.split()) <= _ALONE or bool(re.search(r"[|·•⭐]", line))
    count = minutes(found.group(0)) if alone else None
    return count if count and count >= _FEATURE else None


def _in_figures(match: re.Match[str]) -> str:
    """A Chinese numeral below a hundred in figures."""
    text = match.group(0)
    if "十" not in text:
        return str({**_CHINESE, "两": 2}[text])
    tens, _, ones = text.partition("十")
    return str((_CHINESE[tens] if tens else 1) * 10 + (_CHINESE[ones] if ones else 0))


def _sane(count: int) -> int | None:
    return count if 3 <= count <= 1200 else None
