"""Labels, headings, pictures, roles, titles, links and addresses that tell an outcome."""

import re

from recapreader.check.grounds import Finding, Grounds
from recapreader.check.hidden import HiddenSection
from recapreader.check.lexicon import TELLS, Language
from recapreader.check.open_lines import ADDRESSES, GENERIC, NOUNS, SCENES, Claim, Line
from recapreader.check.surfaces import Kind
from recapreader.check.told import happens
from recapreader.check.vocabulary import HONORIFICS, KINSHIP, NEUTRAL_VERBS, RANKS
from recapreader.check.words import is_function_word, stem

_FREE = (*SCENES, *ADDRESSES, Kind.FRONT)
"""Names in which an outcome of someone known needs no hidden text to bear it out."""
_SURE = ("death", "guilt", "betrayal", "union", "arrest", "verdict", "confession", "lone", "identity")
_SHARED = 2
_OWN_WORKS = ("aliases", "watch", "links")
_ONE_WHO = (
    "who",
    "how",
    "why",
    "when",
    "that",
    "wie",
    "comment",
    "como",
    "come",
    "der",
    "die",
    "das",
    "qui",
    "que",
    "che",
)
_DEPARTED = (
    "late",
    "dead",
    "tote",
    "toter",
    "toten",
    "verstorbene",
    "verstorbener",
    "feu",
    "feue",
    "difunto",
    "difunta",
    "defunto",
    "defunta",
)


