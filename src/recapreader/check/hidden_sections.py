"""What of a recap is hidden, for comparing with what is open. None of it is printed without being asked for."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from recapreader.check.document import Document, public_name
from recapreader.check.public_text import SENTENCE_END
from recapreader.check.words import stem, tokens
from recapreader.core.prose.parse import parse, parse_line
from recapreader.core.prose.tree import block_texts, inline_text
from recapreader.core.recap import PREMISE, Recap, RevealCondition, Section


@dataclass(frozen=True)
class HiddenSection:
    """One hidden section: its heading, and the sentences of its text and of the notes that wait for it."""

    section: Section
    heading: str = field(repr=False)
    body: tuple[str, ...] = field(repr=False)
    notes: tuple[str, ...] = field(repr=False)

    @property
    def sentences(self) -> tuple[str, ...]:
        """Return the sentences of its text and of the notes."""
        return self.body + self.notes

    @cached_property
    def words(self) -> tuple[tuple[str, ...], ...]:
        """Return the words of its heading and of each sentence, for comparing."""
        return tuple(tuple(token.key for token in tokens(text)) for text in (self.heading, *self.sentences))

    @cached_property
    def keys(self) -> frozenset[str]:
        """Return all its words."""
        return frozenset(key for words in self.words for key in words)

    @cached_property
    def stems(self) -> frozenset[str]:
        """Return the stems of all its words."""
        return frozenset(map(stem, self.keys))


@dataclass(frozen=True)
class HiddenName:
    """Someone who waits for a section, by one of their names."""

    name: str = field(repr=False)
    section: Section | None
    """The last section that they wait for; None if there is no such section."""
    actor: str = ""
    """Who plays them, where this is a role."""

    @property
    def waits_for(self) -> str:
        """Return the public name of what they wait for."""
        return public_name(self.section) if self.section else "a section that is not there"


def hidden_sections(document: Document) -> list[HiddenSection]:
    """Return the sections that are not open, in order; a part's hidden heading belongs to its first one."""
    found: list[HiddenSection] = []
    notes = _notes(document.recap)
    for part in document.recap.parts:
        above = [] if part.is_open else [plain_heading(part.heading.open())]
        for section in part.sections:
            if not section.is_open:
                texts = [text for block in parse(section.body.open()) for text in block_texts(block)]
                body = [sentence for text in (*above, *texts) for sentence in _cut(text)]
                noted = [sentence for text in notes.get(section.number, ()) for sentence in _cut(text)]
                heading = plain_heading(section.heading.open())
                found.append(HiddenSection(section, heading, tuple(body), tuple(noted)))
                above = []
    return found


def _cut(text: str) -> Iterator[str]:
    position = 0
    for end in [*(match.end() for match in SENTENCE_END.finditer(text)), len(text)]:
        if text[position:end].strip():
            yield text[position:end]
        position = end


def _notes(recap: Recap) -> dict[str, list[str]]:
    """Return what characters' notes say, by the last section that each waits for."""
    found: dict[str, list[str]] = {}
    for character in recap.people.all.characters:
        for note in character.notes:
            if section := last_of(note.gate or character.gate, recap):
                found.setdefault(section.number, []).append(note.text.open())
    return found


def plain_heading(source: str) -> str:
    """Return the words of a heading."""
    return inline_text(parse_line(source))


def hidden_headings(document: Document) -> Iterator[tuple[str, str, str]]:
    """Return (the words of a hidden heading, the label in its place, its public name), sections' and parts'."""
    for part in document.recap.parts:
        if part.number != PREMISE and not part.is_open:
            yield plain_heading(part.heading.open()), part.label, f"part {part.number} (“{part.label}”)"
        for section in part.sections:
            if not section.is_open:
                yield plain_heading(section.heading.open()), section.label, public_name(section)


def hidden_names(document: Document) -> Iterator[HiddenName]:
    """Return the names, aliases and roles of characters that wait for a section."""
    recap = document.recap
    for character in recap.people.all.characters:
        if _is_gated(character.gate, recap):
            yield HiddenName(character.name.open(), last_of(character.gate, recap))
        for alias in character.aliases:
            if _is_gated(gate := alias.gate or character.gate, recap):
                yield HiddenName(alias.name.open(), last_of(gate, recap))
    for role in recap.people.all.cast:
        if role.role and _is_gated(role.gate, recap):
            yield HiddenName(role.role.open(), last_of(role.gate, recap), role.actor)


def _is_gated(gate: RevealCondition | None, recap: Recap) -> bool:
    return gate is not None and not (gate.numbers and all(recap.sections[number].is_open for number in gate.numbers))


def last_of(gate: RevealCondition | None, recap: Recap) -> Section | None:
    """Return the last of the sections that something waits for."""
    found = [recap.sections[number] for number in gate.numbers] if gate else []
    return max(found, key=lambda section: tuple(map(int, section.number.split("."))), default=None)
