"""A file that cannot be read says why, and nothing that counts what it hides: no surface of a reader has a place."""

import json
from pathlib import Path

import pytest

from support.examples import few
from support.sides import Side

_FRONT = "title: Tale\ncast: [{actor: Ann, role: @, from: end}]\n"
_NOTES = ("x", 'x, note: "a\n\n\n  b"', "'" + "long " * 90 + "'")
"""What is hidden of the cast, on more and on fewer lines, and wider or not."""
_BODIES = (
    "## A\n\nb\n",
    "## A\n\nb\nc\nd\n\ne\n\n## B\n\nf\n",
    "## A longer heading that one may not know\n\n" + "b " * 900,
)
DAMAGE = {
    "a byte that is no UTF-8": b"---\nF---\n\nB\xff\n",
    "one in the heading of a later section": b"---\nF---\n\nB\n## C \xe9\n",
    "one in the front matter": b"---\nFwatch: [caf\xe9]\n---\n\nB",
    "YAML that is broken below": b"---\nFgenres: [a\n---\n\nB",
    "YAML that is refused below": b"---\nFgenres: &a [a]\n---\n\nB",
    "a key that stands twice": b"---\nFkind: film\nkind: book\n---\n\nB",
    "two documents": b"---\nF--- a\n---\n\nB",
    "no title": b"---\nFtitle:\n---\n\nB",
    "no end of the front matter": b"---\nF\nB",
}
SURFACES = [
    *(
        ["show", "./tale.md"],
        ["show", "./tale.md", "--format", "json"],
        ["--plain", "./tale.md"],
        ["read", "./tale.md"],
    ),
    *(["--library", ".", "list"], ["--library", ".", "list", "--json"], ["--library", ".", "tale"]),
    *(["mark", "./tale.md"], ["mark", "./tale.md", "S01E01", "--yes"], ["--library", ".", "watched", "h.csv", "--yes"]),
    *(["journal", "forget", "./tale.md"], ["journal", "export", "./tale.md"], ["preview", "./tale.md"]),
]


@pytest.mark.long
@pytest.mark.parametrize("kind", few(DAMAGE, 3))
def test_why_a_file_cannot_be_read_counts_nothing_hidden(kind: str, tmp_path: Path) -> None:
    sides = []
    for number, (note, body) in enumerate(zip(_NOTES, _BODIES, strict=True)):
        front = _FRONT.replace("@", note).encode()
        data = DAMAGE[kind].replace(b"F", front, 1).replace(b"B", body.encode(), 1)
        side = Side(tmp_path / str(number), "", frozenset())
        side.settle_in("", {"h.csv": "type,title\nmovie,Tale\n"})
        (side.home / "tale.md").write_bytes(data)
        sides.append(side)
    for surface in SURFACES:
        first, *others = (side.run(surface) for side in sides)
        assert others == [first, first], surface
        assert first[0] in (0, 1, 2), surface
    (told,) = json.loads(sides[1].run(["check", "./tale.md", "--format", "json"])[1])["diagnostics"][:1]
    assert told["line"] > 1 or kind == "no end of the front matter", "the author is told the line"
