"""Recognises captions and credits of pictures, which look like headings and are none."""

import re

from recapreader.importing.cleaning.boilerplate import DATE
from recapreader.importing.text_utils import bare, words

_CREDIT = re.compile(
    r"^\W*(?:photo(?:graph)?s?|images?|pictures?|stills?|bild(?:er)?|foto|source|quelle|credits?"
    r"|courtesy|screenshot|via|crédits?|imagen|imagem|immagine|fuente|fonte|reprodução|divulgação|画像|写真|출처|사진)\b[^:.]{0,30}(?::"
    r"|\bcredit\b|\bvia\b|\bof\b).{0,80}$|^\(?(?:image|photo)\s+credit\b.*$"
    r"|^(?:photo(?:graph)?|image|picture|foto|bild)s?\s+(?:by|von|de|di|courtesy)\b.{0,60}$"
    r"|^©.{0,80}$",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    r"\w\s*/\s*(?:netflix|hbo(?:\s+max)?|hulu|disney\+?|amc|nbc|abc|cbs|fox|fx|bbc|itv|starz|showtime|peacock"
    r"|paramount\+?"
    r"|apple(?:\s+tv\+?)?|amazon|prime\s+video|getty(?:\s+images)?|shutterstock|alamy|universal|sony|lionsgate"
    r"|a24|warner\W.*"
    r"|dpa|afp|ap|reuters)\W*$|^(?:imdb|youtube|netflix|giphy|getty\s+images|shutterstock|alamy|everett\s+collection"
    r"|hbo|amc|nbc|abc|cbs|fox|fxx?|bbc|itv|tnt|tbs|usa|syfy|mtv|pbs|the\s+cw|cw|ard|zdf|rtl|orf|dpa|afp|ap|rai"
    r"|tf1|kbs|sbs|tvn|jtbc|nhk)\W*$"
    r"|^.{2,60}\((?:imdb|youtube|netflix|hbo|hulu|amc|via\s[^()]+)\)$",
    re.IGNORECASE,
)
_STILL = re.compile(
    r"^(?:an?|another|the|one|official|una?|une|eine?|un['’]|weitere)?\s*(?:still|scene|scena|escena|scène"
    r"|immagine|imagen|fotograma|image|screenshot|screengrab|poster"
    r"|promotional\s+(?:image|photo)|key\s+art|film\s+still|szenenbild|szene|standbild"
    r"|filmstill)\s+(?:\w+\s+)?(?:from|of|in|aus|zu|de|du|del|di|da|tratta|tirée|dal)\b.{0,100}$",
    re.IGNORECASE,
)
_PAREN = re.compile(r"^\([^()]{2,60}\)$")
_YEAR_END = re.compile(r",\s*(?:c(?:irca|a)?\.?\s*)?(?:19|20)\d\d\W*$")


def is_credit(text: str) -> bool:
    """Return whether a line credits a picture."""
    line = text.strip(" *_")
    if words(line) > 14:
        return False
    return bool(_CREDIT.match(line) or _AGENCY.search(line) or (_PAREN.match(line) and words(line) <= 6))


def is_caption(text: str, title: str) -> bool:
    """A line that describes a picture: a still from the work, or somebody "in" or "on" it."""
    line = text.strip(" *_")
    if words(line) > 18 or line.endswith("?"):
        return False
    if _STILL.match(line) or (_YEAR_END.search(line) and words(line) <= 8 and not DATE.search(line)):
        return True
    return bool(title) and _names_the_work_last(line, title)


def _names_the_work_last(line: str, title: str) -> bool:
    core = bare(re.sub(r"\((?:19|20)\d\d\)\W*$", "", line))
    return bool(
        re.search(rf"\b(?:in|on|from|as seen in)(?: the)?(?: movie| film| series)? {re.escape(bare(title))}$", core)
    )
