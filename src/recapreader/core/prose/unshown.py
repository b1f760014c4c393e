"""Stretches of a source that nobody ever sees: link definitions, and the addresses and titles of links and pictures.

No step ends in one: cut there, the beginning would show as text what the whole never shows.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from recapreader.core.prose.hidden_spans import SIGN
from recapreader.core.prose.inline import is_marked_up

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

Span = tuple[int, int]
_DEFINITIONS, _TAILS, _SOURCE = "definitions", "tails", "source"
_PICTURE = "!"


def unshown_spans(text: str, opaque: str) -> list[Span]:
    """Return where they are in a text in which one character, `opaque`, stands for each spoiler; in order."""
    if "](" not in text and "][" not in text and "]:" not in text:
        return []
    text = text.replace(opaque, SIGN)
    lines = [0, *(match.end() for match in re.finditer("\n", text)), len(text) + 1]
    env: dict[str, Any] = {_DEFINITIONS: []}
    tokens = _parser().parse(text, env)
    found = [(lines[first], lines[last] - 1) for first, last in env[_DEFINITIONS]]
    for place, content in _contents(text, tokens, lines):
        found += ((place(start), place(end)) for start, end in _tails(content, env))
    return [span for span in sorted(found) if span[0] < span[1]]


def beyond(spans: list[Span], place: int) -> int:
    """Return an offset, or where the span ends that it is in."""
    index = bisect_left(spans, place, key=lambda span: span[1])
    return spans[index][1] if index < len(spans) and spans[index][0] < place else place


def without(text: str, start: int, end: int, spans: list[Span]) -> str:
    """Return what is between two offsets, the spans left out."""
    index = bisect_left(spans, start, key=lambda span: span[1])
    inside = []
    while index < len(spans) and spans[index][0] < end:
        inside.append(spans[index])
        index += 1
    edges = [start, *(edge for span in inside for edge in span), end]
    return "".join(text[first:last] for first, last in zip(edges[::2], edges[1::2], strict=True))


def _contents(text: str, tokens: "list[Token]", lines: list[int]) -> Iterator[tuple[Callable[[int], int], str]]:
    """Yield each paragraph's content, and what leads from an offset in it to one in the text."""
    position = 0
    for token in tokens:
        if token.type != "inline" or not token.map or ("](" not in token.content and "][" not in token.content):
            continue
        starts, places = [0], []
        for number, line in enumerate(token.content.split("\n")):
            first, last = lines[token.map[0] + number], lines[token.map[0] + number + 1]
            place = text.find(line.strip(), max(first, position), last)
            if place < 0:
                break  # a cell in which a bar was escaped
            places.append(place - (len(line) - len(line.lstrip())))
            position = place + len(line.strip())
            starts.append(starts[-1] + len(line) + 1)
        else:
            yield _origin(starts, places), token.content


def _origin(starts: list[int], places: list[int]) -> Callable[[int], int]:
    def origin(offset: int) -> int:
        line = max(bisect_left(starts, offset + 1) - 1, 0)
        return places[line] + offset - starts[line]

    return origin


def _tails(content: str, env: dict[str, Any]) -> Iterator[Span]:
    """Yield what follows the words of each link and picture, the text on either side of a spoiler by itself."""
    edges = [-1, *(match.start() for match in re.finditer(SIGN, content)), len(content)]
    for before, after in pairwise(edges):
        part = content[before + 1 : after]
        env[_TAILS], env[_SOURCE] = [], part
        tokens: list[Token] = []
        _parser().inline.parse(part, _parser(), env, tokens)
        if is_marked_up(part, tokens):
            yield from ((start + before + 1, end + before + 1) for start, end in env[_TAILS])


@cache
def _parser() -> "MarkdownIt":
    from markdown_it.rules_inline import image, link  # noqa: PLC0415 - markdown-it is slow to import

    from recapreader.core.prose.commonmark import build_parser  # noqa: PLC0415

    parser = build_parser()
    rules = parser.block.ruler
    reference = next(rule.fn for rule in rules.__rules__ if rule.name == "reference")
    rules.at("reference", _recording_definitions(reference))
    parser.inline.ruler.at("link", _recording_tails(link, ""))
    parser.inline.ruler.at("image", _recording_tails(image, _PICTURE))
    return parser


def _recording_definitions(rule: Callable[..., bool]) -> Callable[..., bool]:
    def record(state: "StateBlock", start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's own signature
        found = rule(state, start, end, silent)
        if found and not silent:
            state.env[_DEFINITIONS].append((start, state.line))
        return found

    return record


def _recording_tails(rule: Callable[..., bool], sign: str) -> Callable[..., bool]:
    def record(state: "StateInline", silent: bool) -> bool:  # noqa: FBT001 - markdown-it's own signature
        start = state.pos + len(sign)
        found = rule(state, silent)
        if found and not silent and state.src == state.env[_SOURCE]:
            end = state.md.helpers.parseLinkLabel(state, start, disableNested=not sign)
            state.env[_TAILS].append((end, state.pos))
        return found

    return record
