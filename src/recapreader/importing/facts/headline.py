"""What people put around the name of a work in a headline: labels, lead-ins, makers, media. Takes it away."""

import re

from recapreader.importing.text_utils import squeeze

_KINDS_OF_TEXT = (
    r"(?:\w*(?:review|recensie|analyse|analysis|kritik|rezension|recensione|recensioni|rese[ñn]a|resenha"
    r"|cr[ií]tica|critique"
    r"|recap|r[ée]sum[ée]|resumo|samenvatting|zusammenfassung|bespreking|recenzja|retrospettiva|retrospective"
    r"|chronique|corner|thoughts)"
    r"s?(?:\s+(?:cin[ée]|s[ée]rie|livre|film|book|manga|anime|cinema|cine|tv))?)"
)
_LABEL = re.compile(
    rf"^(?:(?:book|film|movie|tv|series|game|manga|anime|comic|cartoon|cine|spoiler"
    rf"|mini)[\s-]+)?{_KINDS_OF_TEXT}(?:\s*[:：]\s+(?=\S)|\s+(?=[“\"«„‘]))",
    re.IGNORECASE,
)
_BRACKETED = re.compile(
    r"^\s*[\[(（【](?:[^\]()）】]*\b(?:review|recap|spoilers?|update[ds]?|recensione|rese[ñn]a|critique|kritik)\b[^\]()）】]*"
    r"|更新|업데이트됨|업데이트|ネタバレ[^）】]*|스포[^)]*)[\])）】]\s*|\s*[\[(（【](?:spoilers?|full\s+spoilers?|no\s+spoilers?"
    r"|contains?\s+spoilers?)[\])）】]\s*$"
    rf"|\s*[\[(](?:[^\[\]()]{{0,20}}[\s-])?{_KINDS_OF_TEXT}[\])]\s*$",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(
    r"^(?:(?:what(?:['’]s|\s+is)\s+)?(?:my|our|some|a|an|the|more|few|a\s+few|brief|quick|random|final|initial"
    r"|first|biased|spoilery)\s+)*"
    r"(?:\w+\s+)?(?:review|thoughts|reflections|notes|musings|look|deal|take|analysis|impressions|words|essay"
    r"|reaction)\s+"
    r"(?:of|on|at|with|about|to|into|regarding)\s+(?:the\s+(?:film|movie|series|show|book|novel"
    r"|game)\s+)?(?=[A-ZÀ-Þ0-9“\"‘'*_])"
    r"|^(?:sobre|über|à\s+propos\s+de|a\s+proposito\s+di|su|acerca\s+de|opinión\s+de)\s+(?=[A-ZÀ-Þ0-9“\"‘'*_])"
    r"|^(?:il\s+)?(?:significato|senso)\s+del(?:\s+finale\s+di|\s+film)?\s+(?=[A-ZÀ-Þ0-9“\"‘'*_])"
    r"|^(?:le\s+sens|la\s+signification)\s+de\s+(?:la\s+fin\s+de\s+)?(?=[A-ZÀ-Þ0-9“\"‘'*_])"
    r"|^how\s+(?=[A-ZÀ-Þ0-9].*\s(?:flubbed|failed|botched|ruined|nailed|landed|stuck|earned|fumbled|missed"
    r"|wrecked)\s+(?:the|its|it)\b)",
    re.IGNORECASE,
)
_VERDICT = re.compile(
    r"\s+(?:flubbed|failed|botched|ruined|nailed|landed|stuck|earned|fumbled|missed|wrecked)\s+(?:the|its|it)\b.*$"
)
_DATED = re.compile(
    r"\s*[(\[](?:[^()\[\]]{0,50}[;,]\s*)?((?:18|19|20)\d\d)(?:\s*[-–—]\s*(?:(?:18|19|20)?\d\d)?)?[)\]]\W*$"
)
_NAME = r"[A-ZÀ-Þ][\w.’'À-ÿ-]*(?:\s+(?:(?:de|van|von|der|da|di|le|la)\s+)*[A-ZÀ-Þ][\w.’'À-ÿ-]*){1,3}"
_MAKER = re.compile(rf"^(?P<work>.{{2,80}})(?:\s+[-–—]\s+|,?\s+(?:by|de|von|van|di|par|por)\s+)(?P<maker>{_NAME})\s*$")
_VOLUME = re.compile(r"\s*[-–—,:]?\s*\b(?:vol(?:ume|\.)?|tomes?|band|bd\.|tom)\s*\d{1,3}\b.*$", re.IGNORECASE)
_MEDIA = re.compile(
    r",?\s+(?:(?:l['’]|the\s+|le\s+|der\s+|die\s+|das\s+|il\s+|la\s+|el\s+)?(?:anime|manga|live[- ]action|movie"
    r"|film|tv\s+series|ova|novel|game|series"
    r"|s[ée]rie)\s*[+&/,]?\s*)+(?:review|recap)?\s*$",
    re.IGNORECASE,
)
_MEDIUM = re.compile(
    r",\s+(?:l['’]|the\s+|le\s+|der\s+|die\s+|das\s+|il\s+|la\s+|el\s+)(?:anime|manga|film|movie|s[ée]rie|series"
    r"|roman|novel)\s*$",
    re.IGNORECASE,
)
_LISTED_MEDIA = re.compile(r"[+&/]", re.IGNORECASE)


def simplified(line: str, body: str = "") -> str:
    """The headline without labels, lead-ins and what follows the name. `body` is the text, folded as by `bare`."""
    text = squeeze(line)
    for pattern in (_BRACKETED, _BRACKETED, _LABEL, _LEAD_IN):
        text = pattern.sub("", text, count=1).strip() or text
    text = _VERDICT.sub("", text) if text != squeeze(line) else text
    text = _DATED.sub("", text) or text
    media = _MEDIA.search(text)
    text = _MEDIUM.sub("", text) or text
    if media and _LISTED_MEDIA.search(media.group()):
        text = text[: media.start()] or text
    text = _VOLUME.sub("", text) or text
    made = _MAKER.match(text)
    if made and _is_maker(made.group("maker"), made.group("work"), body):
        text = made.group("work")
    return text.rstrip("?？ ") if text != squeeze(line) else text


def year(line: str) -> int | None:
    """The year that a headline puts behind the name: "Name (Maker; 2016)", "NAME (2004-2010)"."""
    match = _DATED.search(squeeze(line))
    return int(match.group(1)) if match else None


def tagged(line: str, tags: list[str]) -> str:
    """The first of the article's own tags that the headline names, as the headline spells it."""
    found: list[tuple[int, int, str]] = []
    for tag in tags:
        words = re.findall(r"\w+", tag)
        if not words or len("".join(words)) < 3:
            continue
        match = re.search(r"(?<!\w)" + r"\W{1,3}".join(map(re.escape, words)) + r"(?!\w)", line, re.IGNORECASE)
        if match and match.group()[:1].isupper():
            found.append((match.start(), -len(match.group()), match.group()))
    return min(found)[2] if found else ""


def _is_maker(maker: str, work: str, body: str) -> bool:
    """Does the text speak of both, the work and whoever made it?"""
    fold = " ".join(re.findall(r"\w+", maker.casefold()))
    known = " ".join(re.findall(r"\w+", work.casefold()))
    return bool(fold) and fold.split()[-1] in body and known in body
