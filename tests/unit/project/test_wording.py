"""Messages and pages use the words that a reader would, none of the private or archaic ones of earlier versions."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
ODD = {
    r"\bmend(?:s|ed|ing)?\b": "fix or edit",
    r"\bbefall|\bbefell": "happens to",
    r"\baloud\b": "openly",
    r"\bfurniture\b": "boilerplate",
    r"\bany more\b": "any longer, or turn the sentence round",
    r"\bwhoever\b": "anyone who",
    r"\bbegin afresh\b": "start over",
    r"\bif not said\b": "default:",
}
"""Each odd phrase, and what to write instead."""
ANY_ODD = re.compile("|".join(ODD), re.IGNORECASE)
NOT_PROSE = re.compile(r"[a-z_-]+")
"""A name, a key or a style, such as the JSON key `hint`."""
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "SECURITY.md", *sorted((ROOT / "docs").glob("*.md"))]


def messages(source: str) -> Iterator[tuple[int, str]]:
    """Yield the line and text of every string literal that is not a docstring and not a bare name."""
    nodes = list(ast.walk(ast.parse(source)))
    docstrings = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    for node in nodes:
        if not (isinstance(node, ast.Constant) and isinstance(node.value, str)) or id(node) in docstrings:
            continue
        if not NOT_PROSE.fullmatch(node.value):
            yield node.lineno, node.value


def odd(text: str) -> list[str]:
    if not ANY_ODD.search(text):
        return []
    found = ((re.search(phrase, text, re.IGNORECASE), better) for phrase, better in ODD.items())
    return [f"{match[0]} ({better})" for match, better in found if match]


@pytest.mark.long
def test_no_message_has_an_odd_word() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}: {'; '.join(words)}"
        for path in sorted((ROOT / "src").rglob("*.py"))
        for line, text in messages(path.read_text(encoding="utf-8"))
        if (words := odd(text))
    ]
    assert found == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_page_has_an_odd_word(page: Path) -> None:
    lines = re.sub(r"`[^`\n]*`", "", page.read_text(encoding="utf-8")).split("\n")
    assert [f"{number}: {words}" for number, line in enumerate(lines, 1) if (words := odd(line))] == []


def test_an_odd_word_is_noticed() -> None:
    assert odd("Mend the title.") == ["Mend (fix or edit)"]
    assert [text for _, text in messages('"""A mend."""\nx = f"{y} is here any more"\nz = "hint"')] == [
        " is here any more"
    ]
