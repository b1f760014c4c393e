"""Recognise a spoiler warning, in any of the languages we know.

A warning marks where the story begins. It never opens what is before it: that must pass the judge of its own.
"""

import re

from recapreader.importing.text_utils import sentences, words

_SPOILER = (
    r"spoil(?:er\w*)?\b|спойлер\w*|剧透|劇透|\bspoiler[-‑]\w+|divulg[aâ]ch\w*|destrip[ae]\w*"
    r"|\bspoileraggi\w*"
    r"|ネタバレ|ネタばれ|スポイラー|스포일러|스포(?:\s?주의|\s?있|\s?포함|가\s)|결말\s?포함"
)
_SPOILER_WORD = re.compile(_SPOILER, re.IGNORECASE)
_NEGATED = re.compile(
    r"(?:\bno|\bnon|\bnot|\bzero|\bwithout(?:\s+any)?|\bfree\s+of|\bavoid(?:ing)?|\bohne|\bkeine?|\baucun"
    r"|\bning[uú]n|\bnessuno?|\bwo(?:n['’]?t|uld\s+not)|\bwill\s+not"
    r"|\bsans|\bsin|\bsenza|\bpas\s+de)\b"
    r"[\s\"“”'’-]*(?:\w+\s+){0,2}spoil\w*|spoil\w*[-\s]*(?:free|less|frei)\b|nonspoiler\w*"
    r"|ネタバレ(?:な|無|し(?:ない|てい))|스포(?:일러)?\s*(?:없|無)",
    re.IGNORECASE,
)
_SYNTAX = re.compile(
    r"\b(?:ahead|below|follow(?:s|ing)?|warning|alert|contain(?:s|ing)?|coming|beware|ahoy|full"
    r"|forward|ahead|inside|incoming"
    r"|major|discuss(?:es|ed|ing)?|obviously|possible|mild|big|heads[- ]up|disclaimer|here|galore"
    r"|abound|filled|will\s+be|may\s+be"
    r"|click|reveal|after|from\s+(?:here|this)|up\s+to|territory|zone|about\s+to|inevitable|unavoidable"
    r"|throughout|within|achtung|vorsicht|warnung|folgen|folgt|enth[aä]lt"
    r"|warnstufe|werden|attention|contient|alerte|à\s+venir|suivent|a\s+partir\s+de|da\s+qui|in\s+poi|dévoil\w+"
    r"|territorio|desde\s+aquí|ab\s+hier|seguono"
    r"|gare|cuidado|aviso|advertencia|alerta|contiene|ojo|atenci[oó]n|attenzione|allerta"
    r"|ovviamente|occhio|осторожно|внимание|содерж\w+|дальше|далее|ниже|uwaga|zawiera|dikkat|içerir|pas\s+op|let\s+op|bevat"
    r"|cảnh\s+báo)\b|注意|含|あり|警告|提示|慎|주의|포함|있",
    re.IGNORECASE,
)
_WORDLESS = re.compile(
    r"\bhaven['’]?t\s+(?:you\s+)?(?:yet\s+)?(?:seen|watched|read|finished)\b[^.!]{0,60}\?"
    r"|\bbookmark\s+(?:this|the)\s+(?:page|article|post)|\bnoch\s+nicht\s+(?:gesehen|gelesen)\b[^.!]{0,40}\?"
    r"|\bstop\s+reading\b|\bread\s+no\s+further\b|\bdo(?:n['’]?t"
    r"|\s+not)\s+(?:just\s+)?read\s+(?:any\s+)?(?:further|on|past)"
    r"|\bturn\s+back\s+now\b|\bplot\s+(?:details|points|twists)\s+(?:are\s+)?(?:ahead|below|follow|discussed)"
    r"|\breveal(?:s|ing)?\s+(?:key|major|important|crucial|significant)\s+(?:plot|story|details"
    r"|twists|elements)"
    r"|\bgives?\s+away\s+the\s+(?:ending|plot|twist)|\bdiscusses\s+(?:the\s+ending|plot\s+details"
    r"|major\s+plot)"
    r"|\b(?:reveals?|discuss(?:es)?|explains?|dévoile|révèle|raconte|verr[aä]t)\s+(?:the|la|das"
    r"|den)\s+(?:end(?:ing|e)?|fin|schluss)\s+(?:of|du|de|des|der|von)\b"
    r"|\bat\s+your\s+own\s+(?:risk|peril)\b|\byou\s+have\s+been\s+warned\b|\bcontains?\s+(?:major\s+"
    r"|key\s+)?plot\s+(?:details|points|twists)\b"
    r"|\bne\s+lisez\s+pas\s+(?:la\s+suite|plus\s+loin)|\bno\s+sigas\s+leyendo|\bdeja\s+de\s+leer"
    r"|\bnon\s+leggete\s+oltre|\bnon\s+proseguite"
    r"|\bnicht\s+weiterlesen|\bhört\s+auf\s+zu\s+lesen"
    r"|\blast\s+chance\s+to\s+(?:bookmark|leave|turn|stop)|\bbeware\s+if\s+you\s+have(?:n['’]t|\s+not)"
    r"|\bif\s+you\s+have(?:n['’]?t|\s+not)\s+(?:already\s+|yet\s+)?(?:seen|watched|read|finished"
    r"|caught)[^.!?]{0,60}"
    r"(?:stop|turn|leave|go|come\s+back|return|bookmark|look\s+away|read)"
    r"|\brivela\s+(?:elementi|dettagli)|\bsvelandone|\brevela\s+(?:detalles|elementos)"
    r"|\brévèle\s+(?:des|les)\s+(?:éléments|détails)"
    r"|\bverr[aä]t\s+(?:das\s+ende|wichtige|die\s+handlung|details)|結末に触れ|結末まで(?:書|紹介|解説)|物語の核心"
    r"|未見の方|まだ(?:観|見|読)(?:て|ん)(?:い)?ない方|결말을?\s*(?:알|밝|담)",
    re.IGNORECASE,
)
_JOKE = re.compile(r"^[^.!?]*\w[^.!?]*[(\[,—–-]\s*spoiler(?:s)?\s*(?:alert|warning)?\s*[:)\],—–-]", re.IGNORECASE)
_NEWS = re.compile(r"^\W*spoiler\s*:", re.IGNORECASE)
_SERVING = re.compile(
    r"\bif\s+you\s+have(?:n['’]?t|\s+not)|\bcheck\s+out\s+our|\bwe\s+(?:recommend|suggest|advise)"
    r"|\bafter\s+(?:watching|seeing|reading)"
    r"|\b(?:watch|see|read)\s+(?:it|the\s+(?:film|movie|show|episode|book))\s+first|\bsuggerisce"
    r"|\bdopo\s+(?:aver\s+visto|la\s+visione)|\bavant\s+de\s+lire"
    r"|\berst\s+(?:an)?(?:schauen|sehen|lesen)|\bantes\s+de\s+leer|"
    r"\b(?:keep|continue|carry\s+on)\s+reading|\bread\s+on\b|\bscroll\b|\bproceed\b"
    r"|\bbefore\s+you\s+(?:read|go|continue)|\bbeen\s+warned"
    r"|\bclick\s+away|\bweiterlesen|\bweiterliest|\bcontinue[rz]?\s+(?:la\s+|votre\s+)?lecture"
    r"|\bsigue\s+leyendo|\bproseguire",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"^(?:the\s+|full\s+)*(?:plot|story|summary|synopsis|ending|recap|handlung|ende|fin|trama|finale|final|argumento)\b"
    r"[^.!?]{0,20}[(\[][^()\[\]]*[)\]]$",
    re.IGNORECASE,
)
_TOLD_HERE = re.compile(
    r"(?:と|・|&|\band\b)\s*(?:ネタバレ|spoilers?)\W*$|ネタバレ(?:と|・|解説|考察|感想|あらすじ)|spoilers?\s+(?:and|&)\b",
    re.IGNORECASE,
)
_REPEATED = re.compile(r"\b(?:again|(?:some|even|a\s+few|many|yet)\s+more|further|additional|another)\b", re.IGNORECASE)
_LONGEST = 60


