"""Markdown → tree. CommonMark (and tables) by markdown-it; the spoilers, comments and `<details>` are ours.

The parser is loaded only for text that needs it: plain paragraphs, most of any recap, are cut here.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from recapreader.core.prose.spoilers import (
    hold_openings,
    may_hold_signs,
    may_hold_spoilers,
    restore_openings,
    split_spoilers,
)
from recapreader.core.prose.tree import (
    Anchor,
    Block,
    Break,
    Code,
    CodeBlock,
    Emphasis,
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
)
from recapreader.core.sanitize import clean, one_line

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_LONGEST_MARKED_UP = 16_384
"""Characters in one paragraph beyond which its markup is left as text: markup costs more than linear time."""
_DEEPEST_MARKED_UP = 32
"""Levels of emphasis in emphasis beyond which a paragraph's markup is left as text: trees are walked by recursion."""
_COMMENT = re.compile(r"\\*<!--(?:.*?-->|.*)", re.DOTALL)
"""A comment, and the backslashes before it, which would escape what comes after it once it is gone."""
_DETAILS = re.compile(r"<(/?)details(?=[\s/>]|$)", re.IGNORECASE)
_SUMMARY = re.compile(r"\s*<summary>(.*?)</summary>", re.IGNORECASE | re.DOTALL)
_BLOCK_SIGN = re.compile(r"^(?: {0,3}(?:[-+*>#=~`\[]|_[ \t]*_[ \t]*_|[0-9]+[.)])| {4}| {0,3}\t)|\||  $", re.MULTILINE)
_INLINE_SIGN = re.compile(r"[\\`*_\[\]<>&|\ue000]|  \n")
_SPACES = re.compile(r"\s+")
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_ODD_SPACES = r"\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_NEAR_MISS = re.compile(
    rf"^[ {_ODD_SPACES}]{{0,3}}(?:"
    rf"\#{{1,2}}(?=[^\#\s]|[\t{_ODD_SPACES}]|$)"  # ##Text, a tab or an odd space after ##, ## alone
    r"|\#{1,2}[ ]"  # a heading that an odd space or a comment before it had kept from being one
    r"|[\uff03\ufe5f]"  # the full-width and the small number sign
    r"|(?:=+|-+)[ \t]*$)",
    re.MULTILINE,
)


def parse(source: str, *, sealing: bool = False) -> tuple[Block, ...]:
    """The blocks of one section's source, which has been cleaned.

    With `sealing`, as in open sections, a line that looks like a heading and is none hides what follows it.
    """
    source = _COMMENT.sub("", source) if "<!--" in source else source
    sealed_at = near_miss(source) if sealing else None
    if sealed_at is None:
        return tuple(_blocks(source))
    rest = tuple(_blocks(source[sealed_at:]))
    return (*_blocks(source[:sealed_at]), SpoilerBlock(rest))


def parse_line(source: str) -> tuple[Inline, ...]:
    """The inline nodes of one line, a heading's."""
    source = _COMMENT.sub("", source) if "<!--" in source else source
    return _inline(hold_openings(one_line(source)), {})


def near_miss(source: str) -> int | None:
    """Where a line begins that looks like a heading of ours and is none; None where there is no such line."""
    for match in _NEAR_MISS.finditer(source):
        if match.group().lstrip()[0] not in "=-":
            return match.start()
        paragraph_start = source.rfind("\n\n", 0, match.start()) + 1
        if source[paragraph_start : match.start()].strip():
            return paragraph_start
    return None


def _blocks(source: str) -> Iterator[Block]:
    """Cut out each outermost `<details>`."""
    position, torn = 0, False
    for start, body_from, body_to, end in _details_spans(source):
        outside = source[position:start]
        yield from _outside(outside, torn=torn)
        yield from _details(source[body_from:body_to])
        torn, position = _is_torn(outside, torn=torn), end
    yield from _outside(source[position:], torn=torn)


