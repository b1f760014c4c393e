"""Reads ever larger files of the worst kinds: ten times the text may cost about ten times the time.

    python benchmarks/linear.py [--largest 10000000]

Prints seconds for each size, and by how much more than linearly the last step of ten grew. Exits with 1 over 3.
"""

import argparse
import io
import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

from recapreader.check.service import check_file
from recapreader.core import gate
from recapreader.core.errors import ContentError
from recapreader.core.gate import Progress
from recapreader.core.settings import DEFAULTS
from recapreader.importing.output import compose, recap_file
from recapreader.importing.sources import sniff
from recapreader.line_reader.console import Console
from recapreader.line_reader.run import read as read_lines
from recapreader.render.text import to_text
from recapreader.session.session import Session
from recapreader.storage.journal import Journal
from recapreader.storage.journal.database import IN_MEMORY
from recapreader.storage.library.load import decode, parse_recap
from recapreader.storage.library.problems import Unreadable

_TOLERATED = 3.0
KINDS = {
    "plain words": "word " * 12 + "\n",
    "one line of words": "word ",
    "one word": "w",
    "sections": "## h {.open}\n\nbody\n\n",
    "spoilers": "a ||b|| >!c!< ",
    "spoilers without an end": "|| >! ",
    "emphasis": "*a **b _c ",
    "brackets": "[",
    "tags": "<p>",
    "links": "[a](b ",
    "backticks": "` `` ``` ",
    "quotations": "> " * 30 + "a\n",
    "lists": "- a\n  - b\n    - c\n",
    "tables": "| a | b |\n|---|---|\n| c | d |\n\n",
    "rows of one table": "| a | b ||\n",
    "comments": "<!-- a ",
    "details": "<details>a",
    "braces": "## {#a .b ",
    "references": "[a]: b\n",
    "entities": "&amp;&#27;&",
    "escapes": "\\*\\|",
    "wide text": "日本語。",
    "emoji": "👩\u200d👧",
}

CHECKED = {
    "links without an end": "[a](",
    "pictures without an end": "![a ",
    "links and pictures": "[a](b) ![c](d) https://x.org/a-b ",
    "spoilers on one line": "a ||b|| >!c!< ",
    "ends on one line": "a !< b",
    "ends on lines": "a !< b\n\n",
    "near misses": "##a\n\n",
    "underlined": "a\n---\n\n",
    "others' spoilers": "[spoiler]\n\n",
    "misplaced attributes": "a {.open}\n",
    "silencing comments": "<!-- check: ok L202 a -->\n\nb\n\n",
    "labels": '## Anna {label="Anna dies"}\n\nAnna.\n\n',
    "equal ids": "## A {#x}\n\na\n\n",
    "marks": "# P {after=S01E02}\n\n## A\n\na\n\n",
    "tables": "| a | b |\n|---|---|\n| >!c!< | d |\n\n",
}
"""What `check`, and `preview` with it, has much to say of."""


IMPORTED = {
    "lines without a stop": ("", "Marrow opens the door\n"),
    "short paragraphs": ("", "Marrow opens the door\n\n"),
    "labels": ("", "Genre: Drama\n"),
    "names in brackets": ("", "the guard (Ana Roe) "),
    "headings and text": ("page.md", "# a\n\nb **c** [d](e)\n\n"),
    "Markdown's comments without an end": ("page.md", "a <!-- b\n\n"),
    "blanks": ("", "Title" + " " * 900 + "(2001\n\n"),
    "tables in tables": ("page.html", "<table><tr><td>a"),
    "paragraphs of HTML": ("page.html", "<p>The boat is gone and Marrow opens it.</p>"),
    "templates without an end": ("page.wiki", "'''a''' {{a|"),
    "templates": ("page.wiki", "'''a''' {{a|b}} "),
    "links without an end": ("page.wiki", "'''a''' {{a}} [[b"),
    "pictures without an end": ("page.wiki", "[[File:a"),
    "notes and comments without an end": ("page.wiki", "{{a}} [[b]] <ref>c <!-- d {| e\n"),
}
"""What `import` reads: a file's name and what it is full of."""
IMPORTED_AT_MOST = 100_000


def main() -> int:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--largest", type=int, default=10_000_000)
    options = parser.parse_args()
    sizes = [size for size in (10_000, 100_000, 1_000_000, 10_000_000) if size <= options.largest]
    worst = 0.0
    small = [size for size in sizes if size <= IMPORTED_AT_MOST]
    rows: list[tuple[str, list[int], Callable[[int], float]]] = [
        *((name, sizes, partial(_seconds, piece, _read)) for name, piece in KINDS.items()),
        *((f"check: {name}", sizes, partial(_seconds, piece, _check)) for name, piece in {**KINDS, **CHECKED}.items()),
        *((f"import: {name}", small, partial(_import, *kind)) for name, kind in IMPORTED.items()),
        ("--plain: A, with a yes", sizes, partial(_seconds, "## h\n\nbody\n\n", _reveal_all)),
    ]
    for name, measured, work in rows:
        took = [work(size) for size in measured]
        growth = took[-1] / max(took[-2], 0.005) / 10
        worst = max(worst, growth)
        print(f"{name:32}{''.join(f'{seconds:9.3f}' for seconds in took)} s   ×{growth:.2f} of linear", flush=True)
    print(f"worst: ×{worst:.2f} of linear, up to {sizes[-1]:,} bytes")
    return int(worst > _TOLERATED)


def _seconds(piece: str, work: Callable[[bytes], None], size: int) -> float:
    text = (piece * (size // len(piece.encode()) + 1)).encode()[:size].decode("utf-8", "ignore")
    began = time.process_time()
    work(f"---\ntitle: T\ncharacters: [{{name: Anna}}]\n---\n{text}".encode())
    return time.process_time() - began


def _import(file: str, piece: str, size: int) -> float:
    text = piece * (size // len(piece) + 1)
    began = time.process_time()
    with suppress(ContentError):  # nested too deeply: refused, and in good time
        article = sniff.article(text, file)
        recap_file.render(compose.compose(article, file or "standard input", compose.Given()), recap_file.Origin("x"))
    return time.process_time() - began


def _check(data: bytes) -> None:
    check_file(Path("recap.md"), read=lambda: data)


def _reveal_all(data: bytes) -> None:
    """Type A in the line reader, and y."""
    recap = parse_recap(decode(data), "slug").recap
    typed, keyboard = os.pipe()
    os.write(keyboard, b"A\ny\nq\n")
    os.close(keyboard)
    with io.StringIO() as out:
        read_lines(Session(recap, Journal(IN_MEMORY)), Console(typed, out), DEFAULTS)
        assert "Revealed: sections 1 to" in out.getvalue()
    os.close(typed)


def _read(data: bytes) -> None:
    try:
        recap = parse_recap(decode(data), "slug").recap
    except Unreadable:
        return
    pages = (gate.page(recap, Progress(), part.number) for part in recap.parts)
    for _ in to_text(gate.summary(recap, Progress()), pages, width=72):
        pass


if __name__ == "__main__":
    sys.exit(main())
