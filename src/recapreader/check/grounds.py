"""What every claim of an open line is held against: who is known, what is told openly and what in hidden text."""

from collections import defaultdict
from dataclasses import dataclass

from recapreader.check.comparison import Comparison
from recapreader.check.hidden import HiddenSection
from recapreader.check.lexicon import TELLS
from recapreader.check.open_lines import NOUNS, Claim, Line
from recapreader.check.surfaces import PROSE, Surface
from recapreader.check.words import Token, is_function_word, stem

_NOT_SAID_OF = (
    *("and", "or", "for", "of", "to", "with", "against", "by", "und", "oder", "mit", "für", "von"),
    *("et", "ou", "avec", "pour", "de", "y", "o", "con", "por", "e", "del"),
)


@dataclass(frozen=True)
class Finding:
    """A line that tells, by which of its words, and where that is told in hidden text if anywhere."""

    surface: Surface
    section: HiddenSection | None
    signs: tuple[Token, ...]


class Grounds:
    """All open lines, and what the rules for names and for sentences both ask of them."""

    def __init__(self, comparison: Comparison) -> None:
        self.people = comparison.people
        self.told = comparison.told
        self.title = comparison.title
        self.lines = [Line(surface, self.people, comparison.code) for surface in comparison.surfaces]
        self.count: dict[str, int] = defaultdict(int)
        self._openly: dict[tuple[str, str], set[int]] = defaultdict(set)
        for number, line in enumerate(self.lines):
            for each in line.surface.stems:
                self.count[each] += 1
            if line.surface.kind in PROSE:
                for kind, name in line.mentions():
                    self._openly[kind, name].add(number)

    def is_open(self, number: int, claim: Claim) -> bool:
        """Whether another open sentence tells the same of the same, or the title does."""
        if stem(claim.sign.key) in self.title:
            return True
        names = claim.subject & self.people.known or claim.subject
        return any(self._openly.get((claim.outcome.kind, name), set()) - {number} for name in names)

    def tells_openly(self, kind: str, name: str, line: Line) -> bool:
        """Whether an open sentence other than this line speaks of such an outcome near a name."""
        return any(self.lines[number] is not line for number in self._openly.get((kind, name), ()))

    def is_of(self, rank: str, name: str) -> bool:
        """Whether an open sentence speaks of a rank and of a name that may bear it."""
        return any({stem(rank), name} <= line.surface.stems for line in self.lines if line.surface.kind in PROSE)

    def is_said_of(self, line: Line, claim: Claim) -> bool:
        """Whether a noun that says what someone is stands there as said of them, not as another in the scene."""
        outcome = claim.outcome
        if outcome.kind == "kin":
            return self.is_revealed_kin(line, claim)
        if outcome.is_verb or outcome.kind not in NOUNS or outcome.plainness < TELLS:
            return True
        before = line.keys[max(0, outcome.first - 2) : outcome.first]
        return not set(_NOT_SAID_OF) & set(before)

    def is_revealed_kin(self, line: Line, claim: Claim, *, ahead: bool = False) -> bool:
        """Whether hidden text says of someone that this is what they are, and no other open line does."""
        each = stem(claim.sign.key)
        if self.count[each] > 1 or not line.language:
            return False
        copula = line.language.copula
        if ahead:
            near = (sentence for sentence in self.told.sentences if claim.subject & sentence.stems)
            return any(
                copula & set(sentence.keys) and any(told.kind == "kin" for told in sentence.outcomes)
                for sentence in near
            )
        return any(copula & set(sentence.keys) for sentence in self.told.joining(claim.subject - {each}, {each}))

    def telling_words(self, line: Line) -> dict[str, Token]:
        """Its words that are no names and not of the title, by their stems."""
        return {
            stem(key): token
            for key, token in zip(line.keys, line.tokens, strict=True)
            if not is_function_word(key) and stem(key) not in self.people.known and stem(key) not in self.title
        }
