"""Pages → text and JSON, for terminals without screens, pipes and scripts. Only what the gate handed out is in here."""

import json
from collections.abc import Iterable, Iterator

from recapreader.core.gate import PREMISE, Hidden, Page, Shown, Summary
from recapreader.core.prose.tree import (
    GAP_TEXT,
    Anchor,
    Block,
    Break,
    Code,
    CodeBlock,
    Emphasis,
    Gap,
    Heading,
    Inline,
    Items,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Spoiler,
    SpoilerBlock,
    Strong,
    Table,
    Text,
    block_texts,
    inline_text,
)
from recapreader.render import wording
from recapreader.render.wrap import wrap

JSON_SCHEMA = 1
"""The version of the JSON form."""


def to_text(summary: Summary, pages: Iterable[Page], *, width: int, advisories: bool = False) -> Iterator[str]:
    """A recap's pages as lines of text, at most `width` cells wide."""
    front = summary.front
    yield from wrapped(front.title, width)
    yield from wrapped(wording.facts(front), width)
    for heading, lines in wording.summary_groups(summary):
        words = "; ".join(f"{line} ({more})" if more else line for line, more in lines)
        yield from wrapped(f"{heading}: {words}", width, hang="  ")
    if advisories and front.advisories:
        yield from wrapped(f"Advisories: {', '.join(front.advisories)}", width, hang="  ")
    for page in pages:
        if page.part.number != PREMISE:
            yield from ("", "")
            yield from wrapped(page.part.title, width)
        for block in page.blocks:
            yield from _section(block, width)


def _section(block: Shown | Hidden, width: int) -> Iterator[str]:
    yield ""
    if isinstance(block, Hidden):
        yield from wrapped(f"{GAP_TEXT} {block.number}  {block.label} (hidden)", width, hang="    ")
        return
    if block.number != PREMISE:
        yield from wrapped(f"{block.number}  {block.name}", width, hang="  ")
        yield ""
    yield from body_lines(block.tree, width)


def body_lines(tree: tuple[Block, ...], width: int) -> Iterator[str]:
    """A section's text as lines, with a blank one between blocks."""
    for index, each in enumerate(tree):
        if index:
            yield ""
        yield from _block(each, width)


def _block(block: Block, width: int) -> Iterator[str]:
    match block:
        case Quote(children):
            yield from _indented(children, width, "> ", "> ")
        case Items(start, items):
            for number, item in enumerate(items, start or 0):
                mark = "• " if start is None else f"{number}. "
                yield from _indented(item, width, mark, " " * len(mark))
        case CodeBlock(text):
            yield from (f"    {line}" for line in text.split("\n"))
        case Rule():
            yield "* * *"
        case Table(rows):
            for row in rows:
                yield from wrapped(" | ".join(map(inline_text, row)), width)
        case SpoilerBlock(children):
            for child in children:
                yield from _block(child, width)
        case _:
            for text in block_texts(block):
                yield from wrapped(text, width)


def _indented(children: tuple[Block, ...], width: int, first: str, rest: str) -> Iterator[str]:
    lines = (
        line
        for index, child in enumerate(children)
        for line in [*([""] * bool(index)), *_block(child, width - len(rest))]
    )
    for index, line in enumerate(lines):
        yield ((rest if index else first) + line).rstrip()


def wrapped(text: str, width: int, hang: str = "") -> Iterator[str]:
    """A text as lines; those after the first begin with `hang`."""
    if not text:
        return
    for index, (start, end) in enumerate(wrap(text, width - len(hang))):
        yield (hang if index else "") + text[start:end]


def to_json(summary: Summary, pages: Iterable[Page], *, advisories: bool = False) -> str:
    """A recap's pages as JSON: public front matter and one object for each section.

    A hidden section has no `heading` and no `text`. A text with closed inline spoilers is a list in which each is
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
        "watch": [_link(link.name, link.url) for link in front.watch],
        "links": [_link(link.name, link.url) for link in front.links],
        "related": front.related,
        "source": _source(summary),
        "sections": [_json_section(block, page) for page in pages for block in page.blocks],
    }
    if advisories:
        document["advisories"] = front.advisories
    kept = {key: value for key, value in document.items() if value not in (None, "", (), [], {})}
    return json.dumps(kept, ensure_ascii=False, indent=2)


def _link(name: str, url: str | None) -> dict[str, str]:
    return {"name": name} | ({"url": url} if url else {})


def _source(summary: Summary) -> dict[str, str]:
    source = summary.front.source
    if source is None:
        return {}
    fields = ("name", "url", "license", "retrieved", "digest")
    return {field: value for field in fields if (value := getattr(source, field))}


def _json_section(block: Shown | Hidden, page: Page) -> dict[str, object]:
    section: dict[str, object] = {
        "number": block.number,
        "part": page.part.number if page.part.number != PREMISE else None,
        "state": "hidden" if isinstance(block, Hidden) else "shown",
        "label": block.label,
        "ending": block.ending,
        "after": str(block.after) if block.after else None,
    }
    if isinstance(block, Shown):
        if block.heading:
            section["heading"] = inline_text(block.heading)
        section["text"] = _json_text(block.tree)
    return section


def _json_text(tree: tuple[Block, ...]) -> str | list[object]:
    pieces: list[object] = [""]
    for index, block in enumerate(tree):
        if index:
            _add(pieces, "\n\n")
        _add_block(pieces, block)
    texts = [piece for piece in pieces if piece != ""]
    return texts if any(not isinstance(piece, str) for piece in texts) else "".join(map(str, texts))


def _add(pieces: list[object], piece: object) -> None:
    if isinstance(piece, str) and isinstance(pieces[-1], str):
        pieces[-1] += piece
    else:
        pieces.append(piece)


def _add_block(pieces: list[object], block: Block) -> None:
    match block:
        case Paragraph(children) | Heading(_, children):
            _add_inline(pieces, children)
        case Quote(children) | SpoilerBlock(children):
            _add_blocks(pieces, children)
        case Items(_, items):
            for index, item in enumerate(items):
                _add(pieces, "\n- " if index else "- ")
                _add_blocks(pieces, item)
        case Table(rows):
            for index, row in enumerate(rows):
                _add(pieces, "\n| " if index else "| ")
                for cell in row:
                    _add_inline(pieces, cell)
                    _add(pieces, " | ")
        case CodeBlock(text):
            _add(pieces, text)
        case Rule():
            _add(pieces, "* * *")
        case Gap():
            _add(pieces, {"gap": True})


def _add_blocks(pieces: list[object], blocks: tuple[Block, ...]) -> None:
    for index, block in enumerate(blocks):
        if index:
            _add(pieces, "\n\n")
        _add_block(pieces, block)


def _add_inline(pieces: list[object], children: tuple[Inline, ...]) -> None:
    for node in children:
        match node:
            case Text(text) | Code(text) | Picture(text):
                _add(pieces, text)
            case Break():
                _add(pieces, "\n")
            case Gap():
                _add(pieces, {"gap": True})
            case Emphasis(inner) | Strong(inner) | Anchor(inner, _) | Spoiler(inner):
                _add_inline(pieces, inner)
