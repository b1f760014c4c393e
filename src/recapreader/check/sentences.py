"""Sentences of the premise, of open sections and of notes that tell an outcome."""

import re

from recapreader.check.grounds import Finding, Grounds
from recapreader.check.hidden import HiddenSection
from recapreader.check.lexicon import TELLS, Outcome
from recapreader.check.open_lines import NOUNS, Claim, Line
from recapreader.check.surfaces import Kind
from recapreader.check.told import happens
from recapreader.check.turns import (
    APPEARS,
    BEYOND_DOUBT,
    EXCEPTING,
    FRAME,
    HABIT,
    IS_THE_ONE,
    LATE,
    PAST,
    SOMEBODY,
    TRADES,
    pretends,
)
from recapreader.check.vocabulary import CONDITION, NEVER, PERSON, WILL
from recapreader.check.words import Token, is_everyday, stem

_YEAR = re.compile(r"\b1\d{3}\b|\b20\d{2}\b|\beverybody knows\b|\beveryone knows\b|\bas every\b|\bhistory\b")
_PERFECT = re.compile(
    r"\b(?:had|has|have) (?:\w+ly |\w+ )?(?:been )?\w+(?:ed|en|ing|t|d|n|ne)\b|\b(?:had|has|have) put\b"
)
_OFTEN_SET_UP = ("victory", "identity", "loss", "arrest", "escape", "birth")
"""Kinds of outcome with which many a story begins."""
_WILL_REACH = 4
_SHARED = 2
_BACK = 5


