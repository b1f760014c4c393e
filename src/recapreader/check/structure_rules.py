"""How sections, ids and marks hang together (the S codes), and what the library reports (the F and A codes)."""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING

from recapreader.check.codes import CODES
from recapreader.check.diagnostics import Diagnostic
from recapreader.check.document import Document, Stretch
from recapreader.core.recap import PREMISE
from recapreader.storage.library.attributes import KNOWN
from recapreader.storage.library.front_matter import KEYS
from recapreader.storage.library.problems import Problem
from recapreader.storage.library.schema import CastEntry, CharacterEntry, NoteEntry, SourceEntry
from recapreader.storage.library.yaml_tree import Mapping

if TYPE_CHECKING:
    from recapreader.core.marks import Mark

_WORD = re.compile(r"\.?[\w-]+")
_WHOLE_SENTENCES = ("A006", "F102", "F103")
_ENTRY_KEYS = (
    "notes",
    *(
        field.alias or name
        for model in (CastEntry, CharacterEntry, NoteEntry)
        for name, field in model.model_fields.items()
    ),
)
KNOWN_WORDS = (*KEYS, *_ENTRY_KEYS, *SourceEntry.model_fields, "url", "as", "check", "ok")
"""The words of the format itself."""


def check_structure(document: Document) -> Iterator[Diagnostic]:
    """What the library reports, and what it cannot see."""
    for problem in document.loaded.problems:
        yield from_problem(document, problem)
    yield from _unknown_source_keys(document)
    yield from _repeated_ids(document)
    yield from _marks_out_of_order(document)
    yield from _empty(document)
    yield from _alike(document)


def from_problem(document: Document, problem: Problem) -> Diagnostic:
    """A problem of the library as a diagnostic, with a mend and, for what is misspelt, what may have been meant."""
    message, _, mend = problem.sentence.partition("; ")
    line = document.line(problem.line)
    written = _WORD.match(line, problem.column - 1)
    word = written.group() if written else ""
    known = {"F101": KEYS, "F106": _ENTRY_KEYS, "A003": KNOWN[1:]}.get(problem.code, ())
    if problem.code in _WHOLE_SENTENCES:
        message, mend = CODES[problem.code].title, problem.sentence
    elif problem.code == "F105":
        mend = "give the section that tells it this id, as in ## Heading {#id}"
    if near := _near(word, known):
        mend = f"did you mean {near}?"
    return Diagnostic(problem.line, problem.column, problem.code, message, mend, width=max(len(word), 1))


def _near(word: str, known: tuple[str, ...]) -> str:
    found = get_close_matches(word.casefold(), known, n=1, cutoff=0.6) if word not in known else []
    return found[0] if found else ""


def _unknown_source_keys(document: Document) -> Iterator[Diagnostic]:
    source = document.tree.pairs.get("source")
    known = tuple(SourceEntry.model_fields)
    for name, key in source.keys.items() if isinstance(source, Mapping) else ():
        if name not in known:
            near = _near(name, known)
            mend = f"did you mean {near}?" if near else f"the keys of source are {', '.join(known)}"
            yield Diagnostic(key.line, key.column, "F101", "unknown key", mend, width=len(name))


def _heading(document: Document, stretch: Stretch, told: tuple[str, str, str], at: int = 0) -> Diagnostic:
    """A diagnostic (code, message, mend) about a heading line, or about what stands `at` characters into its text."""
    line, column = document.place(stretch.heading[0] + at)
    return Diagnostic(line, column if at else 1, *told)


def _repeated_ids(document: Document) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for stretch in document.stretches:
        named = stretch.part or stretch.section
        anchor = named.anchor.open() if named else ""
        if anchor and anchor in seen:
            start, end = stretch.heading
            at = document.text.index(f"#{anchor}", start, end) - start
            mend = "give each section and part an id of its own"
            yield _heading(document, stretch, ("S101", "this id stands in the file twice", mend), at)
        seen.add(anchor)


def _marks_out_of_order(document: Document) -> Iterator[Diagnostic]:
    furthest: dict[tuple[bool, str], Mark] = {}  # a part's mark is its end, its sections' may lie within it
    for stretch in document.stretches:
        named = stretch.part or stretch.section
        mark = named.after if named else None
        if mark is None:
            continue
        order = stretch.part is not None, mark.kind
        before = furthest.get(order)
        if before and not mark.reaches(before):
            start, end = stretch.heading
            found = document.text.find("after=", start, end)
            message = f"this mark, {mark}, lies before {before}, which an earlier section has"
            mend = "put the sections in the story's order, or mend the mark"
            if found >= 0:
                yield _heading(document, stretch, ("S102", message, mend), found - start)
            continue
        furthest[order] = mark


def _empty(document: Document) -> Iterator[Diagnostic]:
    stretches = document.stretches
    for index, stretch in enumerate(stretches):
        following = stretches[index + 1] if index + 1 < len(stretches) else None
        start, end = stretch.body
        text = re.sub(r"<!--(?:.*?-->|.*)", "", document.text[start:end], flags=re.DOTALL)
        if text.strip() or (stretch.section and stretch.section.number == PREMISE):
            continue
        if stretch.part and following and not following.part:
            continue
        message = f"there is no text in {stretch.name}"
        yield _heading(document, stretch, ("S103", message, "write what happens, or leave it out"))


def _alike(document: Document) -> Iterator[Diagnostic]:
    keys = document.recap.keys
    anchors = Counter(section.anchor.open() for section in document.recap.sections.values())
    for stretch in document.stretches:
        section = stretch.section
        if section is None or section.number in keys:
            continue
        if (anchor := section.anchor.open()) and anchors[anchor] > 1:
            continue  # S101 tells of it
        message = f"{stretch.name} has the same heading as another section of its part, and no id"
        yield _heading(document, stretch, ("S104", message, "give it an id, such as {#the-second-night}"))
