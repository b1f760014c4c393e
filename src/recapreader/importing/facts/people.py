"""What a person's name looks like, and who plays by a cast list.

An actor's name is public; a role waits for the last hidden section.
"""

import re
from collections.abc import Iterable, Sequence

from recapreader.importing.facts.cast_words import AS
from recapreader.importing.model import Credit
from recapreader.importing.text_utils import CJK, bare, sentences, squeeze, unquote, words

_PARTICLE = r"(?:de|v[oa]n(?:\s+de[rn]?)?|di|da|del|della|la|le|bin|al|el|dos|ten|ter|du|Mc|Mac|O['’])"
UPPER = "A-ZÀ-ÖØ-ÞĆČĎĞİŁŃŇŐŘŚŠŞŤŮŰŹŻŽĀĒĪŌŪА-ЯЁІЇЄΑ-Ω"
_WORD = rf"(?:(?:[A-Z]\.)+|[{UPPER}](?:[\w’'À-ÿ-]|\.(?=\w))*)"
_GAP = r"[^\S\n]+"  # a name never goes on in the next line
NAME = rf"{_WORD}(?:(?<!['’]s){_GAP}(?:{_PARTICLE}{_GAP})*{_WORD}){{1,3}}(?:(?<=\s[JS]r)\.)?"
_AS = re.compile(rf"({NAME})\s+(?:{AS})\s+(.+)$".replace(" ", r"\s+"), re.DOTALL)
_PAIR = re.compile(r"^(.{2,60}?)(?:\s[:–—-]|:|\s?\.{2,})\s+(.+)$")
_NOT_NAMES = re.compile(
    r"\b(?:season|episode|series|part|chapter|film|movie|city|street|hotel|university|college"
    r"|school|police|department|prison|hospital|agency|bureau|war|club|bank|island|river|county"
    r"|company|studios?|pictures|netflix|hbo|amazon|hulu|disney|warner|universal|best|award|golden"
    r"|oscar|emmy"
    r"|january|february|march|april|june|july|august|september|october|november|december|monday"
    r"|tuesday|wednesday|thursday|friday|saturday|sunday|united|kingdom"
    r"|states|america|american|spoiler|alert|recap|the|this|that|his|her|it|how|what|why|who|when|where|ends?|is|are"
    r"|starring|featuring)\b"
    r"|^(?:new|los|san|saint|king|queen|prince|princess|lord|lady|captain|general|colonel|major|president|detective|officer|agent|doctor|dr|mr|mrs|ms|sir"
    r"|inspector|sergeant|professor|father|mother|uncle|aunt|north|south|east|west|old|young|dear|but|and|if|in|on|with"
    r"|for|he|she|they|we|our|my|in|der|die|das|und|el|la|les|le|il)\b",
    re.IGNORECASE,
)


def plausible(name: str) -> bool:
    """Return whether this could be a person's name."""
    if CJK.search(name):
        return 2 <= len(name) <= (20 if "・" in name else 12) and not re.search(r"[:：()（）/]|[役역]$", name)
    if name.isupper() or re.search(r"(?:^|\s)\w$", name):
        return False
    if re.search(r"[:()/]|\s(?:as|als|como|come)\s", name):
        return False
    return 2 <= words(name) <= 5 and not _NOT_NAMES.search(name) and not any(char.isdigit() for char in name)


def is_full_name(text: str) -> bool:
    """Is it a person's name and nothing else, as in a list of who plays whom?"""
    return bool(re.fullmatch(NAME, text)) and plausible(text)


def in_list(lines: Iterable[str]) -> list[Credit]:
    """A cast list: `Actor as Role, description`, `Actor - Role`, `Role - Actor`, `Actor (Role)` or bare names."""
    rows = [squeeze(re.sub(r"\s*\[\d+\]|\s#\w+", "", piece)).strip("-•* ") for line in lines for piece in _pieces(line)]
    pairs = [match.groups() for row in rows if (match := _PAIR.match(row)) and not CJK.search(row)]
    sides = [sum(map(is_full_name, side)) for side in zip(*pairs, strict=True)] if len(pairs) > 1 else [0, 0]
    if sides[1] > sides[0]:  # it is the second name that is a person's throughout
        rows = [_PAIR.sub(r"\2 as \1", row) for row in rows]
    found = [_cjk_entry(row) if CJK.search(row) else _entry(row) for row in rows]
    return [credit for credit in found if credit is not None and plausible(credit.actor)]


def _pieces(line: str) -> list[str]:
    """A line, or the names in it if it is nothing but names."""
    names = [squeeze(piece) for piece in re.split(r"[,;·|]|\s(?:and|und|et|y|e|&)\s", line)]
    return names if len(names) > 1 and all(map(is_full_name, filter(None, names))) else [line]


def _entry(text: str) -> Credit | None:
    match = _AS.match(text) or re.match(rf"({NAME})\s*(?:\s[:–—-]|:|\.{{2,}})\s+(.+)$", text)
    if match and (_AS.match(text) or words(re.split(r"[,;(]", match.group(2))[0]) <= 6):
        return Credit(squeeze(match.group(1)), squeeze(match.group(2)))
    match = match or re.fullmatch(rf"({NAME})\s*(?:\(([^()]*)\))?", text)
    return Credit(squeeze(match.group(1)), squeeze(match.group(2) or "")) if match and match.re is not _AS else None


def _cjk_entry(text: str) -> Credit | None:
    """Here the role comes first, unless a mark for "role" says otherwise."""
    if played := re.fullmatch(r"(.+?)\s*[(（]\s*(.+?)\s*[役역]\s*[)）]", text):
        return Credit(*played.groups())
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
