"""Claims of open text: an outcome, and whom it befalls; and whether hidden text is where it is first told."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from recapreader.checking.hidden import HiddenSection
from recapreader.checking.lexicon import BELONGS, TELLS, Language, Outcome, bare, language_of, outcomes
from recapreader.checking.people import People, name_stems
from recapreader.checking.surfaces import PROSE, Kind, Surface
from recapreader.checking.told import Told, happens
from recapreader.checking.vocabulary import CONDITION, NEVER, PERSON, TIMES, WILL
from recapreader.checking.words import Token, is_everyday, is_function_word, stem, tokens

_SCENES = (Kind.LABEL, Kind.HEADING, Kind.PICTURE)
_ADDRESSES = (Kind.ADDRESS, Kind.FILE)
_NAMES = (Kind.NAME, Kind.ROLE)
_SURE = ("death", "guilt", "betrayal", "union")
_NOUNS = ("guilt", "identity", "kin", "betrayal")
_NOT_SAID_OF = frozenset("and or for of to with against by und oder mit für von et ou avec pour de y o con por e del".split())
_YEAR = re.compile(r"\b1\d{3}\b|\b20\d{2}\b|\beverybody knows\b|\beveryone knows\b|\bas every\b|\bhistory\b")
_PERFECT = re.compile(r"\b(?:had|has|have) (?:\w+ly |\w+ )?(?:been )?\w+(?:ed|en|ing|t|d|n|ne)\b|\b(?:had|has|have) put\b")
_UMLAUT = re.compile(r"([aou])e")
_REACH_BACK, _REACH_ON = 7, 5
_WILL_REACH = 4
_SHARED = 2


@dataclass(frozen=True)
class Finding:
    """A line that tells, by which of its words, and where that is told in hidden text if anywhere."""

    surface: Surface
    section: HiddenSection | None
    signs: tuple[Token, ...]


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
        if surface.kind in _ADDRESSES and self.language and self.language.code == "de":
            self.keys = tuple(_UMLAUT.sub(r"\1", key) for key in self.keys)

    @cached_property
    def claims(self) -> list[Claim]:
        """What it tells, and of whom; nothing where it asks."""
        if not self.language or self.surface.text.rstrip(' \n"”’*_').endswith("?") or self.keys[:1] == ("who",):
            return []
        return [claim for outcome in self.outcomes if (claim := self._claim(self.language, outcome))]

    @cached_property
    def outcomes(self) -> list[Outcome]:
        """The outcomes that its words tell."""
        return outcomes(self.language, self.keys) if self.language else []

    def _claim(self, language: Language, outcome: Outcome) -> Claim | None:
        token = self.tokens[outcome.first]
        if outcome.plainness < BELONGS or self._is_name(outcome):
            return None
        if outcome.plainness == BELONGS and not self._has_owner(language, outcome):
            return None
        subject = self.subject(language, outcome)
        return Claim(outcome, subject, token) if subject else None

    def _is_name(self, outcome: Outcome) -> bool:
        """Whether the word belongs to a name; a role's may say what someone is behind a comma (`Mrs Orr, the thief`)."""
        if self.surface.kind is Kind.ROLE and outcome.kind in _NOUNS:
            token = self.tokens[outcome.first]
            return not re.search(r"[,/(–—]|\bas\b", self.surface.text[: token.start])
        return stem(self.keys[outcome.first]) in self.people.names

    def _has_owner(self, language: Language, outcome: Outcome) -> bool:
        """Whether it is someone's (`Anna's grave`, `the grave of Anna`), rather than one."""
        before = self.tokens[outcome.first - 1] if outcome.first else None
        after = self.keys[outcome.last + 1 : outcome.last + 2]
        owned = before is not None and before.text.casefold().endswith(("'s", "’s", "s'", "s’"))
        address = self.surface.kind in _ADDRESSES and before is not None and stem(before.key) in self.people.known
        return owned or address or bool(after and after[0] in ("of", "von", "der", "des", "de", "du", "del", "di"))

    def subject(self, language: Language, outcome: Outcome) -> frozenset[str]:
        """The names of whoever it is said of: the nearest before it, else the nearest behind."""
        back = range(outcome.first - 1, max(-1, outcome.first - _REACH_BACK - 1), -1)
        on = range(outcome.last + 1, min(len(self.keys), outcome.last + 1 + _REACH_ON))
        if outcome.plainness == TELLS and self.surface.kind in (*_SCENES, *_ADDRESSES, Kind.FRONT):
            found = [i for i in (*back, *on) if self._is_someone(language, i)]
        else:
            before = [i for i in back if self._is_someone(language, i) and not self._parted(i, outcome.first)][:1]
            found = before or [i for i in on if self._is_someone(language, i)][:1]
        stems = {stem(self.keys[index]) for index in found}
        if not stems and self.surface.kind is Kind.NOTE:
            stems = name_stems(tokens(self.surface.owner))
        return self.people.same_as(stems)

    def _parted(self, index: int, end: int) -> bool:
        token = self.tokens[index]
        return bool(re.search(r"[;:.!?]", self.surface.text[token.start + len(token.text) : self.tokens[end].start]))

    def _is_someone(self, language: Language, index: int) -> bool:
        """Whether a word names a known person, or in a label some certain person."""
        token, key = self.tokens[index], self.keys[index]
        each = stem(key)
        if self.surface.kind in _ADDRESSES:
            return each in self.people.known
        if token.is_capitalised and each in self.people.names:
            return True
        certain = any(word in language.determiners for word in self.keys[max(0, index - 2) : index])
        if each in self.people.known:
            return certain
        if self.surface.kind not in _SCENES or is_function_word(key):
            return False
        return (certain and self.keys[index - 1] in language.determiners) or (
            token.is_capitalised and index > 0 and not is_everyday(key) and key not in TIMES
        )

    @cached_property
    def someone(self) -> frozenset[str]:
        """Everyone whom it names, whatever is said of them."""
        if not self.language:
            return frozenset()
        found = {stem(key) for index, key in enumerate(self.keys) if self._is_someone(self.language, index)}
        return self.people.same_as(found)


