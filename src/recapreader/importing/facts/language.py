"""Which language a text is in: by its script, or else by its commonest small words."""

import re
from collections import Counter

_SMALL = {
    "en": "the and of to is in that with his her for he she it as on who they",
    "de": "der die das und ist nicht ein eine mit sich auf dem den von zu im wird als",
    "fr": "le la les et est une dans qui des du pour que il elle pas sur au avec",
    "es": "el los las y es una en que del por con su para se como más pero no",
    "it": "il gli e è una che di non per con del della sono si nel alla ma anche",
    "pt": "o os as e é uma em que do da por com para não se mais no na",
    "nl": "de het een en is van in dat niet op met zijn voor hij ze maar ook",
    "sv": "och att det som en på är av för med den till inte han hon ett var sig",
    "da": "og at det som en på er af for med den til ikke han hun et var sig jeg",
    "no": "og at det som en på er av for med den til ikke han hun et var seg jeg",
    "pl": "i w na z się nie do że jest to jak po co ale za jego przez który",
    "tr": "ve bir bu da de ile için çok ama olarak daha gibi kadar sonra onu ki ne",
    "cs": "a se na je že v s z do to jako ale po jeho který by pro jsem",
    "ro": "și de la în cu pe nu că o un din care este pentru sau dar lui",
    "hu": "a az és egy nem hogy van is meg de ez csak volt már mint",
    "fi": "ja on ei että se hän oli kun mutta niin kuin myös ovat jo",
    "id": "yang dan di dengan ini itu untuk dari dia tidak pada ke adalah",
}
_TOLD = frozenset(["en", "de", "fr", "es", "it", "pt", "nl"])
_JUDGED = frozenset(["en", "de", "fr", "es", "it"])
_SCANDINAVIAN = frozenset(["sv", "da", "no"])
_ENOUGH = 5
_OTHER_SCRIPTS = re.compile(r"[\u0370-\u06ff\u0900-\u109f\u1200-\u137f\u1780-\u17ff]")
_WORDS = {language: frozenset(words.split()) for language, words in _SMALL.items()}

_BEFORE_NAMES = (
    "though although before after sometimes maybe perhaps while when where so even both if like also from not here then"
    " there starring featuring but still only one what how why who no yes oh well now this these our my your its"
)
STOP_WORDS = (frozenset().union(*_WORDS.values()) | frozenset(_BEFORE_NAMES.split())) - {"per", "van", "de", "del"}
"""What a sentence may begin with in front of a name."""


def is_judged(text: str) -> bool:
    """Return whether we can judge sentences in its language; if that is uncertain, nothing of it may be open."""
    sample = text[:8000]
    if len(re.findall(r"[\u3040-\u30ff]|[\uac00-\ud7af]", sample)) > 5:
        return True
    letters = re.findall(r"[^\W\d_]+", sample.casefold())
    if (
        not letters
        or len(_OTHER_SCRIPTS.findall(sample)) * 5 > len("".join(letters))
        or re.search(r"[\u4e00-\u9fff]{4}", sample)
    ):
        return False
    counts = Counter(letters)
    scores = {language: sum(counts[word] for word in words) for language, words in _WORDS.items()}
    scores["en"] += sum(counts[word] for word in ("a", "an", "this", "was", "by", "has", "are", "film", "series"))
    known = max(scores[language] for language in _JUDGED)
    foreign = max(score for language, score in scores.items() if language not in _JUDGED)
    return known >= foreign and known > 0


def guess(text: str) -> str:
    """Return a BCP 47 code, or nothing if the text is too short to say."""
    sample = text[:8000]
    if len(re.findall(r"[\u3040-\u30ff]", sample)) > 5:
        return "ja"
    if len(re.findall(r"[\uac00-\ud7af]", sample)) > 5:
        return "ko"
    counts = Counter(re.findall(r"[^\W\d_]+", sample.casefold()))
    scores = {language: sum(counts[word] for word in words) for language, words in _WORDS.items() if language in _TOLD}
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] >= 5 else ""


def surely(text: str) -> str:
    """Return the code of the language that most small words are of, or whose script it is; nothing in doubt."""
    sample = text[:8000]
    if code := guess(sample) if re.search(r"[\u3040-\u30ff]{3}|[\uac00-\ud7af]{3}", sample) else "":
        return code
    letters = re.findall(r"[^\W\d_]+", sample.casefold())
    size = len("".join(letters)) or 1
    if len(re.findall(r"[\u4e00-\u9fff]", sample)) * 2 > size:
        return "zh"
    if len(re.findall(r"[а-яё]", sample.casefold())) * 2 > size:
        return "" if re.search(r"[іїєґў]", sample.casefold()) else "ru"
    counts = Counter(letters)
    scores = sorted(((sum(counts[word] for word in words), code) for code, words in _WORDS.items()), reverse=True)
    (best, code), (second, other) = scores[:2]
    if best < _ENOUGH or (best * 4 < second * 5 and not {code, other} <= _SCANDINAVIAN):
        return ""
    return "sv" if code in _SCANDINAVIAN else code
