"""Actors named in running text, found by where a name stands, in fifteen languages.

A name is an actor's behind "played by", beside "actor" or "plays", in parentheses behind a role, or in front of one.
It is a character's, and no actor's, where the text goes on to use its first word by itself; and a maker's behind
"directed by" and the like. A surname alone stands for the full name that the text has elsewhere.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from recapreader.importing.boundary.classifier import about_signs
from recapreader.importing.facts import cast_lists, language
from recapreader.importing.facts import cast_words as cue
from recapreader.importing.facts.cast_in_cjk import in_cjk
from recapreader.importing.facts.language import STOP_WORDS
from recapreader.importing.facts.people import NAME, UPPER, merged, plausible
from recapreader.importing.model import Block, Credit
from recapreader.importing.text_utils import bare, sentences, squeeze


def _cue(words: str) -> str:
    return f"(?:{words})".replace(" ", r"\s+")


_I = re.IGNORECASE
_WORD = r"(?:[\s,:–—“\"'’-]+[\w’'-]+)"
_OPENS = r"[\s,:–—(“\"„«'’-]*$"
_PLAYED_BY = re.compile(rf"(?<!\w){_cue(cue.PLAYED_BY)}{_WORD}{{0,4}}?{_OPENS}", _I)
_ACTOR = re.compile(rf"(?<!\w){_cue(cue.ACTOR)}{_WORD}{{0,3}}?{_OPENS}", _I)
_WITH = re.compile(rf"(?<!\w){_cue(cue.WITH)}{_WORD}{{0,1}}?{_OPENS}", _I)
_CUE_WORD = re.compile(f"{_cue(cue.PLAYED_BY)}|{_cue(cue.ACTOR)}|{_cue(cue.WITH)}", _I)
_MAKER = re.compile(rf"(?<!\w){_cue(cue.MAKES)}{_WORD}{{0,3}}?{_OPENS}", _I)
_MADE = re.compile(rf"^(?:['’]s?\s+|\s*\(|\s+)?(?:\w+\s+){{0,1}}{_cue(cue.MAKES)}(?!\w)", _I)
_PLAYS = re.compile(
    rf"^(?:\s*\([^()]*\))?(?:,[^,.]{{1,60}},)?(?:\s+[\w’'-]+){{0,2}}?\s+"
    rf"(?:{_cue(cue.PLAYS)}|{_cue(cue.IS)}\s+(?:[\w’'-]+\s+){{0,3}}?{_cue(cue.PRAISE)})(?!\w)",
    _I,
)
_PERFORMANCE = re.compile(rf"^['’]?s?\s+(?:[\w-]+\s+){{0,2}}?{_cue(cue.PERFORMANCE)}(?!\w)", _I)
_AS_ROLE = re.compile(
    rf"^(?:['’]s)?(?:\s+[\w’'-]+){{0,1}}?\s+\(?(?:{_cue(cue.AS)})\s+(?:(?:\w+\s+){{0,3}})?(?-i:[{UPPER}]|title|titular|lead)"
    rf"|^(?:\s+[\w’'-]+){{1,5}}?\s+(?:{_cue(cue.AS)})\s+(?:\w+\s+)?(?:titular|title|lead|main|eponymous)\b",
    _I,
)
_ROLE_BEHIND = re.compile(rf"^\s+\([*_]*([{UPPER}][a-zà-ÿ][\w’'-]*)[^()]{{0,40}}\)")
_OWN_ROLE = re.compile(rf"^['’]s?\s+([{UPPER}][\w-]+)(?!\s+[{UPPER}])")
_ALONE_BEHIND = re.compile(rf"^,?\s+(?:{_cue(cue.AND)})\s+([{UPPER}][\w-]{{3,}})(?=[.,;:)]|\s*$)")
_AS_WHOM = re.compile(rf"(?<!\w)(?:{_cue(cue.AS)})\s+(?:(?!(?:{cue.AND})\s)[\w’'-]+\s+){{0,3}}$", _I)
_BEHIND_NAME = re.compile(rf"{NAME}\s*\($")
_BETWEEN = re.compile(
    rf"^(?:\s*\([^()]*\))?(?:\s+(?:{_cue(cue.AS)})\s+(?P<role>[^,;.()]{{2,60}}?))?"
    rf"(?:\s*[,;/–—-]\s*(?:{_cue(cue.AND)}\s+)?|\s+(?:{_cue(cue.AND)}|&)\s+)(?:(?:the|o|a|newcomers?|veterans?)\s+)?$"
)
_IN_PARENTHESES = re.compile(
    rf"([\w’'.À-ÿ-]+[”\"’']?)\s*[(\[](?:(?!as|aka|alias|born|known|really|secretly)[a-zà-ÿ]+\s+){{0,3}}({NAME}(?:\s*(?:[,;/]|(?<!\w)(?:{_cue(cue.AND)}))\s*{NAME})*)"
    r"(?:[,;!…][^()\[\]]{0,40})?[)\]]"
)
_OTHER_WORK = re.compile(
    r"\b(?:sequel|prequel|original|previous|remake|follow-up|predecessor)\b(?!.*\b(?:it|film|movie|series|which|and)\s)",
    _I,
)
_STOPPING = re.compile(r"\b(?:cameo|surprise|reveal\w*|uncredited)\b", _I)
_PERSONS_PAGE = re.compile(
    r"imdb\.com/name/nm|letterboxd\.com/actor/|themoviedb\.org/person|rottentomatoes\.com/celebrity", _I
)
_LEAST = 2
_OFTEN = 8
_NEAR = 120


@dataclass(frozen=True, slots=True)
class _Named:
    """A name where it stands: in full, with what is in front of it and behind it in its sentence."""

    name: str
    start: int
    end: int
    role: str = ""


def named(blocks: Sequence[Block], others: Iterable[str] = (), captions: Iterable[str] = ()) -> list[Credit]:
    """Actors in the running text and its captions, in order, with the roles of "as".

    `others` are the work's title and its makers.
    """
    text = "\n".join(block.text for block in blocks)
    made = [f" {bare(name)} " for name in others]
    body = _Body(text)
    for word in "".join(made).split():
        body.alone.pop(word.capitalize(), None)  # the work's title is nobody's name
    found = [
        credit
        for line in (*text.split("\n"), *captions)
        for sentence in sentences(line)
        if not _STOPPING.search(sentence)
        for credit in _in_sentence(sentence, body)
    ]
    found += cast_lists.in_rows((*text.split("\n"), *captions), body.is_character)
    found += in_parentheses(text, [credit.actor for credit in found])
    found += in_cjk(text)
    found += [Credit(squeeze(link.text)) for block in blocks for link in block.links if _PERSONS_PAGE.search(link.url)]
    return [
        credit
        for credit in merged(found)
        if (plausible(credit.actor) or " " not in credit.actor)
        and not any(f" {bare(credit.actor)} " in name for name in made)
    ]


class _Body:
    """What the whole text uses: full names by their last word, and words that stand by themselves."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.full: dict[str, str] = {}
        rest = re.sub(NAME, " ", text)
        self.alone = Counter(re.findall(rf"(?<![\w’'-])[{UPPER}][\w-]+", rest))
        self.nouns_are_names = language.guess(text) == "de"
        self.common = set(re.findall(r"(?<![\w’'-])[a-zà-ÿ][\w’'-]+", text))
        for match in re.finditer(NAME, text):
            if plausible(name := self.trimmed(match.group())):
                self.full.setdefault(name.split()[-1], name)
        surnames = "|".join(sorted(map(re.escape, self.full), key=len, reverse=True))
        self.mention = re.compile(rf"{NAME}|(?<![\w’'-])(?:{surnames})(?![\w-])" if surnames else NAME)

    def trimmed(self, name: str) -> str:
        """The name without what a sentence begins with in front of it, and without an ending."""
        parts = re.sub(r"^.*['’]s\s+(?=\S+\s+\S)", "", squeeze(name)).split()
        while parts and (parts[0].casefold() in STOP_WORDS or (len(parts) > _LEAST and _CUE_WORD.fullmatch(parts[0]))):
            del parts[0]
        name = " ".join(parts)
        name = name if re.search(r"\b(?:[A-Z]|[JS]r)\.$", name) else re.sub(r"['’]s?$|[.,;]+$", "", name)
        whole = self.full.get(name.rpartition(" ")[2], "")
        return whole if whole.endswith(f" {name}") else name

    def is_character(self, name: str) -> bool:
        """Whether the text uses the first word of the name alone, as of somebody in the story, or the last often."""
        first, *_, last = name.split()
        common = first.casefold() in self.common and last.casefold() in self.common
        return common or self.alone[first] > 0 or self.alone[last] > _OFTEN


