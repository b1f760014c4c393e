"""Which claims of open lines are first told in hidden text."""

import re
from collections import defaultdict
from dataclasses import dataclass

from recapreader.checking.comparison import Comparison
from recapreader.checking.hidden import HiddenSection
from recapreader.checking.lexicon import TELLS, Outcome
from recapreader.checking.open_lines import ADDRESSES, NOUNS, SCENES, Claim, Line
from recapreader.checking.surfaces import PROSE, Kind, Surface
from recapreader.checking.told import happens
from recapreader.checking.vocabulary import CONDITION, NEVER, PERSON, WILL
from recapreader.checking.words import Token, is_everyday, is_function_word, stem

_FREE = (*SCENES, *ADDRESSES, Kind.FRONT)
"""Names in which an outcome of someone known needs no hidden text to bear it out."""
_SURE = ("death", "guilt", "betrayal", "union")
_NOT_SAID_OF = (
    *("and", "or", "for", "of", "to", "with", "against", "by", "und", "oder", "mit", "für", "von"),
    *("et", "ou", "avec", "pour", "de", "y", "o", "con", "por", "e", "del"),
)
_YEAR = re.compile(r"\b1\d{3}\b|\b20\d{2}\b|\beverybody knows\b|\beveryone knows\b|\bas every\b|\bhistory\b")
_PERFECT = re.compile(
    r"\b(?:had|has|have) (?:\w+ly |\w+ )?(?:been )?\w+(?:ed|en|ing|t|d|n|ne)\b|\b(?:had|has|have) put\b"
)
_OFTEN_SET_UP = ("victory", "identity", "loss", "arrest", "escape", "birth")
"""Kinds of outcome with which many a story begins."""
_WILL_REACH = 4
_SHARED = 2


@dataclass(frozen=True)
class Finding:
    """A line that tells, by which of its words, and where that is told in hidden text if anywhere."""

    surface: Surface
    section: HiddenSection | None
    signs: tuple[Token, ...]


