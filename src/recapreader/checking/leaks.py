"""What open text tells about hidden text (the L codes)."""

from collections.abc import Iterator
from typing import NamedTuple

from recapreader.checking.diagnostics import Diagnostic
from recapreader.checking.document import Document
from recapreader.checking.evidence import ENOUGH, Evidence, Weighing
from recapreader.checking.hidden import HiddenSection, hidden_headings, hidden_sections, inline_spoilers
from recapreader.checking.known_words import HiddenWords, OpenWords
from recapreader.checking.names import namings, public_names
from recapreader.checking.surfaces import PROSE, Kind, Surface, open_surfaces
from recapreader.checking.vocabulary import FAMILY_OF
from recapreader.checking.words import Token, is_everyday, is_function_word, stem, tokens

_ENGLISH = ("", "en")
_ADDRESSES = (Kind.ADDRESS, Kind.FILE)
_IDENTIFYING = frozenset(
    ("is", "was", "are", "were", "be", "been", "mask", "unmasks", "identity", "reveals", "himself", "herself")
)
_LEAST_QUOTED = 2
_CLAUSE = 5
_LONGEST_SPOILER = 6


def find_leaks(document: Document) -> Iterator[Diagnostic]:
    """Everything that looks like a leak, each place reported once, by the surest of the rules."""
    surfaces = open_surfaces(document)
    found: set[tuple[int, str]] = set()
    for rule in (_named, _advised, _quoted, _weighed, _identified):
        for surface, diagnostic in rule(document, surfaces):
            if (surface.offset, surface.text) not in found:
                found.add((surface.offset, surface.text))
                yield diagnostic


Found = Iterator[tuple[Surface, Diagnostic]]


class _Told(NamedTuple):
    """What a diagnostic says."""

    code: str
    message: str
    mend: str
    aloud: str = ""


def _at(document: Document, surface: Surface, words: tuple[Token, Token], told: _Told) -> tuple[Surface, Diagnostic]:
    """A diagnostic about the words from one to another, at their place in the file."""
    first, last = words
    width = last.start + len(last.text) - first.start
    offset = surface.offset + first.start
    if not surface.is_exact:
        written = surface.text[first.start : first.start + width]
        found = document.text.find(written, surface.offset, surface.offset + 4 * len(surface.text) + 200)
        is_there = found >= 0 and surface.kind is not Kind.FILE
        offset, width = (found, width) if is_there else (surface.offset, 1)
    line, column = document.place(offset)
    return surface, Diagnostic(line, column, told.code, told.message, told.mend, told.aloud, width)


def _named(document: Document, surfaces: list[Surface]) -> Found:
    for naming in namings(document, surfaces):
        where = naming.surface.kind.value
        message = f"{where} names someone whose entry waits for {naming.hidden.waits_for}"
        mend = "say it without the name, or leave out the entry's `from` and gate its notes instead"
        told = _Told("L101", message, mend, f"it names {naming.hidden.name}")
        yield _at(document, naming.surface, (naming.first, naming.last), told)


def _advised(document: Document, surfaces: list[Surface]) -> Found:
    people = _people(surfaces)
    hidden = frozenset().union(*(section.keys for section in hidden_sections(document)))
    message = "an advisory says whom it befalls"
    for surface in surfaces:
        if surface.kind is Kind.ADVISORY and (token := _befallen(surface, people, hidden)):
            yield _at(document, surface, (token, token), _Told("L104", message, "name the kind of thing alone"))


def _befallen(surface: Surface, people: frozenset[str], hidden: frozenset[str]) -> Token | None:
    """The word that says whom an advisory's matter befalls: a name, or `the`, `his`, `her` beside an outcome."""
    for index, token in enumerate(surface.tokens):
        is_name = token.is_capitalised and not is_everyday(token.key)
        if is_name and (stem(token.key) in people or (index and token.key in hidden)):
            return token
    if not any(token.key in FAMILY_OF for token in surface.tokens):
        return None
    return next((token for token in surface.tokens if token.key in ("the", "his", "her", "their")), None)


def _people(surfaces: list[Surface]) -> frozenset[str]:
    """The stems of the names of open characters and roles."""
    named = (surface for surface in surfaces if surface.kind in (Kind.NAME, Kind.ROLE))
    return frozenset(
        stem(token.key)
        for surface in named
        for token in surface.tokens
        if token.is_capitalised and not is_function_word(token.key)
    )


