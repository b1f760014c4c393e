"""How much a line of open text tells about a hidden section: points for each sign, and what the signs are.

Every sign is a word of the open text itself, so that naming it tells nothing more.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from recapreader.check.hidden import HiddenSection
from recapreader.check.known_words import HiddenWords, OpenWords
from recapreader.check.lexicon import ENGLISH
from recapreader.check.surfaces import PROSE, Kind, Surface
from recapreader.check.vocabulary import (
    GUILT,
    KINSHIP,
    TITLES,
)
from recapreader.check.words import Token, is_everyday, is_function_word, stem, stems_of, tokens

ENOUGH = 3.0
"""Points from which on a line is reported."""
_GUILT = _KINSHIP = _STATED = 2.0
_AHEAD = 1.5
_RARE = _SOMEONE = _NAME_LIKE = _ACTS = 1.0
_MOST_RARE = 3
_LONGEST_DETERMINER = 2
_STATING = frozenset(("is", "was", "did"))
_ASKING = ("what", "who", "whom", "whose", "where", "when", "why", "how", "which")
_COPULA = ("is", "was", "are", "were", "be", "been", "as", "m", "i'm")


@dataclass(frozen=True)
class Evidence:
    """What one surface tells about one hidden section."""

    surface: Surface
    section: HiddenSection | None
    points: float
    signs: tuple[Token, ...]


class Weighing:
    """Weighs one surface against the hidden sections."""

    def __init__(self, surface: Surface, hidden: HiddenWords, public: OpenWords) -> None:
        self.surface = surface
        self.hidden = hidden
        self.public = public
        self.is_prose = surface.kind in PROSE
        self.words = [token for token in surface.tokens if not is_function_word(token.key)]
        self.is_question = surface.text.rstrip(' \n"”’*_').endswith("?")

    @cached_property
    def someone(self) -> bool:
        """Whether it speaks of someone."""
        return bool(self.public.people_in(self.surface)) or bool(self.surface.owner)

    def best(self) -> Evidence:
        """The hidden section that it tells most of."""
        sections = self.hidden.sharing(self._telling_stems())
        told = [self._against(section) for section in sections if not self._is_its_heading(section)]
        return max(told, key=lambda each: each.points, default=Evidence(self.surface, None, 0.0, ()))

    def _telling_stems(self) -> set[str]:
        """The stems of the words that could be signs; a section that has none of them need not be weighed."""
        if not self.is_prose and _STATING & {token.key for token in self.surface.tokens}:
            return {stem(token.key) for token in self.words}
        telling = (token.key for token in self.words if not is_everyday(token.key) or token.key in GUILT | KINSHIP)
        return {stem(key) for key in telling if self.public.is_only_here(key)}

    def _is_its_heading(self, section: HiddenSection) -> bool:
        """Whether a label is its section's heading: then the author has made the heading public."""
        own = self.surface.kind is Kind.LABEL and self.surface.section == section.section.number
        return own and self.surface.text.casefold() == section.heading.casefold()

    def _against(self, section: HiddenSection) -> Evidence:
        signs: list[Token] = []
        rare = self._rare(section)
        points = _RARE * min(len(rare), _MOST_RARE)
        guilty = self._guilt(section)
        kin = self._kinship(section)
        ahead = self.is_prose and not self.is_question and ENGLISH.looks_ahead.search(self.surface.text) is not None
        points += _GUILT * bool(guilty) + _KINSHIP * bool(kin)
        if not self.is_prose and not self.someone and self.surface.kind not in (Kind.ROLE, Kind.NAME):
            points -= bool(guilty) and self.surface.kind is not Kind.LABEL
        told = {token.key for token in (*guilty, *kin)}
        points -= _RARE * min(sum(token.key in told for token in rare), _MOST_RARE)
        signs = sorted({*rare, *guilty, *kin}, key=lambda token: token.start)
        if self.is_prose:
            points = self._for_prose(points, section, signs, ahead=ahead, tells=bool(told))
        else:
            stated = self._stated(section)
            signs = sorted({*signs, *stated}, key=lambda token: token.start)
            points += bool(signs) * _NAME_LIKE + _STATED * bool(stated) + _SOMEONE * (self.someone and bool(told))
            points += _ACTS * (self.surface.kind is Kind.FRONT and bool(rare) and self._someone_acts())
            points += _ACTS * any(
                (token.key in section.persons and self._acts(token)) or self._is_unknown_person(token, section)
                for token in rare
            )
        return Evidence(self.surface, section, points, tuple(signs))

    def _for_prose(
        self, points: float, section: HiddenSection, signs: list[Token], *, ahead: bool, tells: bool
    ) -> float:
        if not signs:
            return 0.0
        if not ahead and not tells:
            return points if self._is_one_sentence(section, signs) else 0.0
        speaks = self.someone and (tells or (ahead and self.surface.kind is Kind.NOTE))
        return points + _AHEAD * ahead + _SOMEONE * speaks

    def _is_one_sentence(self, section: HiddenSection, signs: list[Token]) -> bool:
        """Whether three rare words stand together in one sentence of a section that is not the first."""
        wanted = {stem(token.key) for token in signs}
        return section.place > 0 and any(
            len(wanted & stems_of(sentence)) >= _MOST_RARE for sentence in section.sentences
        )

    def _stated(self, section: HiddenSection) -> list[Token]:
        """The two ends of a whole statement (`X was the Y`) in what should be a name, if a section speaks of both."""
        keys = [token.key for token in self.surface.tokens]
        if keys[:1] and keys[0] in _ASKING:
            return []
        for index, key in enumerate(keys):
            before = [token for token in self.surface.tokens[:index] if not is_function_word(token.key)]
            after = [token for token in self.surface.tokens[index + 1 :] if not is_function_word(token.key)]
            if key == "did" and before and keys[index + 1 : index + 2] == ["it"]:
                return before[-1:] if stem(before[-1].key) in section.stems else []
            if key in ("is", "was") and before and after:
                ends = [before[-1], after[0]]
                return ends if all(stem(end.key) in section.stems for end in ends) else []
        return []

    def _acts(self, token: Token) -> bool:
        """Whether a name does something: a capital letter, and a verb right behind it."""
        following = self.surface.text[token.start + len(token.text) :]
        return token.is_capitalised and re.match(r" [a-z]+s\b", following) is not None

    def _someone_acts(self) -> bool:
        """Whether it is a sentence about someone known: their name, and a verb right behind it."""
        return any(stem(token.key) in self.public.people and self._acts(token) for token in self.surface.tokens)

    def _is_unknown_person(self, token: Token, section: HiddenSection) -> bool:
        """Whether a label names someone of whom only hidden text speaks: they do something there, or bear a title."""
        named = token.is_capitalised and self.surface.kind in (Kind.LABEL, Kind.HEADING)
        return named and token.key in section.persons

    def _rare(self, section: HiddenSection) -> list[Token]:
        found: dict[str, Token] = {}
        for token in self.words:
            if is_everyday(token.key) or stem(token.key) not in section.stems:
                continue
            if self.public.is_only_here(token.key) and stem(token.key) not in self.public.people:
                found.setdefault(stem(token.key), token)
        return list(found.values())

    def _guilt(self, section: HiddenSection) -> list[Token]:
        if self.is_question:
            return []
        return [
            token
            for token in self.words
            if token.key in GUILT
            and stem(token.key) in section.stems
            and self.public.is_only_here(token.key)
            and (not self.is_prose or self._is_said_of_someone(token))
        ]

    def _is_said_of_someone(self, token: Token) -> bool:
        """Whether a sentence says of someone that this is what they are, rather than that there is one."""
        text = self.surface.text
        if ENGLISH.looks_ahead.search(text):
            return True
        before = [each.key for each in tokens(text[: token.start])]
        if self.surface.kind is Kind.NOTE and all(is_function_word(key) for key in before):
            return True
        return bool({"is", "was", "are", "were", "be", "as"} & set(before[-4:])) and "there" not in before[-5:]

    def _kinship(self, section: HiddenSection) -> list[Token]:
        return [
            token
            for token in self.words
            if token.key in KINSHIP
            and self.public.is_only_here(token.key)
            and not (token.is_capitalised and token.key in TITLES)
            and self._is_apposition(token)
            and _is_revealed(token.key, section)
        ]

    def _is_apposition(self, token: Token) -> bool:
        """Whether a kinship is said of someone just named (`Mira, his daughter`), or stands first, or in a name."""
        clause = re.split(r"[,;:(–—]|\b(?:is|was|are|were)\b", self.surface.text[: token.start])[-1]
        if self.surface.kind is Kind.NOTE and clause.strip() != self.surface.text[: token.start].strip():
            return len(clause.split()) <= _LONGEST_DETERMINER
        is_opening = self.surface.kind is Kind.NOTE and not ENGLISH.looks_ahead.search(self.surface.text)
        return not self.is_prose or (not is_opening and len(clause.split()) <= _LONGEST_DETERMINER)


def _is_revealed(noun: str, section: HiddenSection) -> bool:
    """Whether a hidden sentence says that someone is somebody's father, twin or wife."""
    for sentence in section.sentences:
        words = [word.strip('.,;:!?“”"()').casefold() for word in sentence.split()]
        for index, word in enumerate(words):
            if word == noun and any(each in _COPULA for each in words[max(0, index - 3) : index]):
                return True
    return False
