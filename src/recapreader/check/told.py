"""What hidden text tells, sentence by sentence, so that a claim of open text can be looked up in it."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from recapreader.check.hidden import HiddenSection
from recapreader.check.lexicon import ENGLISH, TELLS, Language, Outcome, bare, language_of, outcomes
from recapreader.check.words import is_function_word, stem

RELATED = {
    "guilt": ("betrayal", "confession", "death", "identity"),
    "betrayal": ("guilt",),
    "arrest": ("verdict",),
    "verdict": ("arrest",),
    "confession": ("guilt", "identity"),
    "escape": ("parting",),
    "parting": ("escape",),
    "identity": ("kin", "guilt"),
    "harm": ("death",),
    "lone": ("death", "life", "parting"),
}
"""Kinds of outcome that bear each other out, besides the same."""
_COMMON_FROM, _COMMON_SHARE = 8, 0.34
_PASSIVE = _OPENING = 3


_NOW = (
    *(
        "dies",
        "drowns",
        "stabs",
        "shoots",
        "survives",
        "marries",
        "weds",
        "escapes",
        "wins",
        "loses",
        "flees",
        "admits",
    ),
    *("surrenders", "murders", "executes", "steals", "forges", "robs", "frames"),
)
"""English verbs in the present that stand in the table word for word."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a hidden section."""

    section: HiddenSection
    stems: frozenset[str]
    keys: tuple[str, ...]
    outcomes: tuple[Outcome, ...]
    happening: frozenset[str]
    """The kinds of outcome that it tells as they happen."""


class Told:
    """An index of the sentences of all hidden sections."""

    def __init__(self, sections: list[HiddenSection], code: str) -> None:
        self.sentences: list[Sentence] = []
        self.sections = {section.section.number: section for section in sections}
        self._kinds: dict[str, set[str]] = defaultdict(set)
        self._borne_out: dict[tuple[str, str], HiddenSection] = {}
        self._plainly: dict[tuple[str, str], HiddenSection] = {}
        self._happens: dict[tuple[str, str], HiddenSection] = {}
        self._by_stem: dict[str, list[int]] = defaultdict(list)
        for section in sections:
            self._add(section, code)
        spread = Counter(each for section in sections for each in section.stems)
        most = len(sections) * _COMMON_SHARE
        self._common = {each for each, count in spread.items() if count > _COMMON_FROM and count > most}

    def _add(self, section: HiddenSection, code: str) -> None:
        own = [_sentence(section, keys, code) for keys in section.words]
        first = len(self.sentences)
        self.sentences += own
        for index, sentence in enumerate(own):
            for each in sentence.stems:
                self._by_stem[each].append(first + index)
            if not sentence.outcomes:
                continue
            near = own[max(0, index - 2) : index + 2]
            around = frozenset().union(own[0].stems, *(each.stems for each in near))
            opening = own[index - 1].keys[:_OPENING] if index else ()
            close = sentence.stems | {stem(bare(key)) for key in opening}
            for kind in {outcome.kind for outcome in sentence.outcomes if outcome.plainness == TELLS}:
                for each in around:
                    self._plainly.setdefault((kind, each), section)
            for kind in {outcome.kind for outcome in sentence.outcomes}:
                self._kinds[section.section.number].add(kind)
                for each in around:
                    self._borne_out.setdefault((kind, each), section)
                for each in close if kind in sentence.happening else ():
                    self._happens.setdefault((kind, each), section)

    def bearing_out(self, kind: str, subject: Iterable[str]) -> HiddenSection | None:
        """A section that tells this kind of outcome, or a related one, near one of these names."""
        found = (
            self._borne_out.get((each, name)) for each in (kind, *RELATED.get(kind, ())) for name in sorted(subject)
        )
        return next((section for section in found if section), None)

    def plainly(self, kind: str, subject: Iterable[str]) -> HiddenSection | None:
        """A section that tells this kind of outcome, or a related one, in plain words near one of these names."""
        kinds = (kind, *RELATED.get(kind, ()), *(("death",) if kind == "identity" else ()))
        found = (self._plainly.get((each, name)) for each in kinds for name in sorted(subject))
        return next((section for section in found if section), None)

    def happening(self, kind: str, subject: Iterable[str]) -> HiddenSection | None:
        """A section in which this kind of outcome happens to one of these."""
        found = (self._happens.get((kind, name)) for name in sorted(subject))
        return next((section for section in found if section), None)

    def anywhere(self, kind: str) -> HiddenSection | None:
        """The last section that tells this kind of outcome, or one that bears it out, of whomever."""
        kinds = {kind, *RELATED.get(kind, ())}
        found = [number for number, told in self._kinds.items() if told & kinds]
        return self.sections[found[-1]] if found else None

    def last_with(self, kind: str) -> HiddenSection | None:
        """The last hidden section, if it tells this kind of outcome or one that bears it out."""
        last = next(reversed(self.sections), "")
        return self.has_kind(last, kind) if last else None

    def has_kind(self, number: str, kind: str) -> HiddenSection | None:
        """A section by its number, if it tells this kind of outcome or a related one."""
        kinds = self._kinds.get(number, set())
        return self.sections[number] if kinds & {kind, *RELATED.get(kind, ())} else None

    def overlap(self, stems: Iterable[str]) -> tuple[frozenset[str], HiddenSection | None]:
        """Those of the stems that stand closest together in two sentences in a row, and where."""
        places: dict[int, set[str]] = defaultdict(set)
        for each in stems:
            for index in self._by_stem.get(each, ()) if each not in self._common else ():
                places[index].add(each)
                if index and self.sentences[index - 1].section is self.sentences[index].section:
                    places[index - 1].add(each)
        if not places:
            return frozenset(), None
        best = max(sorted(places), key=lambda index: len(places[index]))
        return frozenset(places[best]), self.sentences[best].section

    def joining(self, one: Iterable[str], other: Iterable[str]) -> list[Sentence]:
        """The sentences with one of these and one of those, or with the former just before."""
        first, second = frozenset(one), frozenset(other)
        found = []
        for index in sorted({index for each in second for index in self._by_stem.get(each, ())}):
            sentence = self.sentences[index]
            before = self.sentences[index - 1] if index else sentence
            near = sentence.stems | (before.stems if before.section is sentence.section else frozenset())
            if first & near:
                found.append(sentence)
        return found


def _sentence(section: HiddenSection, keys: tuple[str, ...], code: str) -> Sentence:
    language = language_of(code, keys)
    found = tuple(outcomes(language, keys)) if language else ()
    stems = frozenset(stem(bare(key)) for key in keys if not is_function_word(key))
    now = frozenset(each.kind for each in found if language and happens(language, keys, each))
    return Sentence(section, stems, keys, found, now)


def happens(language: Language, keys: tuple[str, ...], outcome: Outcome) -> bool:
    """Whether an outcome is told as it happens: in the present, active or passive."""
    if outcome.plainness < TELLS or outcome.kind == "kin":
        return False
    if language is not ENGLISH:
        return True
    before = keys[max(0, outcome.first - _PASSIVE) : outcome.first]
    words = keys[outcome.first : outcome.last + 1]
    if len(words) > 1 and any(
        (word.endswith("s") and not is_function_word(word)) or word in ("is", "does") for word in words
    ):
        return True
    if outcome.is_verb and keys[outcome.first].endswith("s") and not (before and before[-1] in language.determiners):
        return True
    if keys[outcome.first] in _NOW and not (before and before[-1] in language.determiners):
        return True
    return bool({"is", "are", "gets"} & set(before)) and keys[outcome.first].endswith(("ed", "en", "n", "t"))
