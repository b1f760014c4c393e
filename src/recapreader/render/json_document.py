"""Pages → JSON, for scripts. Only what the gate handed out is in here."""

import json
from collections.abc import Iterable, Iterator, Sequence

from recapreader.core.gate import PREMISE, Hidden, Link, Page, Shown, State, Summary, VisibleCharacter
from recapreader.core.prose import tree as nodes
from recapreader.core.prose.tree import inline_text
from recapreader.core.prose.walk import BlockWalk, InlineWalk

JSON_SCHEMA = 2
"""The version of the JSON form."""


def to_json(
    summary: Summary,
    pages: Iterable[Page],
    *,
    advisories: bool = False,
    people: Sequence[VisibleCharacter] | None = None,
) -> str:
    """A recap's pages as JSON: public front matter, one object for each section, and who's who if `people` are given.

    A hidden section has no `heading` and no `text`; one that is open up to a step has `more`, which is true where
    anything follows. A text with closed inline spoilers is a list in which each is
    `{"gap": true}`; any other is a string with a blank line between paragraphs.
    """
    front = summary.front
    document = {
        "schema": JSON_SCHEMA,
        "title": front.title,
        "original_title": front.original_title,
        "language": front.language,
        "kind": front.kind,
        "year": front.year,
        "runtime": front.runtime,
        "genres": front.genres,
        "aliases": front.aliases,
        "creators": dict(front.creators),
        "cast": [{"actor": line.actor} | ({"role": line.role} if line.role else {}) for line in summary.cast],
        "watch": [_link(link) for link in front.watch],
        "links": [_link(link) for link in front.links],
        "related": [_link(link) if link.url else link.name for link in front.related],
        "source": _source(summary),
        "sections": [_json_section(block, page) for page in pages for block in page.blocks],
    }
    if advisories:
        document["advisories"] = front.advisories
    kept = {key: value for key, value in document.items() if value not in (None, "", (), [], {})}
    if people is not None:
        kept["characters"] = [_character(known) for known in people]
    return json.dumps(kept, ensure_ascii=False, indent=2)


def _link(link: Link) -> dict[str, str]:
    found = {"name": link.name, "url": link.url, "search": link.search}
    return {key: value for key, value in found.items() if value}


def _source(summary: Summary) -> dict[str, str]:
    source = summary.front.source
    if source is None:
        return {}
    fields = ("name", "url", "license", "retrieved")  # a digest of the file would tell of what it hides
    return {field: value for field in fields if (value := getattr(source, field))}


def _character(known: VisibleCharacter) -> dict[str, object]:
    fields = ("name", "aliases", "actor", "notes")
    return {field: value for field in fields if (value := getattr(known, field))}


def _state(block: Shown | Hidden) -> str:
    if isinstance(block, Hidden):
        return "hidden"
    return "part" if block.state is State.PART else "shown"


def _json_section(block: Shown | Hidden, page: Page) -> dict[str, object]:
    section: dict[str, object] = {
        "number": block.number,
        "part": page.part.number if page.part.number != PREMISE else None,
        "state": _state(block),
        "label": block.label,
        "ending": block.ending,
        "after": str(block.after) if block.after else None,
    }
    if isinstance(block, Shown):
        if block.heading:
            section["heading"] = inline_text(block.heading)
        section["text"] = _json_text(block.tree)
        if block.state is State.PART:
            section["more"] = block.more
    return section


Piece = str | dict[str, bool]
"""Words, or a gap."""


def _json_text(tree: tuple[nodes.Block, ...]) -> str | list[Piece]:
    pieces: list[Piece] = []
    for piece in _PIECES.blocks(tree):
        if isinstance(piece, str) and pieces and isinstance(pieces[-1], str):
            pieces[-1] += piece
        elif piece:
            pieces.append(piece)
    return pieces if any(isinstance(piece, dict) for piece in pieces) else "".join(map(str, pieces))


class _Pieces(InlineWalk[Iterator[Piece], None], BlockWalk[Iterator[Piece], None]):
    """A tree → words and gaps."""

    def blocks(self, blocks: tuple[nodes.Block, ...]) -> Iterator[Piece]:
        """Yield the pieces of blocks, with a blank line between two."""
        for index, block in enumerate(blocks):
            if index:
                yield "\n\n"
            yield from self.block(block, None)

    def _inlines(self, children: tuple[nodes.Inline, ...]) -> Iterator[Piece]:
        for node in children:
            yield from self.inline(node, None)

    def text(self, node: nodes.Text | nodes.Picture, around: None) -> Iterator[Piece]:
        yield inline_text((node,))

    def code(self, node: nodes.Code, around: None) -> Iterator[Piece]:
        yield node.text

    def line_break(self, around: None) -> Iterator[Piece]:
        yield "\n"

    def gap(self, around: None) -> Iterator[Piece]:
        yield {"gap": True}

    def emphasis(self, node: nodes.Emphasis, around: None) -> Iterator[Piece]:
        return self._inlines(node.children)

    def strong(self, node: nodes.Strong, around: None) -> Iterator[Piece]:
        return self._inlines(node.children)

    def anchor(self, node: nodes.Anchor, around: None) -> Iterator[Piece]:
        return self._inlines(node.children)

    def spoiler(self, node: nodes.Spoiler, around: None) -> Iterator[Piece]:
        return self._inlines(node.children)

    def paragraph(self, node: nodes.Paragraph, around: None) -> Iterator[Piece]:
        return self._inlines(node.children)

    def heading(self, node: nodes.Heading, around: None) -> Iterator[Piece]:
        return self._inlines(node.children)

    def quote(self, node: nodes.Quote, around: None) -> Iterator[Piece]:
        return self.blocks(node.children)

    def items(self, node: nodes.Items, around: None) -> Iterator[Piece]:
        for index, item in enumerate(node.items):
            yield "\n- " if index else "- "
            yield from self.blocks(item)

    def code_block(self, node: nodes.CodeBlock, around: None) -> Iterator[Piece]:
        yield node.text

    def rule(self, around: None) -> Iterator[Piece]:
        yield "* * *"

    def table(self, node: nodes.Table, around: None) -> Iterator[Piece]:
        for index, row in enumerate(node.rows):
            yield "\n| " if index else "| "
            for cell in row:
                yield from self._inlines(cell)
                yield " | "

    def spoiler_block(self, node: nodes.SpoilerBlock, around: None) -> Iterator[Piece]:
        return self.blocks(node.children)

    def gap_block(self, around: None) -> Iterator[Piece]:
        yield {"gap": True}


_PIECES = _Pieces()
