"""The second conductor: what the author's tools may show of a file.

Their promise is weaker than a reader's: without being asked to spoil, they print no word that stands only in hidden
text. They name hidden sections by their public labels.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from recapreader.check.codes import CODES
from recapreader.check.document import Document
from recapreader.check.excerpts import Excerpts
from recapreader.check.runner import check_path
from recapreader.core.errors import UsageError
from recapreader.core.findings import Finding
from recapreader.core.recap import PREMISE

__all__ = ["Finding", "Selection", "check_file", "recap_files"]


@dataclass(frozen=True, slots=True)
class Selection:
    """Which codes are reported, by their beginnings: `L`, `L2`, `L201`. The longer beginning wins."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what no code begins with.

        Raises:
            UsageError: a beginning fits no code.
        """
        for beginning in (*self.select, *self.ignore):
            if not beginning or not any(code.startswith(beginning) for code in CODES):
                raise UsageError("--select and --ignore take codes or their beginnings, such as L or F101")

    def takes(self, code: str) -> bool:
        """Whether a code is reported."""
        chosen = max((len(each) for each in self.select if code.startswith(each)), default=0 if not self.select else -1)
        left_out = max((len(each) for each in self.ignore if code.startswith(each)), default=-1)
        return chosen > left_out


def check_file(
    path: Path,
    *,
    selection: Selection | None = None,
    spoil: bool = False,
    read: Callable[[], bytes] | None = None,
) -> list[Finding]:
    """What is amiss in one file, in its order; `read` gives the file's bytes where someone has read them already."""
    selection = selection or Selection()
    document, diagnostics = check_path(path, read)
    excerpts = Excerpts(document, spoil=spoil) if document else None
    findings = []
    for each in diagnostics:
        if not selection.takes(each.code):
            continue
        shown = excerpts.of(each) if excerpts else None
        section = _section_at(document, each.line) if document else ""
        message = f"{each.message}; {each.aloud}" if spoil and each.aloud else each.message
        place = (path, each.line, each.column)
        findings.append(Finding(*place, each.code, each.severity, message, each.mend, section, *(shown or ())))
    return findings


def _section_at(document: Document, line: int) -> str:
    """The number of the section in which a line stands; empty for one of the front matter."""
    if line < document.body_line:
        return ""
    stretch = document.stretch_at(document.line_starts[line - 1] + len(document.line(line)))
    if stretch.section:
        return stretch.section.number
    sections = stretch.part.sections if stretch.part else ()
    return sections[0].number if sections else PREMISE


def recap_files(paths: Iterable[Path]) -> list[Path]:
    """The files that paths name: a folder stands for the recaps in it.

    Raises:
        UsageError: there is no such file or folder.
    """
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found.extend(sorted(each for each in path.glob("*.md") if not each.name.startswith(".")))
        elif path.exists():
            found.append(path)
        else:
            raise UsageError("there is no such file or folder; check takes files, folders, or nothing for the library")
    return list(dict.fromkeys(found))