def _details_spans(source: str) -> list[tuple[int, int, int, int]]:
    """(start, start of the body, its end, end) of each outermost `<details>`.

    An end too many takes what stands before it into the last one: an end inside of it stood in code, or the like.
    """
    spans: list[tuple[int, int, int, int]] = []
    depth = 0
    for tag in _DETAILS.finditer(source):
        after = source.find(">", tag.end()) + 1 or len(source)
        if not tag.group(1):
            if not depth:
                spans.append((tag.start(), after, len(source), len(source)))
            depth += 1
        elif spans:
            depth = max(depth - 1, 0)
            if not depth:
                spans[-1] = (*spans[-1][:2], tag.start(), after)
    return spans


def _is_torn(outside: str, *, torn: bool) -> bool:
    """Whether a `<details>` after `outside` may stand in the midst of a spoiler."""
    paragraphs = _BLANK_LINES.split(outside)
    line = paragraphs[-1].rpartition("\n")[2]
    if not line.strip() and len(line) < 4:
        return False
    return (torn and len(paragraphs) == 1) or may_hold_spoilers(hold_openings(paragraphs[-1]))


def _outside(source: str, *, torn: bool) -> Iterator[Block]:
    """What stands outside of any `<details>`; if `torn`, the rest of the paragraph may belong to a spoiler."""
    if torn:
        rest = _BLANK_LINES.search(source)
        end = rest.start() if rest else len(source)
        if source[:end].strip():
            yield SpoilerBlock(tuple(_markdown(source[:end])))
        source = source[end:]
    yield from _markdown(source)


def _details(body: str) -> Iterator[Block]:
    if (summary := _SUMMARY.match(body)) and not _DETAILS.search(summary.group()):
        yield Paragraph(_inline(hold_openings(one_line(summary.group(1))), {}))
        body = body[summary.end() :]
    yield SpoilerBlock(tuple(_markdown(_DETAILS.sub("", body))))


def _markdown(source: str) -> Iterator[Block]:
    held = hold_openings(source)
    if not held.strip():
        return
    if _BLOCK_SIGN.search(held):
        yield from _parsed(held)
        return
    for paragraph in _BLANK_LINES.split(held):
        if paragraph.strip():
            yield Paragraph(_inline(paragraph, {}))


def _inline(content: str, references: dict[str, object]) -> tuple[Inline, ...]:
    """One paragraph's nodes; `content` has its openings held."""
    content = content.strip()
    if not _INLINE_SIGN.search(content):
        return _text(content)
    if not may_hold_spoilers(content):
        return _marked_up(content, references)
    nodes: list[Inline] = []
    for run in split_spoilers(content):
        text = content[run.start : run.end]
        if run.codes and run.codes != _codes(text, references):
            # What we took for code is none, as where a backtick stands in an address: who knows what is hidden.
            nodes.append(Spoiler(_text(content[run.start :])))
            break
        if run.hidden:
            nodes.append(Spoiler(_marked_up(text, references)))
        elif text:
            nodes.extend(_marked_up(text, references))
    return tuple(nodes)


def _codes(content: str, references: dict[str, object]) -> tuple[str, ...]:
    """The code spans, as markdown-it reads them, in which something that begins or ends a spoiler stands."""
    found: list[str] = []
    tokens = _inline_tokens(content, references)[::-1]
    while tokens:
        token = tokens.pop()
        if token.type == "code_inline" and may_hold_signs(token.content):
            found.append(token.content)
        tokens.extend(reversed(token.children or []))
    return tuple(found)


def _marked_up(content: str, references: dict[str, object]) -> tuple[Inline, ...]:
    if not _INLINE_SIGN.search(content) and "\n" not in content:
        return _text(content)
    tokens = _inline_tokens(content, references)
    if not tokens or max(accumulate(token.nesting for token in tokens)) > _DEEPEST_MARKED_UP:
        return _text(content)
    return _nodes(iter(tokens))


def _inline_tokens(content: str, references: dict[str, object]) -> "list[Token]":
    """markdown-it's tokens; none where there is too much text for its markup to be read."""
    tokens: list[Token] = []
    if len(content) <= _LONGEST_MARKED_UP:
        _parser().inline.parse(content, _parser(), references, tokens)
    return tokens


def _text(content: str) -> tuple[Inline, ...]:
    """Text with its outer spaces kept as single ones, since a spoiler may stand beside it."""
    kept = _SPACES.sub(" ", _cleaned(content))
    return (Text(kept),) if kept else ()


