"""What the author's tools may show of a file.

Their promise is weaker than a reader's: without being asked to spoil, they print no word that stands only in hidden
text. They name hidden sections by their public labels.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from recapreader.check.checked_document import Context
from recapreader.check.covered_line import Excerpts
from recapreader.check.diagnostic import Diagnostic
from recapreader.check.document import Document
from recapreader.check.library_problems import library_problems, unreadable
from recapreader.check.rule import codes, rules
from recapreader.check.suppressions import silence, suppressions
from recapreader.core.errors import UsageError
from recapreader.core.findings import Finding
from recapreader.core.recap import PREMISE
from recapreader.storage.library import files
from recapreader.storage.library.load import decode, read_bytes, slug_of
from recapreader.storage.library.problems import Unreadable

__all__ = ["Finding", "Selection", "check_file", "check_path", "check_text", "recap_files"]


@dataclass(frozen=True, slots=True)
class Selection:
    """Which codes are reported, by their beginnings: `L`, `L2`, `L202`. The longer beginning wins."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what no code begins with.

        Raises:
            UsageError: a beginning fits no code.
        """
        for beginning in (*self.select, *self.ignore):
            if not beginning or not any(code.startswith(beginning) for code in codes()):
                raise UsageError("--select and --ignore take codes or their beginnings, such as L or F101")

    def takes(self, code: str) -> bool:
        """Return whether a code is reported."""
        chosen = max((len(each) for each in self.select if code.startswith(each)), default=0 if not self.select else -1)
        left_out = max((len(each) for each in self.ignore if code.startswith(each)), default=-1)
        return chosen > left_out


def check_path(path: Path, read: Callable[[], bytes] | None = None) -> tuple[Context | None, list[Diagnostic]]:
    """Check one file; without a context where it cannot be read at all.

    `read` returns the file's bytes, or raises `Unreadable`, where someone has read them already.
    """
    try:
        return check_text(decode(read() if read else read_bytes(path)), slug_of(path))
    except Unreadable as reason:
        return None, [unreadable(reason)]


def check_text(text: str, slug: str) -> tuple[Context | None, list[Diagnostic]]:
    """Check a recap's text, which has been cleaned; the diagnostics are in the file's order."""
    try:
        context = Context(Document(text, slug))
    except Unreadable as reason:
        return None, [unreadable(reason)]
    found = [*library_problems(context.document), *_reported(context)]
    return context, silence(found, suppressions(context.document))


def _reported(context: Context) -> Iterator[Diagnostic]:
    """Yield what the rules report; an open text is reported once, by the first rule that finds something in it."""
    reported: set[tuple[int, str]] = set()
    for rule in rules().values():
        for found in rule.check(context) if rule.check else ():
            if found.text in reported:
                continue
            if found.text:
                reported.add(found.text)
            line, column = context.document.place(found.start)
            hint = found.hint or rule.hint
            yield Diagnostic(line, column, rule.code, found.message, hint, found.spoiler, found.width, rule.severity)


def check_file(
    path: Path,
    *,
    selection: Selection | None = None,
    spoil: bool = False,
    read: Callable[[], bytes] | None = None,
) -> list[Finding]:
    """Return what is wrong in one file, in its order; `read` returns its bytes where someone has read them already."""
    selection = selection or Selection()
    context, diagnostics = check_path(path, read)
    excerpts = Excerpts(context, spoil=spoil) if context else None
    findings = []
    for each in diagnostics:
        if selection.takes(each.code):
            shown = excerpts.of(each) if excerpts else None
            section = _section_at(context.document, each.line) if context else ""
            message = f"{each.message}; {each.spoiler}" if spoil and each.spoiler else each.message
            place = (path, each.line, each.column)
            findings.append(Finding(*place, each.code, each.severity, message, each.hint, section, *(shown or ())))
    return findings


def _section_at(document: Document, line: int) -> str:
    """Return the number of the section in which a line is; empty for one of the front matter."""
    if line < document.body_line:
        return ""
    starts = document.line_starts
    stretch = document.stretch_at(starts[line] - 1 if line < len(starts) else len(document.text))
    if stretch.section:
        return stretch.section.number
    sections = stretch.part.sections if stretch.part else ()
    return sections[0].number if sections else PREMISE


def recap_files(paths: Iterable[Path]) -> list[Path]:
    """Return the files that paths name; a folder stands for the recaps in it.

    Raises:
        UsageError: there is no such file or folder, or a folder has no recap in it.
    """
    found: list[Path] = []
    for path in paths:
        try:
            is_folder, exists = path.is_dir(), path.exists()
            below = [path / name for name, _ in files.recap_files(path)] if is_folder else []
        except (OSError, ValueError):
            is_folder, exists, below = False, False, []
        if not exists:
            raise UsageError("there is no such file or folder; check takes titles, files, folders, or nothing")
        if is_folder and not below:
            raise UsageError("there is no recap in that folder; a recap is a file that ends in .md")
        found += below or [path]
    return list(dict.fromkeys(found))
