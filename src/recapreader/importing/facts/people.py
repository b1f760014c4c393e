"""Who plays: actors from prose and cast lists. An actor's name is public, a role waits for the last hidden section.

A name in parentheses behind a role is an actor's only if nothing in the telling uses it as a character's.
"""

import re
from collections.abc import Iterable, Sequence

from recapreader.importing.boundary.classifier import about_signs
from recapreader.importing.model import Credit
from recapreader.importing.text_utils import CJK, bare, sentences, squeeze, unquote, words

_PARTICLE = r"(?:de|v[oa]n(?:\s+de[rn]?)?|di|da|del|della|la|le|bin|al|el|dos|ten|ter|du|Mc|Mac|O['’])"
UPPER = "A-ZÀ-ÖØ-ÞĆČĎĞİŁŃŇŐŘŚŠŞŤŮŰŹŻŽĀĒĪŌŪА-ЯЁІЇЄΑ-Ω"
_WORD = rf"(?:(?:[A-Z]\.)+|[{UPPER}](?:[\w’'À-ÿ-]|\.(?=\w))*)"
_GAP = r"[^\S\n]+"  # a name never goes on in the next line
NAME = rf"{_WORD}(?:{_GAP}(?:{_PARTICLE}{_GAP})*{_WORD}){{1,3}}(?:(?<=\s[JS]r)\.)?"
_LIST = (
    rf"{NAME}(?:\s*(?:\([^)]*\))?\s*(?:as\s+(?:[^,;.]|(?<=\bDr)\.)+?)?(?:,\s*(?:and\s+|with\s+"
    rf"|und\s+)?|\s+(?:and|with|&|und|et|y|e)\s+){NAME})*"
)
_BEFORE_NAMES = (
    r"\s*:?\s+(?:(?:the|actors?|actress(?:es)?|veterans?|newcomers?|award-winning|oscar[- ]winner"
    r"|(?:always\s+|ever\s+)?(?:excellent|great|brilliant|wonderful|fantastic|legendary|late|terrific|superb|talented"
    r"|reliable|inimitable|incomparable)"
    r"|by)\s+)*"
)
_STARS = re.compile(
    r"\b(?i:stars|starring|cast\s+(?:also\s+)?(?:includes|features)"
    r"|(?:ensemble\s+)?cast,?\s+(?:that\s+)?includ(?:ing|es)"
    r"|cast,?\s+(?:is\s+|was\s+)?(?:led|headed|headlined)\s+by|reparto\s+que\s+incluye\s+a"
    r"|reparto\s+(?:lo\s+)?(?:encabeza(?:do\s+por)?|completa)"
    r"|lead\s+actors?|lead\s+actress(?:es)?"
    r"|(?:film|movie|série|película|serie|series|cast)\s+(?:réunit|reúne|riunisce|brings\s+together)"
    r"|protagonist[iae]s?\s+(?:del|della|de\s+la|de)\s+\w+\s+(?:sono|son|è|es)"
    r"|(?:played|portrayed|headlined|voiced)\s+by|in\s+the\s+lead\s+roles?|protagonizad[ao]\s+por"
    r"|interpretat[oaie]\s+da|gespielt\s+von|verkörpert\s+von"
    r"|in\s+den\s+hauptrollen(?:\s+(?:sind|spielen|sehen\s+wir))?|(?:joué|incarné|interprété)e?s?\s+par"
    r"|interpretad[ao]s?\s+por)"
    rf"{_BEFORE_NAMES}({_LIST})"
)
_PERHAPS_STARS = re.compile(rf"\b(?i:featuring|features|star|spielen|spielt|mit|avec|con){_BEFORE_NAMES}({_LIST})")
_BEHIND_TITLE = re.compile(rf"[”\"’»“』],?\s+(mit|avec|con|with|starring|featuring)\s+({_LIST})")
_CAST_OF = re.compile(
    r"\b(?i:(?:elenco|reparto|cast)\b[^.]{0,30}?,?\s+(?:inclui(?:ndo)?|incluyendo|incluso|tra\s+cui|y\s+compris|dont)\s+(?:(?:performances|atuações|interpretações)\s+(?:\w+\s+)?d[eo]\s+)?"
    r"|estrelad[oa]s?\s+por"
    r"|(?:interpretad|vivid)[oa]s?\s+por|to\s+star|(?:the\s+|main\s+|lead\s+|younger\s+|older\s+)actors\s*[—–-])"
    rf"\s*({_LIST})|\b(?i:film|série|serie)\b[^.]{{0,60}}\bavec\s+({_LIST})"
)
_AMONG = re.compile(
    rf"({NAME}(?:,\s*{NAME}){{0,19}}(?:,?\s+(?:and|&)\s+{NAME})?)\s+(?:are\s+among\s+the\s+(?:\w+\s+)?cast"
    rf"|round\s+out\s+the\s+cast"
    rf"|play\s+[A-ZÀ-Þ][\w’'-]+\s+and\s+[A-ZÀ-Þ])"
)
_PLAYS_A = re.compile(
    rf"({NAME})\s+(?:plays|portrays|spielt|interpreta|joue|speelt)\s+(?:an?|the|eine?n?|un[ae]?|een)\s+"
    r"(?!(?:\w+\s+)?(?:roles?|part|trick|game|song|joke|prank|record|tune|card|fool|victim|rolle|rol|rôle"
    r"|ruolo)\b)[a-zà-ÿ]"
)
_IN_ROLE = re.compile(
    rf"({NAME})\s+(?:\(as\s+|(?:returning\s+)?(?:as|como|als)\s+)(?:the\s+|an?\s+)?(?:[a-z][\w-]*\s+){{0,3}}[A-ZÀ-Þ]"
)
_AS_IN_PARENTHESES = re.compile(rf"({NAME})\s+\((?:as|als|como|come)\s+(?:the\s+)?[A-ZÀ-Þ][^()]{{1,40}}\)")
_DATED_WITH = re.compile(
    rf"\b(?:films?|movie|series?|serie|thriller|drama|película|miniserie|romanzo)\b[^.]{{0,60}}?\b(?:19|20)\d\d\)?,?\s+"
    rf"(?:con|mit|avec|with|starring)\s+(?:(?:the|los|les|gli)\s+)?({_LIST})"
)
_WITH = re.compile(rf"\bwith\s+({_LIST})\s+in\s+(?:the\s+)?supporting\s+roles?")
_THEY_STAR = re.compile(
    rf"({NAME}(?:,\s*{NAME}){{0,4}}(?:,?\s+(?:and|&)\s+{NAME})?)\s+(?:co-?)?stars?\s+(?:in|as|opposite|together"
    rf"|alongside)\b"
)
_SEES_PLAY = re.compile(rf"\b(?:sees|has|finds)\s+({NAME})\s+(?:play|star|portray)(?:ing)?\b")
_PLAYS = re.compile(
    rf"({NAME})\s+(?:plays|portrays|voices|spielt|interpreta|joue|incarne)\s+(?:the\s+\w+\s+)?([A-ZÀ-Þ][\w’'-]+)"
)
_MADE_OR_PLAYED = re.compile(
    r"\b(?i:director|directed\s+by|author|writer|written\s+by|creator|novelist|producer|showrunner"
    r"|regisseur(?:in)?|regie|réalisateur"
    rf"|regista|director[a]?|stars?|starring|actors?|actress)\s+(?:{NAME}(?:,|\s+and)\s+)?{NAME}$"
)
_ACTOR_COMMON = re.compile(
    r"(?:(?<!the\s)(?<!original\s)\b(?:actors?|actress(?:es)?|guest\s+star)|[”\"’]\s+star)\s+"
    rf"({NAME})(?![\w’'-]|\s*\()"
)
_PAREN = re.compile(
    r"([\w’'.À-ÿ-]+[”\"’']?)\s*\((?:(?:also\s+)?(?:played|portrayed|voiced)\s+by\s+|the\s+(?:great"
    rf"|wonderful|excellent|always\s+\w+)\s+)?({NAME})(?:[,;][^()]{{0,40}})?\)"
)
_AS = re.compile(rf"({NAME})\s+(?:as|als|como|come|dans\s+le\s+rôle\s+d[eu']|nel\s+ruolo\s+di)\s+(.+)$", re.DOTALL)
_OTHER_WORK = re.compile(r"\b(?:sequel|prequel|original|previous|remake|follow-up|predecessor)\b", re.IGNORECASE)
_JAPANESE = re.compile(
    r"(?:主演|出演|キャスト)(?:は|[:：]|に|者は)?\s*([\u3040-\u30ff\u3400-\u9fffー・々、と]+?)(?=。|など|ら[がは]|が[演主出]"
    r"|です|で、|だ|である|$)"
)
_JAPANESE_ALSO = re.compile(
    r"(?:^|。)\s*([\u30a0-\u30ff\u3400-\u9fff・々ー]{2,12}(?:[や、と][\u30a0-\u30ff\u3400-\u9fff・々ー]{2,12})*)(?:など"
    r"|ら)?(?:も|が)出演"
)
_KOREAN = re.compile(
    r"(?:주연은?|출연은?)\s*[:：]?\s*([가-힣]{2,4}?(?:\s*[,와과·]\s*[가-힣]{2,4}?)*)"
    r"(?=이다|입니다|이며|이고|이\s|가\s|은\s|는\s|등|[.,]|\s*$)"
)
_NEAR = 200
_NOT_NAMES = re.compile(
    r"\b(?:season|episode|series|part|chapter|film|movie|city|street|hotel|university|college"
    r"|school|police|department|prison|hospital|agency|bureau|war|club|bank|island|river|county"
    r"|company|studios?|pictures|netflix|hbo|amazon|hulu|disney|warner|universal|best|award|golden"
    r"|oscar|emmy"
    r"|january|february|march|april|june|july|august|september|october|november|december|monday"
    r"|tuesday|wednesday|thursday|friday|saturday|sunday|united|kingdom"
    r"|states|america|american|spoiler|alert|recap|the|this|that|his|her|it|how|what|why|who|when|where|ends?|is|are"
    r"|starring|featuring)\b"
    r"|^(?:new|los|san|saint|king|queen|prince|princess|lord|lady|captain|detective|officer|agent|doctor|dr|mr|mrs|ms|sir"
    r"|inspector|sergeant|professor|father|mother|uncle|aunt|north|south|east|west|old|young|dear|but|and|if|in|on|with"
    r"|for|he|she|they|we|our|my|in|der|die|das|und|el|la|les|le|il)\b",
    re.IGNORECASE,
)


