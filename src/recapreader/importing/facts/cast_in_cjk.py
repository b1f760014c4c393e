"""Actors named in running text where names have no capitals: in Japanese, Korean and Chinese."""

import re

from recapreader.importing.facts.people import plausible
from recapreader.importing.model import Credit

_LEAST = 2
_KANA = r"[\u30a0-\u30ff\u3400-\u9fff々・ー＝=]{2,20}"
_FOREIGN = r"[\u30a1-\u30fa\u30fc]{2,}(?:[・＝=][\u30a1-\u30fa\u30fc]+)+"
"""A name from another script, in parts."""
_HAN = r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,6}(?:[·・][\u4e00-\u9fff]{1,8})+"
_CJK_LISTS = (
    re.compile(
        r"(?:主演|出演|キャスト)(?:は|[:：]|に|者は)?\s*((?![の的])[\u3040-\u30ff\u3400-\u9fff・々、と]+?)"
        r"(?=。|など|ら[がは]|が[演主出]|です|で、|だ|である|$)",
        re.MULTILINE,
    ),
    re.compile(rf"(?:主演|主役|ヒロイン|俳優|女優)(?:の|を(?:務める|演じる))({_KANA}?)(?=[はがもをのに、。])"),
    re.compile(rf"(?:^|。)\s*({_KANA}(?:[や、と]{_KANA})*)(?:など|ら)?(?:も|が)出演", re.MULTILINE),
    re.compile(
        r"(?:주연|출연|배우)[은는]?\s*[:：]?\s*([가-힣]{2,4}?(?:\s*[,와과·]\s*[가-힣]{2,4}?)*)"
        r"(?=이다|입니다|이며|이고|이\s|가\s|은\s|는\s|등|[.,]|\s*$)",
        re.MULTILINE,
    ),
    re.compile(rf"[（(](?:演|キャスト|饰演?|飾演?|cast)\s*[:：-]?\s*({_KANA})[）)]", re.IGNORECASE),
    re.compile(
        rf"[（(]({_HAN})\s*[饰飾]演?[）)]|由({_HAN}?)(?:所|来)?[饰飾]演|(?:^|[。，、；])({_HAN})[饰飾]演?(?:的|了)?(?=[^（）()])"
    ),
    re.compile(r"(?:^|[。，；\s])(?:领衔)?主演\s*[:：]\s*([\u4e00-\u9fff·、，, /]+)", re.MULTILINE),
    re.compile(rf"(?:^|[由，。、])({_HAN}(?:[、和与]{_HAN})*)等?(?:领衔)?主演", re.MULTILINE),
    re.compile(rf"({_FOREIGN}|[\u3400-\u9fff々]{{2,6}})(?:が|の)?演じ(?!られ)"),
    re.compile(rf"({_FOREIGN}(?:[と、や]{_FOREIGN})*)(?:ら|など)?が(?:共演|出演)"),
    re.compile(
        r"(?<![가-힣])([가-힣]{2,3})(?:이|가)\s*(?:연기|맡은|분한)|(?<![가-힣])([가-힣]{3}) 배우(?=의|가|는|님)"
    ),
    re.compile(r"(?<![가-힣])([가-힣]{2,4}(?:\s*,\s*[가-힣]{2,4})*)\s*주연의?"),
    re.compile(r"[(（]\s*([가-힣]{2,4})\s*분\s*[)）]"),
    re.compile(r"([가-힣]{2,4})\s*[(（][^()（）\n]{1,20}?\s?역\s*[)）]"),
    re.compile(rf"({_KANA})\s*[(（][^()（）\n]{{1,20}}?\s?役\s*[)）]"),
)
_BETWEEN_CJK = r"[、，,/やと・·와과\s]+"
_BETWEEN_FOREIGN = r"[、，,/\s]+|(?<=[\u30a1-\u30fc])[やと](?=[\u30a1-\u30fa])"
_BEHIND_ROLE = re.compile(rf"[（(]({_FOREIGN})[）)]")
_KOREAN_PAIR = re.compile(r"(?<![가-힣])([가-힣]{2,4})\s*\(([가-힣]{2,4})\)")


def in_cjk(text: str) -> list[Credit]:
    """The same where names have no capitals: lists behind "starring", and pairs of role and actor.

    Of pairs such as `A(B)`, that side is the actors' which the text uses less elsewhere.
    """
    lists = [names for pattern in _CJK_LISTS for match in pattern.finditer(text) for names in match.groups() if names]
    found = [name for names in lists for name in _split(names)]
    behind = _BEHIND_ROLE.findall(text)
    found += behind if len(set(behind)) >= _LEAST else ()
    pairs = _KOREAN_PAIR.findall(text)
    if pairs:
        roles, actors = sorted(zip(*pairs, strict=True), key=lambda side: -sum(map(text.count, side)))
        found += actors if len(pairs) >= _LEAST or text.count(roles[0]) > _LEAST else ()
    return [Credit(name) for name in found if plausible(name)]


def _split(names: str) -> list[str]:
    between = _BETWEEN_FOREIGN if re.search(_FOREIGN, names) else _BETWEEN_CJK
    return [re.sub(r"^(?:共演|出演)(?:に|は|者は)?", "", name) for name in re.split(between, names)]