def _cleaned(content: str) -> str:
    """Text as it is shown: entities may have brought in what the door had taken out."""
    return clean(restore_openings(content))


def _nodes(tokens: "Iterator[Token]") -> tuple[Inline, ...]:
    """Consume tokens up to the one that closes this level."""
    nodes: list[Inline] = []
    for token in tokens:
        if token.nesting < 0:
            break
        node = _node(token, tokens)
        if isinstance(node, Text) and nodes and isinstance(nodes[-1], Text):
            before = nodes[-1].text
            nodes[-1] = Text(before + (node.text.lstrip(" ") if before.endswith(" ") else node.text))
        elif node is not None:
            nodes.append(node)
    return tuple(nodes)


def _node(token: "Token", tokens: "Iterator[Token]") -> Inline | None:
    match token.type:
        case "softbreak":
            return Text(" ")
        case "hardbreak":
            return Break()
        case "code_inline":
            return Code(_SPACES.sub(" ", _cleaned(token.content)))
        case "em_open":
            return Emphasis(_nodes(tokens))
        case "strong_open":
            return Strong(_nodes(tokens))
        case "link_open":
            return Anchor(_nodes(tokens), one_line(restore_openings(str(token.attrs.get("href", "")))))
        case "image":
            return Picture(one_line(restore_openings(token.content)))
        case _:
            content = _SPACES.sub(" ", _cleaned(token.content))
            return Text(content) if content else None


def _parsed(held: str) -> list[Block]:
    references: dict[str, object] = {}
    parser = _parser()
    tokens = parser.parse(held, references)
    if any(token.level >= parser.options["maxNesting"] - 1 for token in tokens):
        lines = [Paragraph(_text(line.strip())) for line in held.split("\n") if line.strip()]
        # Which lines make a paragraph is not known here, and so neither where a spoiler ends.
        return [SpoilerBlock(tuple(lines))] if may_hold_spoilers(held) else list(lines)
    return _block_nodes(iter(tokens), references)


def _block_nodes(tokens: "Iterator[Token]", references: dict[str, object]) -> list[Block]:
    """Consume tokens up to the one that closes this level."""
    blocks: list[Block] = []
    for token in tokens:
        if token.nesting < 0:
            break
        if block := _block(token, tokens, references):
            blocks.append(block)
    return blocks


def _block(token: "Token", tokens: "Iterator[Token]", references: dict[str, object]) -> Block | None:
    match token.type:
        case "paragraph_open":
            children = _content(tokens, references)
            return Paragraph(children) if children else None
        case "heading_open":
            return Heading(int(token.tag[1:]), _content(tokens, references))
        case "blockquote_open":
            return Quote(tuple(_block_nodes(tokens, references)))
        case "bullet_list_open":
            return Items(None, _items(tokens, references))
        case "ordered_list_open":
            return Items(int(token.attrs.get("start", 1)), _items(tokens, references))
        case "fence" | "code_block":
            return CodeBlock(_cleaned(token.content).rstrip("\n"))
        case "hr":
            return Rule()
        case "table_open":
            return Table(tuple(_rows(tokens, references)))
        case _:
            return None


def _items(tokens: "Iterator[Token]", references: dict[str, object]) -> tuple[tuple[Block, ...], ...]:
    items: list[tuple[Block, ...]] = []
    for token in tokens:
        if token.nesting < 0:
            break
        items.append(tuple(_block_nodes(tokens, references)) or (Paragraph(()),))
    return tuple(items)


def _content(tokens: "Iterator[Token]", references: dict[str, object]) -> tuple[Inline, ...]:
    content = next(tokens).content
    next(tokens)
    return _inline(content, references)


def _rows(tokens: "Iterator[Token]", references: dict[str, object]) -> Iterator[tuple[tuple[Inline, ...], ...]]:
    cells: list[tuple[Inline, ...]] = []
    for token in tokens:
        if token.type == "inline":
            cells.append(_inline(token.content, references))
        elif token.type == "tr_close":
            yield tuple(cells)
            cells = []
        elif token.type == "table_close":
            return


@cache
def _parser() -> "MarkdownIt":
    from recapreader.core.prose.commonmark import build_parser  # noqa: PLC0415 - markdown-it is slow to import

    return build_parser()
