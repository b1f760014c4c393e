"""Inline nodes: the content of one paragraph, with signs for its spoilers → text, emphasis, links, spoilers.

The text on either side of a spoiler is parsed on its own, and so is the text in it.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from recapreader.core.prose.hidden_spans import SIGN, SIGN_END, OpenText
from recapreader.core.prose.tree import Anchor, Break, Code, Emphasis, Inline, Picture, Spoiler, Strong, Text
from recapreader.core.sanitize import clean, one_line

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_LONGEST_MARKED_UP = 16_384
"""Characters in one paragraph beyond which its markup is left as text: markup costs more than linear time."""
_DEEPEST_MARKED_UP = 32
"""Levels of emphasis in emphasis beyond which a paragraph's markup is left as text: trees are walked by recursion."""
_INLINE_SIGN = re.compile(r"[\\`*_\[\]<>&|]|  \n")
_HELD = re.compile(f"{SIGN}([0-9]+){SIGN_END}")
_SPACES = re.compile(r"\s+")
_QUOTED = re.compile(r"\n[ \t]*(?:>(?!!)[ \t]?)+")


class Inlines:
    """The inline nodes of a text's paragraphs; `references` are its link definitions."""

    def __init__(self, outlined: OpenText, references: Mapping[str, object] | None = None) -> None:
        self._outlined = outlined
        self._references = dict(references or {})

    def of(self, content: str) -> tuple[Inline, ...]:
        """The nodes of one paragraph's content."""
        content = content.strip()
        if SIGN not in content:
            return self._marked_up(content) if _INLINE_SIGN.search(content) else _text(content)
        nodes: list[Inline] = []
        for part in self._split(content):
            nodes += self._marked_up(part) if isinstance(part, str) else (part,)
        return tuple(nodes)

    def as_text(self, content: str) -> tuple[Inline, ...]:
        """The content with its markup as text, its spoilers as spoilers."""
        nodes: list[Inline] = []
        for part in self._split(content):
            nodes += _text(part) if isinstance(part, str) else (part,)
        return tuple(nodes)

    @staticmethod
    def cleaned(content: str) -> str:
        """Text as it is shown."""
        return clean(content)

    def _split(self, content: str) -> Iterator[str | Spoiler]:
        position = 0
        for held in _HELD.finditer(content):
            if before := content[position : held.start()]:
                yield before
            number = int(held.group(1))
            body = _QUOTED.sub("\n", self._outlined.body(number))
            yield Spoiler(self._marked_up(body), self._outlined.mark(number))
            position = held.end()
        if rest := content[position:]:
            yield rest

    def _marked_up(self, content: str) -> tuple[Inline, ...]:
        if not _INLINE_SIGN.search(content) and "\n" not in content:
            return _text(content)
        tokens = _tokens(content, self._references)
        return _nodes(iter(tokens)) if is_marked_up(content, tokens) else _text(content)


def is_marked_up(content: str, tokens: "list[Token]") -> bool:
    """Return whether a paragraph is shown as what its tokens say, and not as text because that would take too long."""
    is_short = bool(tokens) and len(content) <= _LONGEST_MARKED_UP
    return is_short and max(accumulate(token.nesting for token in tokens)) <= _DEEPEST_MARKED_UP


def _tokens(content: str, references: dict[str, object]) -> "list[Token]":
    """Return markdown-it's tokens; none if the text is too long for its markup to be read."""
    tokens: list[Token] = []
    if len(content) <= _LONGEST_MARKED_UP:
        parser().inline.parse(content, parser(), references, tokens)
    return tokens


def _text(content: str) -> tuple[Inline, ...]:
    """Return the text with outer spaces kept as single ones, since a spoiler may be next to it."""
    kept = _SPACES.sub(" ", clean(content))
    return (Text(kept),) if kept else ()


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
    """One node; entities may have brought in what the door had taken out."""
    match token.type:
        case "softbreak":
            return Text(" ")
        case "hardbreak":
            return Break()
        case "code_inline":
            return Code(_SPACES.sub(" ", clean(token.content)))
        case "em_open":
            return Emphasis(_nodes(tokens))
        case "strong_open":
            return Strong(_nodes(tokens))
        case "link_open":
            return Anchor(_nodes(tokens), one_line(str(token.attrs.get("href", ""))))
        case "image":
            return Picture(one_line(token.content))
        case _:
            content = _SPACES.sub(" ", clean(token.content))
            return Text(content) if content else None


@cache
def parser() -> "MarkdownIt":
    """The one parser, made when it is first needed."""
    from recapreader.core.prose.commonmark import build_parser  # noqa: PLC0415 - markdown-it is slow to import

    return build_parser()