def _quoted(document: Document, surfaces: list[Surface]) -> Found:
    """Hidden headings and the words of inline spoilers, said in the open."""
    public = public_names(document, surfaces)
    for heading, label, name in hidden_headings(document):
        words = [token.key for token in tokens(heading)]
        if _tells_enough(words, public) and heading.casefold() != label.casefold():
            message = f"the words of the hidden heading of {name} stand here"
            for surface, first, last in _places(words, surfaces):
                yield _at(document, surface, (first, last), _Told("L102", message, "say it in other words"))
    for text, name in inline_spoilers(document):
        words = [token.key for token in tokens(text)]
        words = words[1:] if words[:1] in (["the"], ["a"], ["an"]) else words
        is_name = text.strip()[:1].isupper()
        if len(words) <= _LONGEST_SPOILER and _tells_enough(words, public, is_name=is_name):
            message = f"what an inline spoiler of {name} hides is said openly here"
            for surface, first, last in _places(words, surfaces):
                mend = "say it in other words, or hide it here too"
                yield _at(document, surface, (first, last), _Told("L103", message, mend))


def _tells_enough(words: list[str], public: frozenset[str], *, is_name: bool = False) -> bool:
    """Whether words in a row cannot stand elsewhere by chance: two rare ones, or a whole clause."""
    telling = [word for word in words if not is_function_word(word) and stem(word) not in public]
    rare = [word for word in telling if not is_everyday(word)]
    if len(words) == 1:
        return bool(rare) and is_name
    return len(rare) >= _LEAST_QUOTED or (len(words) >= _CLAUSE and len(telling) >= _LEAST_QUOTED)


def _places(words: list[str], surfaces: list[Surface]) -> Iterator[tuple[Surface, Token, Token]]:
    for surface in surfaces:
        keys = [token.key for token in surface.tokens]
        for index in range(len(keys) - len(words) + 1):
            if keys[index : index + len(words)] == words:
                yield surface, surface.tokens[index], surface.tokens[index + len(words) - 1]
                break


def _weighed(document: Document, surfaces: list[Surface]) -> Found:
    """Lines that share an outcome, a culprit or rare words with a hidden section."""
    if document.recap.front.language.partition("-")[0].lower() not in _ENGLISH:
        return
    hidden = HiddenWords(hidden_sections(document))
    title = frozenset(stem(token.key) for token in tokens(document.recap.front.title))
    public = OpenWords(surfaces, public_names(document, surfaces) | _people(surfaces), title)
    for surface in surfaces:
        if surface.kind in (Kind.TITLE, Kind.ADVISORY):
            continue
        evidence = Weighing(surface, hidden, public).best()
        if evidence.points >= ENOUGH and evidence.signs:
            yield _told(document, evidence)


def _told(document: Document, evidence: Evidence) -> tuple[Surface, Diagnostic]:
    surface, signs = evidence.surface, evidence.signs
    code = "L201" if surface.kind in PROSE else "L203" if surface.kind in _ADDRESSES else "L202"
    words = ", ".join(f"“{token.text}”" for token in signs)
    if evidence.section:
        message = f"{surface.kind.value} tells what {evidence.section.name} tells: {words}"
    else:
        message = f"{surface.kind.value} tells an outcome: {words}"
    mend = "say less here, or hide it; if it is no leak, say so in a comment: check: ok"
    return _at(document, surface, (signs[0], signs[0]), _Told(code, message, mend))


def _identified(document: Document, surfaces: list[Surface]) -> Found:
    """Open aliases that only hidden text makes known as theirs."""
    sections = hidden_sections(document)
    for surface in surfaces:
        if surface.kind is not Kind.NAME or surface.text == surface.owner:
            continue
        alias, owner = _core(surface.text), _core(surface.owner)
        if not alias or not owner or set(alias) & set(owner):
            continue
        both_open = any({alias[-1], owner[-1]} <= {token.key for token in each.tokens} for each in surfaces)
        section = None if both_open else _joins(alias, owner, sections)
        if section:
            message = f"this alias gives away an identity that {section.name} tells"
            mend = "list the other name as a character of its own, or gate it"
            yield _at(document, surface, (surface.tokens[0], surface.tokens[-1]), _Told("L204", message, mend))


def _core(name: str) -> list[str]:
    return [token.key for token in tokens(name) if not is_function_word(token.key)]


def _joins(alias: list[str], owner: list[str], sections: list[HiddenSection]) -> HiddenSection | None:
    """The section with a sentence that says of both that one is the other."""
    for section in sections:
        for sentence in section.sentences:
            keys = [token.key for token in tokens(sentence)]
            both = alias[-1] in keys and owner[-1] in keys
            if both and _IDENTIFYING & set(keys):
                return section
    return None
