"""The year of the work, where the source surely says so."""

import re

from recapreader.importing.cleaning.boilerplate import DATE
from recapreader.importing.facts import lengths
from recapreader.importing.text_utils import bare

_YEAR = r"((?:18[89]|19\d|20[0-4])\d)"
_RELEASE = re.compile(
    rf"\b(?:is|was|are)\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,2}}?{_YEAR}\b"
    rf"|\b(?:novel|film|book|movie|play)\s+by\s+(?:[A-Z][\w.’'-]+\s+){{1,4}}?[A-Z][\w’'-]+\s*[,(]\s*{_YEAR}\b"
    rf"|\bsortie?s?\s+(?:en|le\s+[^.,]{{0,15}}?)\s*{_YEAR}\b"
    rf"|\b(?:estrenad[ao]|se\s+estren[óo]|uscit[oa]|lançad[oa]|erschien(?:en)?|verscheen|uitgebracht|wydan[aey])\b[^.,;]{{0,60}}?\b{_YEAR}\b"
    rf"|\b(?:en|em|in|im|nel)\s+{_YEAR},?\s+(?:se\s+estren|estreou|foi\s+lançad|wurde\s+veröffentlicht|è\s+uscit"
    rf"|sort(?:ait|i))\w*"
    rf"|\bdiffus[ée]\w*\b[^.]{{0,60}}?\b{_YEAR}\b|\b(?:lançad|estread|exibid)[ao]s?\b[^.]{{0,40}}?\b{_YEAR}\b"
    rf"|\b(?:film|movie|game|series|show|book|novel|anime|manga)\s+(?:is|was|came)\s+(?:out\s+)?from\s+{_YEAR}\b"
    rf"|\buscit[ao]\s+nel\s+{_YEAR}\b"
    rf"|\bof\s+{_YEAR}\b(?=\W+(?:in\s+which|the|it|this)|\s*[,.])|\b(?:premiered?|released|debuted"
    r"|airs?|aired|published|first\s+broadcast|came\s+out|hit\s+(?:theaters"
    rf"|cinemas))\b(?:[^.]|(?<=\d)\.){{0,60}}?\b{_YEAR}\b"
    rf"|\bвыш(?:ел|ла|ло|ли)\s+(?:на\s+экраны\s+)?в\s+{_YEAR}|\b(?:фильм|сериал)\w*\s+{_YEAR}\s+года|\b{_YEAR}\s+yapımı"
    rf"|\bfilm\w*\s+(?:\w+\s+)?(?:z|uit|från|fra)\s+(?:roku\s+|året\s+)?{_YEAR}\b"
    r"|\b(?:film|serie|thriller|série|película|romanzo|roman|drama|miniserie)\w*\s+(?:\w+\s+)?(?:del|de|von"
    rf"|aus|du)\s+{_YEAR}\b|\baus\s+dem\s+jahr\s+{_YEAR}\b|\b{_YEAR}(?:er)?\s+(?:\w+\s+){{0,3}}(?:film|movie"
    rf"|thriller|series|novel|drama|comedy|horror)\b|{_YEAR}年(?:に|の)?(?:\d+月)?(?:公開|放送|製作|制作|発表"
    r"|アメリカ|日本)"
    rf"|(?:映画|公開)[^。]{{0,10}}{_YEAR}年|[（(]{_YEAR}年|{_YEAR}년\s*(?:개봉|방영|제작)",
    re.IGNORECASE,
)
_ANY_YEAR = re.compile(rf"(?<!\d){_YEAR}(?!\d)")


def year_in(text: str) -> int | None:
    """The first year in a value that is known to be a date of release."""
    match = _ANY_YEAR.search(text)
    return int(match.group(1)) if match else None


def released(sentence: str) -> int | None:
    """The year of release that a sentence about the work gives; not that of what it follows or remakes."""
    match = _RELEASE.search(sentence)
    found = next((group for group in match.groups() if group), None) if match else None
    if not found or _OF_ANOTHER.search(sentence[: sentence.find(found)]):
        return None
    return int(found)


_OF_ANOTHER = re.compile(r"\b(?:sequel\s+to|remake\s+of)\b")
_OF_A_MAKER = re.compile(
    rf"['’]s\s+{_YEAR}\s+(?:[\w-]+\s+){{0,3}}?(?:film|movie|thriller|series|novel|book|drama|comedy"
    rf"|horror)s?\b,?\s*[“\"‘«*_]*"
    r"([A-ZÀ-Þ0-9][^”\"’»*_,.]{0,60})",
)


def of_a_maker(sentence: str, title: str) -> int | None:
    """The year in "A Person's 2021 film, “Title”"; nothing if it is another work's."""
    match = _OF_A_MAKER.search(sentence)
    return int(match.group(1)) if match and bare(match.group(2)).startswith(bare(title)) else None


def beside_title(text: str, title: str) -> int | None:
    """`Title (YEAR)` anywhere in the text."""
    folded = re.sub(r"\s+", " ", text.casefold())
    core = re.escape(title.casefold())
    match = (
        re.search(
            rf"{core}[\"”’'*_»》」』]*\s*(?:[(\[](?:[^()\[\]\n]{{2,40}}[,;]\s*)?{_YEAR}(?:\s+[a-z ]+)?[)\]]"
            rf"|[–—-]\s*{_YEAR}\s*[–—-])",
            folded,
        )
        if bare(title)
        else None
    )
    return int(match.group(1) or match.group(2)) if match else None


def in_data(line: str, title: str) -> int | None:
    """The year in a line that is no sentence: one piece between bars, beside a length, or behind the title."""
    pieces = [piece.strip() for piece in re.split(r"[|·•]", line)]
    lone = [int(piece) for piece in pieces if re.fullmatch(_YEAR, piece)]
    if len(pieces) >= 3 and len(lone) == 1:
        return lone[0]
    behind = re.search(rf"[(（]{_YEAR}[)）]\W*$", line) if title and bare(line).startswith(bare(title)) else None
    return int(behind.group(1)) if behind else year_in(line) if lengths.in_data(line) else None


def published(text: str) -> int | None:
    """The year of a whole date: day, month and year."""
    match = DATE.search(text)
    return year_in(match.group(0)) if match else None