def _groups(sentence: str, body: _Body) -> Iterator[list[_Named]]:
    """The names of a sentence, those of one list together."""
    group: list[_Named] = []
    for match in body.mention.finditer(sentence):
        name = body.trimmed(match.group())
        if not plausible(name):
            continue
        first = match.group().find(name.split()[0] if " " in match.group() else "")
        last = re.sub(r"['’]s?$", "", match.group())
        one = _Named(name, match.start() + max(first, 0), match.start() + len(last))
        if group and sentence[group[-1].end : one.start].strip() == "(" and sentence[one.end : one.end + 1] == ")":
            group[-1] = replace(group[-1], end=one.end + 1)  # the role, or another work, of who is named in front
            continue
        between = _BETWEEN.match(sentence[group[-1].end : one.start]) if group else None
        if group and between is None:
            yield group
            group = []
        if group and between is not None and between.group("role"):
            group[-1] = replace(group[-1], role=squeeze(between.group("role")))
        group.append(one)
    if group:
        yield group


def _in_sentence(sentence: str, body: _Body) -> Iterator[Credit]:
    for group in _groups(sentence, body):
        before, behind = _before(sentence, group[0]), _behind(sentence, group[-1])
        played, acted, made = (_place(pattern, before) for pattern in (_PLAYED_BY, _ACTOR, _MAKER))
        if made > max(played, acted) or _MADE.match(behind) or _OTHER_WORK.search(before):
            continue
        if played < 0 <= acted and (_doubled(sentence, group) or _BEHIND_NAME.search(before)):
            continue  # an actor in the story, and who plays the actor
        sure = played >= 0 or any(one.role for one in group)
        likely = sure or acted >= 0 or bool(_PLAYS.match(behind) or _PERFORMANCE.match(behind))
        likely = likely or bool(_WITH.search(before) and (len(group) > _LEAST or about_signs(sentence) >= _LEAST))
        for one in group:
            after = _behind(sentence, one)
            acts = likely or bool(_AS_ROLE.match(after)) or _plays_whom(after, body)
            if acts and (sure or not body.is_character(one.name)) and not _AS_WHOM.search(_before(sentence, one)):
                yield Credit(one.name, one.role)
        alone = _ALONE_BEHIND.match(behind) if played >= 0 and len(group) > 1 else None
        if alone:
            yield Credit(alone.group(1))  # who goes by one name, at the end of a list of those who play