def plausible(name: str) -> bool:
    """Return whether this could be a person's name."""
    if CJK.search(name):
        return 2 <= len(name) <= 12 and not re.search(r"[:：()（）/]|[役역]$", name)
    if name.isupper() or re.search(r"(?:^|\s)\w$", name):
        return False
    if re.search(r"[:()/]|\s(?:as|als|como|come)\s", name):
        return False
    return 2 <= words(name) <= 5 and not _NOT_NAMES.search(name) and not any(char.isdigit() for char in name)


def is_full_name(text: str) -> bool:
    """Is it a person's name and nothing else, as in a list of who plays whom?"""
    return bool(re.fullmatch(NAME, text)) and plausible(text)


def in_prose(text: str) -> list[Credit]:
    """Actors that a sentence about the work names, with "as" roles."""
    found: list[Credit] = []
    sure = (_STARS, _WITH, _THEY_STAR, _SEES_PLAY)
    perhaps = list(_PERHAPS_STARS.finditer(text))
    perhaps = perhaps if perhaps and about_signs(text) >= 2 else []
    for match in (*(match for pattern in sure for match in pattern.finditer(text)), *perhaps):
        if not _of_another_work(text, match):
            found += _credits(match.group(1))
    for pattern in (_CAST_OF, _AMONG):
        for match in pattern.finditer(text):
            if not _of_another_work(text, match):
                found += _credits(next(filter(None, match.groups())))
    in_role = list(_IN_ROLE.finditer(text))
    found += [
        Credit(squeeze(match.group(1)))
        for match in (
            *_PLAYS_A.finditer(text),
            *_AS_IN_PARENTHESES.finditer(text),
            *(in_role if in_role and about_signs(text) else ()),
        )
        if plausible(match.group(1)) and not _of_another_work(text, match)
    ]
    for match in _DATED_WITH.finditer(text):
        named = _credits(match.group(1))
        found += named if len(named) >= 2 else []
    for match in _BEHIND_TITLE.finditer(text):
        named = _credits(match.group(2))  # one or two people "with" a title may be whom it is about
        found += named if len(named) >= (3 if match.group(1) == "with" else 2) else []
    found += [
        Credit(match.group(1))
        for match in _ACTOR_COMMON.finditer(text)
        if plausible(match.group(1)) and not _of_another_work(text, match)
    ]
    for pattern in (_JAPANESE, _JAPANESE_ALSO, _KOREAN):
        for match in pattern.finditer(text):
            found += [Credit(name) for name in _split_cjk(match.group(1)) if plausible(name)]
    return list(merged([Credit(_trimmed(credit.actor), credit.role) for credit in found]))


