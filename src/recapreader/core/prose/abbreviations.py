"""Full stops that do not end a sentence. The lists are short: a cut too many is harmless, one too few a spoiler."""

import re

_TITLES = {
    "en": "Mr Mrs Ms Dr Prof Lt Capt Sgt Rev",
    "de": "Hr Fr Dr Prof",
    "fr": "M MM Mme Mlle Dr Pr",
    "es": "Sr Sra Srta Dr Dra D Dña",
    "it": "Sig Dott Prof",
    "pt": "Sr Sra Dr Dra",
    "nl": "Dhr Mevr Dr",
    "sv": "Dr",
    "pl": "Dr",
}
"""Abbreviations before a name."""
_WITHIN = {
    "en": "e.g i.e e i vs cf etc ca approx vol ch ep p pp No",
    "de": "z.B z d.h d u.a u usw bzw vgl ca Nr Bd S St",
    "fr": "etc p.ex p cf vol ch env",
    "es": "etc p.ej p cf vol",
    "it": "ecc es cfr vol",
    "pt": "etc p.ex p cf vol",
    "nl": "bijv bv d.w.z enz ca nr",
    "sv": "t.ex bl.a t bl ca",
    "pl": "np m.in m tzn itd",
}
"""Abbreviations that end no sentence if a lower-case letter or a digit follows."""
_OPENERS = {
    "en": "He She It They We I You The A An His Her Their This That Then And But When Now In On At",
    "de": "Er Sie Es Wir Ich Der Die Das Ein Eine Dann Und Aber Als Nun In Im Am",
    "fr": "Il Elle Ils Elles On Je Le La Les Un Une Puis Et Mais Quand",
    "es": "Él Ella Ellos Ellas Yo El La Los Las Un Una Y Pero Cuando Entonces",
    "it": "Lui Lei Loro Io Il Lo La I Gli Le Un Una Poi E Ma Quando",
    "pt": "Ele Ela Eles Elas Eu O A Os As Um Uma E Mas Quando",
    "nl": "Hij Zij Ze Het Wij Ik De Een Dan En Maar Toen",
    "sv": "Han Hon Det De Vi Jag Den En Ett Men Och Då",
    "pl": "On Ona Ono Oni Ja Ten Ta To I Ale Gdy Potem",
}
"""Words that begin a sentence and no name: before one, even a title's full stop ends what it is part of."""
_PAIRS = {"de": ("z. B.", "d. h.", "z. T.")}
"""Abbreviations that may contain a space."""
_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*\Z")
_NEXT_WORD = re.compile(r"\s*([^\W\d_]+)(?=\s)")
_INITIAL_NEXT = re.compile(r"\.[ \u00a0](?=[^\W\d_]\.)")


def is_abbreviation(text: str, dot: int, language: str | None) -> bool:
    """Return whether the full stop at an offset is part of an abbreviation in a language that we know."""
    code = (language or "").partition("-")[0].lower()
    if code not in _TITLES:
        return False
    found = _WORD.search(text[max(dot - 12, 0) : dot])
    word = found.group() if found else ""
    if not word:
        return False
    following = text[dot + 1 : dot + 3].lstrip()[:1]
    if word in _TITLES[code].split() and following.isupper():
        next_word = _NEXT_WORD.match(text, dot + 1)
        return not (next_word and next_word.group(1) in _OPENERS[code].split())
    if word in _WITHIN[code].split() and (following.islower() or following.isdigit()):
        return True
    if any(pair in text[max(dot - 4, 0) : dot + 4] for pair in _PAIRS.get(code, ())):
        return True
    return len(word) == 1 and word.isupper() and bool(_INITIAL_NEXT.match(text, dot))
