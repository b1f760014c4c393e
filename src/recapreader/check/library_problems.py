"""What the library reports while it reads a recap (the F and A codes), as diagnostics."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from recapreader.check.diagnostic import Diagnostic
from recapreader.check.document import Document
from recapreader.check.rule import rules
from recapreader.storage.library.attributes import KNOWN
from recapreader.storage.library.entries import (
    AliasEntry,
    CastEntry,
    CharacterEntry,
    LinkEntry,
    NoteEntry,
    keys_of,
)
from recapreader.storage.library.front_matter import KEYS
from recapreader.storage.library.front_matter_schema import SourceEntry
from recapreader.storage.library.problems import Problem, Unreadable
from recapreader.storage.library.yaml_tree import Mapping

_WORD = re.compile(r"\.?[\w-]+")
_ENTRY_KEYS = (
    "aliases",
    "notes",
    *(key for kind in (AliasEntry, CastEntry, CharacterEntry, LinkEntry, NoteEntry) for key in keys_of(kind)),
)
_SOURCE_KEYS = tuple(SourceEntry.model_fields)
_KNOWN = {"F101": KEYS, "F106": _ENTRY_KEYS, "A003": KNOWN[1:]}
_OWN_HINT = ("F101", "F105", "F106")
"""Codes of which the library's sentence says less than the rule's hint."""
FORMAT_WORDS = (*KEYS, *_ENTRY_KEYS, *_SOURCE_KEYS, "url", "as", "check", "ok")
"""The words of the format itself."""


def unreadable(reason: Unreadable) -> Diagnostic:
    """Return why a file cannot be read at all."""
    problem, rule = reason.problem, rules()[reason.problem.code]
    place = problem.line, problem.column
    return Diagnostic(*place, problem.code, problem.sentence, rule.hint, severity=rule.severity)


def library_problems(document: Document) -> Iterator[Diagnostic]:
    """Yield each problem of the library, with what may have been meant where something is misspelt."""
    for problem in document.loaded.problems:
        yield _from_problem(document, problem)
    source = document.tree.pairs.get("source")
    for name, key in source.keys.items() if isinstance(source, Mapping) else ():
        if name not in _SOURCE_KEYS:
            hint = _near(name, _SOURCE_KEYS) or f"the keys of source are {', '.join(_SOURCE_KEYS)}"
            yield _diagnostic(key.line, key.column, "F101", hint, len(name))


def _from_problem(document: Document, problem: Problem) -> Diagnostic:
    written = _WORD.match(document.text, document.offset(problem.line, problem.column))
    word = written.group() if written else ""
    hint = _near(word, _KNOWN.get(problem.code, ())) or ("" if problem.code in _OWN_HINT else problem.sentence)
    return _diagnostic(problem.line, problem.column, problem.code, hint, max(len(word), 1))


def _near(word: str, known: tuple[str, ...]) -> str:
    found = get_close_matches(word.casefold(), known, n=1, cutoff=0.6) if word not in known else []
    return f"did you mean {found[0]}?" if found else ""


def _diagnostic(line: int, column: int, code: str, hint: str, width: int = 1) -> Diagnostic:
    rule = rules()[code]
    title = rule.title[0].lower() + rule.title[1:]
    return Diagnostic(line, column, code, title, hint or rule.hint, width=width, severity=rule.severity)
