"""What open text tells about hidden text (the L codes)."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from recapreader.checking.claims import Claims, Finding
from recapreader.checking.diagnostics import Diagnostic
from recapreader.checking.document import Document
from recapreader.checking.evidence import ENOUGH, Evidence, Weighing
from recapreader.checking.hidden import HiddenSection, hidden_headings, hidden_sections, inline_spoilers
from recapreader.checking.identities import joins
from recapreader.checking.known_words import HiddenWords, OpenWords
from recapreader.checking.lexicon import TELLS, language_of, outcomes
from recapreader.checking.names import namings, public_names
from recapreader.checking.people import People
from recapreader.checking.surfaces import PROSE, Kind, Surface, open_surfaces
from recapreader.checking.told import Told
from recapreader.checking.vocabulary import KINSHIP
from recapreader.checking.words import Token, is_everyday, is_function_word, stem, tokens

_ENGLISH = ("", "en")
_ADDRESSES = (Kind.ADDRESS, Kind.FILE)
_BEFALLS = ("of", "by", "to", "against", "von", "der", "des", "de", "du", "del", "di")
_CERTAIN = ("the", "his", "her", "their", "seiner", "ihrer", "la", "le", "son", "sa", "su")
_INDEFINITE = ("a", "an", "of", "einer", "eines", "une", "un", "una")
_LEAST_QUOTED = 2
_CLAUSE = 5
_LEAST_CITED = 2
_LONGEST_SPOILER = 6
_VERBS = frozenset(("had", "has", "have", "did", "does", "do", "never", "not", "no", "nie", "nicht", "jamais", "ne", "nunca", "mai"))
_OPENING, _CLOSING = "“\"‘'«„»*_(", "”\"’'»“«*_)"


def find_leaks(document: Document) -> Iterator[Diagnostic]:
    """Everything that looks like a leak, each place reported once, by the surest of the rules."""
    surfaces = open_surfaces(document)
    found: set[tuple[int, str]] = set()
    for rule in (_named, _advised, _quoted, _claimed, _joined, _weighed):
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
    kin = _called_kin(surfaces)
    hidden = frozenset().union(*(section.keys for section in hidden_sections(document)))
    message = "an advisory says whom it befalls"
    for surface in surfaces:
        if surface.kind is Kind.ADVISORY and (token := _befallen(surface, people, hidden, kin)):
            yield _at(document, surface, (token, token), _Told("L104", message, "name the kind of thing alone"))


def _befallen(surface: Surface, people: frozenset[str], hidden: frozenset[str], kin: frozenset[str]) -> Token | None:
    """The word that says whom an advisory's matter befalls: a name, or `the`, `his`, `her` or a character's kinship
    behind an outcome."""
    keys = [token.key for token in surface.tokens]
    for index, token in enumerate(surface.tokens):
        is_name = token.is_capitalised and not is_everyday(token.key)
        if is_name and (stem(token.key) in people or (index and token.key in hidden)):
            return token
    language = language_of("", keys)
    told = [each for each in outcomes(language, keys) if each.kind != "kin" and each.plainness == TELLS] if language else []
    if not told:
        return None
    for index, token in enumerate(surface.tokens[1:], 1):
        is_said_of = keys[index - 1] in _BEFALLS or token.key in ("his", "her", "their")
        if is_said_of and token.key in _CERTAIN:
            return token
        if token.key in kin and keys[index - 1] in _INDEFINITE:
            return token
    return None


def _called_kin(surfaces: list[Surface]) -> frozenset[str]:
    """The kinships that exactly one open character's note is about: `Her elder sister.`"""
    notes = [surface for surface in surfaces if surface.kind is Kind.NOTE]
    count = Counter(key for note in notes for key in {token.key for token in note.tokens[:4]} & KINSHIP)
    return frozenset(key for key, times in count.items() if times == 1)


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
    index = _Index(surfaces)
    for heading, label, name in hidden_headings(document):
        words = [token.key for token in tokens(heading)]
        if heading.casefold() == label.casefold():
            continue
        is_telling, is_statement = _tells_enough(words, public), _states(words)
        message = f"the words of the hidden heading of {name} stand here"
        for surface, first, last in index.places(words) if is_telling or len(words) >= _LEAST_CITED else ():
            if (is_telling and is_statement) or _is_cited(surface, first, last, words, public):
                yield _at(document, surface, (first, last), _Told("L102", message, "say it in other words"))
    for text, name in inline_spoilers(document):
        words = [token.key for token in tokens(text)]
        words = words[1:] if words[:1] in (["the"], ["a"], ["an"]) else words
        is_name = text.strip()[:1].isupper()
        if len(words) <= _LONGEST_SPOILER and _tells_enough(words, public, is_name=is_name):
            message = f"what an inline spoiler of {name} hides is said openly here"
            for surface, first, last in index.places(words):
                mend = "say it in other words, or hide it here too"
                yield _at(document, surface, (first, last), _Told("L103", message, mend))