class Claims:
    """All open lines and what hidden text says to them."""

    def __init__(self, surfaces: list[Surface], people: People, told: Told, code: str, title: frozenset[str]) -> None:
        self.people = people
        self.told = told
        self.code = code
        self.title = title
        self.lines = [Line(surface, people, code) for surface in surfaces]
        self._count: dict[str, int] = defaultdict(int)
        self._openly: dict[tuple[str, str], set[int]] = defaultdict(set)
        for number, line in enumerate(self.lines):
            for each in line.surface.stems:
                self._count[each] += 1
            if line.surface.kind in PROSE:
                for claim in line.claims:
                    for name in claim.subject:
                        self._openly[claim.outcome.kind, name].add(number)

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
        return any(self._openly.get((claim.outcome.kind, name), set()) - {number} for name in claim.subject)

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
            sure = claim.outcome.kind in _SURE and claim.outcome.plainness == TELLS and surface.kind in _SCENES
            if section or (sure and self._is_finite(line, claim)):
                return Finding(surface, section, (claim.sign,))
        return self._statement(line, own) if own else None

    def _points(self, line: Line) -> Finding | None:
        if not line.language or line.surface.kind not in (*_SCENES, Kind.FRONT):
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
        if outcome.is_verb or outcome.kind not in _NOUNS or outcome.plainness < TELLS:
            return True
        before = line.keys[max(0, outcome.first - 2) : outcome.first]
        return not _NOT_SAID_OF & set(before)

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
                copula & set(sentence.keys) and any(told.kind == "kin" for told in sentence.outcomes) for sentence in near
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
        return self._same_scene(line, kind) if line.surface.kind in (*_SCENES, *_ADDRESSES) else None

    def _same_scene(self, line: Line, kind: str) -> HiddenSection | None:
        """A section that tells this kind of outcome, and shares two more words with a line in one place."""
        words = {stem(key) for key in line.keys if not is_function_word(key)} - self.people.known - self.title
        shared, section = self.told.overlap(words)
        return section if section and len(shared) >= _SHARED and self.told.has_kind(section.section.number, kind) else None

    def _statement(self, line: Line, own: HiddenSection) -> Finding | None:
        """A label that is a sentence about someone, and says what its section says in two of its words."""
        shared = [
            token
            for token in line.tokens
            if not is_function_word(token.key)
            and stem(token.key) in own.stems
            and stem(token.key) not in self.people.known
        ]
        acts = [token for token in shared if token.key.endswith("s") and not token.is_capitalised and self._acts(line, token)]
        if acts and len(shared) >= _SHARED and any(self._count[stem(token.key)] == 1 for token in shared):
            return Finding(line.surface, own, tuple(shared))
        return None

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
        if self._says_what_someone_is(line, outcome):
            return self.told.plainly(outcome.kind, claim.subject)
        now = happens(language, line.keys, outcome)
        if now and self._is_dated_by(line, outcome):
            return self.told.bearing_out(outcome.kind, claim.subject)
        if now and outcome.kind not in ("victory", "identity", "loss", "arrest"):
            return self.told.happening(outcome.kind, claim.subject)
        return None

    def _says_what_someone_is(self, line: Line, outcome: Outcome) -> bool:
        """Whether a noun is said of someone as news: `is the killer`, `has been a ghost`, or at all in an essay."""
        language = line.language
        before = line.keys[max(0, outcome.first - 3) : outcome.first]
        if outcome.is_verb or outcome.kind not in _NOUNS or not language or not language.copula & set(before):
            return False
        is_certain = bool(before) and (before[-1] in language.determiners or "been" in before)
        return line.surface.kind is Kind.SECTION or is_certain

    def _is_dated_by(self, line: Line, outcome: Outcome) -> bool:
        """Whether something is dated by the outcome: `the summer before she drowns`."""
        language = line.language
        return language is not None and bool(language.conjunctions & set(line.keys[max(0, outcome.first - 4) : outcome.first]))

    def _retelling(self, line: Line, *, ahead: bool) -> Finding | None:
        """A sentence about someone that looks behind the story and shares words with one place of it."""
        text, is_essay = line.surface.text, line.surface.kind is Kind.SECTION
        if not line.language or not line.someone or not (ahead or is_essay) or CONDITION.search(text):
            return None
        words = {
            stem(key): token
            for key, token in zip(line.keys, line.tokens, strict=True)
            if not is_function_word(key) and stem(key) not in self.people.known and stem(key) not in self.title
        }
        shared, section = self.told.overlap(words)
        fresh = [each for each in shared if self._count[each] == 1]
        if section is None or not fresh:
            return None
        is_rare = any(not is_everyday(words[each].key) for each in fresh)
        looks_behind = ahead and is_rare and (len(fresh) > 1 or line.language.uncovers.search(text))
        least = _SHARED if looks_behind else _SHARED + 1 if is_essay and (ahead or _PERFECT.search(text)) else _SHARED + 2
        if len(shared) < least or not (is_essay or looks_behind):
            return None
        return Finding(line.surface, section, tuple(sorted((words[each] for each in fresh), key=lambda each: each.start)))