class Claims:
    """All open lines and what hidden text says to them."""

    def __init__(self, comparison: Comparison) -> None:
        self.people = comparison.people
        self.told = comparison.told
        self.title = comparison.title
        self.lines = [Line(surface, self.people, comparison.code) for surface in comparison.surfaces]
        self._count: dict[str, int] = defaultdict(int)
        self._openly: dict[tuple[str, str], set[int]] = defaultdict(set)
        for number, line in enumerate(self.lines):
            for each in line.surface.stems:
                self._count[each] += 1
            if line.surface.kind in PROSE:
                for kind, name in line.mentions():
                    self._openly[kind, name].add(number)

    def findings(self) -> list[Finding]:
        """The lines that tell."""
        found = []
        for number, line in enumerate(self.lines):
            if line.surface.kind in (Kind.TITLE, Kind.ADVISORY) or not line.language:
                continue
            finding = self._prose(number, line) if line.surface.kind in PROSE else self._name_like(number, line)
            if finding:
                found.append(finding)
        return found

    def _is_open(self, number: int, claim: Claim) -> bool:
        """Whether another open sentence tells the same of the same, or the title does."""
        if stem(claim.sign.key) in self.title:
            return True
        names = claim.subject & self.people.known or claim.subject
        return any(self._openly.get((claim.outcome.kind, name), set()) - {number} for name in names)

    # labels, headings, pictures, roles, links, addresses

    def _name_like(self, number: int, line: Line) -> Finding | None:
        surface = line.surface
        own = self.told.sections.get(surface.section) if surface.kind is Kind.LABEL else None
        if own and own.heading.casefold() == surface.text.casefold():
            return None
        if pointed := self._points(line):
            return pointed
        for claim in line.claims:
            if self._is_open(number, claim) or not self._is_said_of(line, claim):
                continue
            section = self._confirming(line, claim)
            sure = claim.outcome.kind in _SURE and claim.outcome.plainness == TELLS and surface.kind in _FREE
            if section or (sure and self._is_finite(line, claim)):
                return Finding(surface, section, (claim.sign,))
        return self._statement(line, own) if own else self._picture(line)

    def _points(self, line: Line) -> Finding | None:
        if not line.language or line.surface.kind not in (*SCENES, Kind.FRONT):
            return None
        match = line.language.points.match(line.surface.text)
        if not match or not line.someone or line.surface.text.rstrip().endswith("?"):
            return None
        sign = next(token for token in line.tokens if token.start >= match.end())
        return Finding(line.surface, None, (sign,))

    def _is_said_of(self, line: Line, claim: Claim) -> bool:
        """Whether a noun that says what someone is stands there as said of them, not as another in the scene."""
        outcome = claim.outcome
        if outcome.kind == "kin":
            return self._is_revealed_kin(line, claim)
        if outcome.is_verb or outcome.kind not in NOUNS or outcome.plainness < TELLS:
            return True
        before = line.keys[max(0, outcome.first - 2) : outcome.first]
        return not set(_NOT_SAID_OF) & set(before)

    def _is_revealed_kin(self, line: Line, claim: Claim, *, ahead: bool = False) -> bool:
        """Whether hidden text says of someone that this is what they are, and no other open line does."""
        each = stem(claim.sign.key)
        if self._count[each] > 1 or not line.language:
            return False
        copula = line.language.copula
        if ahead:
            subject = claim.subject or frozenset()
            near = (sentence for sentence in self.told.sentences if subject & sentence.stems)
            return any(
                copula & set(sentence.keys) and any(told.kind == "kin" for told in sentence.outcomes)
                for sentence in near
            )
        return any(copula & set(sentence.keys) for sentence in self.told.joining(claim.subject - {each}, {each}))

    def _is_finite(self, line: Line, claim: Claim) -> bool:
        return line.language is not None and happens(line.language, line.keys, claim.outcome)

    def _confirming(self, line: Line, claim: Claim) -> HiddenSection | None:
        kind = claim.outcome.kind
        if line.surface.kind is Kind.LABEL and (found := self.told.has_kind(line.surface.section, kind)):
            return found
        if found := self.told.bearing_out(kind, claim.subject):
            return found
        return self._same_scene(line, kind) if line.surface.kind in (*SCENES, *ADDRESSES) else None

    def _same_scene(self, line: Line, kind: str) -> HiddenSection | None:
        """A section that tells this kind of outcome, and shares two more words with a line in one place."""
        words = {stem(key) for key in line.keys if not is_function_word(key)} - self.people.known - self.title
        shared, section = self.told.overlap(words)
        return (
            section if section and len(shared) >= _SHARED and self.told.has_kind(section.section.number, kind) else None
        )

    def _statement(self, line: Line, own: HiddenSection) -> Finding | None:
        """A label that is a sentence about someone, and says what its section says in two of its words."""
        shared = [
            token
            for token in line.tokens
            if not is_function_word(token.key)
            and stem(token.key) in own.stems
            and stem(token.key) not in self.people.known
        ]
        acts = [
            token
            for token in shared
            if token.key.endswith("s") and not token.is_capitalised and self._acts(line, token)
        ]
        if acts and len(shared) >= _SHARED and any(self._count[stem(token.key)] == 1 for token in shared):
            return Finding(line.surface, own, tuple(shared))
        return None

    def _picture(self, line: Line) -> Finding | None:
        """The description of a picture of someone, with two things that stand together in one hidden place alone."""
        if line.surface.kind is not Kind.PICTURE or not line.someone:
            return None
        words = self._telling_words(line)
        shared, section = self.told.overlap(each for each in words if self._count[each] == 1)
        if section is None or len(shared) < _SHARED:
            return None
        return Finding(line.surface, section, tuple(token for each, token in words.items() if each in shared))

    def _telling_words(self, line: Line) -> dict[str, Token]:
        """Its words that are no names and not of the title, by their stems."""
        return {
            stem(key): token
            for key, token in zip(line.keys, line.tokens, strict=True)
            if not is_function_word(key) and stem(key) not in self.people.known and stem(key) not in self.title
        }

    def _acts(self, line: Line, token: Token) -> bool:
        index = line.tokens.index(token)
        return index > 0 and line.tokens[index - 1].is_capitalised and stem(line.keys[index - 1]) in self.people.known

    # sentences

    def _prose(self, number: int, line: Line) -> Finding | None:
        text = line.surface.text
        if not line.language or text.rstrip(' \n"”’*_').endswith("?"):
            return None
        ahead = line.language.looks_ahead.search(text)
        if _YEAR.search(text):
            return None
        if sign := self._will(line):
            return Finding(line.surface, None, (sign,))
        for claim in line.claims:
            if not self._is_open(number, claim) and (section := self._news(line, claim, ahead=bool(ahead))):
                return Finding(line.surface, section, (claim.sign,))
        return self._retelling(line, ahead=bool(ahead))

    def _will(self, line: Line) -> Token | None:
        """The outcome after a `will`, where no condition makes it a worry only."""
        text = line.surface.text
        if CONDITION.search(text) or not (line.someone or PERSON.search(text)):
            return None
        if never := NEVER.search(text):
            return next(token for token in line.tokens if token.start >= never.end())
        for match in WILL.finditer(text):
            after = [index for index, token in enumerate(line.tokens) if token.start >= match.end()][:_WILL_REACH]
            for outcome in line.outcomes:
                strong = outcome.plainness == TELLS and outcome.kind not in ("kin", "victory", "identity", "loss")
                if strong and outcome.first in after:
                    return line.tokens[outcome.first]
        return None

    def _news(self, line: Line, claim: Claim, *, ahead: bool) -> HiddenSection | None:
        """The hidden section that an outcome in a sentence is taken from, if it is."""
        outcome = claim.outcome
        language = line.language
        if not language or CONDITION.search(line.surface.text) or outcome.plainness < TELLS:
            return None
        if outcome.kind == "kin":
            said = ahead and self._is_revealed_kin(line, claim, ahead=True)
            return self.told.bearing_out("kin", claim.subject) if said else None
        if ahead:
            return self.told.bearing_out(outcome.kind, claim.subject) if self._is_said_of(line, claim) else None
        is_idiom = outcome.last > outcome.first and outcome.kind in NOUNS
        if line.surface.kind is Kind.NOTE and is_idiom:
            return self.told.bearing_out(outcome.kind, claim.subject)
        if self._says_what_someone_is(line, outcome):
            return self.told.plainly(outcome.kind, claim.subject)
        now = happens(language, line.keys, outcome)
        if now and self._is_dated_by(line, outcome):
            return self.told.bearing_out(outcome.kind, claim.subject)
        if now and outcome.kind not in _OFTEN_SET_UP:
            return self.told.happening(outcome.kind, claim.subject)
        return None

    def _says_what_someone_is(self, line: Line, outcome: Outcome) -> bool:
        """Whether a noun is said of someone as news: `is the killer`, `has been a ghost`, or at all in an essay."""
        language = line.language
        before = line.keys[max(0, outcome.first - 3) : outcome.first]
        if outcome.is_verb or outcome.kind not in NOUNS or not language or not language.copula & set(before):
            return False
        is_certain = bool(before) and (before[-1] in language.determiners or "been" in before)
        return line.surface.kind is Kind.SECTION or is_certain

    def _is_dated_by(self, line: Line, outcome: Outcome) -> bool:
        """Whether something is dated by the outcome: `the summer before she drowns`."""
        language = line.language
        return language is not None and bool(
            language.conjunctions & set(line.keys[max(0, outcome.first - 4) : outcome.first])
        )

    def _retelling(self, line: Line, *, ahead: bool) -> Finding | None:
        """A sentence about someone that looks behind the story and shares words with one place of it."""
        text, is_essay = line.surface.text, line.surface.kind is Kind.SECTION
        if not line.language or not line.someone or not (ahead or is_essay) or CONDITION.search(text):
            return None
        words = self._telling_words(line)
        shared, section = self.told.overlap(words)
        fresh = [each for each in shared if self._count[each] == 1]
        if section is None or not fresh:
            return None
        is_rare = any(not is_everyday(words[each].key) for each in fresh)
        uncovers = line.language.uncovers.search(text) is not None
        looks_behind = ahead and is_rare and (len(fresh) > 1 or uncovers)
        least = (
            1
            if is_essay and looks_behind and uncovers
            else (
                _SHARED
                if looks_behind
                else _SHARED + 1
                if is_essay and (ahead or _PERFECT.search(text))
                else _SHARED + 2
            )
        )
        if len(shared) < least or not (is_essay or looks_behind):
            return None
        return Finding(
            line.surface, section, tuple(sorted((words[each] for each in fresh), key=lambda each: each.start))
        )