def _tells_enough(words: list[str], public: frozenset[str], *, is_name: bool = False) -> bool:
    """Whether words in a row cannot stand elsewhere by chance: two rare ones, or a whole clause."""
    telling = [word for word in words if not is_function_word(word) and stem(word) not in public]
    rare = [word for word in telling if not is_everyday(word)]
    if len(words) == 1:
        return bool(rare) and is_name
    return len(rare) >= _LEAST_QUOTED or (len(words) >= _CLAUSE and len(telling) >= _LEAST_QUOTED)


def _states(words: list[str]) -> bool:
    """Whether a heading says something, rather than being the name of a place or thing: it has a verb or an outcome."""
    language = language_of("", words)
    if language is None:
        return False
    is_clause = any(word in language.copula or word in _VERBS for word in words[1:])
    return is_clause or any(each.plainness == TELLS and each.kind != "kin" for each in outcomes(language, words))


def _is_cited(surface: Surface, first: Token, last: Token, words: list[str], public: frozenset[str]) -> bool:
    """Whether words stand in quotation marks or emphasis, or are all of a label or link, and tell more than names do."""
    telling = [word for word in words if not is_function_word(word) and stem(word) not in public]
    between = surface.tokens[surface.tokens.index(first) : surface.tokens.index(last) + 1]
    is_name = all(token.is_capitalised for token in between if not is_function_word(token.key))
    if len(telling) < _LEAST_QUOTED or (is_name and surface.kind in PROSE):
        return False
    before = surface.text[: first.start].rstrip()[-1:]
    after = surface.text[last.start + len(last.text) :].lstrip(".,!?")[:1]
    is_whole = surface.kind not in PROSE and len(surface.tokens) == len(words)
    return is_whole or (before in _OPENING and after in _CLOSING and bool(before) and bool(after))


class _Index:
    """Where each word stands in the open, for finding words in a row."""

    def __init__(self, surfaces: list[Surface]) -> None:
        self._starts: dict[str, list[tuple[Surface, int]]] = defaultdict(list)
        for surface in surfaces:
            for index, token in enumerate(surface.tokens):
                self._starts[token.key].append((surface, index))

    def places(self, words: list[str]) -> Iterator[tuple[Surface, Token, Token]]:
        """The surfaces with these words in this order, and the first and last of them."""
        if not words:
            return
        rarest = min(range(len(words)), key=lambda index: len(self._starts.get(words[index], ())))
        last_found = None
        for surface, index in self._starts.get(words[rarest], ()):
            start = index - rarest
            run = surface.tokens[max(start, 0) : start + len(words)]
            if start >= 0 and surface is not last_found and [token.key for token in run] == words:
                last_found = surface
                yield surface, run[0], run[-1]


def _claimed(document: Document, surfaces: list[Surface]) -> Found:
    """Lines that tell an outcome of someone, or retell a hidden place."""
    people = People(surfaces)
    code = document.recap.front.language
    title = frozenset(stem(token.key) for token in tokens(document.recap.front.title))
    claims = Claims(surfaces, people, Told(hidden_sections(document), code), code, title)
    for finding in claims.findings():
        yield _told(document, finding)


def _joined(document: Document, surfaces: list[Surface]) -> Found:
    """Names and roles that only hidden text makes known as one person's."""
    code = document.recap.front.language
    for join in joins(surfaces, Told(hidden_sections(document), code), code):
        message = f"{join.surface.kind.value} gives away an identity that {join.section.name} tells"
        mend = "list the other name as a character of its own, or gate it"
        yield _at(document, join.surface, (join.first, join.last), _Told("L204", message, mend))


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


def _told(document: Document, evidence: Evidence | Finding) -> tuple[Surface, Diagnostic]:
    surface, signs = evidence.surface, evidence.signs
    code = "L201" if surface.kind in PROSE else "L203" if surface.kind in _ADDRESSES else "L202"
    words = ", ".join(f"“{token.text}”" for token in signs)
    if evidence.section:
        message = f"{surface.kind.value} tells what {evidence.section.name} tells: {words}"
    else:
        message = f"{surface.kind.value} tells an outcome: {words}"
    mend = "say less here, or hide it; if it is no leak, say so in a comment: check: ok"
    sign = _foremost(surface, signs)
    return _at(document, surface, (sign, sign), _Told(code, message, mend))


def _foremost(surface: Surface, signs: tuple[Token, ...]) -> Token:
    """The first of the signs in the line that has the most of them."""
    lines = [surface.text.count("\n", 0, sign.start) for sign in signs]
    return signs[lines.index(max(lines, key=lambda line: (lines.count(line), -line)))]