def _split_cjk(names: str) -> list[str]:
    return [re.sub(r"^(?:共演|出演)(?:に|は|者は)?", "", name) for name in re.split(r"[、と,や・와과\s]+", names)]


def _of_another_work(text: str, match: re.Match[str]) -> bool:
    """Return whether it says who plays in something else, as in "The sequel to X, starring A"."""
    before = text[: match.start()]
    return bool(_OTHER_WORK.search(before)) and not re.search(
        r"\b(?:it|film|movie|series|which|and)\s+(?:also\s+)?$", before, re.IGNORECASE
    )


def in_leads(text: str) -> list[Credit]:
    """Who "stars" by surname alone, with the full name from elsewhere in the text."""
    found = []
    for match in re.finditer(r"\b([A-ZÀ-Þ][\w’'À-ÿ-]+)\s+(?:co-?)?stars\b", text):
        full = re.search(rf"\b((?:{_WORD}\s+){{1,2}}{re.escape(match.group(1))})\b", text)
        if full and plausible(squeeze(full.group(1))):
            found.append(Credit(squeeze(full.group(1))))
    named = [(squeeze(match.group(1)), match.group(2)) for match in _PLAYS.finditer(text)]
    found += [Credit(name) for name, role in named if plausible(name) and _comes_again(role, text)]
    return found


