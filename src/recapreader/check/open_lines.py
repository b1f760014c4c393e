"""What one open line claims: an outcome, and whom it befalls."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from recapreader.check.characters import People, name_stems
from recapreader.check.lexicon import BELONGS, TELLS, Language, Outcome, bare, language_of, outcomes
from recapreader.check.surfaces import Kind, Surface
from recapreader.check.vocabulary import CORPSES, THINGS, TIMES, TITLES
from recapreader.check.words import Token, is_everyday, is_function_word, stem, tokens

SCENES = (Kind.LABEL, Kind.HEADING, Kind.PICTURE)
"""Names that an author gives freely, and that may be whole sentences."""
ADDRESSES = (Kind.ADDRESS, Kind.FILE)
NOUNS = ("guilt", "identity", "kin", "betrayal")
"""Kinds of outcome whose nouns say what someone is."""
_UMLAUT = re.compile(r"([aou])e")
GENERIC = frozenset(("man", "men", "woman", "women", "body", "bodies", "people", "ones", "letter", "letters", "tree"))
_PLACED = ("at", "in", "near", "from", "bei", "auf", "en", "a")
_REACH_BACK, _REACH_ON, _NEAR = 7, 5, 6


@dataclass(frozen=True)
class Claim:
    """An outcome in an open line, and whom it befalls."""

    outcome: Outcome
    subject: frozenset[str]
    sign: Token


class Line:
    """One open surface with its claims."""

    def __init__(self, surface: Surface, people: People, code: str) -> None:
        self.surface = surface
        self.tokens = surface.tokens
        self.keys = tuple(bare(token.key) for token in self.tokens)
        self.people = people
        self.language = language_of(code, self.keys)

    @cached_property
    def claims(self) -> list[Claim]:
        """What it tells, and of whom; nothing where it asks."""
        if not self.language or self.surface.text.rstrip(' \n"”’*_').endswith("?") or self.keys[:1] == ("who",):
            return []
        return [claim for outcome in self.outcomes if (claim := self._claim(self.language, outcome))]

    @cached_property
    def outcomes(self) -> list[Outcome]:
        """The outcomes that its words tell."""
        if self.language and self.language.code == "de" and self.surface.kind in ADDRESSES:
            return outcomes(self.language, [_UMLAUT.sub(r"\1", key) for key in self.keys])
        return outcomes(self.language, self.keys) if self.language else []

    def _claim(self, language: Language, outcome: Outcome) -> Claim | None:
        token = self.tokens[outcome.first]
        if outcome.plainness < BELONGS or self._is_name(outcome) or self._is_of_nobody(language, outcome):
            return None
        if outcome.plainness == BELONGS and not self._has_owner(outcome):
            return None
        subject = self.subject(language, outcome)
        return Claim(outcome, subject, token) if subject else None

    def _is_of_nobody(self, language: Language, outcome: Outcome) -> bool:
        """Whether it asks (`who-killed-colley`), or tells of a thing (`death of the city`) or of an unnamed corpse."""
        before, after = self.keys[: outcome.first], self.keys[outcome.last + 1 :]
        if self.surface.kind in ADDRESSES and ("who" in before[-1:] or self.keys[outcome.first] == "who"):
            return True
        if set(after[:4]) & THINGS and set(after[:1]) & {"of", "the", "der", "des", "de", "du", "del"}:
            return True
        if self.keys[outcome.first] not in CORPSES:
            return False
        is_noun = bool(before) and before[-1] in language.determiners
        named = any(stem(key) in self.people.names for key in after[:2])
        generic = bool(set(after[:1]) & GENERIC) or (is_noun and not after and language.code != "en")
        return generic and not named

    def _is_name(self, outcome: Outcome) -> bool:
        """Whether the word belongs to a name; behind a comma a role may say what someone is (`Orr, the thief`)."""
        if self.surface.kind is Kind.ROLE and outcome.kind in NOUNS:
            token = self.tokens[outcome.first]
            return not re.search(r"[,/(–—]|\bas\b|['’]s $", self.surface.text[: token.start])
        return stem(self.keys[outcome.first]) in self.people.names

    def _has_owner(self, outcome: Outcome) -> bool:
        """Whether it is someone's (`Anna's grave`, `the grave of Anna`), rather than one."""
        before = self.tokens[outcome.first - 1] if outcome.first else None
        after = self.keys[outcome.last + 1 : outcome.last + 2]
        owned = before is not None and before.text.casefold().endswith(("'s", "’s", "s'", "s’"))
        address = self.surface.kind in ADDRESSES and before is not None and stem(before.key) in self.people.known
        return owned or address or bool(after and after[0] in ("of", "von", "der", "des", "de", "du", "del", "di"))

    def subject(self, language: Language, outcome: Outcome) -> frozenset[str]:
        """The names of whoever it is said of: the nearest before it, else the nearest behind."""
        back = range(outcome.first - 1, max(-1, outcome.first - _REACH_BACK - 1), -1)
        on = range(outcome.last + 1, min(len(self.keys), outcome.last + 1 + _REACH_ON))
        if outcome.plainness == TELLS and self.surface.kind in (*SCENES, *ADDRESSES, Kind.FRONT):
            found = [i for i in (*back, *on) if self._is_someone(language, i) and not self._owns(outcome, i)]
        else:
            before = [i for i in back if self._is_someone(language, i) and not self._parted(i, outcome.first)][:1]
            is_first = not any(self._is_certain(i) for i in back)
            found = before or [i for i in on if is_first and self._is_someone(language, i)][:1]
        stems = {stem(self.keys[index]) for index in found}
        if self.surface.kind is Kind.NOTE and (not stems or outcome.kind in NOUNS):
            stems |= name_stems(tokens(self.surface.owner))
        return self.people.same_as(stems)

    def _owns(self, outcome: Outcome, index: int) -> bool:
        """Whether it is not they themselves but something of theirs: `the killing of Anna's dog`."""
        token = self.tokens[index]
        is_owner = token.text.casefold().endswith(("'s", "’s")) and index + 1 < len(self.tokens)
        return is_owner and index > outcome.last and self.keys[outcome.last] == "of"

    @cached_property
    def owner(self) -> frozenset[str]:
        """The names of the one whose note it is."""
        return frozenset(name_stems(tokens(self.surface.owner)))

    def stems_near(self, index: int, reach: int) -> frozenset[str]:
        """The stems of the words up to one, within reach."""
        return frozenset(map(stem, self.keys[max(0, index - reach) : index]))

    def _parted(self, index: int, end: int) -> bool:
        token = self.tokens[index]
        return bool(re.search(r"[;:.!?]", self.surface.text[token.start + len(token.text) : self.tokens[end].start]))

    def _is_someone(self, language: Language, index: int) -> bool:
        """Whether a word names a known person, or in a label some certain person."""
        token, key = self.tokens[index], self.keys[index]
        each = stem(key)
        if self.surface.kind is Kind.FRONT and index and self.keys[index - 1] in _PLACED:
            return False
        if self.surface.kind in ADDRESSES:
            return each in self.people.known
        is_titled = self.surface.kind is Kind.FRONT and key in TITLES  # `The Captain` may be another work's
        if token.is_capitalised and each in self.people.names:
            return not is_titled
        certain = any(word in language.determiners for word in self.keys[max(0, index - 2) : index])
        if each in self.people.known:
            return certain
        if self.surface.kind not in SCENES or is_function_word(key):
            return False
        return (certain and self.keys[index - 1] in language.determiners) or (
            token.is_capitalised and index > 0 and not is_everyday(key) and key not in TIMES
        )

    def mentions(self) -> Iterator[tuple[str, str]]:
        """Each kind of outcome that it speaks of, with each name of whom it may be said, known or not."""
        for claim in self.claims:
            for name in claim.subject:
                yield claim.outcome.kind, name
        for outcome in self.outcomes if self.language else ():
            around = range(max(0, outcome.first - _NEAR), min(len(self.keys), outcome.last + 1 + _NEAR))
            for index in around:
                each = stem(self.keys[index])
                if each not in self.people.known and self._is_certain(index):
                    yield outcome.kind, each

    def _is_certain(self, index: int) -> bool:
        """Whether a word may be somebody's name, or stands behind an article."""
        if is_function_word(self.keys[index]) or not self.language:
            return False
        before = self.keys[max(0, index - 2) : index]
        return self.tokens[index].is_capitalised or any(key in self.language.determiners for key in before)

    @cached_property
    def someone(self) -> frozenset[str]:
        """Everyone whom it names, whatever is said of them."""
        if not self.language:
            return frozenset()
        found = {stem(key) for index, key in enumerate(self.keys) if self._is_someone(self.language, index)}
        return self.people.same_as(found)
