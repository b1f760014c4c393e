"""What of a recap is hidden, for comparing with what is open. None of it is printed without being asked for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from recapreader.check.document import Document, public_name
from recapreader.check.open_source import spoiler_texts
from recapreader.check.vocabulary import TITLES
from recapreader.check.words import ABBREVIATED, is_function_word, key_of, stem, tokens
from recapreader.core.prose.parse import parse, parse_line
from recapreader.core.prose.tree import block_texts, inline_text
from recapreader.core.recap import PREMISE, Recap, RevealCondition, Section

_TITLED = "|".join(sorted(title.capitalize() for title in TITLES))
_PERSON = re.compile(
    rf"(?:\b(?:{_TITLED})\.? ([A-ZÀ-Ý][\w'’-]+))|\b([A-ZÀ-Ý][\w-]+) (?!is\b|was\b|its\b|this\b)[a-z]+s\b"
)
_SENTENCE_END = re.compile(rf"{ABBREVIATED}[.!?…]+[\"”’)]*\s+")


@dataclass(frozen=True)
class HiddenSection:
    """One hidden section's words."""

    section: Section
    place: int
    heading: str = field(repr=False)
    sentences: tuple[str, ...] = field(repr=False)

    @property
    def name(self) -> str:
        """Its public name."""
        return public_name(self.section)

    @cached_property
    def words(self) -> tuple[tuple[str, ...], ...]:
        """The words of its heading and of each sentence."""
        return tuple(tuple(token.key for token in tokens(text)) for text in (self.heading, *self.sentences))

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all its words."""
        return frozenset(stem(key) for key in self.keys if not is_function_word(key))

    @cached_property
    def persons(self) -> frozenset[str]:
        """The names of whoever does something in it, or bears a title."""
        return frozenset(
            key_of(name) for text in self.sentences for pair in _PERSON.findall(text) for name in pair if name
        )

    @cached_property
    def keys(self) -> frozenset[str]:
        """All its words."""
        return frozenset(key for words in self.words for key in words)


@dataclass(frozen=True)
class HiddenName:
    """Someone who waits for a section, by one of their names."""

    name: str = field(repr=False)
    waits_for: str
    """The public name of what they wait for."""
    actor: str = ""
    """Who plays them, where this is a role."""


def hidden_sections(document: Document) -> list[HiddenSection]:
    """The sections that are not open, in order, with their parts' hidden headings as the first one's words."""
    found: list[HiddenSection] = []
    notes = _notes(document.recap)
    for part in document.recap.parts:
        heading = "" if part.is_open else part.heading.open()
        for section in part.sections:
            if section.is_open:
                continue
            texts = [text for block in parse(section.body.open()) for text in block_texts(block)]
            sentences = [sentence for text in texts for sentence in _SENTENCE_END.split(text) if sentence.strip()]
            if heading:
                sentences.insert(0, plain_heading(heading))
                heading = ""
            sentences += notes.get(section.number, [])
            own = plain_heading(section.heading.open())
            found.append(HiddenSection(section, len(found), own, tuple(sentences)))
    return found


def _notes(recap: Recap) -> dict[str, list[str]]:
    """What characters' notes tell, by the last section that each waits for."""
    told: dict[str, list[str]] = {}
    for character in recap.people.all.characters:
        for note in character.notes:
            gate = note.gate or character.gate
            numbers = [number for number in recap.sections if gate and number in gate.numbers]
            if numbers:
                told.setdefault(numbers[-1], []).extend(_SENTENCE_END.split(note.text.open()))
    return told


def plain_heading(source: str) -> str:
    """The words of a heading."""
    return inline_text(parse_line(source))


def hidden_headings(document: Document) -> Iterator[tuple[str, str, str]]:
    """(the words of a hidden heading, the label in its place, its public name), sections' and parts'."""
    for part in document.recap.parts:
        if part.number != PREMISE and not part.is_open:
            yield plain_heading(part.heading.open()), part.label, f"part {part.number} (“{part.label}”)"
        for section in part.sections:
            if not section.is_open:
                yield plain_heading(section.heading.open()), section.label, public_name(section)


def hidden_names(document: Document) -> Iterator[HiddenName]:
    """The names, aliases and roles of whoever waits for a section."""
    recap = document.recap
    for character in recap.people.all.characters:
        if not _is_open(character.gate, recap):
            for name in (character.name, *character.aliases):
                yield HiddenName(name.open(), _waits_for(character.gate, recap))
    for role in recap.people.all.cast:
        if role.role and not _is_open(role.gate, recap):
            yield HiddenName(role.role.open(), _waits_for(role.gate, recap), role.actor)


def _is_open(gate: RevealCondition | None, recap: Recap) -> bool:
    if gate is None:
        return True
    return bool(gate.numbers) and all(recap.sections[number].is_open for number in gate.numbers)


def _waits_for(gate: RevealCondition | None, recap: Recap) -> str:
    numbers = [number for number in recap.sections if gate and number in gate.numbers]
    return public_name(recap.sections[numbers[-1]]) if numbers else "a section that is not there"


def inline_spoilers(document: Document) -> Iterator[tuple[str, str]]:
    """(the words of an inline spoiler, the public name of where it stands), in open sections and hidden ones."""
    for section in document.recap.sections.values():
        name = public_name(section) if section.number != PREMISE else "the premise"
        for text in spoiler_texts(section.body.open()):
            yield text, name
