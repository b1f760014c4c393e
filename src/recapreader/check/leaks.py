"""What open text tells about hidden text (the L codes)."""

from collections.abc import Iterator
from typing import NamedTuple

from recapreader.check.advisories import telling_advisories
from recapreader.check.claims import Finding, findings
from recapreader.check.comparison import Comparison
from recapreader.check.diagnostics import Diagnostic
from recapreader.check.document import Document
from recapreader.check.evidence import ENOUGH, Evidence, Weighing
from recapreader.check.identities import joins
from recapreader.check.known_words import HiddenWords, OpenWords
from recapreader.check.names import namings
from recapreader.check.quotations import quotations
from recapreader.check.surfaces import PROSE, Kind, Surface
from recapreader.check.words import Token

_ENGLISH = ("", "en")
_ADDRESSES = (Kind.ADDRESS, Kind.FILE)

Found = Iterator[tuple[Surface, Diagnostic]]


def find_leaks(document: Document) -> Iterator[Diagnostic]:
    """Everything that looks like a leak, each place reported once, by the surest of the rules."""
    comparison = Comparison(document)
    found: set[tuple[int, str]] = set()
    for rule in (_named, _advised, _quoted, _claimed, _joined, _weighed):
        for surface, diagnostic in rule(comparison):
            if (surface.offset, surface.text) not in found:
                found.add((surface.offset, surface.text))
                yield diagnostic


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


def _named(comparison: Comparison) -> Found:
    for naming in namings(comparison.document, comparison.surfaces):
        where = naming.surface.kind.value
        message = f"{where} names someone whose entry waits for {naming.hidden.waits_for}"
        mend = "say it without the name, or leave out the entry's `from` and gate its notes instead"
        told = _Told("L101", message, mend, f"it names {naming.hidden.name}")
        yield _at(comparison.document, naming.surface, (naming.first, naming.last), told)


def _advised(comparison: Comparison) -> Found:
    told = _Told("L104", "an advisory says whom it befalls", "name the kind of thing alone")
    for surface, token in telling_advisories(comparison):
        yield _at(comparison.document, surface, (token, token), told)


def _quoted(comparison: Comparison) -> Found:
    for each in quotations(comparison):
        if each.code == "L102":
            message, mend = f"the words of the hidden heading of {each.name} stand here", "say it in other words"
        else:
            message = f"what an inline spoiler of {each.name} hides is said openly here"
            mend = "say it in other words, or hide it here too"
        yield _at(comparison.document, each.surface, (each.first, each.last), _Told(each.code, message, mend))


def _claimed(comparison: Comparison) -> Found:
    """Lines that tell an outcome of someone, or retell a hidden place."""
    for finding in findings(comparison):
        yield _told(comparison.document, finding)


def _joined(comparison: Comparison) -> Found:
    """Names and roles that only hidden text makes known as one person's."""
    for join in joins(comparison):
        message = f"{join.surface.kind.value} gives away an identity that {join.section.name} tells"
        told = _Told("L204", message, "list the other name as a character of its own, or gate it")
        yield _at(comparison.document, join.surface, (join.first, join.last), told)


def _weighed(comparison: Comparison) -> Found:
    """Lines that share rare words, a culprit or a kinship with a hidden section."""
    if comparison.code.partition("-")[0].lower() not in _ENGLISH:
        return
    hidden = HiddenWords(comparison.hidden)
    public = OpenWords(comparison.surfaces, comparison.public | comparison.named, comparison.title)
    for surface in comparison.surfaces:
        if surface.kind in (Kind.TITLE, Kind.ADVISORY):
            continue
        evidence = Weighing(surface, hidden, public).best()
        if evidence.points >= ENOUGH and evidence.signs:
            yield _told(comparison.document, evidence)


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