def is_negated(text: str) -> bool:
    """Return whether the text promises that there are no spoilers."""
    return bool(_NEGATED.search(text))


def promises_none(text: str) -> bool:
    """Return whether it promises to be free of spoilers, and never says the opposite."""
    return is_negated(text) and not is_warning_sentence(_NEGATED.sub(" ", text))


def is_warning_sentence(sentence: str) -> bool:
    """Return whether this sentence is a spoiler warning."""
    text = _NEGATED.sub(" ", sentence).strip("*_ ")
    if _WORDLESS.search(text):
        return True
    if not _SPOILER_WORD.search(text) or _NEWS.match(text) or _HEADING.match(text):
        return False
    if _SYNTAX.search(text):
        return not _is_joke(text)
    return words(text) <= 4 and not _TOLD_HERE.search(text)


def _is_joke(text: str) -> bool:
    """Match an aside such as "they (spoiler alert) part": words before it in the sentence, no more after it."""
    match = _JOKE.match(text)
    if not match:
        return False
    aside = re.search(r"[(\[]([^()\[\]]*spoil[^()\[\]]*)[)\]]\W*$", text, re.IGNORECASE)
    return not aside or bool(re.match(r"\s*spoiler\s*(?:alert|warning)?\s*:", aside.group(1), re.IGNORECASE))


def is_repeated(text: str) -> bool:
    """Return whether a warning follows others ("again, some more spoilers"): the text above it is not safe either."""
    return bool(_REPEATED.search(text)) and words(text) <= 15


def is_warning_block(text: str) -> bool:
    """Return whether the whole block is a warning: a short line, or a longer one whose other sentences all serve it."""
    size = words(text)
    if size > _LONGEST * 2:
        return False
    parts = sentences(text)
    hits = [is_warning_sentence(part) for part in parts]
    if not any(hits):
        return False
    serving = [hit or bool(_SERVING.search(part)) for hit, part in zip(hits, parts, strict=True)]
    return size <= 12 or (serving[0] and (sum(serving) * 2 >= len(parts) or size <= _LONGEST))


def beside_warning(text: str) -> str:
    """Return the rest of a block that is a warning: the sentences that neither warn nor serve the warning."""
    return " ".join(part for part in sentences(text) if not (is_warning_sentence(part) or _SERVING.search(part)))


def warning_at(text: str) -> int | None:
    """Return the index of the first sentence that warns, if it is the first or among the last two of the block."""
    parts = sentences(text)
    for index, part in enumerate(parts):
        if is_warning_sentence(part) and not is_repeated(part):
            return index if index == 0 or index >= len(parts) - 3 else None
    return None