def _before(sentence: str, one: _Named) -> str:
    return sentence[max(0, one.start - _NEAR) : one.start]


def _behind(sentence: str, one: _Named) -> str:
    return sentence[one.end : one.end + _NEAR]


def _doubled(sentence: str, group: list[_Named]) -> bool:
    """One name alone, and another in parentheses behind it."""
    return len(group) == 1 and sentence[: group[0].end].endswith(")")


def _place(pattern: re.Pattern[str], before: str) -> int:
    """Where the nearest of a kind of cue stands in front of a name, or -1: the nearest decides."""
    return max((match.start() for match in pattern.finditer(before)), default=-1)


def _plays_whom(after: str, body: _Body) -> bool:
    """`A Person (Role)` or `A Person's Role`: the role is spoken of elsewhere, too."""
    role = _ROLE_BEHIND.match(after) or (None if body.nouns_are_names else _OWN_ROLE.match(after))
    return role is not None and body.alone[role.group(1)] > 0


def in_parentheses(text: str, known: Iterable[str] = ()) -> list[Credit]:
    """Actors behind their roles: "the guard (A Person)". `text` is the whole article.

    An actor is named where the role first appears; a name after it later may be who the role truly is.
    """
    matches = list(_IN_PARENTHESES.finditer(text))
    outside = _IN_PARENTHESES.sub(lambda match: match.group(1), text)
    body = _Body(text)
    actors = tuple(known)
    inside = [[body.trimmed(name) for name in re.findall(NAME, match.group(2))] for match in matches]
    for name in {name for names in inside for name in names}:
        outside = outside.replace(name, " ")  # named in full once more: that is no character
    used = set(re.findall(r"[\w’'À-ÿ-]+", outside))
    seen: dict[str, int] = {}
    for word in re.finditer(r"\w+", text):
        seen.setdefault(word.group(), word.start())
    return [
        Credit(name)
        for match, names in zip(matches, inside, strict=True)
        for name in names
        if plausible(name)
        and name.split()[0] not in used
        and not text[: match.end(1)].endswith(actors)
        and not any(pattern.search(text[max(0, match.start() - 60) : match.end(1)]) for pattern in (_MAKER, _ACTOR))
        and _is_introduced(text, seen, match, last_used=name.split()[-1] in used)
    ]


def _is_introduced(text: str, seen: dict[str, int], match: re.Match[str], *, last_used: bool) -> bool:
    role = match.group(1)
    if role[:1].isupper():
        name = re.search(r"\w+", role)
        return name is None or seen.get(name.group(), match.start(1)) >= match.start(1)
    before = text[max(0, match.start(1) - 200) : match.start(1)]
    introduced = re.search(r"[A-ZÀ-Þ][\w’'-]+[^.,;]*,\s+(?:an?|the|his|her|their)\s+(?:[\w’'-]+\s+){0,4}$", before)
    return bool(introduced) or not last_used
