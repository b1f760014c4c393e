"""Actors whom a review names by what only an actor has: a performance, a role in brackets, a page in a film database.

A name is a character's, and no actor's, where the text goes on to use its first or last word by itself.
"""

import re
from collections.abc import Iterable, Sequence

from recapreader.importing.facts.people import NAME, plausible
from recapreader.importing.model import Block, Credit
from recapreader.importing.text_utils import bare, squeeze

_ACTING = (
    r"(?:performances?|acting|casting|charisma|screen\s+(?:time|presence)|actuación|recitazione|prova|prestation|leistung"
    r"|schauspiel|acteerwerk|atuação|kreacja)"
)
_PORTRAYAL = (
    r"(?:portrayed|portrayal|interpretation|interpretación|interpretazione|interprétation|darstellung|vertolking"
    r"|interpretação)"
)
_PRAISE = (
    r"(?:amazing|brilliant|fantastic|great|excellent|superb|wonderful|phenomenal|incredible|terrific|outstanding|perfect"
    r"|likable|likeable|convincing|magnetic|stellar|charming|hilarious|miscast|wasted"
    r"|großartig|fantastisch|hervorragend|toll|überzeugend|grandios|genial|brillant|fabelhaft|geweldig|uitstekend|prima"
    r"|fantastico|fantastica|bravissim[oa]|brav[oa]|eccellente|straordinari[oa]|perfett[oa]"
    r"|excelente|fantástic[oa]|espectacular|magnífic[oa]|increíble|perfect[oa]|ótim[oa]|incrível|impecável"
    r"|excellente?|formidable|génial[e]?|parfaite?|impeccable|świetn[ya]|znakomit[ya])"
)
_IS = r"(?:is|was|are|ist|war|è|era|es|está|fue|é|foi|est|était|jest)"
_ADVERBS = r"(?:[\w’'-]+\s+){0,3}?"
_PRAISED = re.compile(rf"({NAME})\s+(?:{_IS}|si\s+(?:ri)?conferma)\s+{_ADVERBS}(?:un[ao]?\s+\w+\s+)?{_PRAISE}(?!\w)")
_OWN = re.compile(rf"({NAME})['’]s?\s+(?:[\w-]+\s+){{0,2}}?(?:{_ACTING}|{_PORTRAYAL}|role\s+is|reveal\s+as)(?!\w)")
_BY = re.compile(
    rf"\b(?:(?i:{_ACTING})\s+(?:by|of|from|von|de|di|van|d['’]|por|da|do)|(?i:{_PORTRAYAL})\s+(?:by|por|durch|door|da|par))\s+"
    rf"({NAME})(?:(?:,\s*|\s+(?:and|und|et|y|e|en|i)\s+)({NAME}))?"
)
_DOES = re.compile(
    rf"({NAME})\s+(?:also\s+|really\s+|just\s+)?(?:(?:does|did|gives?|gave|delivers?|delivered|turns?\s+in)\s+(?:an?|his|her|the)\s+"
    r"(?:[\w-]+\s+){0,3}?(?:job|performance|turn|work)|steals?\s+the\s+show|stole\s+the\s+show|ruled\s+the\s+screen|stood\s+out"
    r"|stands\s+out|shines|shone|nails\s+(?:it|the\s+role)|macht\s+(?:[\w-]+\s+){0,4}?(?:gute\s+figur|guten\s+job)"
    r"|brilliert|überzeugt|liefert)\b"
)
_IN_TITLE_ROLE = re.compile(
    rf"({NAME})\b[^.;:]{{0,50}}?\s(?:as|als|como|come|comme)\s+(?:the|der|die|het|el|la|il)?\s*(?:titular|title|lead|leading|main|eponymous)\b"
)
_PLAY = re.compile(
    rf"({NAME})\s+(?:and|&|und|et|y|e|en)\s+({NAME}|[A-ZÀ-Þ][\w’'-]+)\s+(?:play|portray|spielen|spelen|jouent|interpretan|interpretano)\s"
)
_AWARDED = re.compile(
    r"\b(?i:best|melhor|mejor|miglior[e]?|beste[rn]?|meilleure?)\s+(?:(?i:supporting|lead)\s+)?(?i:actor|actress|ator|atriz|actriz|attore|attrice"
    rf"|acteur|actrice|schauspieler(?:in)?|hauptdarsteller(?:in)?)\W+(?i:for|para|per|pour|für|coadjuvante\s+para)?\s*({NAME})"
)
_ROLE_BEHIND = re.compile(rf"({NAME})\s+\([*_]*([A-ZÀ-Þ][\w’'-]+)[*_]*\)")
_ROLE_AS = re.compile(rf"({NAME})\s+(?:as|als|como|come|comme)\s+([A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'-]+)?)")
_SEVERAL = re.compile(rf"[\w’'.À-ÿ-]\s*\(({NAME}(?:\s*[;/]\s*{NAME})+)\)")
_KOREAN_BEHIND = re.compile(r"(?<![가-힣])([가-힣]{2,4})\s*\(([가-힣]{2,4})\)")
_KOREAN_PLAYED = re.compile(r"[(（]\s*([가-힣]{2,4})\s*분\s*[)）]")
_JAPANESE_PLAYED = re.compile(
    r"[（(](?:演\s*[:：-]\s*|キャスト\s*[:：]\s*)([\u3040-\u30ff\u3400-\u9fff々・ー]{2,12})[）)]"
)
_PERSONS_PAGE = re.compile(
    r"imdb\.com/name/nm|letterboxd\.com/actor/|themoviedb\.org/person|rottentomatoes\.com/celebrity", re.IGNORECASE
)
_MADE = re.compile(
    r"\b(?:director|directed|regisseur\w*|regie|regista|diretto|réalis\w+|dirigid\w+|director\w*|writer|written|author|autor\w*|producer|screenwriter)\b[^.]{0,30}$",
    re.IGNORECASE,
)
_SHARED = 2