def _comes_again(role: str, text: str) -> bool:
    return len(re.findall(rf"\b{re.escape(role)}\b", text)) > 1


def _credits(text: str) -> list[Credit]:
    found = []
    for piece in re.split(r",\s*(?:and\s+|with\s+)?|\s+(?:and|with|&|und|et|y|e)\s+(?=[A-ZÀ-Þ])", text):
        match = _AS.match(piece.strip())
        name = squeeze(match.group(1) if match else re.sub(r"\(.*", "", piece))
        if re.fullmatch(NAME, name) and plausible(name):
            found.append(Credit(name, squeeze(match.group(2)) if match else ""))
    return found


def _trimmed(name: str) -> str:
    name = re.sub(r"^.*[’']s\s+(?=\S+\s+\S)", "", name)  # a work's name before an actor's
    return (
        re.sub(r"[’']s$", "", name.strip(" ,.;")) if not re.search(r"\b(?:[A-Z]|[JS]r)\.$", name) else name.strip(" ,;")
    )


def in_parentheses(text: str) -> list[Credit]:
    """Actors behind their roles: "the guard (A Person)". `text` is the whole article."""
    outside = " ".join(_PAREN.sub(lambda found: found.group(1), text).split())
    for actor in {squeeze(match.group(2)) for match in _PAREN.finditer(text)}:
        outside = outside.replace(actor, " ")  # named in full once more: that is no character
    outside_words = set(re.findall(r"[\w’'À-ÿ-]+", outside))
    seen: dict[str, int] = {}
    for word in re.finditer(r"\w+", text):
        seen.setdefault(word.group(), word.start())
    found = []
    for match in _PAREN.finditer(text):
        before, name = match.group(1), squeeze(match.group(2))
        first, last = name.split()[0], name.split()[-1]
        if not plausible(name) or first in outside_words:
            continue
        if _MADE_OR_PLAYED.search(text[max(0, match.start() - 120) : match.end(1)]):
            continue
        if not _first_mention(text, seen, match.start(1), before, last_used=last in outside_words):
            continue
        found.append(Credit(_trimmed(name)))
    return found


