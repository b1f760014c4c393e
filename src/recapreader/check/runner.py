"""All rules over one file."""

from collections.abc import Callable
from pathlib import Path

from recapreader.check.body_rules import check_bodies
from recapreader.check.diagnostics import Diagnostic
from recapreader.check.document import Document
from recapreader.check.leaks import find_leaks
from recapreader.check.structure_rules import check_structure
from recapreader.check.suppressions import silence, suppressions
from recapreader.storage.library.load import decode, read_bytes, slug_of
from recapreader.storage.library.problems import Unreadable


def check_path(path: Path, read: Callable[[], bytes] | None = None) -> tuple[Document | None, list[Diagnostic]]:
    """A file and what is amiss in it, in the file's order; no document where it cannot be read at all.

    `read` gives the file's bytes, or raises `Unreadable`, where someone has read them already.
    """
    try:
        return check_text(decode(read() if read else read_bytes(path)), slug_of(path))
    except Unreadable as reason:
        return None, [_unreadable(reason)]


def check_text(text: str, slug: str) -> tuple[Document | None, list[Diagnostic]]:
    """A recap's text, which has been cleaned, and what is amiss in it."""
    try:
        document = Document(text, slug)
    except Unreadable as reason:
        return None, [_unreadable(reason)]
    found = [*check_structure(document), *check_bodies(document), *find_leaks(document)]
    return document, sorted(silence(found, suppressions(document)))


def _unreadable(reason: Unreadable) -> Diagnostic:
    problem = reason.problem
    message, _, mend = problem.sentence.partition("; ")
    return Diagnostic(problem.line, problem.column, problem.code, message, mend)