class Sentences:
    """The rules for prose."""

    def __init__(self, grounds: Grounds) -> None:
        self.grounds = grounds
        self.told = grounds.told

    def finding(self, number: int, line: Line) -> Finding | None:
        """What a sentence tells."""
        text = line.surface.text
        if not line.language or text.rstrip(' \n"”’*_').endswith("?"):
            return None
        if pretends(line, self.grounds.lines):
            return Finding(line.surface, None, (line.tokens[0],))
        ahead = line.language.looks_ahead.search(text)
        if _YEAR.search(text):
            return None
        if sign := self._will(line) or self._solves(line) or self._dates(line):
            return Finding(line.surface, None, (sign,))
        for claim in line.claims:
            if not self.grounds.is_open(number, claim) and (section := self._news(line, claim, ahead=bool(ahead))):
                return Finding(line.surface, section, (claim.sign,))
        return self._framed(line) or self._retelling(line, ahead=bool(ahead))

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

    def _solves(self, line: Line) -> Token | None:
        """Who it is that a sentence names as the answer: `it turns out to be Lamb`, `in hindsight Orme is`."""
        text = line.surface.text
        match = BEYOND_DOUBT.search(text)
        if match is None or CONDITION.search(text) or line.surface.kind is Kind.NOTE:
            return None
        names = [
            token
            for token, key in zip(line.tokens, line.keys, strict=True)
            if token.start >= match.end() and token.is_capitalised and stem(key) in self.grounds.people.names
        ]
        near = [token for token in names if not re.search(r"[.;:]", text[match.end() : token.start])]
        is_far = match.group("direct") is not None and not self._is_next(match, near)
        return near[0] if near and not is_far else None

    @staticmethod
    def _dates(line: Line) -> Token | None:
        """Where a note says in which late part of the work something befalls its character."""
        match = LATE.search(line.surface.text)
        if line.surface.kind is not Kind.NOTE or match is None or APPEARS & set(line.keys):
            return None
        return next(token for token in line.tokens if token.start >= match.start())

    @staticmethod
    def _is_next(match: re.Match[str], names: list[Token]) -> bool:
        return bool(names) and len(match.string[match.end() : names[0].start].split()) < _SHARED + 1

    def _framed(self, line: Line) -> Finding | None:
        """A sentence that says what the work tells, with an outcome behind it: `a film in which the rival wins`."""
        text = line.surface.text
        frame = FRAME.search(text)
        if frame is None or CONDITION.search(text):
            return None
        for outcome in line.outcomes:
            token = line.tokens[outcome.first]
            if token.start < frame.end() or outcome.plainness < TELLS or outcome.kind in ("kin", "identity"):
                continue
            is_new = self.grounds.count[stem(line.keys[outcome.first])] == 1
            section = self.told.last_with(outcome.kind) if is_new else None
            if section and (line.surface.kind is Kind.SECTION or line.someone):
                return Finding(line.surface, section, (token,))
        return None

    def _news(self, line: Line, claim: Claim, *, ahead: bool) -> HiddenSection | None:
        """The hidden section that an outcome in a sentence is taken from, if it is."""
        outcome = claim.outcome
        language = line.language
        if not language or CONDITION.search(line.surface.text) or outcome.plainness < TELLS:
            return None
        if self._is_past(line, outcome) or self._befalls_somebody(line, outcome):
            return None
        if outcome.kind == "kin":
            said = ahead and self.grounds.is_revealed_kin(line, claim, ahead=True)
            return self.told.bearing_out("kin", claim.subject) if said else None
        if ahead:
            return self.told.bearing_out(outcome.kind, claim.subject) if self.grounds.is_said_of(line, claim) else None
        is_idiom = outcome.last > outcome.first
        is_apart = line.surface.kind in (Kind.NOTE, Kind.SECTION)
        is_trade = outcome.kind in ("guilt", "betrayal") and line.keys[outcome.first] in TRADES
        if is_apart and is_idiom and outcome.kind in NOUNS and not is_trade:
            return self.told.bearing_out(outcome.kind, claim.subject)
        if line.surface.kind is Kind.NOTE and (found := self._noted(line, claim, is_idiom=is_idiom)):
            return found
        if self._says_what_someone_is(line, outcome):
            return self.told.plainly(outcome.kind, claim.subject)
        now = happens(language, line.keys, outcome)
        if now and self._is_dated_by(line, outcome):
            return self.told.bearing_out(outcome.kind, claim.subject)
        if now and outcome.kind not in _OFTEN_SET_UP:
            return self.told.happening(outcome.kind, claim.subject)
        return None

    def _noted(self, line: Line, claim: Claim, *, is_idiom: bool) -> HiddenSection | None:
        """The section that an event in a note is taken from: notes tell what people are, not what they come to."""
        language, outcome = line.language, claim.outcome
        if not language or HABIT.search(line.surface.text):
            return None
        if outcome.kind == "lone":
            return None if line.keys[outcome.first] in EXCEPTING else self.told.anywhere("death")
        now = happens(language, line.keys, outcome)
        if outcome.kind == "guilt" and not is_idiom:
            return self.told.anywhere("guilt") if now and self._is_one_deed(line, outcome) else None
        others = line.someone if outcome.kind in ("union", "betrayal", "parting") else frozenset()
        return self.told.bearing_out(outcome.kind, claim.subject | others) if now else None

    @staticmethod
    def _is_one_deed(line: Line, outcome: Outcome) -> bool:
        """Whether it has a certain object (`forges the letters`), where a trade has none (`robs banks`)."""
        following, before = line.keys[outcome.last + 1 : outcome.last + 2], line.keys[: outcome.first][-1:]
        is_certain = line.language is not None and bool(set(following) & line.language.determiners)
        return is_certain and not set(before) & {"who", "that"}

    @staticmethod
    def _is_past(line: Line, outcome: Outcome) -> bool:
        """Whether it is told as something that lies behind: in a note, or in another language, by its auxiliary."""
        before = set(line.keys[max(0, outcome.first - _BACK) : outcome.first])
        language = line.language
        if language and language.code != "en":
            after = set(line.keys[outcome.last + 1 : outcome.last + 2])
            return line.surface.kind is Kind.NOTE and bool((before | after) & PAST[language.code])
        return line.surface.kind is Kind.NOTE and bool(before & PAST["en"])

    @staticmethod
    def _befalls_somebody(line: Line, outcome: Outcome) -> bool:
        """Whether it is done to anybody at all (`arrests somebody every Friday`): that tells a trade."""
        around = line.keys[max(0, outcome.first - 2) : outcome.first] + line.keys[outcome.last + 1 : outcome.last + 6]
        return bool(set(around) & SOMEBODY)

    @staticmethod
    def _says_what_someone_is(line: Line, outcome: Outcome) -> bool:
        """Whether a noun is said of someone as news: `is the killer`, `has been a ghost`, or at all in an essay."""
        language = line.language
        before = line.keys[max(0, outcome.first - 3) : outcome.first]
        if outcome.is_verb or outcome.kind not in NOUNS or not language or not language.copula & set(before):
            return False
        is_certain = bool(before) and (before[-1] in language.determiners or "been" in before)
        return line.surface.kind is Kind.SECTION or is_certain

    @staticmethod
    def _is_dated_by(line: Line, outcome: Outcome) -> bool:
        """Whether something is dated by the outcome: `the summer before she drowns`."""
        language = line.language
        return language is not None and bool(
            language.conjunctions & set(line.keys[max(0, outcome.first - 4) : outcome.first])
        )

    def _retelling(self, line: Line, *, ahead: bool) -> Finding | None:
        """A sentence about someone that looks behind the story and shares words with one place of it."""
        text, kind = line.surface.text, line.surface.kind
        is_essay, is_note = kind is Kind.SECTION, kind is Kind.NOTE
        is_solution = IS_THE_ONE.search(text) is not None
        if not line.language or not (line.someone or line.owner) or CONDITION.search(text):
            return None
        if not (ahead or is_essay or is_solution):
            return None
        words = self.grounds.telling_words(line)
        shared, section = self.told.overlap(words)
        fresh = [each for each in shared if self.grounds.count[each] == 1]
        if section is None or not fresh:
            return None
        is_rare = is_solution or any(not is_everyday(words[each].key) for each in fresh)
        uncovers = line.language.uncovers.search(text) is not None
        looks_behind = (ahead or is_solution) and is_rare and (len(fresh) > 1 or uncovers)
        least = _SHARED if looks_behind else _SHARED + 2
        if looks_behind and uncovers and (is_essay or is_note):
            least = 1
        elif not looks_behind and is_essay and (ahead or _PERFECT.search(text)):
            least = _SHARED + 1
        if len(shared) < least or not (is_essay or looks_behind):
            return None
        signs = sorted((words[each] for each in fresh), key=lambda each: each.start)
        return Finding(line.surface, section, tuple(signs))
