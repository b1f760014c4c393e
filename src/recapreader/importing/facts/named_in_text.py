"""Find the title of the work in what an article says about it: a definition, a heading with its year, a quoted name."""

import re
from collections.abc import Iterable, Sequence

from recapreader.importing.cleaning.headings import title_case_share
from recapreader.importing.facts.work_title import QUESTION, YEARED, mentions, quoted
from recapreader.importing.text_utils import bare, unquote, words

_DEFINED = re.compile(
    r"^[“\"‘'*_«„『「]*([A-Z0-9À-Þ一-龯ぁ-んァ-ヶ가-힣][^.!?\n()]{0,70}?)[”\"’'*_»』」]*\s*(?:\([^()]{2,80}\)\s*)?,?(?:\s+(?:is|was|are|ist|war|est|es|è)\s+|\s*(?:とは|は|은|는)\s*)(?:an?|the|eine?|der|die|das|une?|una?|il|la|el|le|、)?\s*[^.!?]{0,140}?"
    r"(?:film|movie|series|sitcom|novel|book|play|video\s+game|thriller|drama|comedy|show|episode"
    r"|serie|roman|miniseries|horror|película|romanzo|映画|ドラマ|小説|アニメ|영화|드라마|소설)",
    re.IGNORECASE,
)
_PART_OF = re.compile(
    r"^(?:The\s+\w+(?:\s+and\s+\w+)?\s+season|[“\"][^”\"]{1,60}[”\"]\s+is\s+the\s+[^.]{0,60}?\bepisode)\s+of\s+"
    r"(?:the\s+\w+\s+season\s+of\s+)?(?:(?:the\s+)?(?:[\w-]+\s+){0,6}?(?:series|sitcom|show|drama|anime|miniseries)\s+)?"
    r"((?:[A-Z0-9][\w’':&-]*|of|the|and|in|a)(?:\s+(?:[A-Z0-9][\w’':&-]*|of|the|and|in|a|to|for))*)"
    r"(?=\s+(?:premiered|is|was|aired|began|debuted|consist\w*|has|had|were|ran|started|concluded|follows|stars)\b|[,.])"
)
_COUNTED = re.compile(r"(?:season|series|episode|staffel|folge|saison|temporada|stagione)\s+\w+\W*$", re.IGNORECASE)
_ON = re.compile(r"^\W*(?i:this|last)\s+(?i:week|time|night)\s+on\s+[“\"‘'*_]*([A-Z][\w’':& -]{1,50}?)[”\"’'*_]*,")
_OF_A_PLATFORM = re.compile(r"^(?:the\s+)?(?:netflix|hbo|hulu|amazon|apple\s+tv\+|disney\+)['’]s\s+", re.IGNORECASE)
_LEADING_CLAUSE = re.compile(r"^(?:sortie?|in|en|im|released|né)\b[^,]{0,30},\s+", re.IGNORECASE)
_NO_NAME = re.compile(
    r"(?:the\s+(?:film|movie|series|show|story|book|novel|episode|season)|it|he|she|they|this|that|these|you|we|i|one|what"
    r"|who|there|here|in|on|at|after|when|while|because|although|since|if|but|and)\b",
    re.IGNORECASE,
)
_POINTING = re.compile(
    r"\b(?:this|these|diese[rsmn]?|unsere[rsmn]?|cette|ce|notre|est[ae]|nuestr[ao]|quest[ao]|nostr[ao])\b",
    re.IGNORECASE,
)


def as_written(title: str, text: str) -> str:
    """A title in capitals as the text spells it."""
    if not title.isupper():
        return title
    found = re.findall(rf"(?<!\w){re.escape(title)}(?!\w)", text, re.IGNORECASE)
    return next((name for name in found if not name.isupper() and name[:1].isupper()), title)


def in_headings(headings: Iterable[str]) -> tuple[str, int] | None:
    """`X (YEAR)` at the head of a heading: the surest title and year there are."""
    for heading in headings:
        match = YEARED.match(heading.strip(" *_"))
        fits = match is not None and not QUESTION.search(match.group(1)) and words(match.group(1)) <= 10
        if match and fits and not _COUNTED.match(match.group(1)):
            return unquote(match.group(1)), int(match.group(2))
    return None


def defined(sentence: str) -> str:
    """The subject of "X is a 2002 thriller film", or nothing."""
    part = _PART_OF.match(sentence.strip())
    if part:
        return unquote(part.group(1))
    match = _DEFINED.match(sentence.strip())
    if not match:
        return ""
    name = unquote(_OF_A_PLATFORM.sub("", unquote(_LEADING_CLAUSE.sub("", match.group(1)))))
    english = re.match(r"[”\"’'*_»]*\s*(?:\([^()]*\)\s*)?,?\s+(?:is|was|are)\b", sentence.strip()[match.end(1) :])
    named = not english or title_case_share(name) == 1.0
    return "" if words(name) > 9 or not named or _POINTING.search(name) or _NO_NAME.match(name) else name


def asked_for(sentence: str) -> str:
    """The work that a call to readers names: "Haven't seen X yet?", "This week on X, …"."""
    match = _ON.match(sentence) or re.search(
        r"\b(?:seen|watched|read)\s+[“\"‘']?([A-Z][\w’':& -]{1,50}?)[”\"’']?\s+yet\s*\?", sentence
    )
    name = unquote(match.group(1)) if match else ""
    return name if title_case_share(name) == 1.0 and words(name) <= 8 else ""


def named_in(text: str, names: Sequence[str], body: str) -> str:
    """A quoted or emphasised name beside a word such as "film" in an opening paragraph."""
    kinds = (
        r"(?:film|movie|series|show|novel|book|thriller|drama|titled|called|entitled|summary|recap|of"
        r"|película|serie|romanzo|roman|for)"
    )
    for name in [*quoted(text), *names]:
        clean = unquote(_OF_A_PLATFORM.sub("", unquote(name)))
        if not 1 <= words(clean) <= 9 or not clean[:1].isupper() or _NO_NAME.fullmatch(clean):
            continue
        around = re.search(
            rf"(?:{kinds}|[’']s)\W+(?:\w+\W+){{0,2}}?[\W_]*{re.escape(clean)}|{re.escape(clean)}[\W_]*(?:is"
            r"|was|,)\W+(?:an?|the)\b",
            text,
            re.IGNORECASE,
        )
        if around or mentions(clean, body) >= 3:
            return clean
    return ""


def fuller(title: str, names: Iterable[str]) -> str:
    """A longer name in the text that begins with the title: headlines shorten."""
    core = bare(title)
    for name in names:
        long = unquote(name)
        if (
            bare(long).startswith(core + " ")
            and words(core) >= 2
            and words(long) <= 10
            and re.match(r"(?:and|&|or|of|in|und|et|y|e)\b", bare(long)[len(core) + 1 :])
        ):
            return long
    return title