def _first_mention(text: str, seen: dict[str, int], start: int, role: str, *, last_used: bool) -> bool:
    """An actor is named where the role first appears; a name after it later may be who the role truly is."""
    if role[:1].isupper():
        name = re.search(r"\w+", role)
        return name is None or seen.get(name.group(), start) >= start
    before = text[max(0, start - _NEAR) : start]
    introduced = re.search(r"[A-ZÀ-Þ][\w’'-]+[^.,;]*,\s+(?:an?|the|his|her|their)\s+(?:[\w’'-]+\s+){0,4}$", before)
    return bool(introduced) or not last_used


def in_list(lines: Iterable[str]) -> list[Credit]:
    """A cast list: `Actor as Role, description`, `Actor - Role`, `Actor (Role)` or bare names."""
    found = []
    for line in lines:
        text = squeeze(re.sub(r"\s*\[\d+\]|\s#\w+", "", line)).strip("-•* ")
        credit = _cjk_entry(text) if CJK.search(text) else _entry(text)
        if credit is not None and plausible(credit.actor):
            found.append(credit)
    return found


def _entry(text: str) -> Credit | None:
    match = _AS.match(text) or re.match(rf"({NAME})\s*(?:\s[:–—-]|:|\.{{2,}})\s+(.+)$", text)
    if match and (_AS.match(text) or words(re.split(r"[,;(]", match.group(2))[0]) <= 6):
        return Credit(squeeze(match.group(1)), squeeze(match.group(2)))
    match = match or re.fullmatch(rf"({NAME})\s*(?:\(([^()]*)\))?", text)
    return Credit(squeeze(match.group(1)), squeeze(match.group(2) or "")) if match and match.re is not _AS else None


def _cjk_entry(text: str) -> Credit | None:
    """Here the role comes first, unless a mark for "role" says otherwise."""
    first, mark, second = map(str.strip, re.split(r"([-:：–—]|$)", text, maxsplit=1))
    if not mark:
        return Credit(first)
    if re.search(r"[役역]\W*$", second):
        return Credit(first, second)
    return Credit(re.split(r"[(（、,]", second)[0].strip(), re.sub(r"\s*[役역]$", "", first))


def role_only(role: str) -> str:
    """A role without its description."""
    first = sentences(role)[0] if role.strip() else ""
    return unquote(re.split(r"\s*[,:;(–—]\s*", first, maxsplit=1)[0]).rstrip(".")[:80]


def merged(*groups: Sequence[Credit]) -> tuple[Credit, ...]:
    """One entry an actor, in order of appearance; the first role that is known."""
    merged_credits: dict[str, Credit] = {}
    for credit in (credit for group in groups for credit in group):
        key = bare(credit.actor)
        if not key:
            continue
        known = merged_credits.get(key)
        if known is None:
            merged_credits[key] = credit
        elif credit.role and not known.role:
            merged_credits[key] = Credit(known.actor, credit.role)
    return tuple(merged_credits.values())
