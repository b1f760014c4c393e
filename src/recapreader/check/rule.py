"""What a rule is, and the registry of all of them.

A rule is a file of `rules/`, named after its code. The file is also the rule's documentation: its docstring begins with
a title, and goes on with paragraphs that begin with `What:`, `Why:`, `Example:` and `Hint:`.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from recapreader.check.diagnostic import Violation
from recapreader.core.findings import Severity

if TYPE_CHECKING:
    from recapreader.check.checked_document import Context

__all__ = ["GROUPS", "Rule", "Violation", "codes", "rules"]

GROUPS = {
    "F": "the file and its front matter",
    "A": "the attributes of headings",
    "B": "the text below a heading",
    "S": "how sections, ids and marks fit together",
    "L": "hidden text that leaks into open text",
    "X": "comments that silence a diagnostic",
}
"""What the first letter of a code stands for."""
_PARAGRAPH = re.compile(r"^(What|Why|Example|Hint): (.*?)(?=\n\n|\Z)", re.MULTILINE | re.DOTALL)
_MODULE = re.compile(r"([a-z]\d{3})_")


Check = Callable[["Context"], Iterator[Violation]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its code, how grave it is, and how it finds what is wrong; `check` is None if others find it."""

    code: str
    severity: Severity
    docstring: str | None = field(repr=False)
    check: Check | None = None

    @property
    def title(self) -> str:
        """Return what is wrong, in a few words."""
        return (self.docstring or "").partition("\n")[0].rstrip(".")

    @property
    def paragraphs(self) -> dict[str, str]:
        """Return the paragraphs of its documentation by the word that they begin with."""
        return {name: " ".join(text.split()) for name, text in _PARAGRAPH.findall(self.docstring or "")}

    @property
    def hint(self) -> str:
        """Return what to do about it."""
        return self.paragraphs.get("Hint", "")


def codes() -> tuple[str, ...]:
    """Return every code, in the order of the manual, without importing a rule."""
    found = {code.upper() for code in _modules()}
    return tuple(sorted(found, key=lambda code: (list(GROUPS).index(code[0]), code)))


@cache
def rules() -> dict[str, Rule]:
    """Return every rule by its code, in the order of the manual."""
    modules = _modules()
    return {code: import_module(f"recapreader.check.rules.{modules[code.lower()]}").RULE for code in codes()}


def _modules() -> dict[str, str]:
    package = import_module("recapreader.check.rules")
    names = (module.name for module in iter_modules(package.__path__))
    return {match.group(1): name for name in names if (match := _MODULE.match(name))}