class Scenes:
    """The rules for what is no prose."""

    def __init__(self, grounds: Grounds) -> None:
        self.grounds = grounds
        self.told = grounds.told

    def finding(self, number: int, line: Line) -> Finding | None:
        """What a label, a role, a title or the like tells."""
        surface = line.surface
        own = self.told.sections.get(surface.section) if surface.kind is Kind.LABEL else None
        if own and own.heading.casefold() == surface.text.casefold():
            return None
        if found := self._points(line) or self._late(line) or self._ranked(line) or self._one_who(line):
            return found
        for claim in line.claims:
            if self.grounds.is_open(number, claim) or not self.grounds.is_said_of(line, claim):
                continue
            section = self._confirming(line, claim)
            if section or self._is_sure(line, claim):
                return Finding(surface, section, (claim.sign,))
        return self._clause(line, own) or self._statement(line, own) if own else self._picture(line)

    def _is_sure(self, line: Line, claim: Claim) -> bool:
        """Whether it needs no hidden text to bear it out: whoever writes such words of someone known tells."""
        outcome, language = claim.outcome, line.language
        if outcome.kind not in _SURE or outcome.plainness < TELLS or not language:
            return False
        if line.surface.kind is Kind.ROLE:
            before = line.keys[max(0, outcome.first - 1) : outcome.first]
            is_owned = outcome.first > 0 and line.tokens[outcome.first - 1].text.endswith(("'s", "’s"))
            is_certain = bool(set(before) & language.determiners) or "'" in line.tokens[outcome.first].text or is_owned
            return outcome.kind in NOUNS and not outcome.is_verb and is_certain
        is_idiom = outcome.last > outcome.first and bool(claim.subject & self.grounds.people.names)
        return line.surface.kind in _FREE and (is_idiom or happens(language, line.keys, outcome))

    def _points(self, line: Line) -> Finding | None:
        if not line.language or line.surface.kind not in (*SCENES, Kind.FRONT):
            return None
        match = line.language.points.match(line.surface.text)
        if not match or not line.someone or line.surface.text.rstrip().endswith("?"):
            return None
        sign = next(token for token in line.tokens if token.start >= match.end())
        return Finding(line.surface, None, (sign,))

    def _late(self, line: Line) -> Finding | None:
        """Someone known who is called late or dead, and of whom no other open line says so."""
        if line.surface.kind not in (*SCENES, Kind.FRONT, Kind.ROLE):
            return None
        names = self.grounds.people.names
        for index, key in enumerate(line.keys):
            following = line.keys[index + 1 : index + 4]
            named = [each for each in following if stem(each) in names]
            between = following[: following.index(named[0])] if named else ()
            if (
                key in _DEPARTED
                and named
                and named[0] not in GENERIC
                and all(each in KINSHIP | HONORIFICS for each in between)
            ):
                subject = self.grounds.people.same_as({stem(named[0])})
                openly = any(self.grounds.tells_openly("death", each, line) for each in subject)
                if not openly and stem(key) not in self.grounds.title:
                    return Finding(line.surface, None, (line.tokens[index],))
        return None

    def _ranked(self, line: Line) -> Finding | None:
        """Someone known with a crown or an office before their name, which no other open line gives them."""
        if line.surface.kind not in (*SCENES, Kind.FRONT, *ADDRESSES):
            return None
        for index, key in enumerate(line.keys[:-1]):
            name = stem(line.keys[index + 1])
            if key in RANKS and name in self.grounds.people.names:
                called = any(
                    pair == (key, line.keys[index + 1])
                    for other in self.grounds.lines
                    if other is not line
                    for pair in zip(other.keys, other.keys[1:], strict=False)
                )
                section = None if called else self.told.anywhere("victory")
                if section and stem(key) not in self.grounds.title and not self.grounds.is_of(key, name):
                    return Finding(line.surface, section, (line.tokens[index],))
        return None

    def _one_who(self, line: Line) -> Finding | None:
        """A title or label that calls someone by a deed (`The Boy Who Sold His Brother`) told in hidden text alone."""
        surface, language = line.surface, line.language
        is_own = surface.kind in SCENES or (surface.kind is Kind.FRONT and surface.key in _OWN_WORKS)
        if not language or not is_own or surface.text.rstrip().endswith("?"):
            return None
        for outcome in line.outcomes:
            before = line.keys[max(0, outcome.first - 2) : outcome.first]
            is_finite = happens(language, line.keys, outcome) or line.keys[outcome.first].endswith("ed")
            is_deed = outcome.kind in ("death", "guilt", "betrayal") and outcome.plainness == TELLS and is_finite
            is_clause = bool(set(before) & set(_ONE_WHO)) or self._has_certain_subject(language, line, outcome.first)
            is_news = self.grounds.count[stem(line.keys[outcome.first])] == 1
            section = self.told.anywhere(outcome.kind) if is_deed and is_clause and is_news else None
            if section and stem(line.keys[outcome.first]) not in self.grounds.title:
                return Finding(surface, section, (line.tokens[outcome.first],))
        return None

    @staticmethod
    def _has_certain_subject(language: Language, line: Line, index: int) -> bool:
        return index > 1 and line.keys[index - 2] in language.determiners

    def _confirming(self, line: Line, claim: Claim) -> HiddenSection | None:
        kind = claim.outcome.kind
        if line.surface.kind is Kind.LABEL and (found := self.told.has_kind(line.surface.section, kind)):
            return found
        if found := self.told.bearing_out(kind, claim.subject):
            return found
        if claim.outcome.plainness == TELLS and kind not in ("kin", "identity") and line.surface.kind is not Kind.ROLE:
            is_named = bool(claim.subject & self.grounds.people.names)
            if is_named and (found := self.told.anywhere(kind)):
                return found
        return self._same_scene(line, kind) if line.surface.kind in (*SCENES, *ADDRESSES) else None

    def _same_scene(self, line: Line, kind: str) -> HiddenSection | None:
        """A section that tells this kind of outcome, and shares two more words with a line in one place."""
        people, title = self.grounds.people, self.grounds.title
        words = {stem(key) for key in line.keys if not is_function_word(key)} - people.known - title
        shared, section = self.told.overlap(words)
        return (
            section if section and len(shared) >= _SHARED and self.told.has_kind(section.section.number, kind) else None
        )

    def _clause(self, line: Line, own: HiddenSection) -> Finding | None:
        """A label that says what someone known does, and not merely that they come and go."""
        if not line.language or line.language.code != "en" or line.surface.text.rstrip().endswith("?"):
            return None
        for before, token in zip(line.tokens, line.tokens[1:], strict=False):
            is_verb = token.text.islower() and token.text.endswith("s") and not is_function_word(token.key)
            named = before.is_capitalised and stem(before.key) in self.grounds.people.names
            is_owned = before.text.endswith(("'s", "’s", "s'", "s’"))
            if named and not is_owned and is_verb and token.key not in NEUTRAL_VERBS:
                shown = self.grounds.count[stem(token.key)] > 1
                return None if shown else Finding(line.surface, own, (token,))
        return None

    def _statement(self, line: Line, own: HiddenSection) -> Finding | None:
        """A label that is a sentence about someone, and says what its section says in two of its words."""
        known = self.grounds.people.known
        shared = [
            token
            for token in line.tokens
            if not is_function_word(token.key) and stem(token.key) in own.stems and stem(token.key) not in known
        ]
        actions = [
            token
            for token in shared
            if token.key.endswith("s") and not token.is_capitalised and self._acts(line, token.start)
        ]
        if actions and len(shared) >= _SHARED and any(self.grounds.count[stem(token.key)] == 1 for token in shared):
            return Finding(line.surface, own, tuple(shared))
        return None

    def _picture(self, line: Line) -> Finding | None:
        """The description of a picture of someone, with two things that stand together in one hidden place alone."""
        if line.surface.kind is not Kind.PICTURE or not line.someone:
            return None
        words = self.grounds.telling_words(line)
        shared, section = self.told.overlap(each for each in words if self.grounds.count[each] == 1)
        if section is None or len(shared) < _SHARED:
            return None
        return Finding(line.surface, section, tuple(token for each, token in words.items() if each in shared))

    def _acts(self, line: Line, start: int) -> bool:
        """Whether a verb stands right behind someone's name, or behind `the one who`."""
        before = line.surface.text[:start]
        if re.search(r"\b(?:man|woman|one|boy|girl|person) who $", before):
            return True
        tokens = [token for token in line.tokens if token.start < start]
        return bool(tokens) and tokens[-1].is_capitalised and stem(tokens[-1].key) in self.grounds.people.known
