"""Plain text → an article: paragraphs, lists, and the headings that are marked as such.

Unmarked headings are found later, by `headings`, because that takes the neighbours.
"""

import re

from recapreader.importing.facts import fact_labels as labels
from recapreader.importing.model import Article, Block, Kind, Layout

_WIKI_HEADING = re.compile(r"^(={2,6})\s*([^=].*?)\s*\1$")
_HASH_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
_BULLET = re.compile(r"^(?:[-*•‣▪◦·]|\d{1,2}[.)](?=\s+[^\s]+(?:\s+\S+){14,}))\s+(\S.*)$")
_RULE = re.compile(r"^(?:[-*_=~]\s*){3,}$")
_WIDEST = 120
_ENDS = re.compile(r"[.!?…。！？:;\"'”’»」)\]]$")


def read(text: str) -> Article:
    """The article of a text that has been cleaned."""
    lines = [line.strip() for line in text.split("\n")]
    groups = _groups(lines)
    width = _width(groups)
    blocks = tuple(block for number, group in enumerate(groups) for block in _blocks(group, number, width))
    wiki = any(_WIKI_HEADING.match(line) for line in lines) or "From Wikipedia, the free encyclopedia" in text
    return Article(blocks=blocks, layout=Layout.ENCYCLOPEDIA if wiki else Layout.PLAIN)


def _groups(lines: list[str]) -> list[list[str]]:
    """Runs of lines between blank lines; a marked heading or a rule is a run of its own."""
    groups: list[list[str]] = [[]]
    for line in lines:
        if not line or _RULE.match(line):
            groups.append([])
        elif _WIKI_HEADING.match(line) or _HASH_HEADING.match(line):
            groups += [[line], []]
        else:
            groups[-1].append(line)
    return [group for group in groups if group]


def _width(groups: list[list[str]]) -> int:
    """The width at which the text was broken into lines; 0 where it was not."""
    if any(len(line) > _WIDEST for group in groups for line in group):
        return 0
    return max((max(map(len, group)) for group in groups if is_wrapped(group)), default=0)


def is_wrapped(group: list[str], width: int = 0) -> bool:
    """Are these the lines of one paragraph, broken at a width, rather than paragraphs of a line each?"""
    body = group[:-1]
    if len(group) < (2 if width else 3) or any(_BULLET.match(line) or labels.pairs(line) is not None for line in group):
        return False
    longest = max(width, *map(len, group))
    full = sum(len(line) >= longest * 0.7 for line in body)
    if width:
        return full == len(body)
    unfinished = sum(not _ENDS.search(line) for line in body)
    return 40 <= longest <= _WIDEST and full * 10 >= len(body) * 8 and unfinished * 10 >= len(body) * 6


def _blocks(group: list[str], number: int, width: int) -> list[Block]:
    for pattern in (_WIKI_HEADING, _HASH_HEADING):
        match = pattern.match(group[0])
        if match:
            return [Block(Kind.HEADING, match.group(2), level=len(match.group(1)), group=number)]
    if is_wrapped(group, width):
        return [Block(Kind.TEXT, " ".join(group), group=number)]
    if len(group[0]) < width * 0.7 and is_wrapped(group[1:], width):  # a heading right above its paragraph
        return [Block(Kind.TEXT, group[0], group=number), Block(Kind.TEXT, " ".join(group[1:]), group=number)]
    blocks: list[Block] = []
    for line in group:
        bullet = _BULLET.match(line)
        if bullet and blocks and blocks[-1].kind is Kind.LIST:
            blocks[-1] = Block(Kind.LIST, blocks[-1].text + "\n" + bullet.group(1), group=number)
        else:
            blocks.append(Block(Kind.LIST if bullet else Kind.TEXT, bullet.group(1) if bullet else line, group=number))
    return blocks