def named(blocks: Sequence[Block], others: Iterable[str]) -> list[Credit]:
    """Actors in the running text, in order; `others` are the work's title and its makers."""
    text = "\n".join(block.text for block in blocks)
    made = {bare(name) for name in others}
    found = [
        name
        for pattern in (_PRAISED, _OWN, _BY, _DOES, _IN_TITLE_ROLE, _PLAY, _AWARDED)
        for match in pattern.finditer(text)
        if not _MADE.search(text[max(0, match.start() - 60) : match.start()])
        for name in match.groups()
        if name
    ]
    found += [
        actor
        for pattern in (_ROLE_BEHIND, _ROLE_AS)
        for actor, role in pattern.findall(text)
        if _is_used(role, actor, text)
    ]
    found += [name for match in _SEVERAL.finditer(text) for name in re.split(r"\s*[;/]\s*", match.group(1))]
    found += [link.text for block in blocks for link in block.links if _PERSONS_PAGE.search(link.url)]
    found = [name for name in found if " y " not in name]
    kept = [_plain(name) for name in found if plausible(_plain(name)) and not _is_character(_plain(name), text)]
    kept += [name for pattern in (_KOREAN_PLAYED, _JAPANESE_PLAYED) for name in pattern.findall(text)]
    kept += [
        actor
        for actor, role in _KOREAN_BEHIND.findall(text)
        if text.count(role) > _SHARED and text.count(actor) <= _SHARED
    ]
    return [Credit(name) for name in dict.fromkeys(kept) if bare(name) not in made]


def _plain(name: str) -> str:
    return re.sub(r"['’]s?$", "", squeeze(name))


def _is_used(role: str, actor: str, text: str) -> bool:
    """Is the role spoken of elsewhere, too, and more often than who plays it?"""
    return (
        len(re.findall(rf"(?<!\w){re.escape(role.partition(' ')[0])}(?!\w)", text)) > _SHARED - 1
        and text.count(actor) <= _SHARED - 1
    )


def _is_character(name: str, text: str) -> bool:
    """Does the text use the first word of the name by itself, as of somebody in the story?"""
    first, *rest = name.split()
    alone = re.findall(rf"(?<![\w-]){re.escape(first)}(?!\w)(?!\s+{re.escape(rest[0])})", text) if rest else []
    return bool(alone)
